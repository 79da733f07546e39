import { describe, expect, it } from "vitest";
import { errors, packageError, rowProblem } from "../../src/i18n/es/errors.ts";
import type {
  PackageError,
  RowFault,
} from "../../src/transfer/format/errors.ts";
import { REFUSALS } from "../support/sentences.ts";

function sentence(error: PackageError): string {
  return packageError(error, "es-PE");
}

describe("the sentences of refusals", () => {
  it("are whole, say what to do, and are not the same for two of them", () => {
    const said = REFUSALS.map(sentence);
    for (const text of said) {
      expect(text).toMatch(/^[A-ZÁÉÍÓÚÑ«].*\.$/);
      expect(text).not.toMatch(/undefined|NaN|null|\[object| {2}|\.\./);
      // At least two sentences: what happened, and what to do.
      expect(text.split(/\. [A-ZÁÉ]/).length, text).toBeGreaterThan(1);
    }
    expect(new Set(said).size).toBe(said.length);
  });

  it("name the record and the numbers", () => {
    expect(
      sentence({
        code: "too-large",
        entry: null,
        what: "file",
        limit: 512 * 1024 * 1024,
      }),
    ).toContain("512 MiB");
    expect(
      sentence({
        code: "too-large",
        entry: null,
        what: "rows",
        limit: 2_000_000,
      }),
    ).toContain("2,000,000 filas");
    expect(
      sentence({
        code: "wrong-totals",
        where: "books.05.debit",
        stated: "1180.00",
        found: "2.00",
      }),
    ).toContain(
      "declara 1,180.00 para el total del debe del T/O 05, y sus tablas dan 2.00",
    );
    expect(
      sentence({
        code: "wrong-totals",
        where: "totals.other",
        stated: "1",
        found: "2",
      }),
    ).toContain("«totals.other»");
  });

  it("leave amounts plain where there is no locale", () => {
    const wrong = { where: "totals.debit", stated: "1180.00", found: "2.00" };
    expect(packageError({ code: "wrong-totals", ...wrong }, null)).toContain(
      "declara 1180.00 para el total del debe",
    );
  });

  it("of bad rows name the first three and count the rest", () => {
    const rows = [2, 3, 4, 5].map((row) => ({
      table: "t.csv",
      row,
      column: "debe",
      reason: "not-an-amount" as const,
    }));
    const text = sentence({ code: "bad-row", rows, count: 1234 });
    expect(text).toContain("1,234 datos que no cumplen");
    expect(text).toContain(
      "«t.csv», fila 4, columna «debe»: no es un importe con dos decimales; y 1,231 más.",
    );
    expect(text).not.toContain("fila 5");
  });

  it("of a row name table, row and column or columns", () => {
    for (const reason of Object.keys(errors.rowFaults) as RowFault[])
      expect(
        rowProblem({ table: "t.csv", row: 12345, column: "a, b", reason }),
      ).toMatch(/^«t\.csv», fila 12,345, columnas «a, b»: \S.*[^.]$/);
  });
});
