import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Period } from "../../src/domain/calendar-date.ts";
import { minor, type Minor } from "../../src/domain/money.ts";
import {
  AMOUNT_SIDES,
  type AmountTerm,
  type VoucherTerms,
} from "../../src/domain/voucher-search.ts";
import { formOfTerms, termsOfForm } from "../../src/ui/vouchers/filter-form.ts";
import {
  filtersOf,
  periodsOf,
  searchOf,
  type Filters,
} from "../../src/ui/vouchers/filters.ts";
import { installation, PEN, PERIOD, USD } from "../support/samples.ts";

const COMPANY = installation();

const amounts = fc
  .tuple(
    fc.constantFrom(...AMOUNT_SIDES),
    fc.option(fc.nat(10_000_000)),
    fc.option(fc.nat(10_000_000)),
  )
  .map(([side, a, b]): AmountTerm | null => {
    if (a === null && b === null) return null;
    if (a === null || b === null)
      return { side, from: a as Minor | null, to: b as Minor | null };
    return { side, from: minor(Math.min(a, b)), to: minor(Math.max(a, b)) };
  });

const texts = fc.option(fc.constantFrom("10", "F001", "a&b=c", "Ñandú + 1"));

const terms = fc.record({
  text: fc.constantFrom("", "flete a lima", "100%"),
  status: fc.option(fc.constantFrom("valid", "voided")),
  from: fc.option(fc.constant("2026-10-05")),
  to: fc.option(fc.constant("2026-11-30")),
  currency: fc.option(fc.constantFrom(PEN, USD)),
  amount: amounts,
  account: fc.option(fc.constantFrom("10", "1041")),
  person: fc.option(fc.constant("6|20131312955")),
  costCenter: texts,
  series: texts,
  document: texts,
  lineMemo: texts,
}) as fc.Arbitrary<VoucherTerms>;

const filters = fc.record({
  period: fc.constant(PERIOD),
  scope: fc.oneof(
    fc.constantFrom("month", "year"),
    fc.constant({ from: "2026-08" as Period, to: "2027-13" as Period }),
  ),
  site: fc.constantFrom(null, COMPANY.site.code, "0009"),
  type: fc.constantFrom(null, "05"),
  drafts: fc.constant(false),
  terms,
  sorting: fc.option(
    fc.record({
      key: fc.constantFrom("total", "date"),
      descending: fc.boolean(),
    }),
  ),
}) as fc.Arbitrary<Filters>;

describe("filters of vouchers", () => {
  it("are all in the address, and read from it again", () => {
    fc.assert(
      fc.property(filters, (set) => {
        const search = new URLSearchParams(searchOf(set, COMPANY));
        const other = "2020-01" as Period;
        expect(filtersOf(search, COMPANY, other)).toEqual(set);
      }),
    );
  });

  it("are none where an address says what nobody can read", () => {
    const search = new URLSearchParams(
      "importe=x..y&del=31/31&estado=raro&moneda=1&meses=a..b&orden=%20&cuenta=%20",
    );
    const bare = filtersOf(new URLSearchParams(), COMPANY, PERIOD);
    expect(filtersOf(search, COMPANY, PERIOD)).toEqual(bare);
  });

  it("are the same when the form opens and is applied untouched", () => {
    fc.assert(
      fc.property(terms, (set) => {
        const form = formOfTerms(set, "es-PE");
        expect(termsOfForm(form, set, PERIOD, () => true)).toEqual({
          ok: true,
          value: set,
        });
      }),
    );
  });

  it("name every field that cannot be read", () => {
    const form = {
      ...formOfTerms(
        filtersOf(new URLSearchParams(), COMPANY, PERIOD).terms,
        "es-PE",
      ),
      account: "10 41",
      person: "nadie",
      amount: "mil",
      from: "32/10",
      currency: "soles",
    };
    const before = filtersOf(new URLSearchParams(), COMPANY, PERIOD).terms;
    const read = termsOfForm(form, before, PERIOD, () => false);
    expect(read).toEqual({
      ok: false,
      error: ["account", "person", "amount", "from", "currency"],
    });
  });

  it("look over the year's fourteen periods, and over months the wrong way round", () => {
    const set = filtersOf(new URLSearchParams(), COMPANY, PERIOD);
    expect(periodsOf({ ...set, scope: "year" })).toEqual({
      from: "2026-00",
      to: "2026-13",
    });
    const scope = { from: "2026-10" as Period, to: "2026-08" as Period };
    expect(periodsOf({ ...set, scope })).toEqual({
      from: "2026-08",
      to: "2026-10",
    });
  });
});
