import type { PostingAddress } from "../../domain/posting.ts";
import type {
  PostingProblem,
  PostingWarning,
} from "../../domain/posting-entry.ts";
import type { Dictionary } from "../index.ts";
import { formatMoney, type Locale } from "../numbers.ts";
import { plural } from "../words.ts";

const subjects = {
  issued: "Issued invoices",
  received: "Received invoices",
  collections: "Collections",
  payments: "Payments",
};

const roles = {
  party: "receivable or payable",
  result: "income or expense",
  tax: "tax",
  withheld: "withholding",
  bank: "cash or bank",
  advances: "advances",
  taxPending: "tax not yet paid",
  taxSettled: "tax already paid",
};

function voucherAt({ operationType, number, site }: PostingAddress): string {
  return `${operationType}-${number} of site ${site}`;
}

/** Why a document cannot be posted, and what to do. */
function problem(
  p: Exclude<PostingProblem, { readonly code: "voucher" }>,
): string {
  switch (p.code) {
    case "no-rule":
      return p.type === null
        ? `No rule for “${subjects[p.subject]}” fits it. Add one in Rules.`
        : `No rule for “${subjects[p.subject]}” fits it (type or form ${p.type}). Add one in Rules.`;
    case "no-rate":
      return `It states no exchange rate and the masters have none of ${p.currency} for ${p.date}. Enter it in Exchange rates.`;
    case "no-account":
      return `The rule “${p.rule}” has no ${roles[p.role]} account. Complete it in Rules.`;
    case "over-applied":
      return `It applies more than it has${p.by === null ? "" : ` (${p.by})`}. Correct the applications in Management.`;
    case "no-equivalence":
      return `It is applied to an invoice in ${p.currency} without stating the equivalence. Complete it in Management.`;
    case "out-of-range":
      return "The amount is too large for a voucher. Check the document.";
  }
}

/** What should be known before a document is posted. */
function warning(w: PostingWarning, locale: Locale): string {
  switch (w.code) {
    case "rounded":
      return w.difference === 0
        ? "It has more than two decimals: each amount was rounded, and it balances."
        : `Rounding each amount left a difference of ${formatMoney(locale, w.difference)}, which goes to rounding.`;
    case "parts-differ":
      return `Subtotal less discount differs by ${w.by} from what follows from the total: what follows was taken.`;
    case "rate-of-day":
      return `The document states no exchange rate: ${w.rate} was used, that of the masters for ${w.date}.`;
    case "unknown-invoice":
      return `Invoice ${w.invoice} is not here: the receivable or payable of the rule is used.`;
    case "exchange-ignored":
      return `There is an exchange difference of ${formatMoney(locale, w.amount)} and the rules have no accounts for it: it is settled at the rate of the day.`;
    case "new-person":
      return `Person ${w.person.docNumber} (${w.person.name ?? ""}) is not in the masters: it will be created.`;
    case "carried":
      return `Voucher ${voucherAt(w.address)} already names this document. It is not ticked; choose it only if it is not the same thing.`;
  }
}

