import type { Instant } from "../../domain/calendar-date.ts";
import type { Country } from "../../domain/tax-id.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { sha256Hex } from "../../lib/digest.ts";
import { present } from "../../lib/assert.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { chooseCfdi, readCfdi } from "./cfdi.ts";
import type { OwnCompany, ReadDocument } from "./document.ts";
import { kindOf } from "./kinds.ts";
import { Reading } from "./reading.ts";
import { shown, type DocumentRefusal } from "./refusal.ts";
import { chooseUbl, readUbl } from "./ubl.ts";
import { readTree, type ChooseTree } from "./xml-tree.ts";

interface DocumentReader {
  /** Whose documents it reads. */
  readonly country: Country;
  readonly choose: ChooseTree;
  readonly read: typeof readCfdi;
}

const READERS: Readonly<Record<"cfdi" | "ubl", DocumentReader>> = {
  cfdi: { country: "MX", choose: chooseCfdi, read: readCfdi },
  ubl: { country: "PE", choose: chooseUbl, read: readUbl },
};

/**
 * Reads an electronic document, CFDI or UBL, for the company: the invoice with the SHA-256 of the bytes, the collections or
 * payments that it states, and the person behind it. What is not one of the company's invoices is refused by name.
 */
export async function readDocument(
  bytes: Bytes,
  own: OwnCompany,
  now: Instant,
): Promise<Result<ReadDocument, DocumentRefusal>> {
  const read = readFields(bytes, own, now);
  if (!read.ok) return read;
  const original = await sha256Hex(bytes);
  const { invoice } = read.value;
  return ok({ ...read.value, invoice: { ...invoice, original } });
}

function readFields(
  bytes: Bytes,
  own: OwnCompany,
  now: Instant,
): Result<ReadDocument, DocumentRefusal> {
  const chosen: { reader: DocumentReader | null } = { reader: null };
  const tree = readTree(bytes, (root) => {
    const kind = kindOf(root);
    if (kind.reader === null)
      return err({
        code: "unknown-document",
        kind: kind.other,
        root: shown(root.local),
      });
    const reader = READERS[kind.reader];
    chosen.reader = reader;
    return reader.country === own.country
      ? reader.choose(root)
      : err({ code: "other-country", country: reader.country });
  });
  if (!tree.ok) return tree;
  const { read } = present(chosen.reader, "a document was read by a reader");
  const reading = new Reading();
  return reading.finish(read(tree.value, reading, own, now));
}
