import type { CalendarDate, Period } from "../../domain/calendar-date.ts";
import { lastDay } from "../../domain/calendar-date.ts";
import { inSoles, share } from "./amounts.ts";
import { dayOf, openDays } from "./calendar.ts";
import { credit, debit, signed } from "./lines.ts";
import { CENTERS } from "./masters.ts";
import {
  documentText,
  monthText,
  rateOn,
  someDays,
  TYPES,
  type Entry,
  type OpenItem,
  type SiteState,
} from "./site.ts";

/** Accounts of money. */
const TILL = "101";
const BANK = "10411";
const BANK_DOLLARS = "10412";

/** What customers paid in a month: over the counter in cash, the rest into the bank. */
export function collections(site: SiteState, period: Period): Entry[] {
  const days = someDays(site, openDays(period), site.size.collections);
  const taken = days.flatMap((date) => collection(site, date));
  return [...taken, deposit(taken, lastDay(period))];
}

function collection(site: SiteState, date: CalendarDate): Entry[] {
  const due = site.receivables.filter((item) => item.date < date);
  const item = due[site.dice.below(Math.max(1, Math.min(due.length, 5)))];
  if (!item) return [];
  const half = item.amount > 300_000 && site.dice.chance(20);
  const amount = half ? share(item.amount, 1, 2) : item.amount;
  site.receivables = settle(site.receivables, item, amount);
  const { person, document } = item;
  const counter = document.type === "03";
  return [
    {
      type: TYPES.in,
      date,
      memo: `${half ? "A cuenta de" : "Cobranza"} ${documentText(document)} ${person.name}`,
      lines: [
        debit(counter ? TILL : BANK, amount, {
          memo: counter ? "Efectivo" : `Transf. op. ${operation(site)}`,
        }),
        credit("1212", amount, { person, document }),
      ],
    },
  ];
}

/** What came into the till goes to the bank at the month's end. */
function deposit(taken: readonly Entry[], date: CalendarDate): Entry {
  const cash = taken
    .flatMap((entry) => entry.lines)
    .filter((line) => line.account === TILL)
    .reduce((sum, line) => sum + line.debit, 0);
  return {
    type: TYPES.in,
    date,
    memo: "Depósito de las ventas al contado del mes",
    lines: [debit(BANK, cash), credit(TILL, cash)],
  };
}

/** What was paid in a month: suppliers, one of them in dollars, taxes of the month before, charges of the bank. */
export function payments(site: SiteState, period: Period): Entry[] {
  const days = someDays(site, openDays(period), site.size.payments);
  return [
    ...days.flatMap((date) => payment(site, date)),
    ...taxes(site, period),
    charges(site, period),
  ];
}

function payment(site: SiteState, date: CalendarDate): Entry[] {
  const item = site.payables.find((open) => open.date < date);
  if (!item) return [];
  site.payables = settle(site.payables, item, item.amount);
  const { person, document, amount, dollars } = item;
  const memo = `Pago ${documentText(document)} ${person.name}`;
  if (dollars !== undefined)
    return [paymentInDollars(site, date, { ...item, dollars }, memo)];
  return [
    {
      type: TYPES.out,
      date,
      memo,
      lines: [
        debit("4212", amount, { person, document }),
        credit(BANK, amount, {
          memo: site.dice.chance(30)
            ? `Cheque ${operation(site)}`
            : `Transf. op. ${operation(site)}`,
        }),
      ],
    },
  ];
}

function paymentInDollars(
  site: SiteState,
  date: CalendarDate,
  item: OpenItem & { readonly dollars: number },
  memo: string,
): Entry {
  const { person, document, amount, dollars } = item;
  const rate = rateOn(site, date);
  const paid = inSoles(dollars, rate);
  return {
    type: TYPES.out,
    date,
    rate,
    memo: `${memo}, transferencia al exterior`,
    lines: [
      debit("4212", amount, { person, document, dollars }),
      credit(BANK_DOLLARS, paid, { dollars }),
      ...difference(paid - amount),
    ],
  };
}

/** A loss (positive) or gain of exchange, céntimos; no line for none. */
function difference(loss: number) {
  if (loss === 0) return [];
  const memo = "Diferencia de cambio";
  return [signed(loss > 0 ? "676" : "776", loss, { memo })];
}

/** Invoices in dollars that are still open, at the rate of the month's last day. */
export function revaluation(site: SiteState, period: Period): Entry[] {
  const date = lastDay(period);
  const rate = rateOn(site, date);
  const lines = site.payables.flatMap(({ person, document, ...item }) => {
    if (item.dollars === undefined) return [];
    const loss = inSoles(item.dollars, rate) - item.amount;
    if (loss === 0) return [];
    return [signed("4212", -loss, { person, document }), ...difference(loss)];
  });
  site.payables = site.payables.map((item) =>
    item.dollars === undefined
      ? item
      : { ...item, amount: inSoles(item.dollars, rate) },
  );
  const memo = `Diferencia de cambio al cierre de ${monthText(period)}`;
  return lines.length > 0 ? [{ type: TYPES.diary, date, memo, lines }] : [];
}

function taxes(site: SiteState, period: Period): Entry[] {
  const owed = [...site.owed].filter(([, amount]) => amount > 0);
  const total = owed.reduce((sum, [, amount]) => sum + amount, 0);
  site.owed = new Map();
  if (total === 0) return [];
  return [
    {
      type: TYPES.out,
      date: dayOf(period, 16),
      memo: "Pago de tributos y aportes del mes anterior, PDT 621 y PLAME",
      lines: [
        ...owed.map(([account, amount]) => debit(account, amount)),
        credit(BANK, total, { memo: `NPS ${operation(site)}` }),
      ],
    },
  ];
}

function charges(site: SiteState, period: Period): Entry {
  const amount = site.dice.between(38, 96) * 100 + 50;
  const person = site.people.bank;
  return {
    type: TYPES.out,
    date: lastDay(period),
    memo: `Comisiones y portes del banco ${monthText(period)}`,
    lines: [
      debit("6391", amount, { person, costCenter: CENTERS.office }),
      credit(BANK, amount),
    ],
  };
}

function settle(
  items: readonly OpenItem[],
  item: OpenItem,
  amount: number,
): OpenItem[] {
  return items.flatMap((open) => {
    if (open !== item) return [open];
    const rest = open.amount - amount;
    return rest > 0 ? [{ ...open, amount: rest }] : [];
  });
}

function operation(site: SiteState): string {
  return site.dice.between(10_000, 99_999).toString().padStart(8, "0");
}
