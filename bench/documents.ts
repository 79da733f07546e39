import type { CalendarDate } from "../src/domain/calendar-date.ts";
import type { CashId, CashMovement } from "../src/domain/cash.ts";
import type { Currency } from "../src/domain/company.ts";
import type { Decimal } from "../src/domain/decimal.ts";
import type { Invoice, InvoiceKey } from "../src/domain/invoice.ts";
import type { Person } from "../src/domain/masters.ts";
import { Chance, STAMP } from "./generate.ts";

/** An invoice with the text of its original, which says no hash yet. */
export interface MadeInvoice {
  readonly invoice: Invoice;
  readonly xml: string;
}

/** What management data is made from: the same size and seed give the same documents everywhere. */
export interface DocumentRecipe {
  readonly invoices: number;
  readonly seed: number;
  readonly persons: readonly Person[];
}

const OWN = "20512333797";
const PEN = "PEN" as Currency;

function amount(cents: number): Decimal {
  const text = cents.toString().padStart(3, "0");
  return `${text.slice(0, -2)}.${text.slice(-2)}` as Decimal;
}

/** Invoices over a year with originals of some 6 KB that compress like real ones, and a collection for six in ten. */
export function makeDocuments({ invoices, seed, persons }: DocumentRecipe): {
  readonly made: readonly MadeInvoice[];
  readonly collections: readonly CashMovement[];
} {
  const chance = new Chance(seed);
  const made: MadeInvoice[] = [];
  const collections: CashMovement[] = [];
  for (let n = 1; n <= invoices; n++) {
    const month = (chance.below(12) + 1).toString().padStart(2, "0");
    const day = (chance.below(28) + 1).toString().padStart(2, "0");
    const date = `2026-${month}-${day}` as CalendarDate;
    const person = chance.pick(persons);
    const base = 1000 + chance.below(900_000);
    const tax = Math.round(base * 0.18);
    const invoice: Invoice = {
      key: `${OWN}-01-F${seed.toString().padStart(3, "0")}-${n}` as InvoiceKey,
      direction: "issued",
      type: "01",
      series: `F${seed.toString().padStart(3, "0")}`,
      number: n.toString(),
      date,
      due: date,
      issuer: { docType: "6", docNumber: OWN, name: "Comercial Andina SAC" },
      receiver: {
        docType: person.docType,
        docNumber: person.docNumber,
        name: person.name,
      },
      currency: PEN,
      exchangeRate: null,
      subtotal: amount(base),
      discount: null,
      taxes: amount(tax),
      withheld: null,
      total: amount(base + tax),
      paymentMethod: "Credito",
      paymentForm: null,
      status: "valid",
      related: [],
      original: null,
      modified: STAMP,
    };
    made.push({ invoice, xml: originalOf(invoice, chance) });
    if (chance.below(10) < 6) collections.push(collectionOf(invoice, chance));
  }
  return { made, collections };
}

/** A document with lines, a digest and a signature: what does not compress is what does not in a real one. */
function originalOf(invoice: Invoice, chance: Chance): string {
  const lines = Array.from(
    { length: 6 },
    (_, k) =>
      `<cac:InvoiceLine><cbc:ID>${k + 1}</cbc:ID><cbc:InvoicedQuantity unitCode="NIU">${chance.below(90) + 1}</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="PEN">${chance.below(90_000)}.00</cbc:LineExtensionAmount><cac:Item><cbc:Description>Artículo ${chance.hex(6)}</cbc:Description></cac:Item><cac:Price><cbc:PriceAmount currencyID="PEN">${chance.below(9000)}.50</cbc:PriceAmount></cac:Price></cac:InvoiceLine>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><cbc:ID>${invoice.key}</cbc:ID><cbc:IssueDate>${invoice.date}</cbc:IssueDate>${lines.join("")}<ds:SignatureValue>${chance.hex(512)}</ds:SignatureValue><ds:X509Certificate>${chance.hex(2400)}</ds:X509Certificate></Invoice>\n`;
}

function collectionOf(invoice: Invoice, chance: Chance): CashMovement {
  const { docType, docNumber } = invoice.receiver;
  return {
    id: `01900000-${chance.hex(4)}-7${chance.hex(3)}-8${chance.hex(3)}-${chance.hex(12)}` as CashId,
    date: invoice.date,
    person: { docType: docType ?? "", docNumber: docNumber ?? "", name: null },
    currency: PEN,
    exchangeRate: null,
    amount: invoice.total,
    form: "003",
    reference: `OP ${chance.below(100_000)}`,
    bankAccount: null,
    memo: null,
    taxUuid: null,
    status: "valid",
    applications: [
      {
        invoice: invoice.key,
        installment: 1,
        amount: invoice.total,
        previousBalance: null,
        balance: null,
        currency: null,
        equivalence: null,
      },
    ],
    modified: STAMP,
  };
}
