import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import type {
  Application,
  CashId,
  CashMovement,
} from "../../src/domain/cash.ts";
import type { Currency } from "../../src/domain/company.ts";
import type { Decimal } from "../../src/domain/decimal.ts";
import type { Invoice, InvoiceKey } from "../../src/domain/invoice.ts";
import { NOW } from "./samples.ts";

export const OWN_RUC = "20512333797";

/** An issued factura of S/ 118.00; its number counts. */
export function invoice(n: number, change: Partial<Invoice> = {}): Invoice {
  return {
    key: `${OWN_RUC}-01-F001-${n.toString()}` as InvoiceKey,
    direction: "issued",
    type: "01",
    series: "F001",
    number: n.toString(),
    date: "2026-10-05" as CalendarDate,
    due: null,
    issuer: { docType: "6", docNumber: OWN_RUC, name: "Comercial Andina SAC" },
    receiver: {
      docType: "6",
      docNumber: "20100070970",
      name: "Supermercados Peruanos S.A.",
    },
    currency: "PEN" as Currency,
    exchangeRate: null,
    subtotal: "100.00" as Decimal,
    discount: null,
    taxes: "18.00" as Decimal,
    withheld: null,
    total: "118.00" as Decimal,
    paymentMethod: "Credito",
    paymentForm: null,
    status: "valid",
    related: [],
    original: null,
    modified: NOW,
    ...change,
  };
}

/** What settles a part of an invoice. */
export function application(
  to: Pick<Invoice, "key">,
  amount: string,
  change: Partial<Application> = {},
): Application {
  return {
    invoice: to.key,
    installment: 1,
    amount: amount as Decimal,
    previousBalance: null,
    balance: null,
    currency: null,
    equivalence: null,
    ...change,
  };
}

/** A collection (or payment) on account; its number counts. */
export function movement(
  n: number,
  change: Partial<CashMovement> = {},
): CashMovement {
  return {
    id: `0192f000-0000-7000-8000-${n.toString().padStart(12, "0")}` as CashId,
    date: "2026-10-20" as CalendarDate,
    person: { docType: "6", docNumber: "20100070970", name: null },
    currency: "PEN" as Currency,
    exchangeRate: null,
    amount: "118.00" as Decimal,
    form: "003",
    reference: "OP 1",
    bankAccount: null,
    memo: null,
    taxUuid: null,
    status: "valid",
    applications: [],
    modified: NOW,
    ...change,
  };
}
