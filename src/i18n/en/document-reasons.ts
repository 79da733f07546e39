import type { OtherDocument } from "../../foreign/documents/refusal.ts";
import type {
  FileRefusal,
  SourceRefusal,
} from "../../transfer/documents/review.ts";
import { documents } from "./documents.ts";
import { refusals } from "./foreign-refusals.ts";

/** Sentences of the files that documents lie in. */
const SOURCES: Readonly<
  Record<
    Exclude<SourceRefusal["code"], "bad-zip" | "is-package" | "too-large">,
    string
  >
> = {
  office: "It is an Office document. Choose the XML of the document.",
  "empty-zip": "The ZIP holds no file.",
  "zip-in-zip":
    "It is a ZIP within another. Unpack the outer one and bring in those inside.",
  unreadable:
    "It could not be read: the file is gone, or the stick was pulled out. Connect it and bring it in again.",
};

/** Why a file is not brought in, and what to do. */
export function fileRefusal(error: FileRefusal): string {
  switch (error.code) {
    case "bad-zip":
    case "is-package":
      return refusals.refusal(error);
    case "office":
    case "empty-zip":
    case "zip-in-zip":
    case "unreadable":
      return SOURCES[error.code];
    default:
      return documents.refusal(error);
  }
}

const OTHERS: Readonly<Record<OtherDocument, string>> = {
  retention: "retention certificate",
  perception: "perception certificate",
  despatch: "despatch advice",
  "self-billed": "purchase settlement",
  summary: "daily summary",
  voided: "list of voided documents",
  reversal: "list of reversals",
  cdr: "reception certificate (CDR)",
  withholding: "CFDI of withholdings",
  cancellation: "acknowledgement of cancellation",
  accounting: "electronic accounting",
  other: "another XML",
};

const REASONS: Readonly<
  Record<Exclude<FileRefusal["code"], "unknown-document">, string>
> = {
  empty: "empty",
  "too-large": "too large",
  "not-xml": "not an XML",
  "wrong-encoding": "wrong encoding",
  doctype: "with a DOCTYPE",
  "ill-formed": "ill-formed",
  "unknown-type": "a type that is not brought in",
  "other-authority": "UBL of another country",
  "other-country": "of another country",
  "unsupported-version": "a version that is not read",
  payroll: "payroll",
  "other-company": "of another company",
  unstamped: "unstamped",
  "several-stamps": "several stamps",
  "missing-field": "something is missing",
  "bad-field": "something is not valid",
  "not-metadata": "no metadata",
  "bad-zip": "damaged or unsafe ZIP",
  "is-package": "package of Valija",
  office: "Office document",
  "empty-zip": "empty ZIP",
  "zip-in-zip": "ZIP within a ZIP",
  unreadable: "could not be read",
};

/** The reason in a word or two, under which files are counted. */
export function refusalReason(error: FileRefusal): string {
  return error.code === "unknown-document"
    ? OTHERS[error.kind]
    : REASONS[error.code];
}
