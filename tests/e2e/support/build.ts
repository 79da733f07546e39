import { execFileSync } from "node:child_process";
import { ROOT } from "./server.ts";

/** Builds the page once for all tests, unless dist is newer than every source. */
export default function setup(): void {
  execFileSync(process.execPath, ["scripts/ensure.js"], {
    cwd: ROOT,
    stdio: "inherit",
  });
}
