/**
 * `npm test`: does all set-up and runs everything: format, lint, types, unit, property and real-browser tests.
 * Ends with a line `N passed, N failed`; each check that is no test counts as one. Plain Node: it runs before anything is
 * installed. `npm test -- unit` runs only what is named (format, lint, types, unit, browser).
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt, ensureInstalled } from "./ensure.js";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Checks that give a yes or a no. */
const CHECKS = {
  format: [["prettier", "--check", "--log-level=warn", "."]],
  lint: [["eslint", "--max-warnings=0", "."]],
  types: [
    ["tsc", "-p", "tsconfig.core.json"],
    ["tsc", "-p", "tsconfig.json"],
    ["tsc", "-p", "tsconfig.worker.json"],
    ["tsc", "-p", "tsconfig.node.json"],
    [
      "svelte-check",
      "--tsconfig",
      "tsconfig.json",
      "--fail-on-warnings",
      "--output",
      "human",
    ],
  ],
};

/** Suites that count their own tests. */
const SUITES = {
  unit: ["vitest.config.ts"],
  browser: ["vitest.e2e.config.ts"],
};

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
const total = { passed: 0, failed: 0, skipped: 0 };

ensureInstalled();
if (isWanted("browser")) {
  ensureChromium();
  ensureBuilt();
}
for (const [name, commands] of Object.entries(CHECKS))
  if (isWanted(name)) for (const command of commands) check(name, command);
for (const [name, [config]] of Object.entries(SUITES))
  if (isWanted(name)) suite(name, config);

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function check(name, [tool, ...args]) {
  console.log(`\n[${name}] ${tool} ${args.join(" ")}`);
  const passed = runTool(tool, args) === 0;
  total[passed ? "passed" : "failed"]++;
}

/** Runs a suite of vitest and adds what it counted; a suite that breaks off counts as one failure. */
function suite(name, config) {
  console.log(`\n[${name}] vitest ${config}`);
  const folder = mkdtempSync(join(tmpdir(), "valija-test-"));
  const report = join(folder, "report.json");
  const args = ["run", "--config", config, "--reporter=default"];
  const status = runTool("vitest", [
    ...args,
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const counted = existsSync(report)
    ? JSON.parse(readFileSync(report, "utf8"))
    : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  rmSync(folder, { recursive: true, force: true });
  total.passed += counted.numPassedTests;
  total.skipped += counted.numPendingTests;
  // A file that cannot even be loaded fails without a failed test.
  const failed = counted.numFailedTests;
  total.failed += status !== 0 && failed === 0 ? 1 : failed;
}

/** Starts a tool of node_modules by its own entry file, so that no shell stands between. */
function runTool(tool, args) {
  const folder = join(
    ROOT,
    "node_modules",
    tool === "tsc" ? "typescript" : tool,
  );
  const { bin } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const entry = typeof bin === "string" ? bin : bin[tool];
  const { status } = spawnSync(
    process.execPath,
    [join(folder, entry), ...args],
    {
      cwd: ROOT,
      stdio: "inherit",
    },
  );
  return status ?? 1;
}

/** Real-browser tests need a Chromium: Debian's, installed here where there is none and we may. */
function ensureChromium() {
  if (existsSync(CHROMIUM)) return;
  console.log("Instalando Chromium para las pruebas…");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "chromium"]]) {
    const { status } = spawnSync("apt-get", ["-qq", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env,
    });
    if (status !== 0) {
      console.error(
        "No se pudo instalar Chromium con apt-get. Instálelo, o indique dónde está con CHROMIUM_PATH.",
      );
      console.log("\n0 passed, 1 failed");
      process.exit(1);
    }
  }
}
