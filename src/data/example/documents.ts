import type { Period } from "../../domain/calendar-date.ts";
import type { CashId, CashKind, CashMovement } from "../../domain/cash.ts";
import type { Currency } from "../../domain/company.ts";
import { parseDecimalText, type Decimal } from "../../domain/decimal.ts";
import type { Invoice, InvoiceKey, Party } from "../../domain/invoice.ts";
import { personKey, type Person } from "../../domain/masters.ts";
import { formatDecimal, minor } from "../../domain/money.ts";
import type { PostingSource } from "../../domain/posting.ts";
import type {
  LineDocument,
  Voucher,
  VoucherLine,
} from "../../domain/voucher.ts";
import { present } from "../../lib/assert.ts";
import { share } from "./amounts.ts";
import type { PeriodVouchers } from "./books.ts";
import { EXAMPLE_COMPANY } from "./company.ts";
import { TYPES } from "./site.ts";
import { ublOf } from "./ubl.ts";

/** An electronic document of the example, and the file that would have come with it. */
export interface ExampleInvoice {
  readonly invoice: Invoice;
  /** UBL 2.1. */
  readonly xml: string;
}

/** A document that a voucher already holds. */
export interface ExamplePosted {
  readonly source: PostingSource;
  readonly voucher: Voucher;
  readonly period: Period;
}

/** The documents behind the vouchers of a site. */
export interface ExampleDocuments {
  readonly invoices: readonly ExampleInvoice[];
  readonly collections: readonly CashMovement[];
  readonly payments: readonly CashMovement[];
  readonly posted: readonly ExamplePosted[];
}

/** So many bills of the last month have come and wait to be posted. */
const WAITING = 3;

const RECEIVABLE = "1212";
const PAYABLE = "4212";
const TAX = "40111";
const PEN = "PEN" as Currency;
const OWN: Party & { readonly docNumber: string } = {
  docType: "6",
  docNumber: EXAMPLE_COMPANY.taxId,
  name: EXAMPLE_COMPANY.name,
};

/**
 * The invoices, credit notes, collections and payments that the vouchers of a site speak of, and a few bills that no voucher holds
 * yet; purchases abroad have no electronic document. A collection or payment has the id of its voucher.
 */
export function exampleDocuments(
  books: readonly PeriodVouchers[],
  persons: readonly Person[],
): ExampleDocuments {
  const names = new Map(persons.map((p) => [personKey(p), p]));
  const installments = new Map<InvoiceKey, number>();
  const sources: { source: PostingSource; voucher: Voucher; period: Period }[] =
    [];
  for (const { period, vouchers } of books)
    for (const voucher of vouchers)
      for (const line of voucher.lines) {
        const found = lineOf(line, names);
        const source = found && sourceOf(voucher, found, installments);
        if (source) sources.push({ source, voucher, period });
      }
  const invoices = sources.flatMap(({ source, voucher }) =>
    source.kind === "invoices"
      ? [{ invoice: source.document, xml: xmlOf(source.document, voucher) }]
      : [],
  );
  const movements = (kind: CashKind): CashMovement[] =>
    sources.flatMap(({ source }) =>
      source.kind === kind ? [source.document] : [],
    );
  return {
    invoices: [...invoices, ...waiting(sources)],
    collections: movements("collections"),
    payments: movements("payments"),
    posted: sources.filter(({ voucher }) => voucher.status === "valid"),
  };
}

function sourceOf(
  voucher: Voucher,
  found: FoundLine,
  installments: Map<InvoiceKey, number>,
): PostingSource | null {
  const invoice = invoiceOf(voucher, found);
  if (invoice) return { kind: "invoices", document: invoice };
  const kind =
    voucher.operationType === TYPES.in
      ? "collections"
      : voucher.operationType === TYPES.out
        ? "payments"
        : null;
  return kind && { kind, document: movementOf(voucher, found, installments) };
}

function xmlOf(invoice: Invoice, { memo }: Voucher): string {
  return ublOf(invoice, memo ?? "");
}

/** Later bills of the last suppliers. */
function waiting(
  sources: readonly { source: PostingSource; voucher: Voucher }[],
): ExampleInvoice[] {
  const bills = sources.flatMap(({ source, voucher }) =>
    source.kind === "invoices" && source.document.direction === "received"
      ? [{ invoice: source.document, voucher }]
      : [],
  );
  return bills.slice(-WAITING).map(({ invoice, voucher }) => {
    const number = (Number(invoice.number) + 500).toString().padStart(8, "0");
    const key = invoice.key.replace(/\d+$/, String(Number(number)));
    const next = { ...invoice, key: key as InvoiceKey, number };
    return { invoice: next, xml: xmlOf(next, voucher) };
  });
}

