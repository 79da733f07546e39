import { describe, expect, it } from "vitest";
import { utf8, type Bytes } from "../../../src/lib/bytes.ts";
import { cfdi, ISSUER, RECEIVER, STAMP, UUID } from "./made.ts";
import { accepted, company, refused } from "./support.ts";

const OWN = company("MX", ISSUER);

const invoice = async (document: string | Bytes, own = OWN) =>
  (await accepted(document, own)).invoice;

const warnings = async (document: string, own = OWN) =>
  (await accepted(document, own)).warnings;

const stampOf = (uuid: string) => STAMP.replace(UUID, uuid);

describe("a CFDI", () => {
  it("keeps the day of its date and only its own taxes", async () => {
    expect(await invoice(cfdi())).toMatchObject({
      key: UUID,
      direction: "issued",
      date: "2026-10-05",
      due: null,
      taxes: "16.00",
      withheld: null,
      exchangeRate: null,
    });
  });

  it("is received by its receiver, who then deals with the issuer", async () => {
    const { invoice, persons } = await accepted(
      cfdi(),
      company("MX", RECEIVER),
    );
    expect(invoice.direction).toBe("received");
    expect(persons).toEqual([
      {
        ref: { docType: "R", docNumber: ISSUER, name: null },
        name: "ESCUELA KEMPER URGATE",
      },
    ]);
  });

  it("of the company to itself is issued, and says so", async () => {
    const document = await accepted(cfdi({ receiver: ISSUER }), OWN);
    expect(document.invoice.direction).toBe("issued");
    expect(document.warnings).toEqual([{ code: "both-own" }]);
  });

  it("of others is refused, naming them", async () => {
    expect(await refused(cfdi(), company("MX", "SAT970701NN3"))).toEqual({
      code: "other-company",
      issuer: ISSUER,
      receiver: RECEIVER,
      own: "SAT970701NN3",
    });
  });

  it("tells customers of a generic RFC apart by name", async () => {
    const { persons } = await accepted(
      cfdi({ receiver: "XAXX010101000" }),
      OWN,
    );
    expect(persons[0]?.ref.name).toBe("UNIVERSIDAD ROBOTICA ESPAÑOLA");
  });

  it("warns of the other's RFC", async () => {
    expect(await warnings(cfdi({ receiver: "AAA010101AAA" }))).toEqual([
      {
        code: "tax-id-check-digit",
        taxId: "AAA010101AAA",
        expected: expect.any(String) as string,
      },
    ]);
    expect(await warnings(cfdi({ receiver: "X1" }))).toEqual([
      { code: "bad-tax-id", taxId: "X1" },
    ]);
  });

  it("is the same under any prefix, with comments, instructions and blanks", async () => {
    const plain = await invoice(cfdi());
    const document = cfdi()
      .replaceAll("cfdi:", "zz:")
      .replaceAll("xmlns:cfdi", "xmlns:zz")
      .replace(
        "<zz:Emisor",
        "<!-- <zz:Emisor Rfc='NO'/> --><?php x?><zz:Emisor",
      )
      .replace(`Rfc="${ISSUER}"`, `Rfc="  ${ISSUER.toLowerCase()}\n "`)
      .replace('Total="116.00"', "Total=' 116.00 '");
    expect(await invoice(document)).toEqual({
      ...plain,
      original: expect.any(String) as string,
    });
    const unprefixed = cfdi()
      .replaceAll("cfdi:", "")
      .replace("xmlns:cfdi", "xmlns");
    expect(await invoice(unprefixed)).toMatchObject({
      key: UUID,
      taxes: "16.00",
    });
  });

  it("does not take an attribute or element of another namespace for its own", async () => {
    const document = cfdi({
      root: { "xmlns:o": "urn:o", "o:Total": "1", "o:Version": "9" },
      after: `<cfdi:Addenda><cfdi:Emisor Rfc="SAT970701NN3"/><cfdi:Complemento>${stampOf("11111111-1111-1111-1111-111111111111")}</cfdi:Complemento></cfdi:Addenda>`,
      before: '<o:Emisor Rfc="SAT970701NN3"/>',
    });
    expect(await invoice(document)).toMatchObject({
      key: UUID,
      total: "116.00",
    });
  });

  it("is read in the encoding that it declares", async () => {
    const name = "UNIVERSIDAD ROBOTICA ESPAÑOLA";
    const text = cfdi();
    const latin = new Uint8Array(
      Buffer.from(text.replace("UTF-8", "ISO-8859-1"), "latin1"),
    );
    const wide = new Uint8Array(
      Buffer.from(`\ufeff${text.replace("UTF-8", "UTF-16")}`, "utf16le"),
    );
    const misnamed = utf8(text.replace("UTF-8", "utf-16"));
    for (const bytes of [latin, wide, misnamed, utf8(`\ufeff${text}`)])
      expect((await invoice(bytes)).receiver.name).toBe(name);
    const wrong = new Uint8Array(Buffer.from(text, "latin1"));
    expect(await refused(wrong, OWN)).toMatchObject({ code: "wrong-encoding" });
  });

  it("takes an empty attribute for none", async () => {
    const root = { Serie: "", Folio: " ", Descuento: "", MetodoPago: "" };
    expect(await invoice(cfdi({ root }))).toMatchObject({
      series: null,
      number: null,
      discount: null,
      paymentMethod: null,
    });
  });

  it("keeps the currency's rate, and says when it cannot", async () => {
    const of = (TipoCambio: string) =>
      cfdi({ root: { Moneda: "USD", TipoCambio } });
    expect((await invoice(of("17.2530"))).exchangeRate).toBe("17.2530");
    expect((await invoice(of("17.25300000"))).exchangeRate).toBe("17.253000");
    for (const bad of ["17.1234567", "0", "diecisiete"])
      expect(await warnings(of(bad))).toEqual([
        { code: "rate-not-kept", value: bad },
      ]);
    const none = cfdi({
      root: { Moneda: "XXX", TipoCambio: "1", TipoDeComprobante: "T" },
    });
    expect((await invoice(none)).exchangeRate).toBeNull();
  });

  it("names what it is related to, of all groups, each once", async () => {
    const group = (uuids: string[]) =>
      `<cfdi:CfdiRelacionados TipoRelacion="01">${uuids.map((uuid) => `<cfdi:CfdiRelacionado UUID="${uuid}"/>`).join("")}</cfdi:CfdiRelacionados>`;
    const a = "1fac4464-1111-0000-1111-cd37179db12e";
    const b = "0BA31311-F675-4E0F-958D-2F3F50F7B88B";
    const document = await accepted(
      cfdi({ before: group([b, a]) + group([a.toUpperCase(), "otro"]) }),
      OWN,
    );
    expect(document.invoice.related).toEqual([b, a.toUpperCase()]);
    expect(document.warnings).toEqual([{ code: "bad-related", value: "otro" }]);
  });

  it("adds local taxes to the federal ones", async () => {
    const local =
      '<l:ImpuestosLocales xmlns:l="http://www.sat.gob.mx/implocal" TotaldeRetenciones="0.50" TotaldeTraslados="3.125"/>';
    const root = { Total: "118.625" };
    const document = await accepted(
      cfdi({ complement: local + STAMP, root }),
      OWN,
    );
    expect(document.invoice).toMatchObject({
      taxes: "19.125",
      withheld: "0.50",
    });
    expect(document.warnings).toEqual([]);
  });

  it("adds up its taxes where it does not state their total", async () => {
    const document = cfdi().replace(
      '<cfdi:Impuestos TotalImpuestosTrasladados="16.00"/>',
      '<cfdi:Impuestos><cfdi:Traslados><cfdi:Traslado Importe="10.0"/><cfdi:Traslado Importe="6"/><cfdi:Traslado TipoFactor="Exento"/></cfdi:Traslados></cfdi:Impuestos>',
    );
    expect((await invoice(document)).taxes).toBe("16.00");
  });
});

