import type { CalendarDate, Instant } from "./calendar-date.ts";
import type { Currency } from "./company.ts";
import type { Decimal, Rate } from "./decimal.ts";
import type { InvoiceKey } from "./invoice.ts";
import type { PersonRef } from "./masters.ts";
import type { Brand } from "../lib/brand.ts";

/**
 * Permanent id of a collection or payment: a UUID v7 where it was entered here; of one that a CFDI of payment states, the
 * document's UUID and the ordinal of the payment in it, `<UUID>-1`.
 */
export type CashId = Brand<string, "CashId">;

/** Money in (cobros), money out (pagos). */
export type CashKind = "collections" | "payments";

/** The part of a collection or payment that settles one invoice. */
export interface Application {
  /** An invoice that may not be here (yet). */
  readonly invoice: InvoiceKey;
  /** Which instalment of the invoice, from 1. */
  readonly installment: number;
  /** In the invoice's currency. */
  readonly amount: Decimal;
  /** Balance of the invoice before and after, where a document states them. */
  readonly previousBalance: Decimal | null;
  readonly balance: Decimal | null;
  /** The invoice's currency; null: that of the movement. */
  readonly currency: Currency | null;
  /** Units of the invoice's currency for one of the movement's; null where they are the same. */
  readonly equivalence: Decimal | null;
}

/** A collection or a payment. What its applications do not use is on account. */
export interface CashMovement {
  readonly id: CashId;
  readonly date: CalendarDate;
  readonly person: PersonRef | null;
  readonly currency: Currency;
  /** To the company's currency; null in its own. */
  readonly exchangeRate: Rate | null;
  /** Positive, in its currency. */
  readonly amount: Decimal;
  /** Mexico: c_FormaPago. Peru: SUNAT's table 1 (medio de pago). */
  readonly form: string | null;
  readonly reference: string | null;
  readonly bankAccount: string | null;
  readonly memo: string | null;
  /** UUID of the CFDI of payment that states it. */
  readonly taxUuid: string | null;
  readonly status: "valid" | "voided";
  /** Sorted by invoice and instalment. */
  readonly applications: readonly Application[];
  readonly modified: Instant;
}
