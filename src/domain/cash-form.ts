/** A collection or payment while it is typed: every value as controls hold it. */
import { latinDate, type Instant } from "./calendar-date.ts";
import type { Application, CashId, CashMovement } from "./cash.ts";
import { usedUnits } from "./cash-use.ts";
import { parseCurrency, type Currency } from "./company.ts";
import {
  dividedUnits,
  exactUnits,
  formatExact,
  parseTypedAmount,
  parseTypedRate,
  ratioOf,
  timesUnits,
  type Decimal,
  type Rate,
} from "./decimal.ts";
import type { InvoiceKey } from "./invoice.ts";
import { personKey, type PersonRef } from "./masters.ts";
import { readDate, type PersonLookup } from "./read-form.ts";
import { cleanText } from "./text.ts";
import { err, ok, type Result } from "../lib/result.ts";

/** What is applied to a document, as it is typed. */
export interface ApplicationForm {
  readonly invoice: InvoiceKey;
  readonly installment: number;
  /** In the document's currency. */
  readonly amount: string;
  /** The document's; null where it is not here and has that of the movement. */
  readonly currency: Currency | null;
  /** Units of the document's currency for one of the movement's; without a meaning where they are the same. */
  readonly equivalence: string;
}

/** A movement as it is typed. */
export interface CashForm {
  readonly id: CashId;
  /** Key of a person, or what was typed and is none. */
  readonly person: string;
  readonly date: string;
  readonly amount: string;
  readonly currency: string;
  readonly exchangeRate: string;
  readonly form: string;
  readonly reference: string;
  readonly bankAccount: string;
  readonly memo: string;
  /** Those in which something is typed. */
  readonly applications: readonly ApplicationForm[];
}

/** The form of a movement. */
export function formOfMovement(movement: CashMovement): CashForm {
  return {
    id: movement.id,
    person: movement.person === null ? "" : personKey(movement.person),
    date: latinDate(movement.date),
    amount: movement.amount,
    currency: movement.currency,
    exchangeRate: movement.exchangeRate ?? "",
    form: movement.form ?? "",
    reference: movement.reference ?? "",
    bankAccount: movement.bankAccount ?? "",
    memo: movement.memo ?? "",
    applications: movement.applications.map((a) => ({
      invoice: a.invoice,
      installment: a.installment,
      amount: a.amount,
      currency: a.currency,
      equivalence: a.equivalence ?? "",
    })),
  };
}

/** What cannot be read in a form. */
export type CashFormProblem =
  | {
      readonly code: "bad-field";
      readonly field:
        "date" | "amount" | "currency" | "exchangeRate" | "person";
      readonly value: string;
    }
  | {
      readonly code: "bad-applied";
      readonly invoice: InvoiceKey;
      readonly value: string;
    }
  | {
      readonly code: "bad-equivalence";
      readonly invoice: InvoiceKey;
      readonly value: string;
    };

/** Reads a form, or tells every field that cannot be read. Applications of nothing are left out. */
export function movementOfForm(
  form: CashForm,
  persons: PersonLookup,
  own: Currency,
  opened: CashMovement | null,
  now: Instant,
): Result<CashMovement, readonly CashFormProblem[]> {
  const problems: CashFormProblem[] = [];
  const bad = (
    field: "date" | "amount" | "currency" | "exchangeRate" | "person",
  ) => problems.push({ code: "bad-field", field, value: form[field].trim() });
  const date = readDate(form.date);
  if (date === null) bad("date");
  const amount = parseTypedAmount(form.amount);
  if (amount === null) bad("amount");
  const currency = parseCurrency(form.currency);
  if (currency === null) bad("currency");
  const rate = currency === own ? null : parseTypedRate(form.exchangeRate);
  if (currency !== own && rate === null && form.exchangeRate.trim() !== "")
    bad("exchangeRate");
  const person = personOfText(form.person, persons);
  if (person === undefined) bad("person");
  const applications: Application[] = [];
  for (const one of form.applications) {
    if (one.amount.trim() === "") continue;
    const read = applicationOf(one, currency, opened);
    if (read.ok) applications.push(read.value);
    else problems.push(read.error);
  }
  if (
    problems.length > 0 ||
    date === null ||
    amount === null ||
    currency === null ||
    person === undefined
  )
    return err(problems);
  return ok({
    id: form.id,
    date,
    person,
    currency,
    exchangeRate: rate,
    amount,
    form: cleanText(form.form),
    reference: cleanText(form.reference),
    bankAccount: cleanText(form.bankAccount),
    memo: cleanText(form.memo),
    taxUuid: opened?.taxUuid ?? null,
    status: opened?.status ?? "valid",
    applications,
    modified: now,
  });
}

