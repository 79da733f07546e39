import { describe, expect, it } from "vitest";
import type { Period } from "../../../src/domain/calendar-date.ts";
import { decodeTable } from "../../../src/transfer/format/csv.ts";
import {
  MAX_ROW_PROBLEMS,
  type RowFault,
} from "../../../src/transfer/format/errors.ts";
import { beginsPage } from "../../../src/transfer/format/pages.ts";
import { readWholeTable } from "../../../src/transfer/format/plain-tables.ts";
import { RowProblems } from "../../../src/transfer/format/row-problems.ts";
import {
  COST_CENTERS,
  LINES,
  VOUCHERS,
} from "../../../src/transfer/format/tables.ts";
import { readVoucherPage } from "../../../src/transfer/format/voucher-page.ts";
import { NOW } from "../../support/samples.ts";

const PERIOD = "2026-10" as Period;
const HEAD = `${Object.keys(VOUCHERS.columns).join(",")}\r\n`;
const LINE_HEAD = `${Object.keys(LINES.columns).join(",")}\r\n`;
const CENTER_HEAD = `${Object.keys(COST_CENTERS.columns).join(",")}\r\n`;

function listOf(problems: RowProblems): string[] {
  const error = problems.error();
  return error?.code === "bad-row"
    ? error.rows.map(
        (r) => `${r.table}:${r.row}:${r.column ?? "*"}:${r.reason}`,
      )
    : [];
}

/** A header row; the rest of its cells are good. */
function header(
  cells: Partial<Record<keyof typeof VOUCHERS.columns, string>>,
): string {
  const row = {
    tipo_operacion: "05",
    numero: "1",
    id: "a",
    fecha: "2026-10-05",
    glosa: "",
    moneda: "PEN",
    tipo_cambio: "",
    estado: "vigente",
    modificado: NOW,
    ...cells,
  };
  return `${Object.keys(VOUCHERS.columns)
    .map((c) => row[c as keyof typeof row])
    .join(",")}\r\n`;
}

function lineRow(
  cells: Partial<Record<keyof typeof LINES.columns, string>>,
): string {
  const row: Record<string, string> = {
    tipo_operacion: "05",
    numero: "1",
    renglon: "1",
    cuenta: "1011",
    debe: "0.00",
    haber: "0.00",
    ...cells,
  };
  return `${Object.keys(LINES.columns)
    .map((c) => row[c] ?? "")
    .join(",")}\r\n`;
}

function page(
  leading: string,
  following: string | null = null,
  ordinal = 1,
  after: string | null = null,
): string[] {
  const problems = new RowProblems();
  readVoucherPage(
    leading,
    following,
    { book: "05", ordinal, after, period: PERIOD },
    problems,
  );
  return listOf(problems);
}

