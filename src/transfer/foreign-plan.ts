import { bookId, type Book, type BookKey } from "../domain/book.ts";
import type { Instant, Period } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import { sameVoucher } from "../domain/diff.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import {
  checkVoucher,
  isError,
  totalsOf,
  type MastersView,
  type Voucher,
  type VoucherProblem,
} from "../domain/voucher.ts";
import { pageOf } from "../books/edit-book.ts";
import { openPage, voucherOf } from "../books/page-codec.ts";
import { bookKeyOf } from "../books/vouchers.ts";
import { findBook, readPages } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import type { ForeignBatch, ForeignVoucher } from "../foreign/batch.ts";
import { present } from "../lib/assert.ts";

/** What a foreign file does to one book: vouchers of this site, a period and a T/O. */
export interface ForeignBook {
  readonly key: BookKey;
  readonly added: readonly Voucher[];
  /** Vouchers whose number is here already with other content: the file's takes its place, under its permanent id. */
  readonly changed: readonly Voucher[];
  /** Vouchers that are here already, the same to the last field. */
  readonly unchanged: number;
}

/** A voucher of the file that can only be kept as a draft, with the domain's own problems. */
export interface ForeignDraft {
  readonly source: ForeignVoucher;
  readonly problems: readonly VoucherProblem[];
}

/** Where everything of a file would go. */
export interface ForeignPlacement {
  readonly books: readonly ForeignBook[];
  readonly drafts: readonly ForeignDraft[];
  /** Findings of rules 3 and 4 that the masters bring out, beside those of the reader. */
  readonly findings: readonly {
    readonly source: ForeignVoucher;
    readonly problem: VoucherProblem;
  }[];
}

/** Sorts the vouchers of a file into books and drafts, looking up what is here already. Nothing is written. */
export async function placeForeign(
  db: ValijaDatabase,
  company: Installation,
  batch: ForeignBatch,
  masters: MastersView,
  now: Instant,
): Promise<ForeignPlacement> {
  const drafts: ForeignDraft[] = [];
  const findings: { source: ForeignVoucher; problem: VoucherProblem }[] = [];
  const byBook = new Map<
    string,
    { period: Period; type: OperationTypeCode; vouchers: Voucher[] }
  >();
  const numbers = new Set<string>();
  for (const source of batch.vouchers) {
    const { voucher, period } = source;
    const problems = checkVoucher(
      voucher,
      period,
      company.company.currency,
      masters,
    );
    const address = `${period}|${voucher.operationType}|${voucher.number}`;
    const repeated = numbers.has(address);
    const broken =
      repeated ||
      problems.some(isError) ||
      problems.some((p) => p.code === "date-outside-period") ||
      source.findings.some((f) => f.severity === "error");
    if (broken) {
      if (repeated)
        problems.push({
          code: "number-taken",
          line: null,
          number: voucher.number,
        });
      drafts.push({ source, problems });
      continue;
    }
    numbers.add(address);
    for (const problem of problems) findings.push({ source, problem });
    const id = `${period}|${voucher.operationType}`;
    const book = byBook.get(id) ?? {
      period,
      type: voucher.operationType,
      vouchers: [],
    };
    book.vouchers.push({ ...voucher, modified: now });
    byBook.set(id, book);
  }
  const books: ForeignBook[] = [];
  for (const { period, type, vouchers } of byBook.values()) {
    const key = bookKeyOf(company, {
      site: company.site.code,
      period,
      operationType: type,
    });
    books.push(await placeInBook(db, key, vouchers));
  }
  return { books, drafts, findings };
}

async function placeInBook(
  db: ValijaDatabase,
  key: BookKey,
  vouchers: readonly Voucher[],
): Promise<ForeignBook> {
  const book = await findBook(db, bookId(key));
  const here = book
    ? await sameNumbers(db, book, vouchers)
    : new Map<string, Voucher>();
  const added: Voucher[] = [];
  const changed: Voucher[] = [];
  let unchanged = 0;
  for (const voucher of vouchers) {
    const known = here.get(voucher.number);
    if (!known) added.push(voucher);
    else if (
      sameVoucher(known, { ...voucher, id: known.id, modified: known.modified })
    )
      unchanged++;
    else changed.push({ ...voucher, id: known.id });
  }
  return { key, added, changed, unchanged };
}

/** The vouchers of a book that bear one of these numbers. Opens each page once. */
async function sameNumbers(
  db: ValijaDatabase,
  book: Book,
  vouchers: readonly Voucher[],
): Promise<Map<string, Voucher>> {
  const wanted = new Set(vouchers.map((v) => v.number));
  const pages = new Set(vouchers.map((v) => pageOf(book.pages, v.number)));
  const found = new Map<string, Voucher>();
  for (const at of pages) {
    const page = book.pages[at];
    if (!page) continue;
    const [stored] = await readPages(db, book.id, [page.hash]);
    for (const rows of await openPage(present(stored, "a page")))
      if (wanted.has(rows.voucher.numero))
        found.set(rows.voucher.numero, voucherOf(rows));
  }
  return found;
}

/** Debit of the vouchers, minor units; those out of range count nothing. */
export function debitOf(vouchers: readonly Voucher[]): number {
  return vouchers.reduce((n, v) => n + (totalsOf(v.lines)?.debit ?? 0), 0);
}
