import type { PageUse } from "./book.ts";
import type { CalendarDate } from "./calendar-date.ts";
import type { Currency } from "./company.ts";
import { personKey } from "./masters.ts";
import type { Minor } from "./money.ts";
import type { VoucherLine, VoucherStatus } from "./voucher.ts";
import { fold } from "../lib/fold.ts";

/** Whose amount is looked for: the voucher's total, or of one line its debit, its credit, whichever it has. */
export const AMOUNT_SIDES = ["total", "debit", "credit", "line"] as const;
export type AmountSide = (typeof AMOUNT_SIDES)[number];

/** Amounts from one to another, both included, minor units; null is open. */
export interface AmountTerm {
  readonly side: AmountSide;
  readonly from: Minor | null;
  readonly to: Minor | null;
}

/** What is looked for in vouchers; null (or an empty text) asks nothing. What is asked of lines, one line must have all of it. */
export interface VoucherTerms {
  /** Words, each in the number, the memo or the first person; accents and capitals do not matter. */
  readonly text: string;
  readonly status: VoucherStatus | null;
  /** First and last day. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly currency: Currency | null;
  readonly amount: AmountTerm | null;
  /** With what the line's account begins. */
  readonly account: string | null;
  /** Key of the line's person. */
  readonly person: string | null;
  readonly costCenter: string | null;
  /** Series of the line's document, whole. */
  readonly series: string | null;
  /** What stands in the number of the line's document. */
  readonly document: string | null;
  /** What stands in the line's memo. */
  readonly lineMemo: string | null;
}

/** Asks nothing. */
export const NO_TERMS: VoucherTerms = {
  text: "",
  status: null,
  from: null,
  to: null,
  currency: null,
  amount: null,
  account: null,
  person: null,
  costCenter: null,
  series: null,
  document: null,
  lineMemo: null,
};

/** What is known of a voucher without its lines. */
export interface VoucherHead {
  readonly number: string;
  readonly date: CalendarDate;
  readonly memo: string | null;
  /** Key of the first person that it names. */
  readonly person: string | null;
  readonly currency: Currency;
  /** Debit as written. */
  readonly total: Minor;
  readonly status: VoucherStatus;
}

/** What is looked at of a line. */
export type SearchedLine = Pick<
  VoucherLine,
  "account" | "debit" | "credit" | "person" | "document" | "costCenter" | "memo"
>;

/** Whether something is asked beside the text. */
export function asksMoreThanText(terms: VoucherTerms): boolean {
  return Object.entries(terms).some(
    ([name, value]) => name !== "text" && value !== null,
  );
}

/** Whether something is asked that only the lines tell. */
export function asksLines(terms: VoucherTerms): boolean {
  const { amount, account, person, costCenter, series, document, lineMemo } =
    terms;
  return (
    (amount !== null && amount.side !== "total") ||
    [account, person, costCenter, series, document, lineMemo].some(
      (asked) => asked !== null,
    )
  );
}

/** Whether a page can hold what is looked for, by what is known of it without opening it. */
export function mayHold(terms: VoucherTerms, use: PageUse): boolean {
  const { account, person, costCenter, from, to } = terms;
  return (
    (from === null || use.latest >= from) &&
    (to === null || use.earliest <= to) &&
    (person === null || use.persons.includes(person)) &&
    (costCenter === null || use.costCenters.includes(costCenter)) &&
    (account === null || use.accounts.some((a) => a.startsWith(account)))
  );
}

/** Tells whether a voucher has what is asked of its head. `nameOf` gives a person's name by key. */
export function headMatcher(
  terms: VoucherTerms,
  nameOf: (person: string) => string,
): (head: VoucherHead) => boolean {
  const { status, from, to, currency, amount } = terms;
  const words = wordsOf(terms.text);
  const textOf = searchedText(nameOf);
  return (head) => {
    if (status !== null && head.status !== status) return false;
    if (from !== null && head.date < from) return false;
    if (to !== null && head.date > to) return false;
    if (currency !== null && head.currency !== currency) return false;
    if (amount?.side === "total" && !isWithin(amount, head.total)) return false;
    if (words.length === 0) return true;
    const text = textOf(head);
    return words.every((word) => text.includes(word));
  };
}

/** The words of a text, as they are looked for. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

/** Gives the text of a voucher in which words are looked for; each person's is made once. */
export function searchedText(
  nameOf: (person: string) => string,
): (head: Pick<VoucherHead, "number" | "memo" | "person">) => string {
  const persons = new Map<string | null, string>([[null, ""]]);
  return ({ number, memo, person }) => {
    let known = persons.get(person);
    if (known === undefined) {
      known = fold(`${person ?? ""} ${nameOf(person ?? "")}`);
      persons.set(person, known);
    }
    return `${fold(`${number} ${memo ?? ""}`)} ${known}`;
  };
}

/** Tells whether a line has all that is asked of lines. */
export function lineMatcher(
  terms: VoucherTerms,
): (line: SearchedLine) => boolean {
  const { amount, account, person, costCenter } = terms;
  const [series, document, memo] = [
    terms.series,
    terms.document,
    terms.lineMemo,
  ].map((text) => text && fold(text));
  return (line) =>
    (account === null || line.account.startsWith(account)) &&
    (costCenter === null || line.costCenter === costCenter) &&
    (amount === null || hasAmount(amount, line)) &&
    (person === null ||
      (line.person !== null && personKey(line.person) === person)) &&
    (series == null || fold(line.document?.series ?? "") === series) &&
    (document == null ||
      fold(line.document?.number ?? "").includes(document)) &&
    (memo == null || fold(line.memo ?? "").includes(memo));
}

function hasAmount(
  amount: AmountTerm,
  { debit, credit }: SearchedLine,
): boolean {
  switch (amount.side) {
    case "total":
      return true;
    // The other side of a line is zero because it is none.
    case "debit":
      return credit === 0 && isWithin(amount, debit);
    case "credit":
      return debit === 0 && isWithin(amount, credit);
    case "line":
      return isWithin(amount, debit === 0 ? credit : debit);
  }
}

function isWithin({ from, to }: AmountTerm, amount: Minor): boolean {
  return (from === null || amount >= from) && (to === null || amount <= to);
}

/** What vouchers that were found add up to, minor units; null where a sum leaves the exact range. Voided ones count as zero. */
export interface FoundTotals {
  readonly count: number;
  readonly voided: number;
  /** Debit of the whole vouchers. */
  readonly total: Minor | null;
  /** Of the lines that were looked for; zero where none were. */
  readonly debit: Minor | null;
  readonly credit: Minor | null;
}

/** Adds up what is found. */
export class FoundSum {
  #count = 0;
  #voided = 0;
  #total = 0;
  #debit = 0;
  #credit = 0;

  /** Adds a voucher; debit and credit are those of its lines that were looked for. */
  add(
    { status, total }: Pick<VoucherHead, "status" | "total">,
    debit = 0,
    credit = 0,
  ): void {
    this.#count++;
    if (status === "voided") {
      this.#voided++;
      return;
    }
    this.#total += total;
    this.#debit += debit;
    this.#credit += credit;
  }

  get totals(): FoundTotals {
    return {
      count: this.#count,
      voided: this.#voided,
      total: exact(this.#total),
      debit: exact(this.#debit),
      credit: exact(this.#credit),
    };
  }
}

/** Amounts are not negative: a sum that is exact was exact on the way. */
function exact(sum: number): Minor | null {
  return Number.isSafeInteger(sum) ? (sum as Minor) : null;
}
