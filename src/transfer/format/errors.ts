/**
 * Everything that can refuse a package: the closed set of section 6 of the transfer format. Each member carries what its
 * sentence needs to say what happened, to which record, and what to do. Plain data: it crosses from the worker to the page.
 */
export type PackageError =
  | { readonly code: "not-a-zip" }
  | {
      readonly code: "damaged";
      readonly entry: string | null;
      readonly what: Damage;
    }
  | { readonly code: "not-a-package" }
  | { readonly code: "newer-format"; readonly format: number }
  | {
      readonly code: "too-large";
      readonly entry: string | null;
      readonly what: Bound;
      /** In the unit of the bound: bytes, entries, rows or times. */
      readonly limit: number;
    }
  | {
      readonly code: "unexpected-entry";
      readonly entry: string;
      readonly reason: EntryFault;
    }
  | { readonly code: "missing-entry"; readonly entry: string }
  | { readonly code: "wrong-hash"; readonly entry: string }
  | {
      readonly code: "bad-manifest";
      /** Path of the property, `valija.totals.vouchers`; the name of the file where it is no JSON at all. */
      readonly where: string;
      readonly reason: ManifestFault;
    }
  | {
      readonly code: "bad-row";
      /** The first of them, in file order; never more than `MAX_ROW_PROBLEMS`. */
      readonly rows: readonly RowProblem[];
      /** How many were found until the reader stopped looking. */
      readonly count: number;
    }
  | {
      readonly code: "wrong-totals";
      /** `totals.debit`, `books.05.vouchers`. */
      readonly where: string;
      readonly stated: string;
      readonly found: string;
    }
  | {
      readonly code: "wrong-company";
      readonly company: string;
      readonly name: string;
    }
  | {
      readonly code: "out-of-scope";
      readonly operationType: string;
      readonly number: string;
      readonly date: string;
      readonly scope: string;
    }
  /** Invoices, collections or payments of a month that the package does not speak for. */
  | {
      readonly code: "out-of-scope";
      readonly entry: string;
      readonly scope: string;
    }
  | { readonly code: "forbidden-content"; readonly entry: string }
  | { readonly code: "bad-signature" }
  | { readonly code: "unknown-signer"; readonly keyId: string }
  | { readonly code: "sealed" }
  | { readonly code: "wrong-password" };

export type PackageErrorCode = PackageError["code"];

/** What is broken in the container. */
export type Damage =
  /** The file ends before its directory, or an entry's data runs past the end. */
  | "truncated"
  /** Bytes before the first entry, between entries, or after the end. */
  | "stray-bytes"
  /** Two entries lie on the same bytes, or an entry on the directory. */
  | "overlap"
  /** Directory, local header or end record contradict each other or the profile. */
  | "structure"
  /** The compressed data does not inflate, or does not end where it should. */
  | "compressed-data"
  /** What comes out has another length than stated. */
  | "length"
  /** What comes out has another CRC-32 than stated. */
  | "crc";

export type Bound =
  "file" | "entries" | "unpacked" | "entry" | "ratio" | "rows" | "cell";

export type EntryFault =
  /** A name that the format does not know, absolute, with `..`, a backslash or other than ASCII. */
  | "name"
  | "repeated"
  | "encrypted"
  /** Another compression method than STORE and DEFLATE. */
  | "method"
  /** A symbolic link, device or other thing that is no plain file. */
  | "not-a-file"
  /** An extra field that gives the entry a second name. */
  | "second-name"
  /** A folder other than `xml/` and those of the tables. */
  | "folder";

export type ManifestFault =
  | "not-utf-8"
  | "not-json"
  | "repeated-key"
  | "too-deep"
  | "missing"
  | "wrong-type"
  | "wrong-value"
  | "contradiction";

/** One row, or one cell of it, that breaks the contract. */
export interface RowProblem {
  /** Entry name, `renglones/05-0001.csv`. */
  readonly table: string;
  /** Line within the file as a spreadsheet counts it: the header is row 1. */
  readonly row: number;
  /** Null when the whole row is meant. */
  readonly column: string | null;
  readonly reason: RowFault;
}

export type RowFault =
  | "cell-count"
  | "header"
  | "line-end"
  | "quoting"
  | "bom"
  | "not-utf-8"
  | "required"
  | "not-a-date"
  | "not-an-instant"
  | "not-an-amount"
  | "not-a-decimal"
  | "not-a-rate"
  | "not-an-integer"
  | "not-a-boolean"
  | "unknown-value"
  | "formula"
  | "control-character"
  | "not-nfc"
  | "not-sorted"
  | "repeated-key"
  | "wrong-page"
  | "no-leader"
  | "unbalanced"
  | "debit-and-credit"
  | "negative-amount"
  | "amount-out-of-range";

/** How many rows a refusal lists. */
export const MAX_ROW_PROBLEMS = 200;

/** Bounds of section 6, checked before memory is spent. */
export const BOUNDS = {
  /** Bytes of the file. */
  file: 512 * 1024 * 1024,
  entries: 20_000,
  /** Bytes of all entries, unpacked. */
  unpacked: 2 * 1024 * 1024 * 1024,
  /** Bytes of one entry, unpacked. */
  entry: 512 * 1024 * 1024,
  /** Unpacked bytes per packed byte. */
  ratio: 200,
  rows: 2_000_000,
  /** Bytes of one cell. */
  cell: 64 * 1024,
} as const;
