import type { ValijaDatabase } from "../db/database.ts";
import type { StorageError } from "../db/storage-error.ts";
import type { Installation } from "../domain/company.ts";
import type { NotAllowed } from "../domain/people.ts";
import type { IncomingTransfer } from "../domain/transfer.ts";
import type { Result } from "../lib/result.ts";
import {
  applyReplacement,
  incomingEntry,
  type ApplyOptions,
  type ReadyReplacement,
} from "./apply-replacement.ts";
import type { StagedRestore } from "./stage-restore.ts";
import type { GroupReview } from "./restore-review.ts";

/**
 * Restores what was reviewed, by somebody who may: originals and pages first, where nobody sees them, then everything is pointed to in one
 * transaction. Vouchers and the masters of accounting are not among what it can write.
 */
export async function applyRestore(
  db: ValijaDatabase,
  company: Installation,
  staged: StagedRestore,
  options: ApplyOptions,
): Promise<Result<IncomingTransfer, NotAllowed | StorageError>> {
  const { summary, books, originals, merges, file, sums, review } = staged;
  const add = (pick: (group: GroupReview) => number): number =>
    review.groups.reduce((n, group) => n + pick(group), 0);
  const transfer: ReadyReplacement["transfer"] = {
    ...incomingEntry(company.id, file, summary, merges, options),
    allSites: false,
    keptOthers: staged.keepOthers,
    bookIds: books.map(({ after }) => after.id),
    changes: {
      added: add((group) => group.added.count),
      changed: add((group) => group.changed.count),
      removed: add((group) => group.removed.count),
    },
    sums,
  };
  return await applyReplacement(
    db,
    { company: company.id, summary, books, originals, merges, transfer },
    options,
  );
}
