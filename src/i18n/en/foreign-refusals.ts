import type { ForeignError } from "../../transfer/foreign-error.ts";
import type { PackageError } from "../../transfer/format/errors.ts";
import type { BinaryKind, ForeignBound } from "../../foreign/refusal.ts";
import { grouped } from "../words.ts";

const GENERATE_AGAIN = "Generate it again in the program it came from.";

const KINDS: Readonly<Record<BinaryKind, string>> = {
  zip: "is a ZIP whose content is not a text file. Unpack it and choose the TXT or the XML",
  pdf: "is a PDF, whatever its name says. Choose the TXT of the PLE or the XML of the SAT",
  office:
    "is an Excel workbook or an Office document, whatever its name says. Choose the TXT of the PLE or the XML of the SAT that the accounting program produced",
  binary:
    "is not text: it is damaged or of another kind. Choose the TXT of the PLE or the XML of the SAT",
};

function bound(what: ForeignBound, limit: number): string {
  const count = grouped(limit);
  switch (what) {
    case "bytes":
      return `The file exceeds ${grouped(limit / (1024 * 1024))} MB, more than a month of accounting takes. Check that it is the right one, or split it.`;
    case "rows":
      return `The file has more than ${count} rows. Split it by period.`;
    case "findings":
      return `There are more than ${count} findings: nearly the whole file is wrong or of another kind. ${GENERATE_AGAIN}`;
    case "depth":
    case "attributes":
    case "piece":
      return `The XML is built in a way that no accounting program uses (it exceeds ${count} in depth, attributes or size of a text). ${GENERATE_AGAIN}`;
  }
}

/** Why a ZIP cannot be opened. Its refusals were made for packages between sites; here only the kind of trouble matters. */
function zip(cause: PackageError): string {
  if (cause.code === "too-large")
    return "The content of the ZIP grows too much when unpacked, and it was not opened. Check that it is the ZIP of the SAT or the PLE, or unpack it yourself and choose the file.";
  if (cause.code === "unexpected-entry" && cause.reason === "encrypted")
    return "The ZIP has a password. Unpack it and choose the file inside.";
  if (cause.code === "unexpected-entry")
    return "The ZIP is made in a way that cannot be opened safely. Unpack it and choose the file inside.";
  return "The ZIP is damaged or incomplete. Copy or download it again; if it stays the same, ask for it to be generated again.";
}

const BOOKS: Readonly<Record<string, string>> = {
  "050200":
    "the simplified journal (Libro Diario de formato simplificado, 5.2)",
  "050400": "the chart of accounts of the simplified journal (5.4)",
  "060100": "the general ledger (Libro Mayor, 6.1)",
  "080100": "the purchases register (Registro de Compras, 8.1)",
  "080200": "the purchases register for non-residents (8.2)",
  "140100": "the sales register (Registro de Ventas, 14.1)",
};

const COUNTRIES = {
  PE: "This file is of the electronic books of Peru and the company is of Mexico.",
  MX: "This file is of the electronic accounting of Mexico and the company is of Peru.",
} as const;

/** Documents of the SAT that are often chosen by mistake, by their root. */
const ROOTS: Readonly<Record<string, string>> = {
  Balanza: "This XML is a trial balance: it brings balances and no vouchers.",
  AuxiliarCtas: "This XML is the account subledger (AuxiliarCtas).",
  RepAuxFol: "This XML is the folio subledger (RepAuxFol).",
  Comprobante: "This XML is an invoice (CFDI).",
  Invoice: "This XML is an electronic invoice (UBL).",
};

/** Why a file is not brought in, and what to do. Nothing has been written. */
function refusal(error: ForeignError): string {
  switch (error.code) {
    case "empty":
      return `The file is empty. ${GENERATE_AGAIN}`;
    case "too-large":
      return bound(error.what, error.limit);
    case "not-text":
      return `The file ${KINDS[error.what]}.`;
    case "wrong-encoding":
      return `The characters of the file are not of the encoding ${error.encoding} that it states. ${GENERATE_AGAIN}`;
    case "not-this-format":
      return "This is neither a PLE 5.1 or 5.3 file nor an XML of pólizas or of the catalogue of the SAT: no row has that form. Check that you chose the right file.";
    case "other-book":
      return `Its name says that it is ${BOOKS[error.book] ?? `book ${error.book}`} of the PLE. Choose the journal (Libro Diario, 5.1, code 050100) or the chart of accounts (5.3, code 050300).`;
    case "doctype":
      return `The XML has a DOCTYPE declaration, which files of the SAT do not have and which may be harmful; therefore it was not read. ${GENERATE_AGAIN}`;
    case "ill-formed":
      return `The XML is malformed at line ${error.line}: it is cut off or was edited by hand. ${GENERATE_AGAIN}`;
    case "wrong-root":
      return `${ROOTS[error.root] ?? `This XML is of another kind (“${error.root}”).`} Choose the one of pólizas (PL) or of the catalogue of accounts (CT).`;
    case "wrong-version":
      return `The XML is of version “${error.version}”. 1.3 and 1.1 are read: generate it in one of them.`;
    case "bad-header":
      return error.value === ""
        ? `${error.field} is missing from the first element of the XML. ${GENERATE_AGAIN}`
        : `In the first element of the XML, ${error.field} says “${error.value}”, which is not valid. ${GENERATE_AGAIN}`;
    case "bad-zip":
      return zip(error.cause);
    case "not-one-file":
      return error.files === 0
        ? "The ZIP contains no file."
        : `The ZIP contains ${error.files} files and must contain only one. Unpack it and choose those you want to bring in; you can choose several at once.`;
    case "is-package":
      return "This is a package of Valija from another site. Import it on the Import screen.";
    case "other-company":
      return `The file is of ${error.taxId} and this company is ${error.own}. Choose a file of this company.`;
    case "other-country":
      return `${COUNTRIES[error.country]} Choose a file of this company.`;
    case "other-currency":
      return `The amounts of the file are in ${error.currency} and the books of the company are kept in ${error.own}: mixing them would give meaningless totals. Generate the file in ${error.own}.`;
  }
}

/** Why files of other programs are not brought in. */
export const refusals = { refusal };
