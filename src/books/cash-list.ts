/** What the screens of collections and payments show. */
import type {
  Application,
  CashId,
  CashKind,
  CashMovement,
} from "../domain/cash.ts";
import { useOf } from "../domain/cash-use.ts";
import type { Decimal } from "../domain/decimal.ts";
import {
  counts,
  whyStray,
  type StrayReason,
} from "../domain/invoice-balance.ts";
import type { Invoice, InvoiceKey } from "../domain/invoice.ts";
import {
  balancesWithout,
  lastInstallments,
  leftToSettle,
  openInvoices,
  type CompanyDocuments,
} from "../domain/open-invoices.ts";

/** `withdrawn`: the CFDI that states it was cancelled. Only a valid one counts. */
export type CashState = "valid" | "voided" | "withdrawn";

/** A movement with what its applications use of it; amounts in its currency. */
export interface CashRow {
  readonly movement: CashMovement;
  readonly state: CashState;
  readonly used: Decimal;
  readonly onAccount: Decimal;
  /** Applications that settle nothing. */
  readonly strays: readonly StrayOf[];
}

/** An application that settles nothing, and why. */
export interface StrayOf {
  readonly application: Application;
  readonly because: StrayReason;
}

/** The movements of a kind, newest first. */
export function cashRows(
  documents: CompanyDocuments,
  kind: CashKind,
): CashRow[] {
  const invoices = new Map(documents.invoices.map((one) => [one.key, one]));
  const find = (key: InvoiceKey) => invoices.get(key);
  return documents[kind]
    .map((movement) => rowOf(kind, movement, find))
    .reverse();
}

function rowOf(
  kind: CashKind,
  movement: CashMovement,
  find: (key: InvoiceKey) => Invoice | undefined,
): CashRow {
  const { used, onAccount } = useOf(movement);
  const strays: StrayOf[] = [];
  for (const application of movement.applications) {
    const because = whyStray(
      kind,
      movement,
      application,
      find(application.invoice),
    );
    if (because) strays.push({ application, because });
  }
  const state =
    movement.status === "voided"
      ? "voided"
      : counts(movement, find)
        ? "valid"
        : "withdrawn";
  return { movement, state, used, onAccount, strays };
}

/** A document as a movement may settle it. */
export interface DeskInvoice {
  readonly invoice: Invoice;
  /** What is left without the movement, in the document's currency; negative where it is overpaid. */
  readonly left: Decimal;
  /** The instalment that comes next. */
  readonly installment: number;
}

/** What one movement may settle: the open documents of a person, the oldest due first, then those that it names already. */
export function cashDesk(
  documents: CompanyDocuments,
  kind: CashKind,
  person: string | null,
  movement: CashId | null,
  named: readonly InvoiceKey[],
): DeskInvoice[] {
  const balances = balancesWithout(documents, movement);
  const open =
    person === null
      ? []
      : openInvoices(documents.invoices, balances, kind, person);
  const shown = new Set(open.map(({ invoice }) => invoice.key));
  const wanted = new Set(named.filter((key) => !shown.has(key)));
  const others = documents.invoices
    .filter(({ key }) => wanted.has(key))
    .flatMap((invoice) => {
      const balance = balances.get(invoice.key);
      return balance ? [{ invoice, left: leftToSettle(balance) }] : [];
    });
  const last = lastInstallments(documents[kind], movement);
  return [...open, ...others].map(({ invoice, left }) => ({
    invoice,
    left,
    installment: (last.get(invoice.key) ?? 0) + 1,
  }));
}
