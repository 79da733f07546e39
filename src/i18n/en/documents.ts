import type { DocumentWarning } from "../../foreign/documents/document.ts";
import type {
  DocumentBound,
  DocumentRefusal,
  OtherDocument,
} from "../../foreign/documents/refusal.ts";
import type { MetadataFinding } from "../../foreign/documents/sat-metadata.ts";
import type { BinaryKind } from "../../foreign/refusal.ts";
import type { Locale } from "../numbers.ts";
import { figure, grouped, joined, mebibytes } from "../words.ts";

const ASK_AGAIN = "Ask whoever issued it for the original XML.";

const OTHERS: Readonly<Record<Exclude<OtherDocument, "other">, string>> = {
  retention:
    "a retention certificate (20). Enter what was kept back with its collection or payment.",
  perception:
    "a perception certificate (40). Enter what was charged with its collection or payment.",
  despatch:
    "a despatch advice, which has no amounts. Bring in the invoice of that delivery.",
  "self-billed":
    "a purchase settlement (04). Enter it as a voucher; invoices, receipts and notes are brought in here.",
  summary:
    "a daily summary (RC), which does not hold the receipts whole. Bring in the XML of each receipt.",
  voided:
    "a list of voided documents (RA), not an invoice. Bring it in with the invoices that it voids, to mark them as cancelled.",
  reversal:
    "a list of reversals (RR): it voids retentions and perceptions, which are not kept here. There is nothing to bring in.",
  cdr: "a reception certificate (CDR): SUNAT's answer to a document. Bring in the XML of the document, usually in the same ZIP or beside it.",
  withholding:
    "a CFDI of withholdings. Enter it as a voucher; invoices, notes and payment receipts are brought in here.",
  cancellation:
    "an acknowledgement of cancellation of the SAT. Mark the invoice as cancelled yourself, or bring in the metadata of the SAT.",
  accounting:
    "a file of the SAT's electronic accounting, not an invoice. Bring it in under Accounting, with the files of other programs.",
};

const FILES: Readonly<Record<BinaryKind | "text", string>> = {
  zip: "The file is a ZIP that was not opened. Unpack it and choose the XML files.",
  pdf: "The file is a PDF: the picture of the document. Choose the XML that goes with it.",
  office: "The file is an Office document. Choose the XML of the invoice.",
  binary:
    "The file is not XML: it is damaged or of another kind. Choose the XML of the invoice.",
  text: "The file is text, but not XML. Choose the XML of the invoice.",
};

function bound(what: DocumentBound, limit: number): string {
  const count = grouped(limit);
  switch (what) {
    case "bytes":
      return `The document exceeds ${mebibytes(limit)}, more than an electronic invoice takes. Check that it is the right file.`;
    case "depth":
      return `The XML nests more than ${count} elements, as no electronic invoice does. ${ASK_AGAIN}`;
    case "elements":
      return `The XML has more than ${count} elements, as no electronic invoice has. ${ASK_AGAIN}`;
    case "attributes":
      return `An element of the XML has more than ${count} attributes, as no electronic invoice has. ${ASK_AGAIN}`;
    case "piece":
      return `A text of the XML exceeds ${count} characters, as no electronic invoice does. ${ASK_AGAIN}`;
    case "rows":
      return `The file has more than ${count} rows. Split it by month and bring in the parts.`;
  }
}

const VERSIONS = {
  CFDI: "CFDI 4.0, 3.3 and 3.2 are read. Enter this invoice by hand",
  Pagos:
    "The payment complements 2.0 and 1.0 are read. Enter this payment by hand",
  UBL: "UBL 2.1 and 2.0 are read. Ask for the XML in one of them, or enter the invoice by hand",
} as const;

