import { spawnSync } from "node:child_process";
import { SHARED, sharedPath } from "./shared.ts";

/** Whether the independent programs of the folder `shared/tools` can run here. */
export const PYTHON: boolean =
  SHARED !== null &&
  spawnSync("python3", ["--version"], { stdio: "ignore" }).status === 0;

/** The title of a suite that needs them, saying so when it is skipped. */
export function needsPython(title: string): string {
  return PYTHON ? title : `${title} [SKIPPED: no python3 or no ../shared]`;
}

/** Runs a snippet that may import `package_format` and `make_package`; `input` arrives as JSON on stdin, JSON comes back. */
export function python(snippet: string, input: unknown): unknown {
  const code = `import json,sys\nsys.path.insert(0,${JSON.stringify(sharedPath("tools"))})\nsys.dont_write_bytecode=True\ndata=json.load(sys.stdin)\n${snippet}`;
  const run = spawnSync("python3", ["-c", code], {
    input: JSON.stringify(input),
    encoding: "utf8",
    env: { ...process.env, PYTHONIOENCODING: "utf-8", PYTHONUTF8: "1" },
    maxBuffer: 256 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

/** Runs one of the programs; its exit code and what it says. */
export function tool(
  name: "check_package.py" | "make_package.py",
  ...args: readonly string[]
): { readonly status: number | null; readonly output: string } {
  const run = spawnSync("python3", ["-B", sharedPath("tools", name), ...args], {
    encoding: "utf8",
    env: { ...process.env, PYTHONUTF8: "1" },
  });
  return { status: run.status, output: run.stdout + run.stderr };
}
