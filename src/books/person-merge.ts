/** Two persons become one: in every voucher of the own site, in the drafts and in the master, in one transaction. */
import type { Book, BookKey } from "../domain/book.ts";
import type { Instant, Period } from "../domain/calendar-date.ts";
import type { Installation, SiteCode } from "../domain/company.ts";
import { personKey, type Person } from "../domain/masters.ts";
import {
  linesNaming,
  refOf,
  renamed,
  renamedForm,
} from "../domain/person-merge.ts";
import type { Voucher, VoucherId } from "../domain/voucher.ts";
import type { NotAllowed } from "../domain/people.ts";
import { personLookup } from "../domain/read-form.ts";
import {
  booksOfKind,
  changeBooks,
  putPages,
  type BookChange,
} from "../db/books.ts";
import type { StoredDraft, ValijaDatabase } from "../db/database.ts";
import { draftsOfCompany } from "../db/drafts.ts";
import {
  editTables,
  editWithin,
  takeBackWithin,
  type MasterEdit,
} from "../db/master-edits.ts";
import { readMaster } from "../db/masters.ts";
import { requirePermission } from "../db/people.ts";
import {
  ChangedMeanwhile,
  writing,
  type StorageError,
} from "../db/storage-error.ts";
import { err, type Result } from "../lib/result.ts";
import { planEdit } from "./edit-book.ts";
import { pagesWith } from "./master-use.ts";
import { openStoredPage, voucherOf } from "./page-codec.ts";

/** What a merge would touch. */
export interface PersonMergePreview {
  /** Vouchers and lines of the own site, which will name the one who stays. */
  readonly vouchers: number;
  readonly lines: number;
  readonly periods: readonly Period[];
  readonly drafts: number;
  /** Vouchers that came from other sites: they go on naming the other. */
  readonly elsewhere: number;
  readonly sites: readonly SiteCode[];
}

/** Who stays, who goes, both as they stand; and what the master says of the first afterwards. */
export interface PersonMergeOrder {
  readonly survivor: Person;
  readonly other: Person;
  readonly result: Person;
}

/** A voucher that was rewritten: where the lines are, and when it was changed last before. */
interface MergedVoucher {
  readonly id: VoucherId;
  readonly number: string;
  readonly modified: Instant;
  readonly lines: readonly number[];
}

/** All that is needed to put a merge back. Plain data. */
export interface PersonMerge {
  readonly at: Instant;
  readonly survivor: Person;
  readonly other: Person;
  readonly persons: readonly MasterEdit<"persons">[];
  readonly books: readonly {
    readonly key: BookKey;
    readonly vouchers: readonly MergedVoucher[];
  }[];
  readonly drafts: readonly {
    readonly before: StoredDraft;
    readonly after: StoredDraft;
  }[];
}

/** How much of a merge was put back; what somebody has changed since stays. */
export interface MergeUndone {
  readonly vouchers: number;
  readonly stays: number;
}

