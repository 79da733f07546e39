import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate, Period } from "../../src/domain/calendar-date.ts";
import type { Masters } from "../../src/domain/masters.ts";
import { minor } from "../../src/domain/money.ts";
import {
  checkVoucher,
  countedTotals,
  isError,
  LIMITS,
  totalsOf,
  type Voucher,
  type VoucherLine,
} from "../../src/domain/voucher.ts";
import { mapsOf, viewOf } from "../../src/domain/master-maps.ts";
import {
  account,
  center,
  line,
  MASTERS,
  operationType,
  PEN,
  PERIOD,
  person,
  to,
  USD,
  voucher,
} from "../support/samples.ts";

function codes(
  v: Voucher,
  {
    period = PERIOD,
    masters = MASTERS,
  }: { period?: Period; masters?: Masters } = {},
): string[] {
  return checkVoucher(v, period, PEN, viewOf(mapsOf(masters))).map(
    (p) => `${p.code}@${p.line ?? "head"}`,
  );
}

const PAIR: VoucherLine[] = [line(100, 0), line(0, 100)];

function withLine(extra: Partial<VoucherLine>): Voucher {
  return voucher("1", { lines: [line(100, 0, extra), line(0, 100)] });
}

describe("a good voucher", () => {
  it("has no problem", () => {
    expect(codes(voucher("100001"))).toEqual([]);
  });
  it("may have lines of zero", () => {
    expect(codes(voucher("1", { lines: [line(0, 0), ...PAIR] }))).toEqual([]);
  });
  it("stays balanced however its lines are ordered", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1e9), { minLength: 1, maxLength: 20 }),
        (cents) => {
          const total = cents.reduce((n, c) => n + c, 0);
          const lines = [...cents.map((c) => line(c, 0)), line(0, total)];
          expect(codes(voucher("1", { lines }))).toEqual([]);
          expect(totalsOf(lines.toReversed())).toEqual({
            debit: total,
            credit: total,
          });
        },
      ),
    );
  });
});

describe("each rule", () => {
  const big = Number.MAX_SAFE_INTEGER;
  it.for<readonly [string, Voucher, readonly string[]]>([
    [
      "unbalanced by one cent",
      voucher("1", { lines: [line(100, 0), line(0, 99)] }),
      ["unbalanced@head"],
    ],
    [
      "out of range",
      voucher("1", {
        lines: [line(big, 0), line(big, 0), line(0, big), line(0, big)],
      }),
      ["amount-out-of-range@head"],
    ],
    ["no lines", voucher("1", { lines: [] }), ["no-lines@head"]],
    [
      "both sides",
      voucher("1", { lines: [line(100, 100)] }),
      ["debit-and-credit@1"],
    ],
    [
      "negative",
      voucher("1", { lines: [line(-100, 0), line(0, -100)] }),
      ["negative-amount@1", "negative-amount@2"],
    ],
    ["no number", voucher("", { lines: PAIR }), ["number-missing@head"]],
    [
      "another month",
      voucher("1", { lines: PAIR, date: "2026-11-01" as CalendarDate }),
      ["date-outside-period@head"],
    ],
    [
      "unknown T/O",
      voucher("1", { lines: PAIR, operationType: to("31") }),
      ["unknown-operation-type@head"],
    ],
    [
      "no rate",
      voucher("1", { lines: PAIR, currency: USD }),
      ["rate-missing@head"],
    ],
    ["no account", withLine({ account: "" }), ["account-missing@1"]],
    ["unknown account", withLine({ account: "777" }), ["unknown-account@1"]],
    [
      "account with children",
      withLine({ account: "10" }),
      ["account-not-postable@1"],
    ],
    [
      "asks person and document",
      withLine({ account: "1212" }),
      ["person-required@1", "document-required@1"],
    ],
    [
      "asks cost center",
      withLine({ account: "7011" }),
      ["cost-center-required@1"],
    ],
    [
      "unknown person",
      withLine({ person: { docType: "6", docNumber: "1", name: null } }),
      ["unknown-person@1"],
    ],
    [
      "unknown cost center",
      withLine({ costCenter: "X" }),
      ["unknown-cost-center@1"],
    ],
    [
      "long number",
      voucher("9".repeat(LIMITS.number + 1), { lines: PAIR }),
      ["text-too-long@head"],
    ],
    [
      "long memo",
      voucher("1", { lines: PAIR, memo: "x".repeat(LIMITS.memo + 1) }),
      ["text-too-long@head"],
    ],
    [
      "long line memo",
      withLine({ memo: "x".repeat(LIMITS.lineMemo + 1) }),
      ["text-too-long@1"],
    ],
    [
      "control character",
      voucher("1", { lines: PAIR, memo: "a\u0007" }),
      ["text-not-storable@head"],
    ],
    ["half a character", withLine({ memo: "\ud83d" }), ["text-not-storable@1"]],
    [
      "several at once",
      voucher("", { lines: [line(5, 5)], operationType: to("31") }),
      [
        "unknown-operation-type@head",
        "number-missing@head",
        "debit-and-credit@1",
      ],
    ],
  ])("%s", ([, v, expected]) => {
    expect(codes(v)).toEqual(expected);
  });

  it("inactive masters", () => {
    const masters: Masters = {
      ...MASTERS,
      accounts: [account("1011", { active: false }), account("9999")],
      persons: [person("20131312955", { active: false })],
      costCenters: [center("VTA", { active: false })],
      operationTypes: [operationType("05", { active: false })],
    };
    const v = voucher("1", {
      lines: [
        line(100, 0, {
          person: { docType: "6", docNumber: "20131312955", name: null },
          costCenter: "VTA",
        }),
        line(0, 100, { account: "9999" }),
      ],
    });
    expect(codes(v, { masters })).toEqual([
      "inactive-operation-type@head",
      "inactive-account@1",
      "inactive-person@1",
      "inactive-cost-center@1",
    ]);
  });

  it("opening and closing take every day of the year", () => {
    for (const period of ["2026-00", "2026-13"] as Period[])
      expect(codes(voucher("1"), { period })).toEqual([]);
  });

  it("1, 2 and 5 are errors; 3 and 4 are findings", () => {
    const kinds = (v: Voucher): boolean[] =>
      checkVoucher(v, PERIOD, PEN, viewOf(mapsOf(MASTERS))).map(isError);
    expect(kinds(voucher("1", { lines: [line(1, 0)] }))).toEqual([true]);
    expect(kinds(voucher("1", { lines: [line(1, 1)] }))).toEqual([true]);
    expect(kinds(voucher("1", { operationType: to("31") }))).toEqual([true]);
    expect(kinds(voucher("1", { date: "2026-11-01" as CalendarDate }))).toEqual(
      [false],
    );
    expect(kinds(withLine({ account: "777" }))).toEqual([false]);
  });
});

describe("what a voucher counts for", () => {
  it("is its debit and credit, and nothing when voided", () => {
    const v = voucher("1");
    expect(countedTotals(v)).toEqual({ debit: 11_800, credit: 11_800 });
    expect(countedTotals({ ...v, status: "voided" })).toEqual({
      debit: minor(0),
      credit: minor(0),
    });
  });
});
