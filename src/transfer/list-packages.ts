import type { Period } from "../domain/calendar-date.ts";
import { DOCUMENT_KINDS } from "../books/document-pages.ts";
import { booksOfKind, booksOfPeriod } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { planUndo } from "../db/replacement.ts";
import type { Book, BookKey, BookKind, PageHash } from "../domain/book.ts";
import type { Installation } from "../domain/company.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import type { IncomingTransfer, Transfer } from "../domain/transfer.ts";
import { present } from "../lib/assert.ts";
import { err, type Result } from "../lib/result.ts";
import type { PackageError } from "./format/errors.ts";
import {
  isTableResource,
  readManifest,
  type Manifest,
} from "./format/manifest.ts";
import { pagePath, parsePagePath } from "./format/pages.ts";
import {
  COLLECTIONS,
  INVOICES,
  PAGED_TABLES,
  PAYMENTS,
  VOUCHERS,
  type PagedTable,
  type Table,
} from "./format/tables.ts";
import { summaryOf, type PackageSummary } from "./package-summary.ts";
import { pageHash } from "./stored-page.ts";
import type { ByteSource } from "./zip/byte-source.ts";
import { readEndRecord } from "./zip/end-record.ts";
import type { Inflater } from "./zip/inflate.ts";
import { peek } from "./peek.ts";

/** What the user is looking for: vouchers of a month, or management data of whatever scope. */
export type PackageFilter =
  | {
      readonly kind: "vouchers";
      readonly period: Period;
      /** Null: any. */
      readonly operationType: OperationTypeCode | null;
    }
  | { readonly kind: "management" };

/** Why a good package is not one of those looked for. */
export type Mismatch =
  | {
      readonly code: "other-company";
      readonly taxId: string;
      readonly name: string;
    }
  | {
      readonly code: "other-kind";
      readonly kind: PackageSummary["kind"];
      readonly wanted: PackageFilter["kind"];
    }
  | { readonly code: "other-period"; readonly period: Period }
  | {
      readonly code: "other-operation-type";
      readonly operationType: OperationTypeCode | null;
    };

/** How a package stands to what was imported here before. */
export type PackageState =
  | { readonly code: "new" }
  /** Imported, and the books hold now what it holds. */
  | { readonly code: "imported" }
  /** Imported, but the books hold something else since: vouchers were edited, or undoing an earlier import put others back. */
  | { readonly code: "changed" }
  | { readonly code: "older"; readonly imported: number }
  | { readonly code: "previous-missing"; readonly last: number };

/**
 * Reads the manifest of a file, touching only its first bytes where it can, and the last few, so that a copy that was cut
 * short is known at once. Rows and hashes are not checked yet.
 */
export async function peekPackage(
  source: ByteSource,
  inflater: Inflater,
): Promise<Result<Manifest, PackageError>> {
  const head = await peek(source, inflater);
  if (!head.ok) return head;
  if (head.value.kind === "sealed") return err({ code: "sealed" });
  const end = await readEndRecord(source);
  if (!end.ok) return end;
  return readManifest(head.value.manifest);
}

/** Why the package does not match, or null when it does. */
export function mismatchOf(
  summary: PackageSummary,
  company: Installation,
  filter: PackageFilter,
): Mismatch | null {
  if (summary.company !== company.id)
    return {
      code: "other-company",
      taxId: summary.taxId,
      name: summary.companyName,
    };
  if (summary.kind !== filter.kind)
    return { code: "other-kind", kind: summary.kind, wanted: filter.kind };
  if (filter.kind === "management") return null;
  if (summary.period !== null && summary.period !== filter.period)
    return { code: "other-period", period: summary.period };
  if (
    filter.operationType !== null &&
    summary.operationType !== filter.operationType
  )
    return {
      code: "other-operation-type",
      operationType: summary.operationType,
    };
  return null;
}

/** How the package stands to the history, in which undone imports do not count, and to the books as they are now. */
export async function stateOf(
  db: ValijaDatabase,
  manifest: Manifest,
  history: readonly Transfer[],
): Promise<PackageState> {
  const summary = summaryOf(manifest);
  const done = importsOf(summary, history);
  const before = done.filter((t) => isSamePackage(t, summary));
  const [newest] = before;
  if (newest && (await stands(db, manifest, newest)))
    return { code: "imported" };
  const last = done.reduce((n, t) => Math.max(n, t.sequence), 0);
  if (last > summary.sequence) return { code: "older", imported: last };
  if (newest) return { code: "changed" };
  const follows =
    summary.previous === null ||
    done.some((t) => t.contentHash === summary.previous) ||
    summary.sequence === last + 1;
  return follows ? { code: "new" } : { code: "previous-missing", last };
}

