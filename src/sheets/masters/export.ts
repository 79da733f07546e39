import {
  MASTER_KEYS,
  type MasterName,
  type MasterRows,
} from "../../domain/masters.ts";
import { compareCodePoints } from "../../lib/code-points.ts";
import type { Column } from "../../transfer/format/tables.ts";
import { MASTER_TABLES } from "../../transfer/format/master-rows.ts";
import type { Sheet } from "../sheet.ts";
import { fieldsOf } from "./fields.ts";

/** The header of a master's column: its title in the package format. */
export function headerOf(master: MasterName, column: string): string {
  const columns: Readonly<Record<string, Column>> =
    MASTER_TABLES[master].columns;
  return columns[column]?.title ?? column;
}

/** A master as a sheet, in key order. What it says of every row comes back by `planMasterSheet`. */
export function masterSheet<M extends MasterName>(
  master: M,
  title: string,
  rows: readonly MasterRows[M][],
): Sheet {
  const fields = fieldsOf(master);
  const keyOf = MASTER_KEYS[master];
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((a, b) => compareCodePoints(a.key, b.key));
  return {
    title,
    columns: fields.map(({ field: { column, kind } }) => ({
      header: headerOf(master, column),
      kind,
      ...(column === "nombre" ? { width: 40 } : {}),
    })),
    rows: keyed.map(({ row }) => {
      const values = row as unknown as Readonly<Record<string, unknown>>;
      return fields.map(({ name, field }) => field.write(values[name]));
    }),
  };
}
