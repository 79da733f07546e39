import type { Book, BookId } from "../domain/book.ts";
import type { CompanyId } from "../domain/company.ts";
import type {
  OutgoingTransfer,
  Transfer,
  TransferId,
} from "../domain/transfer.ts";
import { nextRevision } from "./books.ts";
import type { ValijaDatabase } from "./database.ts";

/** The history of a company, newest first. */
export async function listTransfers(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<Transfer[]> {
  const found = await db.transfers.where("company").equals(company).toArray();
  return found.sort((a, b) => b.revision - a.revision);
}

/** One entry of the history. */
export async function findTransfer(
  db: ValijaDatabase,
  id: TransferId,
): Promise<Transfer | undefined> {
  return await db.transfers.get(id);
}

/** The last package of a kind that left this installation's site; undefined before the first. */
export async function lastOutgoing(
  db: ValijaDatabase,
  company: CompanyId,
  kind: OutgoingTransfer["kind"],
  site: string,
): Promise<OutgoingTransfer | undefined> {
  const all = await listTransfers(db, company);
  return all
    .filter((t) => t.direction === "out")
    .filter((t) => t.kind === kind && t.site.code === site)
    .reduce<OutgoingTransfer | undefined>(
      (last, t) => (last && last.sequence >= t.sequence ? last : t),
      undefined,
    );
}

/** Adds a package that left to the history. */
export async function addOutgoing(
  db: ValijaDatabase,
  transfer: Omit<OutgoingTransfer, "revision">,
): Promise<OutgoingTransfer> {
  return await db.transaction("rw", db.transfers, db.settings, async () => {
    const whole = { ...transfer, revision: await nextRevision(db) };
    await db.transfers.add(whole);
    return whole;
  });
}

/** A book as the last import that stands left it, or null when none brought it. */
export async function lastStateOf(
  db: ValijaDatabase,
  book: BookId,
): Promise<Book | null> {
  const sets = await db.replaced.where("books").equals(book).toArray();
  const transfers = await db.transfers.bulkGet(sets.map((s) => s.transfer));
  const last = transfers
    .filter((t) => t?.direction === "in" && t.state === "done")
    .reduce(
      (a, b) => ((a?.revision ?? 0) > (b?.revision ?? 0) ? a : b),
      undefined,
    );
  const set = sets.find((s) => s.transfer === last?.id);
  return set?.after.find((a) => a.id === book)?.book ?? null;
}
