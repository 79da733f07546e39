import { decodeAs } from "../foreign/text.ts";
import type { Bytes } from "../lib/bytes.ts";
import { crc32 } from "../lib/crc32.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { memorySource } from "../transfer/zip/byte-source.ts";
import { layImage, type ImageEntry } from "../transfer/zip/image.ts";
import type { Inflater } from "../transfer/zip/inflate.ts";
import {
  readDirectory,
  type ZipDirectory,
  type ZipEntry,
} from "../transfer/zip/preflight.ts";
import { readEntry } from "../transfer/zip/read-entry.ts";
import { tooLarge } from "./read-rows.ts";
import {
  SHEET_BOUNDS,
  type OtherFile,
  type SheetError,
} from "./sheet-error.ts";

/** What of an xlsx holds cells, and what they need to be understood. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/[^/]+\.rels|[^/]+\.xml|worksheets\/[^/]+\.xml))$/i;
/** Of these not even the cells: the order of calculation, and who is named in comments. */
const NOT_NEEDED = /calcChain|persons?\.xml|comments/i;

/**
 * An xlsx without compression, with the parts alone that hold its cells. The container is judged by our own checks, all is
 * inflated within bounds, and what the sheets say of their size is bounded before a parser fills the cells in between: the
 * library that reads it neither inflates nor meets a surprise.
 */
export async function unpackXlsx(
  bytes: Bytes,
  inflater: Inflater,
): Promise<Result<Bytes, SheetError>> {
  const source = memorySource(bytes);
  const directory = await readDirectory(source, "any");
  if (!directory.ok) return err({ code: "bad-zip", cause: directory.error });
  const other = otherFile(directory.value);
  if (other !== null) return err({ code: "not-a-sheet", what: other });
  const needed = directory.value.order.filter(
    ({ name }) => NEEDED.test(name) && !NOT_NEEDED.test(name),
  );
  if (sizeOf(needed) > SHEET_BOUNDS.unpacked) return err(tooLarge("unpacked"));
  const budget = { left: SHEET_BOUNDS.unpacked };
  const laid: ImageEntry[] = [];
  for (const entry of needed) {
    const read = await readEntry(source, entry, inflater, budget);
    if (!read.ok) return err({ code: "bad-zip", cause: read.error });
    const { data } = read.value;
    const fault = partFault(data);
    if (fault !== null) return err(fault);
    const { name, size } = entry;
    laid.push({ name, method: 0, raw: data, crc: crc32(data), size });
  }
  return ok(layImage(laid));
}

function sizeOf(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

/** What a ZIP is that is no xlsx; null for one. */
function otherFile({ entries }: ZipDirectory): OtherFile | null {
  if (entries.has("datapackage.json")) return "package";
  if (entries.has("xl/workbook.bin")) return "binary-excel";
  if (entries.has("content.xml")) return "open-document";
  return entries.has("xl/workbook.xml") ? null : "zip";
}

/** Where a row or a cell stands: `12`, `C12`. */
const PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const PLAIN_PLACE = /^([A-Z]{0,3})([1-9]\d{0,6})$/;

/** What is wrong with a part before any parser sees it: a document type, or cells beyond the bounds. */
function partFault(data: Bytes): SheetError | null {
  const text = decodeAs("utf-8", data);
  if (text === null || /<!(DOCTYPE|ENTITY)/i.test(text))
    return { code: "damaged-sheet" };
  if (!/<(\w+:)?sheetData/.test(text)) return null;
  for (const found of text.matchAll(PLACE)) {
    const place = PLAIN_PLACE.exec(found[1] ?? found[2] ?? "");
    if (!place) return { code: "damaged-sheet" };
    const [, column = "", row = ""] = place;
    if (Number(row) > SHEET_BOUNDS.rows) return tooLarge("rows");
    if (columnNumber(column) > SHEET_BOUNDS.columns) return tooLarge("columns");
  }
  return null;
}

/** `A` is 1, `AA` is 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters)
    number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
