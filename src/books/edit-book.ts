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
import {
  openStoredPage,
  packPage,
  type PackedPage,
  rowsOfVoucher,
  type VoucherRows,
} from "./page-codec.ts";
import { layOutPages } from "./page-layout.ts";

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
  const layout = await layOutPages(
    old.pages,
    {
      remove: edit.remove,
      put: edit.put.map((voucher) => rowsOfVoucher(tidyVoucher(voucher))),
    },
    {
      keyOf: numberOf,
      open: async (page) => openStoredPage(db, old.id, page.hash),
    },
  );
  const packed: PackedPage[] = [];
  const refs: PageRef[] = [];
  for (const part of layout)
    if (part.records === null) refs.push(part.ref);
    else {
      const page = await packPage(part.records);
      refs.push(page.ref);
      packed.push(page);
    }
  const totals = await newTotals(db, before, refs, packed);
  const pages = packed.map((p) => p.page);
  return { before, pages, after: { ...old, pages: refs, ...totals } };
}

function numberOf(rows: VoucherRows): string {
  return rows.voucher.numero;
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
