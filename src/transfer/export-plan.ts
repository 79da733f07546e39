import { sumTotals, type Book } from "../domain/book.ts";
import type { Installation } from "../domain/company.ts";
import type { OperationTypeCode, Masters } from "../domain/masters.ts";
import { listsOf, viewOf } from "../domain/master-maps.ts";
import type { VoucherTotals } from "../domain/transfer.ts";
import type { Period } from "../domain/calendar-date.ts";
import {
  findProblems,
  stopsExport,
  type VoucherFinding,
} from "../books/findings.ts";
import { openStoredPage, voucherOf } from "../books/page-codec.ts";
import { booksOfPeriod, readDigests } from "../db/books.ts";
import { listSummaryUse, type UsedCodes } from "./used-masters.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { readMasterMaps } from "../db/masters.ts";
import { countDrafts } from "../db/drafts.ts";
import { lastOutgoing } from "../db/transfers.ts";
import type { Sha256 } from "../lib/digest.ts";
import { present } from "../lib/assert.ts";
import { packageFileName } from "./format/file-name.ts";

/** The scope of an export: a month, or one operation type of it. */
export interface ExportScope {
  readonly period: Period;
  readonly operationType: OperationTypeCode | null;
}

/** What an export would send, and what stops it. Nothing is written. */
export interface ExportPlan {
  readonly scope: ExportScope;
  readonly books: readonly Pick<
    Book,
    "key" | "count" | "lines" | "debit" | "credit"
  >[];
  readonly totals: VoucherTotals;
  /** Rows of the other masters that travel because vouchers use them. */
  readonly used: {
    readonly accounts: number;
    readonly costCenters: number;
    readonly operationTypes: number;
    readonly exchangeRates: number;
  };
  readonly stoppers: readonly VoucherFinding[];
  readonly warnings: readonly VoucherFinding[];
  /** Drafts of the month: they never travel. */
  readonly drafts: number;
  readonly fileName: string;
  readonly sequence: number;
  readonly previous: Sha256 | null;
}

/** Everything that an export is made from. */
export interface ExportContent {
  readonly plan: ExportPlan;
  readonly books: readonly Book[];
  readonly masters: Masters;
  readonly use: UsedCodes;
}

/** Looks at what a scope of this site holds. Opens pages only where a rule is broken. */
export async function planExport(
  db: ValijaDatabase,
  company: Installation,
  scope: ExportScope,
): Promise<ExportContent> {
  const all = await booksOfPeriod(db, {
    company: company.id,
    kind: "vouchers",
    period: scope.period,
  });
  const books = all.filter(
    ({ key, count }) =>
      count > 0 &&
      key.site === company.site.code &&
      (scope.operationType === null ||
        key.operationType === scope.operationType),
  );
  const maps = await readMasterMaps(db, company.id);
  const masters = listsOf(maps);
  const pages = await checkedPages(db, books);
  const use = listSummaryUse(pages, masters, scope.period);
  const findings = await findProblems(
    pages,
    scope.period,
    company.company.currency,
    viewOf(maps),
  );
  const last = await lastOutgoing(
    db,
    company.id,
    "vouchers",
    company.site.code,
  );
  const sequence = (last?.sequence ?? 0) + 1;
  const { count, lines, debit, credit } = sumTotals(books);
  const plan: ExportPlan = {
    scope,
    books: books.map(({ key, count, lines, debit, credit }) => ({
      key,
      count,
      lines,
      debit,
      credit,
    })),
    totals: {
      vouchers: count,
      lines,
      debit,
      credit,
      persons: masters.persons.length,
    },
    used: {
      accounts: use.accounts.length,
      costCenters: use.costCenters.length,
      operationTypes: use.operationTypes.length,
      exchangeRates: use.exchangeRates.length,
    },
    stoppers: findings.filter((f) => stopsExport(f.problem)),
    warnings: findings.filter((f) => !stopsExport(f.problem)),
    drafts: await countDrafts(db, company.id, scope.period),
    fileName: packageFileName({
      kind: "vouchers",
      taxId: company.company.taxId,
      period: scope.period,
      operationType: scope.operationType,
      site: company.site.code,
      sequence,
    }),
    sequence,
    previous: last?.contentHash ?? null,
  };
  return { plan, books, masters, use };
}

async function checkedPages(db: ValijaDatabase, books: readonly Book[]) {
  const pages = [];
  for (const book of books) {
    const digests = await readDigests(db, book);
    for (const [k, ref] of book.pages.entries()) {
      const { use } = present(digests[k], "a page's digest");
      pages.push({
        operationType: present(book.key.operationType, "T/O of a book"),
        ref,
        use,
        open: async () =>
          (await openStoredPage(db, book.id, ref.hash)).map(voucherOf),
      });
    }
  }
  return pages;
}
