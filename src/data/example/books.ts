import {
  periodOf,
  yearOf,
  type CalendarDate,
  type Period,
} from "../../domain/calendar-date.ts";
import type { Currency } from "../../domain/company.ts";
import type { OperationTypeCode } from "../../domain/masters.ts";
import type { Voucher, VoucherId } from "../../domain/voucher.ts";
import { present } from "../../lib/assert.ts";
import { at } from "./calendar.ts";
import { collections, payments, revaluation } from "./cash.ts";
import { rateText, USD } from "./masters.ts";
import { payroll, provisions } from "./month-end.ts";
import { openingBalances, yearOpening } from "./opening.ts";
import { purchases } from "./purchases.ts";
import { sales } from "./sales.ts";
import { TYPES, type Entry, type SiteState } from "./site.ts";

/** The vouchers of a site in one period. */
export interface PeriodVouchers {
  readonly period: Period;
  readonly vouchers: readonly Voucher[];
}

/** Every voucher of a site, by period: its months, and the opening of a year that begins within them. */
export function siteBooks(
  site: SiteState,
  months: readonly Period[],
  seat: boolean,
  newId: () => VoucherId,
): PeriodVouchers[] {
  const done: Entry[] = [];
  const books: PeriodVouchers[] = [];
  const write = (period: Period, entries: readonly Entry[]): void => {
    done.push(...entries);
    if (entries.length > 0)
      books.push({ period, vouchers: numbered(period, entries, newId) });
  };
  for (const [k, month] of months.entries()) {
    const opening = k === 0 ? [openingBalances(site, month, seat)] : [];
    if (month.endsWith("-01"))
      write(
        present(periodOf(yearOf(month), 0), "an opening"),
        k === 0 ? opening : [yearOpening(month, done)],
      );
    const entries = monthOf(site, month, seat);
    write(month, month.endsWith("-01") ? entries : [...opening, ...entries]);
  }
  return books;
}

function monthOf(site: SiteState, month: Period, seat: boolean): Entry[] {
  const sold = sales(site, month);
  const bought = purchases(site, month, seat);
  const taken = collections(site, month);
  const paid = payments(site, month);
  const revalued = revaluation(site, month);
  const staff = payroll(site, month);
  const tax = taxBalance([...sold, ...bought]);
  site.owed = new Map([["40111", tax], ...site.owed]);
  return [
    ...sold,
    ...bought,
    ...taken,
    ...paid,
    ...revalued,
    ...staff,
    ...provisions(site, month),
  ];
}

/** IGV of a month's sales less that of its purchases, céntimos; what is below zero is carried by the account itself. */
function taxBalance(entries: readonly Entry[]): number {
  return entries
    .filter((entry) => entry.voided !== true)
    .flatMap((entry) => entry.lines)
    .filter((line) => line.account === "40111")
    .reduce((n, line) => n + line.credit - line.debit, 0);
}

/** Numbers entries as a clerk does: by operation type, in the order of their days, the month before the count. */
function numbered(
  period: Period,
  entries: readonly Entry[],
  newId: () => VoucherId,
): Voucher[] {
  return Object.values(TYPES).flatMap((type) =>
    entries
      .filter((entry) => entry.type === type)
      .sort((a, b) => compare(a.date, b.date))
      .map((entry, k) => {
        const count = (k + 1).toString().padStart(4, "0");
        return voucherOf(entry, `${period.slice(5)}${count}`, newId());
      }),
  );
}

function compare(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function voucherOf(entry: Entry, number: string, id: VoucherId): Voucher {
  const { type, date, memo, lines, rate, voided } = entry;
  return {
    id,
    operationType: type as string as OperationTypeCode,
    number,
    date,
    memo,
    currency: rate === undefined ? ("PEN" as Currency) : USD,
    exchangeRate: rate === undefined ? null : rateText(rate),
    status: voided === true ? "voided" : "valid",
    // Entered on the evening of its day.
    modified: at(date, 22, Number(number.slice(-2)) % 60),
    lines,
  };
}
