import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { present } from "../../src/lib/assert.ts";
import { utf8 } from "../../src/lib/bytes.ts";
import { readSatCatalogo } from "../../src/foreign/sat-catalogo.ts";
import { readSatPolizas } from "../../src/foreign/sat-polizas.ts";
import { sharedPathOrNull as sharedPath } from "../support/shared.ts";
import { batchOf, codes, contextOf } from "./context.ts";

const samples = sharedPath("samples", "satcfdi");
const sample = (path: string) => {
  const name = present(path.split("/").pop(), "file name");
  return { name, bytes: readFileSync(`${samples ?? ""}/${path}`) };
};

const NS = "http://www.sat.gob.mx/esquemas/ContabilidadE/1_3";

const document = (body: string, head = 'Mes="02" Anio="2024"') => ({
  name: "x.xml",
  bytes: utf8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<p:Polizas xmlns:p="${NS}/PolizasPeriodo" Version="1.3" RFC="CAMA911215CJ0" ${head} TipoSolicitud="AF">${body}</p:Polizas>`,
  ),
});

const line = (debit: string, credit: string, inside = "") =>
  `\n<p:Transaccion NumCta="102.01" DesCta="Bancos" Concepto="abono" Debe="${debit}" Haber="${credit}">${inside}</p:Transaccion>`;

const poliza = (
  lines: string,
  number = "2024-02-I-0001",
  date = "2024-02-10",
) =>
  `\n<p:Poliza NumUnIdenPol="${number}" Fecha="${date}" Concepto="Ventas">${lines}</p:Poliza>`;

const read = (body: string) =>
  batchOf(readSatPolizas(document(body), contextOf("MXN")));

const only = (body: string) =>
  present(read(body).vouchers[0], "a voucher was read");

describe.skipIf(samples === null)("the SAT's documents (real samples)", () => {
  it("are read attribute by attribute: pólizas 1.3", () => {
    const batch = batchOf(
      readSatPolizas(
        sample(
          "test_contabilidad_electronica/ref/simple/CACX7605101P8202402PL.xml",
        ),
        contextOf("MXN"),
      ),
    );
    const person = { docType: "R", docNumber: "CACX7605101P8", name: null };
    const taxUuid = "A4F4FEA5-E798-4AB3-A2E5-75F741F4ECCA";
    const kept = {
      foreignAmount: null,
      person,
      document: null,
      costCenter: null,
      taxUuid,
    };
    expect(batch.vouchers).toEqual([
      {
        voucher: {
          id: "id-1",
          operationType: "31",
          number: "1",
          date: "2024-02-01",
          memo: "Compra de equipo de computo",
          currency: "MXN",
          exchangeRate: null,
          status: "valid",
          modified: "2026-11-02T10:00:00Z",
          lines: [
            {
              account: "1020.01",
              debit: 1_000_000,
              credit: 0,
              memo: "Nal",
              ...kept,
            },
            {
              account: "1020.02",
              debit: 0,
              credit: 1_000_000,
              memo: "Ext",
              ...kept,
            },
          ],
        },
        period: "2024-02",
        rows: { first: 3, last: 7 },
        findings: [],
      },
    ]);
    const says = { parent: null, level: null, nature: null, grouping: null };
    expect(batch).toMatchObject({
      format: "sat-polizas",
      country: "MX",
      taxId: "CACX7605101P8",
      period: "2024-02",
      periods: ["2024-02"],
      findings: [],
      mentioned: {
        accounts: [
          { code: "1020.01", name: "Bancos Nacionales", ...says },
          { code: "1020.02", name: "Bancos Extranjeros", ...says },
        ],
        persons: [person],
        costCenters: [],
        operationTypes: ["31"],
      },
    });
  });

  it("may hold nothing", () => {
    const folder =
      "test_contabilidad_electronica/ref/empty/CACX7605101P8202402";
    for (const batch of [
      readSatPolizas(sample(`${folder}PL.xml`), contextOf("MXN")),
      readSatCatalogo(sample(`${folder}CT.xml`), contextOf("MXN")),
    ])
      expect(batchOf(batch)).toMatchObject({
        taxId: "CACX7605101P8",
        period: "2024-02",
        periods: [],
        vouchers: [],
        accounts: [],
        findings: [],
      });
  });

  it("are read attribute by attribute: catálogo 1.3", () => {
    const batch = batchOf(
      readSatCatalogo(
        sample(
          "test_contabilidad_electronica/ref/simple/CACX7605101P8202402CT.xml",
        ),
        contextOf("MXN"),
      ),
    );
    expect(batch.findings).toEqual([]);
    expect(
      batch.accounts.map((a) => [
        a.code,
        a.name,
        a.postable,
        a.nature,
        a.grouping,
      ]),
    ).toEqual([
      ["1000", "Activos", false, "D", "100"],
      ["1020", "Bancos", false, "D", "102"],
      ["1020.01", "Bancos Nacionales", true, "D", "102.01"],
      ["1020.02", "Bancos Extranjeros", true, "D", "102.02"],
      ["1050", "Clientes", false, "D", "105"],
      ["1050.01", "Clientes Nacionales", true, "D", "105.01"],
      ["1050.02", "Clientes Extranjeros", true, "D", "105.02"],
    ]);
    expect(batch.mentioned.accounts[2]).toEqual({
      code: "1020.01",
      name: "Bancos Nacionales",
      parent: "1020",
      level: 3,
      nature: "D",
      grouping: "102.01",
    });
  });

  it("are read in version 1.1, with all that is wrong in the sample", () => {
    const batch = batchOf(
      readSatPolizas(
        sample("cfdi_ejemplos/conta/poliza.xml"),
        contextOf("MXN"),
      ),
    );
    expect(batch).toMatchObject({
      taxId: "&&&000000000",
      period: "2057-01",
    });
    expect(batch.vouchers.map((v) => v.voucher.number)).toEqual([
      "NumUnIdenPol0",
      "NumUnIdenPol1",
    ]);
    // Both sides are -1073741773.00: moved, each becomes the other, and the line still has both.
    expect(batch.vouchers[1]?.voucher.lines[0]).toEqual({
      account: "NumCta2",
      debit: 107_374_177_300,
      credit: 107_374_177_300,
      foreignAmount: null,
      person: { docType: "R", docNumber: "&&&000000000", name: null },
      document: {
        type: null,
        series: "A",
        number: "50",
        date: null,
        dueDate: null,
      },
      costCenter: null,
      memo: "Concepto4",
      taxUuid: "00000000-0000-0000-0000-000000000000",
    });
    expect(batch.mentioned.persons).toEqual([
      { docType: "R", docNumber: "&&&000000000", name: "Benef0" },
    ]);
    expect(codes(batch.vouchers[0]?.findings ?? [])).toEqual([
      "negative-moved",
      "negative-moved",
      "only-first-kept",
      "only-first-kept",
      "foreign-currency",
      "bad-person-number",
      "negative-moved",
      "negative-moved",
      "only-first-kept",
      "only-first-kept",
      "foreign-currency",
      "rule:date-outside-period",
      "rule:debit-and-credit",
      "rule:debit-and-credit",
    ]);
    expect(
      batch.findings.find((f) => f.code === "only-first-kept"),
    ).toMatchObject({
      what: "person",
      values: ["&&&000000000", "TAXID0", "TAXID1"],
      count: 3,
      line: 1,
      row: 8,
    });
    const catalogue = batchOf(
      readSatCatalogo(
        sample("cfdi_ejemplos/conta/CatalogoCuentas.xml"),
        contextOf("MXN"),
      ),
    );
    expect(catalogue.accounts).toMatchObject([
      { code: "NumCta0", name: "Desc0", nature: "H", postable: true },
      { code: "NumCta1", name: "Desc1", nature: "H", postable: true },
    ]);
    expect(codes(catalogue.findings)).toEqual([
      "bad-person-number",
      "unknown-parent",
      "unknown-parent",
    ]);
  });

  it("are refused when they are another document", () => {
    const balanza = readSatPolizas(
      sample("cfdi_ejemplos/conta/balanza.xml"),
      contextOf("MXN"),
    );
    expect(balanza).toMatchObject({
      ok: false,
      error: { code: "wrong-root", root: "Balanza" },
    });
  });
});

describe("pólizas", () => {
  it("tell their T/O by a letter of the number that stands alone", () => {
    for (const [number, type] of [
      ["2023-12-I-0001", "I"],
      ["E 15", "E"],
      ["2024/d/3", "D"],
      ["C-1", "C"],
      ["DIARIO-1", "31"],
      ["I0001", "31"],
    ] as const)
      expect(
        only(poliza(line("5", "0") + line("0", "5"), number)).voucher,
      ).toMatchObject({ number, operationType: type });
  });

  it("are matched by namespace, whatever the prefix, attributes trimmed", () => {
    const text = `<Polizas xmlns="${NS}/PolizasPeriodo" Version=" 1.3 " RFC=" cama911215cj0 " Mes="02" Anio="2024"><Poliza NumUnIdenPol=" 7 " Fecha="2024-02-29" Concepto=" a&amp;&#209; "><Transaccion NumCta=" 1 " DesCta="x" Concepto="" Debe=" 0 " Haber="0.000000"/></Poliza><z:Poliza xmlns:z="urn:z"/></Polizas>`;
    const batch = batchOf(
      readSatPolizas({ name: "", bytes: utf8(text) }, contextOf("MXN")),
    );
    expect(batch.taxId).toBe("CAMA911215CJ0");
    expect(batch.vouchers[0]?.voucher).toMatchObject({
      number: "7",
      memo: "a&Ñ",
      lines: [{ account: "1", memo: null }],
    });
    expect(batch.findings).toMatchObject([
      { code: "unexpected-element", value: "{urn:z}Poliza" },
    ]);
  });

  it("do not lose what stands in the wrong place: it is reported", () => {
    const { vouchers, findings } = read(
      line("1", "0") + poliza(`<p:Poliza/>${line("0", "0")}`),
    );
    expect(vouchers).toHaveLength(1);
    expect(vouchers[0]?.voucher.lines).toHaveLength(1);
    expect(findings).toMatchObject([
      { code: "unexpected-element", value: "Transaccion" },
      { code: "unexpected-element", value: "Poliza" },
    ]);
  });

  it("have amounts that are exact in two decimals", () => {
    expect(
      only(poliza(line("10.500000", "0") + line(".0", "10.5"))),
    ).toMatchObject({
      voucher: { lines: [{ debit: 1050 }, {}] },
      findings: [],
    });
    for (const [text, fault] of [
      ["10.505", "decimals"],
      ["1,000.00", "thousands-mark"],
      ["1E3", "not-a-number"],
    ] as const)
      expect(
        only(poliza(line(text, "0") + line("0", "1"))).findings,
      ).toMatchObject([
        { severity: "error", code: "bad-amount", fault, row: 4, value: text },
      ]);
  });

  it("move what is negative to the other side", () => {
    const { voucher, findings } = only(
      poliza(
        line("-100", "0") +
          line("100.00", "0") +
          line("5", "-3") +
          line("0", "8"),
      ),
    );
    expect(voucher.lines.map((l) => [l.debit, l.credit])).toEqual([
      [0, 10_000],
      [10_000, 0],
      [800, 0],
      [0, 800],
    ]);
    expect(findings).toMatchObject([
      { severity: "warning", code: "negative-moved", field: "Debe", line: 1 },
      { severity: "warning", code: "negative-moved", field: "Haber", line: 3 },
    ]);
  });

  it("are reported when they break a rule, and given all the same", () => {
    for (const [body, expected] of [
      [poliza(line("1", "0") + line("0", "1.01")), ["rule:unbalanced"]],
      [poliza(line("1", "1")), ["rule:debit-and-credit"]],
      [poliza(""), ["rule:no-lines"]],
      [poliza(line("0", "0"), ""), ["rule:number-missing"]],
      [poliza(line("0", "0"), "9".repeat(41)), ["rule:text-too-long"]],
      [poliza(line("0", "0"), "1", "2024-03-01"), ["rule:date-outside-period"]],
      [poliza(line("0", "0"), "1", "2024-02-30"), ["bad-date"]],
      [poliza(line("0", "0"), "1", ""), ["date-missing"]],
      [
        poliza(line("9007199254740991", "-9007199254740991")),
        ["bad-amount", "bad-amount"],
      ],
      [
        poliza(line("90071992547409.00", "-90071992547409.00")),
        ["negative-moved", "bad-amount"],
      ],
    ] as const) {
      const { findings } = only(body);
      expect(codes(findings), body).toEqual(expected);
      expect(findings.some((f) => f.severity === "error")).toBe(true);
    }
  });

  it("have each number once", () => {
    const both = poliza(line("0", "0"));
    const { vouchers } = read(both + both);
    expect(vouchers[0]?.findings).toEqual([]);
    expect(vouchers[1]?.findings).toMatchObject([
      { severity: "error", code: "number-repeated", first: 3, ordinal: 2 },
    ]);
  });

  it("take person and document from payments where no invoice names them", () => {
    const cheque = `<p:Cheque Num="123" BanEmisNal="002" CtaOri="1" Fecha="2024-02-09" Benef="ANA PEÑA" RFC="CAMA911215CJ0" Monto="5"/>`;
    const invoice = `<p:CompNal UUID_CFDI="a4f4fea5-e798-4ab3-a2e5-75f741f4ecca" RFC="COSC8001137NA" MontoTotal="5"/>`;
    const { vouchers, mentioned } = read(
      poliza(line("5", "0", cheque) + line("0", "5", invoice + cheque)),
    );
    expect(vouchers[0]?.voucher.lines).toMatchObject([
      {
        person: { docType: "R", docNumber: "CAMA911215CJ0", name: null },
        document: { type: "CH", number: "123", date: "2024-02-09" },
        taxUuid: null,
      },
      { person: { docNumber: "COSC8001137NA" }, document: { type: "CH" } },
    ]);
    expect(mentioned.persons).toEqual([
      { docType: "R", docNumber: "CAMA911215CJ0", name: "ANA PEÑA" },
      { docType: "R", docNumber: "COSC8001137NA", name: null },
    ]);
    expect(codes(vouchers[0]?.findings ?? [])).toEqual(["only-first-kept"]);
  });

  it("tell persons who share a generic RFC by name", () => {
    const to = (name: string) =>
      `<p:Transferencia CtaDest="1" BancoOriNal="002" BancoDestNal="002" Fecha="2024-02-09" Benef="${name}" RFC="XAXX010101000" Monto="5"/>`;
    const { mentioned, vouchers } = read(
      poliza(line("5", "0", to("Ana")) + line("0", "5", to("Luis"))),
    );
    expect(mentioned.persons.map((p) => p.name)).toEqual(["Ana", "Luis"]);
    expect(vouchers[0]?.voucher.lines[0]?.person?.name).toBe("Ana");
  });

  it("keep the first of several invoices and list them all", () => {
    const uuid = (n: number) => `0000000${n}-0000-0000-0000-00000000000A`;
    const invoice = (n: number) =>
      `<p:CompNal UUID_CFDI="${uuid(n)}" RFC="CAMA911215CJ0" MontoTotal="5" Moneda="USD" TipCamb="17.5"/>`;
    const { voucher, findings } = only(
      poliza(line("0", "0", invoice(1) + invoice(2) + invoice(1))),
    );
    expect(voucher.lines[0]?.taxUuid).toBe(uuid(1));
    expect(findings).toMatchObject([
      {
        severity: "warning",
        code: "only-first-kept",
        what: "uuid",
        values: [uuid(1), uuid(2)],
      },
      { severity: "warning", code: "foreign-currency", currency: "USD" },
    ]);
  });

  it("are refused without a month, a year or an RFC, or in another version", () => {
    for (const head of [
      'Mes="13" Anio="2024"',
      'Mes="2" Anio="2024"',
      'Mes="02" Anio="24"',
      'Mes="02"',
    ])
      expect(
        readSatPolizas(document("", head), contextOf("MXN")),
      ).toMatchObject({ ok: false, error: { code: "bad-header" } });
    for (const [from, to, code] of [
      ['Version="1.3"', 'Version="1.1"', "wrong-version"],
      ['Version="1.3"', "", "wrong-version"],
      ["http://www.sat", "www.sat", "wrong-root"],
      ["1_3", "1_2", "wrong-root"],
      ['RFC="CAMA911215CJ0"', "", "bad-header"],
    ] as const) {
      const text = Buffer.from(document("").bytes).toString();
      expect(
        readSatPolizas(
          { name: "", bytes: utf8(text.replace(from, to)) },
          contextOf("MXN"),
        ),
      ).toMatchObject({ ok: false, error: { code } });
    }
  });
});

describe("a catálogo", () => {
  const catalogue = (rows: string) =>
    batchOf(
      readSatCatalogo(
        {
          name: "x.xml",
          bytes: utf8(
            `<Catalogo xmlns="${NS}/CatalogoCuentas" Version="1.3" RFC="CAMA911215CJ0" Mes="02" Anio="2024">${rows}</Catalogo>`,
          ),
        },
        contextOf("MXN"),
      ),
    );
  const account = (code: string, level: string, parent = "", natur = "D") =>
    `<Ctas CodAgrup="101" NumCta="${code}" Desc="x" ${parent && `SubCtaDe="${parent}"`} Nivel="${level}" Natur="${natur}"/>`;

  it("finds parents by code and level where it does not state them", () => {
    const { accounts, findings } = catalogue(
      account("1", "1") +
        account("11", "2") +
        account("1101", "3") +
        account("1102", "3") +
        account("11020", "3") +
        account("2", "1", "2"),
    );
    expect(accounts.map((a) => [a.code, a.postable])).toEqual([
      ["1", false],
      ["11", false],
      ["1101", true],
      ["1102", true],
      ["11020", true],
      ["2", true],
    ]);
    expect(findings).toEqual([]);
  });

  it("reports what is not in order", () => {
    const { accounts, findings } = catalogue(
      account("1", "0", "", "X") +
        account("", "1") +
        account("1", "1") +
        account("2", "1", "", "X"),
    );
    expect(accounts.map((a) => a.code)).toEqual(["1"]);
    expect(codes(findings)).toEqual([
      "bad-level",
      "bad-nature",
      "account-missing",
      "account-repeated",
      "bad-nature",
    ]);
  });
});
