import Dexie from "dexie";
import { IDBKeyRange, indexedDB } from "fake-indexeddb";
import { ValijaDatabase } from "../../src/db/database.ts";
import { changeBooks } from "../../src/db/books.ts";
import { createInstallation } from "../../src/db/installations.ts";
import { putMasterRows } from "../../src/db/masters.ts";
import { MASTER_NAMES, type Masters } from "../../src/domain/masters.ts";
import type { BookKey } from "../../src/domain/book.ts";
import type { Installation } from "../../src/domain/company.ts";
import type { Period } from "../../src/domain/calendar-date.ts";
import type { Voucher } from "../../src/domain/voucher.ts";
import { planEdit } from "../../src/books/edit-book.ts";
import { openPage, voucherOf } from "../../src/books/page-codec.ts";
import { MASTERS, PERIOD } from "./samples.ts";

// Dexie takes what it finds when it is loaded, which may be before this file.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let count = 0;

/** A database of its own, empty. */
export function newDatabase(): ValijaDatabase {
  count += 1;
  return new ValijaDatabase(`test-${count}`);
}

/** A database with a company and its masters. */
export async function newInstallation(
  company: Installation,
  masters: Masters = MASTERS,
): Promise<ValijaDatabase> {
  const db = newDatabase();
  await createInstallation(db, company, masters);
  for (const name of MASTER_NAMES)
    await putMasterRows(db, company.id, name, masters[name] as never);
  return db;
}

/** The key of a book of vouchers at the company's own site. */
export function bookKey(
  company: Installation,
  operationType: string,
  period: Period = PERIOD,
  site: string = company.site.code,
): BookKey {
  return {
    company: company.id,
    kind: "vouchers",
    site: site as BookKey["site"],
    period,
    operationType: operationType as BookKey["operationType"],
  };
}

/** Puts vouchers into their books without asking any rule. */
export async function fill(
  db: ValijaDatabase,
  company: Installation,
  vouchers: readonly Voucher[],
  {
    period = PERIOD,
    site = company.site.code,
  }: { readonly period?: Period; readonly site?: string } = {},
): Promise<void> {
  for (const type of new Set(vouchers.map((v) => v.operationType))) {
    const key = bookKey(company, type, period, site);
    const put = vouchers.filter((v) => v.operationType === type);
    await changeBooks(db, [await planEdit(db, { key, remove: [], put })]);
  }
}

/** Everything that the database holds, as plain data that can be compared, table by table. */
export async function dump(
  db: ValijaDatabase,
): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of db.tables) all[table.name] = await table.toArray();
  return all;
}

/** The parts of a dump that users would call their data: books by their content, pages, summaries, masters, sites. */
export async function content(
  db: ValijaDatabase,
): Promise<Record<string, unknown>> {
  const all = await dump(db);
  const books = (await db.books.toArray()).map(({ revision, ...book }) => ({
    ...book,
    written: revision > 0,
  }));
  const { persons, accounts, costCenters, operationTypes, exchangeRates } = all;
  return {
    books,
    persons,
    accounts,
    costCenters,
    operationTypes,
    exchangeRates,
  };
}

/** Every voucher of every book of them, by book and number, read from the stored pages. */
export async function allVouchers(
  db: ValijaDatabase,
): Promise<Map<string, Voucher>> {
  const found = new Map<string, Voucher>();
  const books = await db.books.toArray();
  for (const book of books.filter(({ key }) => key.kind === "vouchers"))
    for (const page of book.pages) {
      const stored = await db.pages.get([book.id, page.hash]);
      if (!stored) throw new Error(`no page ${page.hash} of ${book.id}`);
      for (const rows of await openPage(stored))
        found.set(`${book.id} ${rows.voucher.numero}`, voucherOf(rows));
    }
  return found;
}
