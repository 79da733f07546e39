import type { Instant, Period } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import {
  MASTER_NAMES,
  type MasterName,
  type OperationTypeCode,
} from "../domain/masters.ts";
import { minor, type Minor } from "../domain/money.ts";
import type {
  ForeignImport,
  MasterCounts,
  TransferId,
} from "../domain/transfer.ts";
import type { VoucherId } from "../domain/voucher.ts";
import { formOf } from "../domain/voucher-form.ts";
import { planEdit } from "../books/edit-book.ts";
import type { VoucherProblem } from "../domain/voucher.ts";
import { putPages } from "../db/books.ts";
import type {
  MasterImage,
  StoredDraft,
  ValijaDatabase,
} from "../db/database.ts";
import { readMasters } from "../db/masters.ts";
import { commitReplacement } from "../db/replacement.ts";
import { writing, type StorageError } from "../db/storage-error.ts";
import type { ForeignBatch, ForeignFormat } from "../foreign/batch.ts";
import type { ForeignFinding } from "../foreign/finding.ts";
import { readForeign } from "../foreign/read.ts";
import type { ForeignRefusal } from "../foreign/refusal.ts";
import type { Bytes } from "../lib/bytes.ts";
import { present } from "../lib/assert.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { foreignMasters } from "./foreign-masters.ts";
import {
  debitOf,
  placeForeign,
  type ForeignBook,
  type ForeignDraft,
} from "./foreign-plan.ts";
import { unpackForeign, type ForeignZipRefusal } from "./foreign-zip.ts";
import { listed, type Listed } from "./import-review.ts";
import { viewOf } from "./used-masters.ts";
import type { Inflater } from "./zip/inflate.ts";

/** Why a file of another program is not brought in at all. */
export type ForeignError =
  | ForeignRefusal
  | ForeignZipRefusal
  | { readonly code: "other-company"; readonly taxId: string }
  | { readonly code: "other-country"; readonly country: string };

/** Findings that cross to the page; the count is always whole. */
const MAX_FINDINGS = 2000;

/** A finding of the reader, or of a rule that this company's masters bring out. */
export type ReviewedFinding =
  | ForeignFinding
  | {
      readonly code: "rule";
      readonly severity: "warning";
      readonly problem: VoucherProblem;
      readonly voucher: string;
      readonly row: number;
      readonly line: number | null;
      readonly field: null;
      readonly value: null;
      readonly ordinal: null;
    };

/** Everything that is shown before vouchers are brought in. Nothing has been written. */
export interface ForeignReview {
  readonly format: ForeignFormat;
  readonly fileName: string;
  readonly periods: readonly Period[];
  readonly vouchers: number;
  readonly books: readonly {
    readonly period: Period;
    readonly operationType: OperationTypeCode;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly debit: Minor;
  }[];
  /** Vouchers with errors: kept as drafts, they count nowhere and never travel. */
  readonly drafts: Listed<{
    readonly number: string;
    readonly period: Period;
    readonly row: number;
  }>;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: Listed<ReviewedFinding>;
  readonly masters: readonly {
    readonly master: MasterName;
    readonly key: string;
    readonly name: string;
    readonly isNew: boolean;
  }[];
  readonly nothingToDo: boolean;
}

/** A file that has been read and placed. Held by the worker until the user decides. */
export interface StagedForeign {
  readonly file: { readonly name: string; readonly size: number };
  readonly batch: ForeignBatch;
  readonly books: readonly ForeignBook[];
  readonly drafts: readonly ForeignDraft[];
  readonly images: readonly MasterImage[];
  readonly review: ForeignReview;
}

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
  if (batch.taxId !== null && batch.taxId !== company.company.taxId)
    return err({ code: "other-company", taxId: batch.taxId });
  if (batch.country !== company.company.country)
    return err({ code: "other-country", country: batch.country });
  const masters = foreignMasters(
    batch,
    options.defaultOperationType,
    await readMasters(db, company.id),
    company.company.country,
    options.now,
  );
  const placed = await placeForeign(
    db,
    company,
    batch,
    viewOf(masters.after),
    options.now,
  );
  const staged = {
    file: { name: file.name, size: file.bytes.length },
    batch,
    books: placed.books,
    drafts: placed.drafts,
    images: masters.images,
  };
  const findings: ReviewedFinding[] = [
    ...batch.findings,
    ...placed.findings.map(({ source, problem }) => ({
      code: "rule" as const,
      severity: "warning" as const,
      problem,
      voucher: source.voucher.number,
      row: source.rows.first,
      line: problem.line,
      field: null,
      value: null,
      ordinal: null,
    })),
  ];
  return ok({ ...staged, review: reviewOf(staged, findings) });
}

