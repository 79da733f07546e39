import type { Dictionary } from "../index.ts";
import { plural } from "../words.ts";

type Words = Dictionary["vouchers"];

/** The grid of lines: its commands, what is pasted, rates and other windows. */
export const grid = {
  tools: "Commands for the lines",
  undo: "Undo",
  redo: "Redo",
  insert: "Insert",
  remove: "Remove",
  removeMany: (count: string) => `Remove ${count}`,
  exchangeSides: "Change side",
  exchangeSidesHint: "F8: moves the line's amount from debit to credit or back",
  copyLines: "Copy all",
  copyMany: (count: string) => `Copy ${count}`,
  copied: (count: string) => `Copied: ${count}. Paste them into a spreadsheet.`,
  notCopied:
    "The browser did not let it copy. Select the lines and use Ctrl+C.",
  selectLine: (line: string) => `Select ${line}`,
  keysButton: "Keys",
  keysTitle: "Keys of the voucher",
  keys: {
    next: "next cell; after a voucher that balances, save",
    back: "previous cell",
    arrows: "cell above or below; with Shift it selects lines",
    sides:
      "cell beside, when nothing is being edited or at the end of the text",
    line: "first or last cell of the line",
    all: "first or last cell of the voucher",
    page: "one page up or down",
    edit: "edit without erasing what is there",
    takeBack: "give the cell back what it had",
    list: "open the list of accounts, persons or cost centers",
    above: "copy the cell above",
    memo: "repeat the memo of the line above",
    sidesChange: "move the amount to the other side",
    close: "close the difference on the line",
    insert: "insert a line",
    remove: "remove the line, or those selected",
    copy: "copy the selected lines",
    paste: "paste a block of a spreadsheet",
    undo: "undo",
    redo: "redo",
    save: "save",
    saveNew: "save and begin another",
    print: "print",
  },
  pasted: (rows: string) => `Pasted: ${plural(rows, "row", "rows")}.`,
  pastedNamed: (rows: string) =>
    `Pasted: ${plural(rows, "row", "rows")}, with the columns that the first one names.`,
  pastedLeft: (columns: string) => `No place for the columns: ${columns}.`,
  pasteTooMany: (count: string, limit: string) =>
    `Nothing was pasted: the block has ${plural(count, "row", "rows")} and the most at once is ${limit}. Paste it in parts, or split it into several vouchers.`,
  pasteUndo: "Undo the paste",
  rateOf: (date: string) => `Sell rate of ${date}`,
  rateLast: (date: string) => `Sell rate of ${date}, the last`,
  rateOther: (rate: string, date: string) => `Master: ${rate} (${date})`,
  rateNone: "Not in the master",
  rounding: (account: string, amount: string) =>
    `Rounding of ${amount} to ${account}`,
  roundingBare: (amount: string) => `Add rounding of ${amount}`,
  roundingHint:
    "The other currency balances; this is what rounding each line leaves. Adds a line.",
  roundingMemo: "Exchange rounding",
  duplicate: "Duplicate",
  reverse: "Reverse",
  print: "Print",
  copyNote: (name: string) =>
    `Copy of ${name}, not saved yet. Check the date and the documents.`,
  reversalNote: (name: string) =>
    `Reversal of ${name}, not saved yet: debit and credit are exchanged.`,
  changedThere: "Another window has just saved changes to this voucher",
  changedThereText:
    "What you typed is still here. See what is saved before you save yours.",
  changedThereClean: "Here it still shows as it was.",
  goneThere: "This voucher is no longer where it was opened",
  goneThereText:
    "Another window moved it or changed its number, or an import replaced it. What you typed is still here; saving will ask you.",
  showNew: "Show the new one",
  rivalDraft: "Another window is typing in this same voucher",
  rivalDraftText:
    "The draft keeps what was typed last in either of them. Go on in one only.",
  voidReason: "Reason for voiding",
  voidReasonHint: (room: string) =>
    `It stays with the voucher and travels with it. Up to ${room} characters.`,
  voidReasonMissing: "Type the reason.",
  voidReasonLong: (over: string) =>
    `${plural(over, "character", "characters")} too many.`,
  voidNoRoom:
    "The voucher's memo takes all its room and the reason does not fit. Shorten it, save, and void it afterwards.",
  voidedBecause: (reason: string) => `Reason: ${reason}`,
  marks: { inactive: "inactive", parent: "has subaccounts" },
  moreProblems: (count: string) => `and ${count} more`,
} satisfies Words["grid"];

/** A voucher on paper. */
export const paper = {
  site: "Site",
  draft: "DRAFT",
  voided: "VOIDED",
  rate: "Exchange rate",
  document: "Document",
  totals: "Totals",
  lines: (count: string) => plural(count, "line", "lines"),
  prepared: "Prepared by",
  reviewed: "Reviewed by",
  approved: "Approved by",
} satisfies Words["paper"];
