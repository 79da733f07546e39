/** Sums of documents before and after, laid beside each other. */
import type { Period } from "../../../domain/calendar-date.ts";
import type { Currency } from "../../../domain/company.ts";
import {
  exactSum,
  formatExact,
  type Decimal,
} from "../../../domain/decimal.ts";
import {
  DOCUMENT_GROUPS,
  type DocumentGroup,
  type MonthlySum,
} from "../../../domain/document-sums.ts";
import { formatCount, type Locale } from "../../../i18n/format.ts";
import { compareCodePoints } from "../../../lib/code-points.ts";
import type { RestoreReview } from "../../../transfer/restore-review.ts";
import { amountText } from "./texts.ts";

/** Count and total of one side. */
export interface Side {
  readonly count: number;
  readonly total: Decimal;
}

/** What a group adds up to in a currency, and in a month where one is meant. */
export interface FigureRow {
  readonly key: string;
  readonly month: Period | null;
  readonly group: DocumentGroup;
  readonly currency: Currency;
  readonly before: Side;
  readonly after: Side;
}

const NOTHING: Side = { count: 0, total: "0.00" as Decimal };

/** Month by month. */
export function figureRows(review: RestoreReview): FigureRow[] {
  return pair(review, ({ month }) => month);
}

/** All months together. */
export function overallRows(review: RestoreReview): FigureRow[] {
  return pair(review, () => null);
}

function pair(
  { before, after }: RestoreReview,
  monthOf: (sum: MonthlySum) => Period | null,
): FigureRow[] {
  const rows = new Map<string, FigureRow>();
  const add = (side: "before" | "after", sum: MonthlySum): void => {
    const month = monthOf(sum);
    const { group, currency } = sum;
    const order = DOCUMENT_GROUPS.indexOf(group).toString();
    const key = [month ?? "", order, currency].join(" ");
    const row = rows.get(key) ?? {
      key,
      month,
      group,
      currency,
      before: NOTHING,
      after: NOTHING,
    };
    rows.set(key, { ...row, [side]: plus(row[side], sum) });
  };
  for (const sum of before) add("before", sum);
  for (const sum of after) add("after", sum);
  return [...rows.values()].sort((a, b) => compareCodePoints(a.key, b.key));
}

function plus(a: Side, b: Side): Side {
  const amounts = [a, b].map(
    ({ total }) => ({ amount: total, sign: 1n }) as const,
  );
  return {
    count: a.count + b.count,
    total: formatExact(exactSum(amounts)),
  };
}

/** Whether count or total change. */
export function isChanged({ before, after }: FigureRow): boolean {
  return before.count !== after.count || before.total !== after.total;
}

/** How a side reads. */
export function sideTexts(
  locale: Locale,
  { count, total }: Side,
): { readonly count: string; readonly total: string } {
  return {
    count: formatCount(locale, count),
    total: amountText(locale, total),
  };
}
