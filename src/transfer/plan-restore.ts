/** Which books of documents a management package replaces, and by what. Nothing is written. */
import {
  DOCUMENT_KINDS,
  documentKey,
  type DocumentKind,
  type Documents,
  type PackedDocuments,
} from "../books/document-pages.ts";
import { bookOfPages, documentsOf, planMonth } from "../books/documents.ts";
import { emptyBook } from "../books/edit-book.ts";
import { booksOfKind, type BookChange } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { documentBookKey, samePages, type Book } from "../domain/book.ts";
import type { Period } from "../domain/calendar-date.ts";
import type { CompanyId } from "../domain/company.ts";
import { sameFields } from "../domain/diff.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import type { IncomingMonth } from "./read-management.ts";

/** What restoring does to one kind of documents. */
export interface KindPlan<K extends DocumentKind = DocumentKind> {
  readonly kind: K;
  /** The books of the scope that stay as they are. */
  readonly unchanged: readonly Book[];
  readonly changes: readonly BookChange[];
  /** Months outside the scope that lose documents which come with another month. */
  readonly elsewhere: readonly Period[];
}

/** For what a package speaks, and how it is taken. */
export interface RestoreScope {
  readonly company: CompanyId;
  /** Null: every month. */
  readonly period: Period | null;
  /** What the package does not bring stays. */
  readonly keepOthers: boolean;
}

/** Plans every kind. */
export async function planRestore(
  db: ValijaDatabase,
  scope: RestoreScope,
  incoming: readonly IncomingMonth[],
): Promise<KindPlan[]> {
  const plans: KindPlan[] = [];
  for (const kind of DOCUMENT_KINDS) {
    const months = incoming.filter((month) => month.kind === kind);
    plans.push(await new KindPlanner(db, scope, kind, months).plan());
  }
  return plans;
}

/** The documents of a page that was made or came. */
export function documentsOfPage<K extends DocumentKind>(
  _kind: K,
  page: Pick<PackedDocuments["page"], "texts">,
): readonly Documents[K][] {
  return JSON.parse(page.texts.columns) as readonly Documents[K][];
}

class KindPlanner<K extends DocumentKind> {
  readonly #db: ValijaDatabase;
  readonly #scope: RestoreScope;
  readonly #kind: K;
  readonly #incoming: ReadonlyMap<Period, readonly PackedDocuments[]>;
  /** The month with which each document comes. */
  readonly #monthOf = new Map<string, Period>();

  constructor(
    db: ValijaDatabase,
    scope: RestoreScope,
    kind: K,
    incoming: readonly IncomingMonth[],
  ) {
    this.#db = db;
    this.#scope = scope;
    this.#kind = kind;
    this.#incoming = new Map(incoming.map((m) => [m.month, m.pages]));
    for (const { month, pages } of incoming)
      for (const { page } of pages)
        for (const document of documentsOfPage(kind, page))
          this.#monthOf.set(documentKey(document), month);
  }

  async plan(): Promise<KindPlan<K>> {
    const { company } = this.#scope;
    const here = await booksOfKind(this.#db, company, this.#kind);
    const books = new Map(here.map((book) => [book.key.period, book]));
    const months = new Set([...books.keys(), ...this.#incoming.keys()]);
    const unchanged: Book[] = [];
    const changes: BookChange[] = [];
    const elsewhere: Period[] = [];
    for (const month of [...months].sort(compareCodePoints)) {
      const before = books.get(month) ?? null;
      const within = this.#isWithin(month);
      const change = await this.#planMonth(month, before, within);
      if (change) {
        changes.push(change);
        if (!within) elsewhere.push(month);
      } else if (before && within) unchanged.push(before);
    }
    return { kind: this.#kind, unchanged, changes, elsewhere };
  }

  #isWithin(month: Period): boolean {
    return this.#scope.period === null || month === this.#scope.period;
  }

  async #planMonth(
    month: Period,
    before: Book | null,
    within: boolean,
  ): Promise<BookChange | null> {
    const stays = this.#scope.keepOthers || !within;
    // A book that nothing is kept of takes the very pages that came.
    if (!stays || !before || before.count === 0)
      return this.#replaced(month, before);
    return await this.#merged(month, before);
  }

  #replaced(month: Period, before: Book | null): BookChange | null {
    const pages = this.#incoming.get(month) ?? [];
    const refs = pages.map(({ ref }) => ref);
    if (samePages(before?.pages ?? [], refs)) return null;
    const known = new Set(before?.pages.map(({ hash }) => hash));
    const key = documentBookKey(this.#scope.company, this.#kind, month);
    return {
      before,
      after: { ...emptyBook(key), ...bookOfPages(refs) },
      pages: pages.map(({ page }) => page).filter((p) => !known.has(p.hash)),
    };
  }

  /** What comes is put, what comes with another month goes, the rest stays. */
  async #merged(month: Period, before: Book): Promise<BookChange | null> {
    const pages = this.#incoming.get(month) ?? [];
    if (
      samePages(
        before.pages,
        pages.map(({ ref }) => ref),
      )
    )
      return null;
    const here = new Map<string, Documents[K]>();
    for (const page of await documentsOf(this.#db, this.#kind, before))
      for (const document of page) here.set(documentKey(document), document);
    const put: Documents[K][] = [];
    for (const { page } of pages)
      for (const document of documentsOfPage(this.#kind, page))
        if (!sameFields(here.get(documentKey(document)), document))
          put.push(document);
    const remove = [...here.keys()].filter((key) => {
      const comes = this.#monthOf.get(key);
      return comes !== undefined && comes !== month;
    });
    if (put.length + remove.length === 0) return null;
    const { company } = this.#scope;
    return await planMonth(this.#db, company, this.#kind, month, {
      remove,
      put,
    });
  }
}
