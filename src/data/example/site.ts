import type { CalendarDate, Period } from "../../domain/calendar-date.ts";
import type { Person } from "../../domain/masters.ts";
import type { LineDocument, VoucherLine } from "../../domain/voucher.ts";
import { present } from "../../lib/assert.ts";
import type { DollarRates } from "./masters.ts";
import type { People } from "./people.ts";
import type { Dice } from "./random.ts";

/** Operation types of the example: those that a Peruvian company begins with. */
export const TYPES = {
  opening: "00",
  purchases: "02",
  sales: "05",
  out: "21",
  in: "22",
  diary: "31",
  payroll: "35",
} as const;

/** A voucher before it has its number and id. */
export interface Entry {
  readonly type: (typeof TYPES)[keyof typeof TYPES];
  readonly date: CalendarDate;
  readonly memo: string;
  readonly lines: readonly VoucherLine[];
  /** Rate of the dollar in thousandths, for an entry in dollars. */
  readonly rate?: number;
  readonly voided?: boolean;
}

/** An invoice that nobody has paid yet. */
export interface OpenItem {
  readonly person: Person;
  readonly document: LineDocument;
  readonly date: CalendarDate;
  /** What is still to be paid, céntimos. */
  readonly amount: number;
  /** The same in cents of a dollar, of an invoice in dollars. */
  readonly dollars?: number;
}

/** How much goes on at a site in a month. */
export interface Size {
  readonly sales: number;
  readonly purchases: number;
  readonly collections: number;
  readonly payments: number;
}

/** A site while its months are written: what is known and what is still open. */
export interface SiteState {
  readonly dice: Dice;
  readonly people: People;
  readonly rates: DollarRates;
  readonly size: Size;
  /** Last digit of its series: F001, B001. */
  readonly series: number;
  /** Last numbers given, by series. */
  readonly numbers: Map<string, number>;
  receivables: readonly OpenItem[];
  payables: readonly OpenItem[];
  /** Taxes and contributions of the month before, by account, that are paid in the next. */
  owed: ReadonlyMap<string, number>;
}

/** The next number of a series. */
export function nextNumber(site: SiteState, series: string): number {
  const next = (site.numbers.get(series) ?? site.dice.between(200, 900)) + 1;
  site.numbers.set(series, next);
  return next;
}

/** The dollar's rate of a day, thousandths. */
export function rateOn(site: SiteState, date: CalendarDate): number {
  return present(site.rates.get(date), `rate of ${date}`);
}

/** Days on which so many things happened, in order. */
export function someDays(
  site: SiteState,
  days: readonly CalendarDate[],
  count: number,
): CalendarDate[] {
  const [first = days[0], ...rest] = days;
  const list = [present(first, "an open day"), ...rest] as const;
  return Array.from({ length: count }, () => site.dice.pick(list)).sort();
}

/** `F001-00000123` as memos name a document. */
export function documentText({ series, number }: LineDocument): string {
  return `${series ?? ""}-${number ?? ""}`;
}

/** Name of a month in memos: `08/2026`. */
export function monthText(period: Period): string {
  return `${period.slice(5)}/${period.slice(0, 4)}`;
}
