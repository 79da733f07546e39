import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder `shared` (design, corpus, samples) that may lie beside or above the project; null where there is none. */
export const SHARED: string | null = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const shared = join(folder, "shared");
    if (existsSync(join(shared, "design"))) return shared;
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
})();

/** The title of a suite that needs the folder, saying so when it is skipped: `describe.skipIf(SHARED === null)(needsShared("…"), …)`. */
export function needsShared(title: string): string {
  return SHARED === null ? `${title} [SKIPPED: no folder ../shared]` : title;
}

/** A path within the folder; of a suite that is skipped, one that does not exist. */
export function sharedPath(...parts: readonly string[]): string {
  return join(SHARED ?? "/no-shared-folder", ...parts);
}

/** The same, or null when the folder is absent: for tests that decide one by one. */
export function sharedPathOrNull(...parts: readonly string[]): string | null {
  return SHARED === null ? null : join(SHARED, ...parts);
}
