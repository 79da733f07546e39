import { filters } from "./voucher-filters.ts";
import type { PersonRef } from "../../domain/masters.ts";
import type { TextField, VoucherProblem } from "../../domain/voucher.ts";
import type { FormProblem } from "../../domain/read-form.ts";
import { grid, paper } from "./voucher-grid.ts";
import type { Dictionary } from "../index.ts";
import { formatMoney, type Locale } from "../numbers.ts";
import { capital, plural } from "../words.ts";
import { dateText } from "./calendar.ts";

type Words = Dictionary["vouchers"];

const FIELDS: Readonly<Record<TextField, string>> = {
  number: "the number",
  memo: "the memo",
  account: "the account",
  "document-series": "the document series",
  "document-number": "the document number",
  "document-type": "the document type",
  "cost-center": "the cost center",
  person: "the person",
  "tax-uuid": "the fiscal UUID",
};

function person({ docType, docNumber, name }: PersonRef): string {
  return [docType, docNumber, name].filter(Boolean).join(" ");
}

/** What a rule of vouchers finds, and what to do. */
function problem(p: VoucherProblem, locale: Locale): string {
  const text = problemText(p, locale);
  return p.line === null ? capital(text) : `Line ${p.line}: ${text}`;
}

function problemText(p: VoucherProblem, locale: Locale): string {
  switch (p.code) {
    case "unbalanced":
      return `it does not balance: debit adds up to ${formatMoney(locale, p.debit)} and credit to ${formatMoney(locale, p.credit)}. Correct the amounts until the difference is zero.`;
    case "amount-out-of-range":
      return "the amounts add up to more than can be kept exactly. Check whether there are digits too many.";
    case "no-lines":
      return "it has no lines. Type at least one.";
    case "debit-and-credit":
      return "it has both debit and credit. Leave only one of them.";
    case "negative-amount":
      return "the amount is negative. Move it to the other side with a positive sign.";
    case "number-missing":
      return "the voucher number is missing.";
    case "number-taken":
      return `the number ${p.number} belongs to another voucher of this period and operation type. Use another number.`;
    case "date-outside-period":
      return `the date ${dateText(p.date)} is not in period ${p.period}. Correct the date or change the period.`;
    case "unknown-operation-type":
      return `the operation type ${p.operationType} is not in the master data. Choose another or create it.`;
    case "inactive-operation-type":
      return `the operation type ${p.operationType} is inactive. Choose another.`;
    case "rate-missing":
      return `the exchange rate of ${p.currency} is missing.`;
    case "account-missing":
      return "the account is missing.";
    case "unknown-account":
      return `the account ${p.account} is not in the chart of accounts. Choose another or add it to the chart.`;
    case "account-not-postable":
      return `the account ${p.account} has subaccounts and takes no entries. Choose one of them.`;
    case "inactive-account":
      return `the account ${p.account} is inactive. Choose another.`;
    case "person-required":
      return `the account ${p.account} requires a person.`;
    case "cost-center-required":
      return `the account ${p.account} requires a cost center.`;
    case "document-required":
      return `the account ${p.account} requires a document with its number.`;
    case "unknown-person":
      return `the person ${person(p.person)} is not in the master of persons. Choose another or add it.`;
    case "inactive-person":
      return `the person ${person(p.person)} is inactive. Choose another.`;
    case "unknown-cost-center":
      return `the cost center ${p.costCenter} does not exist. Choose another or create it.`;
    case "inactive-cost-center":
      return `the cost center ${p.costCenter} is inactive. Choose another.`;
    case "text-too-long":
      return `${FIELDS[p.field]} has more than ${p.limit} characters. Shorten it.`;
    case "text-not-storable":
      return `${FIELDS[p.field]} has control characters that cannot be stored. Delete them.`;
  }
}

/** What cannot be read of what was typed, and how to write it. */
function formProblem(p: FormProblem): string {
  const text = formProblemText(p);
  return p.line === null ? capital(text) : `Line ${p.line}: ${text}`;
}

