import type { Book, PageHash, PageSummary, PageUse } from "../domain/book.ts";
import type { Period } from "../domain/calendar-date.ts";
import type { CompanyId, SiteCode } from "../domain/company.ts";
import { personName, type OperationTypeCode } from "../domain/masters.ts";
import { minor, type Minor } from "../domain/money.ts";
import { columnsOf, digestOf } from "../domain/page-texts.ts";
import {
  asksLines,
  FoundSum,
  headMatcher,
  lineMatcher,
  mayHold,
  type FoundTotals,
  type VoucherHead,
  type VoucherTerms,
} from "../domain/voucher-search.ts";
import {
  booksOfPeriods,
  findPage,
  readPageTexts,
  stillThere,
} from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { readMaster } from "../db/masters.ts";
import { lineOfRow } from "../transfer/format/voucher-rows.ts";
import { openLines } from "./page-codec.ts";

/** What is looked for, and where. */
export interface VoucherSearch {
  /** First and last period. */
  readonly from: Period;
  readonly to: Period;
  /** Null is all. */
  readonly site: SiteCode | null;
  readonly type: OperationTypeCode | null;
  readonly terms: VoucherTerms;
  /** How many vouchers are listed at most; all are added up. */
  readonly limit: number;
}

/** What was found on one page: list columns of those vouchers alone. */
export interface FoundPage {
  readonly period: Period;
  readonly site: SiteCode;
  readonly type: OperationTypeCode;
  readonly columns: PageSummary;
  /** Debit and credit of each voucher's lines that were looked for; null where none were. */
  readonly matched: MatchedColumns | null;
}

/** Of each voucher, minor units. */
export interface MatchedColumns {
  readonly debits: readonly Minor[];
  readonly credits: readonly Minor[];
}

/** What the search ends with. */
export interface SearchEnd {
  readonly totals: FoundTotals;
  /** How many were listed: all, or the limit. */
  readonly listed: number;
}

/** What a search tells on its way. */
export interface SearchSteps {
  readonly onFound: (pages: readonly FoundPage[]) => void | Promise<void>;
  readonly onProgress: (done: number, total: number) => void | Promise<void>;
  readonly signal: AbortSignal;
}

/** Pages that are looked at together: their reading overlaps. */
const TOGETHER = 16;

/** Pages of which is remembered what they use: two million vouchers. */
const REMEMBERED = 8192;

/** Debit and credit of the lines of a voucher that were looked for. */
interface LineSum {
  debit: number;
  credit: number;
}

interface PageToSearch {
  readonly book: Book;
  readonly page: Book["pages"][number];
}

/** Finds vouchers. Pages that cannot hold them are left out by what is known of them; of those that it looked at it remembers what they use, by the name of their content. */
export class VoucherSearcher {
  readonly #db: ValijaDatabase;
  readonly #uses = new Map<PageHash, PageUse>();

  constructor(db: ValijaDatabase) {
    this.#db = db;
  }

  /**
   * Finds the vouchers in order of period, site, T/O and number, page after page. Throws `ChangedMeanwhile` when a page goes
   * away under its hands, and what the signal says when it is cancelled.
   */
  async search(
    company: CompanyId,
    search: VoucherSearch,
    { onFound, onProgress, signal }: SearchSteps,
  ): Promise<SearchEnd> {
    const todo = await this.#pagesOf(company, search);
    const look = await this.#looker(company, search.terms);
    const sum = new FoundSum();
    let listed = 0;
    for (let at = 0; at < todo.length; at += TOGETHER) {
      signal.throwIfAborted();
      const pages = todo.slice(at, at + TOGETHER);
      const found = (await look(pages)).filter((page) => page !== null);
      for (const page of found) addUp(sum, page);
      const fitting = within(found, search.limit - listed);
      listed += fitting.reduce((n, page) => n + page.columns.ids.length, 0);
      if (fitting.length > 0) await onFound(fitting);
      await onProgress(Math.min(at + TOGETHER, todo.length), todo.length);
    }
    return { totals: sum.totals, listed };
  }

