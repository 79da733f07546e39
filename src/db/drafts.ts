import Dexie from "dexie";
import type { Period } from "../domain/calendar-date.ts";
import type { CompanyId } from "../domain/company.ts";
import type { StoredDraft, ValijaDatabase } from "./database.ts";

/** Drafts of a company's month, oldest change first. */
export async function listDrafts(
  db: ValijaDatabase,
  company: CompanyId,
  period: Period,
): Promise<StoredDraft[]> {
  return await db.drafts
    .where("[company+period]")
    .equals([company, period])
    .sortBy("modified");
}

/** All drafts of a company. */
export async function draftsOfCompany(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<StoredDraft[]> {
  return await db.drafts
    .where("[company+period]")
    .between([company, Dexie.minKey], [company, Dexie.maxKey])
    .toArray();
}

/** The draft, or undefined when it was saved or thrown away. */
export async function readDraft(
  db: ValijaDatabase,
  id: string,
): Promise<StoredDraft | undefined> {
  return await db.drafts.get(id);
}

/** How many drafts a month has. */
export async function countDrafts(
  db: ValijaDatabase,
  company: CompanyId,
  period: Period,
): Promise<number> {
  return await db.drafts
    .where("[company+period]")
    .equals([company, period])
    .count();
}

/** Keeps a draft, in place of the one with its id. */
export async function putDraft(
  db: ValijaDatabase,
  draft: StoredDraft,
): Promise<void> {
  await db.drafts.put(draft);
}

/** Drops a draft. */
export async function deleteDraft(
  db: ValijaDatabase,
  id: string,
): Promise<void> {
  await db.drafts.delete(id);
}
