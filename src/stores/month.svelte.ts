import { booksOfPeriods } from "../db/books.ts";
import { listDrafts } from "../db/drafts.ts";
import type { StoredDraft } from "../db/database.ts";
import type { Book } from "../domain/book.ts";
import type { Period } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import { findByNumber, type NumberedVoucher } from "../books/find-by-number.ts";
import { listMonth, type ListedBook } from "../books/vouchers.ts";
import { database } from "./database.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";

/** The books of a company's periods, from one to another, without their lists. */
export function liveBooks(
  company: Installation,
  from: Period,
  to: Period,
): LiveQuery<Book[]> {
  const key = { company: company.id, kind: "vouchers" } as const;
  return new LiveQuery(async () => booksOfPeriods(database.db, key, from, to));
}

/** The vouchers with a number, the latest first, at most ten. */
export async function vouchersByNumber(
  company: Installation,
  text: string,
): Promise<NumberedVoucher[]> {
  return await findByNumber(database.db, company.id, text, 10);
}

/** A company's month: its books with the columns of their lists, and its drafts. Opens no page. */
export class Month {
  readonly books: LiveQuery<ListedBook[]>;
  readonly drafts: LiveQuery<StoredDraft[]>;

  constructor(company: Installation, period: Period) {
    this.books = new LiveQuery(async () =>
      listMonth(database.db, company, period),
    );
    this.drafts = new LiveQuery(async () =>
      listDrafts(database.db, company.id, period),
    );
  }
}