function formProblemText(p: FormProblem): string {
  switch (p.code) {
    case "bad-date":
      return p.value.trim() === ""
        ? "the date is missing. Type it as 31/10/2026, day first."
        : `“${p.value}” is not a date of the calendar. Type it as 31/10/2026, day first.`;
    case "bad-amount":
      return `“${p.value}” is not an amount. Type it as 1,234.50, with two decimals at most.`;
    case "bad-rate":
      return `“${p.value}” is not an exchange rate. Type it as 3.725.`;
    case "bad-currency":
      return `“${p.value}” is not a currency. Type three letters, as PEN or USD.`;
    case "bad-operation-type":
      return p.value.trim() === ""
        ? "the operation type is missing."
        : `“${p.value}” is not an operation type: they have 1 to 4 letters or digits.`;
  }
}

/** The list of a month. */
const list = {
  new: "New voucher",
  period: "Period",
  site: "Site",
  allSites: "All sites",
  siteCount: (site: string, count: string) => `${site} (${count})`,
  types: "Operation types",
  all: "All",
  drafts: "Drafts",
  draftsHint: "Not saved as valid; they do not travel.",
  type: "T/O",
  count: "Vouchers",
  debit: "Debit",
  tooMuch: "out of range",
  find: "Search",
  findHint: "Number, memo or person",
  vouchers: (count: string) => plural(count, "voucher", "vouchers"),
  found: (found: string, all: string) =>
    `${found} of ${plural(all, "voucher", "vouchers")}`,
  table: (period: string) => `Vouchers of ${period}`,
  number: "Number",
  date: "Date",
  memo: "Memo",
  person: "Person",
  currency: "Currency",
  total: "Total",
  state: "State",
  valid: "Valid",
  voided: "Voided",
  open: "open",
  emptyTitle: (period: string) => `No vouchers in ${period}`,
  emptyText:
    "Record the first one, bring in those of another program or import the package of another site.",
  emptyFilter: "No voucher matches",
  emptyFilterText:
    "Remove a filter, clear the search or choose another operation type.",
  clear: "Clear search and filters",
  bring: "Bring in from a file",
  importPackage: "Import a package",
  failed: "The month could not be read",
  failedText:
    "The database of this computer did not respond. Reload the page; if it happens again, close Valija and open it again.",
  noCompanyTitle: "There is no company yet",
  noCompanyText: "Create the company first; then you can record vouchers.",
  toHome: "Go to Home",
} satisfies Words["list"];

/** The drafts of a month. */
const drafts = {
  table: (period: string) => `Drafts of ${period}`,
  emptyTitle: (period: string) => `No drafts in ${period}`,
  emptyText:
    "What you type in a voucher and have not saved yet is kept here by itself.",
  changed: "Last change",
  kind: "What it is",
  isNew: "New",
  isChange: (number: string) => `Changes to ${number}`,
  isForeign: "From a file",
  reasons: "Why it is not valid",
  difference: "Difference",
  noNumber: "no number",
} satisfies Words["drafts"];

