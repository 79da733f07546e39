import { describe, expect, it } from "vitest";
import { cashDesk, cashRows } from "../../src/books/cash-list.ts";
import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import type { Decimal } from "../../src/domain/decimal.ts";
import type { InvoiceKey } from "../../src/domain/invoice.ts";
import {
  cashFiltered,
  cashFiltersOf,
  cashTotals,
} from "../../src/ui/cash/filters.ts";
import { application, invoice, movement } from "../support/documents.ts";
import { USD } from "../support/samples.ts";

const ONE = invoice(1);
const REP = invoice(9, {
  key: "REP" as InvoiceKey,
  type: "P",
  status: "cancelled",
});
const DOCUMENTS = {
  invoices: [ONE, invoice(2), REP],
  collections: [
    movement(1, { date: "2026-09-01" as CalendarDate }),
    movement(2, { applications: [application(ONE, "18.00")] }),
    movement(3, {
      applications: [application({ key: "X" as InvoiceKey }, "118.00")],
    }),
    movement(4, { status: "voided" }),
    movement(5, { taxUuid: "rep" }),
    movement(6, { currency: USD, amount: "10.005" as Decimal }),
  ],
  payments: [],
};
const ROWS = cashRows(DOCUMENTS, "collections");

function found(search: string, state: string | null): string[] {
  const filters = cashFiltersOf(new URLSearchParams(search), state);
  return cashFiltered(ROWS, filters).map(({ movement: { id } }) =>
    id.slice(-1),
  );
}

describe("the list of collections", () => {
  it("is narrowed by month, person and state, the newest first", () => {
    expect(found("", null)).toEqual(["6", "5", "4", "3", "2", "1"]);
    expect(found("desde=2026-10", "a-cuenta")).toEqual(["6", "2"]);
    expect(found("hasta=2026-09", null)).toEqual(["1"]);
    expect(found("", "sin-factura")).toEqual(["3"]);
    expect(found("", "anulados")).toEqual(["5", "4"]);
    expect(found("", "vigentes")).toEqual(["6", "3", "2", "1"]);
    expect(found("persona=6|1", null)).toEqual([]);
    expect(found("desde=x", "y")).toHaveLength(6);
  });

  it("adds up what counts, by currency", () => {
    expect(cashTotals(ROWS)).toEqual([
      {
        currency: "PEN",
        count: 3,
        amount: "354.00",
        used: "136.00",
        onAccount: "218.00",
      },
      {
        currency: "USD",
        count: 1,
        amount: "10.005",
        used: "0.00",
        onAccount: "10.005",
      },
    ]);
  });
});

describe("what a collection may settle", () => {
  it("is what is open without it, and what it names besides", () => {
    const [, second] = DOCUMENTS.collections;
    const desk = cashDesk(
      DOCUMENTS,
      "collections",
      "6|20100070970",
      second?.id ?? null,
      [ONE.key],
    );
    expect(
      desk.map((one) => [one.invoice.number, one.left, one.installment]),
    ).toEqual([
      ["1", "118.00", 1],
      ["2", "118.00", 1],
    ]);
    expect(
      cashDesk(DOCUMENTS, "collections", null, null, [ONE.key]),
    ).toMatchObject([{ left: "100.00", installment: 2 }]);
  });
});
