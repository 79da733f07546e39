/** What every refusal of a package says to the user: what happened, to which record, and what to do next. */
import { unreachable } from "../../lib/assert.ts";
import type {
  Bound,
  Damage,
  EntryFault,
  ManifestFault,
  PackageError,
  RowFault,
  RowProblem,
} from "../../transfer/format/errors.ts";
import type { Dictionary } from "../index.ts";
import type { Locale } from "../numbers.ts";
import {
  figure,
  grouped,
  mebibytes,
  ROWS_IN_SENTENCE,
  totalAt,
} from "../words.ts";

type ErrorOf<C extends PackageError["code"]> = Extract<
  PackageError,
  { code: C }
>;

const SEND_AGAIN = "Ask the site to send it again.";
const COPY_AGAIN =
  "Copy or download it again; if it stays the same, ask the site to send it again.";
const EXPORT_AGAIN =
  "Ask the site to export and send it again, without opening or changing it with another program.";

const DAMAGES: Readonly<Record<Damage, string>> = {
  truncated: "the file is incomplete: its end is missing",
  "stray-bytes": "there is surplus data before, between or after its content",
  overlap: "two parts take the same place",
  structure: "its index contradicts itself",
  "compressed-data": "the compressed data cannot be read",
  length: "the content does not have the size that the index states",
  crc: "the content changed on the way",
};

const BOUNDS: Readonly<Record<Bound, (limit: number) => string>> = {
  file: (limit) => `the file exceeds ${mebibytes(limit)}`,
  entries: (limit) => `it contains more than ${grouped(limit)} files`,
  unpacked: (limit) => `its whole content unpacked exceeds ${mebibytes(limit)}`,
  entry: (limit) => `unpacked it exceeds ${mebibytes(limit)}`,
  ratio: (limit) => `unpacked it grows more than ${grouped(limit)} times`,
  rows: (limit) => `it contains more than ${grouped(limit)} rows`,
  cell: (limit) => `a cell exceeds ${grouped(limit / 1024)} KiB`,
};

const ENTRY_FAULTS: Readonly<Record<EntryFault, string>> = {
  name: "a package of this kind has no file with that name",
  repeated: "that name is there twice",
  encrypted: "it is encrypted with a password inside the ZIP",
  method: "it is compressed in a way that packages do not use",
  "not-a-file": "it is not a regular file, but a link or something else",
  "second-name": "it hides a second name",
  folder: "a package has no such folder",
};

const MANIFEST_FAULTS: Readonly<Record<ManifestFault, string>> = {
  "not-utf-8": "is not encoded in UTF-8",
  "not-json": "cannot be read as JSON",
  "repeated-key": "has the same property twice",
  "too-deep": "has too many levels",
  missing: "is missing",
  "wrong-type": "is not of the right type",
  "wrong-value": "has a value that is not accepted",
  contradiction: "contradicts another part of the package",
};

const ROW_FAULTS: Readonly<Record<RowFault, string>> = {
  "cell-count": "the row does not have the right number of cells",
  header: "the column titles are not the right ones",
  "line-end": "the row does not end with CRLF",
  quoting: "the quotation marks are misplaced",
  bom: "the file begins with an invisible mark (BOM)",
  "not-utf-8": "the file is not encoded in UTF-8",
  required: "the cell is empty and must be filled",
  "not-a-date": "not a date YYYY-MM-DD that exists",
  "not-an-instant": "not a date and time YYYY-MM-DDThh:mm:ssZ",
  "not-an-amount": "not an amount with two decimals",
  "not-a-decimal": "not a decimal number",
  "not-a-rate": "not an exchange rate",
  "not-an-integer": "not a whole number",
  "not-a-boolean": "neither “si” nor “no”",
  "unknown-value": "not one of the accepted values",
  formula: "the text begins like a formula and is not protected",
  "control-character": "contains a control character",
  "not-nfc": "contains accented letters that are not composed (not in NFC)",
  "not-sorted": "the row is out of order",
  "repeated-key": "the key is already in another row",
  "wrong-page": "the row does not belong in this file",
  "no-leader": "the record it belongs to is not in the package",
  unbalanced: "debit and credit of the voucher do not add up to the same",
  "debit-and-credit": "the line has both debit and credit",
  "negative-amount": "the amount is negative",
  "amount-out-of-range": "the sum is too large",
};

/** What a manifest's totals count, by the last part of their path. */
const TOTALS: Readonly<Record<string, string>> = {
  vouchers: "the number of vouchers",
  lines: "the number of lines",
  debit: "the total debit",
  credit: "the total credit",
  persons: "the number of persons",
  invoices: "the number of invoices",
  collections: "the number of collections",
  payments: "the number of payments",
};

