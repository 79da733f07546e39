import type { InvoiceKey } from "../../domain/invoice.ts";

/** Namespaces of UBL's elements and of SUNAT's own. */
export const CBC =
  "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
export const CAC =
  "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
export const SAC =
  "urn:sunat:names:specification:ubl:peru:schema:xsd:SunatAggregateComponents-1";

/** Series and number of a document, as SUNAT writes them in one. */
export interface DocumentNumber {
  readonly series: string;
  /** As stated, leading zeros too. */
  readonly number: string;
}

/** Reads `F001-123`; null when it is no series and number. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const found = /^([A-Z0-9]{1,4})\s*-\s*(\d{1,20})$/.exec(text.toUpperCase());
  const [, series = "", number = ""] = found ?? [];
  return found ? { series, number } : null;
}

/** The key of a document: `RUC-TT-SERIE-NUMERO`, the number without leading zeros. */
export function documentKey(
  ruc: string,
  type: string,
  { series, number }: DocumentNumber,
): InvoiceKey {
  return `${ruc}-${type}-${series}-${number.replace(/^0+(?=\d)/, "")}` as InvoiceKey;
}

/** Types that a note may correct, by the first letter of the series: F and E001 facturas, B and EB boletas; null when neither. */
export function typeOfSeries(series: string): "01" | "03" | null {
  if (/^(B|EB)/.test(series)) return "03";
  return /^[FE]/.test(series) ? "01" : null;
}
