import {
  isManagementTotals,
  type IncomingTransfer,
  type OutgoingTransfer,
} from "../../domain/transfer.ts";
import { formatCount, formatMoney, type Locale } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import { documentSumText } from "./management/texts.ts";

/** A name and its value, as lists of facts show them. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What a package holds, counted and summed, by its kind. */
export function packageFacts(
  locale: Locale,
  { totals, sums = [] }: IncomingTransfer | OutgoingTransfer,
): Fact[] {
  const count = (value: number): string => formatCount(locale, value);
  const heads = t.transfers.columns;
  if (!isManagementTotals(totals))
    return [
      { label: heads.vouchers, value: count(totals.vouchers) },
      { label: heads.lines, value: count(totals.lines) },
      { label: heads.debit, value: formatMoney(locale, totals.debit) },
      { label: heads.credit, value: formatMoney(locale, totals.credit) },
      { label: t.transfers.masters.persons, value: count(totals.persons) },
    ];
  const { columns, groups } = t.transfers.management;
  return [
    { label: columns.invoices, value: count(totals.invoices) },
    { label: columns.collections, value: count(totals.collections) },
    { label: columns.payments, value: count(totals.payments) },
    { label: t.transfers.masters.persons, value: count(totals.persons) },
    ...sums.map((sum) => ({
      label: `${groups[sum.group]} ${sum.currency}`,
      value: documentSumText(locale, sum),
    })),
  ];
}
