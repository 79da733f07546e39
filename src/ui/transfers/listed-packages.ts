/** What was found in files, parted into packages that match and files that do not. */
import { compareCodePoints } from "../../lib/code-points.ts";
import type { Desk } from "../../stores/transfer-import.svelte.ts";
import type { PackageError } from "../../transfer/format/errors.ts";
import type { Mismatch, PackageState } from "../../transfer/list-packages.ts";
import type { PackageSummary } from "../../transfer/package-summary.ts";
import type { JobError, ListedPackage } from "../../worker/messages.ts";

/** A package of this company, month and T/O. */
export interface MatchingRow {
  readonly index: number;
  readonly name: string;
  readonly file: File;
  readonly summary: PackageSummary;
  readonly state: PackageState;
}

/** A file that is not one of those looked for, with its reason. */
export interface OtherRow {
  readonly index: number;
  readonly name: string;
  readonly size: number;
  readonly reason:
    | { readonly kind: "mismatch"; readonly mismatch: Mismatch }
    | { readonly kind: "error"; readonly error: PackageError | JobError };
}

/** The packages that match, by site and sequence: the order in which they are imported. */
export function matchingRows(desk: Desk<unknown>): MatchingRow[] {
  return (desk.listed ?? [])
    .flatMap((row): MatchingRow[] => {
      const { index, name, content } = row;
      const file = desk.file(row);
      if (!file || !content.ok || content.value.mismatch) return [];
      if (desk.refusal(row)) return [];
      const { summary, state } = content.value;
      return [{ index, name, file, summary, state }];
    })
    .sort(
      (a, b) =>
        compareCodePoints(a.summary.site.code, b.summary.site.code) ||
        a.summary.sequence - b.summary.sequence,
    );
}

/** The files that do not match, as they came. */
export function otherRows(desk: Desk<unknown>): OtherRow[] {
  return (desk.listed ?? []).flatMap((row): OtherRow[] => {
    const reason = reasonOf(desk, row);
    const { index, name, size } = row;
    return reason ? [{ index, name, size, reason }] : [];
  });
}

function reasonOf(
  desk: Desk<unknown>,
  row: ListedPackage,
): OtherRow["reason"] | null {
  const { content } = row;
  if (!content.ok) return { kind: "error", error: content.error };
  const { mismatch } = content.value;
  if (mismatch) return { kind: "mismatch", mismatch };
  const refused = desk.refusal(row);
  return refused && { kind: "error", error: refused };
}
