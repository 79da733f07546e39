import type { Instant } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import {
  MASTER_NAMES,
  type MasterName,
  type MasterRows,
} from "../domain/masters.ts";
import { mergedRows, type Choice, type MergePlan } from "../domain/merge.ts";
import type { Actor, NotAllowed } from "../domain/people.ts";
import type {
  IncomingTransfer,
  MasterCounts,
  TransferId,
} from "../domain/transfer.ts";
import { putPages } from "../db/books.ts";
import type { MasterImage, ValijaDatabase } from "../db/database.ts";
import { requirePermission } from "../db/people.ts";
import { commitReplacement } from "../db/replacement.ts";
import { writing, type StorageError } from "../db/storage-error.ts";
import type { Result } from "../lib/result.ts";
import type { MergePlans, StagedImport } from "./import-package.ts";

/** The user's choices for conflicts, by master and key. */
export type ConflictChoices = Readonly<
  Partial<Record<MasterName, Readonly<Record<string, Choice>>>>
>;

export interface ApplyOptions {
  readonly id: TransferId;
  readonly now: Instant;
  readonly choices: ConflictChoices;
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Imports what was reviewed: pages first, where nobody sees them, then everything is pointed to in one transaction. Until
 * that moment it can be cancelled (rejects) and leaves everything as it was.
 */
export async function applyImport(
  db: ValijaDatabase,
  company: Installation,
  staged: StagedImport,
  options: ApplyOptions,
): Promise<Result<IncomingTransfer, NotAllowed | StorageError>> {
  const allowed = await requirePermission(
    db,
    company.id,
    "import",
    options.now,
  );
  if (!allowed.ok) return allowed;
  const total = staged.books.reduce((n, b) => n + b.pages.length, 0) + 1;
  return await writing(
    db,
    async () => {
      let done = 0;
      for (const { after, pages } of staged.books) {
        await putPages(
          db,
          after.id,
          pages,
          async (put) => options.onProgress?.(done + put, total),
          options.signal,
        );
        done += pages.length;
      }
      options.signal?.throwIfAborted();
      const masters = masterImages(staged.merges, options);
      const transfer = await commitReplacement<IncomingTransfer>(db, {
        transfer: transferOf(company, staged, allowed.value, options),
        company: company.id,
        site: staged.summary.site,
        books: staged.books,
        masters,
        drafts: [],
      });
      await options.onProgress?.(total, total);
      return transfer;
    },
    options.signal,
  );
}

/** Before and after of every master row that changes. */
function masterImages(
  merges: MergePlans,
  { choices, now }: Pick<ApplyOptions, "choices" | "now">,
): MasterImage[] {
  const images = <M extends MasterName>(master: M): MasterImage<M>[] => {
    const plan: MergePlan<MasterRows[M]> = merges[master];
    const before = new Map(
      [...plan.updated, ...plan.touched, ...plan.conflicts].map((p) => [
        p.key,
        p.mine,
      ]),
    );
    const chosen = new Map<string, Choice>(
      Object.entries<Choice>(choices[master] ?? {}),
    );
    return mergedRows(plan, chosen, now).map(({ key, row }) => ({
      master,
      key,
      before: before.get(key) ?? null,
      after: row,
    }));
  };
  return MASTER_NAMES.flatMap((name): MasterImage[] => images(name));
}

function transferOf(
  company: Installation,
  { summary, file, allSites, books, merges, review }: StagedImport,
  { name: by }: Actor,
  { id, now }: ApplyOptions,
): Omit<IncomingTransfer, "revision"> {
  const add = (pick: (b: (typeof review.books)[number]) => number): number =>
    review.books.reduce((n, b) => n + pick(b), 0);
  return {
    direction: "in",
    id,
    company: company.id,
    at: now,
    by,
    state: "done",
    kind: summary.kind,
    site: summary.site,
    scope: { period: summary.period, operationType: summary.operationType },
    sequence: summary.sequence,
    previous: summary.previous,
    contentHash: summary.contentHash,
    controlCode: summary.controlCode,
    preparedBy: summary.preparedBy,
    fileName: file.name,
    fileSize: file.size,
    totals: summary.totals,
    books: summary.books,
    allSites,
    bookIds: books.map((b) => b.after.id),
    changes: {
      added: add((b) => b.added.count),
      changed: add((b) => b.changed.count),
      removed: add((b) => b.removed.count),
    },
    masters: masterCounts(merges),
  };
}

/** How many rows of each master a merge inserts and updates. */
function masterCounts(merges: MergePlans): MasterCounts {
  const count = (name: MasterName) => ({
    added: merges[name].added.length,
    updated: merges[name].updated.length,
  });
  return {
    persons: count("persons"),
    accounts: count("accounts"),
    costCenters: count("costCenters"),
    operationTypes: count("operationTypes"),
    exchangeRates: count("exchangeRates"),
  };
}