function reviewOf(
  staged: Omit<StagedForeign, "review">,
  findings: readonly ReviewedFinding[],
): ForeignReview {
  const { batch, books, drafts, images } = staged;
  const errors = findings.filter((f) => f.severity === "error").length;
  const sorted = findings.toSorted((a, b) =>
    a.severity === b.severity
      ? (a.row ?? 0) - (b.row ?? 0)
      : a.severity === "error"
        ? -1
        : 1,
  );
  return {
    format: batch.format,
    fileName: staged.file.name,
    periods: batch.periods,
    vouchers: batch.vouchers.length,
    books: books.map((book) => ({
      period: book.key.period,
      operationType: present(book.key.operationType, "T/O of a book"),
      added: book.added.length,
      changed: book.changed.length,
      unchanged: book.unchanged,
      debit: minor(debitOf([...book.added, ...book.changed])),
    })),
    drafts: listed(
      drafts.map(({ source }) => ({
        number: source.voucher.number,
        period: source.period,
        row: source.rows.first,
      })),
    ),
    errors,
    warnings: findings.length - errors,
    findings: { rows: sorted.slice(0, MAX_FINDINGS), count: findings.length },
    masters: images.map((image) => ({
      master: image.master,
      key: image.key,
      name: "name" in image.after ? image.after.name : image.key,
      isNew: image.before === null,
    })),
    nothingToDo:
      images.length === 0 &&
      drafts.length === 0 &&
      books.every((b) => b.added.length + b.changed.length === 0),
  };
}

/**
 * Brings in what was reviewed, all in one step that can be undone; vouchers with errors become drafts. `reasonsOf` writes
 * the sentences that say why.
 */
export async function applyForeign(
  db: ValijaDatabase,
  company: Installation,
  staged: StagedForeign,
  options: {
    readonly id: TransferId;
    readonly now: Instant;
    readonly reasonsOf: (draft: ForeignDraft) => readonly string[];
    readonly onProgress?: (done: number, total: number) => void | Promise<void>;
    readonly signal?: AbortSignal;
  },
): Promise<Result<ForeignImport, StorageError>> {
  const books = staged.books.filter(
    (b) => b.added.length + b.changed.length > 0,
  );
  return await writing(
    db,
    async () => {
      const changes = [];
      for (const [k, book] of books.entries()) {
        options.signal?.throwIfAborted();
        const put = [...book.added, ...book.changed];
        const change = await planEdit(db, { key: book.key, remove: [], put });
        await putPages(
          db,
          change.after.id,
          change.pages,
          undefined,
          options.signal,
        );
        changes.push(change);
        await options.onProgress?.(k + 1, books.length + 1);
      }
      options.signal?.throwIfAborted();
      return await commitReplacement<ForeignImport>(db, {
        company: company.id,
        site: company.site,
        transfer: {
          direction: "foreign",
          id: options.id,
          company: company.id,
          at: options.now,
          by: company.preparedBy,
          state: "done",
          format: staged.batch.format,
          fileName: staged.file.name,
          fileSize: staged.file.size,
          site: company.site,
          periods: staged.batch.periods,
          bookIds: changes.map((c) => c.after.id),
          changes: {
            added: books.reduce((n, b) => n + b.added.length, 0),
            changed: books.reduce((n, b) => n + b.changed.length, 0),
            removed: 0,
          },
          masters: countImages(staged.images),
          drafts: staged.drafts.length,
          debit: minor(
            books.reduce((n, b) => n + debitOf([...b.added, ...b.changed]), 0),
          ),
          credit: minor(
            books.reduce((n, b) => n + debitOf([...b.added, ...b.changed]), 0),
          ),
        },
        books: changes,
        masters: staged.images,
        drafts: staged.drafts.map((draft) => draftOf(company, draft, options)),
      });
    },
    options.signal,
  );
}

function draftOf(
  company: Installation,
  draft: ForeignDraft,
  {
    now,
    reasonsOf,
  }: {
    readonly now: Instant;
    readonly reasonsOf: (draft: ForeignDraft) => readonly string[];
  },
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
