/** How old what is owed is. */
import { dayNumber, type CalendarDate } from "./calendar-date.ts";
import type { Currency } from "./company.ts";
import { exactUnits, formatExact, type Decimal } from "./decimal.ts";
import type { Invoice } from "./invoice.ts";
import type { InvoiceBalance } from "./invoice-balance.ts";

/** The day on which a document falls due: the one that it states, else the day of its issue (no CFDI states one). */
export function dueOf({
  due,
  date,
}: Pick<Invoice, "due" | "date">): CalendarDate {
  return due ?? date;
}

/** For how many days a document has been due on a day; zero on the day itself and before. */
export function daysOverdue(
  invoice: Pick<Invoice, "due" | "date">,
  day: CalendarDate,
): number {
  return Math.max(0, dayNumber(day) - dayNumber(dueOf(invoice)));
}

/** Not due yet; 1 to 30 days, to 60, to 90, more; and what is in the other's favour, of whatever day. */
export const AGES = [
  "notDue",
  "to30",
  "to60",
  "to90",
  "over90",
  "inFavour",
] as const;
export type Age = (typeof AGES)[number];

/** Where a balance that is not zero belongs on a day. */
export function ageOf(
  invoice: Pick<Invoice, "due" | "date">,
  balance: Decimal,
  day: CalendarDate,
): Age {
  if (balance.startsWith("-")) return "inFavour";
  const days = daysOverdue(invoice, day);
  if (days === 0) return "notDue";
  if (days <= 30) return "to30";
  if (days <= 60) return "to60";
  return days <= 90 ? "to90" : "over90";
}

/** Balances by age and their sum; amounts in one currency. */
export type Ageing = Readonly<Record<Age | "total", Decimal>>;

/** Balances on a day by currency and age. The sides (issued, received) are the caller's to keep apart. */
export function ageingOf(
  documents: Iterable<{
    readonly invoice: Pick<Invoice, "due" | "date">;
    readonly balance: Pick<InvoiceBalance, "currency" | "balance">;
  }>,
  day: CalendarDate,
): Map<Currency, Ageing> {
  const sums = new Map<Currency, Record<Age | "total", bigint>>();
  for (const { invoice, balance } of documents) {
    const units = exactUnits(balance.balance);
    if (units === 0n) continue;
    const here = sums.get(balance.currency) ?? {
      notDue: 0n,
      to30: 0n,
      to60: 0n,
      to90: 0n,
      over90: 0n,
      inFavour: 0n,
      total: 0n,
    };
    sums.set(balance.currency, here);
    here[ageOf(invoice, balance.balance, day)] += units;
    here.total += units;
  }
  const ageing = new Map<Currency, Ageing>();
  for (const [currency, sum] of sums)
    ageing.set(currency, {
      notDue: formatExact(sum.notDue),
      to30: formatExact(sum.to30),
      to60: formatExact(sum.to60),
      to90: formatExact(sum.to90),
      over90: formatExact(sum.over90),
      inFavour: formatExact(sum.inFavour),
      total: formatExact(sum.total),
    });
  return ageing;
}
