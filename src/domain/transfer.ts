import type { BookId } from "./book.ts";
import type { Instant, Period } from "./calendar-date.ts";
import type { CompanyId, Site } from "./company.ts";
import type { InvoiceKey } from "./invoice.ts";
import type { MasterName, OperationTypeCode } from "./masters.ts";
import type { DocumentSum } from "./document-sums.ts";
import type { Minor } from "./money.ts";
import type { Brand } from "../lib/brand.ts";
import type { Sha256 } from "../lib/digest.ts";

/** Id of an entry of the history, a UUID v7. */
export type TransferId = Brand<string, "TransferId">;

/** What a package or an import speaks of: a month, or one operation type of it. */
export interface TransferScope {
  readonly period: Period | null;
  readonly operationType: OperationTypeCode | null;
}

/** Counts and sums of vouchers, minor units. */
export interface VoucherTotals {
  readonly vouchers: number;
  readonly lines: number;
  readonly debit: Minor;
  readonly credit: Minor;
  readonly persons: number;
}

/** Counts of management data. */
export interface ManagementTotals {
  readonly invoices: number;
  readonly collections: number;
  readonly payments: number;
  readonly persons: number;
}

/** What a package holds, by its kind. */
export type TransferTotals = VoucherTotals | ManagementTotals;

/** Whether these are totals of a management package. */
export function isManagementTotals(
  totals: TransferTotals,
): totals is ManagementTotals {
  return "invoices" in totals;
}

/** How many rows of a master an import inserted and updated. */
export type MasterCounts = Readonly<
  Record<
    MasterName,
    {
      readonly added: number;
      readonly updated: number;
    }
  >
>;

/** How many vouchers, or documents, a replacement added, changed and removed. */
export interface ReplacementChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

interface TransferBase {
  readonly id: TransferId;
  readonly company: CompanyId;
  /** Rises with every entry of the installation: the order of the history. */
  readonly revision: number;
  readonly at: Instant;
  /** Who pressed the button here. */
  readonly by: string;
  readonly kind: "vouchers" | "management" | "masters" | "receipt";
  /** The site that the package speaks for. */
  readonly site: Site;
  readonly scope: TransferScope;
  readonly sequence: number;
  readonly previous: Sha256 | null;
  readonly contentHash: Sha256;
  readonly controlCode: string;
  readonly preparedBy: string;
  readonly fileName: string;
  /** Bytes of the file. */
  readonly fileSize: number;
  readonly totals: TransferTotals;
  readonly books: readonly {
    readonly operationType: string;
    readonly vouchers: number;
    readonly debit: Minor;
    readonly credit: Minor;
    readonly first: string;
    readonly last: string;
  }[];
  /** Of management packages: what their documents add up to. */
  readonly sums?: readonly DocumentSum[];
}

/** A package that left. */
export interface OutgoingTransfer extends TransferBase {
  readonly direction: "out";
  /** Where it went: the folder's name, or null for a download. */
  readonly destination: string | null;
  /** Whether what was written could be read back and compared. */
  readonly readBack: boolean;
}

/** A package that arrived. */
export interface IncomingTransfer extends TransferBase {
  readonly direction: "in";
  readonly state: "done" | "undone";
  /** Vouchers of every site were replaced, not only the sender's. */
  readonly allSites: boolean;
  /** Of management packages: documents that the package does not bring stayed. */
  readonly keptOthers?: boolean;
  readonly bookIds: readonly BookId[];
  readonly changes: ReplacementChanges;
  readonly masters: MasterCounts;
}

/** Vouchers that were brought in from a file of another program. */
export interface ForeignImport {
  readonly direction: "foreign";
  readonly id: TransferId;
  readonly company: CompanyId;
  readonly revision: number;
  readonly at: Instant;
  readonly by: string;
  readonly state: "done" | "undone";
  readonly format: "ple-5.1" | "ple-5.3" | "sat-polizas" | "sat-catalogo";
  readonly fileName: string;
  /** Bytes of the file. */
  readonly fileSize: number;
  readonly site: Site;
  readonly periods: readonly Period[];
  readonly bookIds: readonly BookId[];
  readonly changes: ReplacementChanges;
  readonly masters: MasterCounts;
  readonly drafts: number;
  readonly debit: Minor;
  readonly credit: Minor;
}

/** Electronic documents that were brought in. */
export interface DocumentsImport {
  readonly direction: "documents";
  readonly id: TransferId;
  readonly company: CompanyId;
  readonly revision: number;
  readonly at: Instant;
  readonly by: string;
  readonly state: "done" | "undone";
  /** Of the first file that was given. */
  readonly fileName: string;
  /** How many files were read, those within ZIPs each. */
  readonly files: number;
  /** Bytes of the files that were given. */
  readonly fileSize: number;
  readonly site: Site;
  readonly periods: readonly Period[];
  readonly bookIds: readonly BookId[];
  /** Documents; those that were only marked as cancelled count as changed. */
  readonly changes: ReplacementChanges;
  readonly collections: number;
  readonly payments: number;
  /** Documents here that were marked as cancelled. */
  readonly cancelled: number;
  /** Cancelled documents that were not here: as long as this stands, each is cancelled when it comes. */
  readonly awaited: readonly InvoiceKey[];
  readonly masters: MasterCounts;
}

/** Invoices, collections and payments that became vouchers. */
export interface PostingRun {
  readonly direction: "posting";
  readonly id: TransferId;
  readonly company: CompanyId;
  readonly revision: number;
  readonly at: Instant;
  readonly by: string;
  readonly state: "done" | "undone";
  readonly site: Site;
  readonly periods: readonly Period[];
  readonly bookIds: readonly BookId[];
  readonly changes: ReplacementChanges;
  readonly masters: MasterCounts;
  /** Documents that are posted by it. */
  readonly documents: number;
  /** Vouchers that it voided, because their documents were cancelled or are gone. */
  readonly voided: number;
  readonly debit: Minor;
  readonly credit: Minor;
}

/** What replaced books and can be undone. */
export type ReplacingTransfer =
  IncomingTransfer | ForeignImport | DocumentsImport | PostingRun;

export type Transfer = OutgoingTransfer | ReplacingTransfer;
