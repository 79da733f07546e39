import type { ForeignFormat } from "./batch.ts";

/**
 * Why a foreign file is not read at all: a closed set, each member with what its sentence needs. What is wrong with single
 * rows is no refusal but a `ForeignFinding`.
 */
export type ForeignRefusal =
  | { readonly code: "empty" }
  | {
      readonly code: "too-large";
      readonly what: ForeignBound;
      /** In the unit of the bound. */
      readonly limit: number;
    }
  | { readonly code: "not-text"; readonly what: BinaryKind }
  | {
      readonly code: "wrong-encoding";
      /** As the file declares it, or as it was tried. */
      readonly encoding: string;
    }
  /** Text, but no row of it looks like the format; null when no format was asked for. */
  | { readonly code: "not-this-format"; readonly format: ForeignFormat | null }
  /** A PLE file of another book, whose code its name states (`060100`). */
  | { readonly code: "other-book"; readonly book: string }
  /** The document declares a type or entities, which no file of ours needs and attacks do. */
  | { readonly code: "doctype" }
  /** Line and column just after what is wrong, from 1. */
  | {
      readonly code: "ill-formed";
      readonly line: number;
      readonly column: number;
    }
  | {
      readonly code: "wrong-root";
      readonly root: string;
      readonly namespace: string;
    }
  | { readonly code: "wrong-version"; readonly version: string }
  /** An attribute of the root without which nothing can be placed: `RFC`, `Mes`, `Anio`. */
  | {
      readonly code: "bad-header";
      readonly field: string;
      readonly value: string;
    };

/** Bytes of the file, rows, nesting, attributes of one element, characters of one piece of XML, or findings. */
export type ForeignBound =
  "bytes" | "rows" | "depth" | "attributes" | "piece" | "findings";

/** What a file that is no text seems to be. */
export type BinaryKind = "zip" | "pdf" | "office" | "binary";

/** Bounds on what is read, in the units of `ForeignBound`. */
export const FOREIGN_BOUNDS = {
  /** Accounting files; documents have a smaller bound of their own. */
  bytes: 64 * 1024 * 1024,
  rows: 1_000_000,
  depth: 64,
  attributes: 256,
  /** One text, value or comment: the parser puts each together of as many parts as it likes. */
  piece: 8 * 1024 * 1024,
  /** Beyond this nobody reads the list: the file is of another kind or damaged throughout. */
  findings: 250_000,
} as const satisfies Record<ForeignBound, number>;
