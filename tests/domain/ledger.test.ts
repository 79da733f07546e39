import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AccountTotals, compareBalances } from "../../src/domain/ledger.ts";
import { minor } from "../../src/domain/money.ts";
import { line, voucher } from "../support/samples.ts";

const vouchers = fc.array(
  fc
    .record({
      cents: fc.array(
        fc.tuple(fc.constantFrom("1", "2", "Ａ", "\u{1F600}"), fc.nat(1e9)),
        { maxLength: 4 },
      ),
      status: fc.constantFrom("valid" as const, "voided" as const),
    })
    .map(({ cents, status }) =>
      voucher("1", {
        status,
        lines: cents.flatMap(([account, n]) => [
          line(n, 0, { account }),
          line(0, n, { account: "9" }),
        ]),
      }),
    ),
  { maxLength: 6 },
);

describe("totals by account", () => {
  it("come back to nothing when all that came goes", () => {
    fc.assert(
      fc.property(vouchers, (list) => {
        const totals = new AccountTotals();
        for (const v of list) totals.addVoucher(v);
        const sum = totals.list();
        const debit = sum.reduce((n, t) => n + t.debit, 0);
        expect(debit).toBe(sum.reduce((n, t) => n + t.credit, 0));
        totals.addTotals(sum, -1);
        expect(totals.list()).toEqual([]);
      }),
    );
  });

  it("leave out voided vouchers and stand in code order", () => {
    const totals = new AccountTotals();
    totals.addVoucher({ ...voucher("1"), status: "voided" });
    expect(totals.list()).toEqual([]);
    for (const account of ["\u{1F600}", "Ａ", "10", "1"])
      totals.add(account, 1, 0);
    expect(totals.list().map((t) => t.account)).toEqual([
      "1",
      "10",
      "Ａ",
      "\u{1F600}",
    ]);
  });
});

describe("balances before and after", () => {
  it("name every account of either side", () => {
    const none = { debit: minor(0), credit: minor(0) };
    const five = { debit: minor(5), credit: minor(0) };
    expect(
      compareBalances([{ account: "2", ...five }], [{ account: "1", ...five }]),
    ).toEqual([
      { account: "1", before: none, after: five },
      { account: "2", before: five, after: none },
    ]);
  });
});
