import {
  bookId,
  samePages,
  sumTotals,
  type Book,
  type BookKey,
} from "../domain/book.ts";
import type { Installation } from "../domain/company.ts";
import { compareBalances, sumAccountTotals } from "../domain/ledger.ts";
import type { MasterName, MasterRows } from "../domain/masters.ts";
import { viewOf, type MasterMaps } from "../domain/master-maps.ts";
import { columnsOf } from "../domain/page-texts.ts";
import type { MastersView } from "../domain/voucher.ts";
import type { MergePlan } from "../domain/merge.ts";
import { emptyBook } from "../books/edit-book.ts";
import { findProblems } from "../books/findings.ts";
import { openPage, openStoredPage, voucherOf } from "../books/page-codec.ts";
import { booksOfPeriod, listColumns, type NewPage } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { readMasterMaps } from "../db/masters.ts";
import { lastStateOf, listTransfers } from "../db/transfers.ts";
import { present } from "../lib/assert.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { compareBooks, type ComparedPage } from "./compare-books.ts";
import type { PackageError } from "./format/errors.ts";
import {
  listed,
  type BookReview,
  type ImportReview,
  type ImportWarning,
} from "./import-review.ts";
import { stateOf } from "./list-packages.ts";
import {
  refusalOf,
  summaryOf,
  type PackageSummary,
} from "./package-summary.ts";
import {
  areIdle,
  planMerges,
  reviewMasters,
  type MergePlans,
} from "./plan-merges.ts";
import { readPackage, type ReadPackage } from "./read-package.ts";
import type { IncomingBook } from "./read-vouchers.ts";
import type { ReadOptions } from "./reading.ts";
import type { ByteSource } from "./zip/byte-source.ts";

/** A book as it is and as the package would make it. */
export interface BookReplacement {
  readonly before: Book | null;
  readonly after: Omit<Book, "revision">;
  /** Pages that are not in the database yet. */
  readonly pages: readonly NewPage[];
  readonly incoming: IncomingBook | null;
}

/** A package that has been verified whole, and what importing it would do. Held by the worker until the user decides. */
export interface StagedImport {
  readonly file: { readonly name: string; readonly size: number };
  readonly summary: PackageSummary;
  readonly allSites: boolean;
  readonly books: readonly BookReplacement[];
  readonly merges: MergePlans;
  readonly review: ImportReview;
}

/** Reads, verifies and reviews a package for a company. Nothing is written. Rejects only when cancelled. */
export async function stageImport(
  db: ValijaDatabase,
  company: Installation,
  file: { readonly name: string; readonly source: ByteSource },
  allSites: boolean,
  options: Omit<ReadOptions, "keepPages">,
): Promise<Result<StagedImport, PackageError>> {
  const [read, masters] = await Promise.all([
    readPackage(file.source, { ...options, keepPages: true }),
    readMasterMaps(db, company.id),
  ]);
  if (!read.ok) return read;
  const summary = summaryOf(read.value.manifest);
  const refusal = refusalOf(summary, company, "vouchers");
  if (refusal) return err(refusal);
  const scope = await scopeBooks(db, summary, allSites);
  const books = replacements(summary, scope, read.value.books);
  const merges = planMerges(masters, read.value.masters);
  const review = await reviewImport(db, company, {
    summary,
    allSites,
    scope,
    books,
    masters,
    merges,
    read: read.value,
  });
  return ok({
    file: { name: file.name, size: file.source.size },
    summary,
    allSites,
    books,
    merges,
    review,
  });
}

/** The books that the package speaks for, emptied ones too: the sender's of its period and T/O, or every site's. */
async function scopeBooks(
  db: ValijaDatabase,
  summary: PackageSummary,
  allSites: boolean,
): Promise<Book[]> {
  const all = await booksOfPeriod(db, {
    company: summary.company,
    kind: "vouchers",
    period: present(summary.period, "period of a vouchers package"),
  });
  return all.filter(
    ({ key }) =>
      (allSites || key.site === summary.site.code) &&
      (summary.operationType === null ||
        key.operationType === summary.operationType),
  );
}

function replacements(
  summary: PackageSummary,
  scope: readonly Book[],
  incoming: readonly IncomingBook[],
): BookReplacement[] {
  const here = new Map(scope.map((book) => [book.id, book]));
  const coming = incoming.map((book): BookReplacement => {
    const key: BookKey = {
      company: summary.company,
      kind: "vouchers",
      site: summary.site.code,
      period: present(summary.period, "period of a vouchers package"),
      operationType: book.operationType,
    };
    const before = here.get(bookId(key)) ?? null;
    here.delete(bookId(key));
    const known = new Set(before?.pages.map((p) => p.hash));
    return {
      before,
      incoming: book,
      after: {
        ...emptyBook(key),
        pages: book.pages.map((p) => p.ref),
        accountTotals: book.accountTotals,
        count: book.count,
        lines: book.lines,
        debit: book.debit,
        credit: book.credit,
      },
      pages: book.pages
        .filter((p) => !known.has(p.ref.hash))
        .map(({ ref, stored, texts }) => ({
          hash: ref.hash,
          stored,
          texts,
        })),
    };
  });
  // What the package no longer holds goes: a T/O of the sender that it left out, or, on request, other sites' books.
  const emptied = [...here.values()].map((before): BookReplacement => ({
    before,
    incoming: null,
    after: emptyBook(before.key),
    pages: [],
  }));
  return [...coming, ...emptied].filter(
    ({ before, after }) => !samePages(before?.pages ?? [], after.pages),
  );
}

