/** What is wrong with a cell or row of a master's sheet, or to be looked at: a closed set with what its sentence needs. */
export type MasterProblem =
  | { readonly code: "required" }
  | { readonly code: "too-long"; readonly limit: number }
  /** Control characters, or half of a character. */
  | { readonly code: "not-storable" }
  | { readonly code: "unknown-doc-type"; readonly value: string }
  | { readonly code: "bad-doc-number"; readonly docType: string }
  | { readonly code: "check-digit"; readonly expected: string }
  | { readonly code: "bad-code"; readonly value: string }
  | { readonly code: "bad-currency"; readonly value: string }
  | { readonly code: "bad-date"; readonly value: string }
  | { readonly code: "bad-rate"; readonly value: string }
  | { readonly code: "bad-flag"; readonly value: string }
  | {
      readonly code: "unknown-value";
      readonly value: string;
      readonly allowed: readonly string[];
    }
  /** An earlier row of the sheet has the same key; that one counts. */
  | { readonly code: "repeated"; readonly first: number }
  /** Somebody of the master has this number under another type. */
  | {
      readonly code: "number-of-other";
      readonly docType: string;
      readonly name: string;
    }
  /** No account begins this one's code. */
  | { readonly code: "parent-missing" }
  /** The account above it takes vouchers, and will have a child. */
  | { readonly code: "parent-postable"; readonly parent: string }
  /** Said to take vouchers, and has accounts below it. */
  | { readonly code: "has-children"; readonly child: string }
  | { readonly code: "own-currency"; readonly currency: string }
  | { readonly code: "sell-below-buy" };

export type MasterProblemCode = MasterProblem["code"];

/** A problem and where it stands. With an error the row is left out, with a warning it is not. */
export interface MasterFinding {
  /** As the spreadsheet counts. */
  readonly row: number;
  /** Name of the column in the package format, `numero_doc`; null where the whole row is meant. */
  readonly column: string | null;
  readonly severity: "error" | "warning";
  readonly problem: MasterProblem;
}
