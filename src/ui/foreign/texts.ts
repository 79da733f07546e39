import type { Period } from "../../domain/calendar-date.ts";
import type { ForeignImport } from "../../domain/transfer.ts";
import {
  formatBytes,
  formatCount,
  formatPeriod,
  type Locale,
} from "../../i18n/format.ts";
import type { Dictionary } from "../../i18n/index.ts";
import type { ForeignError } from "../../transfer/foreign-error.ts";
import type {
  ForeignQuestion,
  ForeignReview,
} from "../../transfer/foreign-review.ts";
import type { JobError } from "../../worker/messages.ts";

/** Why a job did not end well, and what to do. */
export function jobErrorText(
  error: JobError,
  { jobs, people }: Dictionary,
  locale: Locale,
): string {
  switch (error.code) {
    case "no-space":
      return jobs.errors[error.code](formatBytes(locale, error.bytes));
    case "file-unreadable":
      return jobs.errors[error.code](error.name);
    case "storage-failed":
      return jobs.errors[error.code](error.detail);
    case "not-allowed":
    case "locked":
      return people.refused(error);
    default:
      return jobs.errors[error.code];
  }
}

/** Why a file could not be reviewed: by the file, or by the job. */
export function stageErrorText(
  error: ForeignError | JobError,
  words: Dictionary,
  locale: Locale,
): string {
  switch (error.code) {
    case "cancelled":
    case "busy":
    case "no-space":
    case "file-unreadable":
    case "review-gone":
    case "company-gone":
    case "disk-full":
    case "storage-failed":
    case "other-version":
    case "changed-meanwhile":
    case "not-allowed":
    case "locked":
      return jobErrorText(error, words, locale);
    default:
      return words.foreign.refusal(error);
  }
}

/** The sentence that a person says yes to. */
export function questionText(
  question: ForeignQuestion,
  words: Dictionary,
  locale: Locale,
  company: { readonly name: string; readonly taxId: string },
): string {
  const { questions } = words.foreign.review;
  const period = (p: Period): string => formatPeriod(words.calendar, p);
  switch (question.code) {
    case "whose":
      return questions.whose(company.name, company.taxId);
    case "period-not-of-name":
      return questions[question.code](
        period(question.period),
        period(question.ofName),
      );
    case "rows-left-out":
      return questions[question.code](formatCount(locale, question.count));
  }
}

/** What the button brings in: counts with their words, only those that are not zero. */
export function partsOf(
  review: ForeignReview,
  { foreign }: Dictionary,
  locale: Locale,
): string[] {
  const { parts } = foreign.review;
  const vouchers = review.books.reduce((n, b) => n + b.added + b.changed, 0);
  return [
    [vouchers, parts.vouchers] as const,
    [review.drafts.count, parts.drafts] as const,
    [review.masters.length, parts.masters] as const,
  ].flatMap(([n, text]) => (n > 0 ? [text(formatCount(locale, n))] : []));
}

/** What an import brought: counts with their words, only those that are not zero. */
export function broughtParts(
  transfer: ForeignImport,
  { foreign }: Dictionary,
  locale: Locale,
): string[] {
  const { parts } = foreign.result;
  const masters = Object.values(transfer.masters);
  return [
    [transfer.changes.added, parts.added] as const,
    [transfer.changes.changed, parts.changed] as const,
    [transfer.drafts, parts.drafts] as const,
    [
      masters.reduce((n, m) => n + m.added + m.updated, 0),
      parts.masters,
    ] as const,
  ].flatMap(([n, text]) => (n > 0 ? [text(formatCount(locale, n))] : []));
}
