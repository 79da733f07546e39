/** How a company turns invoices, collections and payments into vouchers. */
import type { Instant } from "./calendar-date.ts";
import type { CashKind } from "./cash.ts";
import type { Currency } from "./company.ts";
import type { Invoice } from "./invoice.ts";
import type { OperationTypeCode } from "./masters.ts";

/** What a rule speaks of. */
export type PostingSubject = Invoice["direction"] | CashKind;

export const POSTING_SUBJECTS = [
  "issued",
  "received",
  "collections",
  "payments",
] as const satisfies readonly PostingSubject[];

/** Customer, supplier, staff, other. */
export const PERSON_CLASSES = ["C", "P", "T", "O"] as const;
export type PersonClass = (typeof PERSON_CLASSES)[number];

/** One voucher a document, or one a day, T/O, currency and rate. */
export type PostingGrouping = "document" | "day";

interface RuleBase {
  /** Names the rule for good, whatever its place. */
  readonly id: string;
  readonly name: string;
  /** Only persons of this class; null: whoever. */
  readonly personClass: PersonClass | null;
  /** Only documents in this currency; null: whatever it is. */
  readonly currency: Currency | null;
  readonly operationType: OperationTypeCode;
  /** The voucher's memo; `{tipo}`, `{documento}` and `{persona}` stand for the document's own. */
  readonly memo: string;
  /** For lines whose account asks for one. */
  readonly costCenter: string | null;
}

/** For invoices. An account is its code; empty where there is none. */
export interface InvoiceRule extends RuleBase {
  readonly subject: Invoice["direction"];
  /** Only these document types (`01`, `I`); empty: every one. */
  readonly types: readonly string[];
  /** Only this payment method (`PUE`, `Credito`); null: whatever it is. */
  readonly paymentMethod: string | null;
  readonly accounts: {
    /** Receivable or payable. */
    readonly party: string;
    /** Income or expense. */
    readonly result: string;
    /** Taxes that the document adds. */
    readonly tax: string;
    /** Taxes that whoever pays keeps back. */
    readonly withheld: string;
  };
}

/** For collections and payments. */
export interface CashRule extends RuleBase {
  readonly subject: CashKind;
  /** Only these forms of payment; empty: every one. */
  readonly forms: readonly string[];
  /** Only this bank account; null: whatever it is. */
  readonly bankAccount: string | null;
  readonly accounts: {
    readonly bank: string;
    /** Receivable or payable of invoices that are not here: of the others it is their own. */
    readonly party: string;
    /** What no application uses. */
    readonly advances: string;
    /** Tax of an invoice until it is paid, and from then on: moved with each application. Both, or none. */
    readonly taxPending: string;
    readonly taxSettled: string;
  };
}

export type PostingRule = InvoiceRule | CashRule;

/** The rules of a company, in the order in which they are tried: the first that fits counts. */
export interface PostingRules {
  readonly rules: readonly PostingRule[];
  readonly grouping: PostingGrouping;
  /** Takes what rounding leaves; empty: the last line of income, expense or person does. */
  readonly rounding: string;
  /** Exchange differences; empty: an application settles at the rate of the day it is paid. */
  readonly gain: string;
  readonly loss: string;
  readonly modified: Instant;
}

/** Role of an account in a rule. */
export type AccountRole =
  keyof InvoiceRule["accounts"] | keyof CashRule["accounts"];

/** Whether a rule is for invoices. */
export function isInvoiceRule(rule: PostingRule): rule is InvoiceRule {
  return rule.subject === "issued" || rule.subject === "received";
}

/** What of a document decides which rule is its own. */
export interface RuleQuestion {
  readonly subject: PostingSubject;
  /** Type of an invoice, form of a collection or payment. */
  readonly type: string | null;
  /** Payment method of an invoice, bank account of a collection or payment. */
  readonly means: string | null;
  readonly currency: Currency;
  /** Classes of the person in the master, null where it is not there. */
  readonly classes: string | null;
}

/** The rule of a document: the first that fits; null where none does. */
export function ruleFor(
  rules: readonly PostingRule[],
  question: RuleQuestion,
): PostingRule | null {
  return rules.find((rule) => fits(rule, question)) ?? null;
}

function fits(rule: PostingRule, question: RuleQuestion): boolean {
  const { subject, type, means, currency, classes } = question;
  const kinds = isInvoiceRule(rule) ? rule.types : rule.forms;
  const only = isInvoiceRule(rule) ? rule.paymentMethod : rule.bankAccount;
  return (
    rule.subject === subject &&
    (kinds.length === 0 || (type !== null && kinds.includes(type))) &&
    (only === null || only === means) &&
    (rule.currency === null || rule.currency === currency) &&
    (rule.personClass === null || (classes ?? "").includes(rule.personClass))
  );
}

/** SUNAT's 07, 87 and 97, the SAT's E: what it says is taken back. */
const CREDIT_NOTES: readonly string[] = ["07", "87", "97", "E"];

/** Whether a document of this type takes back what another said. */
export function isCreditNote(type: string): boolean {
  return CREDIT_NOTES.includes(type);
}

/** Every account that rules name, each once. */
export function accountsOfRules(rules: PostingRules): string[] {
  const named = [
    rules.rounding,
    rules.gain,
    rules.loss,
    ...rules.rules.flatMap((rule) => Object.values(rule.accounts)),
  ];
  return [...new Set(named)].filter((code) => code !== "");
}
