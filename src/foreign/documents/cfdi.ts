import type { Instant } from "../../domain/calendar-date.ts";
import type { Decimal } from "../../domain/decimal.ts";
import type { Invoice, Party } from "../../domain/invoice.ts";
import { normaliseTaxId } from "../../domain/tax-id.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { XmlElement } from "../xml.ts";
import { readKey, readRelated } from "./cfdi-keys.ts";
import {
  CfdiNode,
  isCfdiNamespace,
  LOCAL_TAXES,
  PAYROLL,
  STAMP,
  statedVersion,
  versionOf,
} from "./cfdi-node.ts";
import { readTaxes } from "./cfdi-taxes.ts";
import {
  attributeName,
  cfdiType,
  currencyOf32,
  methodOf32,
} from "./cfdi-words.ts";
import type { OwnCompany, ReadDocument } from "./document.ts";
import { keepsPayments, PAYMENTS, readPayments } from "./payments.ts";
import type { Reading } from "./reading.ts";
import { shown, type DocumentRefusal } from "./refusal.ts";
import { personsOf, placeDocument, type Sides } from "./sides.ts";
import { checkTotal } from "./totals.ts";
import type { Keeps, XmlNode } from "./xml-tree.ts";

/** What is kept below each element of the document's own namespace. */
const KEPT: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "Comprobante",
    ["CfdiRelacionados", "Emisor", "Receptor", "Impuestos", "Complemento"],
  ],
  ["CfdiRelacionados", ["CfdiRelacionado"]],
  ["Impuestos", ["Retenciones", "Traslados"]],
  ["Retenciones", ["Retencion"]],
  ["Traslados", ["Traslado"]],
]);

const keeps: Keeps = ({ uri, local }, parent) => {
  if (!isCfdiNamespace(parent.uri)) return keepsPayments(uri, local, parent);
  if (parent.local === "Complemento")
    return (
      (uri === STAMP && local === "TimbreFiscalDigital") ||
      (uri === LOCAL_TAXES && local === "ImpuestosLocales") ||
      (PAYMENTS.has(uri) && local === "Pagos") ||
      (uri.startsWith(PAYROLL) && local === "Nomina")
    );
  return (
    uri === parent.uri && (KEPT.get(parent.local)?.includes(local) ?? false)
  );
};

/** What is kept of a CFDI, or that its version is none that is read. */
export function chooseCfdi(root: XmlElement): Result<Keeps, DocumentRefusal> {
  return versionOf(root)
    ? ok(keeps)
    : err({
        code: "unsupported-version",
        document: "CFDI",
        version: shown(statedVersion(root)),
      });
}

/** Reads a CFDI of any version that is read; its movements are the payments of a CFDI of payment. */
export function readCfdi(
  root: XmlNode,
  reading: Reading,
  own: OwnCompany,
  now: Instant,
): ReadDocument {
  const cfdi = new CfdiNode(root);
  const type = readType(cfdi, reading);
  const sides = placeDocument(
    {
      issuer: readParty("Emisor", cfdi, reading),
      receiver: readParty("Receptor", cfdi, reading),
    },
    own,
    reading,
  );
  const invoice = readInvoice(cfdi, { type, sides, own, now }, reading);
  const movements = readPayments(
    cfdi.complements().filter(({ uri }) => PAYMENTS.has(uri)),
    invoice,
    own,
    reading,
  );
  if (type === "P" && movements.length === 0)
    reading.warn({ code: "no-payments" });
  return {
    invoice,
    movements,
    persons: personsOf(sides),
    warnings: reading.warnings,
  };
}

function readType(cfdi: CfdiNode, reading: Reading): string {
  const field = attributeName(cfdi.version, "TipoDeComprobante");
  const stated = reading.required(field, cfdi.root.attribute(field));
  const type = cfdiType(stated);
  const payroll = cfdi.complements().some(({ uri }) => uri.startsWith(PAYROLL));
  // 3.2 has no letter for it: an egreso with the complement.
  if (type === "N" || payroll) reading.refuse({ code: "payroll" });
  else if (!/^[IETP]$/.test(type))
    reading.refuse({ code: "bad-field", field, value: shown(stated) });
  return type;
}

function readParty(
  local: "Emisor" | "Receptor",
  cfdi: CfdiNode,
  reading: Reading,
): Party & { readonly docNumber: string } {
  const [node] = cfdi.children(local);
  const get = (name: string): string | null =>
    node ? cfdi.get(name, node) : null;
  return {
    docType: "R",
    docNumber: normaliseTaxId(reading.required(`${local} Rfc`, get("Rfc"))),
    name: reading.text(`${local} Nombre`, get("Nombre")),
  };
}

/** What is known of a document before its fields are read. */
interface Placed {
  readonly type: string;
  readonly sides: Sides;
  readonly own: OwnCompany;
  readonly now: Instant;
}

function readInvoice(
  cfdi: CfdiNode,
  { type, sides, own, now }: Placed,
  reading: Reading,
): Invoice {
  const text = (name: string): string | null =>
    reading.text(name, cfdi.get(name));
  const amount = (name: string): Decimal | null =>
    reading.amount(name, cfdi.get(name));
  const series = text("Serie");
  const number = text("Folio");
  const name = [series, number].filter((part) => part !== null).join("-");
  const currency = readCurrency(cfdi, reading);
  const method = text("MetodoPago");
  const invoice: Invoice = {
    key: readKey(cfdi, name === "" ? null : name, reading),
    ...sides,
    type,
    series,
    number,
    date: reading.requiredDate("Fecha", cfdi.get("Fecha")),
    due: null,
    currency,
    exchangeRate: reading.rate(cfdi.get("TipoCambio"), currency, own.currency),
    subtotal: amount("SubTotal"),
    discount: amount("Descuento"),
    taxes: readTaxes("taxes", cfdi, reading),
    withheld: readTaxes("withheld", cfdi, reading),
    total: reading.requiredAmount("Total", cfdi.get("Total")),
    paymentMethod:
      method !== null && cfdi.version === "3.2" ? methodOf32(method) : method,
    paymentForm: text("FormaPago"),
    status: "valid",
    related: readRelated(cfdi, reading),
    original: null,
    modified: now,
  };
  checkParts(invoice, reading);
  return invoice;
}

function readCurrency(cfdi: CfdiNode, reading: Reading): Invoice["currency"] {
  const stated = cfdi.get("Moneda");
  const currency = cfdi.version === "3.2" ? currencyOf32(stated) : null;
  return currency ?? reading.requiredCurrency("Moneda", stated);
}

/** Compares the total of an income or credit note with its parts; the others have none. */
function checkParts(
  { type, total, subtotal, discount, taxes, withheld }: Invoice,
  reading: Reading,
): void {
  const compared = (type === "I" || type === "E") && subtotal !== null;
  checkTotal(
    total,
    compared
      ? [
          [subtotal, 1n],
          [discount, -1n],
          [taxes, 1n],
          [withheld, -1n],
        ]
      : [],
    reading,
  );
}
