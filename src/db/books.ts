import {
  bookId,
  type Book,
  type BookId,
  type BookKey,
  type BookKind,
  type PageDigest,
  type PageHash,
  type PageSummary,
  type StoredPage,
} from "../domain/book.ts";
import type { Period } from "../domain/calendar-date.ts";
import type { CompanyId } from "../domain/company.ts";
import { columnsOf, digestOf, type PageTexts } from "../domain/page-texts.ts";
import { present } from "../lib/assert.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import {
  monthOfBooks,
  type StoredSummary,
  type ValijaDatabase,
} from "./database.ts";
import { ChangedMeanwhile } from "./storage-error.ts";

/** A page ready to be put: its bytes, and what is read of it without opening it. */
export interface NewPage {
  readonly hash: PageHash;
  readonly stored: StoredPage;
  readonly texts: PageTexts;
}

/** Bytes of pages that one transaction puts: bounds how long a reader waits. */
const BATCH = 4 * 1024 * 1024;

const REVISION = "revision";

/** The next revision; only inside a transaction that writes `settings`. */
export async function nextRevision(db: ValijaDatabase): Promise<number> {
  const last = (await db.settings.get(REVISION))?.value;
  const next = (typeof last === "number" ? last : 0) + 1;
  await db.settings.put({ name: REVISION, value: next });
  return next;
}

/** Makes every later revision higher than this one; only inside a transaction that writes `settings`. */
export async function raiseRevision(
  db: ValijaDatabase,
  least: number,
): Promise<void> {
  const value = Math.max(least, await lastRevision(db));
  await db.settings.put({ name: REVISION, value });
}

/** The revision of the last write. */
export async function lastRevision(db: ValijaDatabase): Promise<number> {
  const last = (await db.settings.get(REVISION))?.value;
  return typeof last === "number" ? last : 0;
}

/** The book, or undefined when there is none. */
export async function findBook(
  db: ValijaDatabase,
  id: BookId,
): Promise<Book | undefined> {
  return await db.books.get(id);
}

/** All books of a company and kind in one period, every site and T/O, in key order; empty ones too. */
export async function booksOfPeriod(
  db: ValijaDatabase,
  key: Pick<BookKey, "company" | "kind" | "period">,
): Promise<Book[]> {
  return await db.books.where("month").equals(monthOfBooks(key)).sortBy("id");
}

/** All books of a company and kind from one period to another, in order of period, site and T/O; empty ones too. */
export async function booksOfPeriods(
  db: ValijaDatabase,
  key: Pick<BookKey, "company" | "kind">,
  from: Period,
  to: Period,
): Promise<Book[]> {
  const [first, last] = [from, to].map((period) =>
    monthOfBooks({ ...key, period }),
  );
  const books = db.books.where("month").between(first, last, true, true);
  const order = ({ key: k }: Book): string => `${k.period} ${bookId(k)}`;
  return (await books.toArray()).sort((a, b) =>
    compareCodePoints(order(a), order(b)),
  );
}

/** All books of a company and kind, in order of period; empty ones too. */
export async function booksOfKind(
  db: ValijaDatabase,
  company: CompanyId,
  kind: BookKind,
): Promise<Book[]> {
  const prefix = monthOfBooks({ company, kind, period: "" });
  return await db.books.where("month").startsWith(prefix).sortBy("month");
}

/** All books of a company. */
export async function booksOfCompany(
  db: ValijaDatabase,
  company: string,
): Promise<Book[]> {
  return await db.books.where("key.company").equals(company).sortBy("id");
}

/** The page of a book that has this name; undefined where it is not there. */
export async function findPage(
  db: ValijaDatabase,
  book: BookId,
  hash: PageHash,
): Promise<StoredPage | undefined> {
  return await db.pages.get([book, hash]);
}

/** The pages of a book with these names, in the order asked for. */
export async function readPages(
  db: ValijaDatabase,
  book: BookId,
  hashes: readonly PageHash[],
): Promise<StoredPage[]> {
  const found = await db.pages.bulkGet(hashes.map((hash) => [book, hash]));
  return found.map((page) => present(page, `page of ${book}`));
}

/**
 * Digests by the name of their page. What a name stands for never changes: nothing is ever forgotten but for room, and what a
 * screen has shown of a month is at hand when the month is exported.
 */
const digests = new Map<PageHash, PageDigest>();

/** Some 20 KB each. */
const MOST_DIGESTS = 1024;

/** What totals and rules need of a book's pages, in page order. Opens no page. */
export async function readDigests(
  db: ValijaDatabase,
  { id, pages }: Pick<Book, "id" | "pages">,
): Promise<PageDigest[]> {
  const known = new Map(
    pages.map(({ hash }) => [hash, digests.get(hash)] as const),
  );
  const unknown = pages.filter(({ hash }) => known.get(hash) === undefined);
  for (const stored of await summariesOf(db, { id, pages: unknown })) {
    const digest = digestOf(stored);
    known.set(stored.hash, digest);
    keepDigest(stored.hash, digest);
  }
  return pages.map(({ hash }) => present(known.get(hash), `digest of ${id}`));
}

function keepDigest(hash: PageHash, digest: PageDigest): void {
  const [oldest] = digests.keys();
  if (digests.size >= MOST_DIGESTS && oldest) digests.delete(oldest);
  digests.set(hash, digest);
}

/** The list columns of a book, page by page. Opens no page. */
export async function listColumns(
  db: ValijaDatabase,
  book: Pick<Book, "id" | "pages">,
): Promise<PageSummary[]> {
  return (await summariesOf(db, book)).map(columnsOf);
}

