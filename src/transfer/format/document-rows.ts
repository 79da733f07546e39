import type { Application, CashId, CashMovement } from "../../domain/cash.ts";
import type { Currency } from "../../domain/company.ts";
import type { Invoice, InvoiceKey, Party } from "../../domain/invoice.ts";
import { compareCodePoints } from "../../lib/code-points.ts";
import type {
  COLLECTION_APPLICATIONS,
  COLLECTIONS,
  INVOICES,
  RowOf,
} from "./tables.ts";

export type InvoiceRow = RowOf<typeof INVOICES>;
/** Of a collection as of a payment: their tables have the same columns. */
export type MovementRow = RowOf<typeof COLLECTIONS>;
export type ApplicationRow = RowOf<typeof COLLECTION_APPLICATIONS>;

/** Name of an original's entry by its hash (section 4). */
export function originalPath(sha256: string): string {
  return `xml/${sha256}.xml`;
}

/** The row of an invoice. */
export function invoiceRow(invoice: Invoice): InvoiceRow {
  const { issuer, receiver, original } = invoice;
  return {
    clave: invoice.key,
    sentido: invoice.direction === "issued" ? "emitida" : "recibida",
    tipo: invoice.type,
    serie: invoice.series,
    numero: invoice.number,
    fecha: invoice.date,
    vence: invoice.due,
    emisor_tipo: issuer.docType,
    emisor_numero: issuer.docNumber,
    emisor_nombre: issuer.name,
    receptor_tipo: receiver.docType,
    receptor_numero: receiver.docNumber,
    receptor_nombre: receiver.name,
    moneda: invoice.currency,
    tipo_cambio: invoice.exchangeRate,
    subtotal: invoice.subtotal,
    descuento: invoice.discount,
    impuestos: invoice.taxes,
    retenciones: invoice.withheld,
    total: invoice.total,
    metodo_pago: invoice.paymentMethod,
    forma_pago: invoice.paymentForm,
    estado: invoice.status === "valid" ? "vigente" : "cancelada",
    relacionada: invoice.related.join(" ") || null,
    xml: original === null ? null : originalPath(original),
    xml_sha256: original,
    modificado: invoice.modified,
  };
}

/** The invoice of a row. */
export function invoiceOfRow(row: InvoiceRow): Invoice {
  const party = (end: "emisor" | "receptor"): Party => ({
    docType: row[`${end}_tipo`],
    docNumber: row[`${end}_numero`],
    name: row[`${end}_nombre`],
  });
  return {
    key: row.clave as InvoiceKey,
    direction: row.sentido === "emitida" ? "issued" : "received",
    type: row.tipo,
    series: row.serie,
    number: row.numero,
    date: row.fecha,
    due: row.vence,
    issuer: { ...party("emisor"), docNumber: row.emisor_numero },
    receiver: party("receptor"),
    currency: row.moneda as Currency,
    exchangeRate: row.tipo_cambio,
    subtotal: row.subtotal,
    discount: row.descuento,
    taxes: row.impuestos,
    withheld: row.retenciones,
    total: row.total,
    paymentMethod: row.metodo_pago,
    paymentForm: row.forma_pago,
    status: row.estado === "vigente" ? "valid" : "cancelled",
    related: (row.relacionada ?? "")
      .split(/\s+/)
      .filter((key) => key !== "") as InvoiceKey[],
    original: row.xml_sha256,
    modified: row.modificado,
  };
}

/** The row of a collection or payment, without its applications. */
export function movementRow(movement: CashMovement): MovementRow {
  const { person } = movement;
  return {
    id: movement.id,
    fecha: movement.date,
    persona_tipo: person?.docType ?? null,
    persona_numero: person?.docNumber ?? null,
    persona_nombre: person?.name ?? null,
    moneda: movement.currency,
    tipo_cambio: movement.exchangeRate,
    monto: movement.amount,
    forma_pago: movement.form,
    referencia: movement.reference,
    cuenta_bancaria: movement.bankAccount,
    glosa: movement.memo,
    uuid: movement.taxUuid,
    estado: movement.status === "valid" ? "vigente" : "anulado",
    modificado: movement.modified,
  };
}

/** The rows of its applications, in key order. */
export function applicationRows(movement: CashMovement): ApplicationRow[] {
  return [...movement.applications].sort(byInvoice).map((application) => ({
    id: movement.id,
    factura: application.invoice,
    parcialidad: application.installment,
    monto: application.amount,
    saldo_anterior: application.previousBalance,
    saldo: application.balance,
    moneda: application.currency,
    equivalencia: application.equivalence,
  }));
}

function byInvoice(a: Application, b: Application): number {
  return (
    compareCodePoints(a.invoice, b.invoice) || a.installment - b.installment
  );
}

/** The collection or payment of a row and the rows of its applications. */
export function movementOfRows(
  row: MovementRow,
  applications: readonly ApplicationRow[],
): CashMovement {
  const named =
    row.persona_tipo !== null ||
    row.persona_numero !== null ||
    row.persona_nombre !== null;
  return {
    id: row.id as CashId,
    date: row.fecha,
    person: named
      ? {
          docType: row.persona_tipo ?? "",
          docNumber: row.persona_numero ?? "",
          name: row.persona_nombre,
        }
      : null,
    currency: row.moneda as Currency,
    exchangeRate: row.tipo_cambio,
    amount: row.monto,
    form: row.forma_pago,
    reference: row.referencia,
    bankAccount: row.cuenta_bancaria,
    memo: row.glosa,
    taxUuid: row.uuid,
    status: row.estado === "vigente" ? "valid" : "voided",
    applications: applications.map((a) => ({
      invoice: a.factura as InvoiceKey,
      installment: a.parcialidad,
      amount: a.monto,
      previousBalance: a.saldo_anterior,
      balance: a.saldo,
      currency: a.moneda as Currency | null,
      equivalence: a.equivalencia,
    })),
    modified: row.modificado,
  };
}
