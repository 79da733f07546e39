/**
 * The benchmark: `npm run bench -- --vouchers 50000 --rounds 3`. Times the program's own modules and its worker in Chromium, its
 * peers beside them, and native tools on the disk, in one run, so that ratios mean something on a busy machine.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { serveDist } from "../tests/e2e/support/server.ts";
import { copyOf, dropProfile, newProfile, onPage } from "./browser.ts";
import { Chance } from "./generate.ts";
import {
  missingTools,
  nativeFloor,
  type NativeFloor,
  type NativeTiming,
} from "./native.ts";
import { readOptions, type Options } from "./options.ts";
import { writeReport, type Sample } from "./report.ts";
import type { BenchPage, PackageName, PeerName } from "./page/api.ts";

/** One thing that is timed, each time from the same beginning. */
interface Variant {
  readonly name: string;
  readonly run: () => Promise<Omit<Sample, "variant" | "round">>;
}

type PageCall = (bench: BenchPage) => Promise<object>;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const page = mkdtempSync(join(tmpdir(), "valija-bench-page-"));
  await build({
    configFile: join(import.meta.dirname, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: page },
  });
  const server = await serveDist(page);
  const template = newProfile();
  const lacking = missingTools();
  const floor = lacking.length === 0 ? nativeFloor(options.vouchers) : null;
  if (!floor)
    say(`native floor skipped: ${lacking.join(", ")} not on this machine`);
  try {
    await prepare(template, server.url, options);
    const variants = variantsOf(options, template, server.url, floor);
    writeReport(options, await runAll(variants, options));
  } finally {
    floor?.remove();
    dropProfile(template);
    await server.stop();
    rmSync(page, { recursive: true });
  }
}

async function prepare(
  profile: string,
  url: string,
  { vouchers, invoices, peers }: Options,
): Promise<void> {
  const start = performance.now();
  await onPage(profile, url, async (page) =>
    page.evaluate(async (size) => window.bench.prepare(size), {
      vouchers,
      invoices,
      peers,
    }),
  );
  say(
    `prepared ${vouchers} vouchers and ${invoices} invoices in ${Math.round((performance.now() - start) / 1000)} s`,
  );
}

function variantsOf(
  options: Options,
  template: string,
  url: string,
  floor: NativeFloor | null,
): Variant[] {
  const inBrowser = (
    name: string,
    method: keyof BenchPage,
    argument: PackageName | PeerName | null,
  ): Variant => ({
    name,
    run: async () => {
      const profile = copyOf(template);
      try {
        const { result, peak, cpu } = await onPage(profile, url, async (page) =>
          page.evaluate(
            async ([called, given]) =>
              (
                window.bench[called] as (
                  argument: unknown,
                ) => ReturnType<PageCall>
              )(given),
            [method, argument] as const,
          ),
        );
        return { peak, cpu, figures: result as Sample["figures"] };
      } finally {
        dropProfile(profile);
      }
    },
  });
  const own = [
    inBrowser("export", "exportMonth", null),
    inBrowser("import all-other", "importPackage", "all-other"),
    inBrowser("import ten-changed", "importPackage", "ten-changed"),
    inBrowser("import first", "importPackage", "first"),
    inBrowser("backup", "backup", null),
    inBrowser("restore", "restore", null),
    inBrowser("screens", "screens", null),
  ];
  const peers = (["dexie-export-import", "first-pipeline"] as const).flatMap(
    (peer) => [
      inBrowser(`${peer} export`, "peerExport", peer),
      inBrowser(`${peer} import`, "peerImport", peer),
    ],
  );
  const documentPeers = [
    inBrowser("dexie-export-import backup", "peerBackup", null),
    inBrowser("dexie-export-import restore", "peerRestore", null),
  ];
  const onDisk = (name: string, work: () => NativeTiming): Variant => ({
    name,
    run: () => {
      const { cpu, ...figures } = work();
      return Promise.resolve({ peak: 0, cpu, figures });
    },
  });
  const native = floor
    ? [
        onDisk("native export", floor.exportMonth),
        onDisk("native import", floor.importMonth),
      ]
    : [];
  return [
    ...own,
    ...(options.peers ? [...peers, ...documentPeers] : []),
    ...native,
  ].filter(
    ({ name }) =>
      options.only.length === 0 || options.only.some((o) => name.startsWith(o)),
  );
}

/** Every variant once a round, in an order that changes from round to round. */
async function runAll(
  variants: readonly Variant[],
  { rounds }: Options,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round++)
    for (const { name, run } of shuffled(variants, round)) {
      const sample = { variant: name, round, ...(await run()) };
      samples.push(sample);
      say(
        `round ${round + 1} ${name}: ${JSON.stringify(sample.figures)} peak ${Math.round(sample.peak / 1e6)} MB`,
      );
    }
  return samples;
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const chance = new Chance(seed + 1);
  return items
    .map((item) => ({ item, at: chance.below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

await main();
