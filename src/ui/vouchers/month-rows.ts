import type { Book, PageSummary } from "../../domain/book.ts";
import type { CalendarDate } from "../../domain/calendar-date.ts";
import type { Currency, SiteCode } from "../../domain/company.ts";
import type { OperationTypeCode } from "../../domain/masters.ts";
import type { Minor } from "../../domain/money.ts";
import type { VoucherStatus } from "../../domain/voucher.ts";
import { fold } from "../../lib/fold.ts";

/** A book with its list's columns, as a month gives it. */
export interface MonthBook {
  readonly book: Pick<Book, "key" | "count" | "debit">;
  readonly columns: readonly PageSummary[];
}

/** A voucher of the list. */
export interface MonthRow {
  /** Site, T/O and number: one text for one voucher of a month. */
  readonly key: string;
  readonly site: SiteCode;
  readonly type: OperationTypeCode;
  readonly number: string;
  readonly date: CalendarDate;
  readonly memo: string | null;
  /** Key of the first person that it names. */
  readonly person: string | null;
  readonly currency: Currency;
  /** Debit as written, minor units; also of voided ones. */
  readonly total: Minor;
  readonly status: VoucherStatus;
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
    const { site, operationType: type } = book.key;
    if (type === null || !isWithin(book, only)) continue;
    for (const page of columns) addRows(rows, site, type, page);
  }
  return rows;
}

function isWithin(book: MonthBook["book"], only: Narrowing): boolean {
  return (
    (only.site === null || only.site === book.key.site) &&
    (only.type === null || only.type === book.key.operationType)
  );
}

function addRows(
  rows: MonthRow[],
  site: SiteCode,
  type: OperationTypeCode,
  page: PageSummary,
): void {
  for (const [k, number] of page.numbers.entries()) {
    const [date, currency] = [page.dates[k], page.currencies[k]];
    const [total, status] = [page.totals[k], page.statuses[k]];
    // The columns of a page are equally long.
    if (!date || !currency || total === undefined || !status) continue;
    rows.push({
      key: `${site}|${type}|${number}`,
      site,
      type,
      number,
      date,
      memo: page.memos[k] ?? null,
      person: page.persons[k] ?? null,
      currency,
      total,
      status,
    });
  }
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
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return rows;
    const folded = (texts ??= foldedTexts(rows, nameOf));
    return rows.filter((_row, k) =>
      words.every((word) => folded[k]?.includes(word)),
    );
  };
}

function foldedTexts(
  rows: readonly MonthRow[],
  nameOf: (person: string) => string,
): string[] {
  const persons = new Map<string | null, string>([[null, ""]]);
  return rows.map(({ number, memo, person }) => {
    let known = persons.get(person);
    if (known === undefined) {
      known = fold(`${person ?? ""} ${nameOf(person ?? "")}`);
      persons.set(person, known);
    }
    return `${fold(`${number} ${memo ?? ""}`)} ${known}`;
  });
}

/** Vouchers and their debit, minor units; null where the sum leaves the exact range. */
export interface Tally {
  readonly count: number;
  readonly total: Minor | null;
}

/** What books add up to, by a key of theirs. */
export function tallies<K>(
  books: readonly MonthBook[],
  keyOf: (book: MonthBook["book"]) => K,
): Map<K, Tally> {
  const found = new Map<K, Tally>();
  for (const { book } of books) {
    const key = keyOf(book);
    found.set(key, plus(found.get(key) ?? NONE, book));
  }
  return found;
}

/** What all the books add up to. */
export function tallyOf(books: readonly MonthBook[]): Tally {
  return books.reduce((all, { book }) => plus(all, book), NONE);
}

const NONE: Tally = { count: 0, total: 0 as Minor };

function plus(tally: Tally, book: MonthBook["book"]): Tally {
  const total = tally.total === null ? NaN : tally.total + book.debit;
  return {
    count: tally.count + book.count,
    total: Number.isSafeInteger(total) ? (total as Minor) : null,
  };
}