interface ReviewInput {
  readonly summary: PackageSummary;
  readonly allSites: boolean;
  readonly scope: readonly Book[];
  readonly books: readonly BookReplacement[];
  /** As they are. */
  readonly masters: MasterMaps;
  readonly merges: MergePlans;
  readonly read: ReadPackage;
}

async function reviewImport(
  db: ValijaDatabase,
  company: Installation,
  input: ReviewInput,
): Promise<ImportReview> {
  const { summary, books, scope, merges, read } = input;
  const after = booksAfter(input);
  const masters = masterViewAfter(input.masters, merges);
  const used = new Set(
    read.books.flatMap((b) => b.pages.flatMap((p) => p.digest.use.accounts)),
  );
  const findings = await findProblems(
    incomingPages(read.books),
    present(summary.period, "period of a vouchers package"),
    company.company.currency,
    masters,
  );
  return {
    summary,
    site: summary.site,
    allSites: input.allSites,
    books: await Promise.all(books.map(async (b) => reviewBook(db, b))),
    unchangedBooks: unchangedIn(input),
    before: sumTotals(scope),
    after: sumTotals(after),
    balances: compareBalances(sumAccountTotals(scope), sumAccountTotals(after)),
    masters: reviewMasters(merges),
    missingAccounts: [...used].filter((a) => !masters.account(a)).sort(),
    findings: listed(findings),
    warnings: await warningsOf(db, company, input),
    nothingToDo: books.length === 0 && areIdle(merges),
  };
}

/** How many books of the scope hold vouchers and stay as they are. */
function unchangedIn({ scope, books }: ReviewInput): number {
  const changed = new Set(books.map((b) => b.after.id));
  return scope.filter((b) => b.count > 0 && !changed.has(b.id)).length;
}

/** The books of the scope as they will be. */
function booksAfter({ scope, books }: ReviewInput): Omit<Book, "revision">[] {
  const changed = new Map(books.map((b) => [b.after.id, b.after]));
  const kept = scope.filter((b) => !changed.has(b.id));
  return [...kept, ...changed.values()];
}

async function reviewBook(
  db: ValijaDatabase,
  { before, after, incoming }: BookReplacement,
): Promise<BookReview> {
  const comparison = await compareBooks(
    before ? await storedPages(db, before) : [],
    (incoming?.pages ?? []).map((page): ComparedPage => ({
      hash: page.ref.hash,
      summary: columnsOf(page.texts),
      open: async () => openPage(page.stored),
    })),
  );
  return {
    site: after.key.site,
    operationType: present(after.key.operationType, "T/O of a book"),
    before: sumTotals(before ? [before] : []),
    after: sumTotals([after]),
    added: listed(comparison.added),
    removed: listed(comparison.removed),
    changed: listed(comparison.changed),
    changedHere: await changedSinceImport(db, before),
  };
}

async function storedPages(
  db: ValijaDatabase,
  book: Book,
): Promise<ComparedPage[]> {
  const columns = await listColumns(db, book);
  return book.pages.map((page, k) => ({
    hash: page.hash,
    summary: present(columns[k], "a page's columns"),
    open: async () => openStoredPage(db, book.id, page.hash),
  }));
}

/** Whether a book came in a package and was changed here afterwards. */
async function changedSinceImport(
  db: ValijaDatabase,
  book: Book | null,
): Promise<boolean> {
  if (!book) return false;
  const imported = await lastStateOf(db, book.id);
  return imported !== null && !samePages(imported.pages, book.pages);
}

/** The masters as they will be, as rules look them up. */
function masterViewAfter(masters: MasterMaps, merges: MergePlans): MastersView {
  const after = <M extends MasterName>(name: M): Map<string, MasterRows[M]> => {
    const all = new Map(masters[name]);
    const plan: MergePlan<MasterRows[M]> = merges[name];
    for (const { key, theirs } of [...plan.added, ...plan.updated])
      all.set(key, theirs);
    return all;
  };
  return viewOf({
    persons: after("persons"),
    accounts: after("accounts"),
    costCenters: after("costCenters"),
    operationTypes: after("operationTypes"),
  });
}

function* incomingPages(books: readonly IncomingBook[]) {
  for (const book of books)
    for (const page of book.pages)
      yield {
        operationType: book.operationType,
        ref: page.ref,
        use: page.digest.use,
        open: async () => (await openPage(page.stored)).map(voucherOf),
      };
}

async function warningsOf(
  db: ValijaDatabase,
  company: Installation,
  { summary, allSites, books, read }: ReviewInput,
): Promise<ImportWarning[]> {
  const warnings: ImportWarning[] = [];
  if (summary.site.code === company.site.code)
    warnings.push({ code: "own-site" });
  const history = await listTransfers(db, company.id);
  const state = await stateOf(db, read.manifest, history);
  if (state.code === "older")
    warnings.push({ code: "older-than-imported", imported: state.imported });
  if (state.code === "previous-missing")
    warnings.push({ code: "previous-missing", last: state.last });
  const others = books.filter(
    (b) => b.before && b.before.key.site !== summary.site.code,
  );
  if (allSites && others.length > 0)
    warnings.push({
      code: "all-sites",
      sites: [...new Set(others.map((b) => b.after.key.site))].sort(),
      vouchers: others.reduce((n, b) => n + (b.before?.count ?? 0), 0),
    });
  return warnings;
}
