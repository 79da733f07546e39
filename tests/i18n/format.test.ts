import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  CalendarDate,
  Instant,
  Period,
} from "../../src/domain/calendar-date.ts";
import { minor, parseTyped } from "../../src/domain/money.ts";
import {
  formatBytes,
  formatCount,
  formatDate,
  formatInstant,
  formatMoney,
  formatPeriod,
  localeOf,
} from "../../src/i18n/format.ts";
import { t } from "../../src/i18n/index.ts";

const LOCALES = ["es-PE", "es-MX"] as const;

describe("formatMoney", () => {
  it.each([
    [0, "0.00"],
    [5, "0.05"],
    [-5, "-0.05"],
    [123450, "1,234.50"],
    [-100000000, "-1,000,000.00"],
    [Number.MAX_SAFE_INTEGER, "90,071,992,547,409.91"],
  ])("writes %d as %s in both countries", (amount, text) => {
    for (const locale of LOCALES)
      expect(formatMoney(locale, minor(amount))).toBe(text);
  });

  it("is read back as typed, exactly, for every amount", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...LOCALES), (n, l) => {
        expect(parseTyped(formatMoney(l, minor(n)))).toBe(n);
      }),
    );
  });
});

describe("other values", () => {
  it("groups counts", () => {
    expect(formatCount("es-PE", 50_000)).toBe("50,000");
    expect(formatCount("es-MX", 1234)).toBe("1,234");
  });

  it.each([
    [0, "0 B"],
    [1023, "1,023 B"],
    [1024, "1 KB"],
    [1_048_575, "1 MB"],
    [1_500_000, "1.4 MB"],
    [5 * 1024 ** 5, "5,120 TB"],
  ])("writes %d bytes as %s", (bytes, text) => {
    expect(formatBytes("es-PE", bytes)).toBe(text);
  });

  it("turns a date round", () => {
    expect(formatDate("2026-10-05" as CalendarDate)).toBe("05/10/2026");
  });

  it("shows an instant in the wall time of a zone", () => {
    const midnight = "2026-10-06T00:05:59Z" as Instant;
    expect(formatInstant("es-PE", midnight, "America/Lima")).toBe(
      "05/10/2026 19:05",
    );
    expect(formatInstant("es-MX", midnight, "UTC")).toBe("06/10/2026 00:05");
  });

  it.each([
    ["2026-10", "octubre 2026"],
    ["2026-01", "enero 2026"],
    ["2026-00", "2026 apertura (00)"],
    ["2026-13", "2026 cierre (13)"],
  ])("names the period %s %s", (period, name) => {
    expect(formatPeriod(t.calendar, period as Period)).toBe(name);
  });

  it("knows each country's way", () => {
    expect([localeOf("PE"), localeOf("MX")]).toEqual(LOCALES);
  });
});
