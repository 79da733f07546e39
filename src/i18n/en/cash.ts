import type { CashFormProblem } from "../../domain/cash-form.ts";
import type { CashProblem, CashText } from "../../domain/cash-rules.ts";
import type { StrayReason } from "../../domain/invoice-balance.ts";
import type { Dictionary } from "../index.ts";
import { formatAmount, type Locale } from "../numbers.ts";
import { plural } from "../words.ts";

const texts: Readonly<Record<CashText, string>> = {
  form: "The form of payment",
  reference: "The reference",
  bankAccount: "The bank account",
  memo: "The memo",
};

/** Why an application settles nothing. */
const strays: Readonly<Record<StrayReason, string>> = {
  missing: "The invoice is not here yet; this applies when it arrives.",
  cancelled:
    "The invoice is cancelled: what is applied does not count. Remove it or apply it to another.",
  "other-side":
    "That document is not settled by this kind of movement. Remove the application.",
  "other-currency":
    "The application is in another currency than the invoice and does not count. Correct it.",
};

/** What cannot be read in a field of the header. */
function unreadField(
  problem: Extract<CashFormProblem, { code: "bad-field" }>,
): string {
  switch (problem.field) {
    case "date":
      return problem.value === ""
        ? "Type the date."
        : `“${problem.value}” is no date. Type day, month and year: 05/10/2026.`;
    case "amount":
      return problem.value === ""
        ? "Type the amount."
        : `“${problem.value}” is no amount. Type it like this: 1,234.50.`;
    case "currency":
      return "Type the currency's code of three letters: PEN, MXN, USD.";
    case "exchangeRate":
      return `“${problem.value}” is no exchange rate. Type a number above zero with up to six decimals: 3.75.`;
    case "person":
      return `There is no person “${problem.value}”. Choose one from the list or add them.`;
  }
}

/** What cannot be read in the form; documents are called as the screen calls them. */
function unread(problem: CashFormProblem): string {
  switch (problem.code) {
    case "bad-field":
      return unreadField(problem);

    case "bad-applied":
      return `${problem.invoice}: “${problem.value}” is no amount. Type it like this: 1,234.50.`;
    case "bad-equivalence":
      return `${problem.invoice}: “${problem.value}” is no equivalence. Type a number above zero with up to ten decimals.`;
  }
}

/** What is against a movement; documents are called as the screen calls them. */
function against(problem: CashProblem, locale: Locale): string {
  switch (problem.code) {
    case "amount-missing":
      return "The amount must be above zero.";
    case "person-missing":
      return "Choose the person.";
    case "person-unknown":
      return "The person is not in the master. Add them in Persons.";
    case "rate-missing":
      return `The exchange rate of ${problem.currency} is missing. Type it, or enter it in Exchange rates.`;
    case "too-long":
      return `${texts[problem.field]} has more than ${problem.limit.toString()} characters. Shorten it.`;
    case "not-storable":
      return `${texts[problem.field]} has characters that cannot be stored. Type it again.`;
    case "applied-nothing":
      return `${problem.invoice}: what is applied must be above zero. Clear it where nothing is.`;
    case "applied-twice":
      return `${problem.invoice}: it is there twice with the same instalment. Leave one.`;
    case "bad-installment":
      return `${problem.invoice}: the instalment goes from 1 to 999.`;
    case "equivalence-missing":
      return `${problem.invoice}: it is in another currency. Type how much of its currency one unit of the movement's is.`;
    case "cannot-settle":
      return `${problem.invoice}: ${strays[problem.because]}`;
    case "more-than-amount":
      return `What is applied adds up to ${formatAmount(locale, problem.used)} and the amount is ${formatAmount(locale, problem.amount)} ${problem.currency}. Apply less or correct the amount.`;
  }
}

