/** What a document becomes before vouchers are made of it: balanced lines, and what is to be said of them. */
import type { CalendarDate, Period } from "./calendar-date.ts";
import type { Company, Currency } from "./company.ts";
import type { Decimal, Rate } from "./decimal.ts";
import { rateOfDay } from "./exchange.ts";
import { sizeOf, toDecimal, toMinor, type Fraction } from "./fraction.ts";
import type { Invoice, InvoiceKey, Party } from "./invoice.ts";
import {
  personKey,
  type ExchangeRate,
  type OperationTypeCode,
  type Person,
  type PersonRef,
} from "./masters.ts";
import { minor, type Minor } from "./money.ts";
import type { PostedDocument, PostingAddress } from "./posting.ts";
import type {
  AccountRole,
  PostingRule,
  PostingRules,
  PostingSubject,
} from "./posting-rules.ts";
import {
  LIMITS,
  type LineDocument,
  type MastersView,
  type VoucherLine,
  type VoucherProblem,
} from "./voucher.ts";

/** What postings are computed from, beside the documents. */
export interface PostingContext {
  readonly company: Company;
  readonly rules: PostingRules;
  readonly masters: MastersView;
  readonly rates: readonly ExchangeRate[];
  /** The invoice that an application settles; undefined where it is not here. */
  readonly invoice: (key: InvoiceKey) => Invoice | undefined;
}

/** A line, and whether it stays by itself when the documents of a day become one voucher. */
export interface EntryLine {
  readonly line: VoucherLine;
  readonly alone: boolean;
}

/** A document as it would be posted. Debit and credit are equal. */
export interface PostingEntry {
  readonly document: PostedDocument;
  readonly name: string;
  readonly date: CalendarDate;
  readonly period: Period;
  readonly operationType: OperationTypeCode;
  readonly rule: { readonly id: string; readonly name: string };
  readonly currency: Currency;
  /** Null in the company's own currency. */
  readonly rate: Rate | null;
  readonly memo: string | null;
  readonly lines: readonly EntryLine[];
  /** The person, to be made with the voucher where the master lacks it. */
  readonly newPerson: Person | null;
}

/** What keeps a document from being posted. */
export type PostingProblem =
  | {
      readonly code: "no-rule";
      readonly subject: PostingSubject;
      readonly type: string | null;
    }
  | {
      readonly code: "no-rate";
      readonly currency: Currency;
      readonly date: CalendarDate;
    }
  | {
      readonly code: "no-account";
      readonly role: AccountRole;
      readonly rule: string;
    }
  /** More is applied than the movement has; in its currency. */
  | { readonly code: "over-applied"; readonly by: Decimal | null }
  /** An application in another currency does not say how many units of it one of the movement's makes. */
  | { readonly code: "no-equivalence"; readonly currency: Currency }
  | { readonly code: "out-of-range" }
  /** A rule of vouchers; its line is that of the proposal. */
  | { readonly code: "voucher"; readonly problem: VoucherProblem };

/** What should be known before it is posted. */
export type PostingWarning =
  /** Amounts with more than two decimals, or converted: what rounding leaves, minor units (zero: nothing). */
  | { readonly code: "rounded"; readonly difference: Minor }
  /** Subtotal less discount is not total less taxes plus what is withheld: by so much. */
  | { readonly code: "parts-differ"; readonly by: Decimal }
  /** The document says no rate: that of the master was taken. */
  | {
      readonly code: "rate-of-day";
      readonly rate: Rate;
      readonly date: CalendarDate;
    }
  | { readonly code: "unknown-invoice"; readonly invoice: InvoiceKey }
  /** There is an exchange difference, and the rules have no account for it. */
  | { readonly code: "exchange-ignored"; readonly amount: Minor }
  | { readonly code: "new-person"; readonly person: PersonRef }
  /** A voucher that is none of ours names this document already. */
  | { readonly code: "carried"; readonly address: PostingAddress };

/** What becomes of a document. */
export interface Proposal {
  /** Null where problems keep it from being one, or where there is nothing to post. */
  readonly entry: PostingEntry | null;
  readonly problems: readonly PostingProblem[];
  readonly warnings: readonly PostingWarning[];
}

export const NOTHING_TO_POST: Proposal = {
  entry: null,
  problems: [],
  warnings: [],
};

/** Stops the making of an entry. */
export class PostingStopped extends Error {
  readonly problem: PostingProblem;

