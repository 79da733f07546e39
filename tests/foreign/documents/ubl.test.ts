import { describe, expect, it } from "vitest";
import { CUSTOMER, RUC, ubl } from "./made.ts";
import { accepted, company, refused } from "./support.ts";

const OWN = company("PE", RUC);

const invoice = async (document: string, own = OWN) =>
  (await accepted(document, own)).invoice;

const term = (means: string, due = "") =>
  `<cac:PaymentTerms><cbc:ID>FormaPago</cbc:ID><cbc:PaymentMeansID>${means}</cbc:PaymentMeansID>${due && `<cbc:PaymentDueDate>${due}</cbc:PaymentDueDate>`}</cac:PaymentTerms>`;

describe("a UBL document of SUNAT", () => {
  it("is read from the children of its root alone", async () => {
    const { invoice, persons, warnings } = await accepted(ubl(), OWN);
    expect(invoice).toMatchObject({
      key: `${RUC}-01-F001-12`,
      direction: "issued",
      type: "01",
      series: "F001",
      number: "00000012",
      date: "2026-10-05",
      issuer: { docType: "6", docNumber: RUC, name: "ANDES & CÍA S.A.C." },
      receiver: { docType: "6", docNumber: CUSTOMER, name: "SUNAT" },
      currency: "PEN",
      subtotal: "100.00",
      discount: null,
      taxes: "18.00",
      total: "118.00",
      paymentMethod: null,
      paymentForm: null,
      related: [],
    });
    expect(persons).toEqual([
      {
        ref: { docType: "6", docNumber: CUSTOMER, name: null },
        name: "SUNAT",
      },
    ]);
    expect(warnings).toEqual([]);
    const received = await accepted(ubl(), company("PE", CUSTOMER));
    expect(received.invoice.direction).toBe("received");
  });

  it("is the same under other prefixes", async () => {
    const document = ubl()
      .replaceAll("cbc:", "b:")
      .replace("xmlns:cbc", "xmlns:b");
    expect((await invoice(document)).key).toBe(`${RUC}-01-F001-12`);
  });

  it("is due with its last instalment, or when it says", async () => {
    const due = async (body: string, head = "") =>
      (
        await invoice(
          ubl({
            body,
            head: `<cbc:InvoiceTypeCode>01</cbc:InvoiceTypeCode>${head}`,
          }),
        )
      ).due;
    const dated = "<cbc:DueDate>2026-11-30</cbc:DueDate>";
    const credit =
      term("Credito") +
      term("Cuota002", "2027-01-15") +
      term("Cuota001", "2026-12-15");
    expect(await due(credit, dated)).toBe("2027-01-15");
    expect(await due(term("Contado"), dated)).toBe("2026-11-30");
    expect(await due(term("Contado"))).toBeNull();
    const { paymentMethod } = await invoice(ubl({ body: credit }));
    expect(paymentMethod).toBe("Credito");
  });

  it("leaves a detracción out of its terms and means", async () => {
    const body = `<cac:PaymentMeans><cbc:ID>Detraccion</cbc:ID><cbc:PaymentMeansCode>001</cbc:PaymentMeansCode></cac:PaymentMeans>
      <cac:PaymentTerms><cbc:ID>Detraccion</cbc:ID><cbc:PaymentMeansID>037</cbc:PaymentMeansID><cbc:Amount>14.00</cbc:Amount></cac:PaymentTerms>${term("Contado")}
      <cac:PaymentMeans><cbc:PaymentMeansCode>009</cbc:PaymentMeansCode></cac:PaymentMeans>`;
    expect(await invoice(ubl({ body }))).toMatchObject({
      paymentMethod: "Contado",
      paymentForm: "009",
      withheld: null,
    });
  });

  it("states the rate of its currency, and the IGV that is kept back", async () => {
    const body = `<cac:PaymentExchangeRate><cbc:SourceCurrencyCode>USD</cbc:SourceCurrencyCode><cbc:TargetCurrencyCode>PEN</cbc:TargetCurrencyCode><cbc:CalculationRate>3.745</cbc:CalculationRate></cac:PaymentExchangeRate>
      <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>62</cbc:AllowanceChargeReasonCode><cbc:Amount>3.54</cbc:Amount></cac:AllowanceCharge>`;
    const document = ubl({ body }).replace(
      ">PEN</cbc:DocumentC",
      ">USD</cbc:DocumentC",
    );
    expect(await invoice(document)).toMatchObject({
      currency: "USD",
      exchangeRate: "3.745",
      withheld: "3.54",
    });
    expect((await invoice(ubl({ body }))).exchangeRate).toBeNull();
  });

  it("warns where its total is not what its parts give", async () => {
    const totals = `<cbc:TaxInclusiveAmount>118.00</cbc:TaxInclusiveAmount><cbc:AllowanceTotalAmount>8.00</cbc:AllowanceTotalAmount><cbc:ChargeTotalAmount>1.00</cbc:ChargeTotalAmount><cbc:PrepaidAmount>10.00</cbc:PrepaidAmount><cbc:PayableRoundingAmount>-0.01</cbc:PayableRoundingAmount><cbc:PayableAmount>100.99</cbc:PayableAmount>`;
    const good = await accepted(ubl({ totals }), OWN);
    expect(good.warnings).toEqual([]);
    expect(good.invoice).toMatchObject({ discount: "8.00", total: "100.99" });
    const bad = ubl({ totals: totals.replace("100.99", "101") });
    expect((await accepted(bad, OWN)).warnings).toEqual([
      { code: "total-differs", stated: "101", parts: "100.99" },
    ]);
  });

  it("is received from whom it names by RUC, whatever the customer is", async () => {
    const party = async (type: string, number: string) => {
      const customer = `<cac:PartyIdentification><cbc:ID schemeID="${type}">${number}</cbc:ID></cac:PartyIdentification>`;
      const { invoice, persons } = await accepted(ubl({ customer }), OWN);
      return [
        invoice.receiver.docType,
        invoice.receiver.docNumber,
        persons.length,
      ];
    };
    expect(await party("1", "00012345")).toEqual(["1", "00012345", 1]);
    expect(await party("06", CUSTOMER)).toEqual(["6", CUSTOMER, 1]);
    expect(await party("-", "-")).toEqual(["0", "-", 1]);
    expect(await party("1", "00000000")).toEqual(["1", "00000000", 0]);
    expect(await party("", "")).toEqual([null, null, 0]);
  });
});