/** Why a document is not brought in, and what to do. */
function refusal(error: DocumentRefusal): string {
  switch (error.code) {
    case "empty":
      return "The file is empty. Download or copy it again.";
    case "too-large":
      return bound(error.what, error.limit);
    case "not-xml":
      return FILES[error.what];
    case "wrong-encoding":
      return `The characters of the XML are not of the encoding ${error.encoding} that it states. ${ASK_AGAIN}`;
    case "doctype":
      return `The XML has a DOCTYPE or ENTITY declaration, which no electronic invoice has and which may be harmful; therefore it was not read. ${ASK_AGAIN}`;
    case "ill-formed":
      return `The XML is malformed at line ${error.line}, column ${error.column}: it is cut off or was edited by hand. ${ASK_AGAIN}`;
    case "unknown-document":
      return error.kind === "other"
        ? `The XML is of another kind (“${error.root}”), not an electronic invoice. Choose the XML of an invoice, a note or a payment receipt.`
        : `It is ${OTHERS[error.kind]}`;
    case "unknown-type":
      return `The document is of type “${error.type}”. Invoices (01), receipts (03), credit notes (07) and debit notes (08) are brought in.`;
    case "other-authority":
      return error.customization === ""
        ? "It is a UBL invoice of another country: no RUC issued it. Those of SUNAT are brought in; enter this one by hand."
        : `It is a UBL invoice of another country (“${error.customization}”). Those of SUNAT are brought in; enter this one by hand.`;
    case "other-country":
      return error.country === "MX"
        ? "It is a CFDI of Mexico and this company is of Peru. Open it in the company that it belongs to, or enter it by hand."
        : "It is a document of Peru and this company is of Mexico. Open it in the company that it belongs to, or enter it by hand.";
    case "unsupported-version":
      return `The document is of version “${error.version}” of ${error.document}. ${VERSIONS[error.document]}.`;
    case "payroll":
      return "It is a payslip, with personal data that are neither kept nor carried. Keep it in the payroll system.";
    case "other-company":
      return error.receiver === null
        ? `The document is of ${error.issuer} and this company is ${error.own}. Bring it in at the company that it belongs to.`
        : `The document is of ${error.issuer} for ${error.receiver} and this company is ${error.own}. Bring it in at the company that it belongs to.`;
    case "unstamped":
      return error.name === null
        ? "The CFDI is not stamped: it has no UUID and is no invoice yet. Stamp it and bring in the stamped XML."
        : `The CFDI ${error.name} is not stamped: it has no UUID and is no invoice yet. Stamp it and bring in the stamped XML.`;
    case "several-stamps":
      return `The CFDI has several different stamps (${joined(error.uuids, "and")}) and nobody can tell which it is. ${ASK_AGAIN}`;
    case "missing-field":
      return `${error.field} is missing from the document. ${ASK_AGAIN}`;
    case "bad-field":
      return `In the document, ${error.field} says “${error.value}”, which is not valid. ${ASK_AGAIN}`;
    case "not-metadata":
      return "The text is not the metadata of the SAT: its first row does not name the columns Uuid and Estatus. Download it again.";
  }
}

/** What is odd about a document that was brought in. */
function warning(w: DocumentWarning, locale: Locale): string {
  const money = (amount: string): string => figure(amount, locale);
  switch (w.code) {
    case "total-differs":
      return `The total says ${money(w.stated)} and its parts give ${money(w.parts)}. The total that the document states is kept.`;
    case "negative-total":
      return `The total is negative (${money(w.total)}). It is kept as the document states it.`;
    case "both-own":
      return "The company is issuer and receiver. It is kept as issued.";
    case "bad-tax-id":
      return `${w.taxId} does not have the shape of a RUC or an RFC. Check the person.`;
    case "tax-id-check-digit":
      return `The check digit of ${w.taxId} should be ${w.expected}. Check the person.`;
    case "bad-related":
      return `The related document “${w.value}” cannot be identified and is not kept.`;
    case "rate-not-kept":
      return `The exchange rate “${w.value}” is not valid and is not kept.`;
    case "no-payments":
      return "It is a payment receipt without any payment.";
    case "balance-differs":
      return `Of ${w.invoice}, instalment ${w.installment}: the balance before ${money(w.previous)} less what was paid ${money(w.paid)} does not give the balance ${money(w.balance)} that the document states.`;
    case "applied-exceeds":
      return `Payment ${w.payment} is of ${money(w.amount)} and settles ${money(w.applied)}.`;
    case "installment-changed":
      return w.stated === null
        ? `Of ${w.invoice} the instalment is not stated; it is kept as ${w.kept}.`
        : `Of ${w.invoice} the instalment “${w.stated}” stands twice or is not valid; it is kept as ${w.kept}.`;
    case "equivalence-missing":
      return `${w.invoice} is in another currency than the payment and the equivalence is not stated.`;
  }
}

/** What is wrong with a row of the SAT's metadata. */
function metadataFinding(f: MetadataFinding): string {
  switch (f.code) {
    case "field-count":
      return `Row ${f.row}: it has ${f.found} fields and must have ${f.expected}. It was left out.`;
    case "bad-uuid":
      return `Row ${f.row}: “${f.value}” is not a UUID. It was left out.`;
    case "bad-status":
      return `Row ${f.row}: “${f.value}” is not a state; 1 (valid) or 0 (cancelled) is expected. It was left out.`;
    case "bad-date":
      return `Row ${f.row}: “${f.value}” is not a date of cancellation. The invoice is marked without a date.`;
  }
}

/** Electronic documents that are brought in, and why others are not. */
export const documents = { refusal, warning, metadataFinding };
