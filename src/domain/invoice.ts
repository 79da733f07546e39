import type { CalendarDate, Instant } from "./calendar-date.ts";
import type { Currency } from "./company.ts";
import type { Decimal, Rate } from "./decimal.ts";
import type { Brand } from "../lib/brand.ts";

/**
 * What names an electronic document within a company: in Mexico its fiscal UUID in upper case, in Peru
 * `RUC-TT-SERIE-NUMERO` of the issuer, the number without leading zeros.
 */
export type InvoiceKey = Brand<string, "InvoiceKey">;

/** Who issues or receives a document, as it says so. */
export interface Party {
  /** SUNAT's one-character code; `R` for an RFC. */
  readonly docType: string | null;
  readonly docNumber: string | null;
  readonly name: string | null;
}

/**
 * An electronic document, CFDI or UBL: an index of what its original says. Amounts are the decimals that the document states;
 * they are never recomputed. Credit and debit notes are invoices of their own type; so is a CFDI of payment (`P`, total zero), whose
 * payments are kept as collections or payments beside it.
 */
export interface Invoice {
  readonly key: InvoiceKey;
  readonly direction: "issued" | "received";
  /** Mexico: I, E, T, P. Peru: SUNAT's table 10, 01, 03, 07, 08. */
  readonly type: string;
  readonly series: string | null;
  readonly number: string | null;
  readonly date: CalendarDate;
  readonly due: CalendarDate | null;
  readonly issuer: Party & { readonly docNumber: string };
  readonly receiver: Party;
  readonly currency: Currency;
  /** To the company's currency, where the document is in another and says so. */
  readonly exchangeRate: Rate | null;
  readonly subtotal: Decimal | null;
  readonly discount: Decimal | null;
  /** Taxes that the document adds. */
  readonly taxes: Decimal | null;
  /** Taxes that whoever pays keeps back. */
  readonly withheld: Decimal | null;
  readonly total: Decimal;
  /** Mexico: PUE, PPD. Peru: Contado, Credito. */
  readonly paymentMethod: string | null;
  /** The SAT's c_FormaPago, or whatever the document says. */
  readonly paymentForm: string | null;
  /** A state of ours: the document does not say that it was cancelled. */
  readonly status: "valid" | "cancelled";
  /** Keys of the documents that it speaks of, in its own order, each once. */
  readonly related: readonly InvoiceKey[];
  /** SHA-256 of the original's bytes, 64 hexadecimal digits; null where there is none. */
  readonly original: string | null;
  readonly modified: Instant;
}

/** Who the company deals with in it: the receiver of what it issued, the issuer of what it received. */
export function counterpartOf({
  direction,
  issuer,
  receiver,
}: Pick<Invoice, "direction" | "issuer" | "receiver">): Party {
  return direction === "issued" ? receiver : issuer;
}

/** Series and number as people say them: `F001-123`; the key where it has none. */
export function documentName({
  series,
  number,
  key,
}: Pick<Invoice, "series" | "number" | "key">): string {
  return [series, number].filter((part) => part !== null).join("-") || key;
}
