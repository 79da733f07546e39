import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { present } from "../../src/lib/assert.ts";
import { concat, utf8 } from "../../src/lib/bytes.ts";
import { readPle51 } from "../../src/foreign/ple.ts";
import { sharedPathOrNull as sharedPath } from "../support/shared.ts";
import {
  batchOf,
  codes,
  contextOf,
  diary,
  DIARY_NAME,
  diaryPair,
  diaryRow,
} from "./context.ts";

const read = (rows: readonly string[], name?: string) =>
  batchOf(readPle51(diary(rows, name), contextOf("PEN")));

const only = (rows: readonly string[]) => {
  const { vouchers } = read(rows);
  expect(vouchers).toHaveLength(1);
  return present(vouchers[0], "voucher");
};

const sample = sharedPath("samples", "ple", "LE-050100-202601.extracto.txt");

describe("a PLE 5.1 diary", () => {
  it.skipIf(sample === null)("is read field by field (real line)", () => {
    const bytes = readFileSync(present(sample, "sample"));
    const batch = batchOf(
      readPle51({ name: "LE-050100-202601.txt", bytes }, contextOf("PEN")),
    );
    expect(batch).toMatchObject({
      format: "ple-5.1",
      country: "PE",
      taxId: null,
      period: "2026-01",
      periods: ["2026-01"],
      accounts: [],
      mentioned: {
        accounts: [{ code: "631101", name: null }],
        persons: [],
        costCenters: ["001"],
        operationTypes: ["11"],
      },
    });
    const [read] = batch.vouchers;
    expect(read?.voucher).toEqual({
      id: "id-1",
      operationType: "11",
      number: "11-010001",
      date: "2026-01-10",
      memo: "MAYORISTA NACIONAL DE PRODUCTOS SAC",
      currency: "PEN",
      exchangeRate: null,
      status: "valid",
      modified: "2026-11-02T10:00:00Z",
      lines: [
        {
          account: "631101",
          debit: 4_000_000,
          credit: 0,
          foreignAmount: null,
          person: null,
          document: {
            type: "01",
            series: "F001",
            number: "00045680",
            date: "2026-01-10",
            dueDate: "2026-02-10",
          },
          costCenter: "001",
          memo: "MAYORISTA NACIONAL DE PRODUCTOS SAC",
          taxUuid: null,
        },
      ],
    });
    expect(read?.rows).toEqual({ first: 1, last: 1 });
    // The extract is one line of a voucher, so it does not balance.
    expect(batch.findings).toEqual([
      {
        severity: "error",
        code: "rule",
        problem: {
          code: "unbalanced",
          line: null,
          debit: 4_000_000,
          credit: 0,
        },
        voucher: "11-010001",
        ordinal: 1,
        line: null,
        row: 1,
        field: null,
        value: null,
      },
    ]);
  });

  it("takes the tax id and the month from its name, also after a mail program renamed it", () => {
    for (const name of [
      DIARY_NAME,
      DIARY_NAME.replace(".TXT", " (1).txt"),
      `C:\\ple\\${DIARY_NAME}`,
    ])
      expect(read(diaryPair(), name)).toMatchObject({
        taxId: "20601234567",
        period: "2026-06",
        findings: [],
      });
  });

  it("gathers the rows of a CUO wherever they stand, in the order of first appearance", () => {
    const [a1, a2] = diaryPair() as [string, string];
    const [b1, b2] = diaryPair({ 2: "05-1" }) as [string, string];
    const batch = read([b1, a1, b2, a2]);
    expect(batch.findings).toEqual([]);
    expect(batch.vouchers.map((v) => [v.voucher.number, v.rows])).toEqual([
      ["05-1", { first: 1, last: 3 }],
      ["11-010001", { first: 2, last: 4 }],
    ]);
    expect(
      batch.vouchers[0]?.voucher.lines.map((line) => line.account),
    ).toEqual(["631101", "104101"]);
  });

  it("uses the default T/O where the CUO tells none", () => {
    for (const [cuo, type] of [
      ["05-0001", "05"],
      ["a1-9", "A1"],
      ["ASIENTO-9", "31"],
      ["000123", "31"],
      ["-9", "31"],
    ] as const)
      expect(only(diaryPair({ 2: cuo })).voucher).toMatchObject({
        operationType: type,
        number: cuo,
      });
  });

  it("accepts LF, a byte order mark, blank last lines, DOS's end mark, free fields and a last field without its mark", () => {
    const [first, second] = diaryPair() as [string, string];
    const text = `\ufeff${first}libre|\n${second.slice(0, -1)}\n\n  \r\n\u001a`;
    const batch = batchOf(
      readPle51({ name: DIARY_NAME, bytes: utf8(text) }, contextOf("PEN")),
    );
    expect(batch.findings).toEqual([]);
    expect(batch.vouchers[0]?.voucher.lines).toHaveLength(2);
  });

  it("reads Windows-1252, UTF-8 and UTF-16", () => {
    const text = diaryPair({ 16: "AÑO PEÑA – ÓPTICA" }).join("\r\n");
    const ansi = Uint8Array.from(text, (c) =>
      c === "–" ? 0x96 : c.charCodeAt(0),
    );
    const wide = Buffer.from(text, "utf16le");
    for (const bytes of [
      ansi,
      utf8(text),
      concat([Uint8Array.of(0xff, 0xfe), wide]),
      concat([Uint8Array.of(0xfe, 0xff), Buffer.from(wide).swap16()]),
    ]) {
      const batch = batchOf(
        readPle51({ name: DIARY_NAME, bytes }, contextOf("PEN")),
      );
      expect(batch.vouchers[0]?.voucher.memo).toBe("AÑO PEÑA – ÓPTICA");
    }
  });

  it("is a batch without vouchers when it is empty and its name says so", () => {
    const name = "LE2060123456720260600050100001011.TXT";
    for (const bytes of [utf8(""), utf8("\r\n")])
      expect(
        batchOf(readPle51({ name, bytes }, contextOf("PEN"))),
      ).toMatchObject({ vouchers: [], findings: [], period: "2026-06" });
    expect(
      readPle51({ name: DIARY_NAME, bytes: utf8("") }, contextOf("PEN")),
    ).toEqual({ ok: false, error: { code: "empty" } });
  });
});

