import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formOfMovement,
  movementOfForm,
  payable,
  proposedEquivalence,
  typedUse,
  type CashForm,
} from "../../src/domain/cash-form.ts";
import { useOf } from "../../src/domain/cash-use.ts";
import {
  dividedUnits,
  exactUnits,
  formatExact,
  parseTypedAmount,
  ratioOf,
  type Decimal,
  type Rate,
} from "../../src/domain/decimal.ts";
import { personLookup } from "../../src/domain/read-form.ts";
import { personKey } from "../../src/domain/masters.ts";
import { application, invoice, movement } from "../support/documents.ts";
import { LATER, PEN, person, USD } from "../support/samples.ts";

const SUPER = person("20100070970");
const PERSONS = personLookup(new Map([[personKey(SUPER), SUPER]]));
const read = (form: CashForm) =>
  movementOfForm(form, PERSONS, PEN, null, LATER);

describe("amounts as typed", () => {
  it.each([
    ["1,234.50", "1234.50"],
    ["1 234.5", "1234.50"],
    [".5", "0.50"],
    ["12", "12.00"],
    ["0.125", "0.125"],
    ["007", "7.00"],
  ])("%s is %s", (text, expected) => {
    expect(parseTypedAmount(text)).toBe(expected);
  });

  it.each(["", ".", "-1", "1,23", "1.1234567", "abc", "1e3", "1234567890123"])(
    "%j is none",
    (text) => {
      expect(parseTypedAmount(text)).toBeNull();
    },
  );
});

describe("the form of a movement", () => {
  it("comes back as the movement that it is of", () => {
    const one = movement(1, {
      applications: [
        application(invoice(1), "10.00", { installment: 2 }),
        application(invoice(2), "5.00", {
          currency: USD,
          equivalence: "0.2684563758" as Decimal,
        }),
      ],
    });
    const back = read(formOfMovement(one));
    expect(back).toEqual({ ok: true, value: { ...one, modified: LATER } });
  });

  it("tells every field that cannot be read", () => {
    const form: CashForm = {
      ...formOfMovement(movement(1)),
      person: "nobody",
      date: "31/02/2026",
      amount: "x",
      currency: "soles",
      applications: [
        {
          invoice: invoice(1).key,
          installment: 1,
          amount: "y",
          currency: null,
          equivalence: "",
        },
      ],
    };
    const back = read(form);
    expect(back.ok ? [] : back.error.map((p) => p.code)).toEqual([
      "bad-field",
      "bad-field",
      "bad-field",
      "bad-field",
      "bad-applied",
    ]);
  });
});

describe("what is used of a movement", () => {
  it("is in its own currency", () => {
    const dollars = application(invoice(1), "100.00", {
      currency: USD,
      equivalence: "0.2684563758" as Decimal,
    });
    const unknown = application(invoice(2), "1.00", { currency: USD });
    expect(
      useOf(
        movement(1, {
          amount: "400.00" as Decimal,
          applications: [dollars, unknown],
        }),
      ),
    ).toEqual({ used: "372.50", onAccount: "27.50", unknown: 1 });
  });

  it("of what is typed counts what can be read", () => {
    const form = formOfMovement(
      movement(1, { applications: [application(invoice(1), "10.00")] }),
    );
    const typed = [
      ...form.applications,
      { ...form.applications[0], amount: "?" } as never,
    ];
    expect(formatExact(typedUse(typed, PEN))).toBe("10.00");
  });
});

describe("paying a document in another currency", () => {
  it("takes the rates of both", () => {
    const rate = "3.725" as Rate;
    const soles = { currency: PEN, rate: null };
    const dollars = { currency: USD, rate };
    expect(proposedEquivalence(soles, dollars, PEN)).toBe("0.2684563758");
    expect(proposedEquivalence(dollars, soles, PEN)).toBe("3.725");
    expect(
      proposedEquivalence(soles, { currency: USD, rate: null }, PEN),
    ).toBeNull();
  });

  it("never pays more than is left, nor costs more than there is by more than a cent", () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 });
    const rates = fc.integer({ min: 10_000, max: 9_000_000 });
    fc.assert(
      fc.property(cents, cents, rates, (left, rest, rate) => {
        const equivalence = ratioOf(
          "1" as Rate,
          (rate / 1_000_000).toFixed(6) as Rate,
        );
        const money = (n: number) => (n / 100).toFixed(2) as Decimal;
        const paid = payable(money(left), exactUnits(money(rest)), equivalence);
        if (paid === null) return;
        expect(exactUnits(paid) <= exactUnits(money(left))).toBe(true);
        const cost = dividedUnits(exactUnits(paid), equivalence);
        const cent = 10n ** 8n;
        const unit = dividedUnits(cent, equivalence);
        expect(cost - exactUnits(money(rest)) <= cent + unit).toBe(true);
      }),
    );
  });
});
