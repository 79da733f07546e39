import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  headsDiffer,
  matchVouchers,
  sameVoucher,
  type VoucherHead,
} from "../../src/domain/diff.ts";
import { minor } from "../../src/domain/money.ts";
import type { VoucherId } from "../../src/domain/voucher.ts";
import { line, voucher } from "../support/samples.ts";

function head(id: string, number = id, total = 100): VoucherHead {
  const { date, memo, status } = voucher(number);
  return {
    id: id as VoucherId,
    number,
    date,
    memo,
    total: minor(total),
    status,
  };
}

describe("matching vouchers", () => {
  it("sees a renumbered one as the same", () => {
    const [before, after] = [head("a", "1"), head("a", "2")];
    expect(matchVouchers([before], [after]).same).toEqual([{ before, after }]);
    expect(headsDiffer({ before, after })).toBe(true);
  });

  it("sees another under the same number as replaced", () => {
    const [before, after] = [head("a", "1"), head("b", "1")];
    const found = matchVouchers([before], [after]);
    expect(found.replaced).toEqual([{ before, after }]);
    expect(found.added).toEqual([]);
    expect(found.removed).toEqual([]);
  });

  it("sees numbers that swapped", () => {
    const found = matchVouchers(
      [head("a", "1"), head("b", "2")],
      [head("b", "1"), head("a", "2")],
    );
    expect(found.same).toHaveLength(2);
    expect(found.replaced).toEqual([]);
  });

  it("accounts for every voucher of both sides exactly once", () => {
    const heads = fc
      .array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(6)), {
        maxLength: 8,
      })
      .map((pairs) => {
        const byNumber = new Map(
          pairs.map(([id, n]) => [n, head(id, n.toString())]),
        );
        return [...byNumber.values()];
      });
    fc.assert(
      fc.property(heads, heads, (before, after) => {
        const m = matchVouchers(before, after);
        const matched = [...m.same, ...m.replaced];
        const numbers = (list: readonly VoucherHead[]): string[] =>
          list.map((h) => h.number).sort();
        expect(
          numbers([...matched.map((x) => x.before), ...m.removed]),
        ).toEqual(numbers(before));
        expect(numbers([...matched.map((x) => x.after), ...m.added])).toEqual(
          numbers(after),
        );
      }),
    );
  });
});

describe("sameness of vouchers", () => {
  it("looks at every field, in whatever order they were written", () => {
    const v = voucher("1");
    const reversed = Object.fromEntries(Object.entries(v).reverse());
    expect(sameVoucher(v, reversed as unknown as typeof v)).toBe(true);
    expect(sameVoucher(v, { ...v, memo: null })).toBe(false);
    expect(sameVoucher(v, { ...v, lines: v.lines.slice(1) })).toBe(false);
    expect(sameVoucher(v, { ...v, lines: v.lines.toReversed() })).toBe(false);
    const [first = line(0, 0), ...rest] = v.lines;
    const document = first.document && { ...first.document, series: "F002" };
    expect(
      sameVoucher(v, { ...v, lines: [{ ...first, document }, ...rest] }),
    ).toBe(false);
    expect(
      sameVoucher(v, { ...v, lines: [{ ...first, person: null }, ...rest] }),
    ).toBe(false);
  });
});
