import type { Dictionary } from "../index.ts";
import { plural } from "../words.ts";

/** Every package out and in, and undoing. */
export const historyOfTransfers = {
  lead: "Every package that left or came in, and the files brought in from other programs.",
  list: "Transfers, from the latest to the earliest",
  empty: {
    title: "No transfers yet",
    text: "Every package you export or import stays here, with its totals and its control code.",
  },
  noneFound: "No transfer matches the filter.",
  direction: "Direction",
  directions: {
    all: "All",
    out: "Out",
    in: "In",
    foreign: "Other program",
    documents: "Electronic invoices",
    posting: "Posting",
  },
  posting: (documents: string) =>
    `Posting of ${plural(documents, "document", "documents")}`,
  reposting: (vouchers: string) =>
    `Correction of ${plural(vouchers, "voucher", "vouchers")}`,
  search: "Search",
  searchHint: "Site, file, control code or person",
  count: (shown: string, all: string) => `${shown} of ${all}`,
  columns: {
    at: "When",
    site: "Site",
    scope: "Period",
    sequence: "No.",
    vouchers: "Records",
    debit: "Debit",
    controlCode: "Code",
    state: "State",
  },
  states: {
    out: "sent",
    done: "imported",
    brought: "brought in",
    posted: "posted",
    undone: "undone",
  },
  formats: {
    "ple-5.1": "PLE 5.1 Libro Diario (journal)",
    "ple-5.3": "PLE 5.3 chart of accounts",
    "sat-polizas": "SAT pólizas",
    "sat-catalogo": "SAT catalogue",
  },
  detail: {
    posted: "Documents posted",
    voided: "Vouchers voided",
    title: (file: string) => `Details of ${file}`,
    choose: "Choose a transfer of the list to see its details.",
    scope: "Period and T/O",
    kind: "Content",
    preparedBy: "Prepared by",
    at: "Date and time",
    by: "Done here by",
    destination: "Destination",
    download: "Downloads of the browser",
    readBack: "Read back and compared",
    notReadBack: "A download cannot be read back",
    verified: "Check",
    content: "Content hash",
    replaced: "Effect",
    replacedText: (added: string, changed: string, removed: string) =>
      `${added} new, ${changed} changed, ${removed} removed`,
    allSites: "Replaced those of all sites",
    master: (name: string) => `${name} (master)`,
    mastersText: (added: string, updated: string) =>
      `${plural(added, "new row", "new rows")}, ${updated} updated`,
    drafts: "Drafts it left",
    books: "Vouchers of the package by operation type",
    range: "From … to",
  },
  undo: {
    button: "Undo this import",
    redo: "Import again",
    title: "Undo this import?",
    redoTitle: "Put back what was imported?",
    asking: "Checking what has changed since…",
    effect: (added: string, changed: string, removed: string) =>
      `Vouchers that came in and now go: ${added}; that went and come back: ${removed}; that get their former content back: ${changed}. Master data return to what they were, except those that something already uses.`,
    redoEffect: (added: string, changed: string, removed: string) =>
      `Vouchers that come in again: ${added}; that go: ${removed}; that take the imported content again: ${changed}. It can be undone again.`,
    changed: (count: string) =>
      count === "1"
        ? "1 book changed later and that change would be lost:"
        : `${count} books changed later and those changes would be lost:`,
    documents: (what: string, month: string) => `${what}, ${month}`,
    kinds: {
      invoices: "Invoices",
      collections: "Collections",
      payments: "Payments",
    },
    book: (site: string, period: string, type: string) =>
      `Site ${site}, ${period}, T/O ${type}`,
    accept: "Yes, lose those later changes",
    confirm: "Undo",
    redoConfirm: "Import again",
    gone: "This import can no longer be undone: what it replaced is not stored.",
    undone: "The import was undone: the books are as they were before it.",
    redone: "The import is in place again.",
  },
} satisfies Dictionary["transfers"]["past"];
