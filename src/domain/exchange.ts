import { dayNumber, type CalendarDate } from "./calendar-date.ts";
import type { Currency } from "./company.ts";
import { exactSum, timesRate, type Rate } from "./decimal.ts";
import type { ExchangeRate } from "./masters.ts";
import { formatDecimal, minor, parseTyped, type Minor } from "./money.ts";
import { readForeign } from "./read-form.ts";
import {
  typedTotals,
  type LineForm,
  type VoucherForm,
} from "./voucher-form.ts";

/** For how many days a rate that is not followed by another still holds: weekends and long holidays. */
const STILL_HOLDS = 7;

/** A rate of the master and the day that it is of. */
export interface FoundRate {
  readonly rate: Rate;
  readonly date: CalendarDate;
}

/** The rate at which a currency sold on a day, else on the last day before it within a week; null where there is none. */
export function rateOfDay(
  rates: Iterable<ExchangeRate>,
  currency: Currency,
  date: CalendarDate,
): FoundRate | null {
  let last: ExchangeRate | null = null;
  for (const rate of rates)
    if (
      rate.currency === currency &&
      rate.date <= date &&
      rate.date > (last?.date ?? "")
    )
      last = rate;
  if (!last || dayNumber(date) - dayNumber(last.date) > STILL_HOLDS)
    return null;
  return { rate: last.sell, date: last.date };
}

/** A side of the ledger. */
export type Side = "debit" | "credit";

/** What a line's amount in another currency makes in the company's, minor units without sign; null where it cannot be read. */
export function functionalOf(line: LineForm, rate: Rate): Minor | null {
  const foreign = readForeign(line.foreignAmount);
  const amount = foreign && timesRate(foreign, rate);
  return amount === null ? null : minor(Math.abs(amount));
}

/** On which side a line has its amount; null while it has none. */
function sideOf(line: LineForm): Side | null {
  if (line.debit.trim() !== "") return "debit";
  return line.credit.trim() === "" ? null : "credit";
}

/**
 * The line with the amount that its amount in another currency makes, on the side where it has one, else on `side`. As it
 * was where the amount cannot be read.
 */
export function withFunctional(
  line: LineForm,
  rate: Rate,
  side: Side,
): LineForm {
  const amount = functionalOf(line, rate);
  if (amount === null) return line;
  const text = amount === 0 ? "" : formatDecimal(amount);
  return { ...line, [sideOf(line) ?? side]: text };
}

/**
 * The form with its amounts computed anew for another rate: those that the rate before had made. What a person wrote
 * otherwise stays.
 */
export function withRate(
  form: VoucherForm,
  before: Rate | null,
  rate: Rate,
): VoucherForm {
  const lines = form.lines.map((line) => {
    const side = sideOf(line);
    if (before === null || side === null) return line;
    return functionalOf(line, before) === parseTyped(line[side])
      ? withFunctional(line, rate, side)
      : line;
  });
  return { ...form, lines };
}

/**
 * What rounding each line apart leaves between debit and credit (positive: the debit is more), minor units; zero unless the
 * amounts in the other currency balance exactly and every one of them was converted at the voucher's rate.
 */
export function roundingOf(form: VoucherForm, rate: Rate): number {
  const { debit, credit } = typedTotals(form);
  const difference = debit - credit;
  if (difference === 0) return 0;
  const converted = [];
  for (const line of form.lines) {
    const amount = readForeign(line.foreignAmount);
    const side = sideOf(line);
    if (amount === null || side === null) continue;
    if (functionalOf(line, rate) !== parseTyped(line[side])) return 0;
    converted.push({ amount, sign: side === "debit" ? 1n : -1n } as const);
  }
  // Each line is off by half a cent at most.
  return exactSum(converted) === 0n && Math.abs(difference) <= converted.length
    ? difference
    : 0;
}