/** A line of somebody's account that names an electronic document. */
interface FoundLine {
  readonly line: VoucherLine;
  readonly document: LineDocument;
  readonly person: Person;
  readonly issued: boolean;
}

function lineOf(
  line: VoucherLine,
  names: ReadonlyMap<string, Person>,
): FoundLine | null {
  const { account, document, person, foreignAmount } = line;
  if (account !== RECEIVABLE && account !== PAYABLE) return null;
  if (!document || !person || foreignAmount !== null) return null;
  if (document.type !== "01" && document.type !== "03") return null;
  return {
    line,
    document,
    person: present(names.get(personKey(person)), "a person of the example"),
    issued: account === RECEIVABLE,
  };
}

/** The document that a line brought into the books; null where it settles one. */
function invoiceOf(voucher: Voucher, found: FoundLine): Invoice | null {
  const { line, document, issued } = found;
  if (issued ? line.debit > 0 : line.credit > 0)
    return document.date === null
      ? null
      : invoiceFrom(voucher, found, document, []);
  const note = /^N\/C (\S+)-(\d+)$/.exec(line.memo ?? "");
  if (!note) return null;
  const [, series = "", number = ""] = note;
  const own = { ...document, type: "07", series, number, dueDate: null };
  const about = keyOf(found, document);
  return invoiceFrom(voucher, found, { ...own, date: voucher.date }, [about]);
}

function keyOf({ person, issued }: FoundLine, d: LineDocument): InvoiceKey {
  const issuer = issued ? OWN.docNumber : person.docNumber;
  const number = (d.number ?? "").replace(/^0+(?=\d)/, "");
  return `${issuer}-${d.type ?? ""}-${d.series ?? ""}-${number}` as InvoiceKey;
}

function invoiceFrom(
  voucher: Voucher,
  found: FoundLine,
  document: LineDocument,
  related: readonly InvoiceKey[],
): Invoice {
  const { line, person, issued } = found;
  const opening = voucher.operationType === TYPES.opening;
  const total = line.debit + line.credit;
  // An opening adds up many documents: its parts are those of a sale with 18 %.
  const tax = opening ? total - share(total, 100, 118) : taxOf(voucher);
  const { docType, docNumber, name } = person;
  const other = { docType, docNumber, name };
  return {
    key: keyOf(found, document),
    direction: issued ? "issued" : "received",
    type: document.type ?? "",
    series: document.series,
    number: document.number,
    date: document.date ?? voucher.date,
    due: document.dueDate,
    issuer: issued ? OWN : other,
    receiver: issued ? other : OWN,
    currency: PEN,
    exchangeRate: null,
    subtotal: decimal(total - tax),
    discount: null,
    taxes: decimal(tax),
    withheld: null,
    total: decimal(total),
    paymentMethod: related.length > 0 ? null : termOf(document),
    paymentForm: null,
    status: voucher.status === "voided" ? "cancelled" : "valid",
    related,
    original: null,
    modified: voucher.modified,
  };
}

function taxOf({ lines }: Voucher): number {
  return lines
    .filter(({ account }) => account === TAX)
    .reduce((n, { debit, credit }) => n + debit + credit, 0);
}

function termOf({ date, dueDate }: LineDocument): string {
  return dueDate === null || dueDate === date ? "Contado" : "Credito";
}

function movementOf(
  voucher: Voucher,
  found: FoundLine,
  installments: Map<InvoiceKey, number>,
): CashMovement {
  const { line, document, person } = found;
  const invoice = keyOf(found, document);
  const installment = (installments.get(invoice) ?? 0) + 1;
  installments.set(invoice, installment);
  const amount = decimal(line.debit + line.credit);
  const said = voucher.lines.map(({ memo }) => memo ?? "").join(" ");
  return {
    id: voucher.id as string as CashId,
    date: voucher.date,
    person: {
      docType: person.docType,
      docNumber: person.docNumber,
      name: line.person?.name ?? null,
    },
    currency: PEN,
    exchangeRate: null,
    amount,
    // SUNAT's table 1.
    form: said.includes("Efectivo")
      ? "009"
      : said.includes("Cheque")
        ? "007"
        : "003",
    reference: /\d{8}/.exec(said)?.[0] ?? null,
    bankAccount: null,
    memo: voucher.memo,
    taxUuid: null,
    status: "valid",
    applications: [
      {
        invoice,
        installment,
        amount,
        previousBalance: null,
        balance: null,
        currency: null,
        equivalence: null,
      },
    ],
    modified: voucher.modified,
  };
}

/** Céntimos as a document writes them. */
function decimal(amount: number): Decimal {
  return present(
    parseDecimalText(formatDecimal(minor(amount))),
    "an amount of the example",
  );
}
