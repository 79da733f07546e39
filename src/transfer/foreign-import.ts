import type { Instant } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import { listsOf, mapsOf, viewOf } from "../domain/master-maps.ts";
import {
  MASTER_NAMES,
  type MasterName,
  type OperationTypeCode,
} from "../domain/masters.ts";
import type { NotAllowed } from "../domain/people.ts";
import { minor } from "../domain/money.ts";
import type {
  ForeignImport,
  MasterCounts,
  TransferId,
} from "../domain/transfer.ts";
import type { VoucherId } from "../domain/voucher.ts";
import { formOf } from "../domain/voucher-form.ts";
import { planEdit } from "../books/edit-book.ts";
import { putPages, type BookChange } from "../db/books.ts";
import type {
  MasterImage,
  StoredDraft,
  ValijaDatabase,
} from "../db/database.ts";
import { readMasterMaps } from "../db/masters.ts";
import { requirePermission } from "../db/people.ts";
import { commitReplacement } from "../db/replacement.ts";
import {
  ChangedMeanwhile,
  writing,
  type StorageError,
} from "../db/storage-error.ts";
import type { ForeignBatch } from "../foreign/batch.ts";
import { readForeign } from "../foreign/read.ts";
import type { Bytes } from "../lib/bytes.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { ForeignError } from "./foreign-error.ts";
import { foreignMasters } from "./foreign-masters.ts";
import {
  comingIn,
  debitOf,
  placeForeign,
  type ForeignBook,
  type ForeignDraft,
} from "./foreign-plan.ts";
import { reviewForeign, type ForeignReview } from "./foreign-review.ts";
import { unpackForeign } from "./foreign-zip.ts";
import type { Inflater } from "./zip/inflate.ts";

/** A file that has been read and placed. Held by the worker until the user decides. */
export interface StagedForeign {
  readonly file: { readonly name: string; readonly size: number };
  readonly batch: ForeignBatch;
  readonly books: readonly ForeignBook[];
  readonly drafts: readonly ForeignDraft[];
  readonly images: readonly MasterImage[];
  readonly review: ForeignReview;
}

/** What reading a foreign file needs beside the file. */
export interface ForeignOptions {
  readonly defaultOperationType: OperationTypeCode;
  readonly newId: () => VoucherId;
  readonly now: Instant;
  readonly inflater: Inflater;
}

/** Reads a PLE or SAT file (or the SAT's ZIP of one) and reviews what bringing it in would do. */
export async function stageForeign(
  db: ValijaDatabase,
  company: Installation,
  file: { readonly name: string; readonly bytes: Bytes },
  options: ForeignOptions,
): Promise<Result<StagedForeign, ForeignError>> {
  const unpacked = await unpackForeign(file, options.inflater);
  if (!unpacked.ok) return unpacked;
  const read = readForeign(unpacked.value, {
    ...options,
    currency: company.company.currency,
  });
  if (!read.ok) return read;
  const batch = read.value;
  const stranger = strangerOf(batch, company);
  if (stranger) return err(stranger);
  const { defaultOperationType, now } = options;
  const masters = foreignMasters(
    batch,
    defaultOperationType,
    listsOf(await readMasterMaps(db, company.id)),
    company.company.country,
    now,
  );
  const placement = await placeForeign(
    db,
    company,
    batch,
    viewOf(mapsOf(masters.after)),
    now,
  );
  const staged = {
    file: { name: file.name, size: file.bytes.length },
    batch,
    images: masters.images,
  };
  const review = reviewForeign({ ...staged, placement, defaultOperationType });
  const { books, drafts } = placement;
  return ok({ ...staged, books, drafts, review });
}

/** Why a file is not one of this company's books, as far as it tells; null when it may be. */
function strangerOf(
  batch: ForeignBatch,
  { company }: Installation,
): ForeignError | null {
  const { country, taxId } = batch;
  if (country !== company.country) return { code: "other-country", country };
  if (taxId !== null && taxId !== company.taxId)
    return { code: "other-company", taxId, own: company.taxId };
  const stated = batch.findings.find((f) => f.code === "book-currency");
  // The SAT has the books of everybody in pesos.
  const currency = country === "MX" ? "MXN" : stated?.currency;
  return currency !== undefined && currency !== company.currency
    ? { code: "other-currency", currency, own: company.currency }
    : null;
}

