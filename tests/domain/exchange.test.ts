import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayNumber,
  parseDate,
  type CalendarDate,
} from "../../src/domain/calendar-date.ts";
import {
  exactSum,
  formatExact,
  timesRate,
  type Decimal,
  type Rate,
} from "../../src/domain/decimal.ts";
import {
  functionalOf,
  rateOfDay,
  roundingOf,
  withFunctional,
  withRate,
} from "../../src/domain/exchange.ts";
import type { ExchangeRate } from "../../src/domain/masters.ts";
import {
  EMPTY_LINE,
  typedTotals,
  type LineForm,
  type VoucherForm,
} from "../../src/domain/voucher-form.ts";
import { NOW, PEN, USD } from "../support/samples.ts";

const decimal = (text: string): Decimal => text as Decimal;
const rate = (text: string): Rate => text as Rate;

function day(date: string, sell: string, currency = USD): ExchangeRate {
  return {
    date: date as CalendarDate,
    currency,
    buy: rate("1"),
    sell: rate(sell),
    modified: NOW,
  };
}

function form(lines: readonly Partial<LineForm>[]): VoucherForm {
  const header = { currency: "USD", exchangeRate: "3.725" };
  return {
    ...header,
    lines: lines.map((line) => ({ ...EMPTY_LINE, ...line })),
  } as unknown as VoucherForm;
}

describe("an amount times a rate", () => {
  it.each([
    ["100", "3.725", 37250],
    ["0.01", "0.5", 1],
    ["0.01", "0.499999", 0],
    ["-0.01", "0.5", -1],
    ["1.005", "1", 101],
    ["333.33", "3.725", 124165],
    ["0.0000000001", "0.000001", 0],
    ["90071992547409.91", "1", 9007199254740991],
  ])("%s at %s is %d cents", (amount, at, cents) => {
    expect(timesRate(decimal(amount), rate(at))).toBe(cents);
  });

  it("is none where it leaves the exact range", () => {
    expect(timesRate(decimal("90071992547409.92"), rate("1"))).toBeNull();
  });

  it("is never more than half a cent off", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.bigInt({ min: 0n, max: 10n ** 8n }),
        (units, micros) => {
          const sign = units < 0n ? "-" : "";
          const size = (units < 0n ? -units : units)
            .toString()
            .padStart(3, "0");
          const micro = micros.toString().padStart(7, "0");
          const cents = timesRate(
            decimal(`${sign}${size.slice(0, -2)}.${size.slice(-2)}`),
            rate(`${micro.slice(0, -6)}.${micro.slice(-6)}`),
          );
          if (cents === null) return;
          const off = BigInt(cents) * 10n ** 6n - units * micros;
          expect(off <= 500_000n && off >= -500_000n).toBe(true);
        },
      ),
    );
  });
});

describe("a sum of amounts", () => {
  it("is exact and reads like an amount", () => {
    const sum = exactSum([
      { amount: decimal("0.1"), sign: 1n },
      { amount: decimal("0.2"), sign: 1n },
      { amount: decimal("0.3"), sign: -1n },
    ]);
    expect(sum).toBe(0n);
    expect(formatExact(sum)).toBe("0.00");
    expect(
      formatExact(exactSum([{ amount: decimal("12.5"), sign: -1n }])),
    ).toBe("-12.50");
    expect(
      formatExact(exactSum([{ amount: decimal("0.125"), sign: 1n }])),
    ).toBe("0.125");
  });
});

describe("the number of a day", () => {
  it("grows by one from each day to the next", () => {
    let before = dayNumber("2023-12-31" as CalendarDate);
    for (const year of [2024, 2025])
      for (let month = 1; month <= 12; month++)
        for (let d = 1; d <= 31; d++) {
          const pad = (n: number): string => n.toString().padStart(2, "0");
          const date = parseDate(`${year}-${pad(month)}-${pad(d)}`);
          if (!date) continue;
          expect(dayNumber(date)).toBe(before + 1);
          before++;
        }
  });
});

