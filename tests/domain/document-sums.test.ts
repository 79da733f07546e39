import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import type { Decimal } from "../../src/domain/decimal.ts";
import { DocumentSums } from "../../src/domain/document-sums.ts";
import { invoice, movement } from "../support/documents.ts";
import { USD } from "../support/samples.ts";

describe("documents added up", () => {
  it("count all and sum the valid, credit notes taken off, by group, month and currency", () => {
    const sums = new DocumentSums();
    sums.addInvoice(invoice(1));
    sums.addInvoice(invoice(2, { status: "cancelled" }));
    sums.addInvoice(invoice(3, { type: "07", total: "18.005" as Decimal }));
    sums.addInvoice(invoice(4, { direction: "received", currency: USD }));
    sums.addInvoice(invoice(5, { date: "2026-11-01" as CalendarDate }));
    sums.addMovement("payments", movement(1, { status: "voided" }));
    sums.addMovement("collections", movement(2));
    expect(
      sums
        .byMonth()
        .map((s) => [s.month, s.group, s.currency, s.count, s.total]),
    ).toEqual([
      ["2026-10", "issued", "PEN", 3, "99.995"],
      ["2026-10", "received", "USD", 1, "118.00"],
      ["2026-10", "collections", "PEN", 1, "118.00"],
      ["2026-10", "payments", "PEN", 1, "0.00"],
      ["2026-11", "issued", "PEN", 1, "118.00"],
    ]);
    expect(sums.overall()[0]).toEqual({
      group: "issued",
      currency: "PEN",
      count: 4,
      total: "217.995",
    });
  });

  it("are the same in whatever order they come, and overall what the months are together", () => {
    const cents = fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(11)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(cents, (all) => {
        const made = all.map(([amount, month], n) =>
          invoice(n, {
            total: `${amount.toString()}.01` as Decimal,
            date: `2026-${(month + 1).toString().padStart(2, "0")}-10` as CalendarDate,
          }),
        );
        const [there, back] = [new DocumentSums(), new DocumentSums()];
        for (const one of made) there.addInvoice(one);
        for (const one of made.toReversed()) back.addInvoice(one);
        expect(there.byMonth()).toEqual(back.byMonth());
        const [whole] = there.overall();
        const total = all.reduce((n, [amount]) => n + amount * 100 + 1, 0);
        expect(Number(whole?.total ?? "0") * 100).toBeCloseTo(total, 4);
      }),
    );
  });
});
