import type { Instant } from "../../../src/domain/calendar-date.ts";
import type { Currency } from "../../../src/domain/company.ts";
import type { Country, TaxId } from "../../../src/domain/tax-id.ts";
import type {
  OwnCompany,
  ReadDocument,
} from "../../../src/foreign/documents/document.ts";
import { readDocument } from "../../../src/foreign/documents/read.ts";
import type { DocumentRefusal } from "../../../src/foreign/documents/refusal.ts";
import { utf8, type Bytes } from "../../../src/lib/bytes.ts";
import type { Result } from "../../../src/lib/result.ts";

export const NOW = "2026-11-22T10:00:00Z" as Instant;

/** A company to read documents for. */
export function company(country: Country, taxId: string): OwnCompany {
  return {
    country,
    taxId: taxId as TaxId,
    currency: (country === "MX" ? "MXN" : "PEN") as Currency,
  };
}

/** Reads a document for a company, given as bytes or as text. */
export function read(
  document: string | Bytes,
  own: OwnCompany,
): Promise<Result<ReadDocument, DocumentRefusal>> {
  return readDocument(
    typeof document === "string" ? utf8(document) : document,
    own,
    NOW,
  );
}

/** The document of an outcome that must be one. */
export async function accepted(
  document: string | Bytes,
  own: OwnCompany,
): Promise<ReadDocument> {
  const outcome = await read(document, own);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** The refusal of an outcome that must be one. */
export async function refused(
  document: string | Bytes,
  own: OwnCompany,
): Promise<DocumentRefusal> {
  const outcome = await read(document, own);
  if (outcome.ok) throw new Error(JSON.stringify(outcome.value));
  return outcome.error;
}
