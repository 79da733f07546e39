import { describe, expect, it } from "vitest";
import { EXAMPLE_COMPANY } from "../../src/data/example/company.ts";
import { exampleCompany } from "../../src/data/example/example.ts";
import { PCGE_2019 } from "../../src/data/pcge-2019.ts";
import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import { balancesOf } from "../../src/domain/invoice-balance.ts";
import { postedDocument } from "../../src/domain/posting.ts";
import { parseChart } from "../../src/domain/starting-chart.ts";
import { STARTING_INSTANT } from "../../src/domain/starting-types.ts";
import type { VoucherId } from "../../src/domain/voucher.ts";
import { readDocument } from "../../src/foreign/documents/read.ts";
import { utf8 } from "../../src/lib/bytes.ts";

let ids = 0;
const { documents } = exampleCompany(
  parseChart(PCGE_2019, STARTING_INSTANT),
  "2026-11-22" as CalendarDate,
  () => `id-${(++ids).toString()}` as VoucherId,
);
const { invoices, collections, payments, posted } = documents;

describe("the documents of the example", () => {
  it("are hundreds, of every kind, each once", () => {
    const keys = invoices.map(({ invoice }) => invoice.key);
    expect(new Set(keys).size).toBe(keys.length);
    const types = invoices.map(
      ({ invoice }) => `${invoice.direction} ${invoice.type}`,
    );
    expect([...new Set(types)].sort()).toEqual([
      "issued 01",
      "issued 03",
      "issued 07",
      "received 01",
    ]);
    expect(keys.length).toBeGreaterThan(150);
    expect(collections.length).toBeGreaterThan(40);
    expect(payments.length).toBeGreaterThan(20);
  });

  it("are what their originals say, without a warning", async () => {
    for (const { invoice, xml } of invoices) {
      const read = await readDocument(
        utf8(xml),
        EXAMPLE_COMPANY,
        invoice.modified,
      );
      expect(read.ok && read.value).toMatchObject({
        invoice: {
          ...invoice,
          status: "valid",
          original: expect.any(String) as unknown,
        },
        warnings: [],
      });
    }
  });

  it("settle only invoices that are here, and none beyond its total", () => {
    const all = invoices.map(({ invoice }) => invoice);
    const balances = balancesOf(all, collections, payments);
    const known = new Set<string>(all.map(({ key }) => key));
    const settled = [...collections, ...payments].flatMap((m) =>
      m.applications.map(({ invoice }) => invoice),
    );
    expect(settled.filter((key) => !known.has(key))).toEqual([]);
    expect(
      [...balances.values()].filter((b) => b.state === "overpaid"),
    ).toEqual([]);
  });

  it("are marked where a voucher holds them, but for a few that wait", () => {
    const held = posted.map(({ source }) => postedDocument(source));
    expect(new Set(held).size).toBe(held.length);
    const open = invoices.filter(
      ({ invoice }) =>
        invoice.status === "valid" &&
        !held.includes(postedDocument({ kind: "invoices", document: invoice })),
    );
    expect(open).toHaveLength(3);
    expect(held.filter((name) => !name.startsWith("invoices"))).toHaveLength(
      collections.length + payments.length,
    );
  });
});
