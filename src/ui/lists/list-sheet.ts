/** A list as a sheet: the columns that are shown, the rows in the order in which they are. */
import type { Sheet, SheetRow } from "../../sheets/sheet.ts";
import type { Column } from "../components/columns.ts";

/** The sheet of rows. Cells are the column's value in a sheet where it has one, else its text. */
export function listSheet<Row>(
  title: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Sheet {
  return {
    title,
    columns: columns.map(({ label, sheet }) => ({
      header: label,
      kind: sheet?.kind ?? "text",
    })),
    rows: rows.map((row): SheetRow =>
      columns.map(({ text, sheet }) => (sheet ? sheet.value(row) : text(row))),
    ),
  };
}

/** Name of a list's file, without its ending: whose it is, what it is, of when. Only what every disk takes. */
export function listFileName(...parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null && part !== "")
    .join("-")
    .replace(/[^\p{L}\p{N}&._-]+/gu, "-");
}
