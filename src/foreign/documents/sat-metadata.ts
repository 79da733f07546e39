import { parseDate } from "../../domain/calendar-date.ts";
import type { InvoiceKey } from "../../domain/invoice.ts";
import { cleanCode } from "../../domain/text.ts";
import { fold } from "../../lib/fold.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { FOREIGN_BOUNDS } from "../refusal.ts";
import { FISCAL_UUID } from "../uuid.ts";
import type { StatusNotice } from "./cancellation.ts";
import { shown, type DocumentRefusal } from "./refusal.ts";

/** What the SAT's list of documents says of each. */
export interface SatMetadata {
  readonly notices: readonly StatusNotice[];
  readonly findings: readonly MetadataFinding[];
}

/** What is wrong with a row. */
export type MetadataProblem =
  | {
      readonly code: "field-count";
      readonly found: number;
      readonly expected: number;
    }
  | { readonly code: "bad-uuid"; readonly value: string }
  | { readonly code: "bad-status"; readonly value: string }
  /** The date of cancellation is none; the document counts as cancelled without one. */
  | { readonly code: "bad-date"; readonly value: string };

/** What is wrong with which row, from 1, the names of the columns being the first. Only a bad date leaves its row in. */
export type MetadataFinding = MetadataProblem & { readonly row: number };

/** Whether a text begins as the SAT's metadata do. */
export function isSatMetadata(text: string): boolean {
  return /^\ufeff?\s*uuid~/i.test(text);
}

/**
 * Reads the metadata that the SAT gives beside a bulk download: one row a document, `~` between fields, the columns named in
 * the first row (older files have fewer). A line feed within a name, which the SAT leaves there, does not end a row.
 */
export function readSatMetadata(
  text: string,
): Result<SatMetadata, DocumentRefusal> {
  if (!isSatMetadata(text)) return err({ code: "not-metadata" });
  const rows = text
    .replace(/^\ufeff?\s*/, "")
    .split(text.includes("\r\n") ? "\r\n" : "\n");
  if (rows.length > FOREIGN_BOUNDS.rows)
    return err({ code: "too-large", what: "rows", limit: FOREIGN_BOUNDS.rows });
  const names = (rows[0] ?? "").split("~").map((name) => fold(name.trim()));
  const columns = {
    uuid: names.indexOf("uuid"),
    status: names.indexOf("estatus"),
    cancelled: names.indexOf("fechacancelacion"),
  };
  if (columns.status < 0) return err({ code: "not-metadata" });
  const notices: StatusNotice[] = [];
  const findings: MetadataFinding[] = [];
  rows.forEach((line, k) => {
    if (k === 0 || line.trim() === "") return;
    const fields = line.split("~");
    const report = (problem: MetadataProblem): void => {
      findings.push({ ...problem, row: k + 1 });
    };
    const [found, expected] = [fields.length, names.length];
    if (found !== expected) {
      report({ code: "field-count", found, expected });
      return;
    }
    const at = (column: number): string => (fields[column] ?? "").trim();
    const notice = readRow(
      at(columns.uuid),
      at(columns.status),
      at(columns.cancelled),
      report,
    );
    if (notice) notices.push(notice);
  });
  return ok({ notices, findings });
}

/** `1` and `0` in the bulk downloads, words in the lists of the SAT's page. */
const STATES: ReadonlyMap<string, boolean> = new Map([
  ["1", false],
  ["0", true],
  ["vigente", false],
  ["cancelado", true],
]);

function readRow(
  uuid: string,
  status: string,
  date: string,
  report: (problem: MetadataProblem) => void,
): StatusNotice | null {
  const key = cleanCode(uuid);
  if (!FISCAL_UUID.test(key)) {
    report({ code: "bad-uuid", value: shown(uuid) });
    return null;
  }
  const cancelled = STATES.get(fold(status));
  if (cancelled === undefined) {
    report({ code: "bad-status", value: shown(status) });
    return null;
  }
  const day = parseDate(date.slice(0, 10));
  if (cancelled && date !== "" && day === null)
    report({ code: "bad-date", value: shown(date) });
  return { key: key as InvoiceKey, cancelled, date: cancelled ? day : null };
}
