import { decimalMarkOf, pastedAmount, pastedForeign } from "./pasted-amount.ts";
import { EMPTY_LINE, type LineForm, type VoucherForm } from "./voucher-form.ts";
import { headerField } from "./pasted-headers.ts";
import { err, ok, type Result } from "../lib/result.ts";

/** So many rows fit in one paste. */
export const MAX_PASTED_ROWS = 5000;

/** Where a block is pasted: its rows, and the field of each of its columns (null: none). */
export interface PastePlan {
  readonly rows: readonly (readonly string[])[];
  readonly fields: readonly (keyof LineForm | null)[];
  /** Names of columns, or `columna 9`'s ordinal, that found no place. */
  readonly left: readonly string[];
  /** Whether the first row named the columns. */
  readonly named: boolean;
}

/** Why a block was not pasted. */
export interface PasteError {
  readonly code: "too-many-rows";
  readonly count: number;
  readonly limit: number;
}

/** How the texts of a sheet name what the masters hold; each gives what the cell keeps, or the text as it is. */
export interface PasteResolvers {
  readonly account: (text: string) => string;
  readonly person: (text: string) => string;
  readonly costCenter: (text: string) => string;
}

/**
 * Lays a block's columns on fields: by the names in its first row where that names them, else by position from `from`
 * rightwards in the order of the columns on screen.
 */
export function planPaste(
  cells: readonly (readonly string[])[],
  order: readonly (keyof LineForm)[],
  from: keyof LineForm,
): Result<PastePlan, PasteError> {
  const header = namesOf(cells[0] ?? [], order);
  const rows = withoutEmptyEnd(header ? cells.slice(1) : cells);
  if (rows.length > MAX_PASTED_ROWS)
    return err({
      code: "too-many-rows",
      count: rows.length,
      limit: MAX_PASTED_ROWS,
    });
  if (header) return ok({ rows, named: true, ...header });
  const width = rows.reduce((n, row) => Math.max(n, row.length), 0);
  const start = order.indexOf(from);
  const fields = Array.from(
    { length: width },
    (_, k) => (start < 0 ? [from] : order.slice(start))[k] ?? null,
  );
  const left = fields.flatMap((f, k) =>
    f === null && rows.some((row) => (row[k] ?? "").trim() !== "")
      ? [(k + 1).toString()]
      : [],
  );
  return ok({ rows, fields, left, named: false });
}

/** The fields that a first row names, or null when it is a row like the others: two names, or nothing but names. */
function namesOf(
  first: readonly string[],
  order: readonly (keyof LineForm)[],
): Pick<PastePlan, "fields" | "left"> | null {
  const allowed = new Set<keyof LineForm>([...order, "dueDate", "taxUuid"]);
  const seen = new Set<keyof LineForm>();
  const fields = first.map((name) => {
    const field = headerField(name);
    if (field === null || !allowed.has(field) || seen.has(field)) return null;
    seen.add(field);
    return field;
  });
  const written = first.filter((name) => name.trim() !== "");
  const isHeader = seen.size >= 2 || (seen.size === 1 && written.length === 1);
  if (!isHeader || first.some((cell) => /^[\d\s.,()-]+$/.test(cell.trim())))
    return null;
  const left = first.filter(
    (name, k) => fields[k] === null && name.trim() !== "",
  );
  return { fields, left: left.map((name) => name.trim()) };
}

function withoutEmptyEnd(
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const last = rows.findLastIndex((row) => row.some((c) => c.trim() !== ""));
  return rows.slice(0, last + 1);
}

/** The form with a block in its cells, from the line at an index downwards; lines are added where they end. */
export function withPasted(
  form: VoucherForm,
  { rows, fields }: PastePlan,
  at: number,
  resolve: PasteResolvers,
): VoucherForm {
  const mark = decimalMarkOf(
    rows.flatMap((row) => row.filter((_, k) => isAmount(fields[k] ?? null))),
  );
  const read = (field: keyof LineForm, text: string): string => {
    if (field === "debit" || field === "credit")
      return pastedAmount(text, mark);
    if (field === "foreignAmount") return pastedForeign(text, mark);
    const plain = text.replace(/\s+/g, " ").trim();
    if (field === "account" || field === "person" || field === "costCenter")
      return plain === "" ? "" : resolve[field](plain);
    return plain;
  };
  const splits =
    fields.includes("documentNumber") && !fields.includes("documentSeries");
  const lines = [...form.lines];
  for (const [k, row] of rows.entries()) {
    let line = lines[at + k] ?? EMPTY_LINE;
    for (const [c, field] of fields.entries())
      if (field !== null)
        line = { ...line, [field]: read(field, row[c] ?? "") };
    lines[at + k] = splits ? withSeries(line) : line;
  }
  return { ...form, lines };
}

function isAmount(field: keyof LineForm | null): boolean {
  return field === "debit" || field === "credit" || field === "foreignAmount";
}

/** `F001-123` in one cell is a series and a number, as Peru's electronic documents have them. */
function withSeries(line: LineForm): LineForm {
  const found = /^([A-Z][A-Z0-9]{3})\s*-\s*(\d{1,8})$/i.exec(
    line.documentNumber,
  );
  if (!found || line.documentSeries !== "") return line;
  const [, documentSeries = "", documentNumber = ""] = found;
  return { ...line, documentSeries, documentNumber };
}
