import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concat, utf8, type Bytes } from "../../src/lib/bytes.ts";
import { readSheet } from "../../src/sheets/read-sheet.ts";
import { SHEET_BOUNDS } from "../../src/sheets/sheet-error.ts";
import type { Sheet, SheetCell } from "../../src/sheets/sheet.ts";
import { plainCell, SHEET_FORMATS } from "../../src/sheets/sheet.ts";
import { writeSheet } from "../../src/sheets/write-sheet.ts";
import { exactNumber } from "../../src/sheets/xlsx-number.ts";
import { webInflater } from "../../src/transfer/zip/inflate.ts";
import { zipPackage } from "../../src/transfer/zip/zip.ts";

const QUIET = () => undefined;

async function read(bytes: Bytes) {
  return readSheet(bytes, webInflater);
}

/** The cells that a text reads as. */
async function cellsOf(text: string | Bytes) {
  const found = await read(typeof text === "string" ? utf8(text) : text);
  return found.ok ? found.value.map(({ cells }) => cells) : found.error;
}

/** An xlsx with this XML of its sheet. */
async function xlsxOf(sheet: string, more: Record<string, string> = {}) {
  const parts = {
    "[Content_Types].xml": `<Types/>`,
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="x"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return zipPackage(
    Object.entries(parts).map(([name, text]) => ({
      name,
      data: utf8(text),
      store: false,
    })),
  );
}

describe("text with separators", () => {
  it("is read with comma, semicolon or tab", async () => {
    const expected = [
      ["Código", "Nombre"],
      ["01", "a b"],
    ];
    for (const mark of [",", ";", "\t"])
      expect(await cellsOf(`Código${mark}Nombre\r\n01${mark}a b\r\n`)).toEqual(
        expected,
      );
    expect(await cellsOf('Fecha;"Compra, venta"\n2026-10-01;3,75')).toEqual([
      ["Fecha", "Compra, venta"],
      ["2026-10-01", "3,75"],
    ]);
  });

  it("follows a `sep=` line, which is no row", async () => {
    const found = await read(utf8("sep=|\r\na,b|c\r\n1,5|2\r\n"));
    expect(found).toEqual({
      ok: true,
      value: [
        { row: 1, cells: ["a,b", "c"] },
        { row: 2, cells: ["1,5", "2"] },
      ],
    });
  });

  it("in UTF-8, UTF-16 and Windows-1252 says the same", async () => {
    const text = "Código;Año\nÑ;€";
    const latin = Uint8Array.from(Array.from(text), (c) =>
      c === "€" ? 0x80 : c.charCodeAt(0),
    );
    const wide = new Uint8Array(
      Uint16Array.from(Array.from(`\ufeff${text}`), (c) => c.charCodeAt(0))
        .buffer,
    );
    const expected = [
      ["Código", "Año"],
      ["Ñ", "€"],
    ];
    for (const bytes of [utf8(text), utf8(`\ufeff${text}`), latin, wide])
      expect(await cellsOf(bytes)).toEqual(expected);
  });

  it("may be ragged; empty rows are left out and the others keep their numbers", async () => {
    expect(await read(utf8("a,b,c\n1\n\n ,,\n1,2,3,4,,\n"))).toEqual({
      ok: true,
      value: [
        { row: 1, cells: ["a", "b", "c"] },
        { row: 2, cells: ["1"] },
        { row: 5, cells: ["1", "2", "3", "4"] },
      ],
    });
  });

  it("with a quote that is not closed says in which row", async () => {
    expect(await cellsOf('a,b\n1,2\n3,"4\n5,6')).toEqual({
      code: "bad-quotes",
      row: 3,
    });
  });
});

describe("what is no sheet", () => {
  it("is refused by what it is", async () => {
    const office = new Uint8Array(2000);
    office.set([0xd0, 0xcf, 0x11, 0xe0]);
    const noise = Uint8Array.from({ length: 2000 }, (_, k) => (k * 7919) % 255);
    expect(await cellsOf(office)).toEqual({
      code: "not-a-sheet",
      what: "old-excel",
    });
    expect(await cellsOf(utf8("%PDF-1.7 …"))).toEqual({
      code: "not-a-sheet",
      what: "pdf",
    });
    expect(await cellsOf(noise)).toEqual({
      code: "not-a-sheet",
      what: "binary",
    });
    expect(await cellsOf(new Uint8Array(0))).toEqual({ code: "empty" });
    expect(await cellsOf(utf8("\n,,\n"))).toEqual({ code: "empty" });
    expect(
      await cellsOf(concat([new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0xf1])])),
    ).toEqual({ code: "wrong-encoding", encoding: "utf-8" });
  });

  it("is refused by its size, and by what it would unpack to", async () => {
    const zeros = new Uint8Array(200 * 1024 * 1024);
    expect(await cellsOf(zeros)).toEqual({
      code: "too-large",
      what: "bytes",
      limit: SHEET_BOUNDS.bytes,
      row: null,
    });
    const bomb = await zipPackage([
      {
        name: "xl/workbook.xml",
        data: zeros.subarray(0, 60 * 1024 * 1024),
        store: false,
      },
    ]);
    expect(await cellsOf(bomb)).toMatchObject({
      code: "bad-zip",
      cause: { code: "too-large", what: "ratio" },
    });
  });

  it("is a ZIP of something else", async () => {
    const zip = async (name: string) =>
      zipPackage([{ name, data: utf8("x"), store: true }]);
    const kinds = {
      "word/document.xml": "zip",
      "xl/workbook.bin": "binary-excel",
      "content.xml": "open-document",
      "datapackage.json": "package",
    };
    for (const [name, what] of Object.entries(kinds))
      expect(await cellsOf(await zip(name))).toEqual({
        code: "not-a-sheet",
        what,
      });
    const whole = await zip("xl/workbook.xml");
    expect(await cellsOf(whole.slice(0, whole.length - 30))).toMatchObject({
      code: "bad-zip",
    });
    expect(await cellsOf(whole)).toEqual({ code: "damaged-sheet" });
  });
});

