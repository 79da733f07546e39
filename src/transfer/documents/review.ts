/** What bringing documents in would do, file by file: plain data, for the page. */
import type { Currency } from "../../domain/company.ts";
import type { Decimal } from "../../domain/decimal.ts";
import type { Invoice, InvoiceKey } from "../../domain/invoice.ts";
import type { DocumentWarning } from "../../foreign/documents/document.ts";
import type { DocumentRefusal } from "../../foreign/documents/refusal.ts";
import type { MetadataFinding } from "../../foreign/documents/sat-metadata.ts";
import type { PackageError } from "../format/errors.ts";

/** Why a file gives no document before anybody looks at what it says. */
export type SourceRefusal =
  | { readonly code: "bad-zip"; readonly cause: PackageError }
  /** A package of ours, which is imported elsewhere. */
  | { readonly code: "is-package" }
  | { readonly code: "office" }
  | { readonly code: "empty-zip" }
  | { readonly code: "zip-in-zip" }
  /** The stick was pulled out, the file was deleted. */
  | { readonly code: "unreadable" }
  | Extract<DocumentRefusal, { readonly code: "too-large" }>;

/** Why a file is not brought in. */
export type FileRefusal = DocumentRefusal | SourceRefusal;

/** What of a document is compared and told. */
export type InvoiceField = Exclude<
  keyof Invoice,
  "key" | "status" | "original" | "modified"
>;

/** A field that is not what is here. */
export interface FieldDifference {
  readonly field: InvoiceField;
  readonly here: string;
  readonly theirs: string;
}

/** Which document a file holds, for a list. */
export interface NamedDocument {
  readonly key: InvoiceKey;
  readonly direction: Invoice["direction"];
  readonly type: string;
  /** Series and number. */
  readonly name: string;
}

/** What becomes of a file, or of a document that a file speaks of. */
export type FileOutcome =
  | {
      readonly kind: "accepted";
      readonly document: NamedDocument;
      readonly cancelled: boolean;
      readonly warnings: readonly DocumentWarning[];
    }
  /** The same document from the very same bytes. */
  | { readonly kind: "present"; readonly document: NamedDocument }
  /** The same document from other bytes; it may say the same in every field that is kept. */
  | {
      readonly kind: "changed";
      readonly document: NamedDocument;
      readonly differences: readonly FieldDifference[];
      readonly warnings: readonly DocumentWarning[];
    }
  /** Another file of those that were given holds the same document; of other bytes it is left out. */
  | {
      readonly kind: "repeated";
      readonly document: NamedDocument;
      readonly first: string;
      readonly sameBytes: boolean;
    }
  | { readonly kind: "refused"; readonly refusal: FileRefusal }
  /** A list of states: the SAT's metadata, a communication of SUNAT. */
  | {
      readonly kind: "states";
      /** Documents that it calls cancelled; of them newly cancelled here, and not here. */
      readonly stated: number;
      readonly cancelled: number;
      readonly awaited: number;
      /** Rows that are left out. */
      readonly findings: readonly MetadataFinding[];
    }
  /** A document here that such a list cancels. */
  | { readonly kind: "cancelled"; readonly document: NamedDocument }
  /** A document that is not here and will be cancelled when it comes. */
  | { readonly kind: "awaited"; readonly key: InvoiceKey };

export type OutcomeKind = FileOutcome["kind"];

/** A row of the report. */
export interface FileReport {
  /** Name of the file; within a ZIP `zip › name`. */
  readonly name: string;
  readonly outcome: FileOutcome;
}

/** What comes in, added up. */
export interface IncomingSum {
  readonly direction: Invoice["direction"];
  readonly type: string;
  readonly currency: Currency;
  readonly count: number;
  /** As the documents state it. */
  readonly total: Decimal;
}

/** What bringing in everything that can be would do. */
export interface DocumentsReview {
  readonly files: number;
  readonly rows: readonly FileReport[];
  readonly sums: readonly IncomingSum[];
  readonly collections: number;
  readonly payments: number;
  /** Collections and payments of documents that come which are here already and stay as they are. */
  readonly keptMovements: number;
  /** Persons that the master lacks. */
  readonly persons: number;
  /** Documents that payments settle and that are not here. */
  readonly dangling: number;
  /** Nothing of it would change anything. */
  readonly nothingToDo: boolean;
}
