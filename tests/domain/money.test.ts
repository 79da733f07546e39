import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatDecimal,
  minor,
  parseDecimal,
  parseTyped,
  sum,
  ZERO,
} from "../../src/domain/money.ts";

const amounts = fc
  .integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
  .map(minor);

describe("amounts in files", () => {
  it("come back as they were written, over the whole exact range", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseDecimal(formatDecimal(amount))).toBe(amount);
      }),
    );
  });

  it.for([
    ["0.00", 0],
    ["0.05", 5],
    ["-0.05", -5],
    ["1234.50", 123450],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER],
    ["-90071992547409.91", Number.MIN_SAFE_INTEGER],
  ] as const)("%s is %i minor units", ([text, value]) => {
    expect(parseDecimal(text)).toBe(value);
    expect(formatDecimal(minor(value))).toBe(text);
  });

  it.for([
    "",
    "1",
    "1.5",
    "1.500",
    ".50",
    "1,234.50",
    "+1.00",
    "-0.00",
    "01.00",
    "1.00 ",
    "1e3",
    "NaN",
    "٣.٠٠",
    "90071992547409.92",
    "99999999999999.99",
    "100000000000000.00",
  ])("refuses %j", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});

describe("amounts as people type them", () => {
  it.for([
    ["1234.50", 123450],
    ["1,234.50", 123450],
    ["1,234,567.8", 123456780],
    ["1234.5", 123450],
    [".5", 50],
    ["5.", 500],
    ["0", 0],
    ["-0", 0],
    ["-3", -300],
    ["+3", 300],
    ["(12.00)", -1200],
    ["1 234", 123400],
    ["1\u00a0234.00", 123400],
    ["  12.30\t", 1230],
    ["007", 700],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER],
  ] as const)("%j is %i minor units", ([text, value]) => {
    const read = parseTyped(text);
    expect(read).toBe(value);
    expect(Object.is(read, -0)).toBe(false);
  });

  it.for([
    "",
    " ",
    ".",
    "-",
    "()",
    "(-5)",
    "--5",
    "1.234",
    "1.234,50",
    "12,34",
    "1,23,456",
    ",500",
    "0,500",
    "0,500.00",
    "012,345",
    "1,234,5",
    "S/ 5",
    "5 soles",
    "1e3",
    "Infinity",
    "90071992547409.92",
    "999999999999999999",
  ])("refuses %j", (text) => {
    expect(parseTyped(text)).toBeNull();
  });

  it("read what is written", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseTyped(formatDecimal(amount))).toBe(amount);
      }),
    );
  });
});

describe("sums", () => {
  it("are exact, or null where they cannot be", () => {
    expect(sum([])).toBe(ZERO);
    expect(sum([minor(1), minor(-3)])).toBe(-2);
    expect(sum([minor(Number.MAX_SAFE_INTEGER), minor(1)])).toBeNull();
    expect(sum([minor(Number.MIN_SAFE_INTEGER), minor(-1)])).toBeNull();
  });
  it("are of integers only", () => {
    for (const wrong of [0.5, NaN, Infinity, 2 ** 53])
      expect(() => minor(wrong)).toThrow("INTERNAL");
  });
});
