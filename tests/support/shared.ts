import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Path within the folder `shared` that lies beside or above the project, or null when there is none. */
export function sharedPath(...parts: string[]): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (dirname(folder) !== folder) {
    folder = dirname(folder);
    const shared = join(folder, "shared");
    if (existsSync(join(shared, "design"))) return join(shared, ...parts);
  }
  return null;
}
