import { bookId, type Book, type BookKey } from "../domain/book.ts";
import type { Instant, Period } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import { sameVoucher, type Match } from "../domain/diff.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import {
  checkVoucher,
  isError,
  totalsOf,
  type MastersView,
  type Voucher,
  type VoucherProblem,
} from "../domain/voucher.ts";
import { formOf, type VoucherForm } from "../domain/voucher-form.ts";
import { pageOf } from "../books/page-layout.ts";
import { openStoredPage, voucherOf } from "../books/page-codec.ts";
import { bookKeyOf } from "../books/vouchers.ts";
import { findBook } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { listDrafts } from "../db/drafts.ts";
import type { ForeignBatch, ForeignVoucher } from "../foreign/batch.ts";
import { NOWHERE, shown, type ForeignFinding } from "../foreign/finding.ts";

/** What a foreign file does to one book: vouchers of this site, a period and a T/O. */
export interface ForeignBook {
  readonly key: BookKey;
  /** The book's revision when it was looked at, null where there was none: what changed since must be looked at again. */
  readonly revision: number | null;
  readonly added: readonly Voucher[];
  /** Vouchers whose number is here already with other content: the file's takes its place, under its permanent id. */
  readonly changed: readonly Match<Voucher>[];
  /** Vouchers that are here already, the same to the last field. */
  readonly unchanged: number;
}

/** The vouchers that a book gets. */
export function comingIn(book: ForeignBook): Voucher[] {
  return [...book.added, ...book.changed.map(({ after }) => after)];
}

/** A voucher of the file that can only be kept as a draft, with the problems that its reader did not see. */
export interface ForeignDraft {
  readonly source: ForeignVoucher;
  readonly problems: readonly VoucherProblem[];
}

/** Where everything of a file would go. */
export interface ForeignPlacement {
  readonly books: readonly ForeignBook[];
  readonly drafts: readonly ForeignDraft[];
  /** Vouchers with errors that are here as drafts already, the same to the last field: they are not kept twice. */
  readonly knownDrafts: number;
  /** What the masters bring out, beside what the reader found. */
  readonly findings: readonly ForeignFinding[];
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
  const findings: ForeignFinding[] = [];
  const byBook = new Map<
    string,
    { period: Period; type: OperationTypeCode; vouchers: Voucher[] }
  >();
  const numbers = new Set<string>();
  for (const source of batch.vouchers) {
    const { voucher, period } = source;
    const problems = newProblems(
      source,
      checkVoucher(voucher, period, company.company.currency, masters),
    );
    const address = `${period}|${voucher.operationType}|${voucher.number}`;
    if (numbers.has(address))
      problems.push({
        code: "number-taken",
        line: null,
        number: voucher.number,
      });
    findings.push(...problems.map((problem) => findingOf(source, problem)));
    if (
      problems.some(isError) ||
      source.findings.some((f) => f.severity === "error")
    ) {
      drafts.push({ source, problems });
      continue;
    }
    numbers.add(address);
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
  const fresh = await unknownDrafts(db, company, drafts);
  const knownDrafts = drafts.length - fresh.length;
  return { books, drafts: fresh, knownDrafts, findings };
}

function findingOf(
  { voucher, rows }: ForeignVoucher,
  problem: VoucherProblem,
): ForeignFinding {
  return {
    ...NOWHERE,
    code: "rule",
    severity: isError(problem) ? "error" : "warning",
    problem,
    voucher: shown(voucher.number),
    row: rows.first,
    line: problem.line,
  };
}

/** The drafts without those that an earlier import of the same file left. */
async function unknownDrafts(
  db: ValijaDatabase,
  company: Installation,
  drafts: readonly ForeignDraft[],
): Promise<ForeignDraft[]> {
  const known = new Set<string>();
  for (const period of new Set(drafts.map((d) => d.source.period)))
    for (const { form } of await listDrafts(db, company.id, period))
      known.add(contentOf(form));
  return drafts.filter(({ source: { voucher, period } }) => {
    const form = formOf(voucher, company.site.code, period);
    return !known.has(contentOf(form));
  });
}

/** A form as text, but for its id, which every reading gives anew. */
function contentOf(form: VoucherForm): string {
  return JSON.stringify({ ...form, id: null });
}

/** The problems that the masters bring out: the reader has found the others, where it did not know better than to look. */
function newProblems(
  { findings }: ForeignVoucher,
  problems: readonly VoucherProblem[],
): VoucherProblem[] {
  const seen = new Set(
    findings.map((f) => (f.code === "rule" ? placeOf(f.problem) : "")),
  );
  const amountsUnread = findings.some((f) => f.code === "bad-amount");
  return problems.filter(
    (p) => !seen.has(placeOf(p)) && !(amountsUnread && p.code === "unbalanced"),
  );
}

function placeOf({ code, line }: VoucherProblem): string {
  return `${code}|${line ?? ""}`;
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
  const changed: Match<Voucher>[] = [];
  let unchanged = 0;
  for (const voucher of vouchers) {
    const known = here.get(voucher.number);
    if (!known) added.push(voucher);
    else if (
      sameVoucher(known, { ...voucher, id: known.id, modified: known.modified })
    )
      unchanged++;
    else changed.push({ before: known, after: { ...voucher, id: known.id } });
  }
  return { key, revision: book?.revision ?? null, added, changed, unchanged };
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
    for (const rows of await openStoredPage(db, book.id, page.hash))
      if (wanted.has(rows.voucher.numero))
        found.set(rows.voucher.numero, voucherOf(rows));
  }
  return found;
}

/** Debit of the vouchers, minor units; those out of range count nothing. */
export function debitOf(vouchers: readonly Voucher[]): number {
  return vouchers.reduce((n, v) => n + (totalsOf(v.lines)?.debit ?? 0), 0);
}
