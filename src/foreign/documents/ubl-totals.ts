import type { Currency } from "../../domain/company.ts";
import type { Decimal, Rate } from "../../domain/decimal.ts";
import type { Reading } from "./reading.ts";
import { CAC, CBC } from "./sunat.ts";
import { checkTotal, sumOf } from "./totals.ts";
import { childrenOf, textOf, type XmlNode } from "./xml-tree.ts";

/** An amount in an element of UBL. */
export function readUblAmount(
  local: string,
  node: XmlNode | null,
  reading: Reading,
): Decimal | null {
  return reading.amount(local, textOf(node, CBC, local));
}

/** All taxes: 2.0 has a total for each, 2.1 one for all. */
export function readUblTaxes(root: XmlNode, reading: Reading): Decimal | null {
  return sumOf(
    childrenOf(root, CAC, "TaxTotal").map((node) =>
      readUblAmount("TaxAmount", node, reading),
    ),
  );
}

/** The IGV that an agent keeps back: catalogue 53, code 62. It does not change the total. */
export function readWithheld(root: XmlNode, reading: Reading): Decimal | null {
  return sumOf(
    childrenOf(root, CAC, "AllowanceCharge")
      .filter((node) => textOf(node, CBC, "AllowanceChargeReasonCode") === "62")
      .map((node) => readUblAmount("Amount", node, reading)),
  );
}

/** The rate from the document's currency to the company's, where the document states it. */
export function readRate(
  root: XmlNode,
  currency: Currency,
  own: Currency,
  reading: Reading,
): Rate | null {
  const stated = root.children.find(
    (node) =>
      node.uri === CAC &&
      node.local.endsWith("ExchangeRate") &&
      textOf(node, CBC, "SourceCurrencyCode") === currency &&
      textOf(node, CBC, "TargetCurrencyCode") === own,
  );
  const rate = stated ? textOf(stated, CBC, "CalculationRate") : null;
  return reading.rate(rate, currency, own);
}

/** Compares what is to be paid with its parts, where the document states them (2.1). */
export function checkUblTotal(
  total: Decimal,
  totals: XmlNode | null,
  reading: Reading,
): void {
  const amount = (local: string): Decimal | null =>
    readUblAmount(local, totals, reading);
  const inclusive = amount("TaxInclusiveAmount");
  checkTotal(
    total,
    inclusive === null
      ? []
      : [
          [inclusive, 1n],
          [amount("AllowanceTotalAmount"), -1n],
          [amount("ChargeTotalAmount"), 1n],
          [amount("PrepaidAmount"), -1n],
          [amount("PayableRoundingAmount"), 1n],
        ],
    reading,
  );
}
