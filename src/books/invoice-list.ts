/** The documents of a company as a list shows them, and one of them with all that speaks of it. */
import type { ValijaDatabase } from "../db/database.ts";
import { findOriginal } from "../db/originals.ts";
import type { CalendarDate } from "../domain/calendar-date.ts";
import type { Application, CashKind, CashMovement } from "../domain/cash.ts";
import type { CompanyId, Currency } from "../domain/company.ts";
import { exactUnits } from "../domain/decimal.ts";
import { dueOf } from "../domain/invoice-age.ts";
import {
  balancesOf,
  type BalanceState,
  type InvoiceBalance,
  type InvoiceRole,
} from "../domain/invoice-balance.ts";
import {
  counterpartOf,
  documentName,
  type Invoice,
  type InvoiceKey,
} from "../domain/invoice.ts";
import { personKey } from "../domain/masters.ts";
import { present } from "../lib/assert.ts";
import type { Bytes } from "../lib/bytes.ts";
import { fold } from "../lib/fold.ts";
import { webInflater } from "../transfer/zip/inflate.ts";
import { listDocuments } from "./documents.ts";

/** A document in the list. Amounts in units of the tenth decimal, those of a credit note negative. */
export interface InvoiceRow {
  readonly key: InvoiceKey;
  readonly direction: Invoice["direction"];
  readonly type: string;
  /** Series and number. */
  readonly name: string;
  readonly date: CalendarDate;
  readonly due: CalendarDate;
  /** Key of whom the company deals with in it; null where the document names no number. */
  readonly personKey: string | null;
  readonly person: string;
  readonly taxId: string;
  readonly currency: Currency;
  readonly role: InvoiceRole;
  readonly state: BalanceState;
  readonly total: bigint;
  /** What collections, payments and credit notes settle of it. */
  readonly settled: bigint;
  readonly balance: bigint;
  /** Number and key, person and tax id, as searches compare them. */
  readonly soughtName: string;
  readonly soughtPerson: string;
}

/** Everything that balances are made of. */
interface Kept {
  readonly invoices: readonly Invoice[];
  readonly collections: readonly CashMovement[];
  readonly payments: readonly CashMovement[];
}

async function readKept(db: ValijaDatabase, company: CompanyId): Promise<Kept> {
  return {
    invoices: await listDocuments(db, company, "invoices"),
    collections: await listDocuments(db, company, "collections"),
    payments: await listDocuments(db, company, "payments"),
  };
}

/** Every document of a company with its balance, by month and key. */
export async function listInvoices(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<InvoiceRow[]> {
  const { invoices, collections, payments } = await readKept(db, company);
  const balances = balancesOf(invoices, collections, payments);
  return invoices.map((invoice) =>
    rowOf(invoice, present(balances.get(invoice.key), "a balance")),
  );
}

function rowOf(invoice: Invoice, found: InvoiceBalance): InvoiceRow {
  const { docType, docNumber, name } = counterpartOf(invoice);
  const sign = found.role === "credit" ? -1n : 1n;
  return {
    key: invoice.key,
    direction: invoice.direction,
    type: invoice.type,
    name: documentName(invoice),
    date: invoice.date,
    due: dueOf(invoice),
    personKey:
      docType === null || docNumber === null
        ? null
        : personKey({ docType, docNumber, name }),
    person: name ?? "",
    taxId: docNumber ?? "",
    currency: invoice.currency,
    role: found.role,
    state: found.state,
    total: sign * exactUnits(invoice.total),
    settled: sign * (exactUnits(found.applied) + exactUnits(found.credited)),
    balance: exactUnits(found.balance),
    soughtName: fold(`${documentName(invoice)} ${invoice.key}`),
    soughtPerson: fold(`${name ?? ""} ${docNumber ?? ""}`),
  };
}

/** A document that another one speaks of. */
export interface RelatedInvoice {
  readonly key: InvoiceKey;
  /** Null where it is not here. */
  readonly invoice: Invoice | null;
}

/** A part of a collection or payment that settles a document. */
export interface InvoiceSettlement {
  readonly kind: CashKind;
  readonly movement: CashMovement;
  readonly application: Application;
}

/** A document with all that speaks of it. */
export interface InvoiceSheet {
  readonly invoice: Invoice;
  readonly balance: InvoiceBalance;
  /** What it speaks of, in its order. */
  readonly related: readonly RelatedInvoice[];
  /** What speaks of it: notes, substitutes. */
  readonly relating: readonly Invoice[];
  /** Collections and payments that settle it, by day. */
  readonly settlements: readonly InvoiceSettlement[];
  /** Collections and payments that it states, with what they settle. */
  readonly movements: readonly {
    readonly kind: CashKind;
    readonly movement: CashMovement;
  }[];
  /** Documents that its payments settle. */
  readonly settled: readonly RelatedInvoice[];
}

/** A document with all that speaks of it; null where it is not here. */
export async function openInvoice(
  db: ValijaDatabase,
  company: CompanyId,
  key: InvoiceKey,
): Promise<InvoiceSheet | null> {
  const kept = await readKept(db, company);
  const byKey = new Map(kept.invoices.map((one) => [one.key, one]));
  const invoice = byKey.get(key);
  if (!invoice) return null;
  const balances = balancesOf(kept.invoices, kept.collections, kept.payments);
  const named = (one: InvoiceKey): RelatedInvoice => ({
    key: one,
    invoice: byKey.get(one) ?? null,
  });
  const all = (["collections", "payments"] as const).flatMap((kind) =>
    kept[kind].map((movement) => ({ kind, movement })),
  );
  const movements = all.filter(({ movement }) => movement.taxUuid === key);
  const settled = new Set(
    movements.flatMap(({ movement }) =>
      movement.applications.map((application) => application.invoice),
    ),
  );
  return {
    invoice,
    balance: present(balances.get(key), "a balance"),
    related: invoice.related.map(named),
    relating: kept.invoices.filter(({ related }) => related.includes(key)),
    settlements: all
      .flatMap(({ kind, movement }) =>
        movement.applications
          .filter((application) => application.invoice === key)
          .map((application) => ({ kind, movement, application })),
      )
      .sort((a, b) => (a.movement.date < b.movement.date ? -1 : 1)),
    movements,
    settled: [...settled].map(named),
  };
}

/** The very bytes of an original; null where they are not here. */
export async function readOriginal(
  db: ValijaDatabase,
  company: CompanyId,
  sha256: string,
): Promise<Bytes | null> {
  const part = await findOriginal(db, company, sha256);
  if (!part) return null;
  const data = await webInflater.inflate(part.deflated, part.size);
  return present(data.ok ? data.value : null, "a readable original");
}
