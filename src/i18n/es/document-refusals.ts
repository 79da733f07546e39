import type {
  DocumentRefusal,
  OtherDocument,
} from "../../foreign/documents/refusal.ts";
import type { FileRefusal } from "../../transfer/documents/review.ts";
import { grouped, mebibytes } from "../words.ts";
import { refusals } from "./foreign-refusals.ts";

const DOWNLOAD_AGAIN = "Descárguelo o pídalo otra vez.";

/** What a document of another kind is, and why it is not brought in. */
const OTHERS: Readonly<Record<OtherDocument, string>> = {
  retention:
    "Es un comprobante de retención (20). Aquí entran facturas, boletas y notas.",
  perception:
    "Es un comprobante de percepción (40). Aquí entran facturas, boletas y notas.",
  despatch: "Es una guía de remisión, que no se cobra ni se paga.",
  "self-billed":
    "Es una liquidación de compra (04). Aquí entran facturas, boletas y notas.",
  summary:
    "Es un resumen diario (RC) sin bajas. Traiga las boletas que resume, una por una.",
  voided:
    "Es una comunicación de baja (RA) que no se puede leer como tal. Descárguela otra vez.",
  reversal:
    "Es una reversión (RR) de retenciones o percepciones, que aquí no se llevan.",
  cdr: "Es la constancia de recepción (CDR) de SUNAT. Basta con traer el comprobante.",
  withholding:
    "Es un CFDI de retenciones e información de pagos. Aquí entran ingresos, egresos, traslados y pagos.",
  cancellation:
    "Es el acuse de una cancelación. Marque la factura como cancelada, o traiga los metadatos del SAT.",
  accounting:
    "Es de la Contabilidad Electrónica. Tráigalo en la pantalla Traer comprobantes.",
  other: "Este XML no es una factura electrónica (CFDI o UBL).",
};

/** The same in a word or two, for the filter. */
const OTHER_NAMES: Readonly<Record<OtherDocument, string>> = {
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

const COUNTRIES = {
  PE: "Es un documento del Perú y la empresa es de México.",
  MX: "Es un documento de México y la empresa es del Perú.",
} as const;

const KINDS: Readonly<
  Record<Extract<DocumentRefusal, { code: "not-xml" }>["what"], string>
> = {
  zip: "Es un ZIP, aunque su nombre diga otra cosa. Cámbiele el nombre para que termine en .zip y tráigalo otra vez.",
  pdf: "Es un PDF: la representación impresa. Traiga el XML.",
  office: "Es un documento de Office. Traiga el XML de la factura.",
  binary: "No es un XML: está dañado o es de otra clase. Traiga el XML.",
  text: "Es texto, pero no un XML ni los metadatos del SAT.",
};

/** Why a file is not brought in, and what to do. */
function refusal(error: FileRefusal): string {
  switch (error.code) {
    case "empty":
      return `El archivo está vacío. ${DOWNLOAD_AGAIN}`;
    case "too-large":
      return error.what === "bytes"
        ? `Pasa de ${mebibytes(error.limit)}, más de lo que ocupa una factura. Compruebe que es la correcta.`
        : `Está construido de un modo que ninguna factura usa: pasa de ${grouped(error.limit)} en profundidad, elementos, atributos, filas o tamaño de un texto.`;
    case "not-xml":
      return KINDS[error.what];
    case "wrong-encoding":
      return `Sus caracteres no son de la codificación ${error.encoding} que declara. ${DOWNLOAD_AGAIN}`;
    case "doctype":
      return "Lleva una declaración DOCTYPE, que las facturas no tienen y que puede ser dañina; por eso no se leyó.";
    case "ill-formed":
      return `El XML está mal formado en la línea ${error.line}: está cortado o se editó a mano. ${DOWNLOAD_AGAIN}`;
    case "unknown-document":
      return error.kind === "other"
        ? `${OTHERS.other} Su elemento principal es «${error.root}».`
        : OTHERS[error.kind];
    case "unknown-type":
      return `Es un comprobante de tipo ${error.type}. Se traen 01, 03, 07 y 08.`;
    case "other-authority":
      return "Es UBL de otro país, no de SUNAT.";
    case "other-country":
      return COUNTRIES[error.country];
    case "unsupported-version":
      return `Es ${error.document} de la versión «${error.version}», que no se lee.`;
    case "payroll":
      return "Es un recibo de nómina: lleva datos personales de los trabajadores y por eso no se guarda.";
    case "other-company":
      return `Es de otra empresa: emisor ${error.issuer}${error.receiver === null ? "" : `, receptor ${error.receiver}`}. Esta es ${error.own}.`;
    case "unstamped":
      return `No tiene timbre fiscal (UUID)${error.name === null ? "" : `: ${error.name}`}. Traiga el XML timbrado.`;
    case "several-stamps":
      return `Lleva más de un timbre, con UUID distintos (${error.uuids.join(", ")}). No se puede decir cuál es.`;
    case "missing-field":
      return `Le falta ${error.field}. ${DOWNLOAD_AGAIN}`;
    case "bad-field":
      return `${error.field} dice «${error.value}», que no es válido. ${DOWNLOAD_AGAIN}`;
    case "not-metadata":
      return "Parece una lista de metadatos del SAT, pero su primera fila no nombra las columnas. Descárguela otra vez.";
    case "bad-zip":
    case "is-package":
      return refusals.refusal(error);
    case "office":
      return KINDS.office;
    case "empty-zip":
      return "El ZIP no contiene ningún archivo.";
    case "zip-in-zip":
      return "Es un ZIP dentro de otro. Descomprima el de fuera y traiga los de dentro.";
    case "unreadable":
      return "No se pudo leer: el archivo ya no está, o se retiró la memoria. Conéctela y tráigalo otra vez.";
  }
}

const REASONS: Readonly<
  Record<Exclude<FileRefusal["code"], "unknown-document">, string>
> = {
  empty: "vacío",
  "too-large": "demasiado grande",
  "not-xml": "no es XML",
  "wrong-encoding": "codificación equivocada",
  doctype: "con DOCTYPE",
  "ill-formed": "mal formado",
  "unknown-type": "tipo que no se lleva",
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
function reason(error: FileRefusal): string {
  return error.code === "unknown-document"
    ? OTHER_NAMES[error.kind]
    : REASONS[error.code];
}

/** Why electronic documents are not brought in. */
export const documentRefusals = { refusal, reason };
