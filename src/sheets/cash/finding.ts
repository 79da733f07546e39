import type { CashProblem } from "../../domain/cash-rules.ts";
import type { Decimal } from "../../domain/decimal.ts";
import type { InvoiceKey } from "../../domain/invoice.ts";
import type { MasterProblem } from "../masters/finding.ts";
import type { CashColumnName } from "./columns.ts";

/** What is wrong with a row of a sheet of movements, or to be looked at. */
export type CashSheetProblem =
  | Extract<
      MasterProblem,
      { readonly code: "required" | "bad-date" | "bad-currency" | "bad-rate" }
    >
  | { readonly code: "bad-amount"; readonly value: string }
  | { readonly code: "unknown-person"; readonly value: string }
  /** The text is no code of the country's list; it is kept as it stands. */
  | { readonly code: "unknown-form"; readonly value: string }
  /** Kept, and applied when the invoice arrives. */
  | { readonly code: "invoice-absent"; readonly value: string }
  | { readonly code: "unknown-invoice"; readonly value: string }
  | { readonly code: "many-invoices"; readonly value: string }
  /** What the rows before it and what is here already leave is less. */
  | {
      readonly code: "over-balance";
      readonly invoice: InvoiceKey;
      readonly left: Decimal;
      readonly applied: Decimal;
    }
  | { readonly code: "rule"; readonly problem: CashProblem };

/** A problem and where it stands. With an error the movement is left out, with a warning it is not. */
export interface CashFinding {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly column: CashColumnName | null;
  readonly severity: "error" | "warning";
  readonly problem: CashSheetProblem;
}
