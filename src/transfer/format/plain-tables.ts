import { compareCodePoints } from "../../lib/code-points.ts";
import type { Cell } from "./cells.ts";
import { decodeTable } from "./csv.ts";
import {
  checkFollowingRows,
  checkLeadingRows,
  type PagePosition,
} from "./page-order.ts";
import { pagePath } from "./pages.ts";
import type { RowProblems } from "./row-problems.ts";
import type { PagedTable, RowOf, Table } from "./tables.ts";

type Row = Readonly<Record<string, Cell>>;

/** Reads a table that comes in one file: its rows in strict key order, or problems. */
export function readWholeTable<T extends Table>(
  table: T,
  entry: string,
  text: string,
  problems: RowProblems,
): RowOf<T>[] {
  const before = problems.count;
  const rows = decodeTable(table, entry, text, problems);
  if (problems.count > before) return rows;
  const order = keyOrder(table, table.key);
  rows.forEach((row, k) => {
    const last = rows[k - 1];
    if (last === undefined) return;
    const step = order(last, row);
    if (step === 0)
      problems.add(entry, k + 2, table.key.join(", "), "repeated-key");
    if (step > 0)
      problems.add(entry, k + 2, table.key.join(", "), "not-sorted");
  });
  return rows;
}

/** Order of rows by some key columns: text by code points, integers as numbers. */
function keyOrder(
  table: Table,
  key: readonly string[],
): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const column of key) {
      const [x, y] = [a[column] ?? null, b[column] ?? null];
      const step =
        table.columns[column]?.type === "integer"
          ? Number(x) - Number(y)
          : compareCodePoints(String(x), String(y));
      if (step !== 0) return step;
    }
    return 0;
  };
}

/** Rows of a page of invoices, collections or payments, with the applications beside them. */
export interface ReadPage {
  readonly leading: readonly Row[];
  readonly following: readonly Row[];
  /** Last key, for the page after it. */
  readonly last: string | null;
}

/** Reads and checks one page of a paged table whose books are months. */
export function readMonthPage(
  paged: PagedTable,
  texts: { readonly leading: string; readonly following: string | null },
  place: PagePosition,
  problems: RowProblems,
): ReadPage {
  const before = problems.count;
  const entry = pagePath(paged.leading.name, place.book, place.ordinal);
  const leading: readonly Row[] = decodeTable(
    paged.leading,
    entry,
    texts.leading,
    problems,
  );
  const key = (row: Row): string => String(row[paged.key]);
  const last = leading.at(-1);
  let following: readonly Row[] = [];
  if (paged.following && texts.following !== null)
    following = decodeTable(
      paged.following,
      pagePath(paged.following.name, place.book, place.ordinal),
      texts.following,
      problems,
    );
  if (problems.count > before) return { leading, following, last: null };
  checkLeadingRows(
    {
      entry,
      rows: leading,
      keyColumn: paged.key,
      key,
      bookColumn: paged.book,
      book: (row) => String(row[paged.book]).slice(0, 7),
    },
    place,
    problems,
  );
  if (paged.following)
    checkFollowingRows(
      {
        entry: pagePath(paged.following.name, place.book, place.ordinal),
        leaders: leading,
        rows: following,
        keyColumn: paged.link.join(", "),
        belongs: (row, leader) =>
          paged.link.every((column) => row[column] === leader[column]),
        order: keyOrder(
          paged.following,
          paged.following.key.slice(paged.link.length),
        ),
      },
      problems,
    );
  return { leading, following, last: last ? key(last) : null };
}
