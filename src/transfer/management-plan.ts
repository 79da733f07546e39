import { documentsOf } from "../books/documents.ts";
import { DOCUMENT_KINDS, type DocumentKind } from "../books/document-pages.ts";
import { booksOfKind } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { readMasterMaps } from "../db/masters.ts";
import { listOriginals } from "../db/originals.ts";
import { lastOutgoing } from "../db/transfers.ts";
import type { Book } from "../domain/book.ts";
import type { Period } from "../domain/calendar-date.ts";
import type { CompanyId, Installation } from "../domain/company.ts";
import { DocumentSums, type MonthlySum } from "../domain/document-sums.ts";
import type { DocumentSum } from "../domain/document-sums.ts";
import type { Invoice } from "../domain/invoice.ts";
import { listsOf } from "../domain/master-maps.ts";
import type { Masters } from "../domain/masters.ts";
import type { ManagementTotals } from "../domain/transfer.ts";
import type { Sha256 } from "../lib/digest.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import { BOUNDS } from "./format/errors.ts";
import { packageFileName } from "./format/file-name.ts";
import { listed, type Listed } from "./import-review.ts";

/** All management data, or the documents dated in one month. */
export interface ManagementScope {
  readonly period: Period | null;
}

/** Why management data cannot leave as it is. */
export type ManagementStopper =
  /** Invoices whose original document is not here, though they name it. */
  | {
      readonly code: "original-missing";
      readonly invoices: Listed<
        Pick<Invoice, "key" | "series" | "number" | "date" | "direction">
      >;
    }
  /** More files than a package may hold: it must go month by month. */
  | {
      readonly code: "too-many-originals";
      readonly count: number;
      readonly limit: number;
    };

/** What a management package would hold, and what stops it. Nothing is written. */
export interface ManagementPlan {
  readonly scope: ManagementScope & { readonly operationType: null };
  readonly totals: ManagementTotals;
  readonly sums: readonly DocumentSum[];
  readonly months: readonly MonthlySum[];
  /** Original documents that travel. */
  readonly originals: number;
  readonly stoppers: readonly ManagementStopper[];
  readonly fileName: string;
  readonly sequence: number;
  readonly previous: Sha256 | null;
}

/** Books of documents by their kind. */
export type DocumentBooks = Readonly<Record<DocumentKind, readonly Book[]>>;

/** Everything that a management package is made from. */
export interface ManagementContent {
  readonly plan: ManagementPlan;
  readonly books: DocumentBooks;
  /** Hashes of the originals that invoices name, each once, sorted. */
  readonly originals: readonly string[];
  readonly masters: Masters;
}

/** Entries of a package that are no originals: container, tables, schemas. */
const OTHER_ENTRIES = 1000;
const MOST_ORIGINALS = BOUNDS.entries - OTHER_ENTRIES;

/** Looks at what management data holds in a scope. Opens no page. */
export async function planManagement(
  db: ValijaDatabase,
  company: Installation,
  scope: ManagementScope,
): Promise<ManagementContent> {
  const books = await managementBooks(db, company.id, scope);
  const { sums, counts, naming } = await lookThrough(db, books);
  const originals = [...naming.keys()].sort(compareCodePoints);
  const masters = listsOf(await readMasterMaps(db, company.id));
  const { code: site } = company.site;
  const last = await lastOutgoing(db, company.id, "management", site);
  const sequence = (last?.sequence ?? 0) + 1;
  const plan: ManagementPlan = {
    scope: { period: scope.period, operationType: null },
    totals: { persons: masters.persons.length, ...counts },
    sums: sums.overall(),
    months: sums.byMonth(),
    originals: originals.length,
    stoppers: stoppersOf(naming, await listOriginals(db, company.id)),
    fileName: packageFileName({
      kind: "management",
      taxId: company.company.taxId,
      period: scope.period,
      operationType: null,
      site,
      sequence,
    }),
    sequence,
    previous: last?.contentHash ?? null,
  };
  return { plan, books, originals, masters };
}

/** The books of documents in a scope that hold any, by month. */
export async function managementBooks(
  db: ValijaDatabase,
  company: CompanyId,
  { period }: ManagementScope,
): Promise<DocumentBooks> {
  const of = async (kind: DocumentKind): Promise<Book[]> =>
    (await booksOfKind(db, company, kind)).filter(
      ({ key, count }) =>
        count > 0 && (period === null || key.period === period),
    );
  return {
    invoices: await of("invoices"),
    collections: await of("collections"),
    payments: await of("payments"),
  };
}

/** Adds everything up, and notes which invoice names which original. */
async function lookThrough(db: ValijaDatabase, books: DocumentBooks) {
  const sums = new DocumentSums();
  const counts = { invoices: 0, collections: 0, payments: 0 };
  const naming = new Map<string, Invoice>();
  for (const book of books.invoices)
    for (const page of await documentsOf(db, "invoices", book))
      for (const invoice of page) {
        sums.addInvoice(invoice);
        if (invoice.original !== null) naming.set(invoice.original, invoice);
      }
  for (const kind of ["collections", "payments"] as const)
    for (const book of books[kind])
      for (const page of await documentsOf(db, kind, book))
        for (const movement of page) sums.addMovement(kind, movement);
  for (const kind of DOCUMENT_KINDS)
    for (const book of books[kind]) counts[kind] += book.count;
  return { sums, counts, naming };
}

function stoppersOf(
  naming: ReadonlyMap<string, Invoice>,
  here: ReadonlySet<string>,
): ManagementStopper[] {
  const stoppers: ManagementStopper[] = [];
  const missing = [...naming]
    .filter(([hash]) => !here.has(hash))
    .map(([, { key, series, number, date, direction }]) => ({
      key,
      series,
      number,
      date,
      direction,
    }));
  if (missing.length > 0)
    stoppers.push({ code: "original-missing", invoices: listed(missing) });
  if (naming.size > MOST_ORIGINALS)
    stoppers.push({
      code: "too-many-originals",
      count: naming.size,
      limit: MOST_ORIGINALS,
    });
  return stoppers;
}
