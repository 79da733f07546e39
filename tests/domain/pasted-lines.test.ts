import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDecimal, minor } from "../../src/domain/money.ts";
import { decimalMarkOf, pastedAmount } from "../../src/domain/pasted-amount.ts";
import { headerField } from "../../src/domain/pasted-headers.ts";
import {
  MAX_PASTED_ROWS,
  planPaste,
  withPasted,
  type PasteResolvers,
} from "../../src/domain/pasted-lines.ts";
import {
  EMPTY_LINE,
  type LineForm,
  type VoucherForm,
} from "../../src/domain/voucher-form.ts";

const ORDER = [
  "account",
  "person",
  "documentType",
  "documentSeries",
  "documentNumber",
  "documentDate",
  "costCenter",
  "debit",
  "credit",
  "memo",
] as const;

const AS_IT_IS: PasteResolvers = {
  account: (text) => text,
  person: (text) => text,
  costCenter: (text) => text,
};

function formOf(lines: readonly Partial<LineForm>[]): VoucherForm {
  const made = { lines: lines.map((l) => ({ ...EMPTY_LINE, ...l })) };
  return made as unknown as VoucherForm;
}

function paste(
  cells: readonly (readonly string[])[],
  from: keyof LineForm,
  at = 0,
  lines: readonly Partial<LineForm>[] = [{}],
): readonly LineForm[] {
  const plan = planPaste(cells, ORDER, from);
  if (!plan.ok) throw new Error(plan.error.code);
  return withPasted(formOf(lines), plan.value, at, AS_IT_IS).lines;
}

describe("an amount of a sheet", () => {
  it.each([
    ["1,234.50", "1234.50"],
    ["1.234,50", "1234.50"],
    ["1.234.567", "1234567.00"],
    ["12,5", "12.50"],
    ["(12.00)", "-12.00"],
    ["(1.234,50)", "-1234.50"],
    ["12.00-", "-12.00"],
    ["−3", "-3.00"],
    ["S/ 1,234.50", "1234.50"],
    ["US$ 5", "5.00"],
    ["1 234,50 €", "1234.50"],
    ["1,234", "1234.00"],
    ["-", ""],
    ["0.00", ""],
    ["", ""],
    ["doce", "doce"],
    ["1.2345", "1.2345"],
    ["1.234", "1.234"],
  ])("%j is %j", (text, amount) => {
    expect(pastedAmount(text, null)).toBe(amount);
  });

  it("that could be either follows the rest of its block", () => {
    expect(decimalMarkOf(["1.234", "12,50"])).toBe(",");
    expect(pastedAmount("1.234", ",")).toBe("1234.00");
    expect(decimalMarkOf(["1,234", "12.50"])).toBe(".");
    expect(pastedAmount("1,234", ".")).toBe("1234.00");
    expect(decimalMarkOf(["12,50", "12.50"])).toBeNull();
  });

  it("is the same amount however it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const plain = formatDecimal(minor(cents));
        const [whole = "", fraction = ""] = plain.replace("-", "").split(".");
        const sign = cents < 0 ? "-" : "";
        const grouped = (mark: string): string =>
          whole.replace(/\B(?=(\d{3})+$)/g, mark);
        const expected = cents === 0 ? "" : plain;
        for (const text of [
          plain,
          `${sign}${grouped(",")}.${fraction}`,
          `${sign}${grouped(".")},${fraction}`,
          cents < 0 ? `(${grouped(".")},${fraction})` : plain,
        ])
          expect(pastedAmount(text, null)).toBe(expected);
      }),
    );
  });
});

describe("a block", () => {
  it("fills cells rightwards and downwards and adds lines", () => {
    const lines = paste(
      [
        ["", "50.00", "Flete"],
        ["118,00", "", "Total"],
      ],
      "debit",
      1,
      [{ account: "1" }, { account: "2", person: "x" }],
    );
    expect(lines).toEqual([
      { ...EMPTY_LINE, account: "1" },
      {
        ...EMPTY_LINE,
        account: "2",
        person: "x",
        credit: "50.00",
        memo: "Flete",
      },
      { ...EMPTY_LINE, debit: "118.00", memo: "Total" },
    ]);
  });

  it("is laid out by the names in its first row, in any order and language", () => {
    for (const header of [
      ["Glosa", "Haber", "DEBE", "Código de cuenta", "Saldo"],
      ["Memo", "Credit", "Debit", "Account", "Balance"],
    ]) {
      const plan = planPaste(
        [header, ["Luz", "", "118", "636", "9"]],
        ORDER,
        "memo",
      );
      expect(plan.ok && plan.value).toMatchObject({
        fields: ["memo", "credit", "debit", "account", null],
        left: [header[4]],
        named: true,
      });
      expect(paste([header, ["Luz", "", "118", "636", "9"]], "memo")).toEqual([
        { ...EMPTY_LINE, memo: "Luz", debit: "118.00", account: "636" },
      ]);
    }
  });

  it("is not laid out by names where its first row is a row like the others", () => {
    for (const cells of [
      [["636", "20100047218"]],
      [["Debe pagarse", "Haber del mes"]],
      [["1041", "Documento"]],
    ])
      expect(planPaste(cells, ORDER, "account")).toMatchObject({
        value: { named: false },
      });
  });

  it("says which columns found no place", () => {
    expect(planPaste([["a", "", "c"]], ORDER, "memo")).toMatchObject({
      value: { fields: ["memo", null, null], left: ["3"] },
    });
  });

  it("of more rows than fit is refused with both numbers", () => {
    const cells = Array.from({ length: MAX_PASTED_ROWS + 1 }, () => ["1"]);
    expect(planPaste(cells, ORDER, "debit")).toEqual({
      ok: false,
      error: { code: "too-many-rows", count: 5001, limit: 5000 },
    });
    expect(planPaste(cells.slice(1), ORDER, "debit").ok).toBe(true);
  });

  it("parts series and number of a document that came in one cell", () => {
    const cells = [
      ["Cuenta", "Documento"],
      ["4212", "F001-00123"],
      ["4212", "2026-15"],
    ];
    const lines = paste(cells, "account");
    expect(lines.map((l) => [l.documentSeries, l.documentNumber])).toEqual([
      ["F001", "00123"],
      ["", "2026-15"],
    ]);
  });

  it("never touches a cell outside it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { maxLength: 12 }), { maxLength: 5 }),
        fc.nat(3),
        fc.constantFrom(...ORDER),
        (cells, at, from) => {
          const before = Array.from({ length: 4 }, (_, k) => ({
            ...EMPTY_LINE,
            account: `cuenta ${k}`,
            taxUuid: `uuid ${k}`,
          }));
          const plan = planPaste(cells, ORDER, from);
          if (!plan.ok || plan.value.named) return;
          const lines = paste(cells, from, at, before);
          for (const [k, line] of before.entries()) {
            if (k < at || k >= at + plan.value.rows.length)
              expect(lines[k]).toEqual(line);
            expect(lines[k]?.taxUuid).toBe(line.taxUuid);
          }
        },
      ),
    );
  });
});

describe("the name of a column", () => {
  it.each([
    ["CUENTA", "account"],
    ["  Centro de Costo ", "costCenter"],
    ["RUC/DNI", "person"],
    ["Nro. Documento", "documentNumber"],
    ["F. doc.", "documentDate"],
    ["Débito", "debit"],
    ["Saldo", null],
    ["", null],
  ])("%j means %j", (name, field) => {
    expect(headerField(name)).toBe(field);
  });
});