/** Who is meant by what is typed: null where nothing is, undefined where nobody is found. */
export function personOfText(
  text: string,
  persons: PersonLookup,
): PersonRef | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const [only, other] = persons.byNumber(typed.toUpperCase());
  const person = persons.byKey(typed) ?? (other ? undefined : only);
  if (!person) return undefined;
  const { docType, docNumber, name } = person;
  const generic =
    personKey({ docType, docNumber, name: "" }).split("|").length > 2;
  return { docType, docNumber, name: generic ? name : null };
}

function applicationOf(
  form: ApplicationForm,
  own: Currency | null,
  opened: CashMovement | null,
): Result<Application, CashFormProblem> {
  const { invoice, installment } = form;
  const amount = parseTypedAmount(form.amount);
  if (amount === null)
    return err({ code: "bad-applied", invoice, value: form.amount.trim() });
  const other = form.currency !== null && form.currency !== own;
  const equivalence = other ? readEquivalence(form.equivalence) : null;
  if (other && equivalence === null && form.equivalence.trim() !== "")
    return err({
      code: "bad-equivalence",
      invoice,
      value: form.equivalence.trim(),
    });
  const before = opened?.applications.find(
    (a) => a.invoice === invoice && a.installment === installment,
  );
  return ok({
    invoice,
    installment,
    amount,
    previousBalance: before?.previousBalance ?? null,
    balance: before?.balance ?? null,
    currency: other ? form.currency : null,
    equivalence,
  });
}

/** An equivalence as typed: positive, up to ten decimals; null where it is none. */
export function readEquivalence(text: string): Decimal | null {
  const found = /^\d{1,12}(\.\d{1,10})?$/.exec(text.trim());
  return found && /[1-9]/.test(found[0]) ? (found[0] as Decimal) : null;
}

/**
 * How many units of a document's currency stand for one of the movement's, by the rates of both to the company's currency; null
 * where one is not known.
 */
export function proposedEquivalence(
  movement: { readonly currency: Currency; readonly rate: Rate | null },
  document: { readonly currency: Currency; readonly rate: Rate | null },
  own: Currency,
): Decimal | null {
  const one = "1" as Rate;
  const of = movement.currency === own ? one : movement.rate;
  const to = document.currency === own ? one : document.rate;
  return of === null || to === null ? null : ratioOf(of, to);
}

/** What the applications that can be read use of a movement, in units of the tenth decimal of its currency. */
export function typedUse(
  applications: readonly ApplicationForm[],
  own: Currency,
): bigint {
  let used = 0n;
  for (const { amount, currency, equivalence } of applications) {
    const read = parseTypedAmount(amount);
    if (read === null) continue;
    used +=
      usedUnits(
        { amount: read, currency, equivalence: readEquivalence(equivalence) },
        own,
      ) ?? 0n;
  }
  return used;
}

/**
 * How much of what is left of a document a rest of a movement pays: all of it, or as much as there is; null where that is nothing.
 * The rest is in units of the tenth decimal of the movement's currency, the equivalence null where the currencies are the same.
 */
export function payable(
  left: Decimal,
  rest: bigint,
  equivalence: Decimal | null,
): Decimal | null {
  const open = exactUnits(left);
  if (rest <= 0n || open <= 0n) return null;
  const cost = equivalence === null ? open : dividedUnits(open, equivalence);
  if (cost <= rest) return formatExact(open);
  const paid = equivalence === null ? rest : timesUnits(rest, equivalence);
  return paid > 0n ? formatExact(paid) : null;
}
