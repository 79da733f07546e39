/** CFDI as text, for tests and measurements. */

export const OWN_RFC = "EKU9003173C9";

/** A UUID that its number tells. */
export function uuidOf(n: number): string {
  return `5DE8A7D3-0000-4000-8000-${n.toString(16).toUpperCase().padStart(12, "0")}`;
}

/** What a CFDI says. */
export interface CfdiSample {
  readonly uuid: string;
  readonly issuer?: string;
  readonly issuerName?: string;
  readonly receiver?: string;
  readonly receiverName?: string;
  readonly type?: string;
  readonly series?: string;
  readonly folio?: string;
  readonly date?: string;
  readonly total?: string;
  readonly method?: string;
  /** UUIDs, as `CfdiRelacionados`. */
  readonly related?: readonly string[];
  /** More lines than one. */
  readonly lines?: number;
  /** Content of the complement beside the stamp. */
  readonly complement?: string;
}

/** A CFDI 4.0; issued by the company of the samples where it is not said otherwise. */
export function cfdi({
  uuid,
  issuer = OWN_RFC,
  issuerName = "ESCUELA KEMPER URGATE",
  receiver = "URE180429TM6",
  receiverName = "UNIVERSIDAD ROBOTICA ESPAÑOLA",
  type = "I",
  series = "A",
  folio = "1",
  date = "2026-10-05",
  total = "116.00",
  method = "PPD",
  related = [],
  lines = 1,
  complement = "",
}: CfdiSample): string {
  const payment = type === "P";
  const net = payment ? "0" : (Number(total) / 1.16).toFixed(2);
  const tax = payment ? "0" : (Number(total) - Number(net)).toFixed(2);
  const concept = `<cfdi:Concepto ClaveProdServ="50211502" NoIdentificacion="P-1" Cantidad="1" ClaveUnidad="H87" Unidad="Pieza" Descripcion="Servicio de mantenimiento" ValorUnitario="${net}" Importe="${net}" ObjetoImp="02"><cfdi:Impuestos><cfdi:Traslados><cfdi:Traslado Base="${net}" Importe="${tax}" Impuesto="002" TasaOCuota="0.160000" TipoFactor="Tasa"/></cfdi:Traslados></cfdi:Impuestos></cfdi:Concepto>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.sat.gob.mx/cfd/4 http://www.sat.gob.mx/sitio_internet/cfd/4/cfdv40.xsd" Version="4.0" TipoDeComprobante="${type}" Serie="${series}" Folio="${folio}" Fecha="${date}T12:00:00" LugarExpedicion="26015" SubTotal="${net}" Total="${payment ? "0" : total}" Moneda="${payment ? "XXX" : "MXN"}" Exportacion="01"${payment ? "" : ` MetodoPago="${method}" FormaPago="99"`} Sello="${"A".repeat(344)}" NoCertificado="00001000000500000000" Certificado="${"B".repeat(1200)}">
  ${related.length === 0 ? "" : `<cfdi:CfdiRelacionados TipoRelacion="01">${related.map((one) => `<cfdi:CfdiRelacionado UUID="${one}"/>`).join("")}</cfdi:CfdiRelacionados>`}
  <cfdi:Emisor Rfc="${issuer}" Nombre="${issuerName}" RegimenFiscal="601"/>
  <cfdi:Receptor Rfc="${receiver}" Nombre="${receiverName}" DomicilioFiscalReceptor="65000" RegimenFiscalReceptor="601" UsoCFDI="G01"/>
  <cfdi:Conceptos>${concept.repeat(lines)}</cfdi:Conceptos>
  ${payment ? "" : `<cfdi:Impuestos TotalImpuestosTrasladados="${tax}"><cfdi:Traslados><cfdi:Traslado Base="${net}" Importe="${tax}" Impuesto="002" TasaOCuota="0.160000" TipoFactor="Tasa"/></cfdi:Traslados></cfdi:Impuestos>`}
  <cfdi:Complemento>${complement}<tfd:TimbreFiscalDigital xmlns:tfd="http://www.sat.gob.mx/TimbreFiscalDigital" Version="1.1" UUID="${uuid}" FechaTimbrado="${date}T12:01:00" RfcProvCertif="SAT970701NN3" SelloCFD="${"A".repeat(344)}" NoCertificadoSAT="00001000000500000001" SelloSAT="${"C".repeat(344)}"/></cfdi:Complemento>
</cfdi:Comprobante>
`;
}

/** A part of a payment, of one document. */
export interface PaidSample {
  readonly uuid: string;
  readonly installment?: number;
  readonly before: string;
  readonly paid: string;
  readonly after: string;
}

/** A CFDI of payment (Pagos 2.0), with so many payments, each of some documents. */
export function paymentCfdi(
  sample: Omit<CfdiSample, "type" | "total" | "complement">,
  payments: readonly {
    readonly amount: string;
    readonly date?: string;
    readonly paid: readonly PaidSample[];
  }[],
): string {
  const pagos = payments.map(
    ({ amount, date = "2026-10-20", paid }) =>
      `<pago20:Pago FechaPago="${date}T12:00:00" FormaDePagoP="03" MonedaP="MXN" TipoCambioP="1" Monto="${amount}" NumOperacion="OP-1">${paid
        .map(
          (one) =>
            `<pago20:DoctoRelacionado IdDocumento="${one.uuid}" MonedaDR="MXN" EquivalenciaDR="1" NumParcialidad="${(one.installment ?? 1).toString()}" ImpSaldoAnt="${one.before}" ImpPagado="${one.paid}" ImpSaldoInsoluto="${one.after}" ObjetoImpDR="01"/>`,
        )
        .join("")}</pago20:Pago>`,
  );
  return cfdi({
    ...sample,
    type: "P",
    complement: `<pago20:Pagos xmlns:pago20="http://www.sat.gob.mx/Pagos20" Version="2.0"><pago20:Totales MontoTotalPagos="0"/>${pagos.join("")}</pago20:Pagos>`,
  });
}

/** The SAT's metadata of documents: which of them are cancelled. */
export function satMetadata(
  rows: readonly { readonly uuid: string; readonly cancelled: boolean }[],
): string {
  return [
    "Uuid~RfcEmisor~NombreEmisor~RfcReceptor~NombreReceptor~RfcPac~FechaEmision~FechaCertificacionSat~Monto~EfectoComprobante~Estatus~FechaCancelacion",
    ...rows.map(
      ({ uuid, cancelled }) =>
        `${uuid}~${OWN_RFC}~X~URE180429TM6~Y~SAT970701NN3~2026-10-05 12:00:00~2026-10-05 12:01:00~116.00~I~${cancelled ? "0~2026-10-09 10:00:00" : "1~"}`,
    ),
    "",
  ].join("\r\n");
}