describe("an xlsx", () => {
  it("gives numbers without noise, and long codes as they stand", async () => {
    const cell = (r: string, v: string) => `<c r="${r}"><v>${v}</v></c>`;
    const sheet = `<row r="2">${cell("A2", "3.7450000000000001")}${cell("C2", "20512333797123456")}${cell("D2", "1.2E-5")}</row><row r="5">${cell("B5", "0.30000000000000004")}<c r="C5" t="b"><v>1</v></c></row>`;
    expect(await read(await xlsxOf(sheet))).toEqual({
      ok: true,
      value: [
        { row: 2, cells: ["3.745", "", "20512333797123456", "0.000012"] },
        { row: 5, cells: ["", "0.3", "TRUE"] },
      ],
    });
  });

  it("with a cell at the end of the world is refused before the gaps are filled", async () => {
    const far = (place: string) =>
      xlsxOf(`<row><c r="${place}"><v>1</v></c></row>`);
    expect(await cellsOf(await far("XFD1"))).toMatchObject({ what: "columns" });
    expect(await cellsOf(await far("A1048576"))).toMatchObject({
      what: "rows",
    });
    expect(await cellsOf(await far("&#65;1048576"))).toEqual({
      code: "damaged-sheet",
    });
  });

  it("with a document type is refused", async () => {
    expect(
      await cellsOf(
        await xlsxOf("", {
          "xl/sharedStrings.xml": `<!DOCTYPE sst [<!ENTITY a "b">]><sst/>`,
        }),
      ),
    ).toEqual({ code: "damaged-sheet" });
  });
});

describe("a number of an xlsx", () => {
  it("is the shortest decimal that Excel shows", () => {
    for (const [text, expected] of [
      ["1E3", "1000"],
      ["-1.50", "-1.5"],
      ["1.2345678901234567E+19", "12345678901234600000"],
      ["-0.0", "0"],
      ["4.35", "4.35"],
      ["1e-7", "0.0000001"],
      ["12.000000000000001", "12"],
      ["0012", "0012"],
    ] as const)
      expect(exactNumber(text), text).toBe(expected);
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
        fc.integer({ min: 0, max: 6 }),
        (n, places) => {
          const value = n / 10 ** places;
          expect(Number(exactNumber(value.toPrecision(17)))).toBe(
            Number(value.toPrecision(15)),
          );
        },
      ),
    );
  });
});

