import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import type { CashMovement } from "../../src/domain/cash.ts";
import { exactUnits, type Decimal } from "../../src/domain/decimal.ts";
import { ageingOf, daysOverdue } from "../../src/domain/invoice-age.ts";
import {
  balancesOf,
  strayApplications,
  type InvoiceBalance,
} from "../../src/domain/invoice-balance.ts";
import type { Invoice, InvoiceKey } from "../../src/domain/invoice.ts";
import { present } from "../../src/lib/assert.ts";
import { application, invoice, movement } from "../support/documents.ts";
import { USD } from "../support/samples.ts";

const note = (n: number, total: string, related: Invoice[], change = {}) =>
  invoice(n, {
    type: "07",
    total: total as Decimal,
    related: related.map(({ key }) => key),
    ...change,
  });

function balanceOf(
  document: Invoice,
  others: Invoice[],
  collections: CashMovement[] = [],
  payments: CashMovement[] = [],
): InvoiceBalance {
  const all = balancesOf([document, ...others], collections, payments);
  return present(all.get(document.key), "a balance");
}

describe("the balance of a document", () => {
  it("is its total until something settles it", () => {
    expect(balanceOf(invoice(1), [])).toEqual({
      role: "owed",
      currency: "PEN",
      total: "118.00",
      applied: "0.00",
      credited: "0.00",
      balance: "118.00",
      state: "open",
      problem: null,
    });
  });

  it("counts what is applied, to the last decimal", () => {
    const one = invoice(1, { total: "100.005" as Decimal });
    const paid = movement(1, { applications: [application(one, "40.0025")] });
    expect(balanceOf(one, [], [paid])).toMatchObject({
      applied: "40.0025",
      balance: "60.0025",
      state: "partly",
    });
    const rest = movement(2, { applications: [application(one, "60.0025")] });
    expect(balanceOf(one, [], [paid, rest])).toMatchObject({
      balance: "0.00",
      state: "paid",
    });
    const more = movement(3, { applications: [application(one, "0.01")] });
    expect(balanceOf(one, [], [paid, rest, more])).toMatchObject({
      balance: "-0.01",
      state: "overpaid",
    });
  });

  it("takes no movement that was voided, nor one whose CFDI was cancelled", () => {
    const one = invoice(1);
    const rep = invoice(2, {
      key: "AAAA" as InvoiceKey,
      type: "P",
      total: "0" as Decimal,
      status: "cancelled",
    });
    const applications = [application(one, "118.00")];
    const voided = movement(1, { status: "voided", applications });
    const taken = movement(2, { taxUuid: "aaaa", applications });
    expect(balanceOf(one, [rep], [voided, taken]).state).toBe("open");
    expect(
      balanceOf(one, [{ ...rep, status: "valid" }], [voided, taken]).state,
    ).toBe("paid");
  });

  it("takes collections for what was issued, payments for what was received", () => {
    const received = invoice(1, { direction: "received" });
    const applied = movement(1, {
      applications: [application(received, "18")],
    });
    expect(balanceOf(received, [], [applied]).balance).toBe("118.00");
    expect(balanceOf(received, [], [], [applied]).balance).toBe("100.00");
    const strays = strayApplications(new Map([[received.key, received]]), {
      collections: [applied],
      payments: [],
    });
    expect(strays.map(({ because }) => because)).toEqual(["other-side"]);
  });

  it("does not guess an amount in another currency", () => {
    const dollars = invoice(1, { currency: USD });
    const soles = movement(1, { applications: [application(dollars, "118")] });
    const good = movement(2, {
      applications: [application(dollars, "18", { currency: USD })],
    });
    expect(balanceOf(dollars, [], [soles, good]).balance).toBe("100.00");
    const strays = strayApplications(new Map([[dollars.key, dollars]]), {
      collections: [soles, good],
      payments: [],
    });
    expect(strays).toMatchObject([
      { movement: soles.id, because: "other-currency" },
    ]);
  });

  it("is zero where it is cancelled, and the applications say so", () => {
    const one = invoice(1, { status: "cancelled" });
    const paid = movement(1, { applications: [application(one, "18")] });
    expect(balanceOf(one, [], [paid])).toMatchObject({
      total: "0.00",
      applied: "0.00",
      balance: "0.00",
      state: "cancelled",
    });
    const strays = strayApplications(new Map([[one.key, one]]), {
      collections: [paid],
      payments: [],
    });
    expect(strays).toMatchObject([{ because: "cancelled" }]);
  });

  it("stays where a CFDI says that it is paid at once (PUE): no document says that it was", () => {
    expect(balanceOf(invoice(1, { paymentMethod: "PUE" }), []).state).toBe(
      "open",
    );
  });
});

