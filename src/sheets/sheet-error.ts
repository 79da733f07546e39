import type { PackageError } from "../transfer/format/errors.ts";

/** Why a file is not read as a sheet: a closed set, each member with what its sentence needs. */
export type SheetError =
  | { readonly code: "empty" }
  | {
      readonly code: "too-large";
      readonly what: SheetBound;
      /** In the unit of the bound. */
      readonly limit: number;
      /** Row in which a cell is too long; null for all else. */
      readonly row: number | null;
    }
  | { readonly code: "not-a-sheet"; readonly what: OtherFile }
  /** Text that is not in the encoding that it announces. */
  | { readonly code: "wrong-encoding"; readonly encoding: string }
  /** A quote that is not closed, or text behind a closed one. */
  | { readonly code: "bad-quotes"; readonly row: number }
  /** The container of an xlsx is refused before anything is unpacked. */
  | { readonly code: "bad-zip"; readonly cause: PackageError }
  /** The parts of an xlsx contradict each other or their format. */
  | { readonly code: "damaged-sheet" };

/** Bytes of the file, bytes unpacked, rows, columns, characters of one cell. */
export type SheetBound = "bytes" | "unpacked" | "rows" | "columns" | "cell";

/** What a file that is no sheet seems to be. */
export type OtherFile =
  /** Excel until 2003, or an xlsx with a password: both begin alike. */
  | "old-excel"
  | "binary-excel"
  | "open-document"
  | "package"
  | "zip"
  | "pdf"
  | "binary";

/** Bounds on what is read, in the units of `SheetBound`. */
export const SHEET_BOUNDS = {
  bytes: 32 * 1024 * 1024,
  unpacked: 160 * 1024 * 1024,
  rows: 200_000,
  columns: 100,
  /** Excel's own. */
  cell: 32_767,
} as const satisfies Record<SheetBound, number>;
