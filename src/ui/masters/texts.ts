/** How the masters' screens say things. */
import type { NotAllowed } from "../../domain/people.ts";
import type { MasterUse } from "../../stores/masters.svelte.ts";
import { formatCount, formatPeriod, type Locale } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import type { MasterSheetError } from "../../stores/master-sheet.svelte.ts";
import { jobError } from "../transfers/texts.ts";
import type { StorageError } from "../../db/storage-error.ts";

/** Why nothing was written, and what to do. */
export function storageSentence(error: NotAllowed | StorageError): string {
  const words = t.jobs.errors;
  switch (error.code) {
    case "storage-failed":
      return words["storage-failed"](error.detail);
    case "not-allowed":
    case "locked":
      return t.people.refused(error);
    default:
      return words[error.code];
  }
}

/** What names a row, a sentence each; `vouchers` null while they are being counted. */
export function useSentences(
  locale: Locale,
  { periods, drafts, below, kept }: MasterUse,
  vouchers: number | null,
): readonly string[] {
  const words = t.masters.use;
  const [first, last] = [periods[0], periods.at(-1)];
  const sentences: string[] = [];
  if (first && last) {
    const name = (period: typeof first): string =>
      formatPeriod(t.calendar, period);
    const named =
      periods.length === 1
        ? name(first)
        : words.periods(
            formatCount(locale, periods.length),
            name(first),
            name(last),
          );
    sentences.push(
      vouchers === null
        ? words.inPeriods(named)
        : words.vouchers(formatCount(locale, vouchers), named),
    );
  }
  if (drafts > 0) sentences.push(words.drafts(formatCount(locale, drafts)));
  if (below > 0) sentences.push(words.below(formatCount(locale, below)));
  if (kept && periods.length === 0) sentences.push(words.kept);
  return sentences.length === 0 ? [words.none] : sentences;
}

/** Why a file is not read as a master's sheet, and what to do. */
export function sheetSentence(locale: Locale, error: MasterSheetError): string {
  switch (error.code) {
    case "no-header":
      return t.sheets.noHeader(error);
    case "empty":
    case "too-large":
    case "not-a-sheet":
    case "wrong-encoding":
    case "bad-quotes":
    case "bad-zip":
    case "damaged-sheet":
      return t.sheets.sheetError(error);
    default:
      return jobError(locale, error);
  }
}
