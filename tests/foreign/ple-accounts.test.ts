import { describe, expect, it } from "vitest";
import { utf8 } from "../../src/lib/bytes.ts";
import { readPle53 } from "../../src/foreign/ple-accounts.ts";
import { batchOf, codes, contextOf } from "./context.ts";

const NAME = "LE2060123456720260100050300001111.TXT";

const read = (text: string) =>
  batchOf(readPle53({ name: NAME, bytes: utf8(text) }, contextOf("PEN")));

const row = (account: string, name: string, state = "1") =>
  `20260101|${account}|${name}|01||||${state}|\r\n`;

describe("a PLE 5.3 chart of accounts", () => {
  it("gives accounts with names, taking vouchers when no other code begins with theirs", () => {
    const batch = read(
      row("10", "EFECTIVO") +
        row("101", "Caja") +
        row("104101", "Bancos – ctas. ctes.") +
        row("39111", "Depreciación") +
        row("4212", "Facturas por pagar") +
        row("881", "Impuesto a la renta"),
    );
    expect(batch).toMatchObject({
      format: "ple-5.3",
      taxId: "20601234567",
      period: "2026-01",
      vouchers: [],
    });
    expect(
      batch.accounts.map((a) => [a.code, a.name, a.postable, a.nature]),
    ).toEqual([
      ["10", "EFECTIVO", false, "D"],
      ["101", "Caja", true, "D"],
      ["104101", "Bancos – ctas. ctes.", true, "D"],
      ["39111", "Depreciación", true, "H"],
      ["4212", "Facturas por pagar", true, "H"],
      ["881", "Impuesto a la renta", true, "D"],
    ]);
    expect(batch.mentioned.accounts[1]).toEqual({
      code: "101",
      name: "Caja",
      parent: "10",
      level: null,
      nature: null,
      grouping: null,
    });
    expect(batch.findings).toMatchObject([
      { severity: "warning", code: "nature-assumed", count: 6 },
    ]);
  });

  it("reports rows that are not in order and leaves out those with errors", () => {
    const batch = read(
      `20260101|101|Caja|01|1|\n${row("", "Nada")}${row("101", "Caja")}${row("101", "Caja chica", "9")}${row("102", "")}${row("103", "x".repeat(301), "5")}`,
    );
    expect(batch.accounts.map((a) => [a.code, a.name.slice(0, 10)])).toEqual([
      ["101", "Caja chica"],
      ["102", "102"],
    ]);
    expect(codes(batch.findings)).toEqual([
      "nature-assumed",
      "field-count",
      "account-missing",
      "account-repeated",
      "name-missing",
      "unknown-state",
      "text-too-long",
    ]);
  });
});
