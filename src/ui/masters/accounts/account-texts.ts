import { formatCount, type Locale } from "../../../i18n/format.ts";
import { t } from "../../../i18n/index.ts";
import type { ChartError } from "../../../stores/chart.ts";
import { storageSentence, useSentences } from "../texts.ts";

/** Why nothing was written, and what to do. */
export function chartErrorText(locale: Locale, failed: ChartError): string {
  const words = t.accounts;
  if (failed.code === "refused")
    return words.refusal({
      ...failed.refusal,
      vouchers: formatCount(locale, failed.vouchers),
    });
  const { error } = failed;
  switch (error.code) {
    case "row-changed":
      return words.changedElsewhere(error.key);
    case "key-taken":
      return words.codeTaken(error.key, error.theirs.name);
    case "in-use":
      return words.inUse(
        error.key,
        useSentences(locale, error.use, null).join(" "),
      );
    default:
      return storageSentence(error);
  }
}
