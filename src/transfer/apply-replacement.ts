/** What every import does when the user has said yes, whatever the package holds. */
import type { Book, StoredPart } from "../domain/book.ts";
import type { Instant } from "../domain/calendar-date.ts";
import type { CompanyId } from "../domain/company.ts";
import {
  MASTER_NAMES,
  type MasterName,
  type MasterRows,
} from "../domain/masters.ts";
import { mergedRows, type Choice, type MergePlan } from "../domain/merge.ts";
import type { NotAllowed } from "../domain/people.ts";
import type {
  IncomingTransfer,
  MasterCounts,
  TransferId,
} from "../domain/transfer.ts";
import { putPages, type NewPage } from "../db/books.ts";
import type { MasterImage, ValijaDatabase } from "../db/database.ts";
import { putOriginals } from "../db/originals.ts";
import { requirePermission } from "../db/people.ts";
import { commitReplacement } from "../db/replacement.ts";
import { writing, type StorageError } from "../db/storage-error.ts";
import type { Result } from "../lib/result.ts";
import type { PackageSummary } from "./package-summary.ts";
import type { MergePlans } from "./plan-merges.ts";

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

/** What an import writes, once everything slow has been done. */
export interface ReadyReplacement {
  readonly company: CompanyId;
  readonly summary: PackageSummary;
  readonly books: readonly {
    readonly before: Book | null;
    readonly after: Omit<Book, "revision">;
    /** Pages that are not in the database yet. */
    readonly pages: readonly NewPage[];
  }[];
  /** Original documents that are not in the database yet. */
  readonly originals: readonly StoredPart[];
  readonly merges: MergePlans;
  readonly transfer: Omit<IncomingTransfer, "revision" | "by">;
}

/**
 * Puts originals and pages where nobody sees them, then points to everything in one transaction. Until that moment it can be
 * cancelled (rejects) and leaves everything as it was.
 */
export async function applyReplacement(
  db: ValijaDatabase,
  { company, summary, books, originals, merges, transfer }: ReadyReplacement,
  options: ApplyOptions,
): Promise<Result<IncomingTransfer, NotAllowed | StorageError>> {
  const { onProgress, signal, now } = options;
  const allowed = await requirePermission(db, company, "import", now);
  if (!allowed.ok) return allowed;
  const by = allowed.value.name;
  const pages = books.reduce((n, b) => n + b.pages.length, 0);
  const total = originals.length + pages + 1;
  return await writing(
    db,
    async () => {
      await putOriginals(db, company, originals, signal);
      let done = originals.length;
      await onProgress?.(done, total);
      for (const { after, pages } of books) {
        await putPages(
          db,
          after.id,
          pages,
          async (put) => onProgress?.(done + put, total),
          signal,
        );
        done += pages.length;
      }
      signal?.throwIfAborted();
      const committed = await commitReplacement<IncomingTransfer>(db, {
        transfer: { ...transfer, by },
        company,
        site: summary.site,
        books,
        masters: masterImages(merges, options),
        drafts: [],
      });
      await onProgress?.(total, total);
      return committed;
    },
    signal,
  );
}

/** What the history's entry says of an import besides what it did to books. */
export function incomingEntry(
  company: CompanyId,
  file: { readonly name: string; readonly size: number },
  summary: PackageSummary,
  merges: MergePlans,
  { id, now }: Pick<ApplyOptions, "id" | "now">,
): Omit<
  IncomingTransfer,
  "revision" | "by" | "allSites" | "bookIds" | "changes"
> {
  return {
    direction: "in",
    id,
    company,
    at: now,
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
    masters: masterCounts(merges),
  };
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
