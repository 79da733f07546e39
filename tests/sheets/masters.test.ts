import { describe, expect, it } from "vitest";
import type { CalendarDate, Instant } from "../../src/domain/calendar-date.ts";
import type { Currency } from "../../src/domain/company.ts";
import type { Rate } from "../../src/domain/decimal.ts";
import { mapsOf } from "../../src/domain/master-maps.ts";
import {
  MASTER_NAMES,
  NO_MASTERS,
  type Account,
  type MasterName,
  type Masters,
  type OperationTypeCode,
  type Person,
} from "../../src/domain/masters.ts";
import { sheets } from "../../src/i18n/es/sheets.ts";
import { utf8 } from "../../src/lib/bytes.ts";
import { masterSheet } from "../../src/sheets/masters/export.ts";
import {
  planMasterSheet,
  rowsToWrite,
  stillHolds,
  type MasterSheetPlan,
} from "../../src/sheets/masters/plan.ts";
import { readSheet } from "../../src/sheets/read-sheet.ts";
import { SHEET_FORMATS } from "../../src/sheets/sheet.ts";
import { writeSheet } from "../../src/sheets/write-sheet.ts";
import { webInflater } from "../../src/transfer/zip/inflate.ts";

const OLD = "2026-01-01T00:00:00Z" as Instant;
const NOW = "2026-11-01T12:00:00Z" as Instant;
const PERU = { country: "PE", currency: "PEN" as Currency, now: NOW } as const;

const PERSON: Person = {
  docType: "6",
  docNumber: "20512333797",
  name: "Comercial Andina SAC",
  country: "PE",
  address: "=Av. Sol 1",
  email: "a@b.pe",
  phone: "+51 1 2345",
  classes: "CP",
  active: true,
  modified: OLD,
};

const account = (code: string, postable: boolean): Account => ({
  code,
  name: `Cuenta ${code}`,
  postable,
  nature: "D",
  currency: null,
  asksPerson: false,
  asksCostCenter: true,
  asksDocument: false,
  grouping: "101.01",
  active: true,
  modified: OLD,
});

const MASTERS: Masters = {
  persons: [
    PERSON,
    {
      ...PERSON,
      docType: "1",
      docNumber: "01234567",
      name: "Ñique, José",
      classes: null,
      email: null,
    },
    { ...PERSON, docType: "0", docNumber: "0", name: "'Nadie" },
  ],
  accounts: [account("10", false), account("101", true), account("0401", true)],
  costCenters: [{ code: "001", name: "Planta", active: false, modified: OLD }],
  operationTypes: [
    {
      code: "05" as OperationTypeCode,
      name: "Ventas",
      class: "ventas",
      active: true,
      modified: OLD,
    },
    {
      code: "1E5" as OperationTypeCode,
      name: "Otros",
      class: null,
      active: true,
      modified: OLD,
    },
  ],
  exchangeRates: [
    {
      date: "2026-10-05" as CalendarDate,
      currency: "USD" as Currency,
      buy: "3.750" as Rate,
      sell: "3.7625" as Rate,
      modified: OLD,
    },
  ],
};

async function planOf<M extends MasterName>(
  master: M,
  text: string,
  present: Masters = NO_MASTERS,
): Promise<MasterSheetPlan<M>> {
  const read = await readSheet(utf8(text), webInflater);
  if (!read.ok) throw new Error(read.error.code);
  const plan = planMasterSheet(
    master,
    read.value,
    mapsOf(present)[master],
    PERU,
  );
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}

/** Row, column and code of every finding. */
function found(plan: MasterSheetPlan): string[] {
  return plan.findings.map(
    ({ row, column, severity, problem }) =>
      `${row} ${column ?? "-"} ${severity} ${problem.code}`,
  );
}

describe("a master that was written", () => {
  it("reads as it was, into an empty company and into its own", async () => {
    const maps = mapsOf(MASTERS);
    for (const format of SHEET_FORMATS)
      for (const master of MASTER_NAMES) {
        const rows = MASTERS[master];
        const sheet = masterSheet<MasterName>(master, "x", rows);
        const bytes = await writeSheet(sheet, format, () => undefined);
        const read = await readSheet(bytes, webInflater);
        if (!read.ok) throw new Error(read.error.code);
        const context = { ...PERU, now: OLD };
        const own = planMasterSheet<MasterName>(
          master,
          read.value,
          maps[master],
          context,
        );
        expect(own, master).toEqual({
          ok: true,
          value: {
            master,
            added: [],
            changed: [],
            same: rows.length,
            findings: [],
            unknownColumns: [],
          },
        });
        const fresh = planMasterSheet<MasterName>(
          master,
          read.value,
          new Map(),
          context,
        );
        if (!fresh.ok) throw new Error(fresh.error.code);
        const written = rowsToWrite(fresh.value);
        expect(written).toHaveLength(rows.length);
        if (master !== "exchangeRates")
          expect(new Set<unknown>(written)).toEqual(new Set<unknown>(rows));
      }
  });
});