/** How to hear of the progress, and how to stop it. */
export interface MergeOptions {
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/** Counts what a merge would touch. Opens the pages that name the one who goes. */
export async function previewPersonMerge(
  db: ValijaDatabase,
  company: Installation,
  { survivor, other }: Pick<PersonMergeOrder, "survivor" | "other">,
  options: MergeOptions = {},
): Promise<PersonMergePreview> {
  const key = personKey(other);
  const named = await vouchersNaming(db, company, key, options);
  const own = named.filter(({ book }) => isOwn(book, company));
  const foreign = named.filter(({ book }) => !isOwn(book, company));
  const count = (parts: typeof named): number =>
    parts.reduce((n, { vouchers }) => n + vouchers.length, 0);
  const drafts = await renamedDrafts(
    db,
    company,
    survivor,
    other,
    "" as Instant,
  );
  return {
    vouchers: count(own),
    lines: own
      .flatMap(({ vouchers }) => vouchers)
      .reduce((n, voucher) => n + linesNaming(voucher, key).length, 0),
    periods: [...new Set(own.map(({ book }) => book.key.period))].sort(),
    drafts: drafts.length,
    elsewhere: count(foreign),
    sites: [...new Set(foreign.map(({ book }) => book.key.site))].sort(),
  };
}

/**
 * Merges two persons: every line of the own site and every draft that names the one who goes names the one who stays, and the
 * one who goes becomes inactive. Pages are made first, where nobody sees them; then all is written in one transaction. Until
 * then it can be cancelled (rejects) and leaves everything as it was.
 */
export async function mergePersons(
  db: ValijaDatabase,
  company: Installation,
  { survivor, other, result }: PersonMergeOrder,
  now: Instant,
  options: MergeOptions = {},
): Promise<Result<PersonMerge, NotAllowed | StorageError>> {
  const refused = await notAllowed(db, company, now);
  if (refused) return err(refused);
  return await writing(
    db,
    async () => {
      const key = personKey(other);
      const ref = refOf(survivor);
      const named = (await vouchersNaming(db, company, key, options)).filter(
        ({ book }) => isOwn(book, company),
      );
      const changes = await rewrite(
        db,
        named.map(({ book, vouchers }) => ({
          book,
          put: vouchers.map((v) => renamed(v, linesNaming(v, key), ref, now)),
        })),
        options,
      );
      const drafts = await renamedDrafts(db, company, survivor, other, now);
      const persons: MasterEdit<"persons">[] = [
        { before: survivor, after: result },
        { before: other, after: { ...other, active: false } },
      ];
      const written = await commit(db, changes, drafts, async () => {
        const edited = await editWithin(
          db,
          company.id,
          "persons",
          persons,
          now,
        );
        if (!edited.ok) throw new ChangedMeanwhile(edited.error.key);
        return edited.value;
      });
      return {
        at: now,
        survivor,
        other,
        persons: written,
        books: named.map(({ book, vouchers }) => ({
          key: book.key,
          vouchers: vouchers.map((v) => ({
            id: v.id,
            number: v.number,
            modified: v.modified,
            lines: linesNaming(v, key),
          })),
        })),
        drafts,
      };
    },
    options.signal,
  );
}

/** A merge changes persons and the vouchers that name them. */
async function notAllowed(
  db: ValijaDatabase,
  company: Installation,
  now: Instant,
): Promise<NotAllowed | null> {
  for (const permission of ["edit-persons", "edit-vouchers"] as const) {
    const allowed = await requirePermission(db, company.id, permission, now);
    if (!allowed.ok) return allowed.error;
  }
  return null;
}

/** Puts a merge back, as far as nobody has changed since what it changed. In one transaction; can be cancelled like it. */
export async function undoPersonMerge(
  db: ValijaDatabase,
  company: Installation,
  merge: PersonMerge,
  now: Instant,
  options: MergeOptions = {},
): Promise<Result<MergeUndone, NotAllowed | StorageError>> {
  const refused = await notAllowed(db, company, now);
  if (refused) return err(refused);
  return await writing(
    db,
    async () => {
      const key = personKey(merge.survivor);
      const current = await vouchersNaming(db, company, key, options);
      let stays = 0;
      const parts = merge.books.map(({ key: bookKey, vouchers }) => {
        const there = current.find(
          ({ book }) =>
            book.key.period === bookKey.period &&
            book.key.site === bookKey.site &&
            book.key.operationType === bookKey.operationType,
        );
        const put = vouchers.flatMap(
          (was) => putBack(was, there?.vouchers ?? [], merge, now) ?? [],
        );
        stays += vouchers.length - put.length;
        return there ? [{ book: there.book, put }] : [];
      });
      const changes = await rewrite(
        db,
        parts.flat().filter(({ put }) => put.length > 0),
        options,
      );
      const drafted = new Map(
        (await draftsOfCompany(db, company.id)).map((d) => [d.id, d]),
      );
      const drafts = merge.drafts
        .filter(({ after }) => same(drafted.get(after.id), after))
        .map(({ before, after }) => ({ before: after, after: before }));
      await commit(db, changes, drafts, async () =>
        takeBackWithin(db, company.id, "persons", merge.persons, now),
      );
      const vouchers = parts.flat().reduce((n, { put }) => n + put.length, 0);
      return {
        vouchers,
        stays: stays + merge.drafts.length - drafts.length,
      };
    },
    options.signal,
  );
}

/** The voucher as it was before the merge, with what was changed since; null where its lines do not name the one who stayed. */
function putBack(
  was: MergedVoucher,
  current: readonly Voucher[],
  { survivor, other, at }: PersonMerge,
  now: Instant,
): Voucher | null {
  const voucher = current.find(
    ({ number, id }) => number === was.number && id === was.id,
  );
  if (!voucher) return null;
  const naming = new Set(linesNaming(voucher, personKey(survivor)));
  const places = was.lines.filter((place) => naming.has(place));
  if (places.length === 0) return null;
  // Untouched since, it is again the very voucher that it was.
  const untouched = voucher.modified === at;
  return renamed(voucher, places, refOf(other), untouched ? was.modified : now);
}

interface NamedIn {
  readonly book: Book;
  readonly vouchers: readonly Voucher[];
}

/** Every voucher that names a person, book by book. Opens the pages that do. */
async function vouchersNaming(
  db: ValijaDatabase,
  company: Installation,
  key: string,
  { onProgress, signal }: MergeOptions,
): Promise<NamedIn[]> {
  const books = await booksOfKind(db, company.id, "vouchers");
  const found: NamedIn[] = [];
  for (const [k, book] of books.entries()) {
    const vouchers: Voucher[] = [];
    for (const page of await pagesWith(db, book, "persons", key)) {
      signal?.throwIfAborted();
      const rows = await openStoredPage(db, book.id, page.hash);
      for (const voucher of rows.map(voucherOf))
        if (linesNaming(voucher, key).length > 0) vouchers.push(voucher);
    }
    if (vouchers.length > 0) found.push({ book, vouchers });
    await onProgress?.(k + 1, 2 * books.length);
  }
  return found;
}

function isOwn(book: Book, { site }: Installation): boolean {
  return book.key.site === site.code;
}

/** Makes the new pages and puts them where nobody sees them yet. */
async function rewrite(
  db: ValijaDatabase,
  parts: readonly { readonly book: Book; readonly put: readonly Voucher[] }[],
  { onProgress, signal }: MergeOptions,
): Promise<BookChange[]> {
  const changes: BookChange[] = [];
  for (const [k, { book, put }] of parts.entries()) {
    signal?.throwIfAborted();
    const change = await planEdit(db, { key: book.key, remove: [], put });
    // What was looked through must still be what is changed.
    if (change.before?.revision !== book.revision)
      throw new ChangedMeanwhile(book.id);
    await putPages(db, book.id, change.pages, undefined, signal);
    changes.push({ ...change, pages: [] });
    await onProgress?.(parts.length + k + 1, 2 * parts.length);
  }
  signal?.throwIfAborted();
  return changes;
}

/** Drafts that name the one who goes, before and after. */
async function renamedDrafts(
  db: ValijaDatabase,
  company: Installation,
  survivor: Person,
  other: Person,
  now: Instant,
): Promise<{ before: StoredDraft; after: StoredDraft }[]> {
  const persons = personLookup(await readMaster(db, company.id, "persons"));
  const [from, to] = [personKey(other), personKey(survivor)];
  return (await draftsOfCompany(db, company.id)).flatMap((before) => {
    const form = renamedForm(before.form, from, to, persons);
    const opened = before.opened && {
      ...before.opened,
      voucher: renamedOwn(before.opened, company, from, survivor, now),
    };
    const changed = opened && opened.voucher !== before.opened.voucher;
    if (form === null && changed !== true) return [];
    const after = { ...before, modified: now, form: form ?? before.form };
    return [{ before, after: opened ? { ...after, opened } : after }];
  });
}

/** What a draft was begun from changes as the stored voucher does, or saving it would take that for somebody's change. */
function renamedOwn(
  { address, voucher }: NonNullable<StoredDraft["opened"]>,
  { site }: Installation,
  from: string,
  survivor: Person,
  now: Instant,
): Voucher {
  const places = linesNaming(voucher, from);
  return address.site === site.code && places.length > 0
    ? renamed(voucher, places, refOf(survivor), now)
    : voucher;
}

/** Points to the new pages and writes drafts and persons, all or nothing. */
async function commit<T>(
  db: ValijaDatabase,
  changes: readonly BookChange[],
  drafts: PersonMerge["drafts"],
  persons: () => Promise<T>,
): Promise<T> {
  const tables = [...editTables(db, "persons"), db.pages, db.settings];
  return await db.transaction("rw", tables, async () => {
    if (changes.length > 0) await changeBooks(db, changes);
    const current = await db.drafts.bulkGet(drafts.map((d) => d.before.id));
    for (const [k, { before }] of drafts.entries())
      if (!same(current[k], before)) throw new ChangedMeanwhile(before.id);
    await db.drafts.bulkPut(drafts.map(({ after }) => after));
    return await persons();
  });
}

function same(a: StoredDraft | undefined, b: StoredDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
