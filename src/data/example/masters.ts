import {
  daysOf,
  type CalendarDate,
  type Instant,
  type Period,
} from "../../domain/calendar-date.ts";
import type { Currency } from "../../domain/company.ts";
import type { Rate } from "../../domain/decimal.ts";
import type {
  Account,
  CostCenter,
  ExchangeRate,
} from "../../domain/masters.ts";
import { at } from "./calendar.ts";
import type { Dice } from "./random.ts";

/** The foreign currency of the example. */
export const USD = "USD" as Currency;

/** Where the company's people work. */
export const CENTERS = { sales: "VTA", store: "ALM", office: "ADM" } as const;

const CENTER_NAMES: readonly (readonly [string, string])[] = [
  [CENTERS.sales, "Ventas"],
  [CENTERS.store, "Almacén y reparto"],
  [CENTERS.office, "Administración"],
];

/** The cost centers. */
export function exampleCenters(modified: Instant): CostCenter[] {
  return CENTER_NAMES.map(([code, name]) => ({
    code,
    name,
    active: true,
    modified,
  }));
}

/** Accounts that the company opened below those of the chart. */
const OPENED: readonly (readonly [string, string])[] = [
  ["10411", "Banco de Ejemplo – cuenta corriente en soles"],
  ["10412", "Banco de Ejemplo – cuenta corriente en dólares"],
  ["40111", "IGV – Cuenta propia"],
  ["40171", "Renta de tercera categoría"],
  ["40173", "Renta de quinta categoría"],
];

/** Expenses that say whose they are. */
const BY_CENTER: readonly string[] = [
  "6211",
  "6271",
  "6291",
  "6311",
  "6322",
  "6352",
  "6361",
  "6363",
  "6364",
  "6371",
  "6391",
  "656",
  "6841",
  "7012",
];

/** The starting chart as the company uses it: some accounts opened further, expenses that ask for a cost center. */
export function exampleAccounts(
  chart: readonly Account[],
  modified: Instant,
): Account[] {
  const parents = new Set(OPENED.map(([code]) => code.slice(0, -1)));
  const known = chart.map((account): Account => {
    if (parents.has(account.code))
      return { ...account, postable: false, modified };
    if (BY_CENTER.includes(account.code))
      return { ...account, asksCostCenter: true, modified };
    return account;
  });
  const opened = OPENED.flatMap(([code, name]) => {
    const parent = chart.find((a) => a.code === code.slice(0, -1));
    const currency = code === "10412" ? USD : null;
    return parent ? [{ ...parent, code, name, currency, modified }] : [];
  });
  return [...known, ...opened];
}

/** Rates of the dollar in thousandths of a sol, by day. */
export type DollarRates = ReadonlyMap<CalendarDate, number>;

/** What the dollar cost on every day of some months: it wanders, as it does. */
export function dollarRates(
  months: readonly Period[],
  dice: Dice,
): DollarRates {
  const rates = new Map<CalendarDate, number>();
  let rate = 3712;
  for (const date of months.flatMap(daysOf)) {
    rate += dice.between(-7, 7);
    if (rate < 3650 || rate > 3790) rate = 3720;
    rates.set(date, rate);
  }
  return rates;
}

/** The same as rows of the master. */
export function rateRows(rates: DollarRates): ExchangeRate[] {
  return [...rates].map(([date, sell]) => ({
    date,
    currency: USD,
    buy: rateText(sell - 8),
    sell: rateText(sell),
    modified: at(date, 14),
  }));
}

/** A rate in thousandths as it is written: `3.712`. */
export function rateText(thousandths: number): Rate {
  const decimals = (thousandths % 1000).toString().padStart(3, "0");
  return `${Math.floor(thousandths / 1000).toString()}.${decimals}` as Rate;
}
