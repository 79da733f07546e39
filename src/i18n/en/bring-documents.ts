import type { Dictionary } from "../index.ts";
import { plural } from "../words.ts";
import { fileRefusal, refusalReason } from "./document-reasons.ts";

/** Bringing in electronic documents. */
export const bringDocuments: Dictionary["bringDocuments"] = {
  refusal: fileRefusal,
  reason: refusalReason,
  lead: {
    PE: "XML of invoices, receipts and notes (UBL), loose, in folders or in SUNAT's ZIPs; also lists of voided documents (RA).",
    MX: "CFDI, loose, in folders or in the ZIPs of the SAT's bulk download; also its metadata, to know which were cancelled.",
  },
  drop: "Electronic invoices: XML, ZIP or whole folders",
  stepsTitle: "How it works",
  steps: [
    "Choose or drop the files: hundreds or thousands at once.",
    "They are read on this computer, without a network. A report says, file by file, what comes in and what does not, and why.",
    "Nothing is stored until you say yes, and it can be undone from the history.",
  ],
  bounds: (files, size) =>
    `Up to ${files} files at once; each XML of ${size} at most.`,
  reading: "Reading documents",
  storing: "Storing documents",
  progress: (done, total) => `${done} of ${total} files`,
  "too-many-files": (limit) =>
    `They are more than ${limit} files at once. Bring them in by parts, for example by months.`,
  failedTitle: "They could not be read",
  nothingWritten: "Nothing has been stored yet.",
  nothingToDo: {
    title: "Nothing to bring in",
    text: "No file brings anything that is not here already. The report says why, one by one.",
  },
  bring: (count) => `Bring in ${plural(count, "document", "documents")}`,
  bringStates: "Store the changes",
  leave: "Leave it",
  again: "Choose other files",
  replace: (count) =>
    count === "1"
      ? "Also replace the document that is here with other content"
      : `Also replace the ${count} documents that are here with other content`,
  replaceHint: "Their state (valid or cancelled) stays.",
  facts: {
    title: "What will happen",
    accepted: "Come in",
    changed: "Changed",
    present: "Here already",
    repeated: "Repeated",
    refused: "Stay out",
    states: "Lists of states",
    cancelled: "Get cancelled",
    awaited: "Cancelled, not here",
    collections: "Collections",
    payments: "Payments",
    persons: "New persons",
  },
  kept: (count) =>
    count === "1"
      ? "1 collection or payment of these documents was here already and stays as it is."
      : `${count} collections or payments of these documents were here already and stay as they are.`,
  dangling: (count) =>
    count === "1"
      ? "A payment settles an invoice that is not here. It is stored and tied to it when it comes."
      : `Payments settle ${count} invoices that are not here. They are stored and tied to them when they come.`,
  sums: {
    title: "What comes in",
    direction: "Side",
    type: "Type",
    currency: "Currency",
    count: "Documents",
    total: "Total",
  },
  report: {
    title: "Report, file by file",
    show: "Show",
    all: (count) => `All (${count})`,
    option: (name, count) => `${name} (${count})`,
    search: "Search",
    searchHint: "File, number, UUID or reason",
    file: "File",
    outcome: "Outcome",
    document: "Document",
    reason: "Detail",
    pick: "Choose a row to read all of it.",
    outcomes: {
      accepted: "comes in",
      present: "was here",
      changed: "changed",
      repeated: "repeated",
      refused: "stays out",
      states: "states",
      cancelled: "cancelled",
      awaited: "not here",
    },
    groups: {
      accepted: "Come in",
      warned: "Come in with a warning",
      present: "Here already",
      changed: "Changed",
      repeated: "Repeated",
      refused: "Stay out",
      states: "Lists of states",
      cancelled: "Get cancelled",
      awaited: "Cancelled, not here",
    },
    refused: (reason) => `Stays out: ${reason}`,
  },
  outcome: {
    accepted: "Comes in.",
    acceptedCancelled: "Comes in as cancelled: an earlier list said so.",
    present: "It is here already, the same to the last byte.",
    changedSame:
      "It is here already from other bytes; what is kept is the same.",
    changed: (differences) => `It is here already and changes: ${differences}.`,
    difference: (field, here, theirs) =>
      `${field}: ${here === "" ? "empty" : here} → ${theirs === "" ? "empty" : theirs}`,
    repeated: (first) => `The same document is in ${first}.`,
    repeatedOther: (first) =>
      `The same document is in ${first} with other content. That one comes in; check which is right.`,
    states: (stated, cancelled, awaited) =>
      `Names ${plural(stated, "cancelled document", "cancelled documents")}: ${cancelled} get cancelled now, ${awaited} are not here.`,
    cancelled: "Becomes cancelled.",
    awaited:
      "It is cancelled and not here. It is remembered: when it comes, it comes in as cancelled.",
  },
  fields: {
    direction: "side",
    type: "type",
    series: "series",
    number: "number",
    date: "date",
    due: "due date",
    issuer: "issuer",
    receiver: "receiver",
    currency: "currency",
    exchangeRate: "exchange rate",
    subtotal: "subtotal",
    discount: "discount",
    taxes: "taxes",
    withheld: "withholdings",
    total: "total",
    paymentMethod: "payment method",
    paymentForm: "payment form",
    related: "related",
  },
  done: {
    title: "Documents brought in",
    text: "They are stored, with their originals.",
    undone: "Undone",
    undoneText: "Invoices, collections and payments are as before.",
    added: "New documents",
    changed: "Changed documents",
    cancelled: "Cancelled documents",
    awaited: "Cancelled ones that are remembered",
    persons: "New persons",
    see: "See the invoices",
    history: "See it in the history",
    undoText: (added, changed, collections, payments) =>
      `Documents that came in and go now: ${added}; that get back their content or state: ${changed}. With them go ${plural(collections, "collection", "collections")} and ${plural(payments, "payment", "payments")} that they brought. New persons go, except those that something uses now.`,
    redoText: (added, changed) =>
      `Documents that come in again: ${added}; that take again what was brought: ${changed}. It can be undone again.`,
  },
  past: {
    format: "Electronic invoices",
    file: (first, count) =>
      count < 2 ? first : `${first} and ${(count - 1).toString()} more`,
  },
};
