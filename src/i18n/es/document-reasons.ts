import type { OtherDocument } from "../../foreign/documents/refusal.ts";
import type {
  FileRefusal,
  SourceRefusal,
} from "../../transfer/documents/review.ts";
import { documents } from "./documents.ts";
import { refusals } from "./foreign-refusals.ts";

/** Sentences of the files that documents lie in. */
const SOURCES: Readonly<
  Record<
    Exclude<SourceRefusal["code"], "bad-zip" | "is-package" | "too-large">,
    string
  >
> = {
  office: "Es un documento de Office. Elija el XML del comprobante.",
  "empty-zip": "El ZIP no contiene ningún archivo.",
  "zip-in-zip":
    "Es un ZIP dentro de otro. Descomprima el de fuera y traiga los de dentro.",
  unreadable:
    "No se pudo leer: el archivo ya no está, o se retiró la memoria. Conéctela y tráigalo otra vez.",
};

/** Why a file is not brought in, and what to do. */
export function fileRefusal(error: FileRefusal): string {
  switch (error.code) {
    case "bad-zip":
    case "is-package":
      return refusals.refusal(error);
    case "office":
    case "empty-zip":
    case "zip-in-zip":
    case "unreadable":
      return SOURCES[error.code];
    default:
      return documents.refusal(error);
  }
}

const OTHERS: Readonly<Record<OtherDocument, string>> = {
  retention: "comprobante de retención",
  perception: "comprobante de percepción",
  despatch: "guía de remisión",
  "self-billed": "liquidación de compra",
  summary: "resumen diario",
  voided: "comunicación de baja",
  reversal: "reversión",
  cdr: "constancia de recepción (CDR)",
  withholding: "CFDI de retenciones",
  cancellation: "acuse de cancelación",
  accounting: "Contabilidad Electrónica",
  other: "otro XML",
};

const REASONS: Readonly<
  Record<Exclude<FileRefusal["code"], "unknown-document">, string>
> = {
  empty: "vacío",
  "too-large": "demasiado grande",
  "not-xml": "no es XML",
  "wrong-encoding": "codificación equivocada",
  doctype: "con DOCTYPE",
  "ill-formed": "mal formado",
  "unknown-type": "tipo que no se trae",
  "other-authority": "UBL de otro país",
  "other-country": "de otro país",
  "unsupported-version": "versión que no se lee",
  payroll: "nómina",
  "other-company": "de otra empresa",
  unstamped: "sin timbre",
  "several-stamps": "varios timbres",
  "missing-field": "le falta un dato",
  "bad-field": "dato no válido",
  "not-metadata": "no son metadatos",
  "bad-zip": "ZIP dañado o inseguro",
  "is-package": "paquete de Valija",
  office: "documento de Office",
  "empty-zip": "ZIP vacío",
  "zip-in-zip": "ZIP dentro de ZIP",
  unreadable: "no se pudo leer",
};

/** The reason in a word or two, under which files are counted. */
export function refusalReason(error: FileRefusal): string {
  return error.code === "unknown-document"
    ? OTHERS[error.kind]
    : REASONS[error.code];
}
