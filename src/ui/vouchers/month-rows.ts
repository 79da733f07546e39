import type { FoundPage, MatchedColumns } from "../../books/search-vouchers.ts";
import type { VoucherAddress } from "../../books/vouchers.ts";
import type { Book, PageSummary } from "../../domain/book.ts";
import type { Period } from "../../domain/calendar-date.ts";
import type { SiteCode } from "../../domain/company.ts";
import type { OperationTypeCode } from "../../domain/masters.ts";
import type { Minor } from "../../domain/money.ts";
import {
  FoundSum,
  searchedText,
  wordsOf,
  type FoundTotals,
  type VoucherHead,
} from "../../domain/voucher-search.ts";

/** A book as counts and filters need it. */
export type CountedBook = Pick<Book, "key" | "count" | "debit">;

/** A book with its list's columns, as a month gives it. */
export interface MonthBook {
  readonly book: CountedBook;
  readonly columns: readonly PageSummary[];
}

/** A voucher of the list. */
export interface MonthRow extends VoucherHead {
  /** Period, site, T/O and number: one text for one voucher. */
  readonly key: string;
  readonly period: Period;
  readonly site: SiteCode;
  readonly type: OperationTypeCode;
  /** Of its lines that were looked for, minor units as written; null where no lines were looked for. */
  readonly debit: Minor | null;
  readonly credit: Minor | null;
}

/** The key of the row of a voucher. */
export function keyOf(address: VoucherAddress): string {
  const { period, site, operationType, number } = address;
  return `${period}|${site}|${operationType}|${number}`;
}

/** Where the voucher of a row lies. */
export function addressOf({
  period,
  site,
  type,
  number,
}: MonthRow): VoucherAddress {
  return { period, site, operationType: type, number };
}

/** What a list is narrowed to; null is all. */
export interface Narrowing {
  readonly site: SiteCode | null;
  readonly type: OperationTypeCode | null;
}

/** The vouchers of books, in the books' order and by number within each. One small object a voucher: 50 000 take some 20 ms. */
export function rowsOf(
  books: readonly MonthBook[],
  only: Narrowing,
): MonthRow[] {
  const rows: MonthRow[] = [];
  for (const { book, columns } of books) {
    const { period, site, operationType: type } = book.key;
    if (type === null || !isWithin(book, only)) continue;
    for (const page of columns)
      addRows(rows, { period, site, type, columns: page, matched: null });
  }
  return rows;
}

/** The rows of pages that were made once: what is found comes page after page. */
const made = new WeakMap<FoundPage, MonthRow[]>();

/** The vouchers that a search found, as it gave them. */
export function rowsOfFound(pages: readonly FoundPage[]): MonthRow[] {
  return pages.flatMap((page) => {
    const known = made.get(page) ?? [];
    if (known.length === 0) addRows(known, page);
    made.set(page, known);
    return known;
  });
}

/** What rows add up to. */
export function totalsOfRows(rows: readonly MonthRow[]): FoundTotals {
  const sum = new FoundSum();
  for (const row of rows) sum.add(row, row.debit ?? 0, row.credit ?? 0);
  return sum.totals;
}

function isWithin(book: CountedBook, only: Narrowing): boolean {
  return (
    (only.site === null || only.site === book.key.site) &&
    (only.type === null || only.type === book.key.operationType)
  );
}

function addRows(
  rows: MonthRow[],
  { period, site, type, columns: page, matched }: FoundPage,
): void {
  for (const [k, number] of page.numbers.entries()) {
    const [date, currency] = [page.dates[k], page.currencies[k]];
    const [total, status] = [page.totals[k], page.statuses[k]];
    // The columns of a page are equally long.
    if (!date || !currency || total === undefined || !status) continue;
    rows.push({
      key: keyOf({ period, site, operationType: type, number }),
      period,
      site,
      type,
      number,
      date,
      memo: page.memos[k] ?? null,
      person: page.persons[k] ?? null,
      currency,
      total,
      status,
      debit: amountAt(matched, "debits", k),
      credit: amountAt(matched, "credits", k),
    });
  }
}

function amountAt(
  matched: MatchedColumns | null,
  side: keyof MatchedColumns,
  k: number,
): Minor | null {
  return matched?.[side][k] ?? null;
}

/**
 * Finds the rows in whose number, memo or person every word of a query stands; accents and capitals do not matter. The text of
 * 50 000 rows takes a while to fold: it is made with the first query and kept for the next keys.
 */
export function finderOf(
  rows: readonly MonthRow[],
  nameOf: (person: string) => string,
): (query: string) => readonly MonthRow[] {
  let texts: string[] | null = null;
  return (query) => {
    const words = wordsOf(query);
    if (words.length === 0) return rows;
    const folded = (texts ??= rows.map(searchedText(nameOf)));
    return rows.filter((_row, k) =>
      words.every((word) => folded[k]?.includes(word)),
    );
  };
}

/** Vouchers and their debit, minor units; null where the sum leaves the exact range. */
export interface Tally {
  readonly count: number;
  readonly total: Minor | null;
}

/** What books add up to, by a key of theirs. */
export function tallies<K>(
  books: readonly CountedBook[],
  keyOf: (book: CountedBook) => K,
): Map<K, Tally> {
  const found = new Map<K, Tally>();
  for (const book of books) {
    const key = keyOf(book);
    found.set(key, plus(found.get(key) ?? NONE, book));
  }
  return found;
}

/** What all the books add up to. */
export function tallyOf(books: readonly CountedBook[]): Tally {
  return books.reduce(plus, NONE);
}

const NONE: Tally = { count: 0, total: 0 as Minor };

function plus(tally: Tally, book: CountedBook): Tally {
  const total = tally.total === null ? NaN : tally.total + book.debit;
  return {
    count: tally.count + book.count,
    total: Number.isSafeInteger(total) ? (total as Minor) : null,
  };
}
