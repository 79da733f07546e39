import type { Instant } from "../../domain/calendar-date.ts";
import type { Currency } from "../../domain/company.ts";
import {
  exactSum,
  formatExact,
  type Decimal,
  type Rate,
} from "../../domain/decimal.ts";
import type { Invoice, InvoiceKey, Party } from "../../domain/invoice.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { OwnCompany, ReadDocument } from "./document.ts";
import { sumOf, type Reading } from "./reading.ts";
import { shown, type DocumentRefusal } from "./refusal.ts";
import { personsOf, placeDocument, type Sides } from "./sides.ts";
import {
  CAC,
  CBC,
  documentKey,
  parseDocumentNumber,
  typeOfSeries,
  type DocumentNumber,
} from "./sunat.ts";
import { readParty } from "./ubl-parties.ts";
import { dueOf, termOf } from "./ubl-terms.ts";
import {
  childOf,
  childrenOf,
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

/** Reads an invoice, credit note or debit note of SUNAT in UBL 2.1 or 2.0. */
export function readUbl(
  root: XmlNode,
  reading: Reading,
  own: OwnCompany,
  now: Instant,
): ReadDocument {
  return new Ubl(root, reading).read(own, now);
}

/** A document as it is being read. Only children of the root are: extensions and lines repeat their names. */
class Ubl {
  readonly #root: XmlNode;
  readonly #reading: Reading;

  constructor(root: XmlNode, reading: Reading) {
    this.#root = root;
    this.#reading = reading;
  }

  #text(local: string, node: XmlNode | null = this.#root): string | null {
    return childOf(node, CBC, local)?.text() ?? null;
  }

  #amount(local: string, node: XmlNode | null): Decimal | null {
    return this.#reading.amount(local, this.#text(local, node));
  }

  read(own: OwnCompany, now: Instant): ReadDocument {
    const reading = this.#reading;
    const issuer = this.#issuer();
    const receiver = readParty(this.#root, "AccountingCustomerParty", reading);
    const sides = placeDocument({ issuer, receiver }, own, reading);
    return {
      invoice: this.#invoice(sides, own, now),
      movements: [],
      persons: personsOf(sides),
      warnings: reading.warnings,
    };
  }

  /** Who issues it, which must be a RUC; documents of other authorities and other versions end here. */
  #issuer(): Party & { readonly docNumber: string } {
    const party = readParty(
      this.#root,
      "AccountingSupplierParty",
      this.#reading,
    );
    const number = party.docNumber ?? "";
    const customization = this.#text("CustomizationID");
    const isRuc = party.docType === "6" && /^\d{11}$/.test(number);
    const isSunat =
      customization === null ? isRuc : /^[12](\.\d)?$/.test(customization);
    if (!isSunat)
      this.#reading.refuse({
        code: "other-authority",
        customization: shown(customization ?? ""),
      });
    const version = this.#text("UBLVersionID") ?? "2.1";
    if (version !== "2.1" && version !== "2.0")
      this.#reading.refuse({
        code: "unsupported-version",
        document: "UBL",
        version: shown(version),
      });
    if (!isRuc)
      this.#reading.refuse(
        number === ""
          ? { code: "missing-field", field: "AccountingSupplierParty ID" }
          : {
              code: "bad-field",
              field: "AccountingSupplierParty ID",
              value: shown(number),
            },
      );
    return { ...party, docNumber: number };
  }

  #invoice(sides: Sides, own: OwnCompany, now: Instant): Invoice {
    const reading = this.#reading;
    const type = this.#type();
    const { series, number } = this.#number();
    const totals =
      childOf(this.#root, CAC, "LegalMonetaryTotal") ??
      childOf(this.#root, CAC, "RequestedMonetaryTotal");
    const payable = childOf(totals, CBC, "PayableAmount");
    const currency = reading.requiredCurrency(
      "DocumentCurrencyCode",
      this.#text("DocumentCurrencyCode") ??
        payable?.attribute("currencyID") ??
        null,
    );
    const ruc = sides.issuer.docNumber;
    const invoice: Invoice = {
      key: documentKey(ruc, type, { series, number }),
      ...sides,
      type,
      series,
      number,
      date: reading.requiredDate("IssueDate", this.#text("IssueDate")),
      due: dueOf(this.#root, reading),
      currency,
      exchangeRate: this.#rate(currency, own.currency),
      subtotal: this.#amount("LineExtensionAmount", totals),
      discount: this.#amount("AllowanceTotalAmount", totals),
      taxes: this.#taxes(),
      withheld: this.#withheld(),
      total: reading.requiredAmount("PayableAmount", payable?.text() ?? null),
      paymentMethod: termOf(this.#root, reading),
      paymentForm: this.#form(),
      status: "valid",
      related: this.#related(ruc, series),
      original: null,
      modified: now,
    };
    this.#checkTotal(invoice, totals);
    return invoice;
  }

  #type(): string {
    const only = ROOTS.get(this.#root.local) ?? null;
    if (only !== null) return only;
    const type = this.#reading.required(
      "InvoiceTypeCode",
      this.#text("InvoiceTypeCode"),
    );
    if (type !== "01" && type !== "03")
      this.#reading.refuse({ code: "unknown-type", type: shown(type) });
    return type;
  }

  #number(): DocumentNumber {
    const id = this.#reading.required("ID", this.#text("ID"));
    const number = parseDocumentNumber(id);
    if (number === null)
      this.#reading.refuse({
        code: "bad-field",
        field: "ID",
        value: shown(id),
      });
    return number ?? { series: "", number: "" };
  }

  /** The rate from the document's currency to the company's, where the document states it. */
  #rate(currency: Currency, own: Currency): Rate | null {
    const stated = this.#root.children.find(
      (node) =>
        node.uri === CAC &&
        node.local.endsWith("ExchangeRate") &&
        this.#text("SourceCurrencyCode", node) === currency &&
        this.#text("TargetCurrencyCode", node) === own,
    );
    return this.#reading.rate(
      stated ? this.#text("CalculationRate", stated) : null,
      currency !== own,
    );
  }

  /** 2.0 has a total for each tax, 2.1 one for all. */
  #taxes(): Decimal | null {
    return sumOf(
      childrenOf(this.#root, CAC, "TaxTotal").map((node) =>
        this.#amount("TaxAmount", node),
      ),
    );
  }

  /** The IGV that an agent keeps back: catalogue 53, code 62. It does not change the total. */
  #withheld(): Decimal | null {
    return sumOf(
      childrenOf(this.#root, CAC, "AllowanceCharge")
        .filter(
          (node) => this.#text("AllowanceChargeReasonCode", node) === "62",
        )
        .map((node) => this.#amount("Amount", node)),
    );
  }

  /** How it is paid; the means that are named for a detracción are those of the deposit. */
  #form(): string | null {
    const means = childrenOf(this.#root, CAC, "PaymentMeans").find(
      (node) => !/^detracci/i.test(this.#text("ID", node) ?? ""),
    );
    return this.#reading.text(
      "PaymentMeansCode",
      means ? this.#text("PaymentMeansCode", means) : null,
    );
  }

  /** The documents that it corrects, each once: those of the references, then what only the discrepancy names. */
  #related(ruc: string, series: string): InvoiceKey[] {
    const references = childrenOf(this.#root, CAC, "BillingReference")
      .flatMap(({ children }) => children)
      .map((node) => ({
        id: this.#text("ID", node),
        type: this.#text("DocumentTypeCode", node),
      }));
    const known = new Set(references.map(({ id }) => plainNumber(id)));
    const discrepancies = childrenOf(this.#root, CAC, "DiscrepancyResponse")
      .map((node) => ({ id: this.#text("ReferenceID", node), type: null }))
      .filter(({ id }) => !known.has(plainNumber(id)));
    const keys = [...references, ...discrepancies].flatMap(({ id, type }) => {
      if (id === null) return [];
      const number = parseDocumentNumber(id);
      const told =
        type ?? (number && typeOfSeries(number.series)) ?? typeOfSeries(series);
      if (number && told !== null && /^[0-9A-Z]{2}$/.test(told))
        return documentKey(ruc, told, number);
      this.#reading.warn({ code: "bad-related", value: shown(id) });
      return [];
    });
    return [...new Set(keys)];
  }

  #checkTotal({ total }: Invoice, totals: XmlNode | null): void {
    if (total.startsWith("-") && /[1-9]/.test(total))
      this.#reading.warn({ code: "negative-total", total });
    const inclusive = this.#amount("TaxInclusiveAmount", totals);
    if (inclusive === null) return;
    const parts = exactSum(
      (
        [
          [inclusive, 1n],
          [this.#amount("AllowanceTotalAmount", totals), -1n],
          [this.#amount("ChargeTotalAmount", totals), 1n],
          [this.#amount("PrepaidAmount", totals), -1n],
          [this.#amount("PayableRoundingAmount", totals), 1n],
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

/** A series and number in one form, for telling whether two name one document. */
function plainNumber(id: string | null): string {
  const number = id === null ? null : parseDocumentNumber(id);
  return number ? documentKey("", "", number) : (id ?? "");
}
