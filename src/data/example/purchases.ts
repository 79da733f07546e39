import type { CalendarDate, Period } from "../../domain/calendar-date.ts";
import type { Person } from "../../domain/masters.ts";
import type { LineDocument } from "../../domain/voucher.ts";
import { present } from "../../lib/assert.ts";
import { igv, inSoles } from "./amounts.ts";
import { dayOf, daysLater, openDays } from "./calendar.ts";
import { credit, debit, documentOf } from "./lines.ts";
import { CENTERS } from "./masters.ts";
import {
  documentText,
  monthText,
  nextNumber,
  rateOn,
  someDays,
  TYPES,
  type Entry,
  type SiteState,
} from "./site.ts";

/** A service of every month: account, cost center, what it costs (soles, least and most) and its memo. */
interface Service {
  readonly account: string;
  readonly costCenter: string;
  readonly cost: readonly [number, number];
  readonly memo: string;
}

/** In the order of the suppliers of services. */
const SERVICES: readonly Service[] = [
  service("6361", CENTERS.store, [640, 1180], "Energía eléctrica"),
  service("6363", CENTERS.store, [120, 310], "Agua potable"),
  service("6364", CENTERS.office, [289, 455], "Telefonía e internet"),
  service("6311", CENTERS.store, [850, 2300], "Flete y reparto"),
  service("6352", CENTERS.store, [4200, 4200], "Alquiler del local"),
  service("656", CENTERS.office, [260, 700], "Útiles y suministros"),
  service("6371", CENTERS.sales, [480, 1500], "Volantes y letreros"),
  service("6322", CENTERS.office, [900, 900], "Asesoría contable"),
];

function service(
  account: string,
  costCenter: string,
  cost: readonly [number, number],
  memo: string,
): Service {
  return { account, costCenter, cost, memo };
}

/** The purchases of a month: goods, the usual services, and one in dollars where the site imports. */
export function purchases(
  site: SiteState,
  period: Period,
  imports: boolean,
): Entry[] {
  const count = Math.max(0, site.size.purchases - SERVICES.length);
  const goods = someDays(site, openDays(period), count).map((date) =>
    purchaseOfGoods(site, date),
  );
  const services = SERVICES.map((kind, k) =>
    purchaseOfService(site, period, kind, k),
  );
  return imports
    ? [...goods, ...services, purchaseInDollars(site, period)]
    : [...goods, ...services];
}

function purchaseOfGoods(site: SiteState, date: CalendarDate): Entry {
  const person = site.dice.pick(site.people.goods);
  const document = invoice(site, person, date);
  const base = site.dice.between(2200, 11500) * 100;
  const total = base + igv(base);
  owe(site, { person, document, date, amount: total });
  return {
    type: TYPES.purchases,
    date,
    memo: `Compra de mercadería ${documentText(document)} ${person.name}`,
    lines: [
      debit("6011", base),
      debit("40111", igv(base)),
      credit("4212", total, { person, document }),
      debit("2011", base),
      credit("6111", base),
    ],
  };
}

function purchaseOfService(
  site: SiteState,
  period: Period,
  { account, costCenter, cost, memo }: Service,
  at: number,
): Entry {
  const [first, ...rest] = site.people.services;
  const person = [first, ...rest][at] ?? first;
  const date = dayOf(period, 4 + at * 3);
  const document = invoice(site, person, date);
  const base = site.dice.between(...cost) * 100;
  const total = base + igv(base);
  owe(site, { person, document, date, amount: total });
  return {
    type: TYPES.purchases,
    date,
    memo: `${memo} ${monthText(period)} ${person.name}`,
    lines: [
      debit(account, base, { costCenter }),
      debit("40111", igv(base)),
      credit("4212", total, { person, document }),
    ],
  };
}

function purchaseInDollars(site: SiteState, period: Period): Entry {
  const person = site.people.abroad;
  const date = dayOf(period, site.dice.between(9, 14));
  const rate = rateOn(site, date);
  const number = nextNumber(site, "INV");
  const document = documentOf("91", "INV", number, date, daysLater(date, 30));
  const dollars = site.dice.between(3100, 7900) * 100;
  const amount = inSoles(dollars, rate);
  owe(site, { person, document, date, amount, dollars });
  return {
    type: TYPES.purchases,
    date,
    rate,
    memo: `Importación de menaje ${documentText(document)} ${person.name}`,
    lines: [
      debit("6011", amount, { dollars }),
      credit("4212", amount, { person, document, dollars }),
      debit("2011", amount, { dollars }),
      credit("6111", amount, { dollars }),
    ],
  };
}

function owe(site: SiteState, item: SiteState["payables"][number]): void {
  site.payables = [...site.payables, item];
}

/** Every supplier numbers in a series of its own. */
function invoice(
  site: SiteState,
  person: Person,
  date: CalendarDate,
): LineDocument {
  const series = `E0${present(person.docNumber.at(-1), "a digit")}1`;
  const number = nextNumber(site, `${person.docNumber} ${series}`);
  return documentOf("01", series, number, date, daysLater(date, 30));
}
