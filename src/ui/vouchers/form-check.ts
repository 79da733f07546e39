import type { Instant } from "../../domain/calendar-date.ts";
import type { Currency } from "../../domain/company.ts";
import type {
  Account,
  CostCenter,
  OperationType,
  Person,
} from "../../domain/masters.ts";
import {
  checkVoucher,
  type TextField,
  type VoucherId,
  type VoucherProblem,
} from "../../domain/voucher.ts";
import {
  voucherOfForm,
  type FormProblem,
  type PersonLookup,
} from "../../domain/read-form.ts";
import type { VoucherForm } from "../../domain/voucher-form.ts";
import type { Locale } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import { lineNumbers, type LineField } from "./form-edit.ts";

/** The masters that a voucher names, by key. */
export interface EditorMasters {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly costCenters: ReadonlyMap<string, CostCenter>;
  readonly operationTypes: ReadonlyMap<string, OperationType>;
}

/** Whatever keeps a form from being saved. */
export type AnyProblem = VoucherProblem | FormProblem;

/** A field of the header. */
export type HeaderField =
  "operationType" | "number" | "date" | "memo" | "currency" | "exchangeRate";

/** A problem, its sentence, and the cell that causes it. */
export type PlacedProblem = {
  readonly problem: AnyProblem;
  readonly text: string;
} & (
  | { readonly at: null; readonly field: HeaderField | null }
  /** Index of the line in the form, from 0. */
  | { readonly at: number; readonly field: LineField }
);

/**
 * What a form lacks, by all the rules that can be seen from here: the same that saving asks. `ownerOf` says which voucher of
 * the form's book has a number.
 */
export function checkForm(
  form: VoucherForm,
  currency: Currency,
  masters: EditorMasters,
  persons: PersonLookup,
  ownerOf: (number: string) => VoucherId | undefined,
): readonly AnyProblem[] {
  // When it would be saved is no matter of the rules.
  const read = voucherOfForm(form, persons, "" as Instant);
  if (!read.ok) return read.error;
  const voucher = read.value;
  const problems = checkVoucher(voucher, form.period, currency, {
    account: (code) => masters.accounts.get(code),
    person: (key) => masters.persons.get(key),
    costCenter: (code) => masters.costCenters.get(code),
    operationType: (code) => masters.operationTypes.get(code),
  });
  const owner = ownerOf(voucher.number);
  if (owner !== undefined && owner !== voucher.id)
    problems.push({ code: "number-taken", line: null, number: voucher.number });
  return problems;
}

/** Each problem with its sentence and cell. */
export function placeProblems(
  form: VoucherForm,
  problems: readonly AnyProblem[],
  locale: Locale,
): PlacedProblem[] {
  const numbers = lineNumbers(form.lines);
  return problems.map((problem) => {
    const text = sentence(problem, locale);
    if (problem.line === null)
      return { problem, text, at: null, field: headerField(problem) };
    const at = numbers.indexOf(problem.line);
    const field = lineField(problem);
    return {
      problem,
      text,
      at,
      field: field === "amount" ? amountField(form, at) : field,
    };
  });
}

/** The problems of each line, by its index. */
export function problemsByLine(
  problems: readonly PlacedProblem[],
): Map<number, PlacedProblem[]> {
  const found = new Map<number, PlacedProblem[]>();
  for (const problem of problems)
    if (problem.at !== null)
      found.set(problem.at, [...(found.get(problem.at) ?? []), problem]);
  return found;
}

function sentence(problem: AnyProblem, locale: Locale): string {
  return isFormProblem(problem)
    ? t.vouchers.formProblem(problem)
    : t.vouchers.problem(problem, locale);
}

const FORM_CODES: ReadonlySet<AnyProblem["code"]> = new Set<
  FormProblem["code"]
>(["bad-date", "bad-amount", "bad-rate", "bad-currency", "bad-operation-type"]);

function isFormProblem(problem: AnyProblem): problem is FormProblem {
  return FORM_CODES.has(problem.code);
}

function headerField(problem: AnyProblem): HeaderField | null {
  switch (problem.code) {
    case "number-missing":
    case "number-taken":
      return "number";
    case "bad-date":
    case "date-outside-period":
      return "date";
    case "bad-operation-type":
    case "unknown-operation-type":
    case "inactive-operation-type":
      return "operationType";
    case "bad-rate":
    case "rate-missing":
      return "exchangeRate";
    case "bad-currency":
      return "currency";
    case "text-too-long":
    case "text-not-storable":
      return problem.field === "number" ? "number" : "memo";
    default:
      return null;
  }
}

const TEXT_FIELDS: Readonly<Record<TextField, LineField>> = {
  number: "documentNumber",
  memo: "memo",
  account: "account",
  "document-series": "documentSeries",
  "document-number": "documentNumber",
  "document-type": "documentType",
  "cost-center": "costCenter",
  person: "person",
  "tax-uuid": "taxUuid",
};

function lineField(problem: AnyProblem): LineField | "amount" {
  switch (problem.code) {
    case "bad-date":
      return problem.field === "dueDate" ? "dueDate" : "documentDate";
    case "bad-amount":
      return problem.field;
    case "debit-and-credit":
    case "negative-amount":
      return "amount";
    case "person-required":
    case "unknown-person":
    case "inactive-person":
      return "person";
    case "cost-center-required":
    case "unknown-cost-center":
    case "inactive-cost-center":
      return "costCenter";
    case "document-required":
      return "documentNumber";
    case "text-too-long":
    case "text-not-storable":
      return TEXT_FIELDS[problem.field];
    default:
      return "account";
  }
}

/** The side in which an amount stands; the credit where both do. */
function amountField(form: VoucherForm, at: number): LineField {
  return form.lines[at]?.credit.trim() === "" ? "debit" : "credit";
}
