import { err, ok, type Result } from "../lib/result.ts";
import type { ForeignFormat } from "./batch.ts";
import { DIARY_FIELDS } from "./ple-diary.ts";
import { field, parsePleName, parsePlePeriod, pleRows } from "./ple-file.ts";
import { CHART_FIELDS } from "./ple-accounts.ts";
import type { ForeignRefusal } from "./refusal.ts";
import { satDocument } from "./sat.ts";
import { decodeText, isMarkup } from "./text.ts";
import { readXml } from "./xml.ts";

/**
 * Which format a file is of. The content decides; the name only where contents are alike (the ledger 6.1 has the fields of
 * the diary 5.1) or tell nothing.
 */
export function detect(
  fileName: string,
  bytes: Uint8Array,
  maxBytes?: number,
): Result<ForeignFormat, ForeignRefusal> {
  if (isMarkup(bytes)) return detectXml(bytes, maxBytes);
  const name = parsePleName(fileName);
  const ofName = name && PLE_BOOKS.get(name.book);
  const text = decodeText(bytes, maxBytes);
  if (!text.ok)
    return text.error.code === "empty" && name?.hasContent === false && ofName
      ? ok(ofName)
      : text;
  const content = detectPle(text.value);
  if (content === "ple-5.1" && name && name.book !== "050100")
    return err({ code: "other-book", book: name.book });
  if (content) return ok(content);
  if (name && !ofName) return err({ code: "other-book", book: name.book });
  return ofName ? ok(ofName) : err({ code: "not-this-format", format: null });
}

/** Books of PLE that are read, by the code in the file's name. */
const PLE_BOOKS: ReadonlyMap<string, ForeignFormat> = new Map([
  ["050100", "ple-5.1"],
  ["050300", "ple-5.3"],
]);

function detectXml(
  bytes: Uint8Array,
  maxBytes: number | undefined,
): Result<ForeignFormat, ForeignRefusal> {
  const root = readXml(
    bytes,
    { open: (element) => satDocument(element) },
    maxBytes,
  );
  if (!root.ok) return root;
  if (root.value === null)
    return err({ code: "not-this-format", format: null });
  if (!root.value.ok) return root.value;
  return ok(root.value.value === "Polizas" ? "sat-polizas" : "sat-catalogo");
}

/** How many rows are looked at: a wrong one at the top must not hide the right ones below. */
const LOOKED_AT = 50;

function detectPle(text: string): ForeignFormat | null {
  let looked = 0;
  for (const { fields } of pleRows(
    text,
    CHART_FIELDS.least,
    DIARY_FIELDS.most,
  )) {
    if (++looked > LOOKED_AT) return null;
    const at = (n: number): string => field(fields, n);
    if (parsePlePeriod(at(1)) === null) continue;
    const account = /^\d[\d.]*$/;
    if (
      fields.length >= DIARY_FIELDS.least &&
      /^[AMC]/i.test(at(3)) &&
      account.test(at(4)) &&
      /^\d*$/.test(at(21))
    )
      return "ple-5.1";
    if (
      fields.length <= CHART_FIELDS.most &&
      account.test(at(2)) &&
      /^\d\d$/.test(at(4)) &&
      /^\d?$/.test(at(8))
    )
      return "ple-5.3";
  }
  return null;
}
