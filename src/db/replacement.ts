import type { Book, BookId } from "../domain/book.ts";
import { samePages } from "../domain/book.ts";
import type { CompanyId, Site } from "../domain/company.ts";
import { MASTER_NAMES, type MasterName } from "../domain/masters.ts";
import type { ReplacingTransfer, TransferId } from "../domain/transfer.ts";
import { present } from "../lib/assert.ts";
import { findBook, nextRevision, putBook } from "./books.ts";
import type {
  MasterImage,
  PostingImage,
  ReplacedSet,
  StoredDraft,
  StoredMaster,
  ValijaDatabase,
} from "./database.ts";
import { masterTable } from "./masters.ts";
import { ChangedMeanwhile } from "./storage-error.ts";

/** A verified import, ready to be pointed to: everything slow has been done, its pages lie in the database. */
export interface Replacement<T extends ReplacingTransfer> {
  readonly transfer: Omit<T, "revision">;
  readonly books: readonly {
    readonly before: Book | null;
    readonly after: Omit<Book, "revision">;
  }[];
  readonly masters: readonly MasterImage[];
  /** Vouchers that cannot be valid yet. */
  readonly drafts: readonly StoredDraft[];
  /** Marks of documents that become vouchers by it. */
  readonly postings?: readonly PostingImage[];
  readonly company: CompanyId;
  /** The sending site, to be known from now on. */
  readonly site: Site;
}

/**
 * Replaces books and merges masters in one transaction: all old before it, all new after it. What it replaces is kept.
 * Throws `ChangedMeanwhile`, having written nothing, when a book or row is no longer what was reviewed.
 */
export async function commitReplacement<T extends ReplacingTransfer>(
  db: ValijaDatabase,
  change: Replacement<T>,
): Promise<T> {
  return await db.transaction("rw", replacementTables(db), async () => {
    for (const { before, after } of change.books) {
      const current = await findBook(db, after.id);
      if ((current?.revision ?? null) !== (before?.revision ?? null))
        throw new ChangedMeanwhile(after.id);
    }
    const { company, postings = [] } = change;
    await putPostings(db, company, postings, "after", "refuse");
    await putImages(db, company, change.masters, "after", "refuse");
    const revision = await nextRevision(db);
    const after: { id: BookId; book: Book }[] = [];
    for (const { after: book } of change.books)
      after.push({ id: book.id, book: await putBook(db, book, revision) });
    const transfer = { ...change.transfer, revision } as T;
    await db.transfers.put(transfer);
    await db.sites.put({ company, ...change.site });
    await db.replaced.put({
      transfer: transfer.id,
      company,
      books: after.map(({ id }) => id),
      before: change.books.map((b) => ({ id: b.after.id, book: b.before })),
      after,
      masters: change.masters,
      drafts: change.drafts,
      ...(postings.length > 0 ? { postings } : {}),
    });
    await db.drafts.bulkPut([...change.drafts]);
    return transfer;
  });
}

function replacementTables(db: ValijaDatabase) {
  return [
    db.books,
    db.pages,
    db.summaries,
    db.settings,
    db.transfers,
    db.replaced,
    db.sites,
    db.persons,
    db.accounts,
    db.costCenters,
    db.operationTypes,
    db.exchangeRates,
    db.drafts,
    db.postings,
  ];
}

type Side = "before" | "after";

function other(side: Side): Side {
  return side === "before" ? "after" : "before";
}

/**
 * Writes one side of master rows where the other side stands now, a master at a time. Where something else stands, it
 * throws `ChangedMeanwhile`, or keeps what somebody made of the row since.
 */
async function putImages(
  db: ValijaDatabase,
  company: CompanyId,
  images: readonly MasterImage[],
  side: Side,
  whereChanged: "refuse" | "keep",
): Promise<void> {
  for (const master of MASTER_NAMES) {
    const own = images.filter((image) => image.master === master);
    const table = masterTable(db, master);
    const current = await table.bulkGet(
      own.map(({ key }) => [company, key] as [string, string]),
    );
    const puts: StoredMaster<MasterName>[] = [];
    const gone: [string, string][] = [];
    for (const [k, image] of own.entries()) {
      const { key, [side]: row } = image;
      if (!sameRow(current[k]?.row ?? null, image[other(side)])) {
        if (whereChanged === "refuse") throw new ChangedMeanwhile(key);
      } else if (row === null) gone.push([company, key]);
      else puts.push({ company, key, row });
    }
    await table.bulkPut(puts);
    await table.bulkDelete(gone);
  }
}