describe("credit notes", () => {
  it("take off the document that they speak of, more than it owes too", () => {
    const one = invoice(1);
    expect(balanceOf(one, [note(2, "18.00", [one])])).toMatchObject({
      credited: "18.00",
      balance: "100.00",
      state: "partly",
    });
    const paid = movement(1, { applications: [application(one, "118")] });
    expect(balanceOf(one, [note(2, "18.00", [one])], [paid])).toMatchObject({
      balance: "-18.00",
      state: "overpaid",
    });
  });

  it("are spent in their order up to each balance, the rest on the last", () => {
    const [a, b, c] = [invoice(1), invoice(2), invoice(3)];
    const big = note(4, "300.00", [c, a, b]);
    const all = balancesOf([a, b, c, big], [], []);
    expect(all.get(c.key)?.state).toBe("paid");
    expect(all.get(a.key)?.state).toBe("paid");
    expect(all.get(b.key)?.balance).toBe("54.00");
    expect(all.get(big.key)).toMatchObject({
      credited: "300.00",
      balance: "0.00",
      state: "paid",
    });
    const bigger = note(4, "400.00", [c, a, b]);
    expect(balancesOf([a, b, c, bigger], [], []).get(b.key)?.balance).toBe(
      "-46.00",
    );
  });

  it("keep what may belong to a document that cannot be reduced, and say why", () => {
    const [a, b] = [invoice(1), invoice(2)];
    const speaking = note(3, "150.00", [a, b]);
    expect(balanceOf(speaking, [a])).toMatchObject({
      credited: "118.00",
      balance: "-32.00",
      state: "partly",
      problem: "related-missing",
    });
    const cancelled: Invoice = { ...b, status: "cancelled" };
    expect(balanceOf(speaking, [a, cancelled]).problem).toBe(
      "related-cancelled",
    );
    const dollars: Invoice = { ...b, currency: USD };
    expect(balanceOf(speaking, [a, dollars]).problem).toBe("other-currency");
    expect(balanceOf(note(3, "10", []), []).problem).toBe("no-related");
    expect(
      balanceOf(note(3, "10", [note(4, "1", [])]), [note(4, "1", [])]),
    ).toMatchObject({ problem: "related-other-side", balance: "-10.00" });
  });

  it("that were cancelled take nothing off", () => {
    const one = invoice(1);
    expect(
      balanceOf(one, [note(2, "18", [one], { status: "cancelled" })]).state,
    ).toBe("open");
  });

  it("that were paid back in money take off what is left of them", () => {
    const one = invoice(1);
    const back = note(2, "18.00", [one]);
    const paid = movement(1, { applications: [application(back, "8")] });
    expect(balanceOf(one, [back], [], [paid]).credited).toBe("10.00");
    expect(balanceOf(back, [one], [], [paid]).state).toBe("paid");
  });
});

describe("age", () => {
  it("counts from the due day, else from the day of issue", () => {
    const day = "2026-11-05" as CalendarDate;
    expect(daysOverdue(invoice(1), day)).toBe(31);
    const due = { due: "2026-11-05" as CalendarDate };
    expect(daysOverdue(invoice(1, due), day)).toBe(0);
    const documents = [
      invoice(1),
      invoice(2, due),
      note(3, "18.00", []),
      invoice(4, { currency: USD, due: "2026-01-01" as CalendarDate }),
    ];
    const balances = balancesOf(documents, [], []);
    const ageing = ageingOf(
      documents.map((one) => ({
        invoice: one,
        balance: present(balances.get(one.key), "a balance"),
      })),
      day,
    );
    expect(Object.fromEntries(ageing)).toEqual({
      PEN: {
        notDue: "118.00",
        to30: "0.00",
        to60: "118.00",
        to90: "0.00",
        over90: "0.00",
        inFavour: "-18.00",
        total: "218.00",
      },
      USD: {
        notDue: "0.00",
        to30: "0.00",
        to60: "0.00",
        to90: "0.00",
        over90: "118.00",
        inFavour: "0.00",
        total: "118.00",
      },
    });
  });
});

