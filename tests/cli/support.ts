import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What a call of the command line came to. */
export interface Called {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Calls the command line within this process. */
export async function valija(...args: readonly string[]): Promise<Called> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out, err };
}

/** The code in brackets at the beginning of a line of `verify`; "correcto" of a good one. */
export function verdictOf(line: string): string {
  return (
    /^\[([a-z0-9-]+)\] /.exec(line)?.[1] ??
    (line.includes(": correcto, ") ? "correcto" : line)
  );
}

/** A path of the fixtures. */
export function fixture(...parts: readonly string[]): string {
  return join(ROOT, "tests", "fixtures", "packages", ...parts);
}

/** A new folder, gone when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "valija-cli-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Writes files into a new folder; gives their paths. */
export function written(files: Readonly<Record<string, Uint8Array>>): string[] {
  const folder = newFolder();
  return Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}

/** Says on stderr, when the program ends, how much memory it has had at most, in KiB. */
const PEAK =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("PEAK "+process.resourceUsage().maxRSS+"\\n"))';

/** Runs the program itself; `peak` in MiB. */
export function spawned(...args: readonly string[]): Called & { peak: number } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", PEAK, join(ROOT, "scripts", "valija.js"), ...args],
    { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  const peak = Number(/^PEAK (\d+)$/m.exec(stderr)?.[1]) / 1024;
  const lines = (text: string): string[] =>
    text.split("\n").filter((line) => line !== "" && !line.startsWith("PEAK "));
  return { code: status ?? -1, out: lines(stdout), err: lines(stderr), peak };
}

/** Runs a Python program of the shared tools; its output. */
export function python(...args: readonly string[]): string {
  return spawnSync("python3", args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  }).stdout;
}