describe("rows that cannot be read", () => {
  it("are errors of the voucher that lacks them, with how many fields they have", () => {
    const twenty = diaryRow().split("|").slice(0, 20).join("|");
    const other = diaryPair({ 2: "11-010002" });
    const batch = read([
      ...diaryPair(),
      ...other,
      `${twenty}|`,
      "|".repeat(45),
    ]);
    expect(batch.vouchers.map((v) => v.findings)).toMatchObject([
      [{ code: "field-count", severity: "error", row: 5 }],
      [],
    ]);
    expect(batch.findings).toMatchObject([
      { code: "field-count", row: 5, found: 20, voucher: "11-010001" },
      { code: "field-count", row: 6, found: 45, voucher: null },
    ]);
  });
  it("refuse the file where no row has fields, or none a period", () => {
    for (const text of ["Estimados señores:\r\n", diaryRow({ 1: "junio" })])
      expect(
        readPle51({ name: "x.txt", bytes: utf8(text) }, contextOf("PEN")),
      ).toEqual({
        ok: false,
        error: { code: "not-this-format", format: "ple-5.1" },
      });
  });
});

describe("amounts of the diary", () => {
  it("have up to two decimals", () => {
    for (const [text, amount] of [
      ["100", 10_000],
      ["100.5", 10_050],
      ["0100.05", 10_005],
    ] as const)
      expect(
        only([diaryRow({ 18: text }), diaryRow({ 19: text })]),
      ).toMatchObject({
        voucher: { lines: [{ debit: amount }, { credit: amount }] },
        findings: [],
      });
  });
  it("are reported with row and value when they are none", () => {
    for (const [text, fault] of [
      ["1,234.50", "thousands-mark"],
      ["1,234", "thousands-mark"],
      ["1234,50", "decimal-comma"],
      ["1.234,50", "decimal-comma"],
      ["12.345", "decimals"],
      ["12.500", "decimals"],
      ["S/ 12", "not-a-number"],
      ["(12.00)", "not-a-number"],
      ["99999999999999999.00", "out-of-range"],
    ] as const) {
      const { findings } = only([
        diaryRow({ 18: text }),
        diaryRow({ 19: "100.00" }),
      ]);
      expect(findings, text).toMatchObject([
        {
          severity: "error",
          code: "bad-amount",
          fault,
          row: 1,
          line: 1,
          field: "18",
          value: text,
          voucher: "11-010001",
        },
      ]);
    }
  });
  it("may not be negative", () => {
    const { findings, voucher } = only([
      diaryRow({ 18: "-100.00" }),
      diaryRow({ 18: "100.00" }),
    ]);
    expect(voucher.lines[0]?.debit).toBe(-10_000);
    expect(findings).toMatchObject([
      {
        severity: "error",
        code: "rule",
        problem: { code: "negative-amount" },
        row: 1,
        field: "18",
        value: "-100.00",
      },
    ]);
  });
  it("stand on one side, and balance exactly", () => {
    expect(
      codes(only(diaryPair({ 18: "100.00", 19: "100.00" })).findings),
    ).toEqual(["rule:debit-and-credit", "rule:debit-and-credit"]);
    const { findings } = only([
      diaryRow({ 18: "100.00" }),
      diaryRow({ 19: "99.99" }),
    ]);
    expect(findings).toMatchObject([
      {
        severity: "error",
        problem: { code: "unbalanced", debit: 10_000, credit: 9_999 },
      },
    ]);
  });
  it("may be left out on one side, with a warning", () => {
    const { findings } = only([
      diaryRow({ 18: "5.00", 19: "" }),
      diaryRow({ 19: "5.00" }),
    ]);
    expect(findings).toMatchObject([
      { severity: "warning", code: "amount-empty", row: 1, field: "19" },
    ]);
  });
});

