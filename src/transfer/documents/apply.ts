import { planDocuments } from "../../books/documents.ts";
import { putPages, type BookChange } from "../../db/books.ts";
import type { ValijaDatabase } from "../../db/database.ts";
import { requirePermission } from "../../db/people.ts";
import { putOriginals } from "../../db/originals.ts";
import { commitReplacement } from "../../db/replacement.ts";
import {
  ChangedMeanwhile,
  writing,
  type StorageError,
} from "../../db/storage-error.ts";
import type { Instant } from "../../domain/calendar-date.ts";
import type { Installation } from "../../domain/company.ts";
import type { NotAllowed } from "../../domain/people.ts";
import type { DocumentsImport, TransferId } from "../../domain/transfer.ts";
import type { Result } from "../../lib/result.ts";
import { resolveDocuments, type Resolution } from "./resolve.ts";
import type { StagedDocuments } from "./stage.ts";

/** What bringing in reviewed documents needs. */
export interface ApplyDocumentsOptions {
  readonly id: TransferId;
  readonly now: Instant;
  /** Whether documents from other bytes take the place of those that are here. */
  readonly replace: boolean;
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/** Steps of the bar: making the pages, the originals, the pages, the one transaction. */
const STEPS = 4;

/**
 * Brings in what was reviewed: originals and pages first, where nobody sees them, then everything in one transaction that can
 * be undone. What is no longer as it was reviewed keeps everything as it is: `changed-meanwhile`.
 */
export async function applyDocuments(
  db: ValijaDatabase,
  company: Installation,
  staged: StagedDocuments,
  options: ApplyDocumentsOptions,
): Promise<Result<DocumentsImport, NotAllowed | StorageError>> {
  const { now, replace, signal, onProgress } = options;
  const actor = await requirePermission(db, company.id, "edit-documents", now);
  if (!actor.ok) return actor;
  return await writing(
    db,
    async () => {
      const resolution = resolveDocuments(
        staged.found,
        staged.held,
        now,
        replace,
      );
      const changes = await planDocuments(db, company.id, resolution.edits);
      for (const { before, after } of changes)
        if (
          (before?.revision ?? null) !==
          (staged.revisions.get(after.id) ?? null)
        )
          throw new ChangedMeanwhile(after.id);
      signal?.throwIfAborted();
      await onProgress?.(1, STEPS);
      await putOriginals(db, company.id, resolution.originals, signal);
      await onProgress?.(2, STEPS);
      for (const { after, pages } of changes)
        await putPages(db, after.id, pages, undefined, signal);
      await onProgress?.(3, STEPS);
      signal?.throwIfAborted();
      const done = await commitReplacement<DocumentsImport>(db, {
        company: company.id,
        site: company.site,
        transfer: {
          ...transferOf(company, staged, resolution, changes, options),
          by: actor.value.name,
        },
        books: changes,
        masters: resolution.images,
        drafts: [],
      });
      await onProgress?.(STEPS, STEPS);
      return done;
    },
    signal,
  );
}

function transferOf(
  company: Installation,
  { fileName, fileSize, found }: StagedDocuments,
  resolution: Resolution,
  changes: readonly BookChange[],
  { id, now }: ApplyDocumentsOptions,
): Omit<DocumentsImport, "revision" | "by"> {
  const { added, changed, cancelled, collections, payments } = resolution;
  const none = { added: 0, updated: 0 };
  return {
    direction: "documents",
    id,
    company: company.id,
    at: now,
    state: "done",
    fileName,
    files: found.length,
    fileSize,
    site: company.site,
    periods: [...new Set(changes.map((c) => c.after.key.period))].sort(),
    bookIds: changes.map((c) => c.after.id),
    changes: { added: added.length, changed: changed + cancelled, removed: 0 },
    collections,
    payments,
    cancelled,
    awaited: resolution.awaited,
    masters: {
      persons: { added: resolution.images.length, updated: 0 },
      accounts: none,
      costCenters: none,
      operationTypes: none,
      exchangeRates: none,
    },
  };
}
