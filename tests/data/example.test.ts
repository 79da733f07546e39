import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exampleCompany,
  type ExampleCompany,
  type ExampleSite,
} from "../../src/data/example/example.ts";
import { PCGE_2019 } from "../../src/data/pcge-2019.ts";
import { dateOf, type CalendarDate } from "../../src/domain/calendar-date.ts";
import { mapsOf, viewOf } from "../../src/domain/master-maps.ts";
import { personKey } from "../../src/domain/masters.ts";
import { parseChart } from "../../src/domain/starting-chart.ts";
import { STARTING_INSTANT } from "../../src/domain/starting-types.ts";
import { checkTaxId } from "../../src/domain/tax-id.ts";
import { tidyVoucher } from "../../src/domain/tidy-voucher.ts";
import {
  checkVoucher,
  countedTotals,
  type Voucher,
  type VoucherId,
} from "../../src/domain/voucher.ts";

const CHART = parseChart(PCGE_2019, STARTING_INSTANT);

function exampleOf(today: string): ExampleCompany {
  let count = 0;
  return exampleCompany(CHART, today as CalendarDate, () => {
    count += 1;
    return `id-${count.toString()}` as VoucherId;
  });
}

const OCTOBER = exampleOf("2026-11-22");

function vouchersOf(site: ExampleSite): Voucher[] {
  return site.books.flatMap((book) => [...book.vouchers]);
}

/** Every finding of every voucher that the sites and the shipments hold. */
function findingsOf(example: ExampleCompany): unknown[] {
  const { seat, branch, shipments } = example;
  const check = (site: ExampleSite, books: ExampleSite["books"]): unknown[] => {
    const masters = viewOf(mapsOf(site.masters));
    const currency = site.installation.company.currency;
    return books.flatMap(({ period, vouchers }) =>
      vouchers.flatMap((v) =>
        checkVoucher(v, period, currency, masters).map((problem) => ({
          period,
          type: v.operationType,
          number: v.number,
          ...problem,
        })),
      ),
    );
  };
  return [
    ...check(seat, seat.books),
    ...check(branch, branch.books),
    ...check(branch, shipments),
  ];
}

