import type { Book, PageDigest, PageRef } from "../domain/book.ts";
import type { CompanyId } from "../domain/company.ts";
import { personKey, type MasterName } from "../domain/masters.ts";
import type { Voucher } from "../domain/voucher.ts";
import { booksOfKind, readDigests } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { openStoredPage, voucherOf } from "./page-codec.ts";

/** Pages of a book that name a row. Opens none. */
export async function pagesWith(
  db: ValijaDatabase,
  book: Book,
  master: MasterName,
  key: string,
): Promise<PageRef[]> {
  const digests = await readDigests(db, book);
  return book.pages.filter((_page, k) => {
    const digest = digests[k];
    return digest !== undefined && digestNames(digest, master, key);
  });
}

function digestNames(
  { use }: PageDigest,
  master: MasterName,
  key: string,
): boolean {
  if (master === "persons") return use.persons.includes(key);
  if (master === "costCenters") return use.costCenters.includes(key);
  // An account is used by what lies below it too.
  return (
    master === "accounts" && use.accounts.some((code) => code.startsWith(key))
  );
}

/** How many vouchers of all sites name a row; of accounts also those below it. Opens the pages that name it. */
export async function countVouchersWith(
  db: ValijaDatabase,
  company: CompanyId,
  master: MasterName,
  key: string,
  signal?: AbortSignal,
): Promise<number> {
  const books = await booksOfKind(db, company, "vouchers");
  if (master === "operationTypes")
    return books
      .filter((book) => book.key.operationType === key)
      .reduce((n, book) => n + book.count, 0);
  let count = 0;
  for (const book of books)
    for (const page of await pagesWith(db, book, master, key)) {
      signal?.throwIfAborted();
      const rows = await openStoredPage(db, book.id, page.hash);
      count += rows.filter((r) =>
        voucherNames(voucherOf(r), master, key),
      ).length;
    }
  return count;
}

function voucherNames(
  { lines }: Voucher,
  master: MasterName,
  key: string,
): boolean {
  return lines.some(({ account, costCenter, person }) => {
    if (master === "accounts") return account.startsWith(key);
    if (master === "costCenters") return costCenter === key;
    return person !== null && personKey(person) === key;
  });
}
