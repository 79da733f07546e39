/** How the screens of collections and payments say things. */
import type { CashMovement } from "../../domain/cash.ts";
import type { CashProblem } from "../../domain/cash-rules.ts";
import type { Country } from "../../domain/tax-id.ts";
import {
  documentName,
  type Invoice,
  type InvoiceKey,
} from "../../domain/invoice.ts";
import { personKey, personName, type Person } from "../../domain/masters.ts";
import { formatAmount, formatDate, type Locale } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import { paymentForms, type CashFormError } from "../../stores/cash.svelte.ts";
import type { CashFinding } from "../../stores/cash-sheet.svelte.ts";
import { storageSentence } from "../masters/texts.ts";

/** The name of a form of payment, its code where it has none. */
export function formName(country: Country, code: string | null): string {
  if (code === null) return "";
  const found = paymentForms(country).find((form) => form.code === code);
  return found ? `${code} ${found.name}` : code;
}

/** Who a movement is with; says so where it is nobody. */
export function personOfMovement(
  { person }: CashMovement,
  persons: ReadonlyMap<string, Pick<Person, "name">> | undefined,
): string {
  return person ? personName(persons)(personKey(person)) : t.cash.nobody;
}

/** A movement in a few words: day, amount, person. */
export function movementName(
  locale: Locale,
  movement: CashMovement,
  persons: ReadonlyMap<string, Pick<Person, "name">> | undefined,
): string {
  const { date, currency, amount } = movement;
  return `${formatDate(date)} · ${currency} ${formatAmount(locale, amount)} · ${personOfMovement(movement, persons)}`;
}

/** How documents are called: by series and number where they are here. */
export function documentNames(
  invoices: readonly Invoice[],
): (key: InvoiceKey) => string {
  const byKey = new Map(invoices.map((one) => [one.key, one]));
  return (key) => {
    const found = byKey.get(key);
    return found ? documentName(found) : key;
  };
}

/** The address of a document's own screen. */
export function documentHref(key: string): string {
  return `./#/gestion/facturas/${encodeURIComponent(key)}`;
}

/** Every sentence of why a movement was not saved; of over-balances and changes of others screens have a notice. */
export function cashSentences(
  locale: Locale,
  error: CashFormError,
  nameOf: (key: InvoiceKey) => string,
): readonly string[] {
  switch (error.code) {
    case "form":
      return error.problems.map((problem) =>
        t.cash.unread(withName(problem, nameOf)),
      );
    case "problems":
      return error.problems.map((problem) =>
        problemSentence(locale, problem, nameOf),
      );
    case "of-document":
    case "voided":
    case "edited-meanwhile":
    case "over-balance":
      return [t.cash.errors[error.code]];
    default:
      return [storageSentence(error)];
  }
}

/** A problem with its document's name in the place of its key. */
function withName<P extends object>(
  problem: P,
  nameOf: (key: InvoiceKey) => string,
): P {
  return "invoice" in problem
    ? { ...problem, invoice: nameOf(problem.invoice as InvoiceKey) }
    : problem;
}

/** What is against a movement, in one sentence. */
export function problemSentence(
  locale: Locale,
  problem: CashProblem,
  nameOf: (key: InvoiceKey) => string,
): string {
  return t.cash.against(withName(problem, nameOf), locale);
}

/** What is wrong in a row of a sheet, and what to do. */
export function sheetProblem(
  locale: Locale,
  problem: CashFinding["problem"],
  nameOf: (key: InvoiceKey) => string,
): string {
  switch (problem.code) {
    case "required":
    case "bad-date":
    case "bad-currency":
    case "bad-rate":
      return t.sheets.masterProblem(problem);
    case "rule":
      return problemSentence(locale, problem.problem, nameOf);
    case "over-balance":
      return t.cash.sheet.over(
        nameOf(problem.invoice),
        formatAmount(locale, problem.left),
        formatAmount(locale, problem.applied),
      );
    default:
      return t.cash.sheet.problems[problem.code](problem.value);
  }
}
