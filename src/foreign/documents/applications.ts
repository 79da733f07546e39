import type { Application } from "../../domain/cash.ts";
import type { Currency } from "../../domain/company.ts";
import { exactSum, formatExact, type Decimal } from "../../domain/decimal.ts";
import type { InvoiceKey } from "../../domain/invoice.ts";
import { cleanCode } from "../../domain/text.ts";
import { compareCodePoints } from "../../lib/code-points.ts";
import { FISCAL_UUID } from "../uuid.ts";
import type { Reading } from "./reading.ts";
import { shown } from "./refusal.ts";
import type { XmlNode } from "./xml-tree.ts";

/** The number of an operation, which the schema allows in the place of a fiscal UUID. */
const OPERATION = /^\d{3}-\d\d-\d{9}$/;

/** A `Pago` as its related documents need it. */
export interface OpenPayment {
  readonly ordinal: number;
  readonly amount: Decimal;
  readonly currency: Currency;
  readonly rate: string | null;
  readonly version: "1.0" | "2.0";
  /** It has one related document only. */
  readonly alone: boolean;
}

/** The documents that a payment settles, sorted by invoice and instalment. */
export function readApplications(
  nodes: readonly XmlNode[],
  payment: OpenPayment,
  reading: Reading,
): Application[] {
  const numbers = new Installments(reading);
  const read = nodes.map((node) => readApplication(node, payment, reading));
  // Those whose number stands keep it, whatever comes before them.
  const applications = read
    .map(({ stated, ...application }) => ({
      ...application,
      installment: numbers.keep(application.invoice, stated),
      stated,
    }))
    .map(({ stated, installment, ...application }): Application => ({
      ...application,
      installment: installment ?? numbers.another(application.invoice, stated),
    }));
  applications.forEach((application) => {
    checkBalance(application, reading);
  });
  checkApplied(applications, payment, reading);
  return applications.sort(
    (a, b) =>
      compareCodePoints(a.invoice, b.invoice) || a.installment - b.installment,
  );
}

/**
 * The numbers of instalments, which with the invoice name an application within its movement: one that is not stated, is
 * none or stands twice gets the lowest that is free, and a warning, so that nothing is lost.
 */
class Installments {
  readonly #taken = new Set<string>();
  /** Of each invoice a number below which none is free. */
  readonly #free = new Map<InvoiceKey, number>();
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  #take(invoice: InvoiceKey, number: number): boolean {
    const name = `${invoice} ${number}`;
    if (this.#taken.has(name)) return false;
    this.#taken.add(name);
    return true;
  }

  /** The number as stated, or null where it cannot be kept. */
  keep(invoice: InvoiceKey, stated: string | null): number | null {
    const number = /^0*[1-9]\d{0,8}$/.test(stated ?? "") ? Number(stated) : 0;
    return number > 0 && this.#take(invoice, number) ? number : null;
  }

  another(invoice: InvoiceKey, stated: string | null): number {
    let kept = this.#free.get(invoice) ?? 1;
    while (!this.#take(invoice, kept)) kept++;
    this.#free.set(invoice, kept + 1);
    this.#reading.warn({
      code: "installment-changed",
      invoice,
      stated: stated === null ? null : shown(stated),
      kept,
    });
    return kept;
  }
}

function readApplication(
  node: XmlNode,
  payment: OpenPayment,
  reading: Reading,
): Omit<Application, "installment"> & { readonly stated: string | null } {
  const amount = (name: string): Decimal | null =>
    reading.amount(name, node.attribute(name));
  const id = cleanCode(
    reading.required("IdDocumento", node.attribute("IdDocumento")),
  );
  if (!FISCAL_UUID.test(id) && !OPERATION.test(id))
    reading.refuse({
      code: "bad-field",
      field: "IdDocumento",
      value: shown(id),
    });
  const invoice = id as InvoiceKey;
  const currency = reading.requiredCurrency(
    "MonedaDR",
    node.attribute("MonedaDR"),
  );
  const same = currency === payment.currency;
  // 1.0 leaves it out where the payment settles one document of its own currency.
  const whole = same && payment.alone && payment.version === "1.0";
  const paid = amount("ImpPagado") ?? (whole ? payment.amount : null);
  if (paid === null)
    reading.refuse({ code: "missing-field", field: "ImpPagado" });
  return {
    invoice,
    stated: node.attribute("NumParcialidad"),
    amount: paid ?? ("0" as Decimal),
    previousBalance: amount("ImpSaldoAnt"),
    balance: amount("ImpSaldoInsoluto"),
    currency: same ? null : currency,
    equivalence: same
      ? null
      : equivalenceOf(node, { invoice, currency }, payment, reading),
  };
}

/**
 * Units of the document's currency for one of the payment's. 2.0's `EquivalenciaDR` is that, and so by its schema is 1.0's
 * `TipoCambioDR`; but of documents in pesos paid in another currency 1.0 demanded a 1 (rule CRP220), and what the payment's
 * currency is worth in pesos stands in `TipoCambioP`.
 */
function equivalenceOf(
  node: XmlNode,
  { invoice, currency }: { invoice: InvoiceKey; currency: Currency },
  payment: OpenPayment,
  reading: Reading,
): Decimal | null {
  const field = payment.version === "1.0" ? "TipoCambioDR" : "EquivalenciaDR";
  const stated = reading.amount(field, node.attribute(field));
  const inPesos =
    payment.version === "1.0" &&
    currency === "MXN" &&
    (stated === null || /^1(\.0*)?$/.test(stated));
  const equivalence = inPesos
    ? (reading.amount("TipoCambioP", payment.rate) ?? stated)
    : stated;
  if (equivalence !== null && isPositive(equivalence)) return equivalence;
  reading.warn({ code: "equivalence-missing", invoice });
  return null;
}

function isPositive(amount: Decimal): boolean {
  return /^[^-]*[1-9]/.test(amount);
}

function checkBalance(application: Application, reading: Reading): void {
  const { invoice, installment, amount, previousBalance, balance } =
    application;
  if (previousBalance === null || balance === null) return;
  const left = exactSum([
    { amount: previousBalance, sign: 1n },
    { amount, sign: -1n },
    { amount: balance, sign: -1n },
  ]);
  if (left !== 0n)
    reading.warn({
      code: "balance-differs",
      invoice,
      installment,
      previous: previousBalance,
      paid: amount,
      balance,
    });
}

/** One in tenth decimals, the unit of exact sums. */
const ONE = 10n ** 10n;

/** Warns where more is applied than was paid; by less than one unit it is the rounding of equivalences. */
function checkApplied(
  applications: readonly Application[],
  payment: OpenPayment,
  reading: Reading,
): void {
  const exact = (amount: Decimal): bigint => exactSum([{ amount, sign: 1n }]);
  let applied = 0n;
  let converted = false;
  for (const { amount, currency, equivalence } of applications) {
    if (currency === null) applied += exact(amount);
    else if (equivalence === null) return;
    else {
      converted = true;
      applied += (exact(amount) * ONE) / exact(equivalence);
    }
  }
  if (applied <= exact(payment.amount) + (converted ? ONE : 0n)) return;
  reading.warn({
    code: "applied-exceeds",
    payment: payment.ordinal,
    amount: payment.amount,
    // Shown, never kept: two decimals are enough of a division.
    applied: formatExact(applied - (applied % (ONE / 100n))),
  });
}