const amounts = fc
  .tuple(fc.nat(500_000), fc.integer({ min: 0, max: 6 }))
  .map(([n, scale]) =>
    scale === 0
      ? (n.toString() as Decimal)
      : (`${Math.floor(n / 100).toString()}.${(n % 100).toString().padStart(2, "0").padEnd(scale, "5")}` as Decimal),
  );

/** A handful of documents that speak of each other and movements that settle them, some of them absent. */
const scenes = fc
  .array(
    fc.record({
      type: fc.constantFrom("01", "01", "07", "08", "P"),
      total: amounts,
      currency: fc.constantFrom("PEN", "PEN", "USD"),
      cancelled: fc.boolean().map((b) => b),
      related: fc.uniqueArray(fc.nat(9), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .chain((rows) =>
    fc.record({
      invoices: fc.constant(
        rows.map(({ type, total, currency, cancelled, related }, n) =>
          invoice(n, {
            type,
            total,
            currency: currency as Invoice["currency"],
            status: cancelled && n % 3 === 0 ? "cancelled" : "valid",
            related: related.filter((r) => r !== n).map((r) => invoice(r).key),
          }),
        ),
      ),
      collections: fc.array(
        fc
          .record({ to: fc.nat(9), amount: amounts, voided: fc.boolean() })
          .map(({ to, amount, voided }) =>
            movement(to, {
              status: voided ? "voided" : "valid",
              applications: [application(invoice(to), amount)],
            }),
          ),
        { maxLength: 6 },
      ),
    }),
  );

describe("balances together", () => {
  it("add up: what is owed less credit notes less what is applied", () => {
    fc.assert(
      fc.property(scenes, ({ invoices, collections }) => {
        const balances = balancesOf(invoices, collections, []);
        for (const currency of ["PEN", "USD"]) {
          let expected = 0n;
          let found = 0n;
          for (const one of balances.values()) {
            if (one.currency !== currency) continue;
            found += exactUnits(one.balance);
            const total = exactUnits(one.total);
            expected += one.role === "credit" ? -total : total;
          }
          const keys = new Map(invoices.map((one) => [one.key, one]));
          const strays = new Set(
            strayApplications(keys, { collections, payments: [] }).map(
              ({ application: a }) => a,
            ),
          );
          for (const { status, applications } of collections)
            for (const a of applications)
              if (
                status === "valid" &&
                !strays.has(a) &&
                keys.get(a.invoice)?.currency === currency
              )
                expected -= exactUnits(a.amount);
          expect(found).toBe(expected);
        }
      }),
    );
  });

  it("do not depend on the order in which documents and movements come", () => {
    fc.assert(
      fc.property(scenes, ({ invoices, collections }) => {
        const there = balancesOf(invoices, collections, []);
        const back = balancesOf(
          invoices.toReversed(),
          collections.toReversed(),
          [],
        );
        for (const [key, balance] of there)
          expect(back.get(key)).toEqual(balance);
      }),
    );
  });

  it("of 50 000 invoices and as many applications are at hand at once", () => {
    const invoices = Array.from({ length: 50_000 }, (_, n) =>
      invoice(n, { total: `${(n * 7919).toString()}.37` as Decimal }),
    );
    const collections = invoices.map((one, n) =>
      movement(n, { applications: [application(one, "17.25")] }),
    );
    let best = Infinity;
    for (let turn = 0; turn < 5; turn++) {
      const begun = performance.now();
      expect(balancesOf(invoices, collections, []).size).toBe(50_000);
      best = Math.min(best, performance.now() - begun);
    }
    console.info(`balances of 50 000 invoices: ${best.toFixed(0)} ms`);
  });
});
