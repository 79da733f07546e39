import {
  planPaste,
  withPasted,
  type PasteError,
  type PastePlan,
  type PasteResolvers,
} from "../../domain/pasted-lines.ts";
import { personKey } from "../../domain/masters.ts";
import { parseTyped, formatDecimal } from "../../domain/money.ts";
import { readRate } from "../../domain/read-form.ts";
import { cleanCode } from "../../domain/text.ts";
import {
  isEmptyLine,
  type LineForm,
  type VoucherForm,
} from "../../domain/voucher-form.ts";
import type { Locale } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import { ok, type Result } from "../../lib/result.ts";
import { fold } from "../../lib/fold.ts";
import { formatTsv, parseTsv } from "../../lib/tsv.ts";

import { withBareConverted } from "./foreign-edit.ts";
import { writtenOut, type CellPlace, type LineField } from "./form-edit.ts";
import { personOfCell, type LineContext } from "./line-cells.ts";

/** A form with a block pasted into it, and what is to be said of it. */
export interface Pasted {
  readonly form: VoucherForm;
  readonly plan: PastePlan;
}

/** Whether a text of the clipboard is a block of cells, and not just a text for one. */
export function isBlock(text: string): boolean {
  return /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ""));
}

/** The form with the clipboard's block pasted at a cell; amounts that came in another currency alone are converted. */
export function pastedInto(
  form: VoucherForm,
  text: string,
  { at, field }: CellPlace,
  fields: readonly LineField[],
  context: LineContext,
  locale: Locale,
): Result<Pasted, PasteError> {
  const plan = planPaste(parseTsv(text), fields, field);
  if (!plan.ok) return plan;
  const filled = withPasted(form, plan.value, at, resolversOf(context));
  const written = writtenOut(filled, locale);
  const rate = readRate(form.exchangeRate);
  const end = at + plan.value.rows.length;
  const { accounts } = context.masters;
  return ok({
    form:
      rate === null
        ? written
        : withBareConverted(
            written,
            at,
            end,
            rate,
            (account) => accounts.get(account)?.nature,
            locale,
          ),
    plan: plan.value,
  });
}

/** What sheets write where a code belongs: the code, the code before the name, or the name alone where only one has it. */
function resolversOf(context: LineContext): PasteResolvers {
  const { masters, lookup } = context;
  const code =
    (known: ReadonlyMap<string, { name: string }>, names: () => Names) =>
    (text: string): string => {
      const whole = cleanCode(text);
      if (known.has(whole)) return whole;
      const first = /^[^\s-]+/.exec(whole)?.[0] ?? "";
      if (first !== "" && known.has(first)) return first;
      return names().get(fold(text)) ?? text;
    };
  const accounts = lazily(() => namesOf(masters.accounts, (a) => a.code));
  const centers = lazily(() => namesOf(masters.costCenters, (c) => c.code));
  const persons = lazily(() => namesOf(masters.persons, personKey));
  return {
    account: code(masters.accounts, accounts),
    costCenter: code(masters.costCenters, centers),
    person: (text) =>
      personOfCell(text, lookup) ? text : (persons().get(fold(text)) ?? text),
  };
}

type Names = ReadonlyMap<string, string | null>;

/** What each name stands for; null where several have it. */
function namesOf<Row extends { readonly name: string }>(
  rows: ReadonlyMap<string, Row>,
  value: (row: Row) => string,
): Names {
  const names = new Map<string, string | null>();
  for (const row of rows.values()) {
    const name = fold(row.name);
    names.set(name, names.has(name) ? null : value(row));
  }
  return names;
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Lines as a spreadsheet takes them, with the names of the columns: pasted into a voucher they are what they were. */
export function copiedLines(
  lines: readonly LineForm[],
  fields: readonly LineField[],
  context: LineContext,
): string {
  const words = t.vouchers.editor;
  const columns: readonly LineField[] = [...fields, "dueDate"];
  const names: Readonly<Record<LineField, string>> = {
    account: words.account,
    person: words.person,
    documentType: words.documentTypeLong,
    documentSeries: words.documentSeries,
    documentNumber: words.documentNumber,
    documentDate: words.documentDateLong,
    dueDate: words.dueDate,
    costCenter: words.costCenterLong,
    foreignAmount: words.foreign,
    debit: words.debit,
    credit: words.credit,
    memo: words.lineMemo,
    taxUuid: words.taxUuid,
  };
  const cell = (line: LineForm, field: LineField): string => {
    if (field === "debit" || field === "credit") {
      const amount = parseTyped(line[field]);
      return amount === null ? line[field] : formatDecimal(amount);
    }
    if (field !== "person") return line[field];
    const person = personOfCell(line.person, context.lookup);
    // Where many share a number the whole key says who it is.
    return person && context.lookup.byNumber(person.docNumber).length === 1
      ? person.docNumber
      : line.person;
  };
  const written = lines.filter((line) => !isEmptyLine(line));
  return formatTsv([
    columns.map((field) => names[field]),
    ...written.map((line) => columns.map((field) => cell(line, field))),
  ]);
}