describe("a sheet of persons", () => {
  it("has its columns in any order, in Spanish, English or as packages; unknown ones are listed", async () => {
    const expected = {
      docNumber: "20512333797",
      docType: "6",
      name: "Andina",
      active: true,
    };
    for (const text of [
      "NOMBRE O RAZON SOCIAL;Sueldo;Número de Documento;tipo de documento\nAndina;1;20512333797;RUC",
      "Lista de personas\n\nSueldo,tipo_doc,numero_doc,nombre\nx,06,20512333797,Andina",
      "Document number\tName\tSueldo\n20512333797\tAndina\t9",
    ]) {
      const plan = await planOf("persons", text);
      expect(plan.unknownColumns).toEqual(["Sueldo"]);
      expect(plan.added).toMatchObject([{ after: expected }]);
      expect(found(plan)).toEqual([]);
    }
  });

  it("says what is wrong by row and column, and leaves those rows out", async () => {
    const plan = await planOf(
      "persons",
      [
        "tipo_doc,numero_doc,nombre,activo",
        "1,1234567,Ana,sí",
        "Z,1,Bea,",
        "6,20512333798,Ciro,",
        "6,20512333797,,",
        "6,20512333797,Doris,quizás",
        "1,20512333,Eva,no",
        "1,20512333,Eva otra vez,no",
        "7,20512333797,Fe,",
      ].join("\n"),
      { ...NO_MASTERS, persons: [{ ...PERSON, docNumber: "20512333797" }] },
    );
    expect(found(plan)).toEqual([
      "2 numero_doc error bad-doc-number",
      "3 tipo_doc error unknown-doc-type",
      "4 numero_doc warning check-digit",
      "6 activo error bad-flag",
      "8 - error repeated",
      "9 numero_doc warning number-of-other",
    ]);
    // An empty name leaves the one that is there.
    expect(plan.same).toBe(1);
    expect(plan.added.map(({ row }) => row)).toEqual([4, 7, 9]);
  });

  it("changes what it says and nothing else", async () => {
    const plan = await planOf(
      "persons",
      "numero_doc,correo,direccion\n20512333797,,Jr. Lima 2",
      MASTERS,
    );
    const after = {
      ...PERSON,
      email: null,
      address: "Jr. Lima 2",
      modified: NOW,
    };
    expect(plan.changed).toEqual([{ row: 2, before: PERSON, after }]);
    const { persons } = mapsOf(MASTERS);
    expect(stillHolds(plan, persons)).toBe(true);
    expect(stillHolds(plan, new Map())).toBe(false);
  });
});

describe("a sheet of accounts", () => {
  it("is judged with its parents and children", async () => {
    const plan = await planOf(
      "accounts",
      "Cuenta;Nombre;Imputable\n1011;Caja;si\n9999;Suelta;si\n63;Gastos;si\n631;Luz;si\n6 4;x;si",
      MASTERS,
    );
    expect(found(plan)).toEqual([
      "2 cuenta warning parent-postable",
      "3 cuenta warning parent-missing",
      "4 imputable error has-children",
      "5 cuenta warning parent-postable",
      "6 cuenta error bad-code",
    ]);
  });
});

describe("a sheet of exchange rates", () => {
  it("takes days and rates as people type them", async () => {
    const plan = await planOf(
      "exchangeRates",
      [
        "Fecha;Moneda;Compra;Venta",
        "05/10/2026;usd;3,75;3.760",
        "2026-10-06;USD;3,75;3,70",
        "31/02/2026;USD;3;3",
        "2026-10-07;USD;0;1.2345678",
        "2026-10-08;PEN;1;1",
        "2026-10-09;dólar;1;1",
      ].join("\n"),
      MASTERS,
    );
    expect(found(plan)).toEqual([
      "3 venta warning sell-below-buy",
      "4 fecha error bad-date",
      "5 compra error bad-rate",
      "5 venta error bad-rate",
      "6 moneda error own-currency",
      "7 moneda error bad-currency",
    ]);
    expect(plan.changed[0]?.after).toMatchObject({
      buy: "3.75",
      sell: "3.760",
    });
  });
});

describe("a sheet without a header", () => {
  it("says which columns it needs", () => {
    const plan = planMasterSheet(
      "exchangeRates",
      [{ row: 1, cells: ["a", "b"] }],
      new Map(),
      PERU,
    );
    expect(plan).toEqual({
      ok: false,
      error: { code: "no-header", needed: ["Fecha", "Moneda"] },
    });
    if (!plan.ok)
      expect(sheets.noHeader(plan.error)).toContain("«Fecha» y «Moneda»");
  });
});