/** The rules by which documents become vouchers. */
const rules = {
  lead: "They are tried from top to bottom: the first that fits the document counts.",
  proposed:
    "These rules are a proposal with the accounts of your chart. Check and save them.",
  list: "Rules, in the order in which they are tried",
  columns: {
    place: "No.",
    name: "Rule",
    subject: "For",
    when: "When",
    type: "T/O",
  },
  always: "always",
  add: "Add a rule",
  newName: "New rule",
  copy: "Duplicate",
  remove: "Remove",
  up: "Move up",
  down: "Move down",
  save: "Save rules",
  saved: "The rules were saved.",
  discard: "Discard changes",
  unsaved: "There are unsaved changes.",
  back: "Back to the documents",
  edit: (name: string) => `Rule “${name}”`,
  name: "Name",
  subject: "Documents",
  when: "When it applies",
  what: "Which voucher it makes",
  types: "Document types",
  typesHint: "Separated by commas: 01, 03. Empty: all.",
  forms: "Forms of payment",
  formsHint: "Separated by commas: 001, 003. Empty: all.",
  paymentMethod: "Payment method",
  paymentMethodHint: "PUE, PPD, Contado, Credito. Empty: any.",
  bankAccount: "Bank account",
  bankAccountHint: "As it stands in the collection or payment. Empty: any.",
  personClass: "Class of person",
  anyClass: "Any",
  classes: { C: "Customer", P: "Supplier", T: "Staff", O: "Other" },
  currency: "Currency",
  currencyHint: "PEN, USD, MXN. Empty: any.",
  operationType: "Operation type",
  noType: "Choose one",
  memo: "Memo",
  memoHint: "{tipo}, {documento} and {persona} give way to its own.",
  costCenter: "Cost center",
  costCenterHint: "For the accounts that ask for one.",
  accounts: {
    party: "Receivable or payable",
    result: "Income or expense",
    tax: "Taxes (IGV, IVA)",
    withheld: "Withholdings (ISR, IVA, income tax)",
    bank: "Cash or bank",
    advances: "Advances (what is not applied)",
    taxPending: "Tax to be collected or paid",
    taxSettled: "Tax already collected or paid",
  },
  partyHint: "Invoices that are here use the account of their own rule.",
  taxMoveHint:
    "With both, each application moves the tax from one to the other.",
  general: "For all rules",
  grouping: "As a habit",
  rounding: "Rounding",
  roundingHint: "Empty: it goes to the last line.",
  gain: "Exchange gain",
  loss: "Exchange loss",
  exchangeHint: "Empty: settled at the rate of the day.",
  accountUnknown: "It is not in the chart of accounts.",
  accountTitle: "It is a heading: choose a postable account.",
  accountInactive: "It is inactive.",
  currencyWrong: "Three letters, like USD.",
  centerUnknown: "It is not among the cost centers.",
  nameMissing: "Enter a name.",
  typeMissing: "Choose an active operation type.",
};

