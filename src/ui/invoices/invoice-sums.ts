/** What the documents of a list add up to, by currency. Exact. */
import type { InvoiceRow } from "../../books/invoice-list.ts";
import type { CalendarDate } from "../../domain/calendar-date.ts";
import type { Currency } from "../../domain/company.ts";
import { formatExact } from "../../domain/decimal.ts";
import { ageOf, AGES, type Age } from "../../domain/invoice-age.ts";

/** Sums in one currency, in units of the tenth decimal; cancelled documents count as nothing. */
export interface CurrencySum {
  readonly currency: Currency;
  readonly count: number;
  readonly total: bigint;
  readonly settled: bigint;
  readonly balance: bigint;
}

/** The sums of rows by currency, the one with most documents first. */
export function sumsOf(rows: readonly InvoiceRow[]): CurrencySum[] {
  const sums = new Map<
    Currency,
    { count: number; total: bigint; settled: bigint; balance: bigint }
  >();
  for (const { currency, state, total, settled, balance } of rows) {
    const sum = sums.get(currency) ?? {
      count: 0,
      total: 0n,
      settled: 0n,
      balance: 0n,
    };
    sums.set(currency, sum);
    sum.count++;
    if (state === "cancelled") continue;
    sum.total += total;
    sum.settled += settled;
    sum.balance += balance;
  }
  return [...sums]
    .map(([currency, sum]) => ({ currency, ...sum }))
    .sort((a, b) => b.count - a.count);
}

/** Balances of one currency by age, in units of the tenth decimal. */
export interface AgeingRow {
  readonly currency: Currency;
  readonly ages: Readonly<Record<Age, bigint>>;
  readonly total: bigint;
}

/** What is owed on a day by currency and age; currencies in which nothing is owed are left out. */
export function ageingRows(
  rows: readonly InvoiceRow[],
  day: CalendarDate,
): AgeingRow[] {
  const found = new Map<
    Currency,
    { ages: Record<Age, bigint>; total: bigint }
  >();
  for (const row of rows) {
    if (row.balance === 0n) continue;
    const here = found.get(row.currency) ?? { ages: noAges(), total: 0n };
    found.set(row.currency, here);
    here.ages[ageOf(row, formatExact(row.balance), day)] += row.balance;
    here.total += row.balance;
  }
  return [...found].map(([currency, sums]) => ({ currency, ...sums }));
}

function noAges(): Record<Age, bigint> {
  return Object.fromEntries(AGES.map((age) => [age, 0n])) as Record<
    Age,
    bigint
  >;
}
