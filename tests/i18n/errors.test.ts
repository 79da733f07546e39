import { describe, expect, it } from "vitest";
import { errors, packageError, rowProblem } from "../../src/i18n/es/errors.ts";
import type {
  Bound,
  PackageError,
  RowFault,
} from "../../src/transfer/format/errors.ts";

const BOUNDS: readonly Bound[] = [
  "file",
  "entries",
  "unpacked",
  "entry",
  "ratio",
  "rows",
  "cell",
];

/** One of each refusal, and of each reason within it. */
const ALL: readonly PackageError[] = [
  { code: "not-a-zip" },
  ...Object.keys(errors.damages).map(
    (what) => ({ code: "damaged", entry: null, what }) as PackageError,
  ),
  { code: "not-a-package" },
  { code: "newer-format", format: 2 },
  ...BOUNDS.map((what): PackageError => ({
    code: "too-large",
    entry: "personas.csv",
    what,
    limit: 20_000 * 1024,
  })),
  ...Object.keys(errors.entryFaults).map(
    (reason) =>
      ({ code: "unexpected-entry", entry: "x.txt", reason }) as PackageError,
  ),
  { code: "missing-entry", entry: "LEEME.txt" },
  { code: "wrong-hash", entry: "personas.csv" },
  { code: "wrong-hash", entry: "contentHash" },
  ...Object.keys(errors.manifestFaults).map(
    (reason) =>
      ({ code: "bad-manifest", where: "valija.kind", reason }) as PackageError,
  ),
  {
    code: "bad-row",
    count: 1,
    rows: [{ table: "personas.csv", row: 2, column: null, reason: "header" }],
  },
  {
    code: "wrong-totals",
    where: "totals.debit",
    stated: "1.00",
    found: "2.00",
  },
  { code: "wrong-totals", where: "books.05", stated: "1-2", found: "1-3" },
  { code: "wrong-totals", where: "books.05.vouchers", stated: "", found: "3" },
  { code: "wrong-company", company: "20512333797", name: "Andina" },
  {
    code: "out-of-scope",
    operationType: "05",
    number: "1",
    date: "2026-11-01",
    scope: "2026-10",
  },
  { code: "forbidden-content", entry: "cuentas.csv" },
  { code: "bad-signature" },
  { code: "unknown-signer", keyId: "1B32511C2598C2DB" },
  { code: "sealed" },
  { code: "wrong-password" },
];

function sentence(error: PackageError): string {
  return packageError(error, "es-PE");
}

describe("the sentences of refusals", () => {
  it("are whole, say what to do, and are not the same for two of them", () => {
    const said = ALL.map(sentence);
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
