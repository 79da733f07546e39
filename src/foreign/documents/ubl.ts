import type { Instant } from "../../domain/calendar-date.ts";
import type { Invoice, Party } from "../../domain/invoice.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { OwnCompany, ReadDocument } from "./document.ts";
import type { Reading } from "./reading.ts";
import { shown, type DocumentRefusal } from "./refusal.ts";
import { personsOf, placeDocument, type Sides } from "./sides.ts";
import {
  CAC,
  CBC,
  documentKey,
  parseDocumentNumber,
  type DocumentNumber,
} from "./sunat.ts";
import { readParty } from "./ubl-parties.ts";
import { readReferences } from "./ubl-references.ts";
import { dueOf, formOf, termOf } from "./ubl-terms.ts";
import {
  checkUblTotal,
  readRate,
  readUblAmount,
  readUblTaxes,
  readWithheld,
} from "./ubl-totals.ts";
import {
  childOf,
  textOf,
  type ElementName,
  type Keeps,
  type XmlNode,
} from "./xml-tree.ts";

/** Roots that are read, with the type of those that have only one. */
const ROOTS: ReadonlyMap<string, string | null> = new Map([
  ["Invoice", null],
  ["CreditNote", "07"],
  ["DebitNote", "08"],
]);

const OASIS = "urn:oasis:names:specification:ubl:schema:xsd:";

/** Whether a root is of a UBL invoice or note, of whatever authority. */
export function isUblInvoice({ uri, local }: ElementName): boolean {
  return ROOTS.has(local) && uri === `${OASIS}${local}-2`;
}

/** Children of the root with something below them that counts. Extensions, signature and lines hold names of their own. */
const KEPT: ReadonlySet<string> = new Set([
  "AccountingSupplierParty",
  "AccountingCustomerParty",
  "AllowanceCharge",
  "BillingReference",
  "DiscrepancyResponse",
  "LegalMonetaryTotal",
  "PaymentExchangeRate",
  "PaymentMeans",
  "PaymentTerms",
  "PricingExchangeRate",
  "RequestedMonetaryTotal",
  "TaxExchangeRate",
  "TaxTotal",
]);

const keeps: Keeps = ({ uri, local }, parent) => {
  if (uri === CBC) return true;
  if (uri !== CAC) return false;
  return isUblInvoice(parent) ? KEPT.has(local) : local !== "TaxSubtotal";
};

/** What is kept of a UBL document. */
export function chooseUbl(): Result<Keeps, DocumentRefusal> {
  return ok(keeps);
}

/**
 * Reads an invoice, credit note or debit note of SUNAT in UBL 2.1 or 2.0. Only children of the root are: extensions and lines
 * repeat their names.
 */
export function readUbl(
  root: XmlNode,
  reading: Reading,
  own: OwnCompany,
  now: Instant,
): ReadDocument {
  const issuer = readIssuer(root, reading);
  const receiver = readParty(root, "AccountingCustomerParty", reading);
  const sides = placeDocument({ issuer, receiver }, own, reading);
  return {
    invoice: readInvoice(root, { sides, own, now }, reading),
    movements: [],
    persons: personsOf(sides),
    warnings: reading.warnings,
  };
}

/** Who issues it, which must be a RUC; documents of other authorities and other versions end here. */
function readIssuer(
  root: XmlNode,
  reading: Reading,
): Party & { readonly docNumber: string } {
  const party = readParty(root, "AccountingSupplierParty", reading);
  const number = party.docNumber ?? "";
  const customization = textOf(root, CBC, "CustomizationID");
  const isRuc = /^\d{11}$/.test(number);
  // SUNAT's are 1.0 (of UBL 2.0) and 2.0 (of UBL 2.1); elsewhere it names a profile.
  if (customization === null ? !isRuc : !/^[12](\.\d)?$/.test(customization))
    reading.refuse({
      code: "other-authority",
      customization: shown(customization ?? ""),
    });
  const version = textOf(root, CBC, "UBLVersionID") ?? "2.1";
  if (version !== "2.1" && version !== "2.0")
    reading.refuse({
      code: "unsupported-version",
      document: "UBL",
      version: shown(version),
    });
  const field = "AccountingSupplierParty ID";
  if (!isRuc)
    reading.refuse(
      number === ""
        ? { code: "missing-field", field }
        : { code: "bad-field", field, value: shown(number) },
    );
  return { ...party, docNumber: number };
}

/** What is known of a document before its fields are read. */
interface Placed {
  readonly sides: Sides;
  readonly own: OwnCompany;
  readonly now: Instant;
}

function readInvoice(
  root: XmlNode,
  { sides, own, now }: Placed,
  reading: Reading,
): Invoice {
  const type = readType(root, reading);
  const { series, number } = readNumber(root, reading);
  const totals =
    childOf(root, CAC, "LegalMonetaryTotal") ??
    childOf(root, CAC, "RequestedMonetaryTotal");
  const payable = childOf(totals, CBC, "PayableAmount");
  const date = textOf(root, CBC, "IssueDate");
  const currency = reading.requiredCurrency(
    "DocumentCurrencyCode",
    textOf(root, CBC, "DocumentCurrencyCode") ??
      payable?.attribute("currencyID") ??
      null,
  );
  const ruc = sides.issuer.docNumber;
  const total = reading.requiredAmount(
    "PayableAmount",
    payable?.text() ?? null,
  );
  checkUblTotal(total, totals, reading);
  return {
    key: documentKey(ruc, type, { series, number }),
    ...sides,
    type,
    series,
    number,
    date: reading.requiredDate("IssueDate", date),
    due: dueOf(root, reading),
    currency,
    exchangeRate: readRate(root, currency, own.currency, reading),
    subtotal: readUblAmount("LineExtensionAmount", totals, reading),
    discount: readUblAmount("AllowanceTotalAmount", totals, reading),
    taxes: readUblTaxes(root, reading),
    withheld: readWithheld(root, reading),
    total,
    paymentMethod: termOf(root, reading),
    paymentForm: formOf(root, reading),
    status: "valid",
    related: readReferences(root, { ruc, series }, reading),
    original: null,
    modified: now,
  };
}

function readType(root: XmlNode, reading: Reading): string {
  const only = ROOTS.get(root.local) ?? null;
  if (only !== null) return only;
  const type = reading.required(
    "InvoiceTypeCode",
    textOf(root, CBC, "InvoiceTypeCode"),
  );
  if (type !== "01" && type !== "03")
    reading.refuse({ code: "unknown-type", type: shown(type) });
  return type;
}

function readNumber(root: XmlNode, reading: Reading): DocumentNumber {
  const id = reading.required("ID", textOf(root, CBC, "ID"));
  const number = parseDocumentNumber(id);
  if (number === null)
    reading.refuse({ code: "bad-field", field: "ID", value: shown(id) });
  return number ?? { series: "", number: "" };
}
