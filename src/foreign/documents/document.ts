import type { CashKind, CashMovement } from "../../domain/cash.ts";
import type { Company } from "../../domain/company.ts";
import type { Decimal } from "../../domain/decimal.ts";
import type { Invoice } from "../../domain/invoice.ts";
import type { PersonRef } from "../../domain/masters.ts";

/** The company that documents are brought in for. */
export type OwnCompany = Pick<Company, "country" | "taxId" | "currency">;

/** What one electronic document says. */
export interface ReadDocument {
  readonly invoice: Invoice;
  /** What a CFDI of payment states, in its order. */
  readonly movements: readonly ReadMovement[];
  /** Whom the company deals with in it: one, or none where the document names nobody. */
  readonly persons: readonly MentionedPerson[];
  /** What is odd about it; none keeps it out. */
  readonly warnings: readonly DocumentWarning[];
}

/** A payment of a CFDI of payment, and on which side it is kept. */
export interface ReadMovement {
  readonly kind: CashKind;
  readonly movement: CashMovement;
}

/** A person as a document names one. */
export interface MentionedPerson {
  readonly ref: PersonRef;
  readonly name: string | null;
}

/** What is odd about a document that is brought in all the same: a closed set. */
export type DocumentWarning =
  /** The total is not what the document's own parts give. */
  | {
      readonly code: "total-differs";
      readonly stated: Decimal;
      /** With two decimals or more. */
      readonly parts: string;
    }
  | { readonly code: "negative-total"; readonly total: Decimal }
  /** The company is issuer and receiver; the document counts as issued. */
  | { readonly code: "both-own" }
  /** No RUC or RFC has this shape. */
  | { readonly code: "bad-tax-id"; readonly taxId: string }
  | {
      readonly code: "tax-id-check-digit";
      readonly taxId: string;
      readonly expected: string;
    }
  /** A related document that has no key; it is not kept. */
  | { readonly code: "bad-related"; readonly value: string }
  /** An exchange rate that is none, zero, or has more than six decimals; it is not kept. */
  | { readonly code: "rate-not-kept"; readonly value: string }
  /** A CFDI of payment without payments. */
  | { readonly code: "no-payments" }
  /** Balance before less what was paid is not the balance stated. */
  | {
      readonly code: "balance-differs";
      readonly invoice: string;
      readonly installment: number;
      readonly previous: Decimal;
      readonly paid: Decimal;
      readonly balance: Decimal;
    }
  /** A payment settles more than its amount. */
  | {
      readonly code: "applied-exceeds";
      /** Which of the document's payments, from 1. */
      readonly payment: number;
      readonly amount: Decimal;
      readonly applied: string;
    }
  /** The number of an instalment is none, or stands twice for one invoice; it is kept under another. */
  | {
      readonly code: "installment-changed";
      readonly invoice: string;
      /** As stated, null where it is not. */
      readonly stated: string | null;
      readonly kept: number;
    }
  /** The invoice is in another currency than the payment, and what one is worth in the other is not stated. */
  | { readonly code: "equivalence-missing"; readonly invoice: string };
