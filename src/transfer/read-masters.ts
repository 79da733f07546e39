import {
  MASTER_NAMES,
  NO_MASTERS,
  type MasterName,
  type MasterRows,
  type Masters,
} from "../domain/masters.ts";
import { ok, type Result } from "../lib/result.ts";
import type { Contents } from "./format/contents.ts";
import type { PackageError } from "./format/errors.ts";
import { MASTER_TABLES, mastersOfRows } from "./format/master-rows.ts";
import { readWholeTable } from "./format/plain-tables.ts";
import { OBSERVATIONS, type Table } from "./format/tables.ts";
import type { Reading } from "./reading.ts";

/** Reads the unpaged tables: the masters that travel, and a receipt's observations (checked only). */
export async function readMasterTables(
  reading: Reading,
  contents: Contents,
): Promise<Result<Masters, PackageError>> {
  let masters: Masters = NO_MASTERS;
  for (const { table, entry } of contents.tables) {
    const name = MASTER_NAMES.find((m) => MASTER_TABLES[m] === table);
    if (name) {
      const rows = await readMaster(reading, name, entry);
      if (!rows.ok) return rows;
      masters = { ...masters, [name]: rows.value };
    } else {
      const rows = await readRows(reading, OBSERVATIONS, entry);
      if (!rows.ok) return rows;
    }
  }
  return ok(masters);
}

async function readMaster<M extends MasterName>(
  reading: Reading,
  name: M,
  entry: string,
): Promise<Result<MasterRows[M][], PackageError>> {
  const rows = await readRows(reading, MASTER_TABLES[name], entry);
  return rows.ok ? ok(mastersOfRows(name, rows.value)) : rows;
}

async function readRows<T extends Table>(
  reading: Reading,
  table: T,
  entry: string,
): Promise<Result<ReturnType<typeof readWholeTable<T>>, PackageError>> {
  const part = await reading.text(entry);
  if (!part.ok) return part;
  if (part.value.text === null) return ok([]);
  const rows = readWholeTable(table, entry, part.value.text, reading.problems);
  reading.countRows(entry, rows.length);
  return ok(rows);
}
