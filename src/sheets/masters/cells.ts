/** How the cells of masters are written, and read as people type them. */
import {
  parseDate,
  parseLatinDate,
  type CalendarDate,
} from "../../domain/calendar-date.ts";
import { parseCurrency, type Currency } from "../../domain/company.ts";
import { parseTypedRate, type Rate } from "../../domain/decimal.ts";
import { cleanCode, cleanText, isStorable } from "../../domain/text.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { CellKind, SheetCell } from "../sheet.ts";
import type { MasterProblem } from "./finding.ts";
import { folded } from "./headers.ts";

/** A field of a master as a column of its sheet. */
export interface Field<T> {
  /** Name of the column in the package format. */
  readonly column: string;
  /** What else people call it; upper and lower case, accents and punctuation do not matter. */
  readonly also: readonly string[];
  readonly kind: CellKind;
  readonly write: (value: T) => SheetCell;
  /** Reads a cell that is not empty. */
  readonly read: (text: string) => Result<T, MasterProblem>;
  /** What a new row has where nothing is said; undefined where something must be. */
  readonly absent: T | undefined;
}

type Names = readonly string[];

/** A field of its own reading. */
export function field<T>(
  column: string,
  also: Names,
  read: Field<T>["read"],
  write: Field<T>["write"],
  absent: T | undefined,
): Field<T> {
  return { column, also, kind: "text", read, write, absent };
}

function readText(text: string, limit: number): Result<string, MasterProblem> {
  const clean = cleanText(text) ?? "";
  if (!isStorable(clean)) return err({ code: "not-storable" });
  return clean.length > limit ? err({ code: "too-long", limit }) : ok(clean);
}

/** A text that must be there. */
export function textField(
  column: string,
  also: Names,
  limit: number,
): Field<string> {
  const read = (text: string) => readText(text, limit);
  return field(column, also, read, (value) => value, undefined);
}

/** A text that may be absent. */
export function optionalField(
  column: string,
  also: Names,
  limit: number,
): Field<string | null> {
  const read = (text: string) => readText(text, limit);
  return field<string | null>(column, also, read, (value) => value, null);
}

/** A code: upper case, no blanks or control characters within. */
export function codeField<T extends string>(
  column: string,
  also: Names,
  parse: (code: string) => T | null,
): Field<T> {
  const read = (text: string): Result<T, MasterProblem> => {
    const code = parse(cleanCode(text));
    return code === null ? err({ code: "bad-code", value: text }) : ok(code);
  };
  return field(column, also, read, (value) => value, undefined);
}

const YES: readonly string[] = [
  "si",
  "s",
  "yes",
  "y",
  "true",
  "verdadero",
  "1",
  "x",
];
const NO: readonly string[] = ["no", "n", "false", "falso", "0"];

/** Yes or no; written `sí`, `no`. */
export function flagField(
  column: string,
  also: Names,
  absent: boolean,
): Field<boolean> {
  const read = (text: string): Result<boolean, MasterProblem> => {
    const said = folded(text);
    if (YES.includes(said)) return ok(true);
    return NO.includes(said)
      ? ok(false)
      : err({ code: "bad-flag", value: text });
  };
  return field(column, also, read, (value) => (value ? "sí" : "no"), absent);
}

/** Reads one of some words; each also under its other names. */
export function readChoice<T extends string>(
  text: string,
  words: Readonly<Record<T, Names>>,
): Result<T, MasterProblem> {
  const said = folded(text);
  const choices = Object.keys(words) as T[];
  const found = choices.find(
    (word) => folded(word) === said || words[word].includes(said),
  );
  return found === undefined
    ? err({ code: "unknown-value", value: text, allowed: choices })
    : ok(found);
}

/** Reads a currency's code. */
export function readCurrency(text: string): Result<Currency, MasterProblem> {
  const currency = parseCurrency(text);
  return currency === null
    ? err({ code: "bad-currency", value: text })
    : ok(currency);
}

/** Reads `2026-10-05` or `05/10/2026`; a time behind the day, as spreadsheets have it, must be midnight. */
export function readDay(text: string): Result<CalendarDate, MasterProblem> {
  const day = text.trim().replace(/[T ]00:00(:00(\.0+)?)?Z?$/, "");
  const date = parseDate(day) ?? parseLatinDate(day);
  return date === null ? err({ code: "bad-date", value: text }) : ok(date);
}

/** Reads a rate with point or comma, above zero. */
export function readRate(text: string): Result<Rate, MasterProblem> {
  const rate = parseTypedRate(text);
  return rate === null ? err({ code: "bad-rate", value: text }) : ok(rate);
}

/** A rate without needless zeros: `3.750` and `3.75` are the same. */
export function plainRate(rate: Rate): string {
  return rate
    .replace(/^0+(?=\d)/, "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}
