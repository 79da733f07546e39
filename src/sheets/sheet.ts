import { formatDecimal, minor } from "../domain/money.ts";
import { unreachable } from "../lib/assert.ts";

/** What the cells of a column are. */
export type CellKind =
  /** Anything written, codes with leading zeros included. */
  | "text"
  /** Integer minor units. */
  | "money"
  /** A whole number. */
  | "count"
  /** `YYYY-MM-DD`. */
  | "date"
  /** A decimal number kept as text, `3.7205`. */
  | "decimal";

/** A cell as its column's kind says: minor units and counts are numbers, the rest is text; null is empty. */
export type SheetCell = string | number | null;

/** A row, as many cells as columns. */
export type SheetRow = readonly SheetCell[];

export interface SheetColumn {
  readonly header: string;
  readonly kind: CellKind;
  /** In characters. */
  readonly width?: number;
}

/** A sheet to write: plain data, so that the worker can make the file. */
export interface Sheet {
  /** Name of the sheet within the file. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

/** The ways in which a sheet becomes a file. */
export const SHEET_FORMATS = ["xlsx", "csv"] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Hears how many rows of a sheet are done; awaited, so that a job can be stopped in between. */
export type OnRows = (done: number, total: number) => void | Promise<void>;

/** How many rows are done between two words about it. */
export const ROWS_A_STEP = 2000;

/** A cell as plain text, without any guard: `1234.50`, `2026-10-05`, `0012`. */
export function plainCell(kind: CellKind, cell: SheetCell): string {
  if (cell === null) return "";
  switch (kind) {
    case "money":
      return typeof cell === "number" ? formatDecimal(minor(cell)) : cell;
    case "text":
    case "count":
    case "date":
    case "decimal":
      return String(cell);
    default:
      return unreachable(kind);
  }
}
