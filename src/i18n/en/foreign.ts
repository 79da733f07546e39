import type { Dictionary } from "../index.ts";
import { joined, plural } from "../words.ts";
import { findings } from "./foreign-findings.ts";
import { refusals } from "./foreign-refusals.ts";

type Words = Dictionary["foreign"];

/** Names of the formats. */
const formats = {
  "ple-5.1": "PLE 5.1 Libro Diario (journal)",
  "ple-5.3": "PLE 5.3 chart of accounts",
  "sat-polizas": "SAT pólizas of the period",
  "sat-catalogo": "SAT catalogue of accounts",
} satisfies Words["formats"];

const choose = {
  drop: {
    PE: "Files of the PLE: Libro Diario 5.1 or chart of accounts 5.3 (.txt, or in a .zip)",
    MX: "Files of the SAT: pólizas or catalogue of accounts (.xml, or in a .zip)",
  },
  type: "T/O (operation type) if the number does not say",
  typeHint: {
    PE: "In the CUO 11-010001 the T/O is 11, what stands before the hyphen.",
    MX: "In 2024-02-I-0001 the type is the letter I. A number without a letter does not say it.",
  },
  otherType: "Another code…",
  typeCode: "Code of the T/O",
  typeOption: (code: string, name: string) => `${code} · ${name}`,
  typeNew: "Not in the master data: it will be created.",
  typeWrong: "1 to 4 letters or digits, without spaces or signs.",
  steps: "How it works",
  step: [
    "Choose one or several files. They are read here, without a network.",
    "Review what would come in, what the master data lack and what is wrong, row by row. Nothing is saved yet.",
    "Confirm. Everything comes in at once or nothing does, and it can be undone.",
  ],
} satisfies Words["choose"];

const work = {
  reading: (file: string) => `Reading ${file}`,
  storing: (file: string) => `Bringing in ${file}`,
  steps: {
    searching: "Searching",
    listing: "Reading the file",
    reading: "Reading and checking each row",
    "probing-space": "Checking that there is space on the disk",
    storing: "Saving the vouchers",
    collecting: "Gathering the vouchers",
    writing: "Saving",
    "writing-sheet": "Making the sheet",
    "reading-sheet": "Reading the sheet",
    counting: "Looking for the vouchers",
    rewriting: "Rewriting the vouchers",
    "reading-documents": "Reading the documents",
    "storing-documents": "Storing the documents",
    proposing: "Reviewing the documents",
  },
} satisfies Words["work"];

const files = {
  title: "Chosen files",
  place: (place: number, all: number) => `File ${place} of ${all}`,
  name: "File",
  state: "State",
  states: {
    waiting: "Waiting",
    inHand: "In review",
    brought: "Brought in",
    undone: "Undone",
    refused: "Could not be read",
    nothing: "Nothing new",
    skipped: "Skipped",
  },
} satisfies Words["files"];

