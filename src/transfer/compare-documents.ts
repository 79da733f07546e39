import {
  documentKey,
  type DocumentKind,
  type Documents,
} from "../books/document-pages.ts";
import { documentsOf } from "../books/documents.ts";
import type { BookChange } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import type { Book, PageRef } from "../domain/book.ts";
import type { CashMovement } from "../domain/cash.ts";
import { sameFields } from "../domain/diff.ts";
import {
  DOCUMENT_GROUPS,
  DocumentSums,
  type DocumentGroup,
} from "../domain/document-sums.ts";
import { present } from "../lib/assert.ts";
import { counterpartOf, type Invoice } from "../domain/invoice.ts";
import { documentsOfPage, type KindPlan } from "./plan-restore.ts";
import type {
  DocumentChange,
  DocumentField,
  DocumentHead,
} from "./restore-review.ts";

/** What a plan does to documents, group by group. */
export interface DocumentComparison {
  readonly groups: ReadonlyMap<DocumentGroup, GroupComparison>;
  readonly before: DocumentSums;
  readonly after: DocumentSums;
}

/** Documents of one group that come, change and go; with those that somebody here worked on later. */
export interface GroupComparison {
  readonly added: DocumentHead[];
  readonly changed: DocumentChange[];
  readonly removed: DocumentHead[];
}

/**
 * Compares what is here with what a plan makes of it. Pages that stay are only added up; of the others the documents are matched
 * by key, over all months, so that one that moves to another month is changed and not removed and added. `lost` is called
 * with every document that goes.
 */
export async function compareDocuments(
  db: ValijaDatabase,
  plans: readonly KindPlan[],
  lost: (document: Invoice | CashMovement) => void,
): Promise<DocumentComparison> {
  const groups = new Map<DocumentGroup, GroupComparison>();
  for (const group of DOCUMENT_GROUPS)
    groups.set(group, { added: [], changed: [], removed: [] });
  const comparison = {
    groups,
    before: new DocumentSums(),
    after: new DocumentSums(),
  };
  for (const plan of plans) await compareKind(db, plan, comparison, lost);
  return comparison;
}

async function compareKind<K extends DocumentKind>(
  db: ValijaDatabase,
  { kind, unchanged, changes }: KindPlan<K>,
  { groups, before, after }: DocumentComparison,
  lost: (document: Invoice | CashMovement) => void,
): Promise<void> {
  const both = await documentsOfBooks(db, kind, unchanged);
  const old = new Map<string, Documents[K]>();
  const now = new Map<string, Documents[K]>();
  for (const change of changes) {
    const parted = await partChange(db, kind, change);
    both.push(...parted.both);
    for (const document of parted.old) old.set(documentKey(document), document);
    for (const document of parted.now) now.set(documentKey(document), document);
  }
  addUp(kind, both, before);
  addUp(kind, both, after);
  addUp(kind, old.values(), before);
  addUp(kind, now.values(), after);
  const of = (document: Invoice | CashMovement): GroupComparison => {
    const group =
      "direction" in document ? document.direction : (kind as DocumentGroup);
    return present(groups.get(group), "a group of documents");
  };
  for (const [key, document] of now) {
    const mine = old.get(key);
    if (!mine) of(document).added.push(headOf(document));
    else if (!sameFields(mine, document))
      of(document).changed.push(changeOf(mine, document));
  }
  for (const [key, document] of old)
    if (!now.has(key)) {
      of(document).removed.push(headOf(document));
      lost(document);
    }
}

async function documentsOfBooks<K extends DocumentKind>(
  db: ValijaDatabase,
  kind: K,
  books: readonly Pick<Book, "id" | "key" | "pages">[],
): Promise<Documents[K][]> {
  const all: Documents[K][] = [];
  for (const book of books)
    for (const page of await documentsOf(db, kind, book)) all.push(...page);
  return all;
}

/** The documents of a book that changes: on pages that stay, on those that go, on those that come. */
async function partChange<K extends DocumentKind>(
  db: ValijaDatabase,
  kind: K,
  { before, after, pages }: BookChange,
): Promise<{
  readonly both: readonly Documents[K][];
  readonly old: readonly Documents[K][];
  readonly now: readonly Documents[K][];
}> {
  const names = (refs: readonly PageRef[] | undefined) =>
    new Set(refs?.map(({ hash }) => hash));
  const [was, is] = [names(before?.pages), names(after.pages)];
  const some = async (refs: readonly PageRef[]): Promise<Documents[K][]> =>
    before ? documentsOfBooks(db, kind, [{ ...before, pages: refs }]) : [];
  const refs = before?.pages ?? [];
  return {
    both: await some(refs.filter(({ hash }) => is.has(hash))),
    old: await some(refs.filter(({ hash }) => !is.has(hash))),
    now: pages
      .filter(({ hash }) => !was.has(hash))
      .flatMap((page) => documentsOfPage(kind, page)),
  };
}

function addUp(
  kind: DocumentKind,
  documents: Iterable<Invoice | CashMovement>,
  sums: DocumentSums,
): void {
  for (const document of documents)
    if ("direction" in document) sums.addInvoice(document);
    else if (kind !== "invoices") sums.addMovement(kind, document);
}

function headOf(document: Invoice | CashMovement): DocumentHead {
  const { date, currency } = document;
  const key = documentKey(document);
  if ("direction" in document) {
    const { series, number, total, status } = document;
    const { docNumber, name } = counterpartOf(document);
    return {
      key,
      name: [series, number].filter((p) => p !== null).join("-") || null,
      date,
      person: [docNumber, name].filter((part) => part !== null).join(" "),
      currency,
      total,
      cancelled: status === "cancelled",
    };
  }
  const { person, reference, amount, status } = document;
  return {
    key,
    name: reference,
    date,
    person: [person?.docNumber, person?.name].filter(Boolean).join(" "),
    currency,
    total: amount,
    cancelled: status === "voided",
  };
}

function changeOf(
  before: Invoice | CashMovement,
  after: Invoice | CashMovement,
): DocumentChange {
  const old = new Map(Object.entries(before));
  const fields = Object.entries(after)
    .filter(([field, value]) => !sameFields(old.get(field), value))
    .map(([field]) => field as DocumentField);
  // When it was modified is only said where nothing else differs.
  const said = fields.filter((field) => field !== "modified");
  return {
    before: headOf(before),
    after: headOf(after),
    fields: said.length > 0 ? said : fields,
    newerHere: before.modified > after.modified,
  };
}
