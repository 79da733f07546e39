import type { DocumentWarning } from "../../foreign/documents/document.ts";
import type {
  DocumentBound,
  DocumentRefusal,
  OtherDocument,
} from "../../foreign/documents/refusal.ts";
import type { MetadataFinding } from "../../foreign/documents/sat-metadata.ts";
import type { BinaryKind } from "../../foreign/refusal.ts";
import type { Locale } from "../numbers.ts";
import { figure, grouped, joined, mebibytes } from "../words.ts";

const ASK_AGAIN = "Pida el XML original a quien lo emitió.";

const OTHERS: Readonly<Record<Exclude<OtherDocument, "other">, string>> = {
  retention:
    "un comprobante de retención (20). Registre lo retenido con el cobro o el pago al que corresponde.",
  perception:
    "un comprobante de percepción (40). Registre lo percibido con el cobro o el pago al que corresponde.",
  despatch:
    "una guía de remisión, que no tiene importes. Traiga la factura de esa entrega.",
  "self-billed":
    "una liquidación de compra (04). Regístrela como comprobante de diario; aquí se traen facturas, boletas y notas.",
  summary:
    "un resumen diario (RC), que no lleva las boletas completas. Traiga el XML de cada boleta.",
  voided:
    "una comunicación de baja (RA), que no es una factura. Tráigala junto con las facturas que da de baja, para marcarlas como canceladas.",
  reversal:
    "una comunicación de reversión (RR): anula retenciones y percepciones, que no se llevan aquí. No hay nada que traer de ella.",
  cdr: "una constancia de recepción (CDR): la respuesta de SUNAT a un comprobante. Traiga el XML del comprobante, que suele estar en el mismo ZIP o a su lado.",
  withholding:
    "un CFDI de retenciones e información de pagos. Regístrelo como comprobante de diario; aquí se traen facturas, notas y recibos de pago.",
  cancellation:
    "un acuse de cancelación del SAT. Marque usted la factura como cancelada, o traiga los metadatos del SAT.",
  accounting:
    "un archivo de Contabilidad Electrónica, no una factura. Tráigalo en Contabilidad, con Traer comprobantes.",
};

const FILES: Readonly<Record<BinaryKind | "text", string>> = {
  zip: "El archivo es un ZIP que no se abrió. Descomprímalo y elija los XML.",
  pdf: "El archivo es un PDF: la imagen del comprobante. Elija el XML que lo acompaña.",
  office: "El archivo es un documento de Office. Elija el XML del comprobante.",
  binary:
    "El archivo no es un XML: está dañado o es de otra clase. Elija el XML del comprobante.",
  text: "El archivo es texto, pero no un XML. Elija el XML del comprobante.",
};

function bound(what: DocumentBound, limit: number): string {
  const count = grouped(limit);
  switch (what) {
    case "bytes":
      return `El documento pasa de ${mebibytes(limit)}, más de lo que ocupa un comprobante electrónico. Compruebe que es el archivo correcto.`;
    case "depth":
      return `El XML anida más de ${count} elementos, como no hace ningún comprobante. ${ASK_AGAIN}`;
    case "elements":
      return `El XML tiene más de ${count} elementos, como no tiene ningún comprobante. ${ASK_AGAIN}`;
    case "attributes":
      return `Un elemento del XML tiene más de ${count} atributos, como no tiene ningún comprobante. ${ASK_AGAIN}`;
    case "piece":
      return `Un texto del XML pasa de ${count} caracteres, como no tiene ningún comprobante. ${ASK_AGAIN}`;
    case "rows":
      return `El archivo tiene más de ${count} filas. Pártalo por meses y traiga las partes.`;
  }
}

const VERSIONS = {
  CFDI: "Se leen CFDI 4.0, 3.3 y 3.2. Registre esta factura a mano",
  Pagos:
    "Se leen los complementos de pago 2.0 y 1.0. Registre este pago a mano",
  UBL: "Se leen UBL 2.1 y 2.0. Pida el XML en una de ellas, o registre la factura a mano",
} as const;

