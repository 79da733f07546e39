/** How the transfer screens say things: which sentence for which value. */
import type { Period } from "../../domain/calendar-date.ts";
import {
  formatBytes,
  formatCount,
  formatPeriod,
  type Locale,
} from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import type { TypeChoice } from "../../stores/transfer-export.svelte.ts";
import type {
  BackupError,
  ExportError,
} from "../../stores/transfer-export.svelte.ts";
import { isJobError } from "../../stores/transfer-import.svelte.ts";
import type { PackageError } from "../../transfer/format/errors.ts";
import type { ImportWarning } from "../../transfer/import-review.ts";
import type { Mismatch, PackageState } from "../../transfer/list-packages.ts";
import type { JobError, JobProgress } from "../../worker/messages.ts";

/** `octubre 2026`, with the T/O where one is meant; everything where no month is. */
export function scopeText(
  period: Period | null,
  operationType: string | null,
): string {
  const month =
    period === null
      ? t.transfers.management.everything
      : formatPeriod(t.calendar, period);
  return operationType === null
    ? month
    : `${month}, ${t.transfers.columns.operationType} ${operationType}`;
}

/** `2026-10` or `2026-10 · 05`: the scope in a list's narrow column. */
export function shortScope(
  period: Period | null,
  operationType: string | null,
): string {
  return [period ?? t.transfers.management.everything, operationType]
    .filter((part) => part !== null)
    .join(" · ");
}

/** The choice of a T/O: all, or one. `chosen` stands in it even when the month does not have it. */
export function typeOptions(
  types: readonly TypeChoice[],
  chosen: string,
): { value: string; label: string }[] {
  const words = t.transfers.fields;
  const known = types.some(({ code }) => code === chosen) || chosen === "";
  return [
    { value: "", label: words.allTypes },
    ...types.map(({ code, name }) => ({
      value: code,
      label: words.type(code, name),
    })),
    ...(known ? [] : [{ value: chosen, label: chosen }]),
  ];
}

/** What stopped a job, and what to do. */
export function jobError(locale: Locale, error: JobError): string {
  const words = t.jobs.errors;
  switch (error.code) {
    case "no-space":
      return words["no-space"](formatBytes(locale, error.bytes));
    case "file-unreadable":
      return words["file-unreadable"](error.name);
    case "storage-failed":
      return words["storage-failed"](error.detail);
    case "not-allowed":
    case "locked":
      return t.people.refused(error);
    default:
      return words[error.code];
  }
}

/** Why a package cannot be read or imported, and what to do. */
export function importError(
  locale: Locale,
  error: PackageError | JobError,
): string {
  return isJobError(error)
    ? jobError(locale, error)
    : t.errors.packageError(error, locale);
}

/** Why a package did not leave, and what to do. */
export function exportError(
  locale: Locale,
  error: ExportError | BackupError,
): string {
  const words = t.jobs.destination;
  switch (error.code) {
    case "stopped":
      return t.transfers.exporting.stoppersText;
    case "management-stopped":
      return t.transfers.management.backup.stopped;
    case "file-exists":
      return words["file-exists"](error.name);
    case "read-back-differs":
      return words["read-back-differs"](error.name);
    case "write-failed":
      return words["write-failed"](error.detail);
    case "folder-gone":
    case "folder-denied":
    case "folder-full":
      return words[error.code];
    default:
      return jobError(locale, error);
  }
}

/** What a job does now, and how far it is from 0 to 1, for its bar. */
export function progressOf(progress: JobProgress | null): {
  step: string;
  value: number | null;
} {
  if (!progress) return { step: "", value: null };
  const { step, done, total } = progress;
  return {
    step: t.jobs.steps[step],
    value: total === 0 ? null : Math.min(done / total, 1),
  };
}

/** Why a good package is not one of those looked for, and what to do. */
export function mismatchText(mismatch: Mismatch): string {
  const words = t.transfers.importing.mismatches;
  switch (mismatch.code) {
    case "other-company":
      return words["other-company"](mismatch.taxId, mismatch.name);
    case "other-kind":
      return otherKindText(mismatch);
    case "other-period":
      return words["other-period"](formatPeriod(t.calendar, mismatch.period));
    case "other-operation-type":
      return mismatch.operationType === null
        ? words["whole-month"]
        : words["other-operation-type"](mismatch.operationType);
  }
}

/** A package of another kind: where it is opened, or what it is. */
function otherKindText({
  kind,
  wanted,
}: Extract<Mismatch, { code: "other-kind" }>): string {
  const words = t.transfers.importing.mismatches;
  if (kind === "management") return words["is-management"];
  if (kind === "vouchers") return words["is-vouchers"];
  return words["other-kind"][wanted](t.transfers.kinds[kind].toLowerCase());
}

/** How a package stands to what is here, in two or three words. */
export function stateText(state: PackageState): string {
  const words = t.transfers.importing.states;
  switch (state.code) {
    case "older":
      return words.older(state.imported.toString());
    case "previous-missing":
      return words["previous-missing"](state.last.toString());
    default:
      return words[state.code];
  }
}

/** Tone of the badge that says how a package stands. */
export const STATE_TONES = {
  new: "ok",
  imported: "plain",
  changed: "warn",
  older: "warn",
  "previous-missing": "warn",
} as const satisfies Record<PackageState["code"], string>;

/** What should be known before saying yes to an import. */
export function warningText(
  locale: Locale,
  site: string,
  warning: ImportWarning,
): string {
  const words = t.transfers.importing.warnings;
  switch (warning.code) {
    case "own-site":
      return words["own-site"](site);
    case "older-than-imported":
      return words["older-than-imported"](warning.imported.toString());
    case "previous-missing":
      return words["previous-missing"](warning.last.toString());
    case "all-sites":
      return words["all-sites"](
        formatCount(locale, warning.vouchers),
        warning.sites.join(", "),
      );
  }
}
