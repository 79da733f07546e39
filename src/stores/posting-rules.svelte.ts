import {
  hasPostingRules,
  readPostingRules,
  savePostingRules,
} from "../db/postings.ts";
import type { StorageError } from "../db/storage-error.ts";
import type { Installation } from "../domain/company.ts";
import type { NotAllowed } from "../domain/people.ts";
import type { PostingRules } from "../domain/posting-rules.ts";
import type { Result } from "../lib/result.ts";
import { database, haltOn } from "./database.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";
import { now } from "./clock.ts";

/** The rules of a company, and whether it keeps them (else they are proposed). */
export interface KeptRules {
  readonly rules: PostingRules;
  readonly kept: boolean;
}

/** The rules of a company as they stand. */
export function liveRules(company: Installation): LiveQuery<KeptRules> {
  const { db } = database;
  const { country } = company.company;
  return new LiveQuery(async () => ({
    rules: await readPostingRules(db, company.id, country),
    kept: await hasPostingRules(db, company.id),
  }));
}

/** Keeps rules in place of those that were opened; `changed-meanwhile` when somebody else kept others since. */
export async function saveRules(
  company: Installation,
  opened: PostingRules,
  rules: Omit<PostingRules, "modified">,
): Promise<Result<PostingRules, NotAllowed | StorageError>> {
  const after: PostingRules = { ...rules, modified: now() };
  const saved = await savePostingRules(database.db, company.id, opened, after);
  if (!saved.ok) haltOn(saved.error);
  return saved;
}