/** Collections and payments. */
export const cash = {
  kinds: {
    collections: {
      title: "Collections",
      new: "New collection",
      newTitle: "New collection",
      one: "Collection",
      find: "Search the collections",
      count: (count: string) => plural(count, "collection", "collections"),
      emptyTitle: "No collections yet",
      emptyText:
        "Enter the money that comes in and apply it to issued invoices, or bring it from a sheet. CFDI of payment that you issued come in with their documents.",
      saved: (what: string) => `The collection was saved: ${what}`,
      voided: (what: string) =>
        `The collection was voided and counts as zero: ${what}`,
      restored: (what: string) => `The collection is valid again: ${what}`,
      voidTitle: "Void the collection?",
      lead: "Money in, applied to what the company issued.",
    },
    payments: {
      title: "Payments",
      new: "New payment",
      newTitle: "New payment",
      one: "Payment",
      find: "Search the payments",
      count: (count: string) => plural(count, "payment", "payments"),
      emptyTitle: "No payments yet",
      emptyText:
        "Enter the money that goes out and apply it to received invoices, or bring it from a sheet. CFDI of payment that you received come in with their documents.",
      saved: (what: string) => `The payment was saved: ${what}`,
      voided: (what: string) =>
        `The payment was voided and counts as zero: ${what}`,
      restored: (what: string) => `The payment is valid again: ${what}`,
      voidTitle: "Void the payment?",
      lead: "Money out, applied to what the company received.",
    },
  },
  columns: {
    date: "Date",
    person: "Person",
    currency: "Currency",
    amount: "Amount",
    used: "Applied",
    onAccount: "On account",
    form: "Form",
    reference: "Reference",
    bankAccount: "Bank account",
    memo: "Memo",
    document: "Document",
    state: "State",
  },
  states: {
    valid: "Valid",
    voided: "Voided",
    withdrawn: "CFDI cancelled",
  },
  missing: (count: string) =>
    plural(count, "without invoice", "without invoice"),
  stray: "Check application",
  nobody: "No person",
  filters: {
    from: "From",
    to: "To",
    anyMonth: "Any month",
    person: "Person",
    anyPerson: "Everybody",
    state: "State",
    states: {
      all: "All",
      valid: "Valid",
      onAccount: "With something on account",
      missing: "With invoices that are not here",
      voided: "Voided",
    },
    shown: (found: string, all: string) => `${found} of ${all}`,
    none: "None matches",
    noneText: "Nothing that is entered is what you ask for.",
    clear: "Show all",
    findHint: "Person, reference, memo, invoice",
  },
  totals: "Totals of the list",
  totalOf: (currency: string) => `Total ${currency}`,
  failed: "Could not be read",
  failedText:
    "The stored collections and payments could not be read. Load the page again.",
  bring: "Bring sheet",
  bringHint: "Brings movements from an Excel sheet, a CSV or what was copied",
  back: "Back to the list",
  undo: "Undo",
  editor: {
    edit: (date: string, person: string) => `${date} · ${person}`,
    header: "Data",
    person: "Person",
    personHint: "Number or name",
    date: "Date",
    amount: "Amount",
    currency: "Currency",
    rate: "Exchange rate",
    rateOf: (rate: string, day: string) => `Of ${day}: ${rate}`,
    rateNone: "There is no rate of that week",
    form: "Form",
    formNone: "Not said",
    reference: "Reference",
    referenceHint: "Operation, cheque",
    bankAccount: "Bank account",
    memo: "Memo",
    createPerson: (typed: string) => `Add “${typed}”`,
    applications: "Invoices to which it is applied",
    choosePerson:
      "Choose the person and their documents with a balance appear here, the first due first.",
    noneOpen:
      "This person has no documents with a balance. What is saved stays on account.",
    document: "Document",
    issued: "Date",
    due: "Due",
    total: "Total",
    left: "Balance",
    installment: "Inst.",
    equivalence: "Equivalence",
    equivalenceOf: (document: string) => `Equivalence of ${document}`,
    equivalenceHint: (theirs: string, own: string) => `${theirs} for 1 ${own}`,
    applied: "Applied",
    appliedTo: (document: string) => `Applied to ${document}`,
    after: "Remains",
    applyOne: (document: string) => `Apply what there is to ${document}`,
    applyRow: "Apply what there is to this invoice",
    applyOldest: "Apply to the oldest",
    applyNothing: "Clear what is applied",
    other: "Add another invoice",
    otherHint: "Series-number or UUID; of another person too",
    add: "Add",
    otherAbsent: (name: string) =>
      `“${name}” is not here. Type the UUID, or RUC-type-series-number, to apply to it and wait for the invoice.`,
    otherThere: (name: string) => `${name} is in the list already.`,
    otherMany: (name: string) =>
      `There are several documents “${name}”. Type the UUID, or RUC-type-series-number.`,
    absent: "The invoice is not here yet",
    sumAmount: "Amount",
    sumUsed: "Applied",
    sumLeft: "On account",
    over: "too much",
    save: "Save",
    saveAndNew: "Save and new",
    void: "Void",
    restore: "Make valid again",
    discard: "Discard the changes",
    dirtyTitle: "There are unsaved changes",
    dirtyText: "What you typed here is lost if you leave now.",
    stay: "Stay here",
    notSaved: "Not saved",
    voidText: (amount: string, used: string, count: string) =>
      `${amount} no longer count; ${used} applied to ${plural(count, "invoice", "invoices")} go back to their balance. It can be undone.`,
    ofDocument: "A CFDI of payment states it",
    ofDocumentText:
      "Its data are the document's and are not changed here. If the document does not hold, mark it as cancelled or void this movement.",
    seeDocument: "See the document",
    voidedTitle: "It is voided",
    voidedText: "It is kept and counts as zero.",
    withdrawnTitle: "Its CFDI is cancelled",
    withdrawnText: "As long as the document is cancelled this counts as zero.",
    theirsTitle: "It was changed in another window",
    theirsText:
      "What is stored is no longer what was opened here. See the new one, or go on and save yours over it.",
    goneTitle: "It is gone",
    goneText: "Another window removed it. If you save it, it is entered anew.",
    takeTheirs: "See the new one",
    keepMine: "Go on with mine",
    overTitle: "More than the balance is applied",
    overText: "These invoices would be overpaid. Is that so?",
    overColumns: {
      document: "Document",
      left: "Balance",
      applied: "Applied",
      over: "Too much",
    },
    overAccept: "Save it so",
    overFix: "Correct it",
    notFound: "Not here",
    notFoundText:
      "That movement is not here. Another window may have removed it.",
  },
  strays,
  unread,
  against,
  sheet: {
    lead: "Adds movements and applies them. Nothing is written until you confirm it, and it can be undone.",
    paste: "Or paste the copied rows here, with their headers",
    pasted: "what was copied",
    rules:
      "The invoice is named by series-number or UUID. A movement that is applied to several takes several rows in a row: repeat its data with the same reference, or leave all but the invoice and what is applied empty.",
    noHeader: (needed: string) =>
      `No row of the first 20 is a header: it must have ${needed}.`,
    nothing: "All that it says is entered already, or has errors.",
    apply: (what: string) => `Enter ${what}`,
    applied: (what: string) => `From the sheet: ${what}.`,
    over: (name: string, left: string, applied: string) =>
      `${name}: ${applied} would be applied and its balance is ${left}. Correct what is applied, or enter this movement by hand if it is so.`,
    problems: {
      "bad-amount": (value: string) =>
        `“${value}” is no amount. Write it with a point before the decimals: 1234.50.`,
      "unknown-person": (value: string) =>
        `There is no person with the number “${value}”. Add them in Persons and choose the file again.`,
      "unknown-form": (value: string) =>
        `“${value}” is no code of a form of payment. It comes in so; correct it if you are going to declare it.`,
      "invoice-absent": (value: string) =>
        `The invoice ${value} is not here yet. It comes in so, and applies when it arrives.`,
      "unknown-invoice": (value: string) =>
        `There is no invoice “${value}”. Write its UUID, or RUC-type-series-number, so that it is waited for.`,
      "many-invoices": (value: string) =>
        `There are several documents “${value}”. Write the UUID, or RUC-type-series-number.`,
    },
  },
  errors: {
    "of-document":
      "A CFDI of payment states it and it is not changed by hand. Void it, or cancel the document.",
    voided: "It is voided. Make it valid again before changing it.",
    "edited-meanwhile":
      "Another window changed it meanwhile and nothing was written. Go back to the list and open it again.",
    "over-balance":
      "More than the balance of some invoice would be applied and nothing was written. Open it and correct what is applied.",
  },
} satisfies Dictionary["cash"];
