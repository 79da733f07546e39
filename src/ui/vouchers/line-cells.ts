import type { ExchangeRate, Person } from "../../domain/masters.ts";
import { t } from "../../i18n/index.ts";
import { cleanCode } from "../../domain/text.ts";
import type { PersonLookup } from "../../domain/read-form.ts";
import type { LineForm } from "../../domain/voucher-form.ts";
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
  readonly rates: readonly ExchangeRate[];
  readonly lookup: PersonLookup;
  readonly accounts: ChoiceIndex;
  readonly persons: ChoiceIndex;
  readonly costCenters: ChoiceIndex;
}

/** What a line's row can ask for. `at` is the line's index. */
export interface LineActions {
  readonly set: (at: number, field: LineField, text: string) => void;
  readonly remove: (at: number) => void;
  /** Selects the line; `extend`: and all from the current one to it. */
  readonly select: (at: number, extend: boolean) => void;
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

/** The name of what a cell names, and whether it is marked: it cannot be taken. */
export interface Named {
  readonly text: string;
  readonly mark: boolean;
}

/** The names of what a line names, as far as the masters know them. */
export function namesOf(
  line: LineForm,
  { masters, lookup }: LineContext,
): {
  readonly account: Named | undefined;
  readonly person: Named | undefined;
  readonly costCenter: Named | undefined;
} {
  const { marks } = t.vouchers.grid;
  const account = masters.accounts.get(cleanCode(line.account));
  const person = personOfCell(line.person, lookup);
  const center = masters.costCenters.get(cleanCode(line.costCenter));
  return {
    account: account && named(account, account.postable || marks.parent),
    person: person && named(person),
    costCenter: center && named(center),
  };
}

/** Names what can be taken, and marks what cannot: `taken` says why, where it is not for being inactive. */
function named(
  row: { readonly name: string; readonly active: boolean },
  taken: true | string = true,
): Named {
  const why = row.active ? taken : t.vouchers.grid.marks.inactive;
  return why === true
    ? { text: row.name, mark: false }
    : { text: `${row.name} (${why})`, mark: true };
}

/** The person that a cell names: by key where they were chosen, by number where it was typed. */
export function personOfCell(
  text: string,
  { byKey, byNumber }: PersonLookup,
): Person | undefined {
  return byKey(text) ?? byNumber(cleanCode(text))[0];
}

/** Somebody to be created: for which line, and what was typed there. */
export interface LinePerson {
  readonly at: number;
  readonly typed: string;
}

/** Where the list of a cell stands in the window, in pixels. */
export interface ListPlace {
  readonly left: number;
  readonly width: number;
  /** It grows upwards from the cell. */
  readonly above: boolean;
  /** Where it touches the cell: from the window's top, or from its bottom where it stands above. */
  readonly edge: number;
}
