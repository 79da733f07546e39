import type { Instant } from "../../domain/calendar-date.ts";
import { exactSum, formatExact, type Decimal } from "../../domain/decimal.ts";
import type { Invoice, InvoiceKey, Party } from "../../domain/invoice.ts";
import { normaliseTaxId } from "../../domain/tax-id.ts";
import { cleanCode } from "../../domain/text.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { FISCAL_UUID } from "../uuid.ts";
import type { XmlElement } from "../xml.ts";
import {
  attributeName,
  cfdiType,
  currencyOf32,
  methodOf32,
  type CfdiVersion,
} from "./cfdi-words.ts";
import type { OwnCompany, ReadDocument } from "./document.ts";
import { keepsPayments, PAYMENTS, readPayments } from "./payments.ts";
import { sumOf, type Reading } from "./reading.ts";
import { shown, type DocumentRefusal } from "./refusal.ts";
import { personsOf, placeDocument, type Sides } from "./sides.ts";
import type { ElementName, Keeps, XmlNode } from "./xml-tree.ts";

/** Namespaces of the documents, with the versions that are read of each. */
const VERSIONS: ReadonlyMap<string, readonly CfdiVersion[]> = new Map([
  ["http://www.sat.gob.mx/cfd/4", ["4.0"]],
  ["http://www.sat.gob.mx/cfd/3", ["3.3", "3.2"]],
]);

const STAMP = "http://www.sat.gob.mx/TimbreFiscalDigital";
const LOCAL_TAXES = "http://www.sat.gob.mx/implocal";
/** `nomina` and `nomina12`. */
const PAYROLL = "http://www.sat.gob.mx/nomina";

/** Whether a root is of a CFDI, of whatever version. */
export function isCfdi({ uri, local }: ElementName): boolean {
  return (
    local === "Comprobante" && uri.startsWith("http://www.sat.gob.mx/cfd/")
  );
}

function versionOf(root: XmlElement | XmlNode): CfdiVersion | null {
  const stated = root.attribute("Version") ?? root.attribute("version");
  const known = VERSIONS.get(root.uri) ?? [];
  return known.find((version) => version === stated) ?? null;
}

/** What is kept of a CFDI, or that its version is none that is read. */
export function chooseCfdi(root: XmlElement): Result<Keeps, DocumentRefusal> {
  if (versionOf(root)) return ok(keeps);
  const version = root.attribute("Version") ?? root.attribute("version") ?? "";
  return err({
    code: "unsupported-version",
    document: "CFDI",
    version: shown(version),
  });
}

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

function keeps({ uri, local }: XmlElement, parent: XmlNode): boolean {
  if (!VERSIONS.has(parent.uri)) return keepsPayments(uri, local, parent);
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
}

/** Reads a CFDI of any version that is read; its movements are the payments of a CFDI of payment. */
export function readCfdi(
  root: XmlNode,
  reading: Reading,
  own: OwnCompany,
  now: Instant,
): ReadDocument {
  return new Cfdi(root, reading).read(own, now);
}

/** A document as it is being read. */
class Cfdi {
  readonly #root: XmlNode;
  readonly #reading: Reading;
  readonly #version: CfdiVersion;

  constructor(root: XmlNode, reading: Reading) {
    this.#root = root;
    this.#reading = reading;
    this.#version = versionOf(root) ?? "4.0";
  }

  /** An attribute by its name in 4.0. */
  #get(node: XmlNode, name: string): string | null {
    return node.attribute(attributeName(this.#version, name));
  }

  #children(local: string, parent = this.#root): XmlNode[] {
    return parent.children.filter(
      (child) => child.local === local && child.uri === this.#root.uri,
    );
  }

