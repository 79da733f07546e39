import type { CompanyId } from "../domain/company.ts";
import type { PostingAddress } from "../domain/posting.ts";
import type { TransferId } from "../domain/transfer.ts";
import type { ValijaDatabase } from "../db/database.ts";

/** Addresses of the vouchers that a posting made or changed, each once, in the order of its documents; at most so many. */
export async function listVouchersOfRun(
  db: ValijaDatabase,
  company: CompanyId,
  id: TransferId,
  limit: number,
): Promise<PostingAddress[]> {
  const set = await db.replaced.get(id);
  if (set?.company !== company) return [];
  const found = new Map<string, PostingAddress>();
  for (const { after } of set.postings ?? []) {
    if (found.size >= limit) break;
    if (after) found.set(after.voucher, after.address);
  }
  return [...found.values()];
}
