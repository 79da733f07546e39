import type { Book, BookId } from "../domain/book.ts";
import type { Period } from "../domain/calendar-date.ts";
import type { CompanyId } from "../domain/company.ts";
import type { MasterUse } from "../domain/master-refusal.ts";
import type { MasterName } from "../domain/masters.ts";
import { cleanCode } from "../domain/text.ts";
import type { TransferId } from "../domain/transfer.ts";
import { booksOfCompany, readDigests } from "./books.ts";
import type { StoredDraft, ValijaDatabase } from "./database.ts";
import { draftsOfCompany } from "./drafts.ts";

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
  const used = await usedBy(db, books);
  return (master, key) => used[master].has(key);
}

/** Whether anything of it is left. */
export function isUsed({ periods, drafts, below, kept }: MasterUse): boolean {
  return periods.length > 0 || drafts > 0 || below > 0 || kept;
}

/** What names a row now. Opens no page; awaits only the database, so that it can be asked within a transaction. */
export async function masterUse(
  db: ValijaDatabase,
  company: CompanyId,
  master: MasterName,
  key: string,
): Promise<MasterUse> {
  // No voucher names a rate: it keeps the figure itself.
  if (master === "exchangeRates")
    return { periods: [], drafts: 0, below: 0, kept: false };
  const periods = new Set<Period>();
  for (const book of await booksOfCompany(db, company))
    if (await isUsedBy(db, book, master, key)) periods.add(book.key.period);
  const drafts = await draftsOfCompany(db, company);
  return {
    periods: [...periods].sort(),
    drafts: drafts.filter((draft) => draftNames(draft, master, key)).length,
    below: master === "accounts" ? await accountsBelow(db, company, key) : 0,
    kept: await isKept(db, company, master, key),
  };
}

/** Periods of the vouchers that name this very account, not those below it; each once, in order. Awaits only the database. */
export async function accountPeriods(
  db: ValijaDatabase,
  company: CompanyId,
  code: string,
): Promise<Period[]> {
  const periods = new Set<Period>();
  for (const book of await booksOfCompany(db, company)) {
    const digests = await readDigests(db, book);
    if (digests.some(({ use }) => use.accounts.includes(code)))
      periods.add(book.key.period);
  }
  return [...periods].sort();
}

async function isUsedBy(
  db: ValijaDatabase,
  book: Book,
  master: MasterName,
  key: string,
): Promise<boolean> {
  // A T/O is seen at the book; its pages need not be read.
  if (master === "operationTypes")
    return book.count > 0 && book.key.operationType === key;
  return (await usedBy(db, [book]))[master].has(key);
}

/** How many accounts' codes begin with this one. */
export async function accountsBelow(
  db: ValijaDatabase,
  company: CompanyId,
  code: string,
): Promise<number> {
  const from = [company, code];
  const to = [company, `${code}\uffff`];
  const within = db.accounts.where("[company+key]");
  return await within.between(from, to, false, true).count();
}

/** Whether an import could be undone into vouchers that name the row. */
async function isKept(
  db: ValijaDatabase,
  company: CompanyId,
  master: MasterName,
  key: string,
): Promise<boolean> {
  const sets = await db.replaced.filter((s) => s.company === company).toArray();
  for (const { before, after } of sets)
    for (const { book } of [...before, ...after])
      if (book && (await isUsedBy(db, book, master, key))) return true;
  return false;
}

function draftNames(
  { form }: StoredDraft,
  master: MasterName,
  key: string,
): boolean {
  if (master === "operationTypes")
    return form.operationType.trim().toUpperCase() === key;
  // A cell holds a person's key, or a number typed by hand.
  const number = key.split("|")[1];
  return form.lines.some((line) => {
    if (master === "accounts") return line.account.trim() === key;
    if (master === "costCenters") return cleanCode(line.costCenter) === key;
    const typed = line.person.trim();
    return typed === key || (typed !== "" && typed.toUpperCase() === number);
  });
}

/** Every master row that books name. */
async function usedBy(
  db: ValijaDatabase,
  books: readonly Book[],
): Promise<Record<MasterName, Set<string>>> {
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
  return used;
}
