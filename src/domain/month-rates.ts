/** The exchange rates of one currency in one month: what is there, what is missing, what a pasted block would change. */
import {
  daysOf,
  parseDate,
  parseLatinDate,
  weekdayOf,
  type CalendarDate,
  type Instant,
  type Period,
} from "./calendar-date.ts";
import type { Currency } from "./company.ts";
import { compareRates, parseTypedRate, type Rate } from "./decimal.ts";
import type { ExchangeRate } from "./masters.ts";

/** One day of a month. */
export interface RateDay {
  readonly date: CalendarDate;
  /** 0 (Sunday) to 6. */
  readonly weekday: number;
  /** Saturday or Sunday: nobody publishes a rate. */
  readonly weekend: boolean;
  readonly rate: ExchangeRate | null;
}

/** Every day of a month with the rate of a currency. */
export function rateDays(
  period: Period,
  currency: Currency,
  rates: ReadonlyMap<string, ExchangeRate>,
): RateDay[] {
  return daysOf(period).map((date) => {
    const weekday = weekdayOf(date);
    return {
      date,
      weekday,
      weekend: weekday === 0 || weekday === 6,
      rate: rates.get(rateKey(date, currency)) ?? null,
    };
  });
}

/** The key of a rate within its master. */
export function rateKey(date: CalendarDate, currency: Currency): string {
  return `${date}|${currency}`;
}

/** The currencies for which there are rates, in order. */
export function ratedCurrencies(rates: Iterable<ExchangeRate>): Currency[] {
  return [...new Set([...rates].map((rate) => rate.currency))].sort();
}

/** The rates after some were written or taken away. */
export function editedRates(
  rates: ReadonlyMap<string, ExchangeRate>,
  edits: readonly {
    readonly before: ExchangeRate | null;
    readonly after: ExchangeRate | null;
  }[],
): ReadonlyMap<string, ExchangeRate> {
  const edited = new Map(rates);
  for (const { before, after } of edits) {
    if (before) edited.delete(rateKey(before.date, before.currency));
    if (after) edited.set(rateKey(after.date, after.currency), after);
  }
  return edited;
}

/** The last rate before a day, of whatever month; null where there is none. */
export function rateBefore(
  date: CalendarDate,
  currency: Currency,
  rates: Iterable<ExchangeRate>,
): ExchangeRate | null {
  let last: ExchangeRate | null = null;
  for (const rate of rates)
    if (
      rate.currency === currency &&
      rate.date < date &&
      (last === null || rate.date > last.date)
    )
      last = rate;
  return last;
}

/** Rates for the days without one up to `until`: each day has that of the last day before it, as weekends and holidays do. */
export function fillingRates(
  days: readonly RateDay[],
  before: ExchangeRate | null,
  until: CalendarDate,
  now: Instant,
): ExchangeRate[] {
  const filling: ExchangeRate[] = [];
  let last = before;
  for (const { date, rate } of days) {
    if (date > until) break;
    if (rate) last = rate;
    else if (last) filling.push({ ...last, date, modified: now });
  }
  return filling;
}

/** Whether the sell rate is below the buy rate: a slip, most of the time. */
export function sellsBelow(rate: Pick<ExchangeRate, "buy" | "sell">): boolean {
  return compareRates(rate.sell, rate.buy) < 0;
}

/** What is wrong with a row of a pasted block; the row is left out unless it is a warning. `row` counts from 1. */
export type RateFinding =
  | { readonly row: number; readonly code: "bad-date"; readonly text: string }
  | { readonly row: number; readonly code: "bad-rate"; readonly text: string }
  | { readonly row: number; readonly code: "one-rate" }
  | { readonly row: number; readonly code: "beyond-month" }
  /** The day stands in an earlier row too; the first one counts. */
  | {
      readonly row: number;
      readonly code: "twice";
      readonly date: CalendarDate;
    }
  /** A warning: the row is taken. */
  | {
      readonly row: number;
      readonly code: "sell-below-buy";
      readonly date: CalendarDate;
    };