function importsOf(
  summary: PackageSummary,
  history: readonly Transfer[],
): IncomingTransfer[] {
  return history
    .filter((t) => t.direction === "in")
    .filter(
      (t) =>
        t.state === "done" &&
        t.kind === summary.kind &&
        t.site.code === summary.site.code,
    );
}

function isSamePackage(t: IncomingTransfer, summary: PackageSummary): boolean {
  return (
    t.contentHash === summary.contentHash &&
    t.scope.period === summary.period &&
    t.scope.operationType === summary.operationType
  );
}

/** Whether the books are still what the import of the package made of them. */
async function stands(
  db: ValijaDatabase,
  manifest: Manifest,
  imported: IncomingTransfer,
): Promise<boolean> {
  if (await isHeld(db, manifest)) return true;
  if (imported.keptOthers !== true) return false;
  const plan = await planUndo(db, imported.id);
  return plan?.changedSince.length === 0;
}

/** Whether the books hold, page by page, what the package does in its scope: the sender's of vouchers, the company's of documents. */
async function isHeld(
  db: ValijaDatabase,
  manifest: Manifest,
): Promise<boolean> {
  const pages = await pagesOf(manifest);
  for (const { key, pages: held } of await scopeBooks(db, manifest)) {
    const name = nameOf(key);
    const brought = pages.get(name) ?? [];
    pages.delete(name);
    if (brought.join() !== held.map(({ hash }) => hash).join()) return false;
  }
  return pages.size === 0;
}

/** The books of which a package speaks; empty ones too. */
async function scopeBooks(
  db: ValijaDatabase,
  manifest: Manifest,
): Promise<readonly Book[]> {
  const summary = summaryOf(manifest);
  const { company, site, period, operationType } = summary;
  if (summary.kind === "management") {
    const books = [];
    for (const kind of DOCUMENT_KINDS)
      books.push(...(await booksOfKind(db, company, kind)));
    return books.filter(({ key }) => period === null || key.period === period);
  }
  const books = await booksOfPeriod(db, {
    company,
    kind: "vouchers",
    period: present(period, "period of an imported package"),
  });
  return books.filter(
    ({ key }) =>
      key.site === site.code &&
      (operationType === null || operationType === key.operationType),
  );
}

const TABLES: Readonly<Record<BookKind, Table>> = {
  vouchers: VOUCHERS,
  invoices: INVOICES,
  collections: COLLECTIONS,
  payments: PAYMENTS,
};

/** What a package calls a book: its table, and its T/O or month. */
function nameOf({ kind, operationType, period }: BookKey): string {
  return `${TABLES[kind].name}/${operationType ?? period}`;
}

/** Names of the pages, in order, by what the package calls their book. */
async function pagesOf({
  resources,
}: Manifest): Promise<Map<string, PageHash[]>> {
  const hashes = new Map(
    resources
      .filter(isTableResource)
      .map(({ path, hash }) => [path, hash.replace("sha256:", "")]),
  );
  const hashAt = async (
    { leading, following }: PagedTable,
    book: string,
    ordinal: number,
  ): Promise<PageHash | null> => {
    const first = hashes.get(pagePath(leading.name, book, ordinal));
    const beside =
      following && hashes.get(pagePath(following.name, book, ordinal));
    return first === undefined ? null : pageHash(first, beside ?? null);
  };
  const pages = new Map<string, PageHash[]>();
  for (const path of hashes.keys()) {
    const page = parsePagePath(path);
    const paged = PAGED_TABLES.find((p) => p.leading.name === page?.table);
    if (!page || !paged) continue;
    const { book } = page;
    const name = `${page.table}/${book}`;
    if (pages.has(name)) continue;
    const own: PageHash[] = [];
    for (
      let hash = await hashAt(paged, book, 1);
      hash !== null;
      hash = await hashAt(paged, book, own.length + 1)
    )
      own.push(hash);
    pages.set(name, own);
  }
  return pages;
}