describe("cells", () => {
  it.for<readonly [RowFault, string, readonly string[]]>([
    ["required", HEAD + header({ fecha: "" }), ["2:fecha:required"]],
    [
      "not-a-date",
      HEAD + header({ fecha: "2026-02-31" }),
      ["2:fecha:not-a-date"],
    ],
    [
      "not-an-instant",
      HEAD + header({ modificado: "2026-10-05" }),
      ["2:modificado:not-an-instant"],
    ],
    [
      "not-a-rate",
      HEAD + header({ tipo_cambio: "-3.7" }),
      ["2:tipo_cambio:not-a-rate"],
    ],
    [
      "unknown-value",
      HEAD + header({ estado: "borrador" }),
      ["2:estado:unknown-value"],
    ],
    ["formula", HEAD + header({ glosa: "=1+1" }), ["2:glosa:formula"]],
    ["formula", HEAD + header({ glosa: "\tx" }), ["2:glosa:formula"]],
    ["formula", HEAD + header({ glosa: "'" }), ["2:glosa:formula"]],
    ["not-nfc", HEAD + header({ glosa: "n\u0303" }), ["2:glosa:not-nfc"]],
    [
      "control-character",
      HEAD + header({ glosa: "a\u0000b" }),
      ["2:glosa:control-character"],
    ],
    [
      "control-character",
      HEAD + header({ glosa: '"a,\u0007"' }),
      ["2:glosa:control-character"],
    ],
    ["quoting", HEAD + header({ glosa: '"a"' }), ["2:glosa:quoting"]],
    ["quoting", HEAD + header({ glosa: 'a"b' }), ["2:glosa:quoting"]],
    ["quoting", HEAD + header({ glosa: '"a,b' }), ["2:glosa:quoting"]],
    ["cell-count", HEAD + header({}).replace(",PEN", ""), ["2:*:cell-count"]],
    [
      "cell-count",
      HEAD + header({}).replace("\r\n", ",x\r\n"),
      ["2:*:cell-count"],
    ],
    [
      "line-end",
      HEAD + header({}).replace("\r\n", "\n"),
      ["2:modificado:line-end"],
    ],
    [
      "line-end",
      HEAD + header({}).replace("\r\n", ""),
      ["2:modificado:line-end"],
    ],
    [
      "line-end",
      HEAD + header({}).replace("\r\n", "\r"),
      ["2:modificado:line-end"],
    ],
    ["header", HEAD.replace("numero", "número") + header({}), ["1:*:header"]],
    ["header", HEAD.replace("\r\n", "\n") + header({}), ["1:*:header"]],
    ["header", "", ["1:*:header"]],
    ["bom", `\ufeff${HEAD}`, ["1:*:bom"]],
  ])("%s", ([reason, text, expected]) => {
    const found = page(text);
    expect(found).toEqual(expected.map((e) => `comprobantes/05-0001.csv:${e}`));
    expect(found[0]).toContain(reason);
  });

  it.for<readonly [RowFault, string, string]>([
    ["not-an-amount", lineRow({ debe: "1.5" }), "debe"],
    ["not-an-amount", lineRow({ haber: "99999999999999.99" }), "haber"],
    ["not-a-decimal", lineRow({ importe_me: "1.5.0" }), "importe_me"],
    ["not-an-integer", lineRow({ renglon: "01" }), "renglon"],
  ])("%s in a line", ([reason, text, column]) => {
    expect(page(HEAD + header({}), LINE_HEAD + text)).toEqual([
      `renglones/05-0001.csv:2:${column}:${reason}`,
    ]);
  });

  it("not-a-boolean", () => {
    const problems = new RowProblems();
    decodeTable(
      COST_CENTERS,
      "c",
      `${CENTER_HEAD}A,b,true,${NOW}\r\n`,
      problems,
    );
    expect(listOf(problems)).toEqual(["c:2:activo:not-a-boolean"]);
  });

  it("all bad cells of all rows are reported, and reading goes on after a broken row", () => {
    const text =
      HEAD +
      header({ fecha: "x", modificado: "y" }) +
      header({ glosa: 'a"b' }) +
      header({ estado: "z" });
    expect(page(text).map((e) => e.replace(/^.*csv:/, ""))).toEqual([
      "2:fecha:not-a-date",
      "2:modificado:not-an-instant",
      "3:glosa:quoting",
      "4:estado:unknown-value",
    ]);
  });

  it("the list is bounded, the count goes on", () => {
    const problems = new RowProblems();
    decodeTable(
      COST_CENTERS,
      "c",
      CENTER_HEAD + ",,,\r\n".repeat(100),
      problems,
    );
    expect(listOf(problems)).toHaveLength(MAX_ROW_PROBLEMS);
    expect(problems.error()).toMatchObject({ count: 400 });
  });
});

