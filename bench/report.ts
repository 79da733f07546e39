import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { median } from "./figures.ts";
import type { Options } from "./options.ts";
import type { ScreenTimings, Timing } from "./page/api.ts";

/** One run of one variant. */
export interface Sample {
  readonly variant: string;
  readonly round: number;
  /** The most memory that the page's process held, bytes; 0 where it was not watched. */
  readonly peak: number;
  /** Processor time, milliseconds. */
  readonly cpu: number;
  readonly figures:
    Timing | ScreenTimings | { readonly ms: number; readonly bytes: number };
}

/** Prints the medians as a table and keeps everything as `bench/results/<date>.json`. */
export function writeReport(
  options: Options,
  samples: readonly Sample[],
): void {
  const lines = [
    ...timingTable(samples),
    "",
    ...ratioTable(samples),
    "",
    ...screenTable(samples),
  ];
  process.stdout.write(
    `\n${options.vouchers} vouchers, ${options.invoices} invoices, medians of ${options.rounds} rounds, load ${loadavg()[0]?.toFixed(1) ?? ""}\n\n`,
  );
  process.stdout.write(`${lines.join("\n")}\n`);
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  const date = new Date().toISOString().slice(0, 19).replaceAll(":", "");
  const file = join(folder, `${date}.json`);
  writeFileSync(file, JSON.stringify({ options, samples }, null, 2));
  process.stdout.write(`\n${file}\n`);
}

type Timed = Sample & {
  readonly figures: { readonly ms: number; readonly bytes: number };
};

function timedSamples(samples: readonly Sample[]): Map<string, Timed[]> {
  const byVariant = new Map<string, Timed[]>();
  for (const sample of samples) {
    const { figures } = sample;
    if (!("ms" in figures)) continue;
    const list = byVariant.get(sample.variant) ?? [];
    list.push({ ...sample, figures });
    byVariant.set(sample.variant, list);
  }
  return new Map([...byVariant].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function timingTable(samples: readonly Sample[]): string[] {
  const rows = [...timedSamples(samples)].map(([variant, list]) => {
    const of = (
      pick: (f: Partial<Timing>) => number | null | undefined,
    ): string => {
      const values = list
        .map((s) => pick(s.figures))
        .filter((v) => typeof v === "number");
      return values.length === 0 ? "-" : median(values).toFixed(0);
    };
    const megabytes = median(list.map((s) => s.figures.bytes)) / 1e6;
    const peak = Math.max(...list.map((s) => s.peak)) / 1e6;
    return [
      variant,
      of((f) => f.ms),
      Math.min(...list.map((s) => s.figures.ms)).toFixed(0),
      median(list.map((s) => s.cpu)).toFixed(0),
      megabytes.toFixed(2),
      peak === 0 ? "-" : peak.toFixed(0),
      of((f) => f.pageLate),
      of((f) => f.longestTask),
      of((f) => f.readerWait),
      stepsOf(list),
    ];
  });
  return table(
    [
      "variant",
      "ms",
      "best ms",
      "CPU ms",
      "MB",
      "peak MB",
      "page late ms",
      "longest task ms",
      "reader ms",
      "steps ms",
    ],
    rows,
  );
}

function stepsOf(list: readonly Timed[]): string {
  const steps = list.map(({ figures }) =>
    "steps" in figures ? figures.steps : {},
  );
  return Object.keys(steps[0] ?? {})
    .map(
      (step) => `${step} ${median(steps.map((s) => s[step] ?? 0)).toFixed(0)}`,
    )
    .join(", ");
}

/** Each of ours against each of its peers, by the median, the best round and the processor's time. */
function ratioTable(samples: readonly Sample[]): string[] {
  const timed = timedSamples(samples);
  const pairs = [
    ["export", "export"],
    ["import", "import all-other"],
    ["backup", "backup"],
    ["restore", "restore"],
  ] as const;
  const rows = pairs.flatMap(([what, ours]) =>
    ["native", "dexie-export-import", "first-pipeline"].flatMap((peer) => {
      const [own, other] = [timed.get(ours), timed.get(`${peer} ${what}`)];
      if (!own || !other) return [];
      const ratio = (of: (list: readonly Timed[]) => number): string => {
        const [a, b] = [of(own), of(other)];
        return a < b / 2 ? `${(b / a).toFixed(1)}x faster` : (a / b).toFixed(2);
      };
      return [
        [
          `${what} against ${peer}`,
          ratio((list) => median(list.map((s) => s.figures.ms))),
          ratio((list) => Math.min(...list.map((s) => s.figures.ms))),
          ratio((list) => median(list.map((s) => s.cpu))),
        ],
      ];
    }),
  );
  return table(["ratio", "median", "best", "CPU"], rows);
}

function screenTable(samples: readonly Sample[]): string[] {
  const screens = samples.flatMap(({ figures }) =>
    "list" in figures ? [figures] : [],
  );
  if (screens.length === 0) return [];
  const rows = (["list", "balance", "open", "save"] as const).map((name) => [
    name,
    median(screens.map((s) => s[name][0])).toFixed(1),
    median(screens.map((s) => s[name][1])).toFixed(1),
  ]);
  return table(["screen", "first ms", "then ms"], rows);
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
