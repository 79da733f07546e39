/** Turns reviewed documents into vouchers, and vouchers of changed documents into what these say now: all in one step. */
import type { Instant } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import { bookId, type BookId } from "../domain/book.ts";
import { sameVoucher } from "../domain/diff.ts";
import { MASTER_NAMES, personKey } from "../domain/masters.ts";
import { minor } from "../domain/money.ts";
import type { NotAllowed } from "../domain/people.ts";
import {
  factsOf,
  sourceName,
  type PostedDocument,
  type Posting,
  type PostingAddress,
} from "../domain/posting.ts";
import type { PostingEntry } from "../domain/posting-entry.ts";
import type { PostingGrouping } from "../domain/posting-rules.ts";
import {
  groupEntries,
  voucherOfEntries,
  type EntryGroup,
} from "../domain/posting-vouchers.ts";
import type {
  MasterCounts,
  PostingRun,
  TransferId,
} from "../domain/transfer.ts";
import { roomForReason, withVoidReason } from "../domain/void-reason.ts";
import { totalsOf, type Voucher, type VoucherId } from "../domain/voucher.ts";
import { nextNumbers } from "../domain/voucher-number.ts";
import {
  findBook,
  listColumns,
  putPages,
  type BookChange,
} from "../db/books.ts";
import type {
  MasterImage,
  PostingImage,
  ValijaDatabase,
} from "../db/database.ts";
import { requirePermission } from "../db/people.ts";
import { commitReplacement } from "../db/replacement.ts";
import {
  ChangedMeanwhile,
  writing,
  type StorageError,
} from "../db/storage-error.ts";
import { present } from "../lib/assert.ts";
import type { Result } from "../lib/result.ts";
import { planEdit } from "./edit-book.ts";
import type { PostingRepair, StagedPosting } from "./plan-posting.ts";
import { bookKeyOf, readVoucher } from "./vouchers.ts";

/** What is to be done with a review. */
export interface PostingOrder {
  /** Documents that are ready, to be posted. */
  readonly documents: readonly PostedDocument[];
  readonly grouping: PostingGrouping;
  /** Vouchers of changed documents: their lines are made anew. */
  readonly replace: readonly VoucherId[];
  /** Vouchers of changed documents that are voided; their documents are free again. */
  readonly void: readonly VoucherId[];
  /** Stands in the memo of those that are voided. */
  readonly voidReason: string;
}

