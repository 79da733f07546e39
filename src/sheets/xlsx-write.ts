/** The only file that knows write-excel-file. */
import type { CellObject, Row } from "write-excel-file/universal";
import { parseDate } from "../domain/calendar-date.ts";
import { unreachable } from "../lib/assert.ts";
import type { Bytes } from "../lib/bytes.ts";
import {
  plainCell,
  ROWS_A_STEP,
  type CellKind,
  type OnRows,
  type Sheet,
  type SheetCell,
  type SheetColumn,
} from "./sheet.ts";
import { xlsxText } from "./xlsx-text.ts";

/** Excel counts days from 1900 and takes that year for a leap year: days before 1901 are written as text. */
const FIRST_YEAR = "1901";

/** Excel keeps so many digits of a number; a longer one is written as text. */
const DIGITS = 15;

/** How wide a column is, in characters, where nobody says. */
const WIDTHS: Readonly<Record<CellKind, number>> = {
  text: 20,
  money: 16,
  count: 10,
  date: 12,
  decimal: 12,
};

/** The longest text that Excel takes into a cell. */
const LONGEST = 32_767;

/** The sheet as an xlsx: numbers as numbers, days as days, texts as texts; the header bold and always in view. */
export async function writeXlsx(sheet: Sheet, onRows: OnRows): Promise<Bytes> {
  const { default: writeFile } = await import("write-excel-file/universal");
  const { columns, rows } = sheet;
  const data: Row[] = [columns.map(headerCell)];
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_A_STEP === 0) await onRows(at, rows.length);
    data.push(columns.map(({ kind }, k) => xlsxCell(kind, row[k] ?? null)));
  }
  const made = await writeFile(data, {
    sheet: sheetName(sheet.title),
    columns: columns.map(({ kind, width }) => ({
      width: width ?? WIDTHS[kind],
    })),
    stickyRowsCount: 1,
  }).toBlob();
  await onRows(rows.length, rows.length);
  return new Uint8Array(await made.arrayBuffer());
}

function headerCell({ header, kind }: SheetColumn): CellObject {
  return {
    value: xlsxText(header),
    type: String,
    fontWeight: "bold",
    align: kind === "money" || kind === "decimal" ? "right" : "left",
  };
}

function xlsxCell(kind: CellKind, cell: SheetCell): CellObject | null {
  if (cell === null || cell === "") return null;
  const text = plainCell(kind, cell);
  switch (kind) {
    case "text":
      return textCell(text);
    case "date":
      return dateCell(text);
    case "money":
      return numberCell(text, "#,##0.00");
    case "count":
      return numberCell(text, "#,##0");
    case "decimal":
      return numberCell(text, "#,##0.00####");
    default:
      return unreachable(kind);
  }
}

function textCell(text: string): CellObject {
  // `@`: edited in Excel, the cell of a code stays a text.
  const value = xlsxText(text.slice(0, LONGEST));
  return { value, type: String, format: "@" };
}

function dateCell(text: string): CellObject {
  if (parseDate(text) === null || text < FIRST_YEAR) return textCell(text);
  return { value: new Date(text), type: Date, format: "dd/mm/yyyy" };
}

/** A number where Excel keeps it exactly, else its text. */
function numberCell(text: string, format: string): CellObject {
  const value = Number(text);
  const digits = text.replace(/[^\d]/g, "").replace(/^0+/, "").length;
  const exact =
    Number.isFinite(value) && digits <= DIGITS && !String(value).includes("e");
  return exact ? { value, type: Number, format } : textCell(text);
}

/** A name that Excel accepts: 31 characters, none of `[]/\:*?`, no apostrophe at an end. */
function sheetName(title: string): string {
  const name = title
    .replace(/[[\]/\\:*?]+/g, " ")
    .replace(/\p{C}/gu, "")
    .trim()
    .slice(0, 31)
    .replace(/^'+|'+$/g, "")
    .trim();
  return name === "" ? "1" : name;
}
