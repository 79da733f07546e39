import type { AmountFault } from "./amount.ts";
import type { CalendarDate, Period } from "../domain/calendar-date.ts";
import type { VoucherProblem } from "../domain/voucher.ts";

/** Where in the file something was found; null where it does not apply. */
export interface FindingPlace {
  /** Number of the voucher as the file has it. */
  readonly voucher: string | null;
  /** Which voucher of the file it is, from 1: numbers may be missing or repeated. */
  readonly ordinal: number | null;
  /** Which line (`Transaccion`) of the voucher, from 1. */
  readonly line: number | null;
  /** Line of the file, from 1. */
  readonly row: number | null;
  /** As the format calls it: the number of the field in PLE (`18`), the attribute in the SAT's XML (`Debe`). */
  readonly field: string | null;
  /** What stands there, cut to a readable length. */
  readonly value: string | null;
}

/** Something that is not as it should be: an error keeps its voucher from being valid, a warning does not. */
export type ForeignFinding = FindingPlace & {
  readonly severity: "error" | "warning";
} & ForeignProblem;

/** Whatever a reader finds, a closed set with the data that each sentence needs. */
export type ForeignProblem =
  /** One of the domain's own rules of vouchers. */
  | { readonly code: "rule"; readonly problem: VoucherProblem }
  | {
      readonly code: "field-count";
      readonly found: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: "bad-period" }
  | {
      readonly code: "other-period";
      readonly period: Period;
      readonly expected: Period;
    }
  | {
      readonly code: "period-not-of-name";
      readonly period: Period;
      readonly ofName: Period;
    }
  /** The file's name says that its amounts are in another currency than the company's. */
  | { readonly code: "book-currency"; readonly currency: string }
  | { readonly code: "bad-amount"; readonly fault: AmountFault }
  | { readonly code: "amount-empty" }
  | { readonly code: "negative-moved" }
  | { readonly code: "bad-date" }
  | { readonly code: "bad-due-date" }
  | { readonly code: "date-missing" }
  /** The entry is older than its period: it is booked on the period's first day, the line keeps its own date. */
  | {
      readonly code: "date-moved";
      readonly date: CalendarDate;
      readonly to: CalendarDate;
    }
  /** Another voucher of the file has this number; `first` is its row. */
  | { readonly code: "number-repeated"; readonly first: number }
  | { readonly code: "unknown-state" }
  /** PLE state 8. */
  | { readonly code: "omitted-earlier"; readonly period: Period }
  /** PLE state 9. */
  | { readonly code: "corrects-earlier"; readonly period: Period }
  | { readonly code: "bad-sequence" }
  /** The document is in another currency; the amounts are in the company's. */
  | { readonly code: "foreign-currency"; readonly currency: string }
  | {
      readonly code: "mixed-currencies";
      readonly currencies: readonly string[];
    }
  | { readonly code: "unknown-currency" }
  | { readonly code: "unknown-person-type" }
  | { readonly code: "bad-person-number" }
  | { readonly code: "tax-id-check-digit"; readonly expected: string }
  | { readonly code: "bad-uuid" }
  /** A line keeps one: the first. `values` lists the first of all of them, `count` counts them. */
  | {
      readonly code: "only-first-kept";
      readonly what: "uuid" | "person" | "document";
      readonly values: readonly string[];
      readonly count: number;
    }
  /** A field that is filled in `count` rows and has no place in a voucher. */
  | { readonly code: "not-kept"; readonly count: number }
  | { readonly code: "unexpected-element" }
  | { readonly code: "account-missing" }
  | { readonly code: "account-repeated" }
  | { readonly code: "name-missing" }
  | { readonly code: "unknown-parent" }
  | { readonly code: "bad-level" }
  | { readonly code: "bad-nature" }
  /** The format does not state the nature of accounts: it was taken from the chart's element for `count` of them. */
  | { readonly code: "nature-assumed"; readonly count: number }
  | { readonly code: "text-too-long"; readonly limit: number }
  | { readonly code: "text-not-storable" };

const WARNINGS: ReadonlySet<ForeignProblem["code"]> = new Set<
  ForeignProblem["code"]
>([
  "amount-empty",
  "negative-moved",
  "bad-due-date",
  "date-moved",
  "omitted-earlier",
  "corrects-earlier",
  "bad-sequence",
  "foreign-currency",
  "mixed-currencies",
  "unknown-currency",
  "unknown-person-type",
  "bad-person-number",
  "tax-id-check-digit",
  "bad-uuid",
  "only-first-kept",
  "not-kept",
  "unexpected-element",
  "account-repeated",
  "name-missing",
  "unknown-parent",
  "bad-level",
  "nature-assumed",
]);

/** A place that is the file as a whole. */
export const NOWHERE: FindingPlace = {
  voucher: null,
  ordinal: null,
  line: null,
  row: null,
  field: null,
  value: null,
};

/** How much of a value a finding shows, in UTF-16 units: files of others may hold a megabyte where a code belongs. */
const SHOWN = 100;

/** The value as a finding shows it. */
export function shown(value: string | null): string | null {
  return value === null || value.length <= SHOWN
    ? value
    : `${value.slice(0, SHOWN)}…`;
}

/** Gathers what is found in one file; its severity follows from its code alone. */
export class FindingLog {
  readonly #all: ForeignFinding[] = [];

  /** How many there are so far. */
  get count(): number {
    return this.#all.length;
  }

  /** Adds one, also to `own`, the list of its voucher. */
  add(
    place: FindingPlace,
    problem: ForeignProblem,
    own?: ForeignFinding[],
  ): void {
    const finding: ForeignFinding = {
      ...place,
      voucher: shown(place.voucher),
      value: shown(place.value),
      severity: WARNINGS.has(problem.code) ? "warning" : "error",
      ...problem,
    };
    this.#all.push(finding);
    own?.push(finding);
  }

  /** All of them by row, those of the whole file first. */
  list(): ForeignFinding[] {
    return this.#all.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }
}
