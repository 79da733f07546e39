import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  CalendarDate,
  Instant,
  Period,
} from "../../src/domain/calendar-date.ts";
import { daysOf, weekdayOf } from "../../src/domain/calendar-date.ts";
import type { Currency } from "../../src/domain/company.ts";
import {
  compareRates,
  parseRate,
  parseTypedRate,
  type Rate,
} from "../../src/domain/decimal.ts";
import type { ExchangeRate } from "../../src/domain/masters.ts";
import {
  fillingRates,
  rateBefore,
  rateDays,
  ratedCurrencies,
  readRateBlock,
  sellsBelow,
} from "../../src/domain/month-rates.ts";

const OCTOBER = "2026-10" as Period;
const USD = "USD" as Currency;
const NOW = "2026-10-31T10:00:00Z" as Instant;

function day(text: string): CalendarDate {
  return text as CalendarDate;
}

function rate(date: string, buy = "3.40", sell = "3.41"): ExchangeRate {
  return {
    date: day(date),
    currency: USD,
    buy: buy as Rate,
    sell: sell as Rate,
    modified: "2026-10-01T10:00:00Z" as Instant,
  };
}

function byKey(...rates: ExchangeRate[]): Map<string, ExchangeRate> {
  return new Map(rates.map((r) => [`${r.date}|${r.currency}`, r]));
}

describe("a rate as it is typed", () => {
  it.each([
    ["3.745", "3.745"],
    ["3,745", "3.745"],
    [" .5 ", "0.5"],
    ["3.", "3"],
    ["1.234,50", "1234.50"],
    ["1,234.50", "1234.50"],
    ["0003.40", "3.40"],
    ["18.123456", "18.123456"],
  ])("%j is %s", (text, meant) => {
    expect(parseTypedRate(text)).toBe(meant);
  });

  it.each([
    "",
    "0",
    "0,000",
    "-3.4",
    "3.4.5",
    "1.234.567",
    "3.1234567",
    "S/ 3.40",
    "12 3",
  ])("%j is none", (text) => {
    expect(parseTypedRate(text)).toBeNull();
  });

  it("is read back from what is kept, with point or comma, and compares as its number does", () => {
    const some = fc
      .tuple(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 6 }),
      )
      .map(([n, decimals]) => {
        const digits = n.toString().padStart(decimals + 1, "0");
        const text =
          decimals === 0
            ? digits
            : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
        return text as Rate;
      });
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(parseRate(a)).toBe(a);
        expect(parseTypedRate(a)).toBe(a);
        expect(parseTypedRate(a.replace(".", ","))).toBe(a);
        expect(Math.sign(compareRates(a, b))).toBe(
          Math.sign(Number(a) - Number(b)),
        );
      }),
    );
    expect(compareRates("3.40" as Rate, "3.4" as Rate)).toBe(0);
    expect(sellsBelow(rate("2026-10-01", "3.40", "3.399"))).toBe(true);
    expect(sellsBelow(rate("2026-10-01", "3.40", "3.4"))).toBe(false);
  });
});

describe("a month of rates", () => {
  it("has every day, weekends known", () => {
    const days = rateDays(OCTOBER, USD, byKey(rate("2026-10-05")));
    expect(days).toHaveLength(31);
    expect(days.filter((d) => d.weekend).map((d) => d.date.slice(8))).toEqual(
      "03 04 10 11 17 18 24 25 31".split(" "),
    );
    expect(days.filter((d) => d.rate).map((d) => d.date)).toEqual([
      "2026-10-05",
    ]);
  });

  it("knows the day of the week as the calendar does", () => {
    const period = fc
      .tuple(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
      )
      .map(
        ([y, m]) =>
          `${y.toString()}-${m.toString().padStart(2, "0")}` as Period,
      );
    fc.assert(
      fc.property(period, (month) => {
        for (const date of daysOf(month))
          expect(weekdayOf(date)).toBe(
            new Date(`${date}T00:00:00Z`).getUTCDay(),
          );
      }),
    );
  });

  it("knows which currencies have rates", () => {
    const eur = { ...rate("2026-10-01"), currency: "EUR" as Currency };
    expect(
      ratedCurrencies([rate("2026-10-01"), eur, rate("2026-10-02")]),
    ).toEqual(["EUR", "USD"]);
  });

  it("fills the missing days with the rate before each, up to a day", () => {
    const days = rateDays(
      OCTOBER,
      USD,
      byKey(rate("2026-10-03", "3.5", "3.6")),
    );
    const before = rateBefore(day("2026-10-01"), USD, [
      rate("2026-09-29", "3.1", "3.2"),
      rate("2026-09-30", "3.3", "3.4"),
      rate("2026-10-03"),
    ]);
    expect(
      fillingRates(days, before, day("2026-10-04"), NOW).map((r) => [
        r.date,
        r.buy,
        r.modified,
      ]),
    ).toEqual([
      ["2026-10-01", "3.3", NOW],
      ["2026-10-02", "3.3", NOW],
      ["2026-10-04", "3.5", NOW],
    ]);
    expect(fillingRates(days, null, day("2026-10-02"), NOW)).toEqual([]);
  });
});

