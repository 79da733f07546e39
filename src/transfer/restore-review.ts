import type { CalendarDate, Period } from "../domain/calendar-date.ts";
import type { CashMovement } from "../domain/cash.ts";
import type { Currency, Site, SiteCode } from "../domain/company.ts";
import type { Decimal } from "../domain/decimal.ts";
import type { DocumentGroup, MonthlySum } from "../domain/document-sums.ts";
import type { Invoice } from "../domain/invoice.ts";
import type { Listed, MasterReviews } from "./import-review.ts";
import type { PackageSummary } from "./package-summary.ts";

/** What a review shows of an invoice, a collection or a payment. */
export interface DocumentHead {
  readonly key: string;
  /** Series and number, reference; null where it has none. */
  readonly name: string | null;
  readonly date: CalendarDate;
  /** Number and name of the person, as the document says them. */
  readonly person: string;
  readonly currency: Currency;
  readonly total: Decimal;
  readonly cancelled: boolean;
}

/** A part of a document that can differ. */
export type DocumentField = Exclude<
  keyof Invoice | keyof CashMovement,
  "key" | "id"
>;

/** A document that is here and comes differently. */
export interface DocumentChange {
  readonly before: DocumentHead;
  readonly after: DocumentHead;
  readonly fields: readonly DocumentField[];
  /** It was modified here after what comes. */
  readonly newerHere: boolean;
}

/** What restoring does to the documents of one group. */
export interface GroupReview {
  readonly group: DocumentGroup;
  readonly added: Listed<DocumentHead>;
  readonly changed: Listed<DocumentChange>;
  readonly removed: Listed<DocumentHead>;
}

/** Something that the user should know before saying yes. */
export type RestoreWarning =
  /** The package left this very site and kind of installation: restoring goes back to it. */
  | { readonly code: "own-backup" }
  /** It comes from another installation of the same kind, where the other kind was to be expected. */
  | {
      readonly code: "same-edition";
      readonly edition: "management" | "accounting";
    }
  /** The last one restored here was of another site. */
  | { readonly code: "other-site"; readonly site: SiteCode }
  | { readonly code: "older-than-imported"; readonly imported: number }
  | { readonly code: "previous-missing"; readonly last: number }
  /** Documents that were modified here later than what comes, and those entered here since the package was made. */
  | {
      readonly code: "newer-here";
      readonly changed: number;
      readonly removed: number;
    }
  /** Documents that come with this month and are here with another: they leave that one. */
  | {
      readonly code: "other-month";
      readonly documents: number;
      readonly months: readonly Period[];
    };

/** Everything that is shown before management data is restored. Nothing has been written. */
export interface RestoreReview {
  readonly summary: PackageSummary;
  readonly site: Site;
  /** What the package does not bring stays. */
  readonly keepOthers: boolean;
  /** Only groups that change. */
  readonly groups: readonly GroupReview[];
  /** Documents of the scope that stay as they are. */
  readonly unchanged: number;
  /** Of every month that is in scope or changes. */
  readonly before: readonly MonthlySum[];
  readonly after: readonly MonthlySum[];
  /** Original documents that come and are not here. */
  readonly originals: number;
  readonly masters: MasterReviews;
  readonly warnings: readonly RestoreWarning[];
  /** The package would change nothing at all: it is here already. */
  readonly nothingToDo: boolean;
}
