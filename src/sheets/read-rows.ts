import { err, ok, type Result } from "../lib/result.ts";
import {
  SHEET_BOUNDS,
  type SheetBound,
  type SheetError,
} from "./sheet-error.ts";

/** A row as it was read: exact texts, as many as up to its last one that is not empty. */
export interface ReadRow {
  /** As a spreadsheet counts: the first row is 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The refusal of something that is too large. */
export function tooLarge(
  what: SheetBound,
  row: number | null = null,
): SheetError {
  return { code: "too-large", what, limit: SHEET_BOUNDS[what], row };
}

/** Collects rows within the bounds; empty ones are left out, the others keep their numbers. */
export class RowCollector {
  readonly #rows: ReadRow[] = [];
  #error: SheetError | null = null;
  #row = 0;

  /** Takes the next row; false when it is beyond a bound, and nothing more is to be read. */
  add(cells: readonly string[]): boolean {
    this.#row++;
    const length = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    if (length === 0) return true;
    const own = cells.slice(0, length);
    if (length > SHEET_BOUNDS.columns) this.#error = tooLarge("columns");
    else if (own.some((cell) => cell.length > SHEET_BOUNDS.cell))
      this.#error = tooLarge("cell", this.#row);
    else if (this.#rows.length === SHEET_BOUNDS.rows)
      this.#error = tooLarge("rows");
    if (this.#error !== null) return false;
    this.#rows.push({ row: this.#row, cells: own });
    return true;
  }

  /** Number of the row that was taken last. */
  get row(): number {
    return this.#row;
  }

  /** What was read; a file without any text is empty. */
  get result(): Result<readonly ReadRow[], SheetError> {
    if (this.#error !== null) return err(this.#error);
    return this.#rows.length === 0 ? err({ code: "empty" }) : ok(this.#rows);
  }
}