describe("rows of a page", () => {
  const cut = Array.from({ length: 5000 }, (_, k) => (k + 10_000).toString());
  const boundary = cut.find(beginsPage) ?? "";
  const plain = cut.filter((n) => !beginsPage(n) && n > boundary);
  const [a = "", b = ""] = plain;
  const at = (numero: string): string => header({ numero, id: numero });

  it.for<readonly [string, string[], string[]]>([
    ["not sorted", page(HEAD + at(b) + at(a)), ["3:numero:not-sorted"]],
    ["twice", page(HEAD + at(a) + at(a)), ["3:numero:repeated-key"]],
    [
      "another book",
      page(HEAD + header({ tipo_operacion: "06" })),
      ["2:tipo_operacion:wrong-page"],
    ],
    [
      "a page begins in the middle",
      page(HEAD + at("1") + at(boundary)),
      ["3:numero:wrong-page"],
    ],
    [
      "a later page does not begin with a boundary",
      page(HEAD + at(a), null, 2, "1").map((x) => x.replace("0002", "0001")),
      ["2:numero:wrong-page"],
    ],
    [
      "before the page before it",
      page(HEAD + at(boundary), null, 2, b).map((x) =>
        x.replace("0002", "0001"),
      ),
      ["2:numero:not-sorted"],
    ],
    ["a page without rows", page(HEAD), ["1:*:wrong-page"]],
  ])("%s", ([, found, expected]) => {
    expect(found).toEqual(expected.map((e) => `comprobantes/05-0001.csv:${e}`));
  });

  it("a later page begins with a boundary", () => {
    expect(page(HEAD + at(boundary) + at(a), null, 2, "1")).toEqual([]);
  });

  const two = HEAD + at("1") + at("2");
  const lines = (...rows: readonly Parameters<typeof lineRow>[0][]): string[] =>
    page(two, LINE_HEAD + rows.map(lineRow).join(""));

  it.for<readonly [string, string[], string[]]>([
    [
      "no leader",
      lines({ numero: "1" }, { numero: "9" }, { numero: "2" }),
      ["renglones/05-0001.csv:3:renglon:no-leader"],
    ],
    [
      "leaders out of order",
      lines({ numero: "2" }, { numero: "1" }),
      ["renglones/05-0001.csv:3:renglon:not-sorted"],
    ],
    [
      "lines out of order",
      lines({ renglon: "2" }, { renglon: "1" }),
      ["renglones/05-0001.csv:3:renglon:not-sorted"],
    ],
    ["10 comes after 9", lines({ renglon: "9" }, { renglon: "10" }), []],
    [
      "a line twice",
      lines({ renglon: "1" }, { renglon: "1" }),
      ["renglones/05-0001.csv:3:renglon:repeated-key"],
    ],
    [
      "unbalanced",
      lines({ numero: "2", debe: "1.00" }),
      ["comprobantes/05-0001.csv:3:*:unbalanced"],
    ],
    [
      "both sides",
      lines({ debe: "1.00", haber: "1.00" }),
      ["renglones/05-0001.csv:2:*:debit-and-credit"],
    ],
    [
      "negative",
      lines({ debe: "-1.00" }, { renglon: "2", haber: "-1.00" }),
      [
        "renglones/05-0001.csv:2:*:negative-amount",
        "renglones/05-0001.csv:3:*:negative-amount",
      ],
    ],
    [
      "out of range",
      lines(
        ...["1", "2"].map((renglon) => ({
          renglon,
          debe: "90071992547409.91",
        })),
        ...["3", "4"].map((renglon) => ({
          renglon,
          haber: "90071992547409.91",
        })),
      ),
      ["comprobantes/05-0001.csv:2:*:amount-out-of-range"],
    ],
  ])("%s", ([, found, expected]) => {
    expect(found).toEqual(expected);
  });

  it("a voided voucher must balance too", () => {
    expect(
      page(
        HEAD + header({ estado: "anulado" }),
        LINE_HEAD + lineRow({ debe: "1.00" }),
      ),
    ).toEqual(["comprobantes/05-0001.csv:2:*:unbalanced"]);
  });
});

describe("rows of a whole table", () => {
  const read = (...names: readonly string[]): string[] => {
    const problems = new RowProblems();
    const rows = names.map((n) => `${n},x,si,${NOW}\r\n`).join("");
    readWholeTable(COST_CENTERS, "c", CENTER_HEAD + rows, problems);
    return listOf(problems);
  };
  it("stand in code-point order, each once", () => {
    expect(read("A", "B", "Ａ", "\u{1F600}")).toEqual([]);
    expect(read("\u{1F600}", "Ａ")).toEqual(["c:3:codigo:not-sorted"]);
    expect(read("A", "A")).toEqual(["c:3:codigo:repeated-key"]);
  });
});
