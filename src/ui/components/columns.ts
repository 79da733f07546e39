import type { Snippet } from "svelte";
import type { CellKind, SheetCell } from "../../sheets/sheet.ts";

/** A column of a table: how a row's cell reads, and how it compares. */
export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** Any CSS width; without one the column takes what is left. */
  readonly width?: string;
  /** `end` for amounts and counts. */
  readonly align?: "start" | "end";
  /** The cell's text: shown where there is no `cell`, compared where there is no `compare`. */
  readonly text: (row: Row) => string;
  readonly cell?: Snippet<[Row]>;
  readonly compare?: (a: Row, b: Row) => number;
  /** The cell in a sheet; its text where there is none. */
  readonly sheet?: ColumnInSheet<Row>;
}

/** How a column stands in a file or in the clipboard: as the amount or day that it is. */
export interface ColumnInSheet<Row> {
  readonly kind: CellKind;
  readonly value: (row: Row) => SheetCell;
}

/** A column of counts or amounts that its cell shows in a form of its own. */
export function figures<Row>(
  key: string,
  label: string,
  cell: Snippet<[Row]>,
  width?: string,
): Column<Row> {
  return {
    key,
    label,
    align: "end",
    text: () => "",
    cell,
    ...(width === undefined ? {} : { width }),
  };
}

/** By which column a table is ordered. */
export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

const collator = new Intl.Collator("es", { numeric: true });

/** The rows in the asked order; as they came without one. Equal rows keep their order, also when descending. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const column = columns.find((c) => c.key === sorting?.key);
  if (!column || !sorting) return rows;
  const sign = sorting.descending ? -1 : 1;
  const { compare } = column;
  if (compare) return rows.toSorted((a, b) => sign * compare(a, b));
  // Each text is made once, not at every comparison.
  return rows
    .map((row) => ({ row, text: column.text(row) }))
    .sort((a, b) => sign * collator.compare(a.text, b.text))
    .map(({ row }) => row);
}

/** What a click on a column's header asks for: ascending, then descending, then as the rows came. */
export function nextSorting(
  sorting: Sorting | null,
  key: string,
): Sorting | null {
  if (sorting?.key !== key) return { key, descending: false };
  return sorting.descending ? null : { key, descending: true };
}
