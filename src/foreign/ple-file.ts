import { periodOf, type Period } from "../domain/calendar-date.ts";
import { cleanText } from "../domain/text.ts";

/** What the name of a PLE file says (SUNAT's annex 2: 33 characters and `.TXT`). */
export interface PleName {
  readonly taxId: string;
  /** Null when year and month name none: the chart of accounts may be informed by the year. */
  readonly period: Period | null;
  /** `050100` diary, `050300` chart of accounts, `060100` ledger … */
  readonly book: string;
  /** False: "sin información", the file is rightly empty. */
  readonly hasContent: boolean;
  readonly currency: "PEN" | "USD";
}

const NAME =
  /(?:^|[/\\])LE(\d{11})(\d{4})(\d{2})\d{2}(\d{6})\d{2}[012]([01])([12])1[^/\\]*$/i;

/** Reads the name of a PLE file; what mail programs append (` (1)`) does no harm. Null when it is none. */
export function parsePleName(fileName: string): PleName | null {
  const found = NAME.exec(fileName);
  if (!found) return null;
  const [, taxId = "", year, month, book = "", content, currency] = found;
  return {
    taxId,
    period: monthOfYear(Number(year), Number(month)),
    book,
    hasContent: content === "1",
    currency: currency === "1" ? "PEN" : "USD",
  };
}

/** A row of a PLE file. */
export interface PleRow {
  /** Line of the file, from 1. */
  readonly row: number;
  /** How many fields stand in it. */
  readonly count: number;
  /** Its fields in order; none where the count is not one that was asked for. */
  readonly fields: readonly string[];
  /** At least the first two fields, whatever the count: period and CUO of a diary. */
  readonly head: readonly string[];
}

/**
 * The rows of a PLE text, blank ones left out. After each field stands a `|`, also after the last; a last field without it
 * is counted all the same. A row with fewer than `least` or more than `most` fields comes without them.
 */
export function* pleRows(
  text: string,
  least: number,
  most: number,
): Generator<PleRow, void> {
  let row = 0;
  for (let at = 0; at < text.length;) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    row++;
    if (end - at > 1 || text.charCodeAt(at) > 0x20) {
      const line = text.slice(at, endOfRow(text, at, end));
      if (line.trim() !== "") {
        const count = countFields(line);
        const wanted = count >= least && count <= most;
        const fields = wanted ? line.split("|", count) : [];
        const head = wanted ? fields : line.split("|", 2);
        yield { row, count, fields, head };
      }
    }
    at = end + 1;
  }
}

/** Where a row ends without its CR and the 0x1A that DOS programs end their files with. */
function endOfRow(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && END_MARKS.has(text.charCodeAt(last - 1))) last--;
  return last;
}

const END_MARKS: ReadonlySet<number> = new Set([0x0d, 0x1a]);

/** Counted before the row is split: a row of a million marks must not become a million strings. */
function countFields(line: string): number {
  let count = 0;
  for (let at = line.indexOf("|"); at >= 0; at = line.indexOf("|", at + 1))
    count++;
  return line.endsWith("|") ? count : count + 1;
}

/** Field `n` of a row, from 1 as SUNAT counts: trimmed, NFC, empty where only a `-` stands. */
export function field(fields: readonly string[], n: number): string {
  const text = cleanText(fields[n - 1]) ?? "";
  return text === "-" ? "" : text;
}

/** The month of field 1, `AAAAMM` and a day (`00` but in the chart of accounts), or null. */
export function parsePlePeriod(text: string): Period | null {
  const found = /^(\d{4})(\d{2})\d{2}$/.exec(text);
  return found && monthOfYear(Number(found[1]), Number(found[2]));
}

function monthOfYear(year: number, month: number): Period | null {
  return year > 0 && month >= 1 && month <= 12 ? periodOf(year, month) : null;
}
