import { present } from "../../lib/assert.ts";
import { utf8 } from "../../lib/bytes.ts";
import { isFault, readCell, writeCell, type Cell } from "./cells.ts";
import { BOUNDS, type RowFault } from "./errors.ts";
import type { RowProblems } from "./row-problems.ts";
import type { Column, RowOf, Table } from "./tables.ts";

/**
 * The package's one strict CSV dialect: RFC 4180, comma, CRLF after every row, a header, quotes only where needed.
 * Encoding is canonical: the same rows give the same text, so that hashes can be compared.
 */

const NEEDS_QUOTES = /[,"\r\n]/;
const COMMA = 44;
const QUOTE = 34;
const CR = 13;
const LF = 10;
const TAB = 9;
const NONE = [] as const;

/** The text of a table. Rows must be in key order; text cells are made NFC and spreadsheet-safe. */
export function encodeTable<T extends Table>(
  table: T,
  rows: readonly RowOf<T>[],
): string {
  const columns = Object.entries(table.columns);
  let out = `${Object.keys(table.columns).join(",")}\r\n`;
  for (const row of rows) {
    const cells: Readonly<Record<string, Cell>> = row;
    let line = "";
    let separator = "";
    for (const [name, column] of columns) {
      const value = cells[name] ?? null;
      line += separator;
      if (value !== null) line += quote(writeCell(column, value));
      separator = ",";
    }
    out += `${line}\r\n`;
  }
  return out;
}

function quote(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Reads a table's text. Every cell that breaks the contract is added to `problems`; rows that hold one are left out.
 * Key order is not checked here: pages and tables have their own rules.
 */
export function decodeTable<T extends Table>(
  table: T,
  entry: string,
  text: string,
  problems: RowProblems,
): RowOf<T>[] {
  return new Reader(table, entry, text, problems).rows() as RowOf<T>[];
}

class Reader {
  readonly #names: readonly string[];
  readonly #columns: readonly Column[];
  readonly #entry: string;
  readonly #text: string;
  readonly #problems: RowProblems;
  /** Only text with such characters can be out of NFC: everything below is inert. */
  readonly #mayCombine: boolean;
  #at = 0;
  #row = 1;
  /** Why the last cell could not be cut out; null when it could. */
  #broken: RowFault | null = null;

  constructor(
    table: Table,
    entry: string,
    text: string,
    problems: RowProblems,
  ) {
    this.#names = Object.keys(table.columns);
    this.#columns = Object.values(table.columns);
    this.#entry = entry;
    this.#text = text;
    this.#problems = problems;
    this.#mayCombine = /[\u0300-\uffff]/.test(text);
  }

  rows(): Record<string, Cell>[] {
    const rows: Record<string, Cell>[] = [];
    if (!this.#header()) return rows;
    while (this.#at < this.#text.length && !this.#problems.full) {
      this.#row++;
      // Checked before the row is kept: a small file can hold a hundred million of them.
      if (this.#row - 1 > BOUNDS.rows) {
        this.#tooLarge("rows");
        break;
      }
      const row = this.#readRow();
      if (row) rows.push(row);
    }
    return rows;
  }

  #header(): boolean {
    const expected = `${this.#names.join(",")}\r\n`;
    if (this.#text.startsWith(expected)) {
      this.#at = expected.length;
      return true;
    }
    const reason = this.#text.startsWith("\ufeff") ? "bom" : "header";
    this.#problems.add(this.#entry, 1, null, reason);
    return false;
  }

  #readRow(): Record<string, Cell> | null {
    const last = this.#columns.length - 1;
    const row: Record<string, Cell> = {};
    let faults: readonly (readonly [string, RowFault])[] = NONE;
    for (let k = 0; k <= last; k++) {
      const column = present(this.#columns[k], "a column");
      const name = present(this.#names[k], "a column's name");
      const cell = this.#cutCell();
      const whole = this.#broken === null && this.#endOfCell(k === last);
      if (!whole) {
        // With a cell too few or too many, those before it may stand in the wrong column: only the count is sure.
        if (this.#broken === null) this.#add(null, "cell-count");
        else this.#addAll([...faults, [name, this.#broken]]);
        this.#nextRow();
        return null;
      }
      const value = readCell(column, cell);
      if (isFault(value)) {
        faults = [...faults, [name, value.fault]];
        continue;
      }
      if (cell.length > 64 && !this.#fits(cell)) return null;
      if (this.#mayCombine && cell !== cell.normalize("NFC"))
        faults = [...faults, [name, "not-nfc"]];
      row[name] = value;
    }
    this.#addAll(faults);
    return faults.length === 0 ? row : null;
  }

  /** Cuts the cell at the cursor out of the text, unquoted, and leaves the cursor on what follows it. */
  #cutCell(): string {
    this.#broken = null;
    const text = this.#text;
    const start = this.#at;
    if (text.charCodeAt(start) === QUOTE) return this.#cutQuoted();
    let at = start;
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === COMMA || c === CR) break;
      if (c < 32 && c !== TAB) {
        this.#broken = c === LF ? "line-end" : "control-character";
        break;
      }
      if (c === QUOTE) {
        this.#broken = "quoting";
        break;
      }
    }
    this.#at = at;
    return text.slice(start, at);
  }

  #cutQuoted(): string {
    const text = this.#text;
    const start = this.#at + 1;
    let at = text.indexOf('"', start);
    let doubled = false;
    while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) {
      doubled = true;
      at = text.indexOf('"', at + 2);
    }
    if (at === -1) {
      this.#broken = "quoting";
      this.#at = text.length;
      return "";
    }
    this.#at = at + 1;
    const raw = text.slice(start, at);
    const cell = doubled ? raw.replaceAll('""', '"') : raw;
    // "Quote only where needed" is part of the contract: the same content has the same bytes.
    if (!NEEDS_QUOTES.test(cell)) this.#broken = "quoting";
    // eslint-disable-next-line no-control-regex -- control characters are just what is looked for
    else if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(cell))
      this.#broken = "control-character";
    return cell;
  }

  /** Steps over the comma after a cell, or the CRLF after the last one; false when something else stands there. */
  #endOfCell(last: boolean): boolean {
    const c = this.#text.charCodeAt(this.#at);
    if (!last) {
      if (c !== COMMA) return false;
      this.#at++;
      return true;
    }
    if (c === CR && this.#text.charCodeAt(this.#at + 1) === LF) {
      this.#at += 2;
      return true;
    }
    if (c !== COMMA) this.#broken = "line-end";
    return false;
  }

  /** After a row that cannot be cut into cells, reading goes on at the next line end. */
  #nextRow(): void {
    const next = this.#text.indexOf("\n", this.#at);
    this.#at = next === -1 ? this.#text.length : next + 1;
  }

  #fits(cell: string): boolean {
    // A UTF-16 unit takes at most three bytes of UTF-8.
    if (cell.length * 3 <= BOUNDS.cell || utf8(cell).length <= BOUNDS.cell)
      return true;
    this.#tooLarge("cell");
    return false;
  }

  #tooLarge(what: "cell" | "rows"): void {
    this.#problems.addTooLarge({
      code: "too-large",
      entry: this.#entry,
      what,
      limit: BOUNDS[what],
    });
  }

  #add(column: string | null, reason: RowFault): void {
    this.#problems.add(this.#entry, this.#row, column, reason);
  }

  #addAll(faults: readonly (readonly [string, RowFault])[]): void {
    for (const [column, reason] of faults) this.#add(column, reason);
  }
}
