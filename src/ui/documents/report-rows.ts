/** The report of documents as a list: grouped by what became of each file, filtered, searched. */
import type { Locale } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import { compareCodePoints } from "../../lib/code-points.ts";
import { fold } from "../../lib/fold.ts";
import type {
  FileOutcome,
  FileReport,
  OutcomeKind,
} from "../../transfer/documents/review.ts";
import { outcomeText, reportDocument } from "./texts.ts";

/** A row with what is looked for in it. */
export interface ReportRow {
  readonly key: string;
  readonly report: FileReport;
  /** All groups that it belongs to. */
  readonly groups: readonly string[];
}

const GROUPS = [
  "refused",
  "changed",
  "warned",
  "accepted",
  "present",
  "repeated",
  "states",
  "cancelled",
  "awaited",
] as const;

/** A group of the report: what became of a file, or `refused:` with the reason. */
export interface ReportGroup {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Prefix of groups of one reason. */
const REASON = "refused:";

/** The rows of a report: first what asks for a look, then by name. */
export function reportRows(reports: readonly FileReport[]): ReportRow[] {
  return reports
    .map((report, k) => ({
      key: k.toString(),
      report,
      groups: groupsOf(report.outcome),
    }))
    .map((row) => ({ row, rank: rankOf(row) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compareCodePoints(a.row.report.name, b.row.report.name),
    )
    .map(({ row }) => row);
}

function rankOf({ groups }: ReportRow): number {
  return GROUPS.findIndex((group) => groups.includes(group));
}

function groupsOf(outcome: FileOutcome): string[] {
  if (outcome.kind === "refused")
    return ["refused", `${REASON}${t.bringDocuments.reason(outcome.refusal)}`];
  const warned = "warnings" in outcome && outcome.warnings.length > 0;
  return warned ? [outcome.kind, "warned"] : [outcome.kind];
}

/** How many rows of each kind. */
export function outcomeCounts(
  reports: readonly FileReport[],
): ReadonlyMap<OutcomeKind, number> {
  const counts = new Map<OutcomeKind, number>();
  for (const { outcome } of reports)
    counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
  return counts;
}

/** The groups that have rows, what keeps files out first, with their counts; the reasons follow the group of all refused. */
export function reportGroups(rows: readonly ReportRow[]): ReportGroup[] {
  const counts = new Map<string, number>();
  for (const { groups } of rows)
    for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  const reasons = [...counts.keys()]
    .filter((group) => group.startsWith(REASON))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const words = t.bringDocuments.report;
  return GROUPS.flatMap((group): ReportGroup[] => {
    const count = counts.get(group) ?? 0;
    if (count === 0) return [];
    const own = { value: group, label: words.groups[group], count };
    if (group !== "refused") return [own];
    return [
      own,
      ...reasons.map((reason) => ({
        value: reason,
        label: words.refused(reason.slice(REASON.length)),
        count: counts.get(reason) ?? 0,
      })),
    ];
  });
}

/** The rows of a group that hold every word of a text in file, document or sentence. */
export function foundReports(
  rows: readonly ReportRow[],
  group: string,
  text: string,
  locale: Locale,
): readonly ReportRow[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return rows.filter(({ report, groups }) => {
    if (group !== "" && !groups.includes(group)) return false;
    if (words.length === 0) return true;
    const whole = fold(
      [
        report.name,
        reportDocument(report),
        "document" in report.outcome ? report.outcome.document.key : "",
        outcomeText(report.outcome, locale),
      ].join(" "),
    );
    return words.every((word) => whole.includes(word));
  });
}