/** What is known of pages without opening them, in the order asked for; undefined where a page is not there. */
export async function readPageTexts(
  db: ValijaDatabase,
  pages: readonly (readonly [BookId, PageHash])[],
): Promise<(PageTexts | undefined)[]> {
  return await db.summaries.bulkGet(pages.map(([id, hash]) => [id, hash]));
}

/** What was read of a book that may have changed since it was found: throws `ChangedMeanwhile` when it is gone. */
export function stillThere<T>(found: T | undefined, book: BookId): T {
  if (found === undefined) throw new ChangedMeanwhile(book);
  return found;
}

async function summariesOf(
  db: ValijaDatabase,
  book: Pick<Book, "id" | "pages">,
): Promise<StoredSummary[]> {
  const found = await db.summaries.bulkGet(
    book.pages.map((page) => [book.id, page.hash]),
  );
  return found.map((summary) => present(summary, `summary of ${book.id}`));
}

/**
 * Puts pages that no book points to yet, some at a time, so that no reader waits long. What is not pointed to afterwards
 * (cancelled, crashed) is swept away.
 */
export async function putPages(
  db: ValijaDatabase,
  book: BookId,
  pages: readonly NewPage[],
  onProgress?: (done: number) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let at = 0;
  while (at < pages.length) {
    signal?.throwIfAborted();
    const batch: NewPage[] = [];
    let bytes = 0;
    for (; at < pages.length && bytes < BATCH; at++) {
      const page = present(pages[at], "a page");
      batch.push(page);
      bytes += storedBytes(page.stored);
    }
    await db.transaction("rw", db.pages, db.summaries, async () => {
      await putPageRecords(db, book, batch);
    });
    await onProgress?.(at);
  }
}

function storedBytes(page: StoredPage): number {
  return page.leading.deflated.length + (page.following?.deflated.length ?? 0);
}

async function putPageRecords(
  db: ValijaDatabase,
  book: BookId,
  pages: readonly NewPage[],
): Promise<void> {
  await db.pages.bulkPut(
    pages.map(({ hash, stored }) => ({ book, hash, ...stored })),
  );
  await db.summaries.bulkPut(
    pages.map(({ hash, texts }) => ({ book, hash, ...texts })),
  );
}

/** Points to a book's new content; only inside a transaction. `revision` is the transaction's. */
export async function putBook(
  db: ValijaDatabase,
  book: Omit<Book, "revision">,
  revision: number,
): Promise<Book> {
  const whole: Book = { ...book, revision };
  await db.books.put({ ...whole, month: monthOfBooks(book.key) });
  return whole;
}

/** A change of one book, computed from what it was. */
export interface BookChange {
  readonly before: Book | null;
  readonly after: Omit<Book, "revision">;
  readonly pages: readonly NewPage[];
}

/**
 * One small change of books: puts new pages, points to them, and drops the pages that nothing needs any more, in one
 * transaction. The slow part (inflating, deflating) has been done; throws `ChangedMeanwhile`, having written nothing, when
 * a book is no longer what the change was computed from.
 */
export async function changeBooks(
  db: ValijaDatabase,
  changes: readonly BookChange[],
): Promise<void> {
  const tables = [db.books, db.pages, db.summaries, db.settings, db.replaced];
  await db.transaction("rw", tables, async () => {
    const revision = await nextRevision(db);
    for (const { before, after, pages } of changes) {
      const current = await db.books.get(after.id);
      if ((current?.revision ?? null) !== (before?.revision ?? null))
        throw new ChangedMeanwhile(after.id);
      await putPageRecords(db, after.id, pages);
      const book = await putBook(db, after, revision);
      if (current) await dropPages(db, current, book);
    }
  });
}

/** Drops the pages of the old content that neither the new one nor a replaced set needs. */
async function dropPages(
  db: ValijaDatabase,
  before: Book,
  after: Book,
): Promise<void> {
  const gone = new Set(before.pages.map((p) => p.hash));
  for (const page of after.pages) gone.delete(page.hash);
  if (gone.size === 0) return;
  const kept = await db.replaced.where("books").equals(after.id).toArray();
  for (const set of kept)
    for (const { id, book } of [...set.before, ...set.after])
      if (id === after.id)
        for (const page of book?.pages ?? []) gone.delete(page.hash);
  const keys = [...gone].map((hash): [BookId, PageHash] => [after.id, hash]);
  await db.pages.bulkDelete(keys);
  await db.summaries.bulkDelete(keys);
}

/** Drops pages that nothing points to: what a cancelled or killed import left. Gives how many. */
export async function sweep(db: ValijaDatabase): Promise<number> {
  return await db.transaction(
    "rw",
    [db.books, db.pages, db.summaries, db.replaced],
    async () => {
      const needed = new Set<string>();
      const need = (book: Book | null): void => {
        for (const page of book?.pages ?? [])
          needed.add(`${book?.id ?? ""} ${page.hash}`);
      };
      await db.books.each(need);
      await db.replaced.each((set) => {
        for (const { book } of [...set.before, ...set.after]) need(book);
      });
      const keys = await db.pages.toCollection().primaryKeys();
      const gone = keys.filter(([id, hash]) => !needed.has(`${id} ${hash}`));
      await db.pages.bulkDelete(gone);
      await db.summaries.bulkDelete(gone);
      return gone.length;
    },
  );
}
