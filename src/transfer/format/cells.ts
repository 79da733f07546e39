import { parseDate, parseInstant } from "../../domain/calendar-date.ts";
import { parseDecimalText, parseRate } from "../../domain/decimal.ts";
import { formatDecimal, parseDecimal, type Minor } from "../../domain/money.ts";
import { isStorable } from "../../domain/text.ts";
import { assert, unreachable } from "../../lib/assert.ts";
import type { RowFault } from "./errors.ts";
import type { Column } from "./tables.ts";

export type Cell = string | number | boolean | null;

/** First characters that a spreadsheet takes for a formula, and the quote that says "text" (section 4). */
const DANGEROUS = new Set(["=", "+", "-", "@", "\t", "\r", "'"]);

/** Printable ASCII: storable and NFC without a further look. */
const PLAIN = /^[ -~]*$/;

/** The text of a cell before quoting. Throws on text that may not travel: callers have checked it. */
export function writeCell(column: Column, value: Cell): string {
  if (value === null || value === "") return "";
  switch (column.type) {
    case "text": {
      assert(typeof value === "string", `text cell ${typeof value}`);
      const text = PLAIN.test(value) ? value : value.normalize("NFC");
      assert(PLAIN.test(text) || isStorable(text), "text may not travel");
      return DANGEROUS.has(text.charAt(0)) ? `'${text}` : text;
    }
    case "decimal2":
      return formatDecimal(value as Minor);
    case "boolean":
      return value === true ? "si" : "no";
    case "date":
    case "decimal":
    case "rate":
    case "integer":
    case "instant":
      return String(value);
    default:
      return unreachable(column.type);
  }
}

/** A cell that breaks the contract, as a value that no cell can have. */
export interface Fault {
  readonly fault: RowFault;
}

const FAULTS = new Map<RowFault, Fault>();

function fault(reason: RowFault): Fault {
  const known = FAULTS.get(reason) ?? { fault: reason };
  FAULTS.set(reason, known);
  return known;
}

/** Whether a read cell is a fault. */
export function isFault(cell: Cell | Fault): cell is Fault {
  return typeof cell === "object" && cell !== null;
}

/** Days that were found good: a month has few days and many rows. Bounded by the days that calendars have. */
const KNOWN_DAYS = new Set<string>();
const KNOWN_INSTANTS = new Set<string>();
const CACHE_LIMIT = 20_000;

function knownDay(text: string): boolean {
  if (KNOWN_DAYS.has(text)) return true;
  if (parseDate(text) === null) return false;
  if (KNOWN_DAYS.size < CACHE_LIMIT) KNOWN_DAYS.add(text);
  return true;
}

function knownInstant(text: string): boolean {
  if (KNOWN_INSTANTS.has(text)) return true;
  if (parseInstant(text) === null) return false;
  if (KNOWN_INSTANTS.size < CACHE_LIMIT) KNOWN_INSTANTS.add(text);
  return true;
}

const INTEGER = /^(0|[1-9]\d{0,9})$/;

/** Reads a cell without its quotes: its value, null when empty, or why it breaks the contract. */
export function readCell(column: Column, text: string): Cell | Fault {
  if (text === "") return column.required ? fault("required") : null;
  switch (column.type) {
    case "text":
      return readText(column, text);
    case "decimal2":
      return parseDecimal(text) ?? fault("not-an-amount");
    case "date":
      return knownDay(text) ? text : fault("not-a-date");
    case "instant":
      return knownInstant(text) ? text : fault("not-an-instant");
    case "decimal":
      return parseDecimalText(text) ?? fault("not-a-decimal");
    case "rate":
      return parseRate(text) ?? fault("not-a-rate");
    case "integer":
      return INTEGER.test(text) ? Number(text) : fault("not-an-integer");
    case "boolean":
      return text === "si"
        ? true
        : text === "no"
          ? false
          : fault("not-a-boolean");
    default:
      return unreachable(column.type);
  }
}

function readText(column: Column, text: string): Cell | Fault {
  const first = text.charCodeAt(0);
  // Only these can begin one of the dangerous texts: TAB, CR, ' + - = @
  if (first < 0x41) {
    if (first === 0x27) {
      const inner = text.slice(1);
      return inner === "" ? fault("formula") : inner;
    }
    if (DANGEROUS.has(text.charAt(0))) return fault("formula");
  }
  if (column.values && !column.values.includes(text))
    return fault("unknown-value");
  return text;
}
