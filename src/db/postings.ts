import Dexie from "dexie";
import type { CompanyId } from "../domain/company.ts";
import type { NotAllowed } from "../domain/people.ts";
import type { PostedDocument, Posting } from "../domain/posting.ts";
import type { PostingRules } from "../domain/posting-rules.ts";
import { startingRules } from "../domain/starting-posting-rules.ts";
import type { Country } from "../domain/tax-id.ts";
import type { VoucherId } from "../domain/voucher.ts";
import type { Result } from "../lib/result.ts";
import type { ValijaDatabase } from "./database.ts";
import { readMaster } from "./masters.ts";
import { requirePermission } from "./people.ts";
import {
  ChangedMeanwhile,
  writing,
  type StorageError,
} from "./storage-error.ts";

/**
 * The rules of a company: those that it keeps, else those that it would begin with, made of the accounts and operation types that
 * it has now. Writes nothing.
 */
export async function readPostingRules(
  db: ValijaDatabase,
  company: CompanyId,
  country: Country,
): Promise<PostingRules> {
  const kept = await db.postingRules.get(company);
  if (kept) return kept;
  const accounts = await readMaster(db, company, "accounts");
  const types = await readMaster(db, company, "operationTypes");
  return startingRules(country, accounts.values(), types.values());
}

/** Whether a company keeps rules of its own. */
export async function hasPostingRules(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<boolean> {
  return (await db.postingRules.get(company)) !== undefined;
}

/**
 * Keeps the rules of a company, by somebody who may change its masters. `changed-meanwhile` when somebody has kept others since
 * `opened` was read.
 */
export async function savePostingRules(
  db: ValijaDatabase,
  company: CompanyId,
  opened: PostingRules,
  rules: PostingRules,
): Promise<Result<PostingRules, NotAllowed | StorageError>> {
  const { modified } = rules;
  const allowed = await requirePermission(
    db,
    company,
    "edit-masters",
    modified,
  );
  if (!allowed.ok) return allowed;
  return await writing(db, async () =>
    db.transaction("rw", db.postingRules, async () => {
      const kept = await db.postingRules.get(company);
      if (kept && kept.modified !== opened.modified)
        throw new ChangedMeanwhile("postingRules");
      await db.postingRules.put({ ...rules, company });
      return rules;
    }),
  );
}

/** All marks of a company, by document. */
export async function readPostings(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<Map<PostedDocument, Posting>> {
  const marks = await db.postings
    .where("[company+document]")
    .between([company, Dexie.minKey], [company, Dexie.maxKey])
    .toArray();
  return new Map(marks.map((mark) => [mark.document, mark]));
}

/** Marks documents that vouchers hold: of a company that is being made. */
export async function putMarks(
  db: ValijaDatabase,
  marks: readonly Posting[],
): Promise<void> {
  await db.postings.bulkPut([...marks]);
}

/** The marks of one voucher, by document. */
export async function postingsOfVoucher(
  db: ValijaDatabase,
  company: CompanyId,
  voucher: VoucherId,
): Promise<Posting[]> {
  const marks = await db.postings.where("voucher").equals(voucher).toArray();
  return marks.filter((mark) => mark.company === company);
}
