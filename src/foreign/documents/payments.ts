import type { CashId, CashMovement } from "../../domain/cash.ts";
import { counterpartOf, type Invoice } from "../../domain/invoice.ts";
import { readApplications, type OpenPayment } from "./applications.ts";
import type { OwnCompany, ReadMovement } from "./document.ts";
import type { Reading } from "./reading.ts";
import { shown } from "./refusal.ts";
import { personOf } from "./sides.ts";
import type { XmlNode } from "./xml-tree.ts";

/** Namespaces of the complement of payments, with the version of each. */
export const PAYMENTS: ReadonlyMap<string, "1.0" | "2.0"> = new Map([
  ["http://www.sat.gob.mx/Pagos", "1.0"],
  ["http://www.sat.gob.mx/Pagos20", "2.0"],
]);

/** What is kept of the complement. */
export function keepsPayments(
  uri: string,
  local: string,
  parent: XmlNode,
): boolean {
  if (uri !== parent.uri || !PAYMENTS.has(uri)) return false;
  return parent.local === "Pagos"
    ? local === "Pago"
    : parent.local === "Pago" && local === "DoctoRelacionado";
}

/** The payments of a CFDI: collections where the company issued it, else payments of its own. */
export function readPayments(
  complements: readonly XmlNode[],
  invoice: Invoice,
  own: OwnCompany,
  reading: Reading,
): ReadMovement[] {
  const context: PaymentContext = { invoice, own, reading };
  for (const { uri, attribute } of complements) {
    const version = attribute("Version") ?? "";
    if (version !== PAYMENTS.get(uri))
      reading.refuse({
        code: "unsupported-version",
        document: "Pagos",
        version: shown(version),
      });
  }
  return complements
    .flatMap(({ children }) => children)
    .map((node, k) => ({
      kind: invoice.direction === "issued" ? "collections" : "payments",
      movement: readPayment(node, k + 1, context),
    }));
}

interface PaymentContext {
  readonly invoice: Invoice;
  readonly own: OwnCompany;
  readonly reading: Reading;
}

function readPayment(
  node: XmlNode,
  ordinal: number,
  context: PaymentContext,
): CashMovement {
  const { invoice, own, reading } = context;
  const text = (name: string): string | null =>
    reading.text(name, node.attribute(name));
  const currency = reading.requiredCurrency(
    "MonedaP",
    node.attribute("MonedaP"),
  );
  const amount = reading.requiredAmount("Monto", node.attribute("Monto"));
  if (amount.startsWith("-"))
    reading.refuse({ code: "bad-field", field: "Monto", value: amount });
  const payment: OpenPayment = {
    ordinal,
    amount,
    currency,
    rate: node.attribute("TipoCambioP"),
    version: PAYMENTS.get(node.uri) ?? "2.0",
    alone: node.children.length === 1,
  };
  return {
    id: `${invoice.key}-${ordinal}` as CashId,
    date: reading.requiredDate("FechaPago", node.attribute("FechaPago")),
    person: personOf(counterpartOf(invoice)),
    currency,
    exchangeRate: reading.rate(payment.rate, currency, own.currency),
    amount,
    form: text("FormaDePagoP"),
    reference: text("NumOperacion"),
    // The company's own account: where the money arrived, or where it left.
    bankAccount: text(
      invoice.direction === "issued" ? "CtaBeneficiario" : "CtaOrdenante",
    ),
    memo: null,
    taxUuid: invoice.key,
    status: "valid",
    applications: readApplications(node.children, payment, reading),
    modified: invoice.modified,
  };
}
