import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import { personKey, type Person } from "../../src/domain/masters.ts";
import { tidyVoucher } from "../../src/domain/tidy-voucher.ts";
import {
  voucherOfForm,
  type PersonLookup,
} from "../../src/domain/read-form.ts";
import {
  EMPTY_LINE,
  formOf,
  isEmptyLine,
  typedTotals,
  type LineForm,
} from "../../src/domain/voucher-form.ts";
import type { Voucher } from "../../src/domain/voucher.ts";
import { hostileText } from "../support/arbitraries.ts";
import {
  decimal,
  installation,
  line,
  NOW,
  PERIOD,
  person,
  USD,
  voucher,
} from "../support/samples.ts";

const SITE = installation().site.code;
const PERSONS: readonly Person[] = [
  person("20131312955"),
  person("-", { docType: "0", name: "Ana Pérez" }),
  person("-", { docType: "0", name: "Eva Ríos" }),
];
const LOOKUP: PersonLookup = {
  byKey: (key) => PERSONS.find((p) => personKey(p) === key),
  byNumber: (number) => PERSONS.filter((p) => p.docNumber === number),
};

function again(v: Voucher): unknown {
  return voucherOfForm(formOf(v, SITE, PERIOD), LOOKUP, v.modified);
}

const codes = fc.stringMatching(/^[A-Z0-9]{1,6}$/);
const text = fc.option(hostileText, { nil: null });
const dates = fc.constantFrom("2026-10-05", "0999-02-28", "2024-02-29");
const lines = fc
  .record({
    account: codes,
    cents: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    memo: text,
    series: text,
    number: text,
    date: fc.option(dates, { nil: null }),
    person: fc.option(fc.constantFrom(...PERSONS), { nil: null }),
    foreign: fc.option(fc.constantFrom("1", "-0.5", "1234567.0123456789"), {
      nil: null,
    }),
    debit: fc.boolean(),
  })
  .map((l) =>
    line(l.debit ? l.cents : 0, l.debit ? 0 : l.cents, {
      account: l.account,
      memo: l.memo,
      foreignAmount: l.foreign === null ? null : decimal(l.foreign),
      person: l.person && {
        docType: l.person.docType,
        docNumber: l.person.docNumber,
        name: l.person.docType === "0" ? l.person.name : null,
      },
      document: {
        type: null,
        series: l.series,
        number: l.number,
        date: l.date as CalendarDate | null,
        dueDate: null,
      },
    }),
  );

describe("a voucher's form", () => {
  it("gives back the voucher it was made of", () => {
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 4 }),
        hostileText,
        text,
        fc.boolean(),
        (list, number, memo, foreign) => {
          const v = tidyVoucher(
            voucher(number, {
              memo,
              lines: list,
              ...(foreign
                ? { currency: USD, exchangeRate: "3.7205" as never }
                : {}),
            }),
          );
          expect(again(v)).toEqual({ ok: true, value: v });
        },
      ),
    );
  });

  const typed = (cells: Partial<LineForm>) =>
    voucherOfForm(
      {
        ...formOf(voucher("1"), SITE, PERIOD),
        lines: [{ ...EMPTY_LINE, account: "1011", ...cells }],
      },
      LOOKUP,
      NOW,
    );

  it.for([
    ["1,234.50", "1234.50"],
    ["-1,234,567", "-1234567"],
    ["12.5", "12.5"],
    [" 3 ", "3"],
    ["", null],
  ] as const)("reads the foreign amount %j", ([cell, value]) => {
    const read = typed({ foreignAmount: cell });
    expect(read.ok && read.value.lines[0]?.foreignAmount).toBe(value);
  });

  it.for(["12,50", "1,5", "0,500", "1,23,456", "x", "1.2.3"])(
    "refuses the foreign amount %j",
    (cell) => {
      expect(typed({ foreignAmount: cell })).toEqual({
        ok: false,
        error: [
          { code: "bad-amount", line: 1, field: "foreignAmount", value: cell },
        ],
      });
    },
  );

  it("lists every cell that cannot be read", () => {
    const form = {
      ...formOf(voucher("1"), SITE, PERIOD),
      operationType: "demasiado",
      currency: "soles",
      exchangeRate: "-3",
      date: "31/02/2026",
      lines: [{ ...EMPTY_LINE, debit: "1,5", credit: "x", dueDate: "hoy" }],
    };
    const read = voucherOfForm(form, LOOKUP, NOW);
    expect(
      read.ok ? [] : read.error.map((p) => `${p.code}@${p.line ?? "head"}`),
    ).toEqual(
      expect.arrayContaining([
        "bad-operation-type@head",
        "bad-currency@head",
        "bad-rate@head",
        "bad-date@head",
        "bad-amount@1",
        "bad-date@1",
      ]),
    );
  });

  it("leaves out lines in which nothing is typed, and sums what can be read", () => {
    expect(isEmptyLine({ ...EMPTY_LINE, memo: "  " })).toBe(true);
    const form = {
      ...formOf(voucher("1"), SITE, PERIOD),
      lines: [
        EMPTY_LINE,
        { ...EMPTY_LINE, debit: "1.50" },
        { ...EMPTY_LINE, debit: "?", credit: "(2)" },
      ],
    };
    expect(typedTotals(form)).toEqual({ debit: 150, credit: -200 });
    const read = voucherOfForm({ ...form, lines: [EMPTY_LINE] }, LOOKUP, NOW);
    expect(read.ok && read.value.lines).toEqual([]);
  });
});
