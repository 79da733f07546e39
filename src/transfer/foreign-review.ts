import type { Period } from "../domain/calendar-date.ts";
import type { MasterName, OperationTypeCode } from "../domain/masters.ts";
import { minor, type Minor } from "../domain/money.ts";
import type { MasterImage } from "../db/database.ts";
import type { ForeignBatch, ForeignFormat } from "../foreign/batch.ts";
import type { ForeignFinding } from "../foreign/finding.ts";
import { present } from "../lib/assert.ts";
import {
  comingIn,
  debitOf,
  type ForeignBook,
  type ForeignPlacement,
} from "./foreign-plan.ts";
import { listed, type Listed } from "./import-review.ts";

/** Findings that cross to the page; the count is always whole. */
const MAX_FINDINGS = 20_000;

/** What a file does to the vouchers of one period and T/O. */
export interface ForeignBookReview {
  readonly period: Period;
  readonly operationType: OperationTypeCode;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Of what comes in, minor units. */
  readonly debit: Minor;
}

/** A voucher that is here and that the file's takes the place of; debits in minor units. */
export interface ForeignReplaced {
  readonly period: Period;
  readonly operationType: OperationTypeCode;
  readonly number: string;
  readonly before: Minor;
  readonly after: Minor;
}

/** A row of a master that a file brings or changes. */
export interface ForeignMaster {
  readonly master: MasterName;
  readonly key: string;
  readonly name: string;
  /** `closed`: the account takes no vouchers any more, for it has children now. */
  readonly change: "new" | "renamed" | "closed";
}

/** Something that only the user can know, and has to say yes to before anything comes in. */
export type ForeignQuestion =
  /** The file does not say whose it is. */
  | { readonly code: "whose" }
  | {
      readonly code: "period-not-of-name";
      readonly period: Period;
      readonly ofName: Period;
    }
  /** Rows that could not be read and that no voucher that comes in lacks: they are left out. */
  | { readonly code: "rows-left-out"; readonly count: number };

/** Everything that is shown before vouchers are brought in. Nothing has been written. */
export interface ForeignReview {
  readonly format: ForeignFormat;
  readonly fileName: string;
  /** Bytes of the file. */
  readonly fileSize: number;
  /** The period that the file is for; null when it states none. */
  readonly period: Period | null;
  readonly vouchers: number;
  /** Accounts that a chart of accounts states. */
  readonly accounts: number;
  /** How many vouchers got the default T/O because their number does not tell theirs. */
  readonly assumedTypes: number;
  readonly defaultOperationType: OperationTypeCode;
  readonly books: readonly ForeignBookReview[];
  readonly replaced: Listed<ForeignReplaced>;
  /** Vouchers with errors: kept as drafts, they count nowhere and never travel. */
  readonly drafts: Listed<{
    readonly number: string;
    readonly period: Period;
    readonly row: number;
    readonly errors: number;
  }>;
  /** Vouchers with errors that are here as drafts already, the same to the last field. */
  readonly knownDrafts: number;
  readonly errors: number;
  readonly warnings: number;
  /** Errors first, each by row. */
  readonly findings: Listed<ForeignFinding>;
  readonly masters: readonly ForeignMaster[];
  readonly questions: readonly ForeignQuestion[];
  readonly nothingToDo: boolean;
}

/** What is reviewed: a file as read and placed. */
export interface ReviewedFile {
  readonly file: { readonly name: string; readonly size: number };
  readonly batch: ForeignBatch;
  readonly placement: ForeignPlacement;
  readonly images: readonly MasterImage[];
  readonly defaultOperationType: OperationTypeCode;
}

/** Lays out what bringing a file in would do. */
export function reviewForeign(reviewed: ReviewedFile): ForeignReview {
  const { file, batch, placement, images } = reviewed;
  const { books, drafts, knownDrafts } = placement;
  const findings = allFindings(batch, placement);
  const errors = findings.filter((f) => f.severity === "error").length;
  return {
    format: batch.format,
    fileName: file.name,
    fileSize: file.size,
    period: batch.period,
    vouchers: batch.vouchers.length,
    accounts: batch.accounts.length,
    assumedTypes: batch.assumedTypes,
    defaultOperationType: reviewed.defaultOperationType,
    books: books.map(bookReview),
    replaced: listed(books.flatMap(replacedOf)),
    drafts: listed(
      drafts.map(({ source, problems }) => ({
        number: source.voucher.number,
        period: source.period,
        row: source.rows.first,
        errors:
          source.findings.filter((f) => f.severity === "error").length +
          problems.length,
      })),
    ),
    knownDrafts,
    errors,
    warnings: findings.length - errors,
    findings: { rows: findings.slice(0, MAX_FINDINGS), count: findings.length },
    masters: images.map(masterReview),
    questions: questionsOf(batch),
    nothingToDo:
      images.length === 0 &&
      drafts.length === 0 &&
      books.every((b) => b.added.length + b.changed.length === 0),
  };
}

function bookReview(book: ForeignBook): ForeignBookReview {
  return {
    period: book.key.period,
    operationType: present(book.key.operationType, "T/O of a book"),
    added: book.added.length,
    changed: book.changed.length,
    unchanged: book.unchanged,
    debit: minor(debitOf(comingIn(book))),
  };
}

function replacedOf({ key, changed }: ForeignBook): ForeignReplaced[] {
  return changed.map(({ before, after }) => ({
    period: key.period,
    operationType: after.operationType,
    number: after.number,
    before: minor(debitOf([before])),
    after: minor(debitOf([after])),
  }));
}

/** What the reader found and what the masters brought out, errors first, each by row. */
function allFindings(
  batch: ForeignBatch,
  placement: ForeignPlacement,
): ForeignFinding[] {
  const found = [...batch.findings, ...placement.findings].toSorted(
    (a, b) => (a.row ?? 0) - (b.row ?? 0),
  );
  return [
    ...found.filter((f) => f.severity === "error"),
    ...found.filter((f) => f.severity === "warning"),
  ];
}

function masterReview({
  master,
  key,
  before,
  after,
}: MasterImage): ForeignMaster {
  const closed =
    before !== null &&
    "postable" in before &&
    "postable" in after &&
    before.postable &&
    !after.postable;
  return {
    master,
    key,
    name: "name" in after ? after.name : key,
    change: before === null ? "new" : closed ? "closed" : "renamed",
  };
}

function questionsOf(batch: ForeignBatch): ForeignQuestion[] {
  const questions: ForeignQuestion[] = [];
  if (batch.taxId === null) questions.push({ code: "whose" });
  for (const f of batch.findings)
    if (f.code === "period-not-of-name")
      questions.push({ code: f.code, period: f.period, ofName: f.ofName });
  const ofVouchers = new Set(batch.vouchers.flatMap((v) => v.findings));
  const leftOut = batch.findings.filter(
    (f) => f.severity === "error" && f.row !== null && !ofVouchers.has(f),
  );
  const count = new Set(leftOut.map((f) => f.row)).size;
  if (count > 0) questions.push({ code: "rows-left-out", count });
  return questions;
}