const review = {
  nothingWritten: "Nothing has been saved yet.",
  figures: {
    format: "Format",
    period: "Period of the file",
    added: "New",
    changed: "Replacing",
    unchanged: "Unchanged",
    drafts: "Drafts",
    masters: "Master data",
    errors: "Errors",
    warnings: "Warnings",
  },
  books: {
    title: "What would come in",
    label: "Vouchers by period and T/O",
    period: "Period",
    type: "T/O",
    added: "New",
    changed: "Replacing",
    unchanged: "Unchanged",
    debit: "Debit = credit",
    total: "Total",
    none: "No voucher of the file comes into the books.",
    accounts: (count: string) =>
      `The file is a chart of ${plural(count, "account", "accounts")}: it brings no vouchers.`,
  },
  assumed: (count: string, type: string) =>
    `${plural(count, "voucher does not say its T/O in the number and is", "vouchers do not say their T/O in the number and are")} taken as ${type}.`,
  changeType: "Use another T/O",
  rereads: "Read again",
  replaced: {
    title: (count: string) =>
      `${plural(count, "voucher", "vouchers")} here would be replaced`,
    hint: "They have the same period, T/O and number, and other content. What is here now is kept so that you can undo.",
    number: "Number",
    before: "Debit here",
    after: "Debit in the file",
  },
  drafts: {
    title: (count: string) =>
      plural(
        count,
        "voucher with errors is kept as a draft",
        "vouchers with errors are kept as drafts",
      ),
    hint: "Drafts count in no total and never travel. Correct them in Vouchers; or correct the file, undo and bring it in again.",
    known: (count: string) =>
      plural(
        count,
        "voucher with errors is already here as the same draft: it is not repeated.",
        "vouchers with errors are already here as the same drafts: they are not repeated.",
      ),
    number: "Number",
    row: "Row",
    errors: "Errors",
  },
  masters: {
    title: (count: string) =>
      plural(
        count,
        "row of master data is created or changed",
        "rows of master data are created or changed",
      ),
    hint: "The file uses them. They are created together with the vouchers; you can complete them later.",
    master: "Master",
    key: "Code",
    name: "Name",
    change: "What happens",
    names: {
      persons: "Person",
      accounts: "Account",
      costCenters: "Cost center",
      operationTypes: "Operation type",
      exchangeRates: "Exchange rate",
    },
    changes: {
      new: "is created",
      renamed: "changes",
      closed: "no longer takes entries: it will have subaccounts",
    },
  },
  findings: {
    title: "Findings",
    none: "No errors or warnings in any row.",
    severity: "Kind",
    voucher: "Voucher",
    row: "Row",
    text: "What happens and what to do",
    error: "Error",
    warning: "Warning",
    show: "Show",
    all: (count: string) => `All (${count})`,
    errors: (count: string) => `Errors (${count})`,
    warnings: (count: string) => `Warnings (${count})`,
    search: "Search the findings",
    shown: (shown: string, all: string) => `${shown} of ${all}`,
    cut: (shown: string) => `The first ${shown} are listed, errors first.`,
    copy: "Copy the list",
    copied: (count: string) =>
      `${plural(count, "finding copied: paste it", "findings copied: paste them")} into an e-mail or a sheet.`,
    copyFailed:
      "The browser did not allow copying. Grant this page the clipboard permission and retry.",
    pick: "Choose a row to read it whole.",
  },
  questions: {
    title: "Confirm before bringing it in",
    whose: (company: string, id: string) =>
      `The file does not say which company it is of. I confirm that it is of ${company} (${id}).`,
    "period-not-of-name": (period: string, ofName: string) =>
      `The content is of ${period} and the file name says ${ofName}. I confirm that the content counts.`,
    "rows-left-out": (count: string) =>
      `${plural(count, "row cannot be read and is left out", "rows cannot be read and are left out")} (see the errors). I confirm bringing in the rest.`,
    unanswered: "Tick every confirmation first.",
  },
  nothingToDo: {
    title: "There is nothing to bring in",
    here: "Everything in this file is already here, the same.",
    empty: "The file contains neither vouchers nor accounts.",
    unread:
      "No row of the file can be read. See the errors, correct the file and choose it again.",
  },
  parts: {
    vouchers: (count: string) => plural(count, "voucher", "vouchers"),
    drafts: (count: string) => plural(count, "draft", "drafts"),
    masters: (count: string) =>
      plural(count, "row of master data", "rows of master data"),
  },
  bring: (parts: readonly string[]) => `Bring in ${joined(parts, "and")}`,
  leave: "Do not bring in this file",
} satisfies Words["review"];

const result = {
  title: "File brought in",
  text: (file: string, parts: readonly string[]) =>
    parts.length === 0
      ? `${file}: done.`
      : `${file}: ${joined(parts, "and")}, all at once. It is in the History.`,
  facts: {
    added: "New vouchers",
    changed: "Replaced vouchers",
    debit: "Debit = credit that came in",
    drafts: "Drafts to correct",
    masters: "Master data created",
    updated: "Master data changed",
    periods: "Periods",
  },
  see: (period: string) => `See the vouchers of ${period}`,
  undoText: (parts: readonly string[]) =>
    `This takes away ${joined(parts, "and")}. Master data that something else already uses stay. You can redo it in the History.`,
  parts: {
    added: (count: string) => plural(count, "new voucher", "new vouchers"),
    changed: (count: string) =>
      `${plural(count, "replacement", "replacements")} (what was there comes back)`,
    drafts: (count: string) => plural(count, "draft", "drafts"),
    masters: (count: string) =>
      plural(count, "row of master data", "rows of master data"),
  },
  undone: "Undone",
  undoneText: (file: string) =>
    `What ${file} brought is gone and the books are as before. You can redo it in the History.`,
  history: "See the history",
  another: "Bring in other files",
  next: (place: number, all: number) => `Next file (${place} of ${all})`,
} satisfies Words["result"];

const refused = {
  title: "This file cannot be brought in",
  nothing: "Nothing was saved.",
  another: "Choose another file",
  again: "Review again",
} satisfies Words["refused"];

/** Files of other programs: the screen that brings them in. */
export const foreign = {
  ...findings,
  ...refusals,
  lead: "Vouchers and accounts from the files that your accountant already has.",
  noCompany: {
    title: "There is no company on this computer yet",
    text: "Create it first: vouchers go into the books of a company.",
    create: "Create the company",
  },
  formats,
  choose,
  work,
  files,
  review,
  result,
  refused,
} satisfies Words;