describe("the stamp of a CFDI", () => {
  it("is read in either case and upper case is kept", async () => {
    const complement = stampOf(UUID.toLowerCase());
    expect((await invoice(cfdi({ complement }))).key).toBe(UUID);
  });

  it("must be there, as a child of a complement", async () => {
    const elsewhere = `<o:x xmlns:o="urn:o">${STAMP}</o:x>`;
    for (const complement of [
      "",
      elsewhere,
      stampOf(" "),
      "<TimbreFiscalDigital/>",
    ])
      expect(await refused(cfdi({ complement }), OWN)).toEqual({
        code: "unstamped",
        name: "A-1",
      });
    expect(
      await refused(
        cfdi({
          complement: "",
          after: STAMP,
          root: { Serie: "", Folio: undefined },
        }),
        OWN,
      ),
    ).toEqual({ code: "unstamped", name: null });
  });

  it("must be one, though it may stand twice", async () => {
    const other = UUID.replace("5", "6");
    expect(
      await refused(cfdi({ complement: STAMP + stampOf(other) }), OWN),
    ).toEqual({ code: "several-stamps", uuids: [UUID, other] });
    const after = `<cfdi:Complemento>${stampOf(UUID.toLowerCase())}</cfdi:Complemento>`;
    expect((await invoice(cfdi({ after }))).key).toBe(UUID);
  });

  it("must have the shape of a UUID", async () => {
    expect(await refused(cfdi({ complement: stampOf("A-1") }), OWN)).toEqual({
      code: "bad-field",
      field: "UUID",
      value: "A-1",
    });
  });
});