/** A rate without its currency and time. */
export interface DayRate {
  readonly date: CalendarDate;
  readonly buy: Rate;
  readonly sell: Rate;
}

/** A pasted block as it was understood. */
export interface RateBlock {
  readonly rows: readonly DayRate[];
  readonly findings: readonly RateFinding[];
}

/** More rows than this are no block to paste into a grid: some thirty years of days. */
const MOST_ROWS = 12_000;

/**
 * Reads a block from a spreadsheet or a page: a day a line, `date buy sell` with dates `dd/mm/yyyy` or `yyyy-mm-dd`, or
 * `buy sell` alone for the days from `from` on. A first line of headings is passed over. Cells stand apart by tabs,
 * semicolons or blanks; by commas where there are only points within numbers.
 */
export function readRateBlock(
  text: string,
  from: CalendarDate,
  days: readonly CalendarDate[],
): RateBlock {
  const lines = text.split(/\r\n?|\n/).slice(0, MOST_ROWS);
  const rows: DayRate[] = [];
  const findings: RateFinding[] = [];
  const seen = new Set<CalendarDate>();
  const start = days.indexOf(from);
  let placed = 0;
  for (const [k, line] of lines.entries()) {
    const cells = cellsOf(line);
    const row = k + 1;
    if (cells.length === 0 || (rows.length === 0 && isHeading(cells))) continue;
    const dated = startsWithDate(cells);
    const read = dated
      ? readDated(cells, row)
      : readPlaced(cells, row, days[start + placed]);
    if (!dated) placed++;
    if ("code" in read) findings.push(read);
    else if (seen.has(read.date))
      findings.push({ row, code: "twice", date: read.date });
    else {
      seen.add(read.date);
      rows.push(read);
      if (sellsBelow(read))
        findings.push({ row, code: "sell-below-buy", date: read.date });
    }
  }
  return { rows, findings };
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim();
  if (trimmed === "") return [];
  const mark = line.includes("\t")
    ? /\t/
    : line.includes(";")
      ? /\s*;\s*/
      : /\s/.test(trimmed)
        ? /\s+/
        : // `3,70` is one number, `2026-10-01,3.70,3.75` are three cells.
          /^[^,]+,\d*\.?\d*,\d*\.?\d*$/.test(trimmed)
          ? /,/
          : null;
  const cells = mark ? line.split(mark) : [trimmed];
  return cells
    .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"))
    .filter((cell) => cell !== "");
}

/** Words, and not one figure. */
function isHeading(cells: readonly string[]): boolean {
  return cells.every((cell) => !/\d/.test(cell));
}

/** More than two cells, or a first one that no number looks like. */
function startsWithDate(cells: readonly string[]): boolean {
  return cells.length > 2 || /\d[-/]\d|[A-Za-z]/.test(cells[0] ?? "");
}

function readDated(
  cells: readonly string[],
  row: number,
): DayRate | RateFinding {
  const [said = "", ...rest] = cells;
  // Spreadsheets put midnight behind a day.
  const rates = rest.filter((cell) => !/^0?0:00(:00)?$/.test(cell));
  const day = said.replace(/[T ]0?0:00(:00)?$/, "");
  const date = parseDate(day) ?? parseLatinDate(day);
  return date === null
    ? { row, code: "bad-date", text: said }
    : readRates(rates, row, date);
}

function readPlaced(
  cells: readonly string[],
  row: number,
  date: CalendarDate | undefined,
): DayRate | RateFinding {
  if (date === undefined) return { row, code: "beyond-month" };
  return readRates(cells, row, date);
}

function readRates(
  cells: readonly string[],
  row: number,
  date: CalendarDate,
): DayRate | RateFinding {
  const [buyText, sellText] = cells;
  if (buyText === undefined || sellText === undefined)
    return { row, code: "one-rate" };
  const buy = parseTypedRate(buyText);
  if (buy === null) return { row, code: "bad-rate", text: buyText };
  const sell = parseTypedRate(sellText);
  if (sell === null) return { row, code: "bad-rate", text: sellText };
  return { date, buy, sell };
}
