import type { BookId } from "../domain/book.ts";
import type { CompanyId } from "../domain/company.ts";
import type { MasterName } from "../domain/masters.ts";
import type { TransferId } from "../domain/transfer.ts";
import { booksOfCompany, readDigests } from "./books.ts";
import type { ValijaDatabase } from "./database.ts";

/**
 * Which master rows the books will use once an import has been undone: those of every book but the ones that it brought, as
 * they are now, and of those as they were. Answers by master and key.
 */
export async function booksInUse(
  db: ValijaDatabase,
  company: CompanyId,
  undoing: TransferId,
): Promise<(master: MasterName, key: string) => boolean> {
  const set = await db.replaced.get(undoing);
  const replaced = new Set<BookId>(set?.books ?? []);
  const books = (await booksOfCompany(db, company)).filter(
    (b) => !replaced.has(b.id),
  );
  const transfer = await db.transfers.get(undoing);
  const undone = transfer?.direction !== "out" && transfer?.state === "undone";
  for (const { book } of (undone ? set?.after : set?.before) ?? [])
    if (book) books.push(book);
  const used: Record<MasterName, Set<string>> = {
    persons: new Set(),
    accounts: new Set(),
    costCenters: new Set(),
    operationTypes: new Set(),
    exchangeRates: new Set(),
  };
  for (const book of books) {
    if (book.key.operationType !== null && book.count > 0)
      used.operationTypes.add(book.key.operationType);
    for (const { use } of await readDigests(db, book)) {
      // With the accounts that they lie under: what a code begins with.
      for (const code of use.accounts)
        for (let k = 1; k <= code.length; k++)
          used.accounts.add(code.slice(0, k));
      for (const code of use.costCenters) used.costCenters.add(code);
      for (const key of use.persons) used.persons.add(key);
    }
  }
  return (master, key) => used[master].has(key);
}
