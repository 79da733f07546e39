import { describe, expect, it } from "vitest";
import type { CalendarDate, Period } from "../../src/domain/calendar-date.ts";
import type { SiteCode } from "../../src/domain/company.ts";
import { copyOf, reversalOf } from "../../src/domain/derived-forms.ts";
import { withVoidReason } from "../../src/domain/void-reason.ts";
import type { VoucherId } from "../../src/domain/voucher.ts";
import { line, voucher } from "../support/samples.ts";

const PLACE = {
  id: "new" as VoucherId,
  site: "0001" as SiteCode,
  period: "2026-11" as Period,
  date: "2026-11-03" as CalendarDate,
};

const ORIGINAL = voucher("0042", {
  memo: "Pago de luz",
  lines: [
    line(118_00, 0, { account: "636" }),
    line(0, 118_00, { account: "1041" }),
  ],
});

describe("a voucher made of another", () => {
  it("has its lines, and an id, place and date of its own", () => {
    const copy = copyOf(ORIGINAL, PLACE);
    expect(copy).toMatchObject({
      id: "new",
      site: "0001",
      period: "2026-11",
      date: "03/11/2026",
      number: "",
      memo: "Pago de luz",
      status: "valid",
    });
    expect(copy.lines.map((l) => [l.account, l.debit, l.credit])).toEqual([
      ["636", "118.00", ""],
      ["1041", "", "118.00"],
    ]);
  });

  it("does not take the reason of a voiding with it", () => {
    const memo = withVoidReason(ORIGINAL.memo, "duplicado");
    const voided = { ...ORIGINAL, memo, status: "voided" as const };
    expect(copyOf(voided, PLACE)).toMatchObject({
      memo: "Pago de luz",
      status: "valid",
    });
  });

  it("takes it back when it is its reversal, and says of which", () => {
    const reversal = reversalOf(ORIGINAL, PLACE);
    expect(reversal.memo).toBe(
      `Extorno de ${ORIGINAL.operationType}-0042: Pago de luz`,
    );
    expect(reversal.lines.map((l) => [l.account, l.debit, l.credit])).toEqual([
      ["636", "", "118.00"],
      ["1041", "118.00", ""],
    ]);
    const bare = reversalOf({ ...ORIGINAL, memo: null }, PLACE);
    expect(bare.memo).toBe(`Extorno de ${ORIGINAL.operationType}-0042`);
  });

  it("keeps to the memo's limit, without half of a character", () => {
    const memo = "😀".repeat(150);
    const reversal = reversalOf({ ...ORIGINAL, memo }, PLACE);
    expect(reversal.memo.length).toBeLessThanOrEqual(300);
    expect(reversal.memo.isWellFormed()).toBe(true);
  });
});
