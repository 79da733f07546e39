import type { ForeignFinding } from "../../foreign/finding.ts";

/** A finding of the list with its sentence, made once. */
export interface Listing {
  readonly key: string;
  readonly finding: ForeignFinding;
  readonly text: string;
}

/** Findings as the list shows them. */
export function listFindings(
  findings: readonly ForeignFinding[],
  sentence: (finding: ForeignFinding) => string,
): Listing[] {
  return findings.map((finding, at) => ({
    key: `${at}`,
    finding,
    text: sentence(finding),
  }));
}

/** Those of a severity in whose voucher, row or sentence every searched word stands, whatever its accents and case. */
export function matching(
  all: readonly Listing[],
  severity: ForeignFinding["severity"] | "all",
  search: string,
): readonly Listing[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return all.filter(({ finding, text }) => {
    if (severity !== "all" && finding.severity !== severity) return false;
    if (words.length === 0) return true;
    const whole = plain(
      `${finding.voucher ?? ""} ${finding.row ?? ""} ${text}`,
    );
    return words.every((word) => whole.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The list as a spreadsheet takes it from the clipboard: a row a finding, cells between tabs. */
export function asTable(
  head: readonly string[],
  listings: readonly Listing[],
  severityName: (severity: ForeignFinding["severity"]) => string,
): string {
  const rows = listings.map(({ finding, text }) => [
    severityName(finding.severity),
    finding.voucher ?? "",
    finding.row === null ? "" : `${finding.row}`,
    text,
  ]);
  return [head, ...rows]
    .map((cells) => cells.map(cell).join("\t"))
    .join("\r\n");
}

/** What stands in foreign files must neither end a cell nor become a formula of the sheet. */
function cell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