describe("the amounts of a CFDI", () => {
  const total = async (Total: string) =>
    (await invoice(cfdi({ root: { Total } }))).total;

  it("are kept to the last decimal", async () => {
    for (const text of [
      "116",
      "116.0",
      "116.123456",
      "0.000001",
      "99999999999999999999.99",
    ])
      expect(await total(text)).toBe(text);
  });

  it("may be written as schemas allow", async () => {
    expect(await total("+116.50")).toBe("116.50");
    expect(await total(".5")).toBe("0.5");
    expect(await total("116.")).toBe("116");
    expect(await total("000116.00")).toBe("116.00");
    expect(await total("1.500000000000")).toBe("1.5000000000");
  });

  it("are refused where they are none", async () => {
    for (const value of [
      "1,116.00",
      "1e3",
      "$116",
      "116,00",
      "1.12345678901",
      "9".repeat(21),
      "-",
      ".",
    ])
      expect(await refused(cfdi({ root: { Total: value } }), OWN)).toEqual({
        code: "bad-field",
        field: "Total",
        value,
      });
    expect(
      await refused(cfdi({ root: { Descuento: "x" } }), OWN),
    ).toMatchObject({
      field: "Descuento",
    });
    expect(await refused(cfdi({ root: { Total: "" } }), OWN)).toEqual({
      code: "missing-field",
      field: "Total",
    });
  });

  it("are compared with the total, exactly", async () => {
    expect(await warnings(cfdi({ root: { Total: "116.000001" } }))).toEqual([
      { code: "total-differs", stated: "116.000001", parts: "116.00" },
    ]);
    expect(
      await warnings(
        cfdi({
          root: { Total: "116.00", Descuento: "0.10", SubTotal: "100.1" },
        }),
      ),
    ).toEqual([]);
    expect(await warnings(cfdi({ root: { Total: "-116.00" } }))).toContainEqual(
      { code: "negative-total", total: "-116.00" },
    );
  });
});

