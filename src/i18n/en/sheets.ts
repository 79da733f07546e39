import type {
  OtherFile,
  SheetBound,
  SheetError,
} from "../../sheets/sheet-error.ts";
import type { MasterProblem } from "../../sheets/masters/finding.ts";
import type { NoHeader } from "../../sheets/masters/plan.ts";
import type { PackageError } from "../../transfer/format/errors.ts";
import type { Dictionary } from "../index.ts";
import { grouped, joined } from "../words.ts";

const SAVE_AGAIN =
  "Open it in your spreadsheet program, save it as an Excel workbook (.xlsx) or as CSV UTF-8 and choose it again.";

const OTHERS: Readonly<Record<OtherFile, string>> = {
  "old-excel": `The file is of Excel 97-2003 (.xls), or a workbook with a password. ${SAVE_AGAIN}`,
  "binary-excel": `The file is a binary Excel workbook (.xlsb). ${SAVE_AGAIN}`,
  "open-document": `The file is of LibreOffice (.ods). ${SAVE_AGAIN}`,
  package:
    "The file is a transfer package of Valija and not a sheet. Bring it in by Import.",
  zip: "The file is a ZIP without a sheet in it. Unpack it and choose the .xlsx or .csv inside.",
  pdf: "The file is a PDF, whatever its name says. Choose the sheet it was made of, as .xlsx or .csv.",
  binary: `The file is not a sheet: it is damaged or of another kind. ${SAVE_AGAIN}`,
};

function bound(what: SheetBound, limit: number, row: number | null): string {
  switch (what) {
    case "bytes":
      return `The file exceeds ${grouped(limit / (1024 * 1024))} MB. Split it into several sheets and bring them in one by one.`;
    case "unpacked":
      return `The workbook takes more than ${grouped(limit / (1024 * 1024))} MB when unpacked. Remove the sheets and pictures that are not needed, or split it.`;
    case "rows":
      return `The sheet goes beyond row ${grouped(limit)}. Delete the empty rows with a format at its end, or split it.`;
    case "columns":
      return `The sheet goes beyond column ${grouped(limit)}. Delete the columns that are not needed, also the empty ones with a format.`;
    case "cell":
      return `A cell of row ${grouped(row ?? 0)} has more than ${grouped(limit)} characters. Shorten it and choose the file again.`;
  }
}

/** The container was judged by the rules of packages between sites; here only the kind of trouble matters. */
function zip(cause: PackageError): string {
  if (cause.code === "too-large")
    return "The content of the workbook grows too much when unpacked, and it was not opened. Check where it comes from; if you trust it, open it and save it again.";
  if (cause.code === "unexpected-entry" && cause.reason === "encrypted")
    return "The workbook has a password. Save it without one and choose it again.";
  return "The workbook is damaged, incomplete or made in a way that cannot be opened safely. Copy it again. If it stays the same, save it again from your spreadsheet program.";
}

/** Why a file is not read as a sheet, and what to do. Nothing has been written. */
function sheetError(error: SheetError): string {
  switch (error.code) {
    case "empty":
      return "The sheet has no row with data. Check that you chose the right file and that the data are on the first sheet of the workbook.";
    case "too-large":
      return bound(error.what, error.limit, error.row);
    case "not-a-sheet":
      return OTHERS[error.what];
    case "wrong-encoding":
      return `The file says it is in ${error.encoding.toUpperCase()} and is not: accented letters would come out wrong. ${SAVE_AGAIN}`;
    case "bad-quotes":
      return `In row ${grouped(error.row)} there are quotation marks that are not closed, and from there on nobody knows which cell is which. Correct it, or save the sheet as .xlsx.`;
    case "bad-zip":
      return zip(error.cause);
    case "damaged-sheet":
      return `The Excel workbook is badly made inside and cannot be read safely. ${SAVE_AGAIN}`;
  }
}

const DOC_NUMBERS: Readonly<Record<string, string>> = {
  "1": "A DNI has 8 digits. If the spreadsheet program took away the zeros at the beginning, format the column as text and type them.",
  "6": "A RUC has 11 digits and begins with 10, 15, 16, 17 or 20. Correct the number or the document type.",
  R: "An RFC has 12 or 13 characters: letters, a date of 6 digits and the homoclave. Correct the number or the document type.",
};

/** What is wrong in a cell or row of a master's sheet, and what to do. */
function masterProblem(problem: MasterProblem): string {
  switch (problem.code) {
    case "required":
      return "The value is missing. Fill the cell in.";
    case "too-long":
      return `It has more than ${grouped(problem.limit)} characters. Shorten it.`;
    case "not-storable":
      return "It contains characters that are not seen and cannot be stored. Type the cell again.";
    case "unknown-doc-type":
      return `“${problem.value}” is not a document type. Use the code of SUNAT (1 DNI, 6 RUC, 4 CE, 7 passport), R for RFC or 0 for another.`;
    case "bad-doc-number":
      return (
        DOC_NUMBERS[problem.docType] ??
        "The number does not match the document type. Correct one of the two."
      );
    case "check-digit":
      return `The last character should be ${problem.expected}. It comes in like this; check the number.`;
    case "bad-code":
      return `“${problem.value}” cannot be a code: it is too long or has spaces or signs. Correct it.`;
    case "bad-currency":
      return `“${problem.value}” is not a currency. Use the code of three letters: PEN, MXN, USD, EUR.`;
    case "bad-date":
      return `“${problem.value}” is not a date. Type day, month and year: 05/10/2026 or 2026-10-05.`;
    case "bad-rate":
      return `“${problem.value}” is not an exchange rate. Type a number greater than zero with up to six decimals: 3.75.`;
    case "bad-flag":
      return `“${problem.value}” is not understood. Type “sí” or “no”.`;
    case "unknown-value":
      return `“${problem.value}” is not one of the possible values. Use one of these: ${problem.allowed.join(", ")}.`;
    case "repeated":
      return `It is the same as that of row ${grouped(problem.first)}, which is the one that counts. Delete one of the two.`;
    case "number-of-other":
      return `${problem.name} already exists with this number and another document type (${problem.docType}). It comes in like this; check that it is not the same person.`;
    case "parent-missing":
      return "There is no parent account with the beginning of this code. It comes in like this; add the parent account too if you use it.";
    case "parent-postable":
      return `The parent account ${problem.parent} is marked as postable and would now have a subaccount. It comes in like this; take “Imputable” off ${problem.parent}.`;
    case "has-children":
      return `It has subaccounts (${problem.child}) and therefore cannot be postable. Type no in “Imputable”.`;
    case "own-currency":
      return `${problem.currency} is the currency of the company and has no exchange rate. Remove the row or correct the currency.`;
    case "sell-below-buy":
      return "Sell is lower than buy. It comes in like this; check that they are not swapped.";
  }
}

/** Why no row of a sheet is a header, and what to do. The columns of sheets have Spanish names. */
function noHeader({ needed }: NoHeader): string {
  const list = joined(
    needed.map((name) => `“${name}”`),
    "and",
  );
  return `The header row was not found in the first 20 rows: it must have ${list}. Download the master in Excel to see what the columns are called.`;
}

/** Sheets that are brought in. */
export const sheets = {
  sheetError,
  masterProblem,
  noHeader,
  others: OTHERS,
} satisfies Dictionary["sheets"];
