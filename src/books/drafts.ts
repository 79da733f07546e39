/** Drafts kept and thrown away, by somebody who may enter vouchers. */
import type { Instant } from "../domain/calendar-date.ts";
import type { NotAllowed } from "../domain/people.ts";
import type { StoredDraft, ValijaDatabase } from "../db/database.ts";
import { deleteDraft, putDraft, readDraft } from "../db/drafts.ts";
import { requirePermission } from "../db/people.ts";
import { writing, type StorageError } from "../db/storage-error.ts";
import { ok, type Result } from "../lib/result.ts";

/** Why a draft was not kept or thrown away. */
export type DraftError = NotAllowed | StorageError;

/** Keeps a draft, in place of the one with its id. */
export async function keepDraft(
  db: ValijaDatabase,
  draft: StoredDraft,
  now: Instant,
): Promise<Result<null, DraftError>> {
  const { company } = draft;
  const allowed = await requirePermission(db, company, "edit-vouchers", now);
  if (!allowed.ok) return allowed;
  return await writing(db, async () => {
    await putDraft(db, draft);
    return null;
  });
}

/** Throws a draft away; one that is not there any more counts as thrown away. */
export async function dropDraft(
  db: ValijaDatabase,
  id: string,
  now: Instant,
): Promise<Result<null, DraftError>> {
  const draft = await readDraft(db, id);
  if (!draft) return ok(null);
  const { company } = draft;
  const allowed = await requirePermission(db, company, "edit-vouchers", now);
  if (!allowed.ok) return allowed;
  return await writing(db, async () => {
    await deleteDraft(db, id);
    return null;
  });
}
