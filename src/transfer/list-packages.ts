import type { Period } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import type { IncomingTransfer, Transfer } from "../domain/transfer.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { PackageError } from "./format/errors.ts";
import { readManifest } from "./format/manifest.ts";
import { summaryOf, type PackageSummary } from "./package-summary.ts";
import type { ByteSource } from "./zip/byte-source.ts";
import { readEndRecord } from "./zip/end-record.ts";
import type { Inflater } from "./zip/inflate.ts";
import { peek } from "./peek.ts";

/** What the user is looking for. */
export interface PackageFilter {
  readonly period: Period;
  /** Null: any. */
  readonly operationType: OperationTypeCode | null;
}

/** Why a good package is not one of those looked for. */
export type Mismatch =
  | {
      readonly code: "other-company";
      readonly taxId: string;
      readonly name: string;
    }
  | { readonly code: "other-kind"; readonly kind: PackageSummary["kind"] }
  | { readonly code: "other-period"; readonly period: Period }
  | {
      readonly code: "other-operation-type";
      readonly operationType: OperationTypeCode | null;
    };

/** How a package stands to what was imported here before. */
export type PackageState =
  | { readonly code: "new" }
  | { readonly code: "imported" }
  | { readonly code: "older"; readonly imported: number }
  | { readonly code: "previous-missing"; readonly last: number };

/**
 * Reads the manifest of a file, touching only its first bytes where it can, and the last few, so that a copy that was cut
 * short is known at once. Rows and hashes are not checked yet.
 */
export async function peekPackage(
  source: ByteSource,
  inflater: Inflater,
): Promise<Result<PackageSummary, PackageError>> {
  const head = await peek(source, inflater);
  if (!head.ok) return head;
  if (head.value.kind === "sealed") return err({ code: "sealed" });
  const end = await readEndRecord(source);
  if (!end.ok) return end;
  const manifest = readManifest(head.value.manifest);
  return manifest.ok ? ok(summaryOf(manifest.value)) : manifest;
}

/** Why the package does not match, or null when it does. */
export function mismatchOf(
  summary: PackageSummary,
  company: Installation,
  filter: PackageFilter,
): Mismatch | null {
  if (summary.company !== company.id)
    return {
      code: "other-company",
      taxId: summary.taxId,
      name: summary.companyName,
    };
  if (summary.kind !== "vouchers")
    return { code: "other-kind", kind: summary.kind };
  if (summary.period !== null && summary.period !== filter.period)
    return { code: "other-period", period: summary.period };
  if (
    filter.operationType !== null &&
    summary.operationType !== filter.operationType
  )
    return {
      code: "other-operation-type",
      operationType: summary.operationType,
    };
  return null;
}

/** How the package stands to the history: undone imports do not count. */
export function stateOf(
  summary: PackageSummary,
  history: readonly Transfer[],
): PackageState {
  const done = importsOf(summary, history);
  const last = done.reduce((n, t) => Math.max(n, t.sequence), 0);
  if (done.some((t) => isSamePackage(t, summary))) return { code: "imported" };
  if (last > summary.sequence) return { code: "older", imported: last };
  const follows =
    summary.previous === null ||
    done.some((t) => t.contentHash === summary.previous) ||
    summary.sequence === last + 1;
  return follows ? { code: "new" } : { code: "previous-missing", last };
}

function importsOf(
  summary: PackageSummary,
  history: readonly Transfer[],
): IncomingTransfer[] {
  return history
    .filter((t) => t.direction === "in")
    .filter(
      (t) =>
        t.state === "done" &&
        t.kind === summary.kind &&
        t.site.code === summary.site.code,
    );
}

function isSamePackage(t: IncomingTransfer, summary: PackageSummary): boolean {
  return (
    t.contentHash === summary.contentHash &&
    t.scope.period === summary.period &&
    t.scope.operationType === summary.operationType
  );
}
