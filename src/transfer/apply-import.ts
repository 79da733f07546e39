import type { Installation } from "../domain/company.ts";
import type { NotAllowed } from "../domain/people.ts";
import type { IncomingTransfer } from "../domain/transfer.ts";
import type { ValijaDatabase } from "../db/database.ts";
import type { StorageError } from "../db/storage-error.ts";
import type { Result } from "../lib/result.ts";
import {
  applyReplacement,
  incomingEntry,
  type ApplyOptions,
  type ReadyReplacement,
} from "./apply-replacement.ts";
import type { StagedImport } from "./import-package.ts";

/**
 * Imports what was reviewed, by somebody who may: pages first, where nobody sees them, then everything is pointed to in one transaction. Until
 * that moment it can be cancelled (rejects) and leaves everything as it was.
 */
export async function applyImport(
  db: ValijaDatabase,
  company: Installation,
  staged: StagedImport,
  options: ApplyOptions,
): Promise<Result<IncomingTransfer, NotAllowed | StorageError>> {
  const { summary, books, merges } = staged;
  const transfer = transferOf(company, staged, options);
  return await applyReplacement(
    db,
    { company: company.id, summary, books, originals: [], merges, transfer },
    options,
  );
}

function transferOf(
  company: Installation,
  { summary, file, allSites, books, merges, review }: StagedImport,
  options: ApplyOptions,
): ReadyReplacement["transfer"] {
  const add = (pick: (b: (typeof review.books)[number]) => number): number =>
    review.books.reduce((n, b) => n + pick(b), 0);
  return {
    ...incomingEntry(company.id, file, summary, merges, options),
    allSites,
    bookIds: books.map((b) => b.after.id),
    changes: {
      added: add((b) => b.added.count),
      changed: add((b) => b.changed.count),
      removed: add((b) => b.removed.count),
    },
  };
}