describe("dates of the diary", () => {
  it("are real days", () => {
    const { findings, voucher } = only(
      diaryPair({ 13: "31/02/2026", 15: "31/02/2026", 14: "x" }),
    );
    expect(voucher.date).toBe("2026-06-01");
    expect(codes(findings)).toEqual([
      "bad-date",
      "bad-date",
      "bad-due-date",
      "bad-date",
      "bad-date",
      "bad-due-date",
    ]);
    expect(findings[0]).toMatchObject({
      severity: "error",
      row: 1,
      field: "15",
      value: "31/02/2026",
    });
  });
  it("are empty where .NET programs write the year 1", () => {
    const { findings, voucher } = only(
      diaryPair({ 13: "01/01/0001", 14: "01/01/0001", 15: "12/06/2026" }),
    );
    expect(findings).toEqual([]);
    expect(voucher.date).toBe("2026-06-12");
    expect(voucher.lines[0]?.document?.dueDate).toBeNull();
  });
  it("must be there", () => {
    expect(codes(only(diaryPair({ 13: "", 15: "-" })).findings)).toEqual([
      "date-missing",
    ]);
  });
  it("give way to the period when they are older, and stay with the line", () => {
    const { findings, voucher } = only(
      diaryPair({
        13: "28/05/2026",
        15: "27/05/2026",
        10: "00",
        11: "",
        12: "",
      }),
    );
    expect(voucher.date).toBe("2026-06-01");
    expect(voucher.lines[0]?.document).toEqual({
      type: null,
      series: null,
      number: null,
      date: "2026-05-27",
      dueDate: null,
    });
    expect(findings).toMatchObject([
      {
        severity: "warning",
        code: "date-moved",
        date: "2026-05-28",
        to: "2026-06-01",
        field: "13",
      },
    ]);
  });
  it("may not be later than the period", () => {
    const { findings, voucher } = only(diaryPair({ 13: "01/07/2026" }));
    expect(voucher.date).toBe("2026-07-01");
    expect(findings).toMatchObject([
      {
        severity: "error",
        problem: { code: "date-outside-period", period: "2026-06" },
        field: "13",
      },
    ]);
  });
});

describe("periods of the diary", () => {
  it("are those of opening and closing when every row says so", () => {
    const batch = read([
      ...diaryPair({ 2: "A-1", 3: "A1", 13: "01/01/2026" }),
      ...diaryPair({ 2: "C-1", 3: "C1" }),
      diaryRow({ 2: "X-1", 3: "A1", 18: "1.00" }),
      diaryRow({ 2: "X-1", 3: "M2", 19: "1.00" }),
    ]);
    expect(batch.vouchers.map((v) => v.period)).toEqual([
      "2026-00",
      "2026-13",
      "2026-06",
    ]);
    expect(batch.periods).toEqual(["2026-00", "2026-06", "2026-13"]);
    expect(batch.findings).toEqual([]);
  });
  it("are earlier only for entries that were omitted or are corrected", () => {
    const batch = read([
      ...diaryPair(),
      ...diaryPair({ 1: "20260500", 21: "8", 13: "10/05/2026" }),
      ...diaryPair({ 1: "20260400", 21: "9", 13: "10/04/2026" }),
      ...diaryPair({ 1: "20260500", 2: "9", 13: "10/05/2026" }),
    ]);
    expect(batch.period).toBe("2026-06");
    expect(batch.periods).toEqual(["2026-04", "2026-05", "2026-06"]);
    expect(batch.findings).toMatchObject([
      { severity: "warning", code: "omitted-earlier", period: "2026-05" },
      { severity: "warning", code: "corrects-earlier", period: "2026-04" },
      {
        severity: "error",
        code: "other-period",
        period: "2026-05",
        expected: "2026-06",
        row: 7,
      },
    ]);
  });
  it("agree with the name", () => {
    const name = DIARY_NAME.replace("20260600", "20260700");
    expect(read(diaryPair(), name)).toMatchObject({
      period: "2026-06",
      findings: [
        {
          code: "period-not-of-name",
          period: "2026-06",
          ofName: "2026-07",
          voucher: null,
        },
      ],
    });
  });
  it("are that of the file where field 1 is none", () => {
    const batch = read([
      ...diaryPair(),
      ...diaryPair({ 1: "20261300", 2: "7" }),
    ]);
    expect(batch.vouchers[1]?.period).toBe("2026-06");
    expect(codes(batch.findings)).toEqual(["bad-period", "bad-period"]);
  });
});

