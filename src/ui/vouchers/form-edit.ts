import {
  dateOf,
  firstDay,
  latinDate,
  yearOf,
  type Period,
} from "../../domain/calendar-date.ts";
import { parseTyped, formatDecimal, minor } from "../../domain/money.ts";
import {
  EMPTY_LINE,
  isEmptyLine,
  typedTotals,
  type LineForm,
  type VoucherForm,
} from "../../domain/voucher-form.ts";
import { formatMoney, type Locale } from "../../i18n/format.ts";

/** A cell of a line. */
export type LineField = keyof LineForm;

/** A cell: the index of its line, from 0, and its field. */
export interface CellPlace {
  readonly at: number;
  readonly field: LineField;
}

/** The form with an empty line at its end, where the next one is typed. */
export function withBlankLine(form: VoucherForm): VoucherForm {
  const last = form.lines.at(-1);
  if (last && isEmptyLine(last)) return form;
  return { ...form, lines: [...form.lines, EMPTY_LINE] };
}

/** The form with another text in a cell of the line at an index from 0. */
export function withCell(
  form: VoucherForm,
  at: number,
  field: LineField,
  text: string,
): VoucherForm {
  const line = form.lines[at];
  if (!line) return form;
  const lines = form.lines.with(at, { ...line, [field]: text });
  return withBlankLine({ ...form, lines });
}

/** The form without the lines from one index to another, both included; the empty one at its end stays. */
export function withoutLines(
  form: VoucherForm,
  from: number,
  to: number,
): VoucherForm {
  const last = Math.min(to, form.lines.length - 2);
  if (last < from) return form;
  return withBlankLine({
    ...form,
    lines: form.lines.toSpliced(from, last - from + 1),
  });
}

/** The form with an empty line before the one at an index. */
export function withInsertedLine(form: VoucherForm, at: number): VoucherForm {
  return { ...form, lines: form.lines.toSpliced(at, 0, EMPTY_LINE) };
}

/** The form with the text of the cell above in a cell. */
export function withCellAbove(
  form: VoucherForm,
  { at, field }: CellPlace,
): VoucherForm {
  const above = form.lines[at - 1];
  return above ? withCell(form, at, field, above[field]) : form;
}

/** The form with the memo of the line above, or the voucher's where there is none, as the memo of a line. */
export function withMemoAbove(form: VoucherForm, at: number): VoucherForm {
  const above = form.lines[at - 1]?.memo.trim() ?? "";
  return withCell(form, at, "memo", above === "" ? form.memo : above);
}

/** The form with a line's amount on its other side. */
export function withSidesExchanged(form: VoucherForm, at: number): VoucherForm {
  const line = form.lines[at];
  if (!line) return form;
  const turned = { ...line, debit: line.credit, credit: line.debit };
  return { ...form, lines: form.lines.with(at, turned) };
}

/** The first cell in which two forms differ; null where only their headers do. */
export function changedCell(
  before: VoucherForm,
  after: VoucherForm,
): CellPlace | null {
  const count = Math.max(before.lines.length, after.lines.length);
  for (let at = 0; at < count; at++) {
    const [a = EMPTY_LINE, b = EMPTY_LINE] = [
      before.lines[at],
      after.lines[at],
    ];
    if (a === b) continue;
    const fields = Object.keys(EMPTY_LINE) as LineField[];
    const field = fields.find((name) => a[name] !== b[name]);
    if (field) return { at: Math.min(at, after.lines.length - 1), field };
  }
  return null;
}

/** An amount as it reads best, `1,234.50`; what is none stays as it was typed. */
export function prettyAmount(locale: Locale, text: string): string {
  const amount = parseTyped(text);
  return amount === null ? text : formatMoney(locale, amount);
}

/** The form with everything that was typed quickly written out: amounts as they read best, dates whole. */
export function writtenOut(form: VoucherForm, locale: Locale): VoucherForm {
  const date = (text: string): string => completeDate(text, form.period);
  const lines = form.lines.map((line) => {
    const written = {
      debit: prettyAmount(locale, line.debit),
      credit: prettyAmount(locale, line.credit),
      documentDate: date(line.documentDate),
      dueDate: date(line.dueDate),
    };
    // The same line where nothing changes: what is known of it stays known.
    const fields = Object.keys(written) as (keyof typeof written)[];
    return fields.every((name) => line[name] === written[name])
      ? line
      : { ...line, ...written };
  });
  return { ...form, date: date(form.date), lines };
}

/** The form balanced by the amount of one line, on the side that lacks it; as it was when it is balanced already. */
export function withClosedDifference(
  form: VoucherForm,
  at: number,
  locale: Locale,
): VoucherForm {
  const line = form.lines[at];
  const before = typedTotals(form);
  if (!line || before.debit === before.credit) return form;
  const bare = { ...line, debit: "", credit: "" };
  const others = { ...form, lines: form.lines.with(at, bare) };
  const { debit, credit } = typedTotals(others);
  if (debit === credit) return others;
  const lacking = debit > credit ? "credit" : "debit";
  const amount = formatDecimal(minor(Math.abs(debit - credit)));
  return withCell(others, at, lacking, prettyAmount(locale, amount));
}

/**
 * A date as it is kept, `05/10/2026`, of what is quickly typed: the day alone (`5`), day and month (`5/10`, `0510`), or all of
 * it without marks (`05102026`); what the period gives is taken from there. What is none of these stays as it was typed.
 */
export function completeDate(text: string, period: Period): string {
  const typed = text.trim();
  const parts = /^\d{1,2}$/.test(typed)
    ? [typed]
    : (/^(\d\d)(\d\d)(\d{4})?$/.exec(typed)?.slice(1) ??
      /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/.exec(typed)?.slice(1));
  if (!parts) return text;
  const [day, month, year] = parts.map((p) =>
    (p as string | undefined) === undefined ? undefined : Number(p),
  );
  const first = firstDay(period);
  const date = dateOf(
    year === undefined ? yearOf(period) : year < 100 ? 2000 + year : year,
    month ?? Number(first.slice(5, 7)),
    day ?? 0,
  );
  return date === null ? text : latinDate(date);
}

/** Place of every line among those in which something is typed, from 1: the number that problems name. Null for empty ones. */
export function lineNumbers(lines: readonly LineForm[]): (number | null)[] {
  let count = 0;
  return lines.map((line) => (isEmptyLine(line) ? null : ++count));
}