  #complements(uri: string): XmlNode[] {
    return this.#children("Complemento").flatMap(({ children }) =>
      children.filter((child) => child.uri === uri),
    );
  }

  read(own: OwnCompany, now: Instant): ReadDocument {
    const reading = this.#reading;
    const type = this.#type();
    const sides = placeDocument(
      { issuer: this.#party("Emisor"), receiver: this.#party("Receptor") },
      own,
      reading,
    );
    const invoice = this.#invoice(type, sides, own, now);
    const pagos = this.#children("Complemento").flatMap(({ children }) =>
      children.filter(({ uri }) => PAYMENTS.has(uri)),
    );
    const movements = readPayments(pagos, invoice, own, reading);
    if (type === "P" && movements.length === 0)
      reading.warn({ code: "no-payments" });
    return {
      invoice,
      movements,
      persons: personsOf(sides),
      warnings: reading.warnings,
    };
  }

  #type(): string {
    const field = attributeName(this.#version, "TipoDeComprobante");
    const stated = this.#reading.required(field, this.#root.attribute(field));
    const type = cfdiType(stated);
    const payroll = this.#children("Complemento").some(({ children }) =>
      children.some(({ uri }) => uri.startsWith(PAYROLL)),
    );
    if (type === "N" || payroll) this.#reading.refuse({ code: "payroll" });
    else if (!/^[IETP]$/.test(type))
      this.#reading.refuse({ code: "bad-field", field, value: stated });
    return type;
  }

  #party(local: "Emisor" | "Receptor"): Party & { readonly docNumber: string } {
    const [node] = this.#children(local);
    const rfc = node ? this.#get(node, "Rfc") : null;
    const name = node ? this.#get(node, "Nombre") : null;
    return {
      docType: "R",
      docNumber: normaliseTaxId(this.#reading.required(`${local} Rfc`, rfc)),
      name: this.#reading.text(`${local} Nombre`, name),
    };
  }

  #invoice(type: string, sides: Sides, own: OwnCompany, now: Instant): Invoice {
    const reading = this.#reading;
    const text = (name: string): string | null =>
      reading.text(name, this.#get(this.#root, name));
    const amount = (name: string): Decimal | null =>
      reading.amount(name, this.#get(this.#root, name));
    const series = text("Serie");
    const number = text("Folio");
    const currency = this.#currency();
    const method = text("MetodoPago");
    const invoice: Invoice = {
      key: this.#key([series, number].filter((part) => part !== null)),
      ...sides,
      type,
      series,
      number,
      date: reading.requiredDate("Fecha", this.#get(this.#root, "Fecha")),
      due: null,
      currency,
      exchangeRate: reading.rate(
        this.#get(this.#root, "TipoCambio"),
        currency !== own.currency,
      ),
      subtotal: amount("SubTotal"),
      discount: amount("Descuento"),
      taxes: this.#taxes("TotalImpuestosTrasladados", "Traslado", "Traslados"),
      withheld: this.#taxes(
        "TotalImpuestosRetenidos",
        "Retencion",
        "Retenciones",
      ),
      total: reading.requiredAmount("Total", this.#get(this.#root, "Total")),
      paymentMethod:
        method !== null && this.#version === "3.2"
          ? methodOf32(method)
          : method,
      paymentForm: text("FormaPago"),
      status: "valid",
      related: this.#related(),
      original: null,
      modified: now,
    };
    this.#checkTotal(invoice);
    return invoice;
  }

  /** The UUID of the stamp, which is one only as a direct child of a complement: in an addenda anybody may write what he likes. */
  #key(name: readonly string[]): InvoiceKey {
    const uuids = new Set(
      this.#complements(STAMP).flatMap(
        (stamp) => stamp.attribute("UUID") ?? [],
      ),
    );
    const keys = [...new Set([...uuids].map(cleanCode))];
    const [key = ""] = keys;
    if (keys.length > 1)
      this.#reading.refuse({
        code: "several-stamps",
        uuids: keys.slice(0, 5).map(shown),
      });
    else if (key === "")
      this.#reading.refuse({
        code: "unstamped",
        name: name.length === 0 ? null : name.join("-"),
      });
    else if (!FISCAL_UUID.test(key))
      this.#reading.refuse({
        code: "bad-field",
        field: "UUID",
        value: shown(key),
      });
    return key as InvoiceKey;
  }

  #currency(): Invoice["currency"] {
    const stated = this.#get(this.#root, "Moneda");
    const currency = this.#version === "3.2" ? currencyOf32(stated) : null;
    return currency ?? this.#reading.requiredCurrency("Moneda", stated);
  }

  /** Federal and local taxes of one side; where the total is not stated, what its parts are. */
  #taxes(total: string, part: string, group: string): Decimal | null {
    const nodes = this.#children("Impuestos");
    const stated = nodes.map((node) =>
      this.#reading.amount(total, this.#get(node, total)),
    );
    const federal = stated.some((amount) => amount !== null)
      ? stated
      : nodes
          .flatMap((node) => this.#children(group, node))
          .flatMap((node) => this.#children(part, node))
          .map((node) =>
            this.#reading.amount(`${part} Importe`, this.#get(node, "Importe")),
          );
    const field = `Totalde${group}`;
    const local = this.#complements(LOCAL_TAXES).map((node) =>
      this.#reading.amount(field, node.attribute(field)),
    );
    return sumOf([...federal, ...local]);
  }

  /** The UUIDs of all groups of related documents, each once. */
  #related(): InvoiceKey[] {
    const keys = new Set<InvoiceKey>();
    for (const group of this.#children("CfdiRelacionados"))
      for (const related of this.#children("CfdiRelacionado", group)) {
        const value = related.attribute("UUID") ?? "";
        const key = cleanCode(value);
        if (FISCAL_UUID.test(key)) keys.add(key as InvoiceKey);
        else
          this.#reading.warn({
            code: "bad-related",
            value: shown(value),
          });
      }
    return [...keys];
  }

  #checkTotal(invoice: Invoice): void {
    const { type, total, subtotal, discount, taxes, withheld } = invoice;
    if (total.startsWith("-") && /[1-9]/.test(total))
      this.#reading.warn({ code: "negative-total", total });
    if ((type !== "I" && type !== "E") || subtotal === null) return;
    const parts = exactSum(
      (
        [
          [subtotal, 1n],
          [discount, -1n],
          [taxes, 1n],
          [withheld, -1n],
        ] as const
      ).flatMap(([amount, sign]) => (amount === null ? [] : { amount, sign })),
    );
    if (parts !== exactSum([{ amount: total, sign: 1n }]))
      this.#reading.warn({
        code: "total-differs",
        stated: total,
        parts: formatExact(parts),
      });
  }
}