describe("what is no invoice", () => {
  it("is refused: payroll, other types, other versions", async () => {
    const code = async (root: Record<string, string>) =>
      refused(cfdi({ root }), OWN);
    expect(await code({ TipoDeComprobante: "N" })).toEqual({ code: "payroll" });
    expect(await code({ TipoDeComprobante: "Z" })).toMatchObject({
      code: "bad-field",
      field: "TipoDeComprobante",
    });
    expect(await code({ Version: "5.0" })).toEqual({
      code: "unsupported-version",
      document: "CFDI",
      version: "5.0",
    });
    const nomina = '<n:Nomina xmlns:n="http://www.sat.gob.mx/nomina12"/>';
    expect(await refused(cfdi({ complement: nomina + STAMP }), OWN)).toEqual({
      code: "payroll",
    });
    const old = cfdi({ root: { Version: "2.2" } }).replace("cfd/4", "cfd/2");
    expect(await refused(old, OWN)).toMatchObject({
      code: "unsupported-version",
    });
  });

  it("is refused: dates that no calendar has, parties that are not there", async () => {
    expect(
      await refused(cfdi({ root: { Fecha: "2026-02-30T10:00:00" } }), OWN),
    ).toMatchObject({ code: "bad-field", field: "Fecha" });
    expect(await refused(cfdi({ issuer: "" }), OWN)).toEqual({
      code: "missing-field",
      field: "Emisor Rfc",
    });
  });
});

describe("a CFDI 3.2", () => {
  const of = (attributes: string, stamp = STAMP) =>
    `<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/3" version="3.2" fecha="2013-05-01T10:00:00" subTotal="100" total="116" ${attributes}>
      <cfdi:Emisor rfc="${ISSUER}"/><cfdi:Receptor rfc="${RECEIVER}" nombre="R"/>
      <cfdi:Impuestos totalImpuestosTrasladados="16"/><cfdi:Complemento>${stamp}</cfdi:Complemento></cfdi:Comprobante>`;
  const typed = (attributes: string) =>
    of(`tipoDeComprobante="ingreso" ${attributes}`);

  it("names its currency in words", async () => {
    const currency = async (text: string) =>
      (await invoice(typed(`Moneda="${text}"`))).currency;
    for (const text of [
      "Pesos",
      "MXP",
      "MXN",
      "Peso Mexicano",
      "pesos mexicanos",
      "M.N.",
      "PESOS M.N.",
      "Moneda Nacional",
      "$",
    ])
      expect(await currency(text), text).toBe("MXN");
    for (const text of [
      "Dolares",
      "Dólares",
      "DÓLARES AMERICANOS",
      "USD",
      "DLS",
      "Dlls.",
      "US$",
      "Dolar",
    ])
      expect(await currency(text), text).toBe("USD");
    expect(await currency("Euros")).toBe("EUR");
    expect(await currency("CAD")).toBe("CAD");
    expect((await invoice(typed(""))).currency).toBe("MXN");
    expect(await refused(typed('Moneda="doblones"'), OWN)).toEqual({
      code: "bad-field",
      field: "Moneda",
      value: "doblones",
    });
  });

  it("calls the form what is the method now, and the other way round", async () => {
    const paid = async (text: string) => {
      const { paymentMethod, paymentForm } = await invoice(typed(text));
      return [paymentMethod, paymentForm];
    };
    expect(
      await paid('formaDePago="Pago en una sola exhibición" metodoDePago="03"'),
    ).toEqual(["PUE", "03"]);
    expect(
      await paid(
        'formaDePago="Parcialidad 1 de 3" metodoDePago="Cheque nominativo"',
      ),
    ).toEqual(["PPD", "Cheque nominativo"]);
    expect(await paid('formaDePago="A CONVENIR"')).toEqual([
      "A CONVENIR",
      null,
    ]);
  });

  it("writes types out, and payroll as an egreso", async () => {
    const type = async (word: string) =>
      (await invoice(of(`tipoDeComprobante="${word}"`))).type;
    expect(await type("Ingreso")).toBe("I");
    expect(await type("egreso")).toBe("E");
    expect(await type("TRASLADO")).toBe("T");
    const nomina = '<n:Nomina xmlns:n="http://www.sat.gob.mx/nomina"/>';
    expect(
      await refused(of('tipoDeComprobante="egreso"', nomina + STAMP), OWN),
    ).toEqual({ code: "payroll" });
  });

  it("keeps a rate in another currency", async () => {
    const document = typed('Moneda="Dolares" TipoCambio="12.7105"');
    expect((await invoice(document)).exchangeRate).toBe("12.7105");
  });
});