  /** The pages of the books that are asked for, without those that are known not to hold anything. */
  async #pagesOf(
    company: CompanyId,
    { from, to, site, type, terms }: VoucherSearch,
  ): Promise<PageToSearch[]> {
    const key = { company, kind: "vouchers" } as const;
    const books = await booksOfPeriods(this.#db, key, from, to);
    return books
      .filter(
        ({ key: k }) =>
          k.operationType !== null &&
          (site === null || k.site === site) &&
          (type === null || k.operationType === type),
      )
      .flatMap((book) => book.pages.map((page) => ({ book, page })))
      .filter(({ page }) => {
        const use = this.#uses.get(page.hash);
        return use === undefined || mayHold(terms, use);
      });
  }

  async #looker(
    company: CompanyId,
    terms: VoucherTerms,
  ): Promise<
    (pages: readonly PageToSearch[]) => Promise<(FoundPage | null)[]>
  > {
    const persons =
      terms.text.trim() === ""
        ? new Map<string, never>()
        : await readMaster(this.#db, company, "persons");
    const isHead = headMatcher(terms, personName(persons));
    const isLine = asksLines(terms) ? lineMatcher(terms) : null;
    return async (pages) =>
      Promise.all(
        (await this.#columns(pages, terms)).map(async ({ at, columns }) => {
          const heads = columns.ids.map((_id, k) => headAt(columns, k));
          const chosen = heads.flatMap((head, k) => (isHead(head) ? [k] : []));
          if (chosen.length === 0) return null;
          const sums = isLine && (await this.#lineSums(at, isLine));
          return foundPage(at.book, columns, chosen, sums);
        }),
      );
  }

  /** List columns of the pages that may hold what is looked for. */
  async #columns(
    pages: readonly PageToSearch[],
    terms: VoucherTerms,
  ): Promise<{ at: PageToSearch; columns: PageSummary }[]> {
    const texts = await readPageTexts(
      this.#db,
      pages.map(({ book, page }) => [book.id, page.hash]),
    );
    return pages.flatMap((at, k) => {
      const text = stillThere(texts[k], at.book.id);
      let use = this.#uses.get(at.page.hash);
      if (!use) {
        ({ use } = digestOf(text));
        this.#remember(at.page.hash, use);
      }
      return mayHold(terms, use) ? [{ at, columns: columnsOf(text) }] : [];
    });
  }

  #remember(hash: PageHash, use: PageUse): void {
    const [oldest] = this.#uses.keys();
    if (oldest !== undefined && this.#uses.size >= REMEMBERED)
      this.#uses.delete(oldest);
    this.#uses.set(hash, use);
  }

  /** What the lines that are looked for add up to, by number of the voucher. */
  async #lineSums(
    { book, page }: PageToSearch,
    isLine: ReturnType<typeof lineMatcher>,
  ): Promise<Map<string, LineSum>> {
    const stored = await findPage(this.#db, book.id, page.hash);
    const sums = new Map<string, LineSum>();
    for (const row of await openLines(stillThere(stored, book.id))) {
      if (!isLine(lineOfRow(row))) continue;
      const sum = sums.get(row.numero) ?? { debit: 0, credit: 0 };
      sum.debit += row.debe;
      sum.credit += row.haber;
      sums.set(row.numero, sum);
    }
    return sums;
  }
}

/** The head of one voucher of a page. */
function headAt(page: PageSummary, k: number): VoucherHead {
  return {
    number: at(page.numbers, k),
    date: at(page.dates, k),
    memo: at(page.memos, k),
    person: at(page.persons, k),
    currency: at(page.currencies, k),
    total: at(page.totals, k),
    status: at(page.statuses, k),
  };
}

/** The columns of a page are equally long. */
function at<T>(column: readonly T[], k: number): T {
  return column[k] as T;
}

function foundPage(
  { key }: Book,
  columns: PageSummary,
  chosen: readonly number[],
  sums: ReadonlyMap<string, LineSum> | null,
): FoundPage | null {
  const { period, site, operationType: type } = key;
  const kept = sums
    ? chosen.filter((k) => sums.has(at(columns.numbers, k)))
    : chosen;
  if (kept.length === 0 || type === null) return null;
  const found = picked(columns, kept);
  const matched = sums && {
    debits: found.numbers.map((n) => minor(sums.get(n)?.debit ?? 0)),
    credits: found.numbers.map((n) => minor(sums.get(n)?.credit ?? 0)),
  };
  return { period, site, type, columns: found, matched };
}

/** The columns of some vouchers of a page. */
function picked(columns: PageSummary, places: readonly number[]): PageSummary {
  if (places.length === columns.ids.length) return columns;
  const pick = <T>(column: readonly T[]): T[] =>
    places.map((k) => at(column, k));
  return {
    ids: pick(columns.ids),
    numbers: pick(columns.numbers),
    dates: pick(columns.dates),
    memos: pick(columns.memos),
    currencies: pick(columns.currencies),
    statuses: pick(columns.statuses),
    totals: pick(columns.totals),
    lineCounts: pick(columns.lineCounts),
    persons: pick(columns.persons),
  };
}

function addUp(sum: FoundSum, { columns, matched }: FoundPage): void {
  columns.ids.forEach((_id, k) => {
    sum.add(
      { status: at(columns.statuses, k), total: at(columns.totals, k) },
      matched?.debits[k],
      matched?.credits[k],
    );
  });
}

/** The first so many vouchers of pages. */
function within(pages: readonly FoundPage[], room: number): FoundPage[] {
  const fitting: FoundPage[] = [];
  let left = room;
  for (const page of pages) {
    if (left <= 0) break;
    const places = page.columns.ids.map((_id, k) => k).slice(0, left);
    fitting.push({
      ...page,
      columns: picked(page.columns, places),
      matched: page.matched && {
        debits: page.matched.debits.slice(0, left),
        credits: page.matched.credits.slice(0, left),
      },
    });
    left -= places.length;
  }
  return fitting;
}
