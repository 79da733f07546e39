import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contains,
  dateOf,
  firstDay,
  instantOf,
  lastDay,
  monthPeriod,
  parseDate,
  parseInstant,
  parseLatinDate,
  parsePeriod,
  periodOf,
  type CalendarDate,
  type Period,
} from "../../src/domain/calendar-date.ts";
import { present } from "../../src/lib/assert.ts";

const period = (text: string): Period => present(parsePeriod(text), text);
const date = (text: string): CalendarDate => present(parseDate(text), text);

describe("dates", () => {
  it("are those of the calendar", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("0001-01-01T00:00:00Z"),
          max: new Date("9999-12-31T00:00:00Z"),
          noInvalidDate: true,
        }),
        (day) => {
          const text = day.toISOString().slice(0, 10);
          expect(parseDate(text)).toBe(text);
        },
      ),
    );
  });

  it.for(["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"])(
    "%s is one",
    (text) => {
      expect(parseDate(text)).toBe(text);
    },
  );

  it.for([
    "2026-02-29",
    "1900-02-29",
    "2026-02-31",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "2026-1-1",
    "26-01-01",
    "2026-01-01T00:00:00Z",
    "2026-01-01 ",
    "٢٠٢٦-01-01",
    "",
  ])("%j is none", (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it("are read as people write them, and 31/02 is none", () => {
    expect(parseLatinDate("05/10/2026")).toBe("2026-10-05");
    expect(parseLatinDate(" 5-1-2026 ")).toBe("2026-01-05");
    expect(parseLatinDate("29/02/2024")).toBe("2024-02-29");
    for (const wrong of ["31/02/2026", "10/31/2026", "1/1/26", "01/01/0000"])
      expect(parseLatinDate(wrong)).toBeNull();
  });

  it("are made of year, month and day", () => {
    expect(dateOf(7, 1, 2)).toBe("0007-01-02");
    expect(dateOf(10_000, 1, 1)).toBeNull();
  });
});

describe("instants", () => {
  it("are UTC to the second", () => {
    expect(instantOf(1_792_000_000_999)).toBe("2026-10-14T17:46:40Z");
    expect(parseInstant("2026-10-31T23:59:59Z")).toBe("2026-10-31T23:59:59Z");
    for (const wrong of [
      "2026-10-31T24:00:00Z",
      "2026-10-31T23:60:00Z",
      "2026-10-31T23:59:60Z",
      "2026-02-30T00:00:00Z",
      "2026-10-31T23:59:59",
      "2026-10-31T23:59:59.0Z",
      "2026-10-31T23:59:59-05:00",
    ])
      expect(parseInstant(wrong)).toBeNull();
  });
});

describe("periods", () => {
  it("have months 00 to 13", () => {
    for (const text of ["2026-00", "2026-01", "2026-12", "2026-13"])
      expect(parsePeriod(text)).toBe(text);
    for (const text of ["2026-14", "2026-1", "2026", "2026-99", "26-01"])
      expect(parsePeriod(text)).toBeNull();
    expect(periodOf(2026, 13)).toBe("2026-13");
    expect(periodOf(2026, 14)).toBeNull();
  });

  it.for([
    ["2026-10", "2026-10-31", true],
    ["2026-10", "2026-11-01", false],
    ["2026-10", "2025-10-31", false],
    ["2026-00", "2026-01-01", true],
    ["2026-00", "2026-12-31", true],
    ["2026-13", "2026-06-15", true],
    ["2026-13", "2027-01-01", false],
    ["2026-00", "2025-12-31", false],
  ] as const)("%s contains %s: %s", ([month, day, inside]) => {
    expect(contains(period(month), date(day))).toBe(inside);
  });

  it.for([
    ["2026-00", "2026-01-01", "2026-01-31"],
    ["2026-02", "2026-02-01", "2026-02-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2026-13", "2026-12-01", "2026-12-31"],
  ] as const)("%s runs from %s to %s", ([month, first, last]) => {
    expect(firstDay(period(month))).toBe(first);
    expect(lastDay(period(month))).toBe(last);
    expect(contains(period(month), lastDay(period(month)))).toBe(true);
  });

  it("are the month of a date when nobody says otherwise", () => {
    expect(monthPeriod(date("2026-12-31"))).toBe("2026-12");
  });
});
