/**
 * Makes sure that the installed packages and the built page are those of the sources at hand, and does nothing when they are.
 * Run by itself (`node scripts/ensure.js`) or from start.js. Plain Node: it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What the built page is made of. */
const SOURCES = [
  "src",
  "public",
  "index.html",
  "package.json",
  "package-lock.json",
  "svelte.config.js",
  "vite.config.ts",
];

/** Runs `npm ci` unless node_modules holds just what package-lock.json names. Ends the process when it fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  const folder = join(ROOT, "node_modules");
  // Behind a link lies another copy's folder, which `npm ci` would empty.
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) {
    console.error(
      "node_modules es un enlace y no tiene las versiones de package-lock.json. Quítelo y vuelva a intentarlo.",
    );
    process.exit(1);
  }
  console.log("Instalando los componentes (solo la primera vez)…");
  run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], process.env);
}

/** Builds dist unless it is newer than every source. Ends the process when it fails. */
export function ensureBuilt() {
  const built = join(ROOT, "dist", "index.html");
  if (existsSync(built) && statSync(built).mtimeMs > newest(SOURCES)) return;
  console.log("Preparando la aplicación…");
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
  // Whatever runs this (a test runner says "test"), what is built is what people get.
  const env = { ...process.env, NODE_ENV: "production" };
  run(process.execPath, [vite, "build", "--logLevel", "warn"], env);
}

/**
 * Compares names and versions and not file times: a `git checkout` makes the lock file newer without changing it.
 * Packages for other systems are in the lock as optional and stay out of node_modules.
 */
function isInstalled() {
  const hidden = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const wanted = packagesOf(join(ROOT, "package-lock.json"));
  const found = packagesOf(hidden);
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" ||
      entry.optional === true ||
      entry.devOptional === true ||
      found[path]?.version === entry.version,
  );
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}

/** The latest change in the files and folders, in milliseconds. A folder's own time tells of removed files. */
function newest(names, base = ROOT) {
  let latest = 0;
  for (const name of names) {
    const path = join(base, name);
    const found = statSync(path);
    latest = Math.max(latest, found.mtimeMs);
    if (found.isDirectory())
      latest = Math.max(latest, newest(readdirSync(path), path));
  }
  return latest;
}

function run(command, args, env) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    env,
    // npm is a batch file on Windows, which only a shell starts.
    shell: command === "npm" && process.platform === "win32",
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  ensureBuilt();
}
