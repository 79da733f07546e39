/** What a person has open, and what would be too much for it. */
import type { CashId, CashKind, CashMovement } from "./cash.ts";
import { exactUnits, formatExact, type Decimal } from "./decimal.ts";
import { dueOf } from "./invoice-age.ts";
import {
  balancesOf,
  settledBy,
  type InvoiceBalance,
} from "./invoice-balance.ts";
import { counterpartOf, type Invoice, type InvoiceKey } from "./invoice.ts";
import { personKey } from "./masters.ts";
import { compareCodePoints } from "../lib/code-points.ts";

/** All management data of a company. */
export interface CompanyDocuments {
  readonly invoices: readonly Invoice[];
  readonly collections: readonly CashMovement[];
  readonly payments: readonly CashMovement[];
}

/** Balances as they are without one movement: what is still there for it to settle. */
export function balancesWithout(
  { invoices, collections, payments }: CompanyDocuments,
  left: CashId | null,
): Map<InvoiceKey, InvoiceBalance> {
  const others = (movements: readonly CashMovement[]) =>
    left === null ? movements : movements.filter(({ id }) => id !== left);
  return balancesOf(invoices, others(collections), others(payments));
}

/** What is left to settle of a document, without sign for a credit note too; negative where it is overpaid. */
export function leftToSettle({ role, balance }: InvoiceBalance): Decimal {
  return role === "credit" ? formatExact(-exactUnits(balance)) : balance;
}

/** The key of who the company deals with in a document; null where it does not say. */
export function counterpartKey(
  invoice: Pick<Invoice, "direction" | "issuer" | "receiver">,
): string | null {
  const { docType, docNumber, name } = counterpartOf(invoice);
  return docType === null || docNumber === null
    ? null
    : personKey({ docType, docNumber, name });
}

/** A document with something left to settle. */
export interface OpenInvoice {
  readonly invoice: Invoice;
  /** Positive, in its currency. */
  readonly left: Decimal;
}

/** What a kind of movement may still settle, of one person or of all; the oldest due first. */
export function openInvoices(
  invoices: Iterable<Invoice>,
  balances: ReadonlyMap<InvoiceKey, InvoiceBalance>,
  kind: CashKind,
  person: string | null = null,
): OpenInvoice[] {
  const open: OpenInvoice[] = [];
  for (const invoice of invoices) {
    if (person !== null && counterpartKey(invoice) !== person) continue;
    const balance = balances.get(invoice.key);
    if (!balance || settledBy(invoice) !== kind) continue;
    if (balance.state !== "open" && balance.state !== "partly") continue;
    open.push({ invoice, left: leftToSettle(balance) });
  }
  return open.sort(
    ({ invoice: a }, { invoice: b }) =>
      compareCodePoints(dueOf(a), dueOf(b)) ||
      compareCodePoints(a.date, b.date) ||
      compareCodePoints(a.key, b.key),
  );
}

/** A document of which a movement settles more than is left; amounts in its currency. */
export interface OverBalance {
  readonly invoice: InvoiceKey;
  /** What is left without the movement. */
  readonly left: Decimal;
  readonly applied: Decimal;
  /** How much too much. */
  readonly over: Decimal;
}

/** Of which documents a movement would settle more than is left. Those that are not here are nobody's to judge. */
export function overBalances(
  movement: Pick<CashMovement, "applications">,
  balances: ReadonlyMap<InvoiceKey, InvoiceBalance>,
): OverBalance[] {
  const applied = new Map<InvoiceKey, bigint>();
  for (const { invoice, amount } of movement.applications)
    applied.set(invoice, (applied.get(invoice) ?? 0n) + exactUnits(amount));
  const over: OverBalance[] = [];
  for (const [invoice, units] of applied) {
    const balance = balances.get(invoice);
    if (!balance) continue;
    const left = leftToSettle(balance);
    const most = exactUnits(left);
    if (units > (most > 0n ? most : 0n))
      over.push({
        invoice,
        left,
        applied: formatExact(units),
        over: formatExact(units - (most > 0n ? most : 0n)),
      });
  }
  return over;
}

/** The last instalment that movements settle of each document, without those of one movement. */
export function lastInstallments(
  movements: Iterable<CashMovement>,
  left: CashId | null,
): Map<InvoiceKey, number> {
  const last = new Map<InvoiceKey, number>();
  for (const { id, status, applications } of movements)
    if (id !== left && status === "valid")
      for (const { invoice, installment } of applications)
        if (installment > (last.get(invoice) ?? 0))
          last.set(invoice, installment);
  return last;
}
