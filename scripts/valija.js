// The terminal's door to Valija: `npm run -s valija -- verify FILE…`, or `node scripts/valija.js verify FILE…` from any folder.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Installs the locked dependencies once; npm talks to stderr, stdout belongs to the answer. */
function ensureInstalled() {
  const needed = ["tsx", "valibot"];
  if (needed.every((name) => existsSync(join(root, "node_modules", name))))
    return;
  process.stderr.write("valija: instalando dependencias (npm ci)…\n");
  const { status } = spawnSync("npm ci --silent --no-audit --no-fund", {
    cwd: root,
    // npm is a script with another ending on Windows: the shell finds it.
    shell: true,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) {
    process.stderr.write("valija: no se pudo instalar; ejecute «npm ci».\n");
    process.exit(2);
  }
}

ensureInstalled();
// npm moves to the project's folder; the names that were typed are meant from where they were typed.
if (process.env.npm_lifecycle_event === "valija" && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);

const { register } = await import("tsx/esm/api");
// The folder that it is called from may have a tsconfig.json of its own.
register({ tsconfig: false });
await import("../src/cli/main.ts");
