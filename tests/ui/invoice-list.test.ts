import { describe, expect, it } from "vitest";
import type { InvoiceRow } from "../../src/books/invoice-list.ts";
import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import type { Currency } from "../../src/domain/company.ts";
import type { InvoiceKey } from "../../src/domain/invoice.ts";
import {
  overdueDays,
  shownState,
} from "../../src/ui/invoices/invoice-columns.ts";
import {
  filtered,
  rowsOfSide,
  type InvoiceFilters,
} from "../../src/ui/invoices/invoice-filters.ts";
import { ageingRows, sumsOf } from "../../src/ui/invoices/invoice-sums.ts";

const TODAY = "2026-11-22" as CalendarDate;
const UNIT = 10_000_000_000n;

function row(key: string, change: Partial<InvoiceRow> = {}): InvoiceRow {
  return {
    key: key as InvoiceKey,
    direction: "issued",
    type: "I",
    name: key,
    date: "2026-10-05" as CalendarDate,
    due: "2026-11-05" as CalendarDate,
    personKey: "R|URE180429TM6",
    person: "Peña",
    taxId: "URE180429TM6",
    currency: "MXN" as Currency,
    role: "owed",
    state: "open",
    total: 100n * UNIT,
    settled: 0n,
    balance: 100n * UNIT,
    soughtName: key.toLowerCase(),
    soughtPerson: "pena ure180429tm6",
    ...change,
  };
}

const OPEN = row("A-1");
const LATER = row("A-2", { due: "2026-12-05" as CalendarDate });
const PAID = row("A-3", { state: "paid", settled: 100n * UNIT, balance: 0n });
const GONE = row("A-4", { state: "cancelled", balance: 0n });
const NOTE = row("N-5", {
  type: "E",
  role: "credit",
  total: -30n * UNIT,
  balance: -30n * UNIT,
});
const REP = row("P-6", {
  type: "P",
  role: "neutral",
  state: "none",
  balance: 0n,
});
const ALL = [OPEN, LATER, PAID, GONE, NOTE, REP];

const NO_FILTERS: InvoiceFilters = {
  side: "issued",
  state: "all",
  type: "",
  from: "",
  to: "",
  person: "",
  text: "",
};

function names(change: Partial<InvoiceFilters>): string[] {
  const filters = { ...NO_FILTERS, ...change };
  const side = rowsOfSide(ALL, filters.side);
  return filtered(side, filters, TODAY).map(({ name }) => name);
}

describe("the list of invoices", () => {
  it("keeps payments and transfers apart", () => {
    expect(names({})).toEqual(["A-1", "A-2", "A-3", "A-4", "N-5"]);
    expect(names({ side: "neutral" })).toEqual(["P-6"]);
    expect(names({ side: "received" })).toEqual([]);
  });

  it("is narrowed by state, type, month, person and text", () => {
    expect(names({ state: "valid" })).toEqual(["A-1", "A-2", "A-3", "N-5"]);
    expect(names({ state: "pending" })).toEqual(["A-1", "A-2", "N-5"]);
    expect(names({ state: "overdue" })).toEqual(["A-1"]);
    expect(names({ state: "paid" })).toEqual(["A-3"]);
    expect(names({ state: "cancelled" })).toEqual(["A-4"]);
    expect(names({ type: "E" })).toEqual(["N-5"]);
    expect(names({ from: "2026-11" as never })).toEqual([]);
    expect(names({ to: "2026-10" as never })).toHaveLength(5);
    expect(names({ person: "peña" })).toHaveLength(5);
    expect(names({ person: "otro" })).toEqual([]);
    expect(names({ text: "a-2 PENA" })).toEqual(["A-2"]);
  });

  it("says how each stands today, and for how long it has been due", () => {
    expect(ALL.map((one) => shownState(one, TODAY))).toEqual([
      "overdue",
      "pending",
      "paid",
      "cancelled",
      "free",
      "none",
    ]);
    expect(overdueDays(OPEN, TODAY)).toBe(17);
    expect(overdueDays(LATER, TODAY)).toBeNull();
  });

  it("adds up exactly what is not cancelled, and tells it by age", () => {
    const side = rowsOfSide(ALL, "issued");
    expect(sumsOf(side)).toEqual([
      {
        currency: "MXN",
        count: 5,
        total: 270n * UNIT,
        settled: 100n * UNIT,
        balance: 170n * UNIT,
      },
    ]);
    const [ageing] = ageingRows(side, TODAY);
    expect(ageing?.ages).toEqual({
      notDue: 100n * UNIT,
      to30: 100n * UNIT,
      to60: 0n,
      to90: 0n,
      over90: 0n,
      inFavour: -30n * UNIT,
    });
    expect(ageing?.total).toBe(170n * UNIT);
  });
});
