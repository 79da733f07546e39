import type { Instant } from "../domain/calendar-date.ts";
import type { NotAllowed } from "../domain/people.ts";
import type { ReplacingTransfer, TransferId } from "../domain/transfer.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { booksInUse } from "../db/in-use.ts";
import { requirePermission } from "../db/people.ts";
import { swapReplaced } from "../db/replacement.ts";
import { writing, type StorageError } from "../db/storage-error.ts";
import { findTransfer } from "../db/transfers.ts";
import { err, type Result } from "../lib/result.ts";

/** Undoes an import or a posting, or repeats an undone one, by somebody who may. `review-gone` where there is no such import any more. */
export async function undoImport(
  db: ValijaDatabase,
  id: TransferId,
  losingChanges: boolean,
  now: Instant,
): Promise<
  Result<
    ReplacingTransfer,
    NotAllowed | StorageError | { readonly code: "review-gone" }
  >
> {
  const entry = await findTransfer(db, id);
  if (!entry) return err({ code: "review-gone" });
  const needs = entry.direction === "posting" ? "edit-vouchers" : "import";
  const allowed = await requirePermission(db, entry.company, needs, now);
  if (!allowed.ok) return allowed;
  const inUse = await booksInUse(db, entry.company, id);
  return await writing(db, async () =>
    swapReplaced(db, id, inUse, losingChanges),
  );
}