describe("a pasted block", () => {
  const read = (text: string, from = "2026-10-05") =>
    readRateBlock(text, day(from), daysOf(OCTOBER));

  it.each([
    ["tabs", "01/10/2026\t3.401\t3.409\n2026-10-02\t3,402\t3,410"],
    [
      "semicolons",
      "Fecha;Compra;Venta\r\n01/10/2026;3.401;3.409\r\n02-10-2026;3,402;3,410\r\n",
    ],
    [
      "blanks",
      "fecha compra venta\n1/10/2026 3.401  3.409\n\n2026-10-02 3.402 3.410",
    ],
    ["commas", "2026-10-01,3.401,3.409\n2026-10-02,3.402,3.410"],
    [
      "midnights",
      "2026-10-01 00:00:00\t3.401\t3.409\n02/10/2026 0:00\t3.402\t3.410",
    ],
  ])("with %s is read day by day", (_name, text) => {
    expect(read(text)).toEqual({
      rows: [
        { date: "2026-10-01", buy: "3.401", sell: "3.409" },
        { date: "2026-10-02", buy: "3.402", sell: "3.410" },
      ],
      findings: [],
    });
  });

  it("without dates stands on the days from the current one on", () => {
    expect(read("3.40\t3.41\n3,42\t3,43", "2026-10-30")).toEqual({
      rows: [
        { date: "2026-10-30", buy: "3.40", sell: "3.41" },
        { date: "2026-10-31", buy: "3.42", sell: "3.43" },
      ],
      findings: [],
    });
    expect(read("3.4 3.5\n3.4 3.5", "2026-10-31").findings).toEqual([
      { row: 2, code: "beyond-month" },
    ]);
  });

  it("says of every row what is wrong with it, and takes the others", () => {
    const { rows, findings } = read(
      [
        "01/10/2026\t3.40\t3.41",
        "31/02/2026\t3.40\t3.41",
        "02/10/2026\tabc\t3.41",
        "03/10/2026\t3.40\t0",
        "04/10/2026\t3.40",
        "01/10/2026\t3.50\t3.51",
        "05/10/2026\t3.50\t3.49",
      ].join("\n"),
    );
    expect(rows.map((row) => row.date)).toEqual(["2026-10-01", "2026-10-05"]);
    expect(findings).toEqual([
      { row: 2, code: "bad-date", text: "31/02/2026" },
      { row: 3, code: "bad-rate", text: "abc" },
      { row: 4, code: "bad-rate", text: "0" },
      { row: 5, code: "one-rate" },
      { row: 6, code: "twice", date: "2026-10-01" },
      { row: 7, code: "sell-below-buy", date: "2026-10-05" },
    ]);
  });

  it("of anything at all gives rates that may be kept, each day once", () => {
    const line = fc.oneof(
      fc.string(),
      fc
        .tuple(
          fc.constantFrom("01/10/2026", "2026-10-02", "x"),
          fc.string({ maxLength: 5 }),
          fc.constantFrom("3.4", "3,5"),
        )
        .map((cells) => cells.join("\t")),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const { rows } = read(lines.join("\n"));
        for (const row of rows) {
          expect(parseRate(row.buy)).toBe(row.buy);
          expect(parseRate(row.sell)).toBe(row.sell);
        }
        expect(new Set(rows.map((row) => row.date)).size).toBe(rows.length);
      }),
    );
  });
});
