import { compareCodePoints } from "../../lib/code-points.ts";
import { MAX_ROW_PROBLEMS } from "./errors.ts";
import { beginsPage } from "./pages.ts";
import type { RowProblems } from "./row-problems.ts";

/** Where a page stands in its book. */
export interface PagePosition {
  readonly book: string;
  /** From 1. */
  readonly ordinal: number;
  /** Last key of the page before, null on the first. */
  readonly after: string | null;
}

/** What the order of a leading table's rows is judged by. */
export interface LeadingRows<R> {
  readonly entry: string;
  readonly rows: readonly R[];
  readonly keyColumn: string;
  readonly key: (row: R) => string;
  readonly bookColumn: string;
  readonly book: (row: R) => string;
}

/** Rows of a leading table: of this book, in key order, cut where a key begins a page and nowhere else (section 4). */
export function checkLeadingRows<R>(
  { entry, rows, ...by }: LeadingRows<R>,
  place: PagePosition,
  problems: RowProblems,
): void {
  if (rows.length === 0) problems.add(entry, 1, null, "wrong-page");
  let last = place.after;
  rows.forEach((row, k) => {
    const at = k + 2;
    const key = by.key(row);
    if (by.book(row) !== place.book)
      problems.add(entry, at, by.bookColumn, "wrong-page");
    checkOrder({ entry, row: at, column: by.keyColumn }, last, key, problems);
    const first = k === 0 && place.ordinal === 1;
    if (!first && beginsPage(key) !== (k === 0))
      problems.add(entry, at, by.keyColumn, "wrong-page");
    last = key;
  });
}

/** That a key comes after the last one, on its page or on the page before. */
export function checkOrder(
  at: { readonly entry: string; readonly row: number; readonly column: string },
  last: string | null,
  key: string,
  problems: RowProblems,
): void {
  const order = last === null ? 1 : compareCodePoints(key, last);
  if (order === 0) problems.add(at.entry, at.row, at.column, "repeated-key");
  if (order < 0) problems.add(at.entry, at.row, at.column, "not-sorted");
}

/** What the rows that follow a leading table are judged by. */
export interface FollowingRows<L, F> {
  readonly entry: string;
  readonly leaders: readonly L[];
  readonly rows: readonly F[];
  readonly keyColumn: string;
  readonly belongs: (row: F, leader: L) => boolean;
  /** Order of two rows of one leader: negative, zero where they have the same key, positive. */
  readonly order: (a: F, b: F) => number;
}

/** Rows that follow stand in the order of their leaders, each with its leader on the page beside it, none twice. */
export function checkFollowingRows<L, F>(
  { entry, leaders, rows, keyColumn, belongs, order }: FollowingRows<L, F>,
  problems: RowProblems,
): void {
  let at = 0;
  let last: F | null = null;
  const enough = problems.count + MAX_ROW_PROBLEMS;
  rows.forEach((row, k) => {
    // Looking for a lost row's leader costs a pass over the page: a page of garbage gets no more than the list shows.
    if (problems.count >= enough) return;
    const from = at;
    while (at < leaders.length && !belongs(row, leaders[at] as L)) at++;
    if (at === leaders.length) {
      const known = leaders.some((leader) => belongs(row, leader));
      problems.add(entry, k + 2, keyColumn, known ? "not-sorted" : "no-leader");
      // One row out of place must not make all that follow look lost.
      at = from;
      return;
    }
    if (at === from && last !== null) {
      const step = order(last, row);
      if (step === 0) problems.add(entry, k + 2, keyColumn, "repeated-key");
      if (step > 0) problems.add(entry, k + 2, keyColumn, "not-sorted");
    }
    last = row;
  });
}