/** Why a document is not brought in, and what to do. */
function refusal(error: DocumentRefusal): string {
  switch (error.code) {
    case "empty":
      return "El archivo está vacío. Descárguelo o cópielo otra vez.";
    case "too-large":
      return bound(error.what, error.limit);
    case "not-xml":
      return FILES[error.what];
    case "wrong-encoding":
      return `Los caracteres del XML no son de la codificación ${error.encoding} que declara. ${ASK_AGAIN}`;
    case "doctype":
      return `El XML lleva una declaración DOCTYPE o ENTITY, que ningún comprobante tiene y que puede ser dañina; por eso no se leyó. ${ASK_AGAIN}`;
    case "ill-formed":
      return `El XML está mal formado en la línea ${error.line}, columna ${error.column}: está cortado o se editó a mano. ${ASK_AGAIN}`;
    case "unknown-document":
      return error.kind === "other"
        ? `El XML es de otra clase («${error.root}»), no un comprobante electrónico. Elija el XML de una factura, boleta, nota o recibo de pago.`
        : `Es ${OTHERS[error.kind]}`;
    case "unknown-type":
      return `El documento es de tipo «${error.type}». Se traen facturas (01), boletas (03) y notas de crédito (07) y de débito (08).`;
    case "other-authority":
      return error.customization === ""
        ? "Es una factura UBL de otro país: no la emite un RUC. Se traen las de SUNAT; registre esta a mano."
        : `Es una factura UBL de otro país («${error.customization}»). Se traen las de SUNAT; registre esta a mano.`;
    case "other-country":
      return error.country === "MX"
        ? "Es un CFDI de México y esta empresa es del Perú. Ábralo en la empresa a la que corresponde, o regístrelo a mano."
        : "Es un comprobante del Perú y esta empresa es de México. Ábralo en la empresa a la que corresponde, o regístrelo a mano.";
    case "unsupported-version":
      return `El documento es de la versión «${error.version}» de ${error.document}. ${VERSIONS[error.document]}.`;
    case "payroll":
      return "Es un recibo de nómina, con datos personales que no se guardan ni viajan. Llévelo en el sistema de nómina.";
    case "other-company":
      return error.receiver === null
        ? `El documento es de ${error.issuer} y esta empresa es ${error.own}. Tráigalo en la empresa a la que corresponde.`
        : `El documento es de ${error.issuer} para ${error.receiver} y esta empresa es ${error.own}. Tráigalo en la empresa a la que corresponde.`;
    case "unstamped":
      return error.name === null
        ? "El CFDI no está timbrado: no tiene UUID y todavía no es una factura. Tímbrelo y traiga el XML timbrado."
        : `El CFDI ${error.name} no está timbrado: no tiene UUID y todavía no es una factura. Tímbrelo y traiga el XML timbrado.`;
    case "several-stamps":
      return `El CFDI lleva varios timbres distintos (${joined(error.uuids, "y")}) y no se sabe cuál es. ${ASK_AGAIN}`;
    case "missing-field":
      return `Al documento le falta ${error.field}. ${ASK_AGAIN}`;
    case "bad-field":
      return `En el documento, ${error.field} dice «${error.value}», que no es válido. ${ASK_AGAIN}`;
    case "not-metadata":
      return "El texto no es el de metadatos del SAT: su primera fila no nombra las columnas Uuid y Estatus. Descárguelo otra vez.";
  }
}

/** What is odd about a document that was brought in. */
function warning(w: DocumentWarning, locale: Locale): string {
  const money = (amount: string): string => figure(amount, locale);
  switch (w.code) {
    case "total-differs":
      return `El total dice ${money(w.stated)} y sus partes dan ${money(w.parts)}. Se guarda el total que dice el documento.`;
    case "negative-total":
      return `El total es negativo (${money(w.total)}). Se guarda como lo dice el documento.`;
    case "both-own":
      return "La empresa es emisora y receptora. Se guarda como emitida.";
    case "bad-tax-id":
      return `${w.taxId} no tiene la forma de un RUC ni de un RFC. Revise la persona.`;
    case "tax-id-check-digit":
      return `El dígito verificador de ${w.taxId} debería ser ${w.expected}. Revise la persona.`;
    case "bad-related":
      return `El documento relacionado «${w.value}» no se puede identificar y no se guarda.`;
    case "rate-not-kept":
      return `El tipo de cambio «${w.value}» no es válido y no se guarda.`;
    case "no-payments":
      return "Es un recibo de pago sin ningún pago.";
    case "balance-differs":
      return `De ${w.invoice}, parcialidad ${w.installment}: el saldo anterior ${money(w.previous)} menos lo pagado ${money(w.paid)} no da el saldo ${money(w.balance)} que dice el documento.`;
    case "applied-exceeds":
      return `El pago ${w.payment} es de ${money(w.amount)} y aplica ${money(w.applied)}.`;
    case "installment-changed":
      return w.stated === null
        ? `De ${w.invoice} no dice la parcialidad; se guarda como la ${w.kept}.`
        : `De ${w.invoice} la parcialidad «${w.stated}» está repetida o no es válida; se guarda como la ${w.kept}.`;
    case "equivalence-missing":
      return `${w.invoice} está en otra moneda que el pago y no dice la equivalencia.`;
  }
}

/** What is wrong with a row of the SAT's metadata. */
function metadataFinding(f: MetadataFinding): string {
  switch (f.code) {
    case "field-count":
      return `Fila ${f.row}: tiene ${f.found} campos y debe tener ${f.expected}. Quedó fuera.`;
    case "bad-uuid":
      return `Fila ${f.row}: «${f.value}» no es un UUID. Quedó fuera.`;
    case "bad-status":
      return `Fila ${f.row}: «${f.value}» no es un estado; se espera 1 (vigente) o 0 (cancelado). Quedó fuera.`;
    case "bad-date":
      return `Fila ${f.row}: «${f.value}» no es una fecha de cancelación. La factura se marca sin fecha.`;
  }
}

/** Electronic documents that are brought in, and why others are not. */
export const documents = { refusal, warning, metadataFinding };
