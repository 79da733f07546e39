import type { Dictionary } from "../index.ts";
import { plural } from "../words.ts";

/** What one can do with any list: copy it, take it along as a file, print it, choose its columns. */
export const lists = {
  actions: (list: string) => `Take the list along: ${list}`,
  copy: "Copy",
  copyHint:
    "Copies the rows as they are shown, to paste them into a spreadsheet",
  excel: "Excel",
  excelHint: "Downloads the rows as they are shown, as an Excel workbook",
  csv: "CSV",
  csvHint: "Downloads the rows as they are shown, as comma-separated text",
  excelWholeHint:
    "Downloads the rows that are shown, with all their columns, as an Excel workbook that “Bring a sheet” takes back",
  csvWholeHint:
    "Downloads the rows that are shown, with all their columns, as a CSV that “Bring a sheet” takes back",
  print: "Print",
  columns: "Columns",
  columnsTitle: "Columns of the list",
  columnsText:
    "What you take off here is neither shown in the list nor copied or downloaded. This browser remembers it.",
  columnsWholeText:
    "What you take off here is neither shown in the list nor copied; Excel and CSV always hold everything. This browser remembers it.",
  lastColumn: "At least one column must stay.",
  done: "Done",
  copied: (count: string) =>
    `${plural(count, "row", "rows")} copied with the header.`,
  downloaded: (name: string, count: string) =>
    `Downloaded: ${name}, ${plural(count, "row", "rows")}.`,
  failed: "It was not possible",
  "clipboard-denied":
    "The browser did not allow copying. Grant this page the clipboard permission, or use Excel or CSV.",
  making: (name: string) => `Making ${name}`,
  files: {
    month: "vouchers",
    history: "history",
    invoices: "invoices",
    documentReport: "invoice-report",
    balance: "balance",
    collections: "collections",
    payments: "payments",
    persons: "persons",
    accounts: "accounts",
    costCenters: "cost-centers",
    operationTypes: "operation-types",
    postingItems: "to-post",
    exchangeRates: "exchange-rates",
  },
} satisfies Dictionary["lists"];
