import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Period } from "../src/domain/calendar-date.ts";
import { encodeTable } from "../src/transfer/format/csv.ts";
import { LINES, VOUCHERS, type Table } from "../src/transfer/format/tables.ts";
import { lineRows, voucherRow } from "../src/transfer/format/voucher-rows.ts";
import { makeMonth, makePersons } from "./generate.ts";
import { childrenCpu } from "./memory.ts";

/**
 * The native floor: the same rows in SQLite on the disk, carried by the command line tools `sqlite3`, `zip` and `unzip`. It checks
 * nothing. A database with the month that is there, and a ZIP of CSVs with the month that comes.
 */
export interface NativeFloor {
  readonly exportMonth: () => NativeTiming;
  readonly importMonth: () => NativeTiming;
  readonly remove: () => void;
}

/** Milliseconds by the clock and of the processor, and bytes of the ZIP. */
export interface NativeTiming {
  readonly ms: number;
  readonly cpu: number;
  readonly bytes: number;
}

const TABLES: readonly Table[] = [VOUCHERS, LINES];
const DATABASE = "libros.db";
const PACKAGE = "paquete.zip";

/** The tools that are not on this machine. */
export function missingTools(): string[] {
  const has = (tool: string, flag: string): boolean =>
    spawnSync(tool, [flag], { stdio: "ignore" }).error === undefined;
  return [
    ...(has("sqlite3", "-version") ? [] : ["sqlite3"]),
    ...(has("zip", "-v") ? [] : ["zip"]),
    ...(has("unzip", "-v") ? [] : ["unzip"]),
  ];
}

/** Makes the floor's files in a folder of their own. */
export function nativeFloor(vouchers: number): NativeFloor {
  const folder = mkdtempSync(join(tmpdir(), "valija-bench-native-"));
  writeMonth(folder, vouchers, 3);
  run(folder, "zip", ["-q", "-6", PACKAGE, ...csvs()]);
  copyFileSync(join(folder, PACKAGE), join(folder, "llega.zip"));
  writeMonth(folder, vouchers, 2);
  sql(folder, [...TABLES.map(create), ...load("")]);
  return {
    exportMonth: () => timed(folder, PACKAGE, exportMonth),
    importMonth: () => timed(folder, "llega.zip", importMonth),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Works on a copy of the database, so that every round finds the same; the copy is not timed. */
function timed(
  folder: string,
  file: string,
  work: (folder: string) => void,
): NativeTiming {
  const copy = mkdtempSync(join(folder, "copia-"));
  for (const name of [DATABASE, "llega.zip"])
    copyFileSync(join(folder, name), join(copy, name));
  run(copy, "sync", ["-f", "."]);
  const cpuBefore = childrenCpu();
  const start = performance.now();
  work(copy);
  const ms = performance.now() - start;
  const cpu = childrenCpu() - cpuBefore;
  const { size } = statSync(join(copy, file));
  rmSync(copy, { recursive: true });
  return { ms, cpu, bytes: size };
}

function exportMonth(folder: string): void {
  const queries = TABLES.flatMap((table) => [
    `.once ${table.name}.csv`,
    `SELECT ${Object.keys(table.columns).join(",")} FROM ${table.name} ORDER BY ${table.key.join(",")};`,
  ]);
  sql(folder, [".mode csv", ".headers on", ...queries]);
  run(folder, "zip", ["-q", "-6", PACKAGE, ...csvs()]);
}

function importMonth(folder: string): void {
  run(folder, "unzip", ["-q", "-o", "llega.zip"]);
  sql(folder, load("DELETE FROM"));
}

/** Imports the CSVs in one durable transaction, after emptying the tables where asked. */
function load(empty: "" | "DELETE FROM"): string[] {
  return [
    "PRAGMA synchronous=FULL;",
    "BEGIN;",
    ...TABLES.flatMap(({ name }) => [
      ...(empty === "" ? [] : [`${empty} ${name} WHERE tipo_operacion >= '';`]),
      `.import --csv --skip 1 ${name}.csv ${name}`,
    ]),
    "COMMIT;",
  ];
}

function create({ name, columns, key }: Table): string {
  return `CREATE TABLE ${name} (${Object.keys(columns).join(",")}, PRIMARY KEY (${key.join(",")})) WITHOUT ROWID;`;
}

function csvs(): string[] {
  return TABLES.map(({ name }) => `${name}.csv`);
}

function writeMonth(folder: string, vouchers: number, seed: number): void {
  const persons = makePersons(1000, 0);
  const month = [
    ...makeMonth({ period: "2026-10" as Period, vouchers, seed, persons }),
  ];
  const all = month.flatMap((book) => book.vouchers);
  writeFileSync(
    join(folder, `${VOUCHERS.name}.csv`),
    encodeTable(VOUCHERS, all.map(voucherRow)),
  );
  writeFileSync(
    join(folder, `${LINES.name}.csv`),
    encodeTable(LINES, all.flatMap(lineRows)),
  );
}

function sql(folder: string, commands: readonly string[]): void {
  execFileSync("sqlite3", ["-batch", DATABASE], {
    cwd: folder,
    input: `${commands.join("\n")}\n`,
  });
}

function run(folder: string, tool: string, args: readonly string[]): void {
  execFileSync(tool, args, { cwd: folder });
}
