import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Period } from "../../src/domain/calendar-date.ts";
import {
  nextSorting,
  sorted,
  type Column,
} from "../../src/ui/components/columns.ts";
import {
  readPeriod,
  stepPeriod,
  stepYear,
} from "../../src/ui/components/period-steps.ts";
import {
  keepVisible,
  moved,
  ROW_HEIGHT,
  windowOf,
} from "../../src/ui/components/virtual-window.ts";

describe("a period's typing and steps", () => {
  it.each(["2026-10", "10/2026", "10 2026", "202610", " 2026.10 ", "10-2026"])(
    "reads %j",
    (text) => {
      expect(readPeriod(text)).toBe("2026-10");
    },
  );

  it.each(["", "2026", "2026-14", "14/2026", "octubre", "2026-1000"])(
    "refuses %j",
    (text) => {
      expect(readPeriod(text)).toBe(null);
    },
  );

  it("goes from closing to opening and back", () => {
    expect(stepPeriod("2026-13" as Period, 1)).toBe("2027-00");
    expect(stepPeriod("2027-00" as Period, -1)).toBe("2026-13");
    expect(stepYear("2026-10" as Period, -1)).toBe("2025-10");
    expect(stepPeriod("0000-00" as Period, -1)).toBe("0000-00");
  });
});

describe("the window of a long table", () => {
  it("shows all rows in view, and stands for all the others", () => {
    const pixels = fc.nat(2_000_000);
    fc.assert(
      fc.property(fc.nat(60_000), pixels, fc.nat(2000), (count, at, height) => {
        const most = Math.max(count * ROW_HEIGHT - height, 0);
        const scrolled = Math.min(at, most);
        const { from, to, above, below } = windowOf(count, scrolled, height);
        expect(above + (to - from) * ROW_HEIGHT + below).toBe(
          count * ROW_HEIGHT,
        );
        expect(from * ROW_HEIGHT).toBeLessThanOrEqual(scrolled);
        expect(to * ROW_HEIGHT).toBeGreaterThanOrEqual(
          Math.min(scrolled + height, count * ROW_HEIGHT),
        );
        expect(to - from).toBeLessThan(height / ROW_HEIGHT + 20);
      }),
    );
  });

  it("moves by row, page and end, and stays within", () => {
    const height = 10 * ROW_HEIGHT;
    const keys = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"];
    expect(keys.map((key) => moved(key, 5, 100, height))).toEqual([
      6, 4, 13, 0, 0, 99,
    ]);
    expect(moved("ArrowDown", 99, 100, height)).toBe(99);
    expect(moved("ArrowDown", -1, 100, height)).toBe(0);
    expect(moved("a", 5, 100, height)).toBe(null);
    expect(moved("End", -1, 0, height)).toBe(null);
  });

  it("scrolls no more than it must", () => {
    const height = 10 * ROW_HEIGHT;
    expect(keepVisible(3, 0, height)).toBe(0);
    expect(keepVisible(8, 0, height)).toBe(0);
    expect(keepVisible(9, 0, height)).toBe(ROW_HEIGHT);
    expect(keepVisible(2, 5 * ROW_HEIGHT, height)).toBe(2 * ROW_HEIGHT);
  });
});

describe("sorting", () => {
  interface Row {
    readonly name: string;
    readonly amount: number;
  }
  const rows: readonly Row[] = [
    { name: "Ñandú 10", amount: 5 },
    { name: "nube", amount: 7 },
    { name: "Ñandú 9", amount: 5 },
  ];
  const columns: readonly Column<Row>[] = [
    { key: "name", label: "Nombre", text: (row) => row.name },
    {
      key: "amount",
      label: "Monto",
      text: (row) => row.amount.toString(),
      compare: (a, b) => a.amount - b.amount,
    },
  ];
  const order = (key: string, descending: boolean): readonly string[] =>
    sorted(rows, columns, { key, descending }).map((row) => row.name);

  it("orders as Spanish does, and numbers within a text as numbers", () => {
    expect(order("name", false)).toEqual(["nube", "Ñandú 9", "Ñandú 10"]);
  });

  it("keeps the order of equal rows in both directions", () => {
    expect(order("amount", false)).toEqual(["Ñandú 10", "Ñandú 9", "nube"]);
    expect(order("amount", true)).toEqual(["nube", "Ñandú 10", "Ñandú 9"]);
  });

  it("goes round: up, down, as it came", () => {
    const up = nextSorting(null, "name");
    const down = nextSorting(up, "name");
    expect([up, down, nextSorting(down, "name")]).toEqual([
      { key: "name", descending: false },
      { key: "name", descending: true },
      null,
    ]);
    expect(sorted(rows, columns, null)).toBe(rows);
  });
});
