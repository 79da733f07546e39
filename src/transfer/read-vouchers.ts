import type {
  BookTotals,
  PageFacts,
  PageHash,
  PageRef,
  StoredPage,
} from "../domain/book.ts";
import { AccountTotals, type AccountTotal } from "../domain/ledger.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import { formatDecimal, type Minor } from "../domain/money.ts";
import { present } from "../lib/assert.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Contents, PageEntries } from "./format/contents.ts";
import type { PackageError } from "./format/errors.ts";
import type { Manifest } from "./format/manifest.ts";
import { VOUCHERS } from "./format/tables.ts";
import { readVoucherPage } from "./format/voucher-page.ts";
import { pageHash, storedPart } from "./stored-page.ts";
import { readAhead } from "./read-ahead.ts";
import type { ReadPart, Reading, TextPart } from "./reading.ts";

/** A page of a package: what stands on it, and its bytes as they are stored. */
export interface IncomingPage {
  readonly ref: PageRef;
  readonly facts: PageFacts;
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
  const pages: IncomingPage[] = [];
  const sums = new BookSums();
  let outside: PackageError | null = null;
  let after: string | null = null;
  let ordinal = 0;
  const files = readAhead(entries, async (names) => readFiles(reading, names));
  for await (const read of files) {
    ordinal++;
    if (!read.ok) return read;
    const { leading, following } = read.value;
    if (leading.text === null || following?.text === null) continue;
    const page = readVoucherPage(
      leading.text,
      following?.text ?? null,
      // The manifest's shape says that a vouchers package has a period.
      { book: code, ordinal, after, period: periodOf(manifest) },
      reading.problems,
    );
    if (reading.problems.full) break;
    if (!page) continue;
    reading.countRows(leading.entry, page.facts.count + page.facts.lines);
    after = page.facts.last;
    outside ??= page.outside;
    if (scope.operationType !== null && scope.operationType !== code)
      outside ??= {
        code: "out-of-scope",
        operationType: code,
        number: page.facts.first,
        date: page.facts.summary.dates[0] ?? "",
        scope: `${periodOf(manifest)} T/O ${scope.operationType}`,
      };
    sums.add(page.facts);
    if (reading.options.keepPages)
      pages.push(await incomingPage(page.facts, leading, following));
  }
  return ok({ book: bookOf(code, pages, sums, reading), outside });
}

interface PageFiles {
  readonly leading: TextPart;
  readonly following: TextPart | null;
}

async function readFiles(
  reading: Reading,
  names: PageEntries,
): Promise<Result<PageFiles, PackageError>> {
  const [leading, following] = await Promise.all([
    reading.text(names.leading),
    names.following === null ? null : reading.text(names.following),
  ]);
  if (!leading.ok) return leading;
  if (following && !following.ok) return following;
  return ok({ leading: leading.value, following: following?.value ?? null });
}

function periodOf(
  manifest: Manifest,
): NonNullable<Manifest["valija"]["scope"]["period"]> {
  return present(manifest.valija.scope.period, "period of a vouchers package");
}

async function incomingPage(
  facts: PageFacts,
  leading: ReadPart,
  following: ReadPart | null,
): Promise<IncomingPage> {
  const hash: PageHash = await pageHash(
    leading.sha256,
    following?.sha256 ?? null,
  );
  return {
    ref: {
      hash,
      first: facts.first,
      last: facts.last,
      count: facts.count,
      lines: facts.lines,
    },
    facts,
    stored: {
      leading: await storedPart(leading),
      following: following && (await storedPart(following)),
    },
  };
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

  add(facts: PageFacts): void {
    this.first ??= facts.first;
    this.last = facts.last;
    this.count += facts.count;
    this.lines += facts.lines;
    this.debit += facts.debit;
    this.credit += facts.credit;
    this.accounts.addTotals(facts.accountTotals);
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
