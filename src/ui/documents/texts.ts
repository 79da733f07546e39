import type { DocumentsImport } from "../../domain/transfer.ts";
import type { Locale } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import type {
  FileOutcome,
  FileReport,
  NamedDocument,
} from "../../transfer/documents/review.ts";

/** `Factura F001-123`. */
export function documentText({ type, name }: NamedDocument): string {
  return t.invoices.page.title(t.invoices.types[type] ?? type, name);
}

/** Which document a row of the report speaks of; empty where of none. */
export function reportDocument({ outcome }: FileReport): string {
  if (outcome.kind === "awaited") return outcome.key;
  return "document" in outcome ? documentText(outcome.document) : "";
}

/** What became of a file, in one or more sentences. */
export function outcomeText(outcome: FileOutcome, locale: Locale): string {
  const words = t.bringDocuments.outcome;
  switch (outcome.kind) {
    case "accepted": {
      const first = outcome.cancelled
        ? words.acceptedCancelled
        : words.accepted;
      return withWarnings(first, outcome.warnings, locale);
    }
    case "present":
      return words.present;
    case "changed":
      return withWarnings(
        changedText(outcome.differences),
        outcome.warnings,
        locale,
      );
    case "repeated":
      return outcome.sameBytes
        ? words.repeated(outcome.first)
        : words.repeatedOther(outcome.first);
    case "refused":
      return t.bringDocuments.refusal(outcome.refusal);
    case "states": {
      const { stated, cancelled, awaited, findings } = outcome;
      return [
        words.states(
          stated.toString(),
          cancelled.toString(),
          awaited.toString(),
        ),
        ...findings.map((f) => t.documents.metadataFinding(f)),
      ].join(" ");
    }
    case "cancelled":
      return words.cancelled;
    case "awaited":
      return words.awaited;
  }
}

type Changed = Extract<FileOutcome, { kind: "changed" }>;

function changedText(differences: Changed["differences"]): string {
  const { outcome, fields } = t.bringDocuments;
  if (differences.length === 0) return outcome.changedSame;
  return outcome.changed(
    differences
      .map(({ field, here, theirs }) =>
        outcome.difference(fields[field], here, theirs),
      )
      .join("; "),
  );
}

function withWarnings(
  first: string,
  warnings: Changed["warnings"],
  locale: Locale,
): string {
  return [first, ...warnings.map((w) => t.documents.warning(w, locale))].join(
    " ",
  );
}

/** What an entry of the history says of documents that were brought in. */
export function documentFacts(
  transfer: DocumentsImport,
  count: (value: number) => string,
): (readonly [label: string, value: string])[] {
  const words = t.bringDocuments;
  return [
    [words.facts.collections, transfer.collections] as const,
    [words.facts.payments, transfer.payments] as const,
    [words.done.cancelled, transfer.cancelled] as const,
    [words.done.awaited, transfer.awaited.length] as const,
  ].flatMap(([label, n]) => (n > 0 ? [[label, count(n)] as const] : []));
}
