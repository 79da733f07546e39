import type { InvoiceKey } from "../../domain/invoice.ts";
import type { Reading } from "./reading.ts";
import { shown } from "./refusal.ts";
import {
  CAC,
  CBC,
  documentKey,
  parseDocumentNumber,
  typeOfSeries,
} from "./sunat.ts";
import { childrenOf, textOf, type XmlNode } from "./xml-tree.ts";

/** The documents that it corrects, each once: those of the references, then what only the discrepancy names. */
export function readReferences(
  root: XmlNode,
  { ruc, series }: { readonly ruc: string; readonly series: string },
  reading: Reading,
): InvoiceKey[] {
  const references = childrenOf(root, CAC, "BillingReference")
    .flatMap(({ children }) => children)
    .map((node) => ({
      id: textOf(node, CBC, "ID"),
      type: textOf(node, CBC, "DocumentTypeCode"),
    }));
  const known = new Set(references.map(({ id }) => plainNumber(id)));
  const discrepancies = childrenOf(root, CAC, "DiscrepancyResponse")
    .map((node) => ({ id: textOf(node, CBC, "ReferenceID"), type: null }))
    .filter(({ id }) => !known.has(plainNumber(id)));
  const keys = [...references, ...discrepancies].flatMap(({ id, type }) => {
    if (id === null) return [];
    const number = parseDocumentNumber(id);
    const told =
      type ?? (number && typeOfSeries(number.series)) ?? typeOfSeries(series);
    if (number && told !== null && /^[0-9A-Z]{2}$/.test(told))
      return documentKey(ruc, told, number);
    reading.warn({ code: "bad-related", value: shown(id) });
    return [];
  });
  return [...new Set(keys)];
}

/** A series and number in one form, for telling whether two name one document. */
function plainNumber(id: string | null): string {
  const number = id === null ? null : parseDocumentNumber(id);
  return number ? documentKey("", "", number) : (id ?? "");
}