describe("a note of SUNAT", () => {
  const reference = (id: string, type = "") =>
    `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${id}</cbc:ID>${type && `<cbc:DocumentTypeCode>${type}</cbc:DocumentTypeCode>`}</cac:InvoiceDocumentReference></cac:BillingReference>`;
  const discrepancy = (id: string) =>
    `<cac:DiscrepancyResponse><cbc:ReferenceID>${id}</cbc:ReferenceID><cbc:ResponseCode>01</cbc:ResponseCode></cac:DiscrepancyResponse>`;
  const related = async (body: string, id = "FC01-3") =>
    (await invoice(ubl({ kind: "CreditNote", head: "", id, body }))).related;

  it("has its type by its root, and a debit note totals of its own", async () => {
    expect(await invoice(ubl({ kind: "CreditNote", head: "" }))).toMatchObject({
      type: "07",
    });
    expect(await invoice(ubl({ kind: "DebitNote", head: "" }))).toMatchObject({
      key: `${RUC}-08-F001-12`,
      total: "118.00",
    });
  });

  it("names what it corrects once, by type or by series", async () => {
    expect(
      await related(discrepancy("F001-1") + reference("F001-00000001", "01")),
    ).toEqual([`${RUC}-01-F001-1`]);
    expect(
      await related(reference("F001-1", "01") + reference("F001-2", "01")),
    ).toEqual([`${RUC}-01-F001-1`, `${RUC}-01-F001-2`]);
    expect(await related(discrepancy("B001-7"))).toEqual([`${RUC}-03-B001-7`]);
    expect(await related(discrepancy("E001 -7"))).toEqual([`${RUC}-01-E001-7`]);
    expect(await related(discrepancy("EB01-7"))).toEqual([`${RUC}-03-EB01-7`]);
    // A printed document: the note's own series tells.
    expect(await related(discrepancy("0001-7"), "BC01-1")).toEqual([
      `${RUC}-03-0001-7`,
    ]);
    expect(await related(discrepancy(""))).toEqual([]);
  });

  it("warns of what has no number", async () => {
    const body = reference("varios", "01");
    const document = ubl({ kind: "CreditNote", head: "", body });
    expect((await accepted(document, OWN)).warnings).toEqual([
      { code: "bad-related", value: "varios" },
    ]);
  });
});

describe("UBL 2.0", () => {
  it("names its parties by their accounts, and a total for each tax", async () => {
    const document = ubl({
      customization: "<cbc:CustomizationID>1.0</cbc:CustomizationID>",
      body: "<cac:TaxTotal><cbc:TaxAmount>2.5</cbc:TaxAmount></cac:TaxTotal>",
    })
      .replace("UBLVersionID>2.1", "UBLVersionID>2.0")
      .replace(
        /<cac:AccountingCustomerParty>.*<\/cac:AccountingCustomerParty>/,
        "<cac:AccountingCustomerParty><cbc:CustomerAssignedAccountID>12345678</cbc:CustomerAssignedAccountID><cbc:AdditionalAccountID>1</cbc:AdditionalAccountID><cac:Party><cac:PartyName><cbc:Name>ANA</cbc:Name></cac:PartyName></cac:Party></cac:AccountingCustomerParty>",
      );
    expect(await invoice(document)).toMatchObject({
      receiver: { docType: "1", docNumber: "12345678", name: "ANA" },
      taxes: "20.50",
    });
  });
});

describe("UBL that is not read", () => {
  it("is of another country, version, type or company", async () => {
    const of = (parts: Parameters<typeof ubl>[0]) => refused(ubl(parts), OWN);
    const profile = "urn:cen.eu:en16931:2017";
    expect(
      await of({
        customization: `<cbc:CustomizationID>${profile}</cbc:CustomizationID>`,
      }),
    ).toEqual({ code: "other-authority", customization: profile });
    expect(
      await refused(ubl({ customization: "" }).replace(RUC, "ES123"), OWN),
    ).toEqual({ code: "other-authority", customization: "" });
    expect(await refused(ubl().replace("ID>2.1<", "ID>2.3<"), OWN)).toEqual({
      code: "unsupported-version",
      document: "UBL",
      version: "2.3",
    });
    expect(
      await of({ head: "<cbc:InvoiceTypeCode>14</cbc:InvoiceTypeCode>" }),
    ).toEqual({ code: "unknown-type", type: "14" });
    expect(await of({ head: "" })).toEqual({
      code: "missing-field",
      field: "InvoiceTypeCode",
    });
    expect(await of({ id: "F001" })).toEqual({
      code: "bad-field",
      field: "ID",
      value: "F001",
    });
    expect(await refused(ubl(), company("PE", "20100070970"))).toEqual({
      code: "other-company",
      issuer: RUC,
      receiver: CUSTOMER,
      own: "20100070970",
    });
    expect(await of({ totals: "" })).toEqual({
      code: "missing-field",
      field: "PayableAmount",
    });
  });
});
