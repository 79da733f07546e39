import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../../src/domain/text.ts";
import { textOf, utf8 } from "../../../src/lib/bytes.ts";
import { present } from "../../../src/lib/assert.ts";
import { decodeTable, encodeTable } from "../../../src/transfer/format/csv.ts";
import { BOUNDS } from "../../../src/transfer/format/errors.ts";
import { RowProblems } from "../../../src/transfer/format/row-problems.ts";
import {
  ACCOUNTS,
  COLLECTION_APPLICATIONS,
  COLLECTIONS,
  COST_CENTERS,
  EXCHANGE_RATES,
  INVOICES,
  LINES,
  OBSERVATIONS,
  OPERATION_TYPES,
  PAYMENT_APPLICATIONS,
  PAYMENTS,
  PERSONS,
  VOUCHERS,
  type Table,
} from "../../../src/transfer/format/tables.ts";
import { rowsOf } from "../../support/arbitraries.ts";
import { NOW } from "../../support/samples.ts";

const TABLES: readonly Table[] = [
  VOUCHERS,
  LINES,
  PERSONS,
  ACCOUNTS,
  COST_CENTERS,
  OPERATION_TYPES,
  EXCHANGE_RATES,
  INVOICES,
  COLLECTIONS,
  COLLECTION_APPLICATIONS,
  PAYMENTS,
  PAYMENT_APPLICATIONS,
  OBSERVATIONS,
];

function decode<T extends Table>(table: T, text: string) {
  const problems = new RowProblems();
  const rows = decodeTable(table, table.name, text, problems);
  return { rows, error: problems.error() };
}

const centers = (nombre: string) => [
  { codigo: "A", nombre, activo: true, modificado: NOW },
];

describe("every table", () => {
  it.for(TABLES.map((t) => [t.name, t] as const))(
    "%s comes back as it was written, hostile text and all",
    ([, table]) => {
      fc.assert(
        fc.property(rowsOf(table), (rows) => {
          const bytes = utf8(encodeTable(table, rows));
          const back = decode(table, present(textOf(bytes), "UTF-8"));
          expect(back.error).toBeNull();
          expect(back.rows).toEqual(rows);
        }),
      );
    },
  );
});

describe("text cells", () => {
  it.for([
    "=1+1",
    "'",
    "''",
    "'=",
    "+51 999",
    "-",
    "@x",
    "\tx",
    "\rx",
    "a\r\nb",
    "\r\n",
    'a"b',
    '"',
    "a,b",
    "\ufeff",
    "\u2028",
    "Ñ",
    "x".repeat(BOUNDS.cell),
    "'" + "x".repeat(BOUNDS.cell - 2),
    "\u{1F600}".repeat(BOUNDS.cell / 4),
  ])("%#: survive", (text) => {
    const { rows, error } = decode(
      COST_CENTERS,
      encodeTable(COST_CENTERS, centers(text)),
    );
    expect(error).toBeNull();
    expect(rows[0]?.nombre).toBe(text);
  });

  it("that repeat the one above, or only begin like it, are read as they stand", () => {
    const names = ["ab", "ab", "abc", "a", "a,b", "a,b", "'ab", "ab"];
    const rows = names.flatMap((name) => centers(name));
    const text = encodeTable(COST_CENTERS, rows);
    expect(decode(COST_CENTERS, text)).toEqual({ rows, error: null });
    // The last cell repeats too: what ends a row is still looked at.
    const cut = text.slice(0, -2);
    for (const [end, reason] of [
      ["", "line-end"],
      ["\r", "line-end"],
      ["\n", "line-end"],
      [",x\r\n", "cell-count"],
    ] as const)
      expect(decode(COST_CENTERS, cut + end).error).toMatchObject({
        rows: [{ row: names.length + 1, reason }],
      });
  });

  it("are written safe for spreadsheets, and only where needed", () => {
    const written = (text: string): string =>
      encodeTable(COST_CENTERS, centers(text)).split("\r\n")[1] ?? "";
    expect(written("=SUMA(A1)")).toBe(`A,'=SUMA(A1),si,${NOW}`);
    expect(written("a=b")).toBe(`A,a=b,si,${NOW}`);
    expect(written('a"b')).toBe(`A,"a""b",si,${NOW}`);
    expect(written("-1,2")).toBe(`A,"'-1,2",si,${NOW}`);
  });

  it("are NFC in the file however they were typed", () => {
    const typed = "Cañete Ávila".normalize("NFD");
    expect(encodeTable(COST_CENTERS, centers(typed))).toBe(
      encodeTable(COST_CENTERS, centers("Cañete Ávila")),
    );
    expect(cleanText(typed)).toBe("Cañete Ávila");
  });

  it("that may not travel are never written", () => {
    for (const text of ["\u0000", "a\u001f", "\ud83d", "\ude00x"])
      expect(() => encodeTable(COST_CENTERS, centers(text))).toThrow(
        "INTERNAL",
      );
  });

  it("beyond 64 KiB are refused, counted in bytes", () => {
    for (const text of [
      "x".repeat(BOUNDS.cell + 1),
      "Ñ".repeat(BOUNDS.cell / 2 + 1),
    ])
      expect(
        decode(COST_CENTERS, encodeTable(COST_CENTERS, centers(text))).error,
      ).toMatchObject({ code: "too-large", what: "cell" });
  });
});

describe("garbage", () => {
  const HEADER = encodeTable(LINES, []);
  /** Bytes that are the same on every run. */
  function noise(length: number, from: string): string {
    let seed = 1;
    let text = "";
    while (text.length < length) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      text += from.charAt((seed >>> 16) % from.length);
    }
    return text;
  }
  const ANY = Array.from({ length: 256 }, (_, k) =>
    String.fromCharCode(k),
  ).join("");

  it.for([
    ["any bytes", ANY],
    ["quotes and commas", '",\r\n'],
    ["line ends", "\r\n"],
    ["quotes", '"'],
    ["open quotes", '"x\n'],
    ["commas", ","],
    ["one cell", "x"],
    ["combining marks", "\u0300\u0323"],
  ] as const)(
    "of 10 MB is refused, and soon enough for a test: %s",
    ([, from]) => {
      const text = HEADER + noise(10_000_000, from);
      expect(decode(LINES, text).error).not.toBeNull();
    },
  );
});