/** The editor of one voucher. */
const editor = {
  newTitle: "New voucher",
  title: (type: string, number: string) => `Voucher ${type} ${number}`,
  back: "Back to the list",
  header: "Header",
  type: "T/O (operation type)",
  chooseType: "Choose…",
  typeOption: (code: string, name: string) => `${code} · ${name}`,
  number: "Number",
  date: "Date",
  memo: "Memo",
  currency: "Currency",
  rate: "Exch. rate",
  lines: "Lines",
  line: (number: string) => `line ${number}`,
  newLine: "new line",
  cell: (field: string, line: string) => `${field}, ${line}`,
  account: "Account",
  person: "Person",
  documentType: "Type",
  documentTypeLong: "Document type",
  documentSeries: "Series",
  documentNumber: "Document",
  documentDate: "Doc. date",
  documentDateLong: "Document date",
  dueDate: "Due",
  costCenter: "Cost ctr.",
  costCenterLong: "Cost center",
  debit: "Debit",
  credit: "Credit",
  foreignAmount: (currency: string) => `${currency} amount`,
  foreign: "FC amount",
  lineMemo: "Memo",
  lineMemoLong: "Line memo",
  taxUuid: "Fiscal UUID",
  removeLine: (line: string) => `Remove ${line}`,
  suggestions: (field: string) => `Suggestions: ${field}`,
  createPerson: (typed: string) => `Create the person “${typed}”…`,
  difference: "Difference",
  balanced: "Balanced",
  missing: { debit: "debit is short", credit: "credit is short" },
  closeDifference: "Close the difference",
  closeDifferenceHint: "puts what is missing in the current line",
  save: "Save",
  saveAndNew: "Save and new",
  saved: (type: string, number: string) => `Saved: ${type} ${number}.`,
  openSaved: "Open it",
  unsaved: "Unsaved changes",
  keptAsDraft: (at: string) => `Draft saved ${at}`,
  discard: "Discard",
  discardTitle: "Discard what you typed?",
  discardNew: (lines: string) =>
    `This draft is lost, with ${lines} typed. It cannot be recovered.`,
  discardChange: (number: string, lines: string) =>
    `Your unsaved changes are lost, with ${lines} typed. Voucher ${number} stays as it was.`,
  lineCount: (count: number) => plural(count, "line", "lines"),
  discardYes: "Discard",
  keep: "Keep typing",
  void: "Void…",
  voidTitle: (number: string) => `Void voucher ${number}?`,
  voidText: (lines: string, total: string, currency: string) =>
    `Its ${lines} for ${currency} ${total} no longer count in the balances. The number stays taken and the voucher stays in the list as voided. You can undo this with “Remove the voiding”.`,
  voidDrops: "The changes you have not saved are discarded.",
  voidYes: "Void",
  unvoid: "Remove the voiding",
  voidedNote:
    "This voucher is voided: it keeps its number and its lines and does not count in the balances. It is not modified.",
  otherSite: (site: string) =>
    `This voucher is of site ${site} and came in one of its packages. Here you can only look at it: it is corrected at its site and sent again.`,
  hasDraft: (at: string) =>
    `You have unsaved changes to this voucher, of ${at}. Below is what is saved.`,
  resume: "Continue with the changes",
  notSaved: "Not saved: correct what is marked",
  problems: (count: number) => plural(count, "problem", "problems"),
  useNumber: (number: string) => `Use ${number}`,
  moveTo: (period: string) => `Move it to ${period}`,
  createPersonShort: "Create the person…",
  reasons: "Why it came as a draft",
  goneVoucher: "This voucher is no longer there",
  goneVoucherText:
    "Its number was changed or an import replaced it. Look for it in the list.",
  goneDraft: "This draft is no longer there",
  goneDraftText:
    "It was saved as a voucher or discarded. Look for it in the list.",
  meanwhileTitle: "Another window changed this voucher",
  meanwhileText:
    "Nothing was saved, so as not to erase what was done there. What you typed stays as a draft.",
  meanwhileGone:
    "The voucher is no longer where it was opened: it was moved, its number was changed or an import replaced it. Nothing was saved, and what you typed stays as a draft.",
  seeTheirs: "See what is saved",
  saveAsNew: "Save it as new",
  writeAnyway: "Save mine over it",
  storage: {
    "disk-full":
      "The disk is full and nothing was saved. Free some space, close Valija and open it again.",
    "storage-failed":
      "The browser could not save. Close Valija, open it again and retry.",
    "other-version":
      "Another version of Valija is open and nothing was saved. Reload this page and retry.",
    "changed-meanwhile":
      "Another window changed the data at the same time and nothing was saved. Retry.",
  },
  notKept: "What you typed could not be kept as a draft",
} satisfies Words["editor"];

/** The small form of a new person. */
const newPerson = {
  title: "New person",
  docType: "Document type",
  docTypes: {
    "0": "0 · Other or no document",
    "1": "1 · DNI (national identity card)",
    "4": "4 · Foreigner's card (CE)",
    "6": "6 · RUC",
    "7": "7 · Passport",
    A: "A · Diplomatic card",
    R: "R · RFC",
  },
  number: "Number",
  name: "Name or registered name",
  create: "Create person",
  notes: {
    "number-missing": "Type the number.",
    "name-missing": "Type the name.",
    malformed: "The number does not have the form its document type asks for.",
    taken: "There is already a person with this document.",
  },
  tooLong: (limit: number) => `At most ${limit} characters.`,
  wrongDigit: (expected: string) =>
    `The check digit should be ${expected}. Check it; you can create it like this.`,
} satisfies Words["newPerson"];

/** Vouchers: their list, their editor, and what the rules say. */
export const vouchers = {
  problem,
  formProblem,
  list,
  filters,
  drafts,
  editor,
  grid,
  paper,
  newPerson,
} satisfies Words;
