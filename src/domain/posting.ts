/** Marks of documents that were turned into vouchers: nothing is posted twice, and what changed since shows. */
import type { CalendarDate, Instant, Period } from "./calendar-date.ts";
import type { CashKind, CashMovement } from "./cash.ts";
import type { CompanyId, SiteCode } from "./company.ts";
import { counterpartOf, documentName, type Invoice } from "./invoice.ts";
import type { OperationTypeCode } from "./masters.ts";
import type { PostingSubject } from "./posting-rules.ts";
import type { VoucherId } from "./voucher.ts";
import type { Brand } from "../lib/brand.ts";

/** Names a document of a company: `invoices|KEY`, `collections|ID`, `payments|ID`. */
export type PostedDocument = Brand<string, "PostedDocument">;

/** An invoice, collection or payment that may be turned into a voucher. */
export type PostingSource =
  | { readonly kind: "invoices"; readonly document: Invoice }
  | { readonly kind: CashKind; readonly document: CashMovement };

/** The name of a document. */
export function postedDocument(source: PostingSource): PostedDocument {
  const key =
    source.kind === "invoices" ? source.document.key : source.document.id;
  return `${source.kind}|${key}` as PostedDocument;
}

/** What rules call it. */
export function subjectOf(source: PostingSource): PostingSubject {
  return source.kind === "invoices" ? source.document.direction : source.kind;
}

/** As people call it: series and number, or the reference of a movement. */
export function sourceName(source: PostingSource): string {
  return source.kind === "invoices"
    ? documentName(source.document)
    : (source.document.reference ?? source.document.id);
}

/** What matters of a document: when one of these is another, the voucher no longer says what the document says. */
export const FACTS = [
  "status",
  "direction",
  "type",
  "series",
  "number",
  "date",
  "due",
  "person",
  "currency",
  "rate",
  "subtotal",
  "discount",
  "taxes",
  "withheld",
  "total",
  "means",
  "form",
  "applications",
] as const;
export type Fact = (typeof FACTS)[number];

/** A document's facts as texts; what it does not say is left out. */
export type DocumentFacts = Partial<Readonly<Record<Fact, string>>>;

/** The fingerprint of a document. When it was modified, by which file and under whose name is no part of it. */
export function factsOf(source: PostingSource): DocumentFacts {
  const all =
    source.kind === "invoices"
      ? invoiceFacts(source.document)
      : movementFacts(source.document);
  return Object.fromEntries(
    FACTS.flatMap((fact) => {
      const value = all[fact];
      return value == null ? [] : [[fact, value]];
    }),
  );
}

type Facts = Partial<Readonly<Record<Fact, string | null>>>;

function invoiceFacts(invoice: Invoice): Facts {
  return {
    status: invoice.status,
    direction: invoice.direction,
    type: invoice.type,
    series: invoice.series,
    number: invoice.number,
    date: invoice.date,
    due: invoice.due,
    person: personText(counterpartOf(invoice)),
    currency: invoice.currency,
    rate: plain(invoice.exchangeRate),
    subtotal: plain(invoice.subtotal),
    discount: plain(invoice.discount),
    taxes: plain(invoice.taxes),
    withheld: plain(invoice.withheld),
    total: plain(invoice.total),
    means: invoice.paymentMethod,
  };
}

function movementFacts(movement: CashMovement): Facts {
  return {
    status: movement.status,
    number: movement.reference,
    date: movement.date,
    person: movement.person && personText(movement.person),
    currency: movement.currency,
    rate: plain(movement.exchangeRate),
    total: plain(movement.amount),
    means: movement.bankAccount,
    form: movement.form,
    applications: movement.applications
      .map((a) =>
        [
          `${a.invoice} = ${plain(a.amount) ?? ""}`,
          a.currency,
          plain(a.equivalence),
        ]
          .filter((part) => part !== null)
          .join(" "),
      )
      .join(", "),
  };
}

function personText(person: {
  readonly docType: string | null;
  readonly docNumber: string | null;
}): string {
  return [person.docType, person.docNumber]
    .filter((part) => part !== null)
    .join(" ");
}

/** An amount without needless zeros: `10.500` and `10.5` are the same. */
function plain(amount: string | null): string | null {
  if (!amount?.includes(".")) return amount;
  return amount.replace(/\.?0+$/, "");
}

/** Something that the document said otherwise when it was posted. */
export interface FactDifference {
  readonly fact: Fact;
  readonly before: string | null;
  readonly now: string | null;
}

/** What differs, in the order of `FACTS`. */
export function differencesOf(
  before: DocumentFacts,
  now: DocumentFacts,
): FactDifference[] {
  return FACTS.flatMap((fact) => {
    const [was, is] = [before[fact] ?? null, now[fact] ?? null];
    return was === is ? [] : [{ fact, before: was, now: is }];
  });
}

/** Where a voucher lies. */
export interface PostingAddress {
  readonly site: SiteCode;
  readonly period: Period;
  readonly operationType: OperationTypeCode;
  readonly number: string;
}

/** The mark of a document that was turned into (a part of) a voucher. Stored. */
export interface Posting {
  readonly company: CompanyId;
  readonly document: PostedDocument;
  readonly voucher: VoucherId;
  /** Where the voucher lay then; it may have another number since. */
  readonly address: PostingAddress;
  /** The document as people call it, and its day, should it be gone. */
  readonly name: string;
  readonly date: CalendarDate;
  readonly facts: DocumentFacts;
  /** Id of the rule by which it was posted. */
  readonly rule: string;
  readonly at: Instant;
  readonly by: string;
}
