/**
 * What each electronic document still owes, by its total, what collections and payments settle of it and what credit notes take
 * off. Exact, and the same in whatever order the documents come.
 *
 * A CFDI in one exhibition (PUE) is not taken for collected: neither the domain nor formats.md say that it is, only that no
 * CFDI of payment follows it. Its balance stands until a collection is entered.
 */
import type { Application, CashId, CashKind, CashMovement } from "./cash.ts";
import type { Currency } from "./company.ts";
import { exactUnits, formatExact, type Decimal } from "./decimal.ts";
import type { Invoice, InvoiceKey } from "./invoice.ts";
import { compareCodePoints } from "../lib/code-points.ts";

/** What a document does to the balance of a person: owes, takes off (credit notes), or nothing (transfers, CFDI of payment). */
export type InvoiceRole = "owed" | "credit" | "neutral";

/** E of Mexico; Peru's credit notes: ordinary, special, of those who do not live there. */
const CREDIT_TYPES = new Set(["E", "07", "87", "97"]);
/** Mexico: transfer, payment, payroll. Peru: retention, perception, delivery notes. */
const NEUTRAL_TYPES = new Set(["T", "P", "N", "20", "40", "09", "31"]);

/** What a document of this type does. Debit notes and whatever is not known owe by themselves. */
export function roleOf({ type }: Pick<Invoice, "type">): InvoiceRole {
  if (CREDIT_TYPES.has(type)) return "credit";
  return NEUTRAL_TYPES.has(type) ? "neutral" : "owed";
}

/** Which movements settle a document: what we issued is collected, and a credit note that we issued is paid back. */
export function settledBy(
  invoice: Pick<Invoice, "type" | "direction">,
): CashKind {
  const paidIn =
    (invoice.direction === "issued") !== (roleOf(invoice) === "credit");
  return paidIn ? "collections" : "payments";
}

/** `none`: nothing can be owed by such a document. A credit note is `paid` when it is used up. */
export type BalanceState =
  "open" | "partly" | "paid" | "overpaid" | "cancelled" | "none";

/** Why a part of a credit note takes nothing off: what it speaks of cannot be reduced, the first reason. */
export type NoteProblem =
  | "no-related"
  | "related-missing"
  | "related-cancelled"
  | "related-other-side"
  | "other-currency";

/** Amounts in the document's currency, two decimals or more; all zero where it is cancelled. */
export interface InvoiceBalance {
  readonly role: InvoiceRole;
  readonly currency: Currency;
  readonly total: Decimal;
  /** By valid collections or payments. */
  readonly applied: Decimal;
  /** By credit notes; of a credit note: what it takes off others. */
  readonly credited: Decimal;
  /** What is left to settle. Negative where too much was settled, and of a credit note what it has left in favour. */
  readonly balance: Decimal;
  readonly state: BalanceState;
  /** Of a credit note with something left. */
  readonly problem: NoteProblem | null;
}

/** Documents and the movements that settle them, all of a company. */
interface Working {
  readonly invoice: Invoice;
  readonly role: InvoiceRole;
  readonly total: bigint;
  applied: bigint;
  credited: bigint;
  problem: NoteProblem | null;
}

/** The balance of every document. */
export function balancesOf(
  invoices: Iterable<Invoice>,
  collections: Iterable<CashMovement>,
  payments: Iterable<CashMovement>,
): Map<InvoiceKey, InvoiceBalance> {
  const all = new Map<InvoiceKey, Working>();
  for (const invoice of invoices) all.set(invoice.key, working(invoice));
  const find = (key: InvoiceKey) => all.get(key)?.invoice;
  const settle = (kind: CashKind, movements: Iterable<CashMovement>) => {
    for (const movement of movements) {
      if (!counts(movement, find)) continue;
      for (const application of movement.applications) {
        const settled = all.get(application.invoice);
        if (settled && !whyStray(kind, movement, application, settled.invoice))
          settled.applied += exactUnits(application.amount);
      }
    }
  };
  settle("collections", collections);
  settle("payments", payments);
  spendNotes(all);
  const balances = new Map<InvoiceKey, InvoiceBalance>();
  all.forEach((one, key) => balances.set(key, finished(one)));
  return balances;
}

function working(invoice: Invoice): Working {
  const role = roleOf(invoice);
  const nothing = invoice.status === "cancelled" || role === "neutral";
  return {
    invoice,
    role,
    total: nothing ? 0n : exactUnits(invoice.total),
    applied: 0n,
    credited: 0n,
    problem: null,
  };
}

/** Whether a movement counts: neither it nor the CFDI that states it was taken back. */
export function counts(
  movement: Pick<CashMovement, "status" | "taxUuid">,
  find: (key: InvoiceKey) => Invoice | undefined,
): boolean {
  if (movement.status !== "valid") return false;
  const { taxUuid } = movement;
  return (
    taxUuid === null ||
    find(taxUuid.toUpperCase() as InvoiceKey)?.status !== "cancelled"
  );
}

