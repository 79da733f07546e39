/** Everything that belongs to one company, table by table: what is counted, copied and removed as a whole. */
import Dexie, { type Table } from "dexie";
import type { CompanyId } from "../domain/company.ts";
import { MASTER_NAMES } from "../domain/masters.ts";
import { lastRevision, raiseRevision } from "./books.ts";
import type { ValijaDatabase } from "./database.ts";
import {
  COMPANY_SETTING,
  EXAMPLE_LOOKED,
  PERIOD_SETTING,
} from "./installations.ts";
import { lockSetting, turnSetting } from "./people.ts";
import { countMasters, masterTable } from "./masters.ts";

/** How much of a company there is. */
export interface CompanyCounts {
  readonly vouchers: number;
  /** Invoices, collections and payments. */
  readonly documents: number;
  readonly drafts: number;
  /** Rows of all masters. */
  readonly masters: number;
  /** Entries of the history. */
  readonly transfers: number;
  /** Packages that lie ready to be imported. */
  readonly files: number;
}

/** Rows that a query finds: enough of it to read and to remove them. */
interface Rows {
  toArray(): PromiseLike<unknown[]>;
  delete(): PromiseLike<number>;
}

/** The rows of a company, by table. */
function partsOf(
  db: ValijaDatabase,
  company: CompanyId,
): Map<Table["name"], Rows> {
  const own = { company };
  // The key of a book begins with its company, and no company's key holds the bar.
  const first = [`${company}|`, Dexie.minKey];
  const last = [`${company}|\uffff`, Dexie.maxKey];
  const masters = MASTER_NAMES.map(
    (name) => [name, masterTable(db, name).where(own)] as const,
  );
  return new Map<Table["name"], Rows>([
    ["installations", db.installations.where({ id: company })],
    ["sites", db.sites.where(own)],
    ["books", db.books.where({ "key.company": company })],
    ["pages", db.pages.where("[book+hash]").between(first, last)],
    ["summaries", db.summaries.where("[book+hash]").between(first, last)],
    ...masters,
    ["transfers", db.transfers.where(own)],
    ["replaced", db.replaced.filter((set) => set.company === company)],
    ["drafts", draftsOf(db, company)],
    ["inbox", db.inbox.where(own)],
    ["originals", db.originals.where(own)],
    ["users", db.users.where(own)],
    ["postingRules", db.postingRules.where(own)],
    ["postings", db.postings.where(own)],
  ]);
}

function draftsOf(db: ValijaDatabase, company: CompanyId) {
  return db.drafts
    .where("[company+period]")
    .between([company, Dexie.minKey], [company, Dexie.maxKey]);
}

/** How much of a company there is; all zero where there is none. */
export async function countCompany(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<CompanyCounts> {
  const books = await db.books.where("key.company").equals(company).toArray();
  return {
    vouchers: countOf(books.filter(({ key }) => key.kind === "vouchers")),
    documents: countOf(books.filter(({ key }) => key.kind !== "vouchers")),
    drafts: await draftsOf(db, company).count(),
    masters: await countMasters(db, company),
    transfers: await db.transfers.where("company").equals(company).count(),
    files: await db.inbox.where("company").equals(company).count(),
  };
}

function countOf(books: readonly { readonly count: number }[]): number {
  return books.reduce((n, { count }) => n + count, 0);
}

/**
 * Copies a company from another database and opens it, in one transaction. False, writing nothing, when it is here already.
 */
export async function copyCompany(
  from: ValijaDatabase,
  to: ValijaDatabase,
  company: CompanyId,
): Promise<boolean> {
  // Everything is read first: a transaction waits for nothing but its own database.
  const revision = await lastRevision(from);
  const parts: { readonly table: string; readonly rows: unknown[] }[] = [];
  for (const [table, rows] of partsOf(from, company))
    parts.push({ table, rows: await rows.toArray() });
  return await to.transaction("rw", to.tables, async () => {
    if (await to.installations.get(company)) return false;
    for (const { table, rows } of parts) await to.table(table).bulkAdd(rows);
    // What is written from now on is newer than everything that came.
    await raiseRevision(to, revision);
    await to.settings.put({ name: COMPANY_SETTING, value: company });
    return true;
  });
}

/**
 * Removes everything of the example company, in one transaction, and what was chosen for it. False, removing nothing, when the
 * company is not there or is a real one.
 */
export async function removeExample(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<boolean> {
  return await db.transaction("rw", db.tables, async () => {
    if (!(await db.installations.get(company))?.example) return false;
    for (const rows of partsOf(db, company).values()) await rows.delete();
    await db.settings.bulkDelete([
      EXAMPLE_LOOKED,
      turnSetting(company),
      lockSetting(company),
    ]);
    const open = (await db.settings.get(COMPANY_SETTING))?.value;
    if (open === company)
      await db.settings.bulkDelete([COMPANY_SETTING, PERIOD_SETTING]);
    return true;
  });
}
