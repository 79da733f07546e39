import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { sharedPath } from "../../support/shared.ts";
import { ROOT } from "./server.ts";

/** A package of `tests/fixtures/packages/v1`. */
export function fixture(name: string): string {
  return join(ROOT, "tests/fixtures/packages/v1", name);
}

/** Writes a package by the independent hand of `../shared/tools`, with its arguments, and gives its path. */
export function makePackage(
  folder: string,
  options: Readonly<Record<string, string | number>>,
): string {
  const named = Object.entries(options).flatMap(([name, value]) => [
    `--${name}`,
    value.toString(),
  ]);
  const tool = sharedPath("tools", "make_package.py");
  const said = execFileSync("python3", [tool, folder, ...named]);
  return said.toString().split(" ")[0] ?? "";
}

/** What the independent checker finds wrong with a package; empty when it conforms. */
export function checkPackage(file: string): string {
  const tool = sharedPath("tools", "check_package.py");
  try {
    execFileSync("python3", [tool, file], { stdio: "pipe" });
    return "";
  } catch (error) {
    return String((error as { stdout?: Buffer }).stdout);
  }
}