/** Invoices, collections and payments that become vouchers. */
export const posting = {
  lead: "The month's invoices, collections and payments become vouchers by the company's rules. Nothing is posted twice.",
  toRules: "Rules",
  period: "Period",
  subjects,
  subject: {
    issued: "Issued",
    received: "Received",
    collections: "Collection",
    payments: "Payment",
  },
  kinds: "Documents",
  grouping: {
    label: "Vouchers",
    document: "One per document",
    day: "One per day and T/O",
  },
  again: "Review again",
  planning: "Reviewing the month's documents",
  applying: "Posting",
  failed: "It was not posted",
  notReviewed: "It could not be reviewed",
  noMonth: {
    title: "Choose a month from 01 to 12",
    text: "Documents are posted in the month of their date; opening and closing have none.",
  },
  empty: {
    title: "This month has no documents of those kinds",
    text: "Bring invoices, collections or payments into Management, or restore a management backup; or choose another month.",
  },
  standing: "State",
  standings: {
    ready: "to post",
    blocked: "with problems",
    changed: "changed",
    posted: "posted",
    nothing: "no entry",
  },
  filters: {
    all: (count: string) => `All (${count})`,
    blocked: (count: string) => `With problems (${count})`,
    changed: (count: string) => `Changed since (${count})`,
    ready: (count: string) => `To post (${count})`,
    posted: (count: string) => `Posted (${count})`,
    nothing: (count: string) => `No entry (${count})`,
  },
  view: "View",
  views: { documents: "Documents", balance: "Change by account" },
  list: "Documents of the month",
  columns: {
    chosen: "Choose",
    standing: "State",
    date: "Date",
    subject: "Kind",
    name: "Document",
    person: "Person",
    total: "Total",
  },
  chosen: (name: string) => `Post ${name}`,
  all: "Choose all",
  none: "None",
  chosenCount: (count: string, all: string) => `${count} of ${all} chosen`,
  detail: {
    none: "Choose a document of the list to see its voucher.",
    title: (name: string) => `Details of ${name}`,
    choose: "Post this document",
    proposed: "Proposed voucher",
    now: "Voucher with what it says now",
    wouldBe: (type: string, rule: string) => `T/O ${type}, rule “${rule}”`,
    rate: (currency: string, rate: string) => `${currency} at ${rate}`,
    problems: "Why it cannot be posted",
    warnings: "Before posting",
    nothing:
      "It has no entry: it is cancelled, has no amount, or is a document that moves no account.",
    posted: (at: string, by: string) => `Posted on ${at} by ${by}.`,
    voucher: (number: string) => `See voucher ${number}`,
    invoice: "See the document",
    changed: "Changed after it was posted",
    gone: "The document is no longer in Management.",
    differences: "What changed",
    fact: "Detail",
    before: "When posted",
    after: "Now",
    nobody: "(nothing)",
  },
  facts: {
    status: "State",
    direction: "Direction",
    type: "Type",
    series: "Series",
    number: "Number",
    date: "Date",
    due: "Due date",
    person: "Person",
    currency: "Currency",
    rate: "Exchange rate",
    subtotal: "Subtotal",
    discount: "Discount",
    taxes: "Taxes",
    withheld: "Withholdings",
    total: "Total",
    means: "Method or account",
    form: "Form of payment",
    applications: "Applications",
  },
  factValues: {
    valid: "valid",
    cancelled: "cancelled",
    voided: "voided",
    issued: "issued",
    received: "received",
  },
  repair: {
    title: "What to do with its voucher",
    leave: "Leave it as it is",
    replace: "Make its lines anew",
    void: "Void it",
    onlyVoid:
      "Its lines cannot be made anew in the same place: void it and post again what is due.",
    shared: (count: string) =>
      `The voucher is of ${count} documents: what you choose holds for all. Those that no longer belong to it are to be posted again.`,
    edited:
      "Somebody changed the voucher by hand after it was posted: making it anew loses those changes (undoing brings them back).",
    after: "How it would be",
    reason: "The document changed after it was posted",
  },
  lines: {
    label: "Lines",
    account: "Account",
    name: "Name",
    debit: "Debit",
    credit: "Credit",
    foreign: "Foreign",
  },
  balance: {
    label: "Change by account with what is chosen",
    none: "What is chosen moves no account.",
  },
  bar: {
    nothing: "Nothing is chosen. Nothing has been saved yet.",
    sum: (documents: string, vouchers: string, debit: string) =>
      `${plural(documents, "document", "documents")} in ${plural(vouchers, "voucher", "vouchers")}, debit = credit ${debit}.`,
    replaced: (count: string) => `${count} made anew.`,
    voided: (count: string) => `${count} voided.`,
    run: "Post",
    apply: "Apply",
  },
  result: {
    title: "Posted",
    undone: "Undone",
    text: (documents: string, vouchers: string) =>
      `${plural(documents, "document was posted", "documents were posted")} in ${plural(vouchers, "new voucher", "new vouchers")}.`,
    repaired: (count: string) =>
      `${plural(count, "voucher of changed documents is", "vouchers of changed documents are")} up to date.`,
    undoneText:
      "The vouchers and the marks of the documents are again as before.",
    vouchers: "Vouchers",
    more: (count: string) => `and ${count} more in Vouchers`,
    see: (month: string) => `See the vouchers of ${month}`,
    history: "See the history",
    next: "Go on with the month's documents",
  },
  ofVoucher: {
    label: "Documents",
    more: (count: string) => `and ${count} more`,
  },
  undo: {
    button: "Undo this posting",
    redo: "Post again",
    title: "Undo this posting?",
    redoTitle: "Put back what was posted?",
    confirm: "Undo",
    redoConfirm: "Post again",
    effect: (documents: string, added: string, changed: string) =>
      `Documents to be posted again: ${documents}; vouchers that go: ${added}; that regain what they held: ${changed}.`,
    redoEffect: (documents: string, added: string, changed: string) =>
      `Documents that are posted: ${documents}; vouchers that come back: ${added}; that take the new content again: ${changed}.`,
    undone:
      "The posting was undone: the vouchers and the marks are as before it.",
    redone: "The posting is in place again.",
  },
  problem,
  warning,
  rules,
} satisfies Dictionary["posting"];
