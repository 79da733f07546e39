import type {
  AccountNote,
  AccountRefusal,
} from "../../domain/account-change.ts";

function vouchers(count: string): string {
  return count === "1" ? "1 voucher" : `${count} vouchers`;
}

/** What is wrong with a field of an account. */
function note(found: AccountNote): string {
  switch (found.code) {
    case "missing":
      return found.field === "code"
        ? "Type the account's code."
        : "Type the account's name.";
    case "blanks":
      return "A code has no blanks. Remove them.";
    case "taken":
      return "There is an account with this code. Choose another, or close and change that one.";
    case "malformed":
      return "Type the currency's three letters, such as USD, or leave it empty.";
    case "too-long":
      return `Longer than ${found.limit} letters. Shorten it.`;
    case "not-storable":
      return "It holds a character that is not seen and cannot be kept. Type it again by hand.";
  }
}

/** Why an account stays as it is; `vouchers` are those that name the account in the way. */
function refusal(
  error: AccountRefusal & { readonly vouchers: string },
): string {
  switch (error.code) {
    case "parent-used":
      return `Account ${error.account} has ${vouchers(error.vouchers)}: with accounts below it, it no longer takes lines, and those would stand on a title. Move those lines to another account first, or put the new code under another one.`;
    case "title-used":
      return `Account ${error.account} has ${vouchers(error.vouchers)} and must go on taking lines. If it is not to be used any more, make it inactive.`;
    case "has-children":
      return `Account ${error.account} has ${error.count === 1 ? "1 account" : `${error.count} accounts`} below it. Delete those first.`;
    case "delete-used":
      return `Account ${error.account} has ${vouchers(error.vouchers)} and cannot be deleted. Make it inactive: it is not offered any more and what is recorded stays.`;
  }
}

/** Chart of accounts: the tree and the editor of one account. */
export const accounts = {
  find: "Find",
  findHint: "code or name",
  count: (count: string) => (count === "1" ? "1 account" : `${count} accounts`),
  found: (found: string, all: string) => `${found} of ${all}`,
  openAll: "Open all",
  closeAll: "Close all",
  code: "Code",
  name: "Name",
  nature: "Nature",
  natures: { D: "Debit", H: "Credit" },
  asks: "Asks for",
  asksPerson: "person",
  asksCostCenter: "cost center",
  asksDocument: "document",
  currency: "Currency",
  grouping: "SAT group",
  state: "State",
  postable: "Takes lines",
  heading: "Title",
  inactive: "Inactive",
  emptyTitle: "No accounts",
  emptyText:
    "Create the first one with its code. Accounts whose code begins with that of another lie below it.",
  nothing: "No account matches",
  nothingText: "Try the beginning of the code or another word of the name.",
  clear: "Clear the search",
  newAccount: "New account",
  newBelow: (code: string) => `New under ${code}`,
  edit: "Change",
  remove: "Delete",
  activate: "Make active",
  deactivate: "Make inactive",
  vouchersOf: "See the vouchers of this account",
  ofAccount: (code: string) => `Account ${code}`,
  dialogNew: "New account",
  dialogEdit: (code: string) => `Account ${code}`,
  codeHint: "The code says the place: 1041 lies under 104.",
  codeFixed: "An account's code does not change.",
  under: (code: string, name: string) => `Lies under ${code} ${name}.`,
  onTop: "Lies under no account: no code is the beginning of this one.",
  parentTurns: (code: string) =>
    `${code} takes lines now: with an account below it, it becomes a title and takes no more.`,
  adopts: (count: string) =>
    count === "1"
      ? "1 account that is there will lie below it: it will be a title and take no lines."
      : `${count} accounts that are there will lie below it: it will be a title and take no lines.`,
  hasChildren: (count: string) =>
    count === "1"
      ? "1 account lies below it: it is a title and takes no lines."
      : `${count} accounts lie below it: it is a title and takes no lines.`,
  currencyHint: "Empty: any currency.",
  groupingHint: "The SAT's código agrupador, such as 102.01.",
  groupingOdd: "The SAT writes them as 102 or 102.01. Check it.",
  postableHint: "Vouchers may have lines on it.",
  asksTitle: "Every line on this account asks for",
  asksPersonBox: "Person",
  asksCostCenterBox: "Cost center",
  asksDocumentBox: "Document",
  asksHint: "Holds for what is saved from now on; what is recorded stays.",
  activeBox: "Active",
  activeHint: "An inactive account is not offered for entry.",
  save: "Save",
  create: "Create account",
  saved: (code: string) => `Saved: ${code}.`,
  created: (code: string) => `Created: ${code}.`,
  createdTitle: (code: string, parent: string) =>
    `Created: ${code}. ${parent} is a title now.`,
  removed: (code: string) => `Deleted: ${code}.`,
  undone: "Undone: all as before.",
  undoneNot:
    "It could not be undone: another window changed the account since, or vouchers name it by now.",
  undo: "Undo",
  failed: "Not done",
  removeTitle: (code: string) => `Delete account ${code}?`,
  removeText: (code: string, name: string) =>
    `1 account goes, ${code} ${name}, which no voucher names. It can be undone at once.`,
  removeLast: (parent: string) =>
    `It is the last one below ${parent}, which stays a title. To use that again, let it take lines.`,
  note,
  refusal,
  changedElsewhere: (code: string) =>
    `Another window changed account ${code} meanwhile and nothing was saved. Close, look at what is there now and do it again.`,
  codeTaken: (code: string, name: string) =>
    `There is an account ${code} (${name}). Choose another code.`,
  inUse: (code: string, uses: string) =>
    `Account ${code} is in use. ${uses} You can make it inactive.`,
};