/** The sentence for a refused package. It holds text of the package: show it as text, on one line. Without a locale amounts stay as packages write them. */
function packageError(error: PackageError, locale: Locale | null): string {
  switch (error.code) {
    case "not-a-zip":
      return "The file is not a package of Valija: it is not a ZIP. Choose the .zip file that the site sent, or ask for it again.";
    case "damaged":
      return damaged(error);
    case "not-a-package":
      return "The file is a ZIP, but not a package of Valija. Choose the file that the site exported with Valija.";
    case "newer-format":
      return `The package is in format ${error.format}, which this version does not know. Update Valija to a version that reads format ${error.format} and retry.`;
    case "too-large":
      return `${quoted(error.entry, "The package")} is too large: ${BOUNDS[error.what](error.limit)}. Do not open it; ask the site how it was made.`;
    case "unexpected-entry":
      return `The package contains “${error.entry}”, which is not accepted: ${ENTRY_FAULTS[error.reason]}. ${EXPORT_AGAIN}`;
    case "missing-entry":
      return `“${error.entry}” is missing from the package. ${EXPORT_AGAIN}`;
    case "wrong-hash":
      return `${changed(error.entry)} somebody changed it after it was made. ${SEND_AGAIN}`;
    case "bad-manifest":
      return badManifest(error);
    case "bad-row":
      return badRows(error);
    case "wrong-totals":
      return wrongTotals(error, locale);
    case "wrong-company":
      return `The package is of ${error.name} (${error.company}), not of the open company. Open that company or choose another file.`;
    case "out-of-scope":
      if ("entry" in error)
        return `The package contains “${error.entry}”, which is not of ${error.scope}, the only thing it says it contains. ${EXPORT_AGAIN}`;
      return `Voucher ${error.operationType} ${error.number}, dated ${error.date}, is not of ${error.scope}, the only thing the package says it contains. Ask the site to correct it and send it again.`;
    case "forbidden-content":
      return `The package is of Management and contains accounting data (“${error.entry}”), which do not belong in it. ${EXPORT_AGAIN}`;
    case "bad-signature":
      return `The signature of the package is not valid: its content or its signature changed. Do not import it; call the site. ${SEND_AGAIN}`;
    case "unknown-signer":
      return `The package is signed with an unknown key (${error.keyId}). Check by telephone which site it belongs to and register it before accepting it.`;
    case "sealed":
      return "The package is sealed: reading it needs the key of this site or the password. Open it in Valija, at the site it is addressed to.";
    case "wrong-password":
      return "The password does not open the package. Type it again or ask whoever sent it.";
    default:
      return unreachable(error);
  }
}

/** Where a bad row stands and what is wrong with it: no capital, no full stop, for a list or a sentence. */
function rowProblem(problem: RowProblem): string {
  const { table, row, column, reason } = problem;
  // A key of several columns comes as their list.
  const columns = column?.includes(",") === true ? "columns" : "column";
  const at = column === null ? "" : `, ${columns} “${column}”`;
  return `“${table}”, row ${grouped(row)}${at}: ${ROW_FAULTS[reason]}`;
}

function damaged({ entry, what }: ErrorOf<"damaged">): string {
  return `${quoted(entry, "The file")} is damaged: ${DAMAGES[what]}. ${COPY_AGAIN}`;
}

/** `contentHash` stands for all tables together. */
function changed(entry: string): string {
  return entry === "contentHash"
    ? "The content of the package does not give the control code that it states:"
    : `The content of “${entry}” is not what the package states:`;
}

function badManifest({ where, reason }: ErrorOf<"bad-manifest">): string {
  const property = where.endsWith(".json") ? "" : " of “datapackage.json”";
  return `The description of the package is not valid: “${where}”${property} ${MANIFEST_FAULTS[reason]}. ${EXPORT_AGAIN}`;
}

function badRows({ rows, count }: ErrorOf<"bad-row">): string {
  const named = rows.slice(0, ROWS_IN_SENTENCE);
  const more = count - named.length;
  const list = named.map(rowProblem).join("; ");
  const rest = more > 0 ? `; and ${grouped(more)} more` : "";
  const what =
    count === 1 ? "1 value that breaks" : `${grouped(count)} values that break`;
  return `The package contains ${what} the format: ${list}${rest}. Ask the site to correct it and send it again.`;
}

function wrongTotals(
  { where, stated, found }: ErrorOf<"wrong-totals">,
  locale: Locale | null,
): string {
  const { book, part } = totalAt(where);
  const what =
    part === null
      ? "the first and the last number"
      : (TOTALS[part] ?? `“${where}”`);
  const of = book === null ? what : `${what} of T/O ${book}`;
  const says =
    stated === ""
      ? `the package does not state ${of}`
      : `the package states ${figure(stated, locale)} for ${of}`;
  return `The totals do not match: ${says}, and its tables give ${figure(found, locale)}. ${EXPORT_AGAIN}`;
}

function quoted(entry: string | null, whole: string): string {
  return entry === null ? whole : `“${entry}”`;
}

/** The texts of refusals, for the table of all texts. */
export const errors = {
  packageError,
  rowProblem,
  damages: DAMAGES,
  entryFaults: ENTRY_FAULTS,
  manifestFaults: MANIFEST_FAULTS,
  rowFaults: ROW_FAULTS,
} satisfies Dictionary["errors"];
