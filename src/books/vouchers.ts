import {
  bookId,
  type Book,
  type BookKey,
  type PageSummary,
} from "../domain/book.ts";
import type { Instant, Period } from "../domain/calendar-date.ts";
import type { Installation, SiteCode } from "../domain/company.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import type { NotAllowed } from "../domain/people.ts";
import { tidyVoucher } from "../domain/tidy-voucher.ts";
import { withVoidReason } from "../domain/void-reason.ts";
import {
  checkText,
  checkVoucher,
  LIMITS,
  type Voucher,
  type VoucherProblem,
} from "../domain/voucher.ts";
import {
  booksOfPeriod,
  changeBooks,
  findBook,
  listColumns,
} from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { readMastersOf } from "../db/masters.ts";
import { requirePermission } from "../db/people.ts";
import { writing, type StorageError } from "../db/storage-error.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { sameVoucher } from "../domain/diff.ts";
import { planEdit, type BookEdit } from "./edit-book.ts";
import { pageOf } from "./page-layout.ts";
import { openStoredPage, voucherOf } from "./page-codec.ts";

/** Where a voucher lies in the books: what its number is unique within. */
export interface VoucherAddress {
  readonly site: SiteCode;
  readonly period: Period;
  readonly operationType: OperationTypeCode;
  readonly number: string;
}

/** Why a voucher was not saved. */
export type SaveError =
  | { readonly code: "problems"; readonly problems: readonly VoucherProblem[] }
  /** Somebody else changed this voucher since it was opened: theirs is given, nothing was written. */
  | { readonly code: "edited-meanwhile"; readonly theirs: Voucher | null }
  | NotAllowed
  | StorageError;

/** A book of a month with the columns that its list shows. */
export interface ListedBook {
  readonly book: Book;
  readonly columns: readonly PageSummary[];
}

/** The books of a company's month, every site and T/O, with their list columns. Opens no page. */
export async function listMonth(
  db: ValijaDatabase,
  company: Installation,
  period: Period,
): Promise<ListedBook[]> {
  const books = await booksOfPeriod(db, {
    company: company.id,
    kind: "vouchers",
    period,
  });
  return await Promise.all(
    books
      .filter((book) => book.count > 0)
      .map(async (book) => ({ book, columns: await listColumns(db, book) })),
  );
}

/** The key of the book in which an address lies. */
export function bookKeyOf(
  company: Installation,
  address: Omit<VoucherAddress, "number">,
): BookKey {
  return {
    company: company.id,
    kind: "vouchers",
    site: address.site,
    period: address.period,
    operationType: address.operationType,
  };
}

/** The voucher at an address, or null. Opens one page. */
export async function readVoucher(
  db: ValijaDatabase,
  company: Installation,
  address: VoucherAddress,
): Promise<Voucher | null> {
  const book = await findBook(db, bookId(bookKeyOf(company, address)));
  if (!book) return null;
  const page = book.pages[pageOf(book.pages, address.number)];
  if (!page) return null;
  const rows = await openStoredPage(db, book.id, page.hash);
  const found = rows.find((r) => r.voucher.numero === address.number);
  return found ? voucherOf(found) : null;
}

/** A voucher as it was when it was opened, and where. */
export interface OpenedAt {
  readonly address: VoucherAddress;
  readonly voucher: Voucher;
}

/** What is to be saved: the voucher, where, and what it was when it was opened (null for a new one). */
export interface VoucherToSave {
  readonly voucher: Voucher;
  readonly site: SiteCode;
  readonly period: Period;
  readonly opened: OpenedAt | null;
}

/**
 * Saves a voucher durably: all rules are checked, its number must be free, and what was opened must still be what is there.
 * Saving without a change writes nothing and keeps `modified`. Gives the voucher as it was stored.
 */
export async function saveVoucher(
  db: ValijaDatabase,
  company: Installation,
  save: VoucherToSave,
  now: Instant,
): Promise<Result<Voucher, SaveError>> {
  const allowed = await requirePermission(db, company.id, "edit-vouchers", now);
  if (!allowed.ok) return allowed;
  const voucher = tidyVoucher({ ...save.voucher, modified: now });
  const masters = await readMastersOf(db, company.id, voucher);
  const problems = checkVoucher(
    voucher,
    save.period,
    company.company.currency,
    masters,
  );
  const address = {
    ...save,
    operationType: voucher.operationType,
    number: voucher.number,
  };
  const taken = await readVoucher(db, company, address);
  if (taken && taken.id !== voucher.id)
    problems.push({ code: "number-taken", line: null, number: voucher.number });
  if (problems.length > 0) return err({ code: "problems", problems });
  const opened = save.opened;
  if (opened) {
    const there = await readVoucher(db, company, opened.address);
    if (!there || !sameVoucher(there, opened.voucher))
      return err({ code: "edited-meanwhile", theirs: there });
    if (
      sameAddress(opened.address, address) &&
      sameVoucher(there, { ...voucher, modified: there.modified })
    )
      return ok(there);
  }
  const saved = await writing(db, async () => {
    const edits = editsFor(company, opened?.address ?? null, address, voucher);
    const changes = [];
    for (const edit of edits) changes.push(await planEdit(db, edit));
    await changeBooks(db, changes);
    return voucher;
  });
  return saved;
}

function sameAddress(a: VoucherAddress, b: VoucherAddress): boolean {
  return (
    a.site === b.site &&
    a.period === b.period &&
    a.operationType === b.operationType &&
    a.number === b.number
  );
}

/** A voucher that keeps its book is one edit; one that changes period or T/O leaves one book and enters another. */
function editsFor(
  company: Installation,
  from: VoucherAddress | null,
  to: VoucherAddress,
  voucher: Voucher,
): BookEdit[] {
  const target = bookKeyOf(company, to);
  if (!from) return [{ key: target, remove: [], put: [voucher] }];
  const source = bookKeyOf(company, from);
  if (bookId(source) === bookId(target))
    return [{ key: target, remove: [from.number], put: [voucher] }];
  return [
    { key: source, remove: [from.number], put: [] },
    { key: target, remove: [], put: [voucher] },
  ];
}

/**
 * Voids a voucher: it keeps its number and lines and counts as zero; why stands at the end of its memo, which must have the
 * room for it.
 */
export async function voidVoucher(
  db: ValijaDatabase,
  company: Installation,
  { address, voucher: { id } }: OpenedAt,
  reason: string,
  now: Instant,
): Promise<Result<Voucher, SaveError>> {
  const allowed = await requirePermission(db, company.id, "edit-vouchers", now);
  if (!allowed.ok) return allowed;
  const there = await readVoucher(db, company, address);
  if (there?.id !== id) return err({ code: "edited-meanwhile", theirs: there });
  if (there.status === "voided") return ok(there);
  const memo = withVoidReason(there.memo, reason);
  const problems = checkText(memo, "memo", LIMITS.memo, null);
  if (problems.length > 0) return err({ code: "problems", problems });
  const voided: Voucher = { ...there, memo, status: "voided", modified: now };
  return await writing(db, async () => {
    const edit = {
      key: bookKeyOf(company, address),
      remove: [],
      put: [voided],
    };
    await changeBooks(db, [await planEdit(db, edit)]);
    return voided;
  });
}
