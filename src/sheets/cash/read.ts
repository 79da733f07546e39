/** The rows of a sheet of movements, read cell by cell and put together: one movement may stand in several rows. */
import type { CalendarDate } from "../../domain/calendar-date.ts";
import type { Currency } from "../../domain/company.ts";
import {
  parseTypedAmount,
  type Decimal,
  type Rate,
} from "../../domain/decimal.ts";
import {
  decimalMarkOf,
  pastedForeign,
  type DecimalMark,
} from "../../domain/pasted-amount.ts";
import { cleanText } from "../../domain/text.ts";
import type { Result } from "../../lib/result.ts";
import { readCurrency, readDay, readRate } from "../masters/cells.ts";
import type { MasterProblem } from "../masters/finding.ts";
import type { Header } from "../masters/headers.ts";
import type { ReadRow } from "../read-rows.ts";
import type { CashColumnName } from "./columns.ts";
import type { CashFinding, CashSheetProblem } from "./finding.ts";

/** What a row says of an invoice. */
export interface AppliedRow {
  readonly row: number;
  readonly invoice: string;
  /** Null where the cell is empty. */
  readonly amount: Decimal | null;
}

/** A movement as its rows say it. Null where a cell is empty. */
export interface MovementRows {
  /** The first of its rows. */
  readonly row: number;
  readonly date: CalendarDate | null;
  readonly person: string | null;
  readonly amount: Decimal | null;
  readonly currency: Currency | null;
  readonly rate: Rate | null;
  readonly form: string | null;
  readonly reference: string | null;
  readonly bankAccount: string | null;
  readonly memo: string | null;
  readonly applied: readonly AppliedRow[];
  readonly findings: readonly CashFinding[];
}

/** What a movement is told by; a row that repeats or leaves out all of it belongs to the one above. */
const HEAD = [
  "fecha",
  "persona",
  "monto",
  "moneda",
  "forma_pago",
  "referencia",
] as const;

/**
 * The movements of a sheet. A row with an invoice belongs to the movement of the row above where its own data are empty, or the
 * same as there with a reference: two collections of one day, person and amount without one are two.
 */
export function readMovements(
  rows: readonly ReadRow[],
  header: Header,
): MovementRows[] {
  const below = rows.filter(({ row }) => row > header.row);
  const cell = ({ cells }: ReadRow, column: CashColumnName): string => {
    const place = header.places.get(column);
    return place === undefined ? "" : (cells[place] ?? "").trim();
  };
  const mark = decimalMarkOf(
    below.flatMap((row) => [cell(row, "monto"), cell(row, "aplicado")]),
  );
  const movements: MovementRows[] = [];
  let head: ReadRow | null = null;
  for (const row of below) {
    const last = movements.at(-1);
    if (head && last && continues(head, row, cell)) {
      movements[movements.length - 1] = withRow(last, row, cell, mark);
      continue;
    }
    head = row;
    movements.push(withRow(headOf(row, cell, mark), row, cell, mark));
  }
  return movements;
}

type CellOf = (row: ReadRow, column: CashColumnName) => string;

function continues(head: ReadRow, row: ReadRow, cell: CellOf): boolean {
  if (cell(row, "factura") === "") return false;
  if (HEAD.every((column) => cell(row, column) === "")) return true;
  return (
    cell(row, "referencia") !== "" &&
    cell(head, "factura") !== "" &&
    HEAD.every((column) => cell(row, column) === cell(head, column))
  );
}

function headOf(row: ReadRow, cell: CellOf, mark: DecimalMark): MovementRows {
  const findings: CashFinding[] = [];
  const read = <T>(
    column: CashColumnName,
    how: (text: string) => Result<T, MasterProblem>,
  ): T | null => {
    const text = cell(row, column);
    if (text === "") return null;
    const value = how(text);
    if (value.ok) return value.value;
    findings.push({
      row: row.row,
      column,
      severity: "error",
      problem: value.error as CashSheetProblem,
    });
    return null;
  };
  const text = (column: CashColumnName) => cleanText(cell(row, column));
  return {
    row: row.row,
    date: read("fecha", readDay),
    person: text("persona"),
    amount: readAmount(row, "monto", cell, mark, findings),
    currency: read("moneda", readCurrency),
    rate: read("tipo_cambio", readRate),
    form: text("forma_pago"),
    reference: text("referencia"),
    bankAccount: text("cuenta_bancaria"),
    memo: text("glosa"),
    applied: [],
    findings,
  };
}

function withRow(
  movement: MovementRows,
  row: ReadRow,
  cell: CellOf,
  mark: DecimalMark,
): MovementRows {
  const invoice = cell(row, "factura");
  if (invoice === "") return movement;
  const findings = [...movement.findings];
  const amount = readAmount(row, "aplicado", cell, mark, findings);
  const applied = [...movement.applied, { row: row.row, invoice, amount }];
  return { ...movement, applied, findings };
}

function readAmount(
  row: ReadRow,
  column: "monto" | "aplicado",
  cell: CellOf,
  mark: DecimalMark,
  findings: CashFinding[],
): Decimal | null {
  const value = cell(row, column);
  if (value === "") return null;
  const amount = parseTypedAmount(pastedForeign(value, mark));
  if (amount === null)
    findings.push({
      row: row.row,
      column,
      severity: "error",
      problem: { code: "bad-amount", value },
    });
  return amount;
}
