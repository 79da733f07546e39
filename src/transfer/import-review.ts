import type { BookTotals } from "../domain/book.ts";
import type { BalanceChange } from "../domain/ledger.ts";
import type { Match, VoucherHead } from "../domain/diff.ts";
import type { Site, SiteCode } from "../domain/company.ts";
import type {
  MasterName,
  MasterRows,
  OperationTypeCode,
} from "../domain/masters.ts";
import type { Conflict, Pair } from "../domain/merge.ts";
import type { VoucherFinding } from "../books/findings.ts";
import type { PackageSummary } from "./package-summary.ts";

/** Rows of a list that cross to the page; counts are always whole. */
const MAX_LISTED = 500;

/** A list of which only the beginning is shown. */
export interface Listed<T> {
  readonly rows: readonly T[];
  readonly count: number;
}

/** The first rows, and how many there are. */
export function listed<T>(rows: readonly T[]): Listed<T> {
  return { rows: rows.slice(0, MAX_LISTED), count: rows.length };
}

/** What an import does to one book. */
export interface BookReview {
  readonly site: SiteCode;
  readonly operationType: OperationTypeCode;
  readonly before: BookTotals;
  readonly after: BookTotals;
  readonly added: Listed<VoucherHead>;
  readonly removed: Listed<VoucherHead>;
  readonly changed: Listed<Match<VoucherHead>>;
  /** Vouchers of this book were changed here since they were imported: those changes would be lost. */
  readonly changedHere: boolean;
}

/** What an import does to one master. */
export interface MasterReview<M extends MasterName> {
  readonly added: Listed<MasterRows[M]>;
  readonly updated: Listed<Pair<MasterRows[M]>>;
  readonly conflicts: readonly Conflict<MasterRows[M]>[];
}

export type MasterReviews = { readonly [M in MasterName]: MasterReview<M> };

/** Something that the user should know before saying yes. */
export type ImportWarning =
  /** The package speaks for this very site. */
  | { readonly code: "own-site" }
  /** A later package of the sender has been imported already. */
  | { readonly code: "older-than-imported"; readonly imported: number }
  /** Packages between the last imported and this one never came. */
  | { readonly code: "previous-missing"; readonly last: number }
  /** Vouchers of other sites go too. */
  | {
      readonly code: "all-sites";
      readonly sites: readonly SiteCode[];
      readonly vouchers: number;
    };

/** Everything that is shown before an import. Nothing has been written. */
export interface ImportReview {
  readonly summary: PackageSummary;
  readonly site: Site;
  readonly allSites: boolean;
  /** Only books that change; the others of the scope are equal to the last byte. */
  readonly books: readonly BookReview[];
  readonly unchangedBooks: number;
  readonly before: BookTotals;
  readonly after: BookTotals;
  readonly balances: readonly BalanceChange[];
  readonly masters: MasterReviews;
  /** Accounts that vouchers of the package use and that neither it nor this installation has. */
  readonly missingAccounts: readonly string[];
  readonly findings: Listed<VoucherFinding>;
  readonly warnings: readonly ImportWarning[];
  /** The package would change nothing at all: it is here already. */
  readonly nothingToDo: boolean;
}
