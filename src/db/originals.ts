import type { StoredPart } from "../domain/book.ts";
import type { CompanyId } from "../domain/company.ts";
import type { StoredOriginal, ValijaDatabase } from "./database.ts";

/** Bytes of originals that one transaction puts: bounds how long a reader waits. */
const BATCH = 4 * 1024 * 1024;

/**
 * Keeps original documents under the hash of their bytes, some at a time. What no document names afterwards (cancelled, undone)
 * harms nobody: it is there when the document comes again.
 */
export async function putOriginals(
  db: ValijaDatabase,
  company: CompanyId,
  originals: readonly StoredPart[],
  signal?: AbortSignal,
): Promise<void> {
  let batch: StoredOriginal[] = [];
  let bytes = 0;
  for (const original of originals) {
    batch.push({ company, ...original });
    bytes += original.deflated.length;
    if (bytes < BATCH) continue;
    signal?.throwIfAborted();
    await db.originals.bulkPut(batch);
    [batch, bytes] = [[], 0];
  }
  signal?.throwIfAborted();
  await db.originals.bulkPut(batch);
}

/** The original with this SHA-256 (64 hexadecimal digits), or undefined. */
export async function findOriginal(
  db: ValijaDatabase,
  company: CompanyId,
  sha256: string,
): Promise<StoredPart | undefined> {
  return await db.originals.get([company, sha256]);
}

/** The originals with these names, in the order asked for; undefined where one is not here. */
export async function readOriginals(
  db: ValijaDatabase,
  company: CompanyId,
  hashes: readonly string[],
): Promise<(StoredPart | undefined)[]> {
  return await db.originals.bulkGet(
    hashes.map((sha256): [string, string] => [company, sha256]),
  );
}

/** Which of these originals are here. */
export async function knownOriginals(
  db: ValijaDatabase,
  company: CompanyId,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const keys = await db.originals
    .where("[company+sha256]")
    .anyOf(hashes.map((sha256) => [company, sha256]))
    .primaryKeys();
  return new Set(keys.map(([, sha256]) => sha256));
}

/** The hashes of all originals of a company. Reads no original. */
export async function listOriginals(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<ReadonlySet<string>> {
  const keys = await db.originals
    .where("company")
    .equals(company)
    .primaryKeys();
  return new Set(keys.map(([, sha256]) => sha256));
}

/** How many originals of a company lie here. */
export async function countOriginals(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<number> {
  return await db.originals.where("company").equals(company).count();
}
