import { isMarkup, startsWith, decodeText } from "../text.ts";
import { readXml } from "../xml.ts";
import { kindOf } from "./kinds.ts";
import { DOCUMENT_BOUNDS } from "./refusal.ts";
import { isSatMetadata } from "./sat-metadata.ts";

/**
 * What a file seems to be: a document (any XML, so that `readDocument` says what it is and why not), voids (`readVoids`), the
 * SAT's list of documents (`readSatMetadata` of its decoded text), a ZIP to be opened, or something else.
 */
export type DocumentFileKind =
  "document" | "voids" | "sat-metadata" | "zip" | "other";

/** Bytes of a text that are looked at. */
const HEAD = 1024;

/** Tells what a file is. The content decides; by its name only a file that ends in `.xml` is a document whatever it holds. */
export function detectDocumentFile(
  name: string,
  bytes: Uint8Array,
): DocumentFileKind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "zip";
  if (isMarkup(bytes)) return isVoids(bytes) ? "voids" : "document";
  const head = decodeText(bytes.subarray(0, HEAD));
  if (head.ok && isSatMetadata(head.value)) return "sat-metadata";
  return /\.xml$/i.test(name) ? "document" : "other";
}

function isVoids(bytes: Uint8Array): boolean {
  const root = readXml(
    bytes,
    {
      open: (element) => {
        const kind = kindOf(element);
        return kind.reader === null ? kind.other : "read";
      },
    },
    DOCUMENT_BOUNDS.bytes,
  );
  return root.ok && (root.value === "voided" || root.value === "summary");
}
