import { decodeText, startsWith } from "../foreign/text.ts";
import type { ForeignRefusal } from "../foreign/refusal.ts";
import type { Bytes } from "../lib/bytes.ts";
import { err, type Result } from "../lib/result.ts";
import type { Inflater } from "../transfer/zip/inflate.ts";
import { readDelimited } from "./delimited.ts";
import { tooLarge, type ReadRow } from "./read-rows.ts";
import {
  SHEET_BOUNDS,
  type OtherFile,
  type SheetError,
} from "./sheet-error.ts";
import { unpackXlsx } from "./unpack-xlsx.ts";
import { readXlsx } from "./xlsx-read.ts";

/**
 * The rows of a sheet, whatever its name says: an xlsx (its first sheet), or text with separators in UTF-8, UTF-16 or
 * Windows-1252. Texts are exact: codes keep their zeros, days are `YYYY-MM-DD`, numbers have a point and no other mark.
 */
export async function readSheet(
  bytes: Bytes,
  inflater: Inflater,
): Promise<Result<readonly ReadRow[], SheetError>> {
  if (bytes.length === 0) return err({ code: "empty" });
  if (bytes.length > SHEET_BOUNDS.bytes) return err(tooLarge("bytes"));
  if (startsWith(bytes, [0x50, 0x4b])) {
    const unpacked = await unpackXlsx(bytes, inflater);
    return unpacked.ok ? await readXlsx(unpacked.value) : unpacked;
  }
  const text = decodeText(bytes, SHEET_BOUNDS.bytes);
  if (!text.ok) return err(textError(text.error));
  // Text has no such characters; what decodes as one byte a character may be anything.
  // eslint-disable-next-line no-control-regex -- control characters are just what is looked for
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text.value))
    return err({ code: "not-a-sheet", what: "binary" });
  return await readDelimited(text.value);
}

const KINDS = {
  zip: "zip",
  pdf: "pdf",
  office: "old-excel",
  binary: "binary",
} as const satisfies Record<string, OtherFile>;

function textError(refusal: ForeignRefusal): SheetError {
  switch (refusal.code) {
    case "empty":
      return refusal;
    case "wrong-encoding":
      return refusal;
    case "not-text":
      return { code: "not-a-sheet", what: KINDS[refusal.what] };
    case "too-large":
      return tooLarge("bytes");
    default:
      return { code: "not-a-sheet", what: "binary" };
  }
}