/**
 * Writes one side of marks where the other side stands now. Where something else stands, it throws `ChangedMeanwhile` (nothing is
 * posted twice), or keeps what somebody made of the mark since.
 */
async function putPostings(
  db: ValijaDatabase,
  company: CompanyId,
  images: readonly PostingImage[],
  side: Side,
  whereChanged: "refuse" | "keep",
): Promise<void> {
  const current = await db.postings.bulkGet(
    images.map(({ document }): [string, string] => [company, document]),
  );
  for (const [k, image] of images.entries()) {
    const { document, [side]: mark } = image;
    if (!sameRow(current[k] ?? null, image[other(side)])) {
      if (whereChanged === "refuse") throw new ChangedMeanwhile(document);
    } else if (mark === null) await db.postings.delete([company, document]);
    else await db.postings.put(mark);
  }
}

function sameRow(a: object | null, b: object | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What undoing (or repeating) an import would do, for the question that is asked before. */
export interface UndoPlan {
  readonly transfer: ReplacingTransfer;
  /** Books that something else has changed since: their later changes would be lost. */
  readonly changedSince: readonly BookId[];
}

/** Looks what stands between now and an undo. Null when there is nothing to undo. */
export async function planUndo(
  db: ValijaDatabase,
  id: TransferId,
): Promise<UndoPlan | null> {
  const transfer = await db.transfers.get(id);
  const set = await db.replaced.get(id);
  if (!set || !transfer || transfer.direction === "out") return null;
  const expected = transfer.state === "done" ? set.after : set.before;
  const changedSince: BookId[] = [];
  for (const { id: bookId, book } of expected) {
    const current = await findBook(db, bookId);
    if (!samePages(current?.pages ?? [], book?.pages ?? []))
      changedSince.push(bookId);
  }
  return { transfer, changedSince };
}

/**
 * Puts back what an import replaced (or, of an undone one, what it had brought): every book and every master row that is
 * still as the import left it, in one transaction. Rows that it had inserted and that are in use now stay.
 * Throws `ChangedMeanwhile` when a book has changed since the import, unless `losingChanges` allows it.
 */
export async function swapReplaced(
  db: ValijaDatabase,
  id: TransferId,
  inUse: (master: MasterName, key: string) => boolean,
  losingChanges: boolean,
): Promise<ReplacingTransfer> {
  return await db.transaction("rw", replacementTables(db), async () => {
    const plan = present(await planUndo(db, id), "an import to undo");
    if (plan.changedSince.length > 0 && !losingChanges)
      throw new ChangedMeanwhile(plan.changedSince.join(", "));
    const set = present(await db.replaced.get(id), "a replaced set");
    const side: Side = plan.transfer.state === "done" ? "before" : "after";
    const revision = await nextRevision(db);
    for (const { id: bookId, book } of set[side]) {
      if (book === null) await db.books.delete(bookId);
      else await putBook(db, book, revision);
    }
    const images = set.masters.filter(
      ({ master, key, [side]: row }) => row !== null || !inUse(master, key),
    );
    await putImages(db, set.company, images, side, "keep");
    await putPostings(db, set.company, set.postings ?? [], side, "keep");
    await swapDrafts(db, set, side);
    const transfer: ReplacingTransfer = {
      ...plan.transfer,
      state: side === "before" ? "undone" : "done",
    };
    await db.transfers.put(transfer);
    return transfer;
  });
}

/** Takes the import's drafts away, unless somebody worked on them since, or brings them back. */
async function swapDrafts(
  db: ValijaDatabase,
  { drafts }: ReplacedSet,
  side: Side,
): Promise<void> {
  if (side === "after") {
    await db.drafts.bulkPut([...drafts]);
    return;
  }
  const current = await db.drafts.bulkGet(drafts.map(({ id }) => id));
  const untouched = drafts.filter(
    ({ modified }, k) => current[k]?.modified === modified,
  );
  await db.drafts.bulkDelete(untouched.map(({ id }) => id));
}
