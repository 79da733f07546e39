import { firstDay, type Period } from "../../domain/calendar-date.ts";
import { personKey } from "../../domain/masters.ts";
import type { VoucherLine } from "../../domain/voucher.ts";
import { inSoles } from "./amounts.ts";
import { dayOf, daysLater, monthAfter } from "./calendar.ts";
import { credit, debit, documentOf, signed } from "./lines.ts";
import {
  nextNumber,
  rateOn,
  TYPES,
  type Entry,
  type OpenItem,
  type SiteState,
} from "./site.ts";

/** What the company had when its first month in Valija began; capital only at the seat. */
export function openingBalances(
  site: SiteState,
  month: Period,
  seat: boolean,
): Entry {
  site.receivables = openInvoices(site, month);
  site.payables = openBills(site, month);
  site.owed = new Map([
    ["40111", 640_000],
    ["4031", 180_000],
    ["417", 150_000],
  ]);
  const date = firstDay(month);
  const dollars = 2_400_000;
  const lines = [
    debit("101", 350_000, { memo: "Fondo de caja" }),
    debit("10411", seat ? 24_000_000 : 9_800_000),
    ...(seat
      ? [debit("10412", inSoles(dollars, rateOn(site, date)), { dollars })]
      : []),
    ...site.receivables.map(({ person, document, amount }) =>
      debit("1212", amount, { person, document }),
    ),
    debit("182", 456_000, { memo: "Póliza contra incendio" }),
    debit("2011", seat ? 31_500_000 : 14_200_000),
    debit("3341", 9_600_000, { memo: "Camión de reparto" }),
    debit("3351", 1_850_000),
    debit("3361", 2_340_000),
    credit("3952", 3_270_000),
    ...[...site.owed].map(([account, amount]) => credit(account, amount)),
    ...site.payables.map(({ person, document, amount }) =>
      credit("4212", amount, { person, document }),
    ),
    ...(seat ? [credit("5011", 30_000_000, { memo: "Capital" })] : []),
  ];
  return {
    type: TYPES.opening,
    date,
    memo: "Saldos iniciales al empezar en Valija",
    lines: balanced(lines),
  };
}

/** What is missing to balance goes to the results of earlier years. */
function balanced(lines: readonly VoucherLine[]): VoucherLine[] {
  const over = lines.reduce((n, line) => n + line.debit - line.credit, 0);
  return [...lines, signed(over > 0 ? "5911" : "5921", -over)];
}

function openInvoices(site: SiteState, month: Period): OpenItem[] {
  const series = `F00${site.series.toString()}`;
  const before = monthAfter(month, -1);
  return site.people.customers.slice(0, 6).map((person, k) => {
    const date = dayOf(before, 11 + 3 * k);
    const number = nextNumber(site, series);
    const document = documentOf(
      "01",
      series,
      number,
      date,
      daysLater(date, 30),
    );
    const amount = site.dice.between(900, 8200) * 118;
    return { person, document, date, amount };
  });
}

function openBills(site: SiteState, month: Period): OpenItem[] {
  const before = monthAfter(month, -1);
  return site.people.goods.map((person, k) => {
    const date = dayOf(before, 9 + 3 * k);
    const number = site.dice.between(1200, 8800);
    const document = documentOf(
      "01",
      "E001",
      number,
      date,
      daysLater(date, 30),
    );
    const amount = site.dice.between(1500, 9000) * 118;
    return { person, document, date, amount };
  });
}

/**
 * The entry that opens a year: what all accounts of elements 1 to 5 stand at, by person and document where they name one;
 * the result so far goes to those of earlier years.
 */
export function yearOpening(january: Period, before: readonly Entry[]): Entry {
  const balances = new Map<string, { line: VoucherLine; amount: number }>();
  for (const entry of before)
    for (const line of entry.voided ? [] : entry.lines) {
      if (!/^[1-5]/.test(line.account)) continue;
      const { series, number } = line.document ?? {};
      const person = line.person ? personKey(line.person) : "";
      const key = [line.account, person, series, number].join("|");
      const known = balances.get(key);
      const amount = (known?.amount ?? 0) + line.debit - line.credit;
      balances.set(key, { line: known?.line ?? line, amount });
    }
  const lines = [...balances]
    .filter(([, { amount }]) => amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { line, amount }]) => {
      const { person, document } = line;
      return { ...signed(line.account, amount), person, document };
    });
  return {
    type: TYPES.opening,
    date: firstDay(january),
    memo: `Asiento de apertura ${january.slice(0, 4)}`,
    lines: balanced(lines),
  };
}
