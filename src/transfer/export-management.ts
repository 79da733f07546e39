import type { DocumentKind } from "../books/document-pages.ts";
import { readPages } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { readOriginals } from "../db/originals.ts";
import { requirePermission } from "../db/people.ts";
import type { Book, StoredPart } from "../domain/book.ts";
import type { CompanyId, Installation } from "../domain/company.ts";
import type { NotAllowed } from "../domain/people.ts";
import { present } from "../lib/assert.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { encodeMaster } from "./format/master-rows.ts";
import { pagePath } from "./format/pages.ts";
import {
  COLLECTION_APPLICATIONS,
  COLLECTIONS,
  INVOICES,
  PAYMENT_APPLICATIONS,
  PAYMENTS,
  PERSONS,
} from "./format/tables.ts";
import {
  planManagement,
  type ManagementContent,
  type ManagementScope,
  type ManagementStopper,
} from "./management-plan.ts";
import {
  assemble,
  Parts,
  type ExportOptions,
  type MadePackage,
} from "./package-parts.ts";

/** All that can be put into a management package: no table of accounting is among them, so that none can be by mistake. */
type ManagementTable =
  | typeof INVOICES
  | typeof COLLECTIONS
  | typeof COLLECTION_APPLICATIONS
  | typeof PAYMENTS
  | typeof PAYMENT_APPLICATIONS
  | typeof PERSONS;

type ManagementParts = Parts<ManagementTable>;

/** Which tables the pages of a kind are. */
const TABLES: Readonly<
  Record<
    DocumentKind,
    {
      readonly leading: ManagementTable;
      readonly following: ManagementTable | null;
    }
  >
> = {
  invoices: { leading: INVOICES, following: null },
  collections: { leading: COLLECTIONS, following: COLLECTION_APPLICATIONS },
  payments: { leading: PAYMENTS, following: PAYMENT_APPLICATIONS },
};

/** What stops a management package. */
export interface ManagementStopped {
  readonly code: "management-stopped";
  readonly stoppers: readonly ManagementStopper[];
}

/**
 * Makes the package of the management data of a scope, with the originals that its invoices name and the whole persons master.
 * No page is opened and nothing is compressed: all travels as it is stored. Rejects only when cancelled.
 */
export async function exportManagement(
  db: ValijaDatabase,
  company: Installation,
  scope: ManagementScope,
  options: ExportOptions,
): Promise<Result<MadePackage, ManagementStopped | NotAllowed>> {
  const allowed = await requirePermission(
    db,
    company.id,
    "export",
    options.now,
  );
  if (!allowed.ok) return allowed;
  const content = await planManagement(db, company, scope);
  const { plan, masters } = content;
  if (plan.stoppers.length > 0)
    return err({ code: "management-stopped", stoppers: plan.stoppers });
  const parts: ManagementParts = new Parts();
  const progress = new Progress(content, options);
  for (const kind of ["invoices", "collections", "payments"] as const)
    await addKind(db, kind, content.books[kind], parts, progress);
  await parts.addText(
    PERSONS,
    `${PERSONS.name}.csv`,
    encodeMaster("persons", masters.persons),
  );
  await addOriginals(db, company.id, content.originals, parts, progress);
  const head = { ...plan, kind: "management" as const, books: [], masters };
  const preparedBy = allowed.value.name;
  return ok(await assemble({ ...company, preparedBy }, head, parts, options));
}

/** Counts pages and originals that are at hand. */
class Progress {
  readonly #options: ExportOptions;
  readonly #total: number;
  #done = 0;

  constructor({ books, originals }: ManagementContent, options: ExportOptions) {
    const pages = [books.invoices, books.collections, books.payments]
      .flat()
      .reduce((n, book) => n + book.pages.length, 0);
    this.#total = pages + originals.length;
    this.#options = options;
  }

  async step(count: number): Promise<void> {
    this.#options.signal?.throwIfAborted();
    this.#done += count;
    await this.#options.onProgress?.(this.#done, this.#total);
  }
}

/** The pages of a kind: all leading files, then all that lie beside them. */
async function addKind(
  db: ValijaDatabase,
  kind: DocumentKind,
  books: readonly Book[],
  parts: ManagementParts,
  progress: Progress,
): Promise<void> {
  const { leading, following } = TABLES[kind];
  const beside: { readonly path: string; readonly part: StoredPart }[] = [];
  for (const { id, key, pages } of books) {
    const hashes = pages.map((page) => page.hash);
    const stored = await readPages(db, id, hashes);
    stored.forEach((page, k) => {
      const path = pagePath(leading.name, key.period, k + 1);
      parts.addStored(leading, path, page.leading);
      if (following && page.following)
        beside.push({
          path: pagePath(following.name, key.period, k + 1),
          part: page.following,
        });
    });
    await progress.step(stored.length);
  }
  if (following)
    for (const { path, part } of beside) parts.addStored(following, path, part);
}

/** Originals that one read of the database fetches: bounds how long a Cancel waits. */
const BATCH = 500;

async function addOriginals(
  db: ValijaDatabase,
  company: CompanyId,
  hashes: readonly string[],
  parts: ManagementParts,
  progress: Progress,
): Promise<void> {
  const originals: StoredPart[] = [];
  for (let at = 0; at < hashes.length; at += BATCH) {
    const batch = hashes.slice(at, at + BATCH);
    for (const found of await readOriginals(db, company, batch))
      originals.push(present(found, "an original that was there"));
    await progress.step(batch.length);
  }
  parts.addOriginals(originals);
}