describe("the example company", () => {
  it("is the same on the same day", () => {
    expect(exampleOf("2026-11-22")).toEqual(OCTOBER);
  });

  it("has the three whole months before the day", () => {
    expect(OCTOBER.months).toEqual(["2026-08", "2026-09", "2026-10"]);
    expect(exampleOf("2027-01-01").months).toEqual([
      "2026-10",
      "2026-11",
      "2026-12",
    ]);
  });

  it("keeps every rule of vouchers, whatever the day", () => {
    const days = fc
      .tuple(
        fc.integer({ min: 2024, max: 2036 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([y, m, d]) => dateOf(y, m, d) ?? "");
    fc.assert(
      fc.property(days, (today) => {
        const example = exampleOf(today);
        expect(findingsOf(example)).toEqual([]);
        const latest = [example.seat, example.branch]
          .flatMap(vouchersOf)
          .every((v) => v.date < today && v.modified < `${today}T`);
        expect(latest).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("is of a size to look around in", () => {
    const seat = vouchersOf(OCTOBER.seat);
    expect(seat.length).toBeGreaterThanOrEqual(300);
    expect(seat.length).toBeLessThanOrEqual(400);
    for (const type of ["00", "02", "05", "21", "22", "31", "35"])
      expect(seat.some((v) => v.operationType === type)).toBe(true);
    expect(seat.filter((v) => v.status === "voided").length).toBe(3);
    expect(seat.some((v) => v.currency === "USD")).toBe(true);
    const { persons, exchangeRates, costCenters } = OCTOBER.seat.masters;
    expect(persons.length).toBeGreaterThan(35);
    expect(exchangeRates).toHaveLength(31 + 30 + 31);
    expect(costCenters).toHaveLength(3);
  });

  it("gives every voucher a number of its own and keeps it as it would be stored", () => {
    for (const site of [OCTOBER.seat, OCTOBER.branch]) {
      const keys = site.books.flatMap(({ period, vouchers }) =>
        vouchers.map((v) => `${period} ${v.operationType} ${v.number}`),
      );
      expect(new Set(keys).size).toBe(keys.length);
      for (const v of vouchersOf(site)) expect(tidyVoucher(v)).toEqual(v);
    }
  });

  it("balances, and never owes or is owed less than nothing by a person's document", () => {
    for (const site of [OCTOBER.seat, OCTOBER.branch]) {
      const open = new Map<string, number>();
      for (const v of vouchersOf(site)) {
        const { debit, credit } = countedTotals(v);
        expect(debit).toBe(credit);
        if (v.status === "voided") continue;
        for (const line of v.lines) {
          const sign = { "1212": 1, "4212": -1 }[line.account];
          if (sign === undefined) continue;
          const who = line.person ? personKey(line.person) : "";
          const { series, number } = line.document ?? {};
          const key = [line.account, who, series, number].join(" ");
          const amount = sign * (line.debit - line.credit);
          open.set(key, (open.get(key) ?? 0) + amount);
        }
      }
      expect([...open].filter(([, amount]) => amount < 0)).toEqual([]);
    }
  });

  it("never spends what it has not", () => {
    for (const site of [OCTOBER.seat, OCTOBER.branch])
      for (const account of ["101", "10411", "10412", "2011"]) {
        const lines = vouchersOf(site)
          .filter((v) => v.status === "valid")
          .flatMap((v) => v.lines)
          .filter((line) => line.account === account);
        const end = lines.reduce((n, l) => n + l.debit - l.credit, 0);
        expect(end).toBeGreaterThanOrEqual(0);
      }
  });

  it("has ids that pass their check digits and a company that is nobody", () => {
    const { seat, branch } = OCTOBER;
    const rucs = [...seat.masters.persons, ...branch.masters.persons]
      .filter((p) => p.docType === "6")
      .map((p) => p.docNumber);
    const own = seat.installation.company.taxId;
    for (const id of [own, ...rucs])
      expect(checkTaxId("PE", id).kind).toBe("valid");
    expect(own).toMatch(/^2000000000/);
  });

  it("opens the year in period 00 when one begins within its months", () => {
    for (const [today, periods] of [
      ["2027-02-10", ["2026-11", "2026-12", "2027-00", "2027-01"]],
      ["2027-03-10", ["2026-12", "2027-00", "2027-01", "2027-02"]],
      ["2027-04-10", ["2027-00", "2027-01", "2027-02", "2027-03"]],
    ] as const) {
      const example = exampleOf(today);
      expect(example.seat.books.map((b) => b.period)).toEqual(periods);
      expect(findingsOf(example)).toEqual([]);
    }
  });
});

describe("the branch's shipments", () => {
  it("are the three months and the second of them again", () => {
    expect(OCTOBER.shipments.map((s) => s.period)).toEqual([
      "2026-08",
      "2026-09",
      "2026-10",
      "2026-09",
    ]);
    expect(OCTOBER.shipments.map((s) => s.imported !== null)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("correct some vouchers, take one out and put two in", () => {
    const [, before, , after] = OCTOBER.shipments;
    const old = new Map(before?.vouchers.map((v) => [v.id, v]));
    const now = new Map(after?.vouchers.map((v) => [v.id, v]));
    const added = [...now.keys()].filter((id) => !old.has(id));
    const removed = [...old.keys()].filter((id) => !now.has(id));
    const changed = [...now].filter(
      ([id, v]) =>
        old.has(id) && JSON.stringify(old.get(id)) !== JSON.stringify(v),
    );
    expect([added.length, removed.length, changed.length]).toEqual([2, 1, 3]);
    expect(after?.persons).toHaveLength(1);
  });

  it("are sent in their order, and never tomorrow", () => {
    for (const today of ["2026-11-22", "2026-11-01", "2026-03-31"]) {
      const sent = exampleOf(today).shipments.map((s) => s.at);
      expect([...sent].sort()).toEqual(sent);
      expect(sent.every((at) => at < `${today}T23`)).toBe(true);
    }
  });
});
