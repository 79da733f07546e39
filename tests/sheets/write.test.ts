import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSheet } from "read-excel-file/universal";
import { textOf } from "../../src/lib/bytes.ts";
import { clipboardText } from "../../src/sheets/clipboard.ts";
import { guarded, unguarded } from "../../src/sheets/guard.ts";
import type { Sheet } from "../../src/sheets/sheet.ts";
import { writeSheet } from "../../src/sheets/write-sheet.ts";

const QUIET = () => undefined;

const SHEET: Sheet = {
  title: "Comprobantes [2026/10]",
  columns: [
    { header: "Código", kind: "text" },
    { header: "Total", kind: "money" },
    { header: "Renglones", kind: "count" },
    { header: "Fecha", kind: "date" },
    { header: "T/C", kind: "decimal" },
  ],
  rows: [
    ["0012", 123450, 3, "2026-10-05", "3.7205"],
    ["=1+1", -5, 0, null, null],
    ['a, «b»\n"c"', 0, 12_345, "1899-12-31", "0.000001"],
    ["20512333797123456", 9_007_199_254_740_991, null, "2026-02-28", null],
  ],
};

async function csv(sheet: Sheet): Promise<string> {
  return textOf(await writeSheet(sheet, "csv", QUIET)) ?? "";
}

async function xlsxRows(sheet: Sheet) {
  const bytes = await writeSheet(sheet, "xlsx", QUIET);
  return readSheet(bytes.buffer, 1, { trim: false });
}

describe("a sheet as CSV", () => {
  it("has a byte order mark, ISO days, plain amounts, and no formula", async () => {
    expect(await csv(SHEET)).toBe(
      [
        "\ufeffCódigo,Total,Renglones,Fecha,T/C",
        "0012,1234.50,3,2026-10-05,3.7205",
        "'=1+1,-0.05,0,,",
        '"a, «b»\n""c""",0.00,12345,1899-12-31,0.000001',
        "20512333797123456,90071992547409.91,,2026-02-28,",
        "",
      ].join("\r\n"),
    );
  });

  it("without rows is its header", async () => {
    expect(await csv({ ...SHEET, rows: [] })).toBe(
      "\ufeffCódigo,Total,Renglones,Fecha,T/C\r\n",
    );
  });
});

describe("a sheet in the clipboard", () => {
  it("has a header, tabs and one line a row", () => {
    expect(clipboardText(SHEET).split("\r\n")).toEqual([
      "Código\tTotal\tRenglones\tFecha\tT/C",
      "0012\t1234.50\t3\t2026-10-05\t3.7205",
      "'=1+1\t-0.05\t0\t\t",
      'a, «b» "c"\t0.00\t12345\t1899-12-31\t0.000001',
      "20512333797123456\t90071992547409.91\t\t2026-02-28\t",
    ]);
  });
});

describe("the guard against formulas", () => {
  it("is taken away again, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc
            .tuple(
              fc.constantFrom("", "'", "''"),
              fc.constantFrom("=", "-", "\t", ""),
            )
            .map((parts) => parts.join("")),
        ),
        (text) => {
          expect(unguarded(guarded(text))).toBe(text);
          expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\n]/);
        },
      ),
    );
  });
});

describe("a sheet as xlsx", () => {
  it("keeps numbers as numbers, days as days, texts as texts", async () => {
    const rows = await xlsxRows(SHEET);
    expect(rows[0]).toEqual(["Código", "Total", "Renglones", "Fecha", "T/C"]);
    expect(rows[1]).toEqual([
      "0012",
      1234.5,
      3,
      new Date("2026-10-05T00:00:00Z"),
      3.7205,
    ]);
    // A text that looks like a formula is a text; what Excel would round, and days that it does not know, too.
    expect(rows[2]).toEqual(["=1+1", -0.05, 0, null, null]);
    expect(rows[3]).toEqual(['a, «b»\n"c"', 0, 12345, "1899-12-31", 0.000001]);
    expect(rows[4]?.slice(0, 2)).toEqual([
      "20512333797123456",
      "90071992547409.91",
    ]);
  });

  it("is stopped by what hears of its rows", async () => {
    const rows = Array.from({ length: 5000 }, () => ["x"] as const);
    const sheet = {
      title: "x",
      columns: [{ header: "x", kind: "text" as const }],
      rows,
    };
    for (const format of ["xlsx", "csv"] as const) {
      const heard: number[] = [];
      await expect(
        writeSheet(sheet, format, (done) => {
          heard.push(done);
          if (done >= 2000) throw new Error("stop");
        }),
      ).rejects.toThrow("stop");
      expect(Math.max(...heard)).toBe(2000);
    }
  });
});
