import {
  monthPeriod,
  type CalendarDate,
  type Instant,
  type Period,
} from "../../domain/calendar-date.ts";
import {
  companyId,
  type Installation,
  type Site,
  type SiteCode,
} from "../../domain/company.ts";
import type { Account, Masters, Person } from "../../domain/masters.ts";
import { startingTypes } from "../../domain/starting-types.ts";
import type { Voucher, VoucherId } from "../../domain/voucher.ts";
import { present } from "../../lib/assert.ts";
import { siteBooks, type PeriodVouchers } from "./books.ts";
import { at, dayOf, monthAfter } from "./calendar.ts";
import { EXAMPLE_COMPANY } from "./company.ts";
import { exampleDocuments, type ExampleDocuments } from "./documents.ts";
import { corrected, moved } from "./corrections.ts";
import {
  dollarRates,
  exampleAccounts,
  exampleCenters,
  rateRows,
} from "./masters.ts";
import {
  peopleOfArequipa,
  peopleOfLima,
  personsOf,
  type People,
} from "./people.ts";
import { Dice } from "./random.ts";
import type { SiteState, Size } from "./site.ts";

/** What a site of the example is made of. */
export interface ExampleSite {
  readonly installation: Installation;
  readonly masters: Masters;
  readonly books: readonly PeriodVouchers[];
}

/** A month that the branch sends: what its books hold then, and who has changed since the one before. */
export interface ExampleShipment {
  readonly period: Period;
  readonly at: Instant;
  readonly vouchers: readonly Voucher[];
  readonly persons: readonly Person[];
  /** When the seat imported it; null when it is left for whoever looks around. */
  readonly imported: Instant | null;
}

/** A trading company with its seat in Lima and a branch in Arequipa: three months of both. */
export interface ExampleCompany {
  readonly months: readonly Period[];
  readonly seat: ExampleSite;
  readonly branch: ExampleSite;
  /** What is behind the seat's vouchers. */
  readonly documents: ExampleDocuments;
  /** In the order of their numbers. */
  readonly shipments: readonly ExampleShipment[];
}

const LIMA: Site = { code: "0000" as SiteCode, name: "Lima" };
const AREQUIPA: Site = { code: "0001" as SiteCode, name: "Arequipa" };

const SEAT_SIZE: Size = {
  sales: 46,
  purchases: 20,
  collections: 24,
  payments: 16,
};
const BRANCH_SIZE: Size = {
  sales: 22,
  purchases: 12,
  collections: 12,
  payments: 9,
};

/**
 * The example company as of a day: the three whole months before it. The same day gives the same figures; ids are the caller's. `chart` is
 * the PCGE to begin with.
 */
export function exampleCompany(
  chart: readonly Account[],
  today: CalendarDate,
  newId: () => VoucherId,
): ExampleCompany {
  const current = monthPeriod(today);
  const months = [-3, -2, -1].map((k) => monthAfter(current, k));
  const first = present(months[0], "the first month");
  const began = at(dayOf(monthAfter(first, -1), 20), 15);
  const dice = new Dice(2026);
  const rates = dollarRates(months, dice);
  const shared: Omit<Masters, "persons"> = {
    accounts: exampleAccounts(chart, began),
    costCenters: exampleCenters(began),
    operationTypes: startingTypes("PE"),
    exchangeRates: rateRows(rates),
  };
  const make = (
    site: Site,
    people: People,
    size: Size,
    preparedBy: string,
  ): ExampleSite => {
    const seat = site === LIMA;
    const state: SiteState = {
      dice: new Dice(seat ? 11 : 12),
      people,
      rates,
      size,
      series: seat ? 1 : 2,
      numbers: new Map(),
      receivables: [],
      payables: [],
      owed: new Map(),
    };
    return {
      installation: installationOf(site, seat, preparedBy),
      masters: { ...shared, persons: personsOf(people) },
      books: siteBooks(state, months, seat, newId),
    };
  };
  const branchPeople = peopleOfArequipa(began);
  const branch = make(AREQUIPA, branchPeople, BRANCH_SIZE, "Julio Mamani");
  const seat = make(LIMA, peopleOfLima(began), SEAT_SIZE, "Rosa Quispe");
  return {
    months,
    seat,
    branch,
    documents: exampleDocuments(seat.books, seat.masters.persons),
    shipments: shipmentsOf(branch, branchPeople, months, today, newId),
  };
}

function installationOf(
  site: Site,
  central: boolean,
  preparedBy: string,
): Installation {
  return {
    id: companyId(EXAMPLE_COMPANY),
    company: EXAMPLE_COMPANY,
    site,
    central,
    edition: "accounting",
    preparedBy,
  };
}

/** The three months, two of them imported already, and the second one again with corrections. */
function shipmentsOf(
  branch: ExampleSite,
  people: People,
  months: readonly Period[],
  today: CalendarDate,
  newId: () => VoucherId,
): ExampleShipment[] {
  // Nothing is sent tomorrow.
  const sent = (period: Period, day: number, hour: number): Instant => {
    const usual = at(dayOf(monthAfter(period, 1), day), hour);
    const now = at(today, 5);
    return usual < now ? usual : now;
  };
  const vouchersOf = (period: Period): readonly Voucher[] =>
    present(
      branch.books.find((book) => book.period === period),
      `books of ${period}`,
    ).vouchers;
  const plain = months.map((period, k) => ({
    period,
    at: sent(period, 3, 16),
    vouchers: vouchersOf(period),
    persons: [],
    imported: k < 2 ? sent(period, 4, 14) : null,
  }));
  const [, second = present(months[0], "a month"), third = second] = months;
  const again = sent(third, 5, 17);
  return [
    ...plain,
    {
      period: second,
      at: again,
      vouchers: corrected(vouchersOf(second), again, newId),
      persons: [moved(people.customers[0], again)],
      imported: null,
    },
  ];
}
