import {
  counterpartOf,
  type Invoice,
  type Party,
} from "../../domain/invoice.ts";

/** The document as SUNAT's UBL 2.1, without a signature: nobody's. */
export function ublOf(invoice: Invoice, description: string): string {
  const note = invoice.type === "07";
  const root = note ? "CreditNote" : "Invoice";
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">`,
    "<cbc:UBLVersionID>2.1</cbc:UBLVersionID>",
    "<cbc:CustomizationID>2.0</cbc:CustomizationID>",
    `<cbc:ID>${invoice.series ?? ""}-${invoice.number ?? ""}</cbc:ID>`,
    `<cbc:IssueDate>${invoice.date}</cbc:IssueDate>`,
    ...(note
      ? []
      : [
          ...(invoice.due === null
            ? []
            : [`<cbc:DueDate>${invoice.due}</cbc:DueDate>`]),
          `<cbc:InvoiceTypeCode listID="0101">${invoice.type}</cbc:InvoiceTypeCode>`,
        ]),
    `<cbc:DocumentCurrencyCode>${invoice.currency}</cbc:DocumentCurrencyCode>`,
    ...invoice.related.map(reference),
    party("AccountingSupplierParty", invoice.issuer),
    party("AccountingCustomerParty", invoice.receiver),
    ...terms(invoice),
    taxTotal(invoice),
    "<cac:LegalMonetaryTotal>",
    amount("LineExtensionAmount", invoice, invoice.subtotal ?? invoice.total),
    amount("TaxInclusiveAmount", invoice, invoice.total),
    amount("PayableAmount", invoice, invoice.total),
    "</cac:LegalMonetaryTotal>",
    line(invoice, note, description),
    `</${root}>`,
    "",
  ].join("\n");
}

/** What a credit note speaks of; its key is `RUC-TT-SERIE-NUMERO`. */
function reference(key: string): string {
  const [, type = "", series = "", number = ""] = key.split("-");
  const id = `${series}-${number.padStart(8, "0")}`;
  return [
    `<cac:DiscrepancyResponse><cbc:ReferenceID>${id}</cbc:ReferenceID><cbc:ResponseCode>07</cbc:ResponseCode><cbc:Description>Devolución por ítem</cbc:Description></cac:DiscrepancyResponse>`,
    `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${id}</cbc:ID><cbc:DocumentTypeCode>${type}</cbc:DocumentTypeCode></cac:InvoiceDocumentReference></cac:BillingReference>`,
  ].join("\n");
}

function party(role: string, { docType, docNumber, name }: Party): string {
  return [
    `<cac:${role}><cac:Party>`,
    `<cac:PartyIdentification><cbc:ID schemeID="${docType ?? "0"}">${docNumber ?? "-"}</cbc:ID></cac:PartyIdentification>`,
    `<cac:PartyLegalEntity><cbc:RegistrationName>${escaped(name ?? "")}</cbc:RegistrationName></cac:PartyLegalEntity>`,
    `</cac:Party></cac:${role}>`,
  ].join("\n");
}

function terms(invoice: Invoice): string[] {
  const { paymentMethod, due } = invoice;
  if (paymentMethod === null) return [];
  const form = "<cac:PaymentTerms><cbc:ID>FormaPago</cbc:ID>";
  if (paymentMethod === "Contado" || due === null)
    return [
      `${form}<cbc:PaymentMeansID>Contado</cbc:PaymentMeansID></cac:PaymentTerms>`,
    ];
  return [
    `${form}<cbc:PaymentMeansID>Credito</cbc:PaymentMeansID>${amount("Amount", invoice, invoice.total)}</cac:PaymentTerms>`,
    `${form}<cbc:PaymentMeansID>Cuota001</cbc:PaymentMeansID>${amount("Amount", invoice, invoice.total)}<cbc:PaymentDueDate>${due}</cbc:PaymentDueDate></cac:PaymentTerms>`,
  ];
}

function taxTotal(invoice: Invoice): string {
  const tax = invoice.taxes ?? "0.00";
  return [
    "<cac:TaxTotal>",
    amount("TaxAmount", invoice, tax),
    "<cac:TaxSubtotal>",
    amount("TaxableAmount", invoice, invoice.subtotal ?? invoice.total),
    amount("TaxAmount", invoice, tax),
    "<cac:TaxCategory><cac:TaxScheme><cbc:ID>1000</cbc:ID><cbc:Name>IGV</cbc:Name><cbc:TaxTypeCode>VAT</cbc:TaxTypeCode></cac:TaxScheme></cac:TaxCategory>",
    "</cac:TaxSubtotal>",
    "</cac:TaxTotal>",
  ].join("\n");
}

function line(invoice: Invoice, note: boolean, description: string): string {
  const kind = note ? "CreditNote" : "Invoice";
  const quantity = note ? "CreditedQuantity" : "InvoicedQuantity";
  const value = invoice.subtotal ?? invoice.total;
  const whom = counterpartOf(invoice).name ?? "";
  // Memos end with whom they speak of.
  const what = description.replace(whom, "").trim() || description;
  return [
    `<cac:${kind}Line>`,
    "<cbc:ID>1</cbc:ID>",
    `<cbc:${quantity} unitCode="NIU">1</cbc:${quantity}>`,
    amount("LineExtensionAmount", invoice, value),
    taxTotal(invoice),
    `<cac:Item><cbc:Description>${escaped(what)}</cbc:Description></cac:Item>`,
    `<cac:Price>${amount("PriceAmount", invoice, value)}</cac:Price>`,
    `</cac:${kind}Line>`,
  ].join("\n");
}

function amount(name: string, { currency }: Invoice, text: string): string {
  return `<cbc:${name} currencyID="${currency}">${text}</cbc:${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
