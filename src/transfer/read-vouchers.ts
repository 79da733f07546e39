import type {
  BookTotals,
  PageDigest,
  PageRef,
  StoredPage,
} from "../domain/book.ts";
import { AccountTotals, type AccountTotal } from "../domain/ledger.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import { formatDecimal, type Minor } from "../domain/money.ts";
import type { PageTexts } from "../domain/page-texts.ts";
import { present } from "../lib/assert.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Contents, PageEntries } from "./format/contents.ts";
import type { PackageError } from "./format/errors.ts";
import type { Manifest } from "./format/manifest.ts";
import { VOUCHERS } from "./format/tables.ts";
import { checkOrder } from "./format/page-order.ts";
import { readAhead } from "./read-ahead.ts";
import type { CheckedPage } from "./read-page.ts";
import type { Reading } from "./reading.ts";

/** A page of a package: what stands on it, and its bytes as they are stored. */
export interface IncomingPage {
  readonly ref: PageRef;
  readonly digest: PageDigest;
  readonly texts: PageTexts;
  readonly stored: StoredPage;
}

/** One T/O of a vouchers package. */
export interface IncomingBook extends BookTotals {
  readonly operationType: OperationTypeCode;
  /** Empty where pages are not kept: a check of a large package must not hold what stands on each of them. */
  readonly pages: readonly IncomingPage[];
  readonly first: string | null;
  readonly last: string | null;
  readonly accountTotals: readonly AccountTotal[];
}

export interface IncomingBooks {
  readonly books: readonly IncomingBook[];
  /** The totals' verdict, to be said only when every row is good. */
  readonly check: PackageError | null;
}

/** Reads and checks the books of a vouchers package; of other kinds there are none. */
export async function readVoucherBooks(
  reading: Reading,
  manifest: Manifest,
  contents: Contents,
): Promise<Result<IncomingBooks, PackageError>> {
  const books: IncomingBook[] = [];
  let outside: PackageError | null = null;
  for (const { paged, book, pages } of contents.books) {
    if (paged.leading !== VOUCHERS) continue;
    const read = await readBook(reading, manifest, book, pages);
    if (!read.ok) return read;
    outside ??= read.value.outside;
    if (read.value.book) books.push(read.value.book);
    if (reading.problems.full) return ok({ books, check: null });
  }
  if (reading.problems.count > 0) return ok({ books, check: null });
  if (outside) return err(outside);
  return ok({ books, check: checkTotals(manifest, books) });
}

interface ReadBook {
  readonly book: IncomingBook | null;
  readonly outside: PackageError | null;
}

async function readBook(
  reading: Reading,
  manifest: Manifest,
  code: string,
  entries: readonly PageEntries[],
): Promise<Result<ReadBook, PackageError>> {
  const { scope } = manifest.valija;
  const period = periodOf(manifest);
  const pages: IncomingPage[] = [];
  const sums = new BookSums();
  let outside: PackageError | null = null;
  let after: string | null = null;
  const tasks = entries.map((names, k) => ({
    names,
    place: { book: code, ordinal: k + 1, period },
  }));
  const reads = readAhead(tasks, async ({ names, place }) => ({
    entry: names.leading,
    read: await reading.page(names, place),
  }));
  for await (const { entry, read } of reads) {
    if (!read.ok) return read;
    const { problems, page } = read.value;
    reading.problems.addAll(problems);
    if (reading.problems.full) break;
    if (!page) continue;
    const { ref, kept } = page;
    const first = { entry, row: 2, column: "numero" };
    checkOrder(first, after, ref.first, reading.problems);
    reading.countRows(entry, ref.count + ref.lines);
    after = ref.last;
    outside ??= page.outside;
    if (scope.operationType !== null && scope.operationType !== code)
      outside ??= {
        code: "out-of-scope",
        operationType: code,
        number: ref.first,
        date: page.date,
        scope: `${period} T/O ${scope.operationType}`,
      };
    sums.add(page);
    if (kept) pages.push({ ref, digest: page.digest, ...kept });
  }
  return ok({ book: bookOf(code, pages, sums, reading), outside });
}

