/** How the screens of backup and restore say things: which sentence for which value. */
import type { Decimal } from "../../../domain/decimal.ts";
import type { DocumentSum } from "../../../domain/document-sums.ts";
import {
  formatCount,
  formatPeriod,
  type Locale,
} from "../../../i18n/format.ts";
import { t } from "../../../i18n/index.ts";
import { formatAmount } from "../../../i18n/numbers.ts";
import type {
  DocumentChange,
  DocumentHead,
  RestoreWarning,
} from "../../../transfer/restore-review.ts";

/** An amount as a document states it, with thousands marks and all its decimals. */
export function amountText(locale: Locale, amount: Decimal): string {
  return formatAmount(locale, amount);
}

/** `1,234.50 (12 documentos)`. */
export function documentSumText(
  locale: Locale,
  { total, count }: DocumentSum,
): string {
  const documents = t.transfers.management.documents(
    formatCount(locale, count),
  );
  return `${amountText(locale, total)} (${documents})`;
}

/** How a document is called: its series and number, its reference, or its key. */
export function documentText({ name, key }: DocumentHead): string {
  return name ?? key;
}

/** What differs in a document, in words. */
export function changeText({ fields, newerHere }: DocumentChange): string {
  const { fields: names, list } = t.transfers.management.restore;
  const what = fields.map((field) => names[field]).join(", ");
  return newerHere ? `${what} (${list.newerHere})` : what;
}

/** What should be known before saying yes to a restore, a sentence each. */
export function warningTexts(
  locale: Locale,
  warning: RestoreWarning,
): readonly string[] {
  const words = t.transfers.management.restore.warnings;
  const count = (value: number): string => formatCount(locale, value);
  switch (warning.code) {
    case "own-backup":
      return [words["own-backup"]];
    case "same-edition":
      return [words["same-edition"](t.company.editions[warning.edition])];
    case "other-site":
      return [words["other-site"](warning.site)];
    case "older-than-imported":
      return [words["older-than-imported"](count(warning.imported))];
    case "previous-missing":
      return [words["previous-missing"](count(warning.last))];
    case "newer-here":
      return [
        ...(warning.changed > 0
          ? [words.newerChanged(count(warning.changed))]
          : []),
        ...(warning.removed > 0
          ? [words.newerRemoved(count(warning.removed))]
          : []),
      ];
    case "other-month":
      return [
        words["other-month"](
          count(warning.documents),
          warning.months.map((m) => formatPeriod(t.calendar, m)).join(", "),
        ),
      ];
  }
}
