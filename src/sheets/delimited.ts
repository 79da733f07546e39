/** The only file that knows Papa Parse: sheets as text with separators. */
import { utf8, type Bytes } from "../lib/bytes.ts";
import { err, type Result } from "../lib/result.ts";
import { guarded, unguarded } from "./guard.ts";
import { RowCollector, type ReadRow } from "./read-rows.ts";
import type { SheetError } from "./sheet-error.ts";
import {
  plainCell,
  ROWS_A_STEP,
  type CellKind,
  type OnRows,
  type Sheet,
  type SheetCell,
} from "./sheet.ts";

/**
 * The sheet as CSV for Excel: UTF-8 with a byte order mark, commas, CRLF, dates `YYYY-MM-DD`, amounts `1234.50`. Texts that
 * a spreadsheet would take for formulas begin with an apostrophe.
 */
export async function writeCsv(sheet: Sheet, onRows: OnRows): Promise<Bytes> {
  const { unparse } = (await import("papaparse")).default;
  const { columns, rows } = sheet;
  const options = { newline: "\r\n" };
  const head = columns.map((column) => guarded(column.header));
  const parts = ["\ufeff", unparse([head], options), "\r\n"];
  for (let at = 0; at < rows.length; at += ROWS_A_STEP) {
    const step = rows
      .slice(at, at + ROWS_A_STEP)
      .map((row) => columns.map(({ kind }, k) => cellText(kind, row[k])));
    parts.push(unparse(step, options), "\r\n");
    await onRows(Math.min(at + ROWS_A_STEP, rows.length), rows.length);
  }
  return utf8(parts.join(""));
}

// eslint-disable-next-line no-control-regex -- control characters are just what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Only text can be taken for a formula: a negative amount begins with its sign and is meant to. Control characters say nothing in text. */
function cellText(kind: CellKind, cell: SheetCell | undefined): string {
  const text = plainCell(kind, cell ?? null);
  return kind === "text" ? guarded(text.replace(CONTROLS, "")) : text;
}

/** Separators, those first that stand less often in a text for another reason. */
const SEPARATORS = ["\t", ";", ","] as const;

/**
 * The rows of a text with separators: comma, semicolon or tab, as `sep=` says or as the first row has most. Line ends become
 * LF; the apostrophe that keeps a text from being a formula is taken away.
 */
export async function readDelimited(
  text: string,
): Promise<Result<readonly ReadRow[], SheetError>> {
  const { parse } = (await import("papaparse")).default;
  const lines = text.replace(/\r\n?/g, "\n");
  const said = /^"?sep=(.)"?\n/.exec(lines);
  const body = said ? lines.slice(said[0].length) : lines;
  const rows = new RowCollector();
  const faulty: number[] = [];
  parse<string[]>(body, {
    delimiter: said?.[1] ?? separatorOf(body),
    newline: "\n",
    step: ({ data, errors }, parser) => {
      const more = rows.add(data.map(unguarded));
      if (errors.some(({ type }) => type === "Quotes")) faulty.push(rows.row);
      if (!more || faulty.length > 0) parser.abort();
    },
  });
  const [bad] = faulty;
  return bad === undefined
    ? rows.result
    : err({ code: "bad-quotes", row: bad });
}

/** How much of a text is looked at for its separator, in characters. */
const LOOKED_AT = 64 * 1024;

/** The separator that the first row with any has most of, outside quotes: a title above the header has none. */
function separatorOf(text: string): string {
  const bare = text.slice(0, LOOKED_AT).replace(/"(?:[^"]|"")*"/g, "");
  const first = /^.*[\t;,].*$/m.exec(bare)?.[0] ?? "";
  const counts = SEPARATORS.map((mark) => first.split(mark).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}