/** What bringing in a reviewed file needs. */
export interface ApplyForeignOptions {
  readonly id: TransferId;
  readonly now: Instant;
  /** Writes the sentences that say why a voucher is only a draft. */
  readonly reasonsOf: (draft: ForeignDraft) => readonly string[];
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Brings in what was reviewed, all in one step that can be undone; vouchers with errors become drafts. A book or master that
 * is no longer what was reviewed keeps everything as it is: `changed-meanwhile`.
 */
export async function applyForeign(
  db: ValijaDatabase,
  company: Installation,
  staged: StagedForeign,
  options: ApplyForeignOptions,
): Promise<Result<ForeignImport, NotAllowed | StorageError>> {
  const allowed = await requirePermission(
    db,
    company.id,
    "import",
    options.now,
  );
  if (!allowed.ok) return allowed;
  const books = staged.books.filter(
    (b) => b.added.length + b.changed.length > 0,
  );
  return await writing(
    db,
    async () => {
      const changes: BookChange[] = [];
      for (const [k, book] of books.entries()) {
        options.signal?.throwIfAborted();
        changes.push(await prepareBook(db, book, options.signal));
        await options.onProgress?.(k + 1, books.length + 1);
      }
      options.signal?.throwIfAborted();
      return await commitReplacement<ForeignImport>(db, {
        company: company.id,
        site: company.site,
        transfer: transferOf(
          { ...company, preparedBy: allowed.value.name },
          staged,
          books,
          changes,
          options,
        ),
        books: changes,
        masters: staged.images,
        drafts: staged.drafts.map((draft) => draftOf(company, draft, options)),
      });
    },
    options.signal,
  );
}

async function prepareBook(
  db: ValijaDatabase,
  book: ForeignBook,
  signal: AbortSignal | undefined,
): Promise<BookChange> {
  const put = comingIn(book);
  const change = await planEdit(db, { key: book.key, remove: [], put });
  // What was reviewed as new could take the place of something that was entered since.
  if ((change.before?.revision ?? null) !== book.revision)
    throw new ChangedMeanwhile(change.after.id);
  await putPages(db, change.after.id, change.pages, undefined, signal);
  return change;
}

function transferOf(
  company: Installation,
  { batch, file, images, drafts }: StagedForeign,
  books: readonly ForeignBook[],
  changes: readonly BookChange[],
  { id, now }: ApplyForeignOptions,
): Omit<ForeignImport, "revision"> {
  const total = minor(books.reduce((n, b) => n + debitOf(comingIn(b)), 0));
  return {
    direction: "foreign",
    id,
    company: company.id,
    at: now,
    by: company.preparedBy,
    state: "done",
    format: batch.format,
    fileName: file.name,
    fileSize: file.size,
    site: company.site,
    periods: batch.periods,
    bookIds: changes.map((c) => c.after.id),
    changes: {
      added: books.reduce((n, b) => n + b.added.length, 0),
      changed: books.reduce((n, b) => n + b.changed.length, 0),
      removed: 0,
    },
    masters: countImages(images),
    drafts: drafts.length,
    debit: total,
    credit: total,
  };
}

function draftOf(
  company: Installation,
  draft: ForeignDraft,
  { now, reasonsOf }: ApplyForeignOptions,
): StoredDraft {
  const { voucher, period } = draft.source;
  return {
    id: voucher.id,
    company: company.id,
    period,
    modified: now,
    form: formOf(voucher, company.site.code, period),
    reasons: reasonsOf(draft),
  };
}

function countImages(images: readonly MasterImage[]): MasterCounts {
  const count = (name: MasterName) => ({
    added: images.filter((i) => i.master === name && i.before === null).length,
    updated: images.filter((i) => i.master === name && i.before !== null)
      .length,
  });
  const counts = Object.fromEntries(
    MASTER_NAMES.map((name) => [name, count(name)]),
  );
  return counts as MasterCounts;
}
