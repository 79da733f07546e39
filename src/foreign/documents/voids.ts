import type { InvoiceKey } from "../../domain/invoice.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { StatusNotice } from "./cancellation.ts";
import { kindOf } from "./kinds.ts";
import { Reading } from "./reading.ts";
import { shown, type DocumentRefusal, type OtherDocument } from "./refusal.ts";
import { CAC, CBC, documentKey, parseDocumentNumber, SAC } from "./sunat.ts";
import { readParty } from "./ubl-parties.ts";
import {
  childrenOf,
  readTree,
  textOf,
  type Keeps,
  type XmlNode,
} from "./xml-tree.ts";

/** What a company told SUNAT that it takes back. */
export interface ReadVoids {
  /** `RA-20241125-1`; `RC-…` of a daily summary. */
  readonly id: string;
  readonly ruc: string;
  readonly notices: readonly StatusNotice[];
}

const LINES = ["VoidedDocumentsLine", "SummaryDocumentsLine"];

/** Children of the root and of lines that are kept with what is below them. */
const KEPT: ReadonlySet<string> = new Set([
  ...LINES,
  "AccountingSupplierParty",
  "Party",
  "PartyIdentification",
  "Status",
]);

const keeps: Keeps = ({ uri, local }) =>
  uri === CBC ||
  (uri === SAC && /^Document(Serial|Number)ID$/.test(local)) ||
  ((uri === CAC || uri === SAC) && KEPT.has(local));

/**
 * Reads a comunicación de baja (RA) or a resumen diario (RC) that takes boletas back (state 3): the documents to mark as
 * cancelled. A reversión (RR) speaks of retentions and perceptions, a summary without such lines of nothing that is kept.
 */
export function readVoids(
  bytes: Uint8Array,
): Result<ReadVoids, DocumentRefusal> {
  const tree = readTree(bytes, (root) => {
    const kind = kindOf(root);
    if (
      kind.reader === null &&
      (kind.other === "voided" || kind.other === "summary")
    )
      return ok(keeps);
    return err(unknown(kind.reader === null ? kind.other : "other", root));
  });
  if (!tree.ok) return tree;
  const root = tree.value;
  const reading = new Reading();
  const id = reading.required("ID", textOf(root, CBC, "ID"));
  if (id.toUpperCase().startsWith("RR-")) return err(unknown("reversal", root));
  const lines = root.children.filter(
    ({ uri, local }) => uri === SAC && LINES.includes(local),
  );
  const voided = lines.filter(
    (line) => line.local === "VoidedDocumentsLine" || isTakenBack(line),
  );
  if (root.local === "SummaryDocuments" && voided.length === 0)
    return err(unknown("summary", root));
  const ruc = reading.required(
    "AccountingSupplierParty ID",
    readParty(root, "AccountingSupplierParty", reading).docNumber,
  );
  const date = reading.date("IssueDate", textOf(root, CBC, "IssueDate"));
  const keys = new Set(voided.map((line) => keyOf(line, ruc, reading)));
  return reading.finish({
    id,
    ruc,
    notices: [...keys].map((key) => ({ key, cancelled: true, date })),
  });
}

function unknown(
  kind: OtherDocument,
  { local }: { readonly local: string },
): DocumentRefusal {
  return { code: "unknown-document", kind, root: shown(local) };
}

/** A summary's line of state 3: the boleta or its note is taken back. */
function isTakenBack(line: XmlNode): boolean {
  return childrenOf(line, CAC, "Status").some(
    (status) => textOf(status, CBC, "ConditionCode") === "3",
  );
}

function keyOf(line: XmlNode, ruc: string, reading: Reading): InvoiceKey {
  const text = (uri: string, local: string): string | null =>
    textOf(line, uri, local);
  const type = reading.required(
    "DocumentTypeCode",
    text(CBC, "DocumentTypeCode"),
  );
  const series = text(SAC, "DocumentSerialID");
  const stated =
    series === null
      ? text(CBC, "ID")
      : `${series}-${text(SAC, "DocumentNumberID") ?? ""}`;
  const name = reading.required("ID", stated);
  const number = parseDocumentNumber(name);
  if (!number)
    reading.refuse({
      code: "bad-field",
      field: "ID",
      value: shown(name),
    });
  return documentKey(ruc, type, number ?? { series: "", number: "" });
}