describe("what else a row of the diary says", () => {
  it("is who: types of other programs are understood, nobody is nobody", () => {
    for (const [type, number, person] of [
      ["6", "20512333797", { docType: "6", docNumber: "20512333797" }],
      ["06", "20512333797", { docType: "6", docNumber: "20512333797" }],
      ["01", "00012345", { docType: "1", docNumber: "00012345" }],
      ["0", "0", null],
      ["", "-", null],
      ["1", "00000000", null],
    ] as const) {
      const read = only(diaryPair({ 8: type, 9: number }));
      expect(read.findings).toEqual([]);
      expect(read.voucher.lines[0]?.person ?? null).toEqual(
        person && { ...person, name: null },
      );
    }
  });
  it("is who, with a warning once when the number is doubtful", () => {
    for (const [type, number, code] of [
      ["6", "20123456789", "tax-id-check-digit"],
      ["6", "2012345678", "bad-person-number"],
      ["1", "1234567", "bad-person-number"],
      ["X", "ABC", "unknown-person-type"],
    ] as const) {
      const { findings } = only(diaryPair({ 8: type, 9: number }));
      expect(findings.every((f) => f.severity === "warning")).toBe(true);
      expect(codes(findings)[0]).toBe(code);
    }
    expect(
      read(diaryPair({ 8: "6", 9: "20512333797" })).mentioned.persons,
    ).toEqual([{ docType: "6", docNumber: "20512333797", name: null }]);
  });
  it("is a currency, which is not that of the amounts", () => {
    const usd = read(diaryPair({ 7: "USD" }));
    expect(usd.vouchers[0]?.voucher.currency).toBe("PEN");
    expect(usd.findings).toMatchObject([
      { severity: "warning", code: "foreign-currency", currency: "USD" },
    ]);
    expect(
      codes(
        only([diaryRow({ 18: "1.00" }), diaryRow({ 7: "USD", 19: "1.00" })])
          .findings,
      ),
    ).toEqual(["mixed-currencies"]);
    expect(
      read(diaryPair(), DIARY_NAME.replace("1111", "1121")).findings,
    ).toMatchObject([
      { severity: "error", code: "book-currency", currency: "USD" },
    ]);
  });
  it("is checked by the rules of vouchers, its text kept", () => {
    const long = "9".repeat(41);
    const read = only(diaryPair({ 2: long }));
    expect(read.voucher.number).toBe(long);
    expect(read.findings).toMatchObject([
      {
        severity: "error",
        problem: { code: "text-too-long", field: "number", limit: 40 },
        field: "2",
      },
    ]);
    for (const [n, value, expected] of [
      [2, "", ["rule:number-missing"]],
      [4, "-", ["rule:account-missing", "rule:account-missing"]],
      [16, "x\u0001", ["rule:text-not-storable"]],
      [21, "", ["unknown-state", "unknown-state"]],
      [3, "1", ["bad-sequence", "bad-sequence"]],
    ] as const)
      expect(codes(only(diaryPair({ [n]: value })).findings)).toEqual(
        expect.arrayContaining([...expected]),
      );
  });
  it("is told when it has no place in a voucher", () => {
    expect(
      read(diaryPair({ 5: "LOCAL1", 17: "ref", 20: "140100&20260600&1&M1" }))
        .findings,
    ).toMatchObject([
      { severity: "warning", code: "not-kept", field: "5", count: 2 },
      { severity: "warning", code: "not-kept", field: "17", count: 2 },
      { severity: "warning", code: "not-kept", field: "20", count: 2 },
    ]);
  });
});
