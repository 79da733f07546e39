import type { ElementName } from "./xml-tree.ts";
import { isCfdi } from "./cfdi-node.ts";
import type { OtherDocument } from "./refusal.ts";
import { isUblInvoice } from "./ubl.ts";

/** What a document is by its root: one that is read, or another by its name. */
export type DocumentKind =
  | { readonly reader: "cfdi" | "ubl" }
  | { readonly reader: null; readonly other: OtherDocument };

const SUNAT = "urn:sunat:names:specification:ubl:peru:schema:xsd:";
const OASIS = "urn:oasis:names:specification:ubl:schema:xsd:";
const SAT = /^(http:\/\/)?www\.sat\.gob\.mx\//;

/** Namespace, local name and kind of the roots that are no invoices. */
const OTHERS: ReadonlyMap<string, OtherDocument> = new Map([
  [`${SUNAT}Retention-1 Retention`, "retention"],
  [`${SUNAT}Perception-1 Perception`, "perception"],
  [`${SUNAT}SummaryDocuments-1 SummaryDocuments`, "summary"],
  [`${SUNAT}VoidedDocuments-1 VoidedDocuments`, "voided"],
  [`${OASIS}ApplicationResponse-2 ApplicationResponse`, "cdr"],
  [`${OASIS}DespatchAdvice-2 DespatchAdvice`, "despatch"],
  [`${OASIS}SelfBilledInvoice-2 SelfBilledInvoice`, "self-billed"],
]);

/** Roots of the SAT that are no CFDI, whatever their namespace's version. */
const OF_SAT: ReadonlyMap<string, OtherDocument> = new Map([
  ["Retenciones", "withholding"],
  ["Polizas", "accounting"],
  ["Catalogo", "accounting"],
  ["Balanza", "accounting"],
  ["AuxiliarCtas", "accounting"],
  ["RepAuxFol", "accounting"],
]);

/** Which kind of document a root is of. */
export function kindOf(root: ElementName): DocumentKind {
  if (isCfdi(root)) return { reader: "cfdi" };
  if (isUblInvoice(root)) return { reader: "ubl" };
  const { uri, local } = root;
  const other =
    OTHERS.get(`${uri} ${local}`) ??
    (SAT.test(uri) ? OF_SAT.get(local) : undefined) ??
    // The SAT's acuse has had several namespaces.
    (local === "Acuse" ? "cancellation" : "other");
  return { reader: null, other };
}
