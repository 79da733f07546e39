import type { Country } from "../../domain/tax-id.ts";
import type { BinaryKind, ForeignRefusal } from "../refusal.ts";

/** Kinds of document that are known by name and are no invoice. */
export type OtherDocument =
  /** Peru: comprobante de retención (20), de percepción (40), guía de remisión (09), liquidación de compra (04). */
  | "retention"
  | "perception"
  | "despatch"
  | "self-billed"
  /** Peru: resumen diario (RC), comunicación de baja (RA), reversión (RR), constancia de recepción (CDR). */
  | "summary"
  | "voided"
  | "reversal"
  | "cdr"
  /** Mexico: CFDI de retenciones, acuse of a cancellation, Contabilidad Electrónica. */
  | "withholding"
  | "cancellation"
  | "accounting"
  | "other";

/** What of a document is bounded: its bytes, nesting, elements, attributes of one element, characters of one piece; rows of a list. */
export type DocumentBound =
  "bytes" | "depth" | "elements" | "attributes" | "piece" | "rows";

/** Bounds that documents have besides those of every XML; in the units of `DocumentBound`. */
export const DOCUMENT_BOUNDS = {
  bytes: 4 * 1024 * 1024,
  /** Only those that are looked at: a CFDI of payment has one a document paid. */
  elements: 100_000,
} as const satisfies Partial<Record<DocumentBound, number>>;

/** Why a document is not brought in: a closed set, each member with what its sentence needs. */
export type DocumentRefusal =
  | { readonly code: "empty" }
  | {
      readonly code: "too-large";
      readonly what: DocumentBound;
      /** In the unit of the bound. */
      readonly limit: number;
    }
  | { readonly code: "not-xml"; readonly what: BinaryKind | "text" }
  | { readonly code: "wrong-encoding"; readonly encoding: string }
  /** It declares a document type or entities, which no document of the authorities does and attacks do. */
  | { readonly code: "doctype" }
  | {
      readonly code: "ill-formed";
      readonly line: number;
      readonly column: number;
    }
  | {
      readonly code: "unknown-document";
      readonly kind: OtherDocument;
      /** Local name of the root. */
      readonly root: string;
    }
  /** UBL whose type is none of 01, 03, 07, 08. */
  | { readonly code: "unknown-type"; readonly type: string }
  /** UBL that is not SUNAT's: of another country. */
  | { readonly code: "other-authority"; readonly customization: string }
  | {
      readonly code: "other-country";
      /** Whose documents are of this kind. */
      readonly country: Country;
    }
  | {
      readonly code: "unsupported-version";
      readonly document: "CFDI" | "Pagos" | "UBL";
      readonly version: string;
    }
  /** Nómina: personal data, never kept. */
  | { readonly code: "payroll" }
  | {
      readonly code: "other-company";
      readonly issuer: string;
      readonly receiver: string | null;
      readonly own: string;
    }
  | {
      readonly code: "unstamped";
      /** Series and number, where it has them. */
      readonly name: string | null;
    }
  /** More than one stamp, with different UUIDs: nobody can say which it is. */
  | { readonly code: "several-stamps"; readonly uuids: readonly string[] }
  | { readonly code: "missing-field"; readonly field: string }
  | {
      readonly code: "bad-field";
      readonly field: string;
      readonly value: string;
    }
  /** Text that is not the SAT's metadata: its first row does not name the columns. */
  | { readonly code: "not-metadata" };

/** What is refused of any XML, said of a document. */
export function refusalOfXml(refusal: ForeignRefusal): DocumentRefusal {
  switch (refusal.code) {
    case "empty":
    case "wrong-encoding":
    case "doctype":
    case "ill-formed":
      return refusal;
    case "not-text":
      return { code: "not-xml", what: refusal.what };
    case "too-large":
      return {
        code: "too-large",
        what: refusal.what === "findings" ? "rows" : refusal.what,
        limit: refusal.limit,
      };
    case "not-this-format":
    case "other-book":
    case "wrong-root":
    case "wrong-version":
    case "bad-header":
      return { code: "not-xml", what: "text" };
  }
}

/** As much of a value as a sentence repeats. */
export function shown(value: string): string {
  return value.slice(0, 100);
}
