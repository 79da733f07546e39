import type { UndoPlan } from "../db/replacement.ts";
import type { ReplacingTransfer, TransferId } from "../domain/transfer.ts";
import type { Result } from "../lib/result.ts";
import type { JobError } from "../worker/messages.ts";
import { Job, worker } from "./jobs.svelte.ts";

/** What stands between now and undoing (or repeating) an import; null when there is nothing to undo. */
export async function askUndo(id: TransferId): Promise<UndoPlan | null> {
  return await worker().planUndo(id);
}

/** Undoes an import, or repeats an undone one. `losingChanges` is the second yes, where books have changed since. */
export async function undoTransfer(
  id: TransferId,
  losingChanges: boolean,
): Promise<Result<ReplacingTransfer, JobError>> {
  return await new Job().run((w) => w.undo(id, losingChanges));
}
