import {
  bookId,
  documentBookKey,
  type Book,
  type BookId,
  type PageHash,
  type PageRef,
} from "../domain/book.ts";
import { monthPeriod, type Period } from "../domain/calendar-date.ts";
import type { CompanyId } from "../domain/company.ts";
import {
  booksOfKind,
  changeBooks,
  findBook,
  readPages,
  readPageTexts,
  stillThere,
  type BookChange,
  type NewPage,
} from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { present } from "../lib/assert.ts";
import {
  DOCUMENT_KINDS,
  documentKey,
  openDocuments,
  packDocuments,
  type DocumentKind,
  type Documents,
} from "./document-pages.ts";
import { emptyBook } from "./edit-book.ts";
import { layOutPages } from "./page-layout.ts";

/** Pages whose documents are at hand: some 150 KB each. What a name stands for never changes. */
const MOST_PAGES = 256;

const known = new Map<PageHash, readonly unknown[]>();

/** All invoices, collections or payments of a company, by month and key. Opens no page. */
export async function listDocuments<K extends DocumentKind>(
  db: ValijaDatabase,
  company: CompanyId,
  kind: K,
): Promise<Documents[K][]> {
  const all: Documents[K][] = [];
  for (const book of await booksOfKind(db, company, kind))
    for (const documents of await documentsOf(db, kind, book))
      all.push(...documents);
  return all;
}

/** Revisions of all books of documents: they are others as soon as anything of a document is. */
export async function documentRevisions(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<ReadonlyMap<BookId, number>> {
  const revisions = new Map<BookId, number>();
  for (const kind of DOCUMENT_KINDS)
    for (const { id, revision } of await booksOfKind(db, company, kind))
      revisions.set(id, revision);
  return revisions;
}

/** All documents of a book of this kind, page by page. Opens no page; throws `ChangedMeanwhile` when the book is no longer this one. */
export async function documentsOf<K extends DocumentKind>(
  db: ValijaDatabase,
  kind: K,
  book: Pick<Book, "id" | "key" | "pages">,
): Promise<(readonly Documents[K][])[]> {
  present(book.key.kind === kind ? book : null, `a book of ${kind}`);
  const missing = book.pages.filter(({ hash }) => !known.has(hash));
  const found = new Map<PageHash, readonly unknown[]>();
  const texts = await readPageTexts(
    db,
    missing.map(({ hash }) => [book.id, hash]),
  );
  missing.forEach(({ hash }, k) => {
    const { columns } = stillThere(texts[k], book.id);
    found.set(hash, JSON.parse(columns) as readonly unknown[]);
  });
  const pages = book.pages.map(({ hash }) =>
    present(found.get(hash) ?? known.get(hash), "documents of a page"),
  );
  for (const [hash, documents] of found) keep(hash, documents);
  return pages as (readonly Documents[K][])[];
}

function keep(hash: PageHash, documents: readonly unknown[]): void {
  const [oldest] = known.keys();
  if (known.size >= MOST_PAGES && oldest) known.delete(oldest);
  known.set(hash, documents);
}

/** Opens the page of a book that has this name. */
export async function openDocumentPage<K extends DocumentKind>(
  db: ValijaDatabase,
  kind: K,
  book: BookId,
  hash: PageHash,
): Promise<Documents[K][]> {
  const [stored] = await readPages(db, book, [hash]);
  return await openDocuments(kind, present(stored, "a page"));
}

/** Documents that go and come, by kind. One that comes takes the place of one with its key in its month. */
export type DocumentEdits = {
  readonly [K in DocumentKind]?: {
    readonly remove: readonly Documents[K][];
    readonly put: readonly Documents[K][];
  };
};

/** Computes the changes of books that edits make; only the pages that they touch are opened and made anew. Nothing is written. */
export async function planDocuments(
  db: ValijaDatabase,
  company: CompanyId,
  edits: DocumentEdits,
): Promise<BookChange[]> {
  const changes: BookChange[] = [];
  for (const kind of DOCUMENT_KINDS)
    changes.push(...(await planKind(db, company, kind, edits[kind])));
  return changes;
}

async function planKind<K extends DocumentKind>(
  db: ValijaDatabase,
  company: CompanyId,
  kind: K,
  edit: DocumentEdits[K],
): Promise<BookChange[]> {
  if (!edit) return [];
  const months = new Map<
    Period,
    { remove: Set<string>; put: Map<string, Documents[K]> }
  >();
  const of = (document: Documents[K]) => {
    const month = monthPeriod(document.date);
    const here = months.get(month) ?? { remove: new Set(), put: new Map() };
    months.set(month, here);
    return here;
  };
  for (const document of edit.remove)
    of(document).remove.add(documentKey(document));
  for (const document of edit.put)
    of(document).put.set(documentKey(document), document);
  const changes: BookChange[] = [];
  for (const [month, { remove, put }] of months)
    changes.push(
      await planMonth(db, company, kind, month, {
        remove: [...remove],
        put: [...put.values()],
      }),
    );
  return changes;
}

/** What a month's book becomes by an edit. Nothing is written. */
export async function planMonth<K extends DocumentKind>(
  db: ValijaDatabase,
  company: CompanyId,
  kind: K,
  month: Period,
  edit: {
    readonly remove: readonly string[];
    readonly put: readonly Documents[K][];
  },
): Promise<BookChange> {
  const key = documentBookKey(company, kind, month);
  const before = (await findBook(db, bookId(key))) ?? null;
  const old = before ?? emptyBook(key);
  const layout = await layOutPages(old.pages, edit, {
    keyOf: documentKey,
    open: async ({ hash }) => openDocumentPage(db, kind, old.id, hash),
  });
  const refs: PageRef[] = [];
  const pages: NewPage[] = [];
  for (const part of layout)
    if (part.records === null) refs.push(part.ref);
    else {
      const packed = await packDocuments(kind, part.records);
      refs.push(packed.ref);
      pages.push(packed.page);
    }
  return { before, after: { ...old, ...bookOfPages(refs) }, pages };
}

/** What a book of documents says of its pages. */
export function bookOfPages(
  pages: readonly PageRef[],
): Pick<Book, "pages" | "count" | "lines"> {
  return {
    pages,
    count: pages.reduce((n, page) => n + page.count, 0),
    lines: pages.reduce((n, page) => n + page.lines, 0),
  };
}

/**
 * Changes documents in one transaction. Throws `ChangedMeanwhile`, having written nothing, when a book changed since this began;
 * call it within `writing`.
 */
export async function changeDocuments(
  db: ValijaDatabase,
  company: CompanyId,
  edits: DocumentEdits,
): Promise<void> {
  await changeBooks(db, await planDocuments(db, company, edits));
}
