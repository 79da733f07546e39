import type { Dictionary } from "../index.ts";
import { plural } from "../words.ts";

/** Receiving packages: choosing, reviewing, replacing. */
export const importing = {
  lead: "Reviews and takes in the packages received from other sites of this company.",
  choose: "Received packages (.zip)",
  folder: "Folder…",
  example: "Example packages",
  readFolder: (name: string) => `Read “${name}”`,
  folderErrors: {
    gone: "The folder is no longer there: perhaps the stick was removed. Connect it or choose another.",
    denied:
      "The browser does not allow reading the folder. Choose it again and grant permission.",
  },
  emptyFolder: (name: string) =>
    `The folder “${name}” has no .zip files. Choose another folder or the files themselves.`,
  listing: "Looking at the files",
  start: {
    title: "Choose the folder or the files received",
    text: "The packages of this company that match the period and the operation type appear; the others are listed apart, with the reason. Nothing is written until you confirm it.",
  },
  matching: (count: string) => `Matching: ${count}`,
  matchingLabel: "Matching packages",
  noneMatch: (scope: string) =>
    `None of the files is a package of this company for ${scope}. See below the reason for each, or change the period.`,
  others: (count: string) => `Not matching: ${count}`,
  columns: {
    select: "Choose",
    site: "Site",
    scope: "Period and T/O",
    sequence: "Dispatch",
    preparedBy: "Prepared by",
    created: "Date",
    vouchers: "Vouchers",
    debit: "Debit = Credit",
    file: "File",
    state: "Here",
    reason: "Reason",
  },
  select: (file: string) => `Choose ${file}`,
  selectAll: "Choose all",
  selectNone: "Choose none",
  states: {
    new: "new",
    imported: "already imported",
    changed: "imported, changed since",
    older: (imported: string) => `older than dispatch ${imported}`,
    "previous-missing": (last: string) =>
      last === "0"
        ? "the previous one is missing"
        : `dispatches since ${last} are missing`,
  },
  mismatches: {
    "other-company": (taxId: string, name: string) =>
      `It is of another company: ${taxId} ${name}. Open it in the installation of that company.`,
    "other-kind": {
      vouchers: (kind: string) =>
        `It is a package of ${kind}, not of vouchers.`,
      management: (kind: string) =>
        `It is a package of ${kind}, not of management.`,
    },
    "is-management":
      "It is a management backup: it is opened in Management, Restore management.",
    "is-vouchers":
      "It is a package of vouchers: it is opened in Transfers, Import.",
    "other-period": (period: string) =>
      `It is of another period: ${period}. Change the period to see it in the list.`,
    "other-operation-type": (type: string) =>
      `It is of operation type ${type}. Change the operation type to see it in the list.`,
    "whole-month":
      "It brings all operation types of the month. Choose All to see it in the list.",
  },
  badRows: (count: string) =>
    count === "1"
      ? "See the row with an error"
      : `See the ${count} rows with errors`,
  review: "Review",
  reviewCount: (count: string) =>
    `Review ${plural(count, "package", "packages")}`,
  reviewing: (file: string) => `Reviewing ${file}`,
  place: (place: string, count: string) => `Package ${place} of ${count}`,
  nothingWritten: "Nothing has been written yet.",
  refused: "The package cannot be imported",
  back: "Back to the list",
  skip: "Skip to the next",
  next: (place: string, count: string) =>
    `Review the next one (${place} of ${count})`,
  head: {
    site: "Sending site",
    scope: "Period and operation type",
    sequence: "Dispatch number",
    preparedBy: "Prepared by",
  },
  reviewOf: (file: string) => `Review of ${file}`,
  figures: {
    when: "Moment",
    label: "Before and after, of what the package replaces",
    now: "Here now",
    after: "After",
    difference: "Difference",
    vouchers: "Vouchers",
    lines: "Lines",
  },
  booksTitle: "Books that change",
  booksLabel: "Books that change: before, after and their vouchers",
  unchanged: (count: string) =>
    count === "1"
      ? "1 more book stays the same, to the last byte."
      : `${count} more books stay the same, to the last byte.`,
  noBooks: "No book changes; only the master data below.",
  bookColumns: {
    now: "Now",
    after: "After",
    debitNow: "Debit now",
    debitAfter: "Debit after",
    added: "Come in",
    changed: "Change",
    removed: "Go",
  },
  changedHere:
    "Vouchers of this book were changed here after they were imported: those changes would be lost.",
  changedHereBadge: "changed here",
  lists: {
    added: (book: string) => `Coming into ${book}`,
    changed: (book: string) => `Changing in ${book}`,
    removed: (book: string) => `Going from ${book}`,
    show: (count: string, list: string) => `${count}: see the list “${list}”`,
  },
  changeColumns: {
    numberBefore: "Number before",
    number: "Number",
    was: "Now",
    willBe: "After",
    what: "What changes",
  },
  changes: {
    number: "number",
    date: "date",
    memo: "memo",
    total: "amount",
    status: "state",
    lines: "lines or other data",
  },
  voided: "voided",
  balance: {
    title: "Trial balance, before and after",
    label: "Trial balance of what the package replaces",
    all: "Show also the accounts that do not change",
    account: "Account",
    debitBefore: "Debit now",
    creditBefore: "Credit now",
    debitAfter: "Debit after",
    creditAfter: "Credit after",
    change: "Change of balance",
    none: "No account changes.",
  },
  mastersTitle: "Master data",
  mastersLabel: "Rows of master data that arrive",
  mastersNone: "The master data stay as they are.",
  masterColumns: {
    master: "Master",
    added: "New",
    updated: "Updated",
    conflicts: "In conflict",
  },
  masterLists: {
    added: (master: string) => `${master}: new`,
    updated: (master: string) => `${master}: updated`,
    key: "Code",
    name: "Name",
    changes: "What changes",
    from: (field: string, before: string, after: string) =>
      `${field}: ${before} → ${after}`,
    blank: "(empty)",
  },
  conflicts: {
    title: (count: string) =>
      count === "1"
        ? "1 row differs and the arriving one is not newer"
        : `${count} rows differ and the arriving ones are not newer`,
    text: "Choose which one stays. If you do not choose, the marked one stays.",
    mine: "The one here",
    theirs: "The arriving one",
    allMine: "All: those here",
    allTheirs: "All: the arriving ones",
    more: (count: string) => `Show ${count} more`,
    group: (key: string) => `Which one stays of ${key}`,
  },
  fieldNames: {
    docType: "document type",
    docNumber: "document number",
    name: "name",
    country: "country",
    address: "address",
    email: "e-mail",
    phone: "telephone",
    classes: "classes",
    active: "active",
    code: "code",
    postable: "postable",
    nature: "nature",
    currency: "currency",
    asksPerson: "requires a person",
    asksCostCenter: "requires a cost center",
    asksDocument: "requires a document",
    grouping: "agrupador",
    class: "class",
    date: "date",
    buy: "buy",
    sell: "sell",
    modified: "modified",
  } as Readonly<Record<string, string>>,
  missing: (count: string) =>
    plural(
      count,
      "account exists neither here nor in the package",
      "accounts exist neither here nor in the package",
    ),
  missingText: (accounts: string) =>
    `${accounts}. The vouchers come in all the same; add the accounts to the chart so that the reports name them.`,
  findings: (count: string) =>
    plural(count, "finding by voucher", "findings by voucher"),
  findingsLabel: "Findings, voucher by voucher",
  findingsText: "They do not prevent the import; tell the sending site.",
  warnings: {
    "own-site": (site: string) =>
      `The package is of this very site (${site}): it replaces the vouchers recorded here.`,
    "older-than-imported": (imported: string) =>
      `Dispatch ${imported} of that site has already been imported and is newer than this one: this would go back to earlier content.`,
    "previous-missing": (last: string) =>
      last === "0"
        ? "The earlier dispatches of that site never arrived here."
        : `The last one imported from that site is dispatch ${last}: those between did not arrive.`,
    "all-sites": (vouchers: string, sites: string) =>
      `${plural(vouchers, "voucher of other sites goes too", "vouchers of other sites go too")}: ${sites}.`,
  },
  allSites: "Replace those of all sites",
  allSitesHint:
    "The classic way: the vouchers of that period and operation type of all sites go, and only those of the package stay. Normally only those of the sending site are replaced.",
  allSitesNone: "No other site has vouchers of that scope.",
  nothingToDo: {
    title: "This content is already here",
    text: "The package equals what is here: importing it would change nothing, so there is nothing to do.",
  },
  run: (come: string, go: string) => `Import: ${come} come in, ${go} go`,
  runMasters: "Import the master data",
  running: (file: string) => `Importing ${file}`,
  failed: "Not imported",
  reviewAgain: "Review again",
  done: {
    title: "Imported",
    text: (site: string, scope: string) =>
      `The vouchers of ${site}, ${scope}, are now those of the package.`,
    effect: "Effect",
    masters: "Master data",
    undoHint:
      "What was replaced is kept: undoing returns it exactly as it was, now or later from the History.",
    finish: "Back to the list",
  },
} satisfies Dictionary["transfers"]["importing"];
