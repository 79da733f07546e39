/** Documents made for tests: as few words as a reader needs, any of them replaced. */

export const ISSUER = "EKU9003173C9";
export const RECEIVER = "URE180429TM6";
export const UUID = "5B64ADA3-AA4C-40B4-A2F5-572CED52BE31";

export const STAMP = `<t:TimbreFiscalDigital xmlns:t="http://www.sat.gob.mx/TimbreFiscalDigital" Version="1.1" UUID="${UUID}"/>`;

/** Attributes of an element. */
type Attributes = Readonly<Record<string, string | undefined>>;

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${value}"`))
    .join("");
}

/** What of a CFDI is replaced; `undefined` leaves an attribute out. */
export interface CfdiParts {
  readonly root?: Attributes;
  readonly before?: string;
  readonly after?: string;
  readonly complement?: string;
  readonly issuer?: string;
  readonly receiver?: string;
}

/** A CFDI 4.0 of income, 100.00 and 16.00 of IVA. */
export function cfdi({
  root = {},
  before = "",
  after = "",
  complement = STAMP,
  issuer = ISSUER,
  receiver = RECEIVER,
}: CfdiParts = {}): string {
  const attributes = written({
    Version: "4.0",
    Serie: "A",
    Folio: "1",
    Fecha: "2026-10-05T23:59:59",
    Moneda: "MXN",
    SubTotal: "100.00",
    Total: "116.00",
    TipoDeComprobante: "I",
    MetodoPago: "PPD",
    FormaPago: "99",
    ...root,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4"${attributes}>${before}
  <cfdi:Emisor Rfc="${issuer}" Nombre="ESCUELA KEMPER URGATE"/>
  <cfdi:Receptor Rfc="${receiver}" Nombre="UNIVERSIDAD ROBOTICA ESPAÑOLA"/>
  <cfdi:Conceptos><cfdi:Concepto Importe="100.00"><cfdi:Impuestos><cfdi:Traslados><cfdi:Traslado Importe="16.00"/></cfdi:Traslados></cfdi:Impuestos></cfdi:Concepto></cfdi:Conceptos>
  <cfdi:Impuestos TotalImpuestosTrasladados="16.00"/>
  <cfdi:Complemento>${complement}</cfdi:Complemento>${after}
</cfdi:Comprobante>`;
}

/** A CFDI of payment with the payments given. */
export function rep(
  payments: string,
  version: "1.0" | "2.0" = "2.0",
  root: Attributes = {},
): string {
  const namespace = version === "2.0" ? "Pagos20" : "Pagos";
  return cfdi({
    root: {
      TipoDeComprobante: "P",
      Moneda: "XXX",
      SubTotal: "0",
      Total: "0",
      MetodoPago: undefined,
      FormaPago: undefined,
      ...root,
    },
    complement: `<p:Pagos xmlns:p="http://www.sat.gob.mx/${namespace}" Version="${version}">${payments}</p:Pagos>${STAMP}`,
  }).replace('<cfdi:Impuestos TotalImpuestosTrasladados="16.00"/>', "");
}

/** A `Pago` of 100.00 pesos. */
export function pago(documents = "", attributes: Attributes = {}): string {
  return `<p:Pago${written({
    FechaPago: "2026-10-20T12:00:00",
    FormaDePagoP: "03",
    MonedaP: "MXN",
    TipoCambioP: "1",
    Monto: "100.00",
    ...attributes,
  })}>${documents}</p:Pago>`;
}

/** A `DoctoRelacionado` that is paid off. */
export function docto(attributes: Attributes = {}): string {
  return `<p:DoctoRelacionado${written({
    IdDocumento: "6d7434a6-e3f2-47ad-9e4c-08849946afa0",
    MonedaDR: "MXN",
    EquivalenciaDR: "1",
    NumParcialidad: "1",
    ImpSaldoAnt: "100.00",
    ImpPagado: "100.00",
    ImpSaldoInsoluto: "0.00",
    ...attributes,
  })}/>`;
}

export const RUC = "20512333797";
export const CUSTOMER = "20131312955";

const OASIS = "urn:oasis:names:specification:ubl:schema:xsd:";

/** What of a UBL document is replaced. */
export interface UblParts {
  readonly kind?: "Invoice" | "CreditNote" | "DebitNote";
  readonly id?: string;
  readonly head?: string;
  /** After the parties. */
  readonly body?: string;
  readonly totals?: string;
  readonly customer?: string;
  readonly customization?: string;
}

/** A factura of SUNAT in UBL 2.1, 118.00 soles, IGV included. */
export function ubl({
  kind = "Invoice",
  id = "F001-00000012",
  head = "<cbc:InvoiceTypeCode>01</cbc:InvoiceTypeCode>",
  body = "",
  totals = '<cbc:LineExtensionAmount currencyID="PEN">100.00</cbc:LineExtensionAmount><cbc:TaxInclusiveAmount currencyID="PEN">118.00</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="PEN">118.00</cbc:PayableAmount>',
  customer = `<cac:PartyIdentification><cbc:ID schemeID="6">${CUSTOMER}</cbc:ID></cac:PartyIdentification>`,
  customization = "<cbc:CustomizationID>2.0</cbc:CustomizationID>",
}: UblParts = {}): string {
  const monetary =
    kind === "DebitNote" ? "RequestedMonetaryTotal" : "LegalMonetaryTotal";
  return `<${kind} xmlns="${OASIS}${kind}-2" xmlns:cbc="${OASIS}CommonBasicComponents-2" xmlns:cac="${OASIS}CommonAggregateComponents-2" xmlns:ext="${OASIS}CommonExtensionComponents-2">
  <ext:UBLExtensions><cbc:ID>1001</cbc:ID><cac:LegalMonetaryTotal><cbc:PayableAmount>9.99</cbc:PayableAmount></cac:LegalMonetaryTotal></ext:UBLExtensions>
  <cbc:UBLVersionID>2.1</cbc:UBLVersionID>${customization}
  <cbc:ID>${id}</cbc:ID>
  <cbc:IssueDate>2026-10-05</cbc:IssueDate>${head}
  <cbc:DocumentCurrencyCode>PEN</cbc:DocumentCurrencyCode>
  <cac:AccountingSupplierParty><cac:Party>
    <cac:PartyIdentification><cbc:ID schemeID="6">${RUC}</cbc:ID></cac:PartyIdentification>
    <cac:PartyLegalEntity><cbc:RegistrationName><![CDATA[ANDES  & CÍA
      S.A.C.]]></cbc:RegistrationName></cac:PartyLegalEntity>
  </cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party>${customer}<cac:PartyLegalEntity><cbc:RegistrationName>SUNAT</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
  ${body}
  <cac:TaxTotal><cbc:TaxAmount currencyID="PEN">18.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxAmount currencyID="PEN">18.00</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal>
  <cac:${monetary}>${totals}</cac:${monetary}>
  <cac:InvoiceLine><cbc:ID>1</cbc:ID><cac:TaxTotal><cbc:TaxAmount>99</cbc:TaxAmount></cac:TaxTotal></cac:InvoiceLine>
</${kind}>`;
}
