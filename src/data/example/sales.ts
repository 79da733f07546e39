import type { CalendarDate, Period } from "../../domain/calendar-date.ts";
import { igv, share } from "./amounts.ts";
import { daysLater, openDays } from "./calendar.ts";
import { credit, debit, documentOf } from "./lines.ts";
import { CENTERS } from "./masters.ts";
import {
  documentText,
  nextNumber,
  someDays,
  TYPES,
  type Entry,
  type OpenItem,
  type SiteState,
} from "./site.ts";

/** Which sale of a month was voided, and which was given back in part: every month has one of each. */
const VOIDED = 7;
const RETURNED = 12;

/** The sales of a month, with their cost; what they leave to be collected goes to the site's open items. */
export function sales(site: SiteState, period: Period): Entry[] {
  const days = someDays(site, openDays(period), site.size.sales);
  return days.flatMap((date, k) => {
    if (k === VOIDED) return [voidedSale(site, date)];
    const sold = sale(site, date);
    site.receivables = [...site.receivables, sold.open];
    return k === RETURNED ? [sold.entry, returned(site, sold)] : [sold.entry];
  });
}

interface Sold {
  readonly entry: Entry;
  readonly open: OpenItem;
  readonly base: number;
}

function sale(site: SiteState, date: CalendarDate): Sold {
  const { dice, people } = site;
  const counter = dice.chance(25);
  const person = dice.pick(counter ? people.consumers : people.customers);
  const series = `${counter ? "B" : "F"}00${site.series.toString()}`;
  const due = counter ? date : daysLater(date, dice.pick([15, 30, 30, 45]));
  const number = nextNumber(site, series);
  const document = documentOf(counter ? "03" : "01", series, number, date, due);
  const base = counter
    ? dice.between(25, 420) * 100 + dice.pick([0, 50, 90])
    : dice.between(280, 9400) * 100 + dice.pick([0, 0, 25, 50]);
  const total = base + igv(base);
  const cost = share(base, dice.between(62, 74), 100);
  const lines = [
    debit("1212", total, { person, document }),
    credit("40111", igv(base)),
    credit("7012", base, { costCenter: CENTERS.sales }),
    debit("6912", cost),
    credit("2011", cost),
  ];
  const memo = `Venta de mercadería ${documentText(document)} ${person.name}`;
  return {
    entry: { type: TYPES.sales, date, memo, lines },
    open: { person, document, date, amount: total },
    base,
  };
}

function voidedSale(site: SiteState, date: CalendarDate): Entry {
  const { entry } = sale(site, date);
  const memo = `${entry.memo} – anulada, error en el RUC del cliente`;
  return { ...entry, memo, voided: true };
}

/** A credit note for a fifth of the sale. */
function returned(site: SiteState, { entry, open, base }: Sold): Entry {
  const series = `FC0${site.series.toString()}`;
  const number = nextNumber(site, series);
  const document = documentOf("07", series, number, entry.date);
  const back = share(base, 1, 5);
  const total = back + igv(back);
  const { person } = open;
  site.receivables = site.receivables.map((item) =>
    item === open ? { ...item, amount: item.amount - total } : item,
  );
  return {
    type: TYPES.sales,
    date: entry.date,
    memo: `Nota de crédito ${documentText(document)} por devolución, ref. ${documentText(open.document)}`,
    lines: [
      debit("7092", back),
      debit("40111", igv(back)),
      credit("1212", total, {
        person,
        document: open.document,
        memo: `N/C ${documentText(document)}`,
      }),
    ],
  };
}