function periodOf(
  manifest: Manifest,
): NonNullable<Manifest["valija"]["scope"]["period"]> {
  return present(manifest.valija.scope.period, "period of a vouchers package");
}

/** What a book comes to, added up page by page. */
class BookSums {
  readonly accounts = new AccountTotals();
  first: string | null = null;
  last: string | null = null;
  count = 0;
  lines = 0;
  debit = 0;
  credit = 0;

  add({ ref, debit, credit, digest }: CheckedPage): void {
    this.first ??= ref.first;
    this.last = ref.last;
    this.count += ref.count;
    this.lines += ref.lines;
    this.debit += debit;
    this.credit += credit;
    this.accounts.addTotals(digest.accountTotals);
  }
}

/** Minor units that one book may add up to: 10^13, far beyond any company's month; 900 such books still add up exactly. */
const MAX_BOOK_DEBIT = 10_000_000_000_000;

function bookOf(
  code: string,
  pages: readonly IncomingPage[],
  { accounts, ...sums }: BookSums,
  reading: Reading,
): IncomingBook | null {
  // Every account's sum is at most the book's. The bound keeps sums over many books exact, too.
  if (sums.debit > MAX_BOOK_DEBIT) {
    reading.problems.add(
      `comprobantes/${code}-0001.csv`,
      2,
      null,
      "amount-out-of-range",
    );
    return null;
  }
  return {
    operationType: code as OperationTypeCode,
    pages,
    ...sums,
    debit: sums.debit as Minor,
    credit: sums.credit as Minor,
    accountTotals: accounts.list(),
  };
}

/** Whether the manifest's totals are those of the tables. */
function checkTotals(
  { valija }: Manifest,
  books: readonly IncomingBook[],
): PackageError | null {
  if (valija.kind !== "vouchers") return null;
  const wrong = (
    where: string,
    stated: number | undefined,
    found: number,
    money = false,
  ): PackageError | null => {
    if (stated === found) return null;
    const show = (n: number): string =>
      money ? formatDecimal(n as Minor) : n.toString();
    return {
      code: "wrong-totals",
      where,
      stated: stated === undefined ? "" : show(stated),
      found: show(found),
    };
  };
  const { totals } = valija;
  // Not `sumTotals`: of a hostile package's books the sum may leave the range of money, and is wrong, not a bug of ours.
  const add = (pick: (b: BookTotals) => number): number =>
    books.reduce((n, b) => n + pick(b), 0);
  const stated = new Map(valija.books.map((b) => [b.operationType, b]));
  const byBook = books.flatMap((b) => {
    const entry = stated.get(b.operationType);
    stated.delete(b.operationType);
    const at = `books.${b.operationType}`;
    return [
      wrong(`${at}.vouchers`, entry?.vouchers, b.count),
      wrong(`${at}.debit`, entry?.debit, b.debit, true),
      wrong(`${at}.credit`, entry?.credit, b.credit, true),
      entry && (entry.first !== b.first || entry.last !== b.last)
        ? ({
            code: "wrong-totals",
            where: at,
            stated: `${entry.first}-${entry.last}`,
            found: `${b.first ?? ""}-${b.last ?? ""}`,
          } as const)
        : null,
    ];
  });
  const absent = [...stated.values()].map((b) =>
    wrong(`books.${b.operationType}.vouchers`, b.vouchers, 0),
  );
  return (
    [
      wrong(
        "totals.vouchers",
        totals.vouchers,
        add((b) => b.count),
      ),
      wrong(
        "totals.lines",
        totals.lines,
        add((b) => b.lines),
      ),
      wrong(
        "totals.debit",
        totals.debit,
        add((b) => b.debit),
        true,
      ),
      wrong(
        "totals.credit",
        totals.credit,
        add((b) => b.credit),
        true,
      ),
      ...byBook,
      ...absent,
    ].find((error) => error !== null) ?? null
  );
}