/** What applying a review needs. */
export interface ApplyPostingOptions {
  readonly id: TransferId;
  readonly newId: () => VoucherId;
  readonly now: Instant;
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/** The same, with who does it. */
interface PostingWork extends ApplyPostingOptions {
  readonly by: string;
}

/** A book of the own site that gets vouchers. */
interface BookWork {
  readonly address: Omit<PostingAddress, "number">;
  readonly groups: EntryGroup[];
  /** In place of what has their numbers. */
  readonly put: Voucher[];
  /** Of the book before anything was read of it: a number or voucher that comes meanwhile must not be overwritten. */
  readonly revision: number | null;
}

/** Everything that is written together. */
interface Work {
  readonly books: Map<BookId, BookWork>;
  readonly images: PostingImage[];
}

/**
 * Posts documents, and replaces or voids vouchers of changed ones, in one step that can be undone with its marks. Something that is no
 * longer what was reviewed (a mark, a voucher, a book) keeps everything as it is: `changed-meanwhile`.
 */
export async function applyPosting(
  db: ValijaDatabase,
  company: Installation,
  staged: StagedPosting,
  order: PostingOrder,
  wanted: ApplyPostingOptions,
): Promise<Result<PostingRun, NotAllowed | StorageError>> {
  const allowed = await requirePermission(
    db,
    company.id,
    "edit-vouchers",
    wanted.now,
  );
  if (!allowed.ok) return allowed;
  const options: PostingWork = { ...wanted, by: allowed.value.name };
  return await writing(
    db,
    async () => {
      const work: Work = { books: new Map(), images: [] };
      const entries = chosenEntries(staged, order);
      for (const group of groupEntries(entries, order.grouping))
        (
          await workOn(db, work, company, addressOf(company, group[0]))
        ).groups.push(group);
      await repair(db, company, staged, order, options, work);
      const added: Voucher[] = [];
      const changes: BookChange[] = [];
      for (const book of work.books.values()) {
        options.signal?.throwIfAborted();
        const fresh = await numbered(db, company, book, staged, options, work);
        added.push(...fresh);
        changes.push(await prepare(db, company, book, fresh, options));
        await options.onProgress?.(changes.length, work.books.size + 1);
      }
      options.signal?.throwIfAborted();
      const masters = personImages(entries);
      return await commitReplacement<PostingRun>(db, {
        company: company.id,
        site: company.site,
        transfer: runOf(
          company,
          order,
          entries,
          added,
          changes,
          masters,
          options,
        ),
        books: changes,
        masters,
        drafts: [],
        postings: work.images,
      });
    },
    options.signal,
  );
}

function chosenEntries(
  { review }: StagedPosting,
  { documents }: PostingOrder,
): PostingEntry[] {
  const chosen = new Set(documents);
  return review.items.flatMap(({ document, standing, proposal }) =>
    standing === "ready" && chosen.has(document) ? (proposal.entry ?? []) : [],
  );
}

function addressOf(
  { site }: Installation,
  { period, operationType }: PostingEntry,
): BookWork["address"] {
  return { site: site.code, period, operationType };
}

async function workOn(
  db: ValijaDatabase,
  { books }: Work,
  company: Installation,
  { site, period, operationType }: BookWork["address"],
): Promise<BookWork> {
  const address = { site, period, operationType };
  const id = bookId(bookKeyOf(company, address));
  const known = books.get(id);
  if (known) return known;
  const revision = (await findBook(db, id))?.revision ?? null;
  const fresh = { address, groups: [], put: [], revision };
  books.set(id, fresh);
  return fresh;
}

async function repair(
  db: ValijaDatabase,
  company: Installation,
  staged: StagedPosting,
  order: PostingOrder,
  options: PostingWork,
  work: Work,
): Promise<void> {
  for (const found of staged.review.repairs) {
    const replaces = order.replace.includes(found.voucher);
    const voids = !replaces && order.void.includes(found.voucher);
    if (!replaces && !voids) continue;
    const book = await workOn(db, work, company, found.address);
    const there = await readVoucher(db, company, found.address);
    if (!there || !sameVoucher(there, found.before))
      throw new ChangedMeanwhile(found.voucher);
    const after = replaces ? present(found.after, "lines made anew") : null;
    book.put.push(
      after
        ? { ...after, modified: options.now }
        : voided(there, order.voidReason, options.now),
    );
    work.images.push(...imagesOf(staged, found, after !== null, options));
  }
}

function voided(voucher: Voucher, reason: string, now: Instant): Voucher {
  // A memo that leaves no room for the reason gives some of its end.
  const room = roomForReason("") - reason.length;
  const memo = withVoidReason(voucher.memo?.slice(0, room) ?? null, reason);
  return { ...voucher, memo, status: "voided", modified: now };
}

/** Marks of a repaired voucher: those that stay say what the documents say now, the others go. */
function imagesOf(
  staged: StagedPosting,
  { documents, staying, address }: PostingRepair,
  replaced: boolean,
  options: PostingWork,
): PostingImage[] {
  return documents.map((document) => {
    const before = present(staged.marks.get(document), "a mark");
    const stays = replaced && staying.includes(document);
    const after = stays
      ? markOf(staged, document, before.rule, before.voucher, address, options)
      : null;
    return {
      document,
      before,
      after: after && { ...after, company: before.company },
    };
  });
}

function markOf(
  { sources }: StagedPosting,
  document: PostedDocument,
  rule: string,
  voucher: VoucherId,
  address: PostingAddress,
  { now, by }: PostingWork,
): Omit<Posting, "company"> {
  const source = present(sources.get(document), "a document");
  return {
    document,
    voucher,
    address,
    name: sourceName(source),
    date: source.document.date,
    facts: factsOf(source),
    rule,
    at: now,
    by,
  };
}

/** The new vouchers of a book, with the numbers after those that it has. */
async function numbered(
  db: ValijaDatabase,
  company: Installation,
  { address, groups }: BookWork,
  staged: StagedPosting,
  options: PostingWork,
  work: Work,
): Promise<Voucher[]> {
  if (groups.length === 0) return [];
  const book = await findBook(db, bookId(bookKeyOf(company, address)));
  const columns = book ? await listColumns(db, book) : [];
  const numbers = nextNumbers(
    columns.flatMap((page) => page.numbers),
    groups.length,
  );
  return groups.map((group, k) => {
    const number = present(numbers[k], "a number");
    const id = options.newId();
    for (const { document, rule } of group)
      work.images.push({
        document,
        before: staged.marks.get(document) ?? null,
        after: {
          ...markOf(
            staged,
            document,
            rule.id,
            id,
            { ...address, number },
            options,
          ),
          company: company.id,
        },
      });
    return voucherOfEntries(group, { id, number, now: options.now });
  });
}

async function prepare(
  db: ValijaDatabase,
  company: Installation,
  { address, put, revision }: BookWork,
  added: readonly Voucher[],
  { signal }: PostingWork,
): Promise<BookChange> {
  const change = await planEdit(db, {
    key: bookKeyOf(company, address),
    remove: [],
    put: [...added, ...put],
  });
  if ((change.before?.revision ?? null) !== revision)
    throw new ChangedMeanwhile(change.after.id);
  await putPages(db, change.after.id, change.pages, undefined, signal);
  return change;
}

/** Persons that the master lacks, each once. */
function personImages(entries: readonly PostingEntry[]): MasterImage[] {
  const images = new Map<string, MasterImage>();
  for (const { newPerson } of entries) {
    if (!newPerson) continue;
    const key = personKey(newPerson);
    if (!images.has(key))
      images.set(key, {
        master: "persons",
        key,
        before: null,
        after: newPerson,
      });
  }
  return [...images.values()];
}

function runOf(
  company: Installation,
  order: PostingOrder,
  entries: readonly PostingEntry[],
  added: readonly Voucher[],
  changes: readonly BookChange[],
  masters: readonly MasterImage[],
  { id, now, by }: PostingWork,
): Omit<PostingRun, "revision"> {
  const debit = minor(
    added.reduce((n, { lines }) => n + (totalsOf(lines)?.debit ?? 0), 0),
  );
  const none = Object.fromEntries(
    MASTER_NAMES.map((name) => [name, { added: 0, updated: 0 }]),
  ) as MasterCounts;
  return {
    direction: "posting",
    id,
    company: company.id,
    at: now,
    by,
    state: "done",
    site: company.site,
    periods: [...new Set(changes.map(({ after }) => after.key.period))].sort(),
    bookIds: changes.map(({ after }) => after.id),
    changes: {
      added: added.length,
      changed: order.replace.length + order.void.length,
      removed: 0,
    },
    masters: { ...none, persons: { added: masters.length, updated: 0 } },
    documents: entries.length,
    voided: order.void.length,
    debit,
    credit: debit,
  };
}