/** Why an application settles nothing (yet). */
export type StrayReason =
  "missing" | "cancelled" | "other-side" | "other-currency";

/** Why an application to what was found under its key settles nothing; null where it does. */
export function whyStray(
  kind: CashKind,
  movement: Pick<CashMovement, "currency">,
  application: Pick<Application, "currency">,
  invoice: Invoice | undefined,
): StrayReason | null {
  if (!invoice) return "missing";
  if (invoice.status === "cancelled") return "cancelled";
  if (settledBy(invoice) !== kind || roleOf(invoice) === "neutral")
    return "other-side";
  return (application.currency ?? movement.currency) === invoice.currency
    ? null
    : "other-currency";
}

/** An application that settles nothing, and why. */
export interface StrayApplication {
  readonly kind: CashKind;
  readonly movement: CashId;
  readonly application: Application;
  readonly because: StrayReason;
}

/** Applications of movements that count which settle nothing: above all those whose invoice is not here (yet). */
export function strayApplications(
  invoices: ReadonlyMap<InvoiceKey, Invoice>,
  movements: Readonly<Record<CashKind, Iterable<CashMovement>>>,
): StrayApplication[] {
  const find = (key: InvoiceKey) => invoices.get(key);
  const strays: StrayApplication[] = [];
  for (const kind of ["collections", "payments"] as const)
    for (const movement of movements[kind]) {
      if (!counts(movement, find)) continue;
      for (const application of movement.applications) {
        const because = whyStray(
          kind,
          movement,
          application,
          find(application.invoice),
        );
        if (because)
          strays.push({ kind, movement: movement.id, application, because });
      }
    }
  return strays;
}

/**
 * Takes credit notes off what they speak of: notes of one document first, then by day and key, so that the order in which they
 * came does not matter.
 */
function spendNotes(all: ReadonlyMap<InvoiceKey, Working>): void {
  const notes: Working[] = [];
  all.forEach((one) => {
    if (one.role === "credit" && one.total > one.applied) notes.push(one);
  });
  notes.sort(
    ({ invoice: a }, { invoice: b }) =>
      Math.min(a.related.length, 2) - Math.min(b.related.length, 2) ||
      compareCodePoints(a.date, b.date) ||
      compareCodePoints(a.key, b.key),
  );
  for (const note of notes) spend(note, all);
}

/**
 * Spends a note in its own order, up to each balance. What then is left goes to the last, which so becomes overpaid; but where
 * one of them cannot be reduced, the note keeps it: it may be that one's.
 */
function spend(note: Working, all: ReadonlyMap<InvoiceKey, Working>): void {
  let left = note.total - note.applied;
  let last: Working | null = null;
  let problem: NoteProblem | null =
    note.invoice.related.length === 0 ? "no-related" : null;
  const take = (from: Working, amount: bigint) => {
    from.credited += amount;
    note.credited += amount;
    left -= amount;
  };
  for (const key of note.invoice.related) {
    const found = all.get(key);
    const because = whyNotReduced(note.invoice, found);
    problem ??= because;
    if (!found || because) continue;
    last = found;
    const open = found.total - found.applied - found.credited;
    if (open > 0n) take(found, open < left ? open : left);
  }
  if (last && problem === null) take(last, left);
  if (left > 0n) note.problem = problem;
}

function whyNotReduced(
  note: Invoice,
  found: Working | undefined,
): NoteProblem | null {
  if (!found) return "related-missing";
  const { invoice, role } = found;
  if (role !== "owed" || invoice.direction !== note.direction)
    return "related-other-side";
  if (invoice.status === "cancelled") return "related-cancelled";
  return invoice.currency === note.currency ? null : "other-currency";
}

const NOTHING = formatExact(0n);

function finished(one: Working): InvoiceBalance {
  const { invoice, role, total, applied, credited, problem } = one;
  const left = total - applied - credited;
  const write = (units: bigint) =>
    units === 0n ? NOTHING : formatExact(units);
  const whole = write(total);
  return {
    role,
    currency: invoice.currency,
    total: whole,
    applied: write(applied),
    credited: write(credited),
    balance:
      role === "credit" ? write(-left) : left === total ? whole : write(left),
    state: stateOf(one, left),
    problem,
  };
}

function stateOf(
  { invoice, role, total }: Working,
  left: bigint,
): BalanceState {
  if (invoice.status === "cancelled") return "cancelled";
  if (role === "neutral") return "none";
  if (left < 0n) return "overpaid";
  if (left === 0n) return "paid";
  return left === total ? "open" : "partly";
}
