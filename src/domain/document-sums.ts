import { compareCodePoints } from "../lib/code-points.ts";
import { monthPeriod, type Period } from "./calendar-date.ts";
import type { CashKind, CashMovement } from "./cash.ts";
import type { Currency } from "./company.ts";
import { exactSum, formatExact, type Decimal } from "./decimal.ts";
import type { Invoice } from "./invoice.ts";
import { roleOf } from "./invoice-balance.ts";

/** What management data is counted by: invoices that we issued and received, money in and out. */
export type DocumentGroup = "issued" | "received" | CashKind;

/** All groups, in the order in which they are shown. */
export const DOCUMENT_GROUPS: readonly DocumentGroup[] = [
  "issued",
  "received",
  "collections",
  "payments",
];

/** What the documents of a group in one currency add up to. */
export interface DocumentSum {
  readonly group: DocumentGroup;
  readonly currency: Currency;
  /** All of them, cancelled and voided ones too. */
  readonly count: number;
  /** Of the valid ones, as they state it; credit notes take off. */
  readonly total: Decimal;
}

/** The same within one month of their dates. */
export interface MonthlySum extends DocumentSum {
  readonly month: Period;
}

interface Running extends Pick<MonthlySum, "group" | "month" | "currency"> {
  count: number;
  units: bigint;
}

/** Adds documents up, exactly, by group, month and currency. */
export class DocumentSums {
  readonly #sums = new Map<string, Running>();

  addInvoice(invoice: Invoice): void {
    const { direction: group, date, currency, total, status } = invoice;
    const sign = roleOf(invoice) === "credit" ? -1n : 1n;
    const amount = status === "valid" ? total : NOTHING;
    this.#add(
      { group, month: monthPeriod(date), currency },
      1,
      exactSum([{ amount, sign }]),
    );
  }

  addMovement(group: CashKind, movement: CashMovement): void {
    const { date, currency, status } = movement;
    const amount = status === "valid" ? movement.amount : NOTHING;
    this.#add(
      { group, month: monthPeriod(date), currency },
      1,
      exactSum([{ amount, sign: 1n }]),
    );
  }

  #add(
    { group, month, currency }: Pick<Running, "group" | "month" | "currency">,
    count: number,
    units: bigint,
  ): void {
    const key = `${month} ${DOCUMENT_GROUPS.indexOf(group)} ${currency}`;
    const known = this.#sums.get(key);
    if (known) {
      known.count += count;
      known.units += units;
    } else this.#sums.set(key, { group, month, currency, count, units });
  }

  /** By month, group and currency. */
  byMonth(): MonthlySum[] {
    return [...this.#sums]
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([, { group, month, currency, count, units }]) => ({
        group,
        month,
        currency,
        count,
        total: formatExact(units),
      }));
  }

  /** Of all months together, by group and currency. */
  overall(): DocumentSum[] {
    const all = new DocumentSums();
    for (const { group, currency, count, units } of this.#sums.values())
      all.#add({ group, currency, month: NO_MONTH }, count, units);
    return all.byMonth().map(({ group, currency, count, total }) => ({
      group,
      currency,
      count,
      total,
    }));
  }
}

const NOTHING = "0" as Decimal;
const NO_MONTH = "" as Period;
