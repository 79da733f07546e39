import {
  bookId,
  type Book,
  type BookKey,
  type PageRef,
} from "../domain/book.ts";
import { AccountTotals } from "../domain/ledger.ts";
import { minor } from "../domain/money.ts";
import { tidyVoucher } from "../domain/tidy-voucher.ts";
import type { Voucher } from "../domain/voucher.ts";
import { findBook, readDigests, type BookChange } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { present } from "../lib/assert.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import { beginsPage, cutPages } from "../transfer/format/pages.ts";
import {
  openStoredPage,
  packPage,
  type PackedPage,
  rowsOfVoucher,
  type VoucherRows,
} from "./page-codec.ts";

/** Which vouchers of a book go (by number) and which come. One that comes takes the place of one with its number. */
export interface BookEdit {
  readonly key: BookKey;
  readonly remove: readonly string[];
  readonly put: readonly Voucher[];
}

/** An empty book. */
export function emptyBook(key: BookKey): Omit<Book, "revision"> {
  const zero = minor(0);
  return {
    id: bookId(key),
    key,
    pages: [],
    accountTotals: [],
    count: 0,
    lines: 0,
    debit: zero,
    credit: zero,
  };
}

/**
 * Computes the change that an edit makes: only the pages that it touches are opened and made anew; a number at a boundary
 * splits or joins pages. Nothing is written.
 */
export async function planEdit(
  db: ValijaDatabase,
  edit: BookEdit,
): Promise<BookChange> {
  const before = (await findBook(db, bookId(edit.key))) ?? null;
  const old = before ?? emptyBook(edit.key);
  const layout = await layOut(db, old, edit);
  const packed: PackedPage[] = [];
  const refs: PageRef[] = [];
  for (const part of layout)
    if (part.rows === null) refs.push(part.ref);
    else {
      const page = await packPage(part.rows);
      refs.push(page.ref);
      packed.push(page);
    }
  const totals = await newTotals(db, before, refs, packed);
  const pages = packed.map((p) => p.page);
  return { before, pages, after: { ...old, pages: refs, ...totals } };
}

/** A page that stays as it is, or rows that make a new one. */
type Part =
  | { readonly ref: PageRef; readonly rows: null }
  | { readonly rows: readonly VoucherRows[] };

async function layOut(
  db: ValijaDatabase,
  book: Omit<Book, "revision">,
  edit: BookEdit,
): Promise<Part[]> {
  const open = async (page: PageRef): Promise<VoucherRows[]> =>
    openStoredPage(db, book.id, page.hash);
  const edits = editsByPage(book.pages, edit);
  const parts: Part[] = [];
  for (const [k, page] of book.pages.entries()) {
    const here = edits.get(k);
    if (!here) {
      parts.push({ ref: page, rows: null });
      continue;
    }
    const chunks = cutPages(apply(await open(page), here), numberOf);
    const first = chunks[0];
    const last = parts.at(-1);
    if (first && last && !beginsPage(numberOf(present(first[0], "a row")))) {
      // What began this page is gone: its rest joins the page before it.
      const rows = last.rows ?? (await open(last.ref));
      parts[parts.length - 1] = { rows: [...rows, ...first] };
      chunks.shift();
    }
    parts.push(...chunks.map((rows): Part => ({ rows })));
  }
  if (book.pages.length === 0)
    for (const rows of cutPages(apply([], edits.get(0)), numberOf))
      parts.push({ rows });
  return parts;
}

function numberOf(rows: VoucherRows): string {
  return rows.voucher.numero;
}

interface PageEdits {
  readonly remove: Set<string>;
  readonly put: Map<string, VoucherRows>;
}

/** Which page each number belongs to: the last one that begins at or before it; the first takes what sorts before all. */
function editsByPage(
  pages: readonly PageRef[],
  edit: BookEdit,
): Map<number, PageEdits> {
  const edits = new Map<number, PageEdits>();
  const at = (number: string): PageEdits => {
    const page = Math.max(0, pageOf(pages, number));
    const known = edits.get(page) ?? { remove: new Set(), put: new Map() };
    edits.set(page, known);
    return known;
  };
  for (const number of edit.remove) at(number).remove.add(number);
  for (const voucher of edit.put.map(tidyVoucher))
    at(voucher.number).put.set(voucher.number, rowsOfVoucher(voucher));
  return edits;
}

/** Ordinal (from 0) of the page on which the number is or would be; -1 when it sorts before all. */
export function pageOf(pages: readonly PageRef[], number: string): number {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const page = present(pages[middle], "a page");
    if (compareCodePoints(page.first, number) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function apply(
  rows: readonly VoucherRows[],
  edits: PageEdits | undefined,
): VoucherRows[] {
  if (!edits) return [...rows];
  return rows
    .filter(
      (r) => !edits.remove.has(numberOf(r)) && !edits.put.has(numberOf(r)),
    )
    .concat([...edits.put.values()])
    .sort((a, b) => compareCodePoints(numberOf(a), numberOf(b)));
}

/** The book's totals with those of the pages that went taken off and those that came added: nothing else is read. */
async function newTotals(
  db: ValijaDatabase,
  before: Book | null,
  refs: readonly PageRef[],
  packed: readonly PackedPage[],
): Promise<
  Pick<Book, "count" | "lines" | "debit" | "credit" | "accountTotals">
> {
  const stays = new Set(refs.map((r) => r.hash));
  const was = new Set(before?.pages.map((p) => p.hash));
  const totals = new AccountTotals();
  totals.addTotals(before?.accountTotals ?? []);
  if (before) {
    const gone = before.pages.filter((p) => !stays.has(p.hash));
    for (const page of await readDigests(db, { id: before.id, pages: gone }))
      totals.addTotals(page.accountTotals, -1);
  }
  for (const { ref, facts } of packed)
    if (!was.has(ref.hash)) totals.addTotals(facts.accountTotals);
  const accountTotals = totals.list();
  const add = (
    pick: (t: { debit: number; credit: number }) => number,
  ): number => accountTotals.reduce((n, t) => n + pick(t), 0);
  return {
    count: refs.reduce((n, r) => n + r.count, 0),
    lines: refs.reduce((n, r) => n + r.lines, 0),
    debit: minor(add((t) => t.debit)),
    credit: minor(add((t) => t.credit)),
    accountTotals,
  };
}
