import type { Person } from "../../domain/masters.ts";
import { cleanCode } from "../../domain/text.ts";
import type { LineForm, PersonLookup } from "../../domain/voucher-form.ts";
import type { ChoiceIndex } from "./suggestions.ts";
import type { EditorMasters, PlacedProblem } from "./form-check.ts";
import type { LineField } from "./form-edit.ts";

/** The columns of the lines, in the order in which Enter goes through them; the foreign amount only where there is one. */
export const LINE_FIELDS = [
  "account",
  "person",
  "documentType",
  "documentSeries",
  "documentNumber",
  "documentDate",
  "costCenter",
  "foreignAmount",
  "debit",
  "credit",
  "memo",
] as const satisfies readonly LineField[];

/** What the cells look things up in. */
export interface LineContext {
  readonly masters: EditorMasters;
  readonly lookup: PersonLookup;
  readonly accounts: ChoiceIndex;
  readonly persons: ChoiceIndex;
  readonly costCenters: ChoiceIndex;
}

/** What a line's row can ask for. `at` is the line's index. */
export interface LineActions {
  readonly set: (at: number, field: LineField, text: string) => void;
  /** The cell is left: what was typed quickly is written out. */
  readonly left: (at: number, field: LineField) => void;
  readonly remove: (at: number) => void;
  readonly createPerson: (at: number, typed: string) => void;
}

/** What a row shows of its line. */
export interface LineView {
  readonly line: LineForm;
  readonly at: number;
  /** Its number, from 1, as problems name it; null while it is empty. */
  readonly number: number | null;
  readonly problems: readonly PlacedProblem[];
}

/** Id of a cell's input. */
export function cellId(at: number, field: LineField): string {
  return `line-${at}-${field}`;
}

/** The names of what a line names, as far as the masters know them. */
export function namesOf(
  line: LineForm,
  { masters, lookup }: LineContext,
): {
  readonly account: string | undefined;
  readonly person: string | undefined;
  readonly costCenter: string | undefined;
} {
  return {
    account: masters.accounts.get(cleanCode(line.account))?.name,
    person: personOfCell(line.person, lookup)?.name,
    costCenter: masters.costCenters.get(cleanCode(line.costCenter))?.name,
  };
}

/** The person that a cell names: by key where they were chosen, by number where it was typed. */
export function personOfCell(
  text: string,
  { byKey, byNumber }: PersonLookup,
): Person | undefined {
  return byKey(text) ?? byNumber(cleanCode(text))[0];
}