describe("the rate of a day", () => {
  const rates = [
    day("2026-10-09", "3.70"),
    day("2026-10-12", "3.72"),
    day("2026-10-12", "4.10", "EUR" as typeof USD),
    day("2026-10-20", "3.80"),
  ];
  it.each([
    ["2026-10-12", "2026-10-12"],
    ["2026-10-15", "2026-10-12"],
    ["2026-10-19", "2026-10-12"],
    ["2026-10-11", "2026-10-09"],
    ["2026-10-08", null],
    ["2026-10-27", "2026-10-20"],
    ["2026-10-28", null],
  ])("%s is that of %s", (date, of) => {
    const found = rateOfDay(rates, USD, date as CalendarDate);
    expect(found?.date ?? null).toBe(of);
  });

  it("is the one at which the currency sold", () => {
    expect(rateOfDay(rates, USD, "2026-10-12" as CalendarDate)?.rate).toBe(
      "3.72",
    );
    expect(rateOfDay(rates, PEN, "2026-10-12" as CalendarDate)).toBeNull();
  });
});

describe("a line in another currency", () => {
  const line: LineForm = { ...EMPTY_LINE, foreignAmount: "1,000.00" };
  it("has its amount on the side that it has, else on the one proposed", () => {
    expect(withFunctional(line, rate("3.725"), "credit").credit).toBe(
      "3725.00",
    );
    const debited = { ...line, debit: "1" };
    const there = withFunctional(debited, rate("3.725"), "credit");
    expect([there.debit, there.credit]).toEqual(["3725.00", ""]);
    const odd = { ...line, foreignAmount: "mil" };
    expect(withFunctional(odd, rate("3.725"), "debit")).toBe(odd);
    expect(functionalOf({ ...line, foreignAmount: "-2" }, rate("1.5"))).toBe(
      300,
    );
  });

  it("follows another rate only where the rate before made its amount", () => {
    const changed = withRate(
      form([
        { foreignAmount: "100", debit: "372.50" },
        { foreignAmount: "100", credit: "370.00" },
        { credit: "2.50" },
      ]),
      rate("3.725"),
      rate("3.8"),
    );
    expect(changed.lines.map((l) => l.debit || l.credit)).toEqual([
      "380.00",
      "370.00",
      "2.50",
    ]);
  });
});

describe("what rounding leaves", () => {
  it("is seen only where the other currency balances and all was converted", () => {
    const thirds = [
      { foreignAmount: "33.33", debit: "124.15" },
      { foreignAmount: "33.33", debit: "124.15" },
      { foreignAmount: "33.34", debit: "124.19" },
    ];
    const whole = { foreignAmount: "100.00", credit: "372.50" };
    expect(roundingOf(form([...thirds, whole]), rate("3.725"))).toBe(-1);
    expect(roundingOf(form([...thirds]), rate("3.725"))).toBe(0);
    const written = { ...whole, credit: "372.40" };
    expect(roundingOf(form([...thirds, written]), rate("3.725"))).toBe(0);
  });

  it("balances the voucher when it is put on the side that lacks it", () => {
    const cents = fc.integer({ min: 1, max: 1e7 });
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 8 }),
        // A rate at which a cent makes at least one: what rounds to nothing has no side.
        fc.integer({ min: 500_000, max: 9_999_999 }),
        (parts, micros) => {
          const at = rate((micros / 1e6).toFixed(6));
          const of = (n: number): string => (n / 100).toFixed(2);
          const total = parts.reduce((n, part) => n + part, 0);
          const made = form([
            ...parts.map((n) => ({ foreignAmount: of(n) })),
            { foreignAmount: of(total) },
          ]);
          const lines = made.lines.map((l, k) =>
            withFunctional(l, at, k < parts.length ? "debit" : "credit"),
          );
          const { debit, credit } = typedTotals({ ...made, lines });
          expect(roundingOf({ ...made, lines }, at)).toBe(debit - credit);
        },
      ),
    );
  });
});
