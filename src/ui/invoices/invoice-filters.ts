/** What narrows the list of documents, as the address names it. */
import type { InvoiceRow } from "../../books/invoice-list.ts";
import type { CalendarDate, Period } from "../../domain/calendar-date.ts";
import { fold } from "../../lib/fold.ts";

/** Which documents the list shows: those of one side that owe or take off, or those that do neither. */
export const SIDES = ["issued", "received", "neutral"] as const;
export type Side = (typeof SIDES)[number];

/** States that can be asked for. */
export const STATES = [
  "all",
  "valid",
  "pending",
  "overdue",
  "paid",
  "cancelled",
] as const;
export type StateChoice = (typeof STATES)[number];

/** What the list is narrowed to. */
export interface InvoiceFilters {
  readonly side: Side;
  readonly state: StateChoice;
  /** Empty: all. */
  readonly type: string;
  readonly from: Period | "";
  readonly to: Period | "";
  /** In name or number of the person. */
  readonly person: string;
  /** In number, key or person. */
  readonly text: string;
}

/** How an address names the choices; the first of each is not named. */
const SIDE_NAMES: Readonly<Record<Side, string | null>> = {
  issued: null,
  received: "recibidas",
  neutral: "otros",
};
const STATE_NAMES: Readonly<Record<StateChoice, string | null>> = {
  all: null,
  valid: "vigentes",
  pending: "pendientes",
  overdue: "vencidas",
  paid: "pagadas",
  cancelled: "canceladas",
};

/** Names of the parameters that only this list has. */
export const SIDE = "lista";
export const KIND = "tipo";
export const FROM = "desde";
export const TO = "hasta";
export const PERSON = "persona";
export const ORDER = "orden";

/** A choice as an address names it, null where it does not. */
export function sideName(side: Side): string | null {
  return SIDE_NAMES[side];
}

/** The choice that an address names; the issued ones where it names none. */
export function sideOf(name: string | null): Side {
  return SIDES.find((side) => SIDE_NAMES[side] === name) ?? "issued";
}

/** A choice as an address names it, null where it does not. */
export function stateName(state: StateChoice): string | null {
  return STATE_NAMES[state];
}

/** The choice that an address names; all where it names none. */
export function stateOf(name: string | null): StateChoice {
  return STATES.find((state) => STATE_NAMES[state] === name) ?? "all";
}

/** Whether something is owed on a row: of a credit note, whether something is left of it. */
export function isOpen({ state, role }: InvoiceRow): boolean {
  return role !== "neutral" && (state === "open" || state === "partly");
}

/** Whether what is owed on a row fell due before a day. */
export function isOverdue(row: InvoiceRow, today: CalendarDate): boolean {
  return row.role === "owed" && isOpen(row) && row.due < today;
}

const ASKED: Readonly<
  Record<StateChoice, (row: InvoiceRow, today: CalendarDate) => boolean>
> = {
  all: () => true,
  valid: ({ state }) => state !== "cancelled",
  pending: isOpen,
  overdue: isOverdue,
  paid: ({ state }) => state === "paid" || state === "overpaid",
  cancelled: ({ state }) => state === "cancelled",
};

/** The rows of a side. */
export function rowsOfSide(
  rows: readonly InvoiceRow[],
  side: Side,
): readonly InvoiceRow[] {
  return rows.filter((row) =>
    side === "neutral"
      ? row.role === "neutral"
      : row.role !== "neutral" && row.direction === side,
  );
}

/** The rows of a side that the other filters let through. */
export function filtered(
  rows: readonly InvoiceRow[],
  filters: InvoiceFilters,
  today: CalendarDate,
): readonly InvoiceRow[] {
  const { state, type, from, to } = filters;
  const persons = wordsOf(filters.person);
  const words = wordsOf(filters.text);
  return rows.filter(
    (row) =>
      ASKED[state](row, today) &&
      (type === "" || row.type === type) &&
      (from === "" || row.date.slice(0, 7) >= from) &&
      (to === "" || row.date.slice(0, 7) <= to) &&
      persons.every((word) => row.soughtPerson.includes(word)) &&
      words.every(
        (word) =>
          row.soughtName.includes(word) || row.soughtPerson.includes(word),
      ),
  );
}

function wordsOf(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

/** Whether anything but the side narrows the list. */
export function isNarrowed(filters: InvoiceFilters): boolean {
  const { state, type, from, to, person, text } = filters;
  return state !== "all" || `${type}${from}${to}${person}${text}` !== "";
}
