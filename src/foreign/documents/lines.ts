import type { Decimal } from "../../domain/decimal.ts";
import { ok } from "../../lib/result.ts";
import { attributeName, type CfdiVersion } from "./cfdi-words.ts";
import { isCfdi } from "./cfdi-node.ts";
import { decimalOf } from "./reading.ts";
import { CAC, CBC } from "./sunat.ts";
import { sumOf } from "./totals.ts";
import { isUblInvoice } from "./ubl.ts";
import {
  childOf,
  childrenOf,
  readTree,
  type Keeps,
  type XmlNode,
} from "./xml-tree.ts";

/** What a document charges, line by line, as it states it; null where it does not. */
export interface DocumentLine {
  readonly code: string | null;
  readonly description: string;
  readonly quantity: Decimal | null;
  readonly unit: string | null;
  /** Without taxes. */
  readonly unitPrice: Decimal | null;
  readonly discount: Decimal | null;
  /** Taxes that the line adds. */
  readonly taxes: Decimal | null;
  /** Without taxes. */
  readonly amount: Decimal | null;
}

/** The lines of an original: a CFDI's concepts, a UBL document's lines. Null where it cannot be read. */
export function readLines(bytes: Uint8Array): readonly DocumentLine[] | null {
  const tree = readTree(bytes, (root) =>
    ok(isCfdi(root) ? keepsConcepts : keepsLines),
  );
  if (!tree.ok) return null;
  if (isCfdi(tree.value)) return conceptsOf(tree.value);
  return isUblInvoice(tree.value) ? linesOf(tree.value) : null;
}

/** What stands below each element of a CFDI on the way to a concept's taxes. */
const CONCEPTS: ReadonlyMap<string, string> = new Map([
  ["Comprobante", "Conceptos"],
  ["Conceptos", "Concepto"],
  ["Concepto", "Impuestos"],
  ["Impuestos", "Traslados"],
  ["Traslados", "Traslado"],
]);

const keepsConcepts: Keeps = ({ uri, local }, parent) =>
  uri === parent.uri && CONCEPTS.get(parent.local) === local;

function conceptsOf(root: XmlNode): DocumentLine[] {
  const version: CfdiVersion =
    root.attribute("version") === "3.2" ? "3.2" : "4.0";
  const below = (nodes: readonly XmlNode[], local: string): XmlNode[] =>
    nodes.flatMap((node) => childrenOf(node, root.uri, local));
  return below(below([root], "Conceptos"), "Concepto").map((concept) => {
    const text = (name: string): string | null =>
      concept.attribute(attributeName(version, name));
    const taxes = below(
      below(below([concept], "Impuestos"), "Traslados"),
      "Traslado",
    );
    return {
      code: text("NoIdentificacion") ?? text("ClaveProdServ"),
      description: text("Descripcion") ?? "",
      quantity: amountOf(text("Cantidad")),
      unit: text("Unidad") ?? text("ClaveUnidad"),
      unitPrice: amountOf(text("ValorUnitario")),
      discount: amountOf(text("Descuento")),
      taxes: sumOf(taxes.map((tax) => amountOf(tax.attribute("Importe")))),
      amount: amountOf(text("Importe")),
    };
  });
}

const LINES = ["InvoiceLine", "CreditNoteLine", "DebitNoteLine"];

/** Elements below a line that hold what is shown; all others repeat their names. */
const KEPT: ReadonlySet<string> = new Set([
  "AllowanceCharge",
  "Item",
  "Price",
  "SellersItemIdentification",
  "TaxTotal",
]);

const keepsLines: Keeps = ({ uri, local }, parent) => {
  if (isUblInvoice(parent)) return uri === CAC && LINES.includes(local);
  return uri === CBC || (uri === CAC && KEPT.has(local));
};

function linesOf(root: XmlNode): DocumentLine[] {
  return root.children.map((line) => {
    const text = (local: string, node: XmlNode | null = line): string | null =>
      childOf(node, CBC, local)?.text() ?? null;
    const part = (local: string, node: XmlNode | null = line) =>
      childOf(node, CAC, local);
    const quantity = line.children.find(
      ({ uri, local }) =>
        uri === CBC && /^(Invoiced|Credited|Debited)Quantity$/.test(local),
    );
    const item = part("Item");
    const discounts = childrenOf(line, CAC, "AllowanceCharge").filter(
      (charge) => text("ChargeIndicator", charge) === "false",
    );
    return {
      code: text("ID", part("SellersItemIdentification", item)),
      description: (item ? childrenOf(item, CBC, "Description") : [])
        .flatMap((node) => node.text() ?? [])
        .join(" "),
      quantity: amountOf(quantity?.text() ?? null),
      unit: quantity?.attribute("unitCode") ?? null,
      unitPrice: amountOf(text("PriceAmount", part("Price"))),
      discount: sumOf(
        discounts.map((charge) => amountOf(text("Amount", charge))),
      ),
      taxes: sumOf(
        childrenOf(line, CAC, "TaxTotal").map((tax) =>
          amountOf(text("TaxAmount", tax)),
        ),
      ),
      amount: amountOf(text("LineExtensionAmount")),
    };
  });
}

function amountOf(text: string | null): Decimal | null {
  return text === null ? null : decimalOf(text);
}
