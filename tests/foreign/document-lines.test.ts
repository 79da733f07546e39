import { describe, expect, it } from "vitest";
import { readLines } from "../../src/foreign/documents/lines.ts";
import { utf8 } from "../../src/lib/bytes.ts";
import { cfdi, uuidOf } from "../support/cfdi.ts";

const UBL = "urn:oasis:names:specification:ubl:schema:xsd";

function line(quantity: string): string {
  return `<cbc:ID>1</cbc:ID>
    <cbc:${quantity} unitCode="NIU">2.0000000000</cbc:${quantity}>
    <cbc:LineExtensionAmount currencyID="PEN">100.00</cbc:LineExtensionAmount>
    <cac:PricingReference><cac:AlternativeConditionPrice><cbc:PriceAmount>59.00</cbc:PriceAmount></cac:AlternativeConditionPrice></cac:PricingReference>
    <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount>5.00</cbc:Amount></cac:AllowanceCharge>
    <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:Amount>9.00</cbc:Amount></cac:AllowanceCharge>
    <cac:TaxTotal><cbc:TaxAmount>18.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxAmount>18.00</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal>
    <cac:Item><cbc:Description>Caja</cbc:Description><cbc:Description>de diez</cbc:Description><cac:SellersItemIdentification><cbc:ID>0001</cbc:ID></cac:SellersItemIdentification></cac:Item>
    <cac:Price><cbc:PriceAmount>50.0000000000</cbc:PriceAmount></cac:Price>`;
}

function ubl(root: string, local: string, quantity: string): Uint8Array {
  return utf8(
    `<${root} xmlns="${UBL}:${root}-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2"><cbc:ID>F001-1</cbc:ID><cac:${local}>${line(quantity)}</cac:${local}></${root}>`,
  );
}

describe("the lines of an original", () => {
  it("are a CFDI's concepts, as it states them", () => {
    const lines = readLines(utf8(cfdi({ uuid: uuidOf(1), lines: 2 })));
    expect(lines).toHaveLength(2);
    expect(lines?.[0]).toEqual({
      code: "P-1",
      description: "Servicio de mantenimiento",
      quantity: "1",
      unit: "Pieza",
      unitPrice: "100.00",
      discount: null,
      taxes: "16.00",
      amount: "100.00",
    });
  });

  it("are read by the names of CFDI 3.2 too", () => {
    const old = `<c:Comprobante xmlns:c="http://www.sat.gob.mx/cfd/3" version="3.2"><c:Conceptos><c:Concepto noIdentificacion="7" descripcion="Flete" cantidad="1.5" unidad="Viaje" valorUnitario="10" importe="15.00"/></c:Conceptos></c:Comprobante>`;
    expect(readLines(utf8(old))).toEqual([
      {
        code: "7",
        description: "Flete",
        quantity: "1.5",
        unit: "Viaje",
        unitPrice: "10",
        discount: null,
        taxes: null,
        amount: "15.00",
      },
    ]);
  });

  it.each([
    ["Invoice", "InvoiceLine", "InvoicedQuantity"],
    ["CreditNote", "CreditNoteLine", "CreditedQuantity"],
    ["DebitNote", "DebitNoteLine", "DebitedQuantity"],
  ])("are those of a UBL %s, without what stands deeper", (...names) => {
    expect(readLines(ubl(...names))).toEqual([
      {
        code: "0001",
        description: "Caja de diez",
        quantity: "2.0000000000",
        unit: "NIU",
        unitPrice: "50.0000000000",
        discount: "5.00",
        taxes: "18.00",
        amount: "100.00",
      },
    ]);
  });

  it("are none where the original is no document or cannot be read", () => {
    expect(readLines(utf8("<a/>"))).toBeNull();
    expect(readLines(utf8("no"))).toBeNull();
  });
});