  constructor(problem: PostingProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** At which rate a document counts. */
export interface DocumentRate {
  /** Null in the company's currency. */
  readonly rate: Rate | null;
  /** Whose rate of a day it is; null where the document says it. */
  readonly found: { readonly rate: Rate; readonly date: CalendarDate } | null;
}

/** The document's own rate, else that of its day in the master; null where there is none. */
export function rateOfDocument(
  context: PostingContext,
  document: {
    readonly currency: Currency;
    readonly exchangeRate: Rate | null;
    readonly date: CalendarDate;
  },
): DocumentRate | null {
  const { currency, exchangeRate, date } = document;
  if (currency === context.company.currency) return { rate: null, found: null };
  if (exchangeRate !== null && /[1-9]/.test(exchangeRate))
    return { rate: exchangeRate, found: null };
  const found = rateOfDay(context.rates, currency, date);
  return found && { rate: found.rate, found };
}

/** Stops because nobody knows the rate of a document. */
export function noRate({
  currency,
  date,
}: {
  readonly currency: Currency;
  readonly date: CalendarDate;
}): PostingStopped {
  return new PostingStopped({ code: "no-rate", currency, date });
}

/** The account of a role; stops where the rule has none. */
export function accountOf(
  rule: PostingRule,
  role: AccountRole,
  accounts: Partial<Readonly<Record<AccountRole, string>>>,
): string {
  const account = accounts[role] ?? "";
  if (account === "")
    throw new PostingStopped({ code: "no-account", role, rule: rule.name });
  return account;
}

/** Amount in minor units; stops where it leaves the exact range. */
export function minorOf(value: Fraction): Minor {
  const amount = toMinor(value);
  if (amount === null) throw new PostingStopped({ code: "out-of-range" });
  return amount;
}

/** A sum or difference of amounts; stops where it leaves the exact range. */
export function exact(amount: number): Minor {
  if (!Number.isSafeInteger(amount))
    throw new PostingStopped({ code: "out-of-range" });
  return minor(amount);
}

/** What a line says beside its amount. */
export interface LineText {
  readonly account: string;
  readonly person: PersonRef | null;
  readonly document: LineDocument | null;
  readonly memo: string | null;
  readonly taxUuid: string | null;
  readonly costCenter: string | null;
}

/** A line with an amount on a side; less than zero stands on the other one. `foreign` only in a voucher of another currency. */
export function lineOf(
  text: LineText,
  side: "debit" | "credit",
  amount: number,
  foreign: Fraction | null,
): VoucherLine {
  const debit = (side === "debit") === amount >= 0;
  const size = exact(Math.abs(amount));
  const none = minor(0);
  return {
    ...text,
    debit: debit ? size : none,
    credit: debit ? none : size,
    foreignAmount: foreign && toDecimal(sizeOf(foreign)),
  };
}

/** Debit less credit of lines, minor units. */
export function balanceOf(lines: readonly EntryLine[]): number {
  let balance = 0;
  for (const { line } of lines) balance += line.debit - line.credit;
  return exact(balance);
}

/** The line with so much more on its debit (less than zero: on its credit). */
export function withDebit(line: VoucherLine, amount: number): VoucherLine {
  const net: number = exact(line.debit - line.credit + amount);
  return {
    ...line,
    debit: minor(Math.max(net, 0)),
    credit: minor(Math.max(-net, 0)),
  };
}

/** Who a party is in the master: as the document says, else by the length of the number; null where it has none. */
export function personOfParty(
  party: Party,
  country: Company["country"],
): PersonRef | null {
  const { docNumber, name } = party;
  if (docNumber === null || docNumber.trim() === "") return null;
  const docType = party.docType ?? typeByLength(docNumber, country);
  return { docType, docNumber, name };
}

function typeByLength(docNumber: string, country: Company["country"]): string {
  if (country === "MX") return "R";
  return docNumber.length === 11 ? "6" : docNumber.length === 8 ? "1" : "0";
}

/** A row of the master for a person that it lacks; null where it is there, or has no name to go by. */
export function missingPerson(
  context: PostingContext,
  person: PersonRef | null,
  subject: PostingSubject,
  modified: Person["modified"],
): Person | null {
  if (!person?.name || context.masters.person(personKey(person))) return null;
  return {
    docType: person.docType,
    docNumber: person.docNumber,
    name: person.name.slice(0, LIMITS.name),
    country: null,
    address: null,
    email: null,
    phone: null,
    classes: subject === "issued" || subject === "collections" ? "C" : "P",
    active: true,
    modified,
  };
}

/** The memo of a rule with the document's own words in it, as long as a memo may be. */
export function memoOf(
  template: string,
  words: {
    readonly tipo: string | null;
    readonly documento: string;
    readonly persona: string | null;
  },
): string | null {
  const text = template
    .replace(/\{(tipo|documento|persona)\}/g, (_all, word: string) =>
      (words[word as keyof typeof words] ?? "").replaceAll("\n", " "),
    )
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LIMITS.memo);
  return text === "" ? null : text;
}

/** Whether a line must keep its person or document because its account asks for it. */
export function asksForMore(
  { masters }: PostingContext,
  account: string,
): boolean {
  const found = masters.account(account);
  return found !== undefined && (found.asksPerson || found.asksDocument);
}

/** The rule's cost center, where the account asks for one. */
export function centerFor(
  { masters }: PostingContext,
  rule: PostingRule,
  account: string,
): string | null {
  return masters.account(account)?.asksCostCenter ? rule.costCenter : null;
}