/** Texts that break what is careless: quotes, separators, formulas, escapes, names of objects, odd characters. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "_x0041_",
    "_x000D_",
    "=cmd|'/c calc'!A0",
    "'=1",
    "'",
    '"',
    "a\tb;c,d",
    "\ufffe\uffff\ufffd",
    "\u{1fffe}",
    "\ud800",
    "\u0085\u2028",
    "]]>&amp;<c>",
    "0012",
    "1E5",
    "TRUE",
  ),
);

const cells = fc.tuple(
  hostile,
  fc.option(fc.maxSafeInteger()),
  fc.option(fc.nat()),
  fc.option(
    fc
      .date({
        min: new Date("1800-01-01"),
        max: new Date("2199-12-31"),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  fc.option(
    fc
      .tuple(fc.nat(), fc.integer({ min: 0, max: 999_999 }))
      .map(([a, b]) => `${a}.${b.toString().padStart(6, "0")}`),
  ),
);

describe("a sheet that was written", () => {
  it("reads as it was, in both formats", async () => {
    const columns = [
      { header: "Código", kind: "text" },
      { header: "constructor", kind: "money" },
      { header: "=Cuenta", kind: "count" },
      { header: "Fecha", kind: "date" },
      { header: "T/C", kind: "decimal" },
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.array(cells, { minLength: 1, maxLength: 12 }),
        async (rows) => {
          // A mark in the last column, so that no row is empty.
          const marked = {
            title: "Hoja",
            columns: [...columns, { header: "x", kind: "text" as const }],
            rows: rows.map((row) => [...row, "x"]),
          } satisfies Sheet;
          for (const format of SHEET_FORMATS) {
            const bytes = await writeSheet(marked, format, QUIET);
            const found = await read(bytes);
            if (!found.ok) throw new Error(JSON.stringify(found.error));
            expect(found.value.slice(1).map((r) => r.cells)).toEqual(
              marked.rows.map((row) =>
                marked.columns.map(({ kind }, k) =>
                  expected(kind, row[k] ?? null, format),
                ),
              ),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of 50 000 rows is written and read within seconds", async () => {
    const rows = Array.from({ length: 50_000 }, (_, k) => [
      k.toString().padStart(6, "0"),
      `Persona ${k} & cía`,
      k * 37,
      "2026-10-05",
    ]);
    const sheet: Sheet = {
      title: "Personas",
      columns: [
        { header: "Código", kind: "text" },
        { header: "Nombre", kind: "text" },
        { header: "Total", kind: "money" },
        { header: "Fecha", kind: "date" },
      ],
      rows,
    };
    for (const format of SHEET_FORMATS) {
      const found = await read(await writeSheet(sheet, format, QUIET));
      const read50 = found.ok ? found.value : [];
      expect(read50).toHaveLength(50_001);
      expect(read50.at(-1)).toEqual({
        row: 50_001,
        cells: ["049999", "Persona 49999 & cía", "18499.63", "2026-10-05"],
      });
    }
  }, 180_000);
});

/** What a cell reads as: its plain text; an xlsx drops the zeros behind the point, CSV keeps LF as the only line end. */
function expected(
  kind: Sheet["columns"][number]["kind"],
  cell: SheetCell,
  format: (typeof SHEET_FORMATS)[number],
): string {
  const text = plainCell(kind, cell);
  if (kind === "text")
    return format === "csv"
      ? text
          // eslint-disable-next-line no-control-regex -- CSV leaves them out
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
          .replace(/\r\n?/g, "\n")
          .replace(/\p{Surrogate}/gu, "\ufffd")
      : text;
  const long = text.replace(/\D/g, "").replace(/^0+/, "").length > 15;
  if (text === "") return "";
  return format === "xlsx" && (kind === "money" || kind === "decimal") && !long
    ? text.replace(/\.?0+$/, "").replace(/^$/, "0")
    : text;
}
