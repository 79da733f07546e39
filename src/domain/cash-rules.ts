/** The rules of a collection or payment that is entered here or comes from a sheet. */
import type { CashKind, CashMovement } from "./cash.ts";
import { useOf } from "./cash-use.ts";
import type { Currency } from "./company.ts";
import { exactUnits, type Decimal } from "./decimal.ts";
import { whyStray, type StrayReason } from "./invoice-balance.ts";
import type { Invoice, InvoiceKey } from "./invoice.ts";
import { personKey } from "./masters.ts";
import { isStorable } from "./text.ts";

/** Texts of a movement that people type, with the most characters that each may have. */
export const CASH_LIMITS = {
  form: 40,
  reference: 100,
  bankAccount: 50,
  memo: 300,
} as const;

/** A text of a movement. */
export type CashText = keyof typeof CASH_LIMITS;

/** What is wrong with a movement; with any of them it cannot be saved. */
export type CashProblem =
  | { readonly code: "amount-missing" }
  | { readonly code: "person-missing" }
  | { readonly code: "person-unknown" }
  | { readonly code: "rate-missing"; readonly currency: Currency }
  | {
      readonly code: "too-long";
      readonly field: CashText;
      readonly limit: number;
    }
  | { readonly code: "not-storable"; readonly field: CashText }
  | { readonly code: "applied-nothing"; readonly invoice: InvoiceKey }
  | { readonly code: "applied-twice"; readonly invoice: InvoiceKey }
  | { readonly code: "bad-installment"; readonly invoice: InvoiceKey }
  | { readonly code: "equivalence-missing"; readonly invoice: InvoiceKey }
  /** The document is here and this movement cannot settle it. */
  | {
      readonly code: "cannot-settle";
      readonly invoice: InvoiceKey;
      readonly because: Exclude<StrayReason, "missing">;
    }
  /** The applications use more than there is; amounts in the movement's currency. */
  | {
      readonly code: "more-than-amount";
      readonly used: Decimal;
      readonly amount: Decimal;
      readonly currency: Currency;
    };

/** What the rules look up. */
export interface CashContext {
  readonly kind: CashKind;
  /** The company's. */
  readonly currency: Currency;
  readonly isPerson: (key: string) => boolean;
  readonly invoice: (key: InvoiceKey) => Invoice | undefined;
}

/** Everything that is wrong with a movement. What it settles beyond a balance is another question (`overBalances`). */
export function checkMovement(
  movement: CashMovement,
  context: CashContext,
): CashProblem[] {
  const problems: CashProblem[] = [];
  const { person, currency, exchangeRate, amount } = movement;
  if (person === null) problems.push({ code: "person-missing" });
  else if (!context.isPerson(personKey(person)))
    problems.push({ code: "person-unknown" });
  if (exactUnits(amount) <= 0n) problems.push({ code: "amount-missing" });
  if (currency !== context.currency && exchangeRate === null)
    problems.push({ code: "rate-missing", currency });
  problems.push(
    ...checkTexts(movement),
    ...checkApplications(movement, context),
  );
  const { used, onAccount } = useOf(movement);
  if (onAccount.startsWith("-"))
    problems.push({ code: "more-than-amount", used, amount, currency });
  return problems;
}

function checkTexts(movement: CashMovement): CashProblem[] {
  const problems: CashProblem[] = [];
  for (const field of Object.keys(CASH_LIMITS) as CashText[]) {
    const text = movement[field] ?? "";
    const limit = CASH_LIMITS[field];
    if (text.length > limit) problems.push({ code: "too-long", field, limit });
    if (!isStorable(text)) problems.push({ code: "not-storable", field });
  }
  return problems;
}

function checkApplications(
  movement: CashMovement,
  context: CashContext,
): CashProblem[] {
  const problems: CashProblem[] = [];
  const seen = new Set<string>();
  for (const application of movement.applications) {
    const { invoice, installment, amount, currency, equivalence } = application;
    const key = `${invoice} ${installment.toString()}`;
    if (seen.has(key)) problems.push({ code: "applied-twice", invoice });
    seen.add(key);
    if (installment < 1 || installment > 999)
      problems.push({ code: "bad-installment", invoice });
    if (exactUnits(amount) <= 0n)
      problems.push({ code: "applied-nothing", invoice });
    if (
      (currency ?? movement.currency) !== movement.currency &&
      !/[1-9]/.test(equivalence ?? "")
    )
      problems.push({ code: "equivalence-missing", invoice });
    const because = whyStray(
      context.kind,
      movement,
      application,
      context.invoice(invoice),
    );
    if (because !== null && because !== "missing")
      problems.push({ code: "cannot-settle", invoice, because });
  }
  return problems;
}
