import type { CompanyId } from "../domain/company.ts";
import type { StoredFile, ValijaDatabase } from "./database.ts";

/** Packages of a company that lie here ready to be imported, by name. */
export async function listInbox(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<StoredFile[]> {
  return await db.inbox.where("company").equals(company).sortBy("name");
}

/** How many there are. */
export async function countInbox(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<number> {
  return await db.inbox.where("company").equals(company).count();
}

/** Lays a package ready. */
export async function putInbox(
  db: ValijaDatabase,
  file: StoredFile,
): Promise<void> {
  await db.inbox.put(file);
}
