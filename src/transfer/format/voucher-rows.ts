import type { Currency } from "../../domain/company.ts";
import type { OperationTypeCode, PersonRef } from "../../domain/masters.ts";
import type {
  LineDocument,
  Voucher,
  VoucherId,
  VoucherLine,
} from "../../domain/voucher.ts";
import type { LINES, RowOf, VOUCHERS } from "./tables.ts";

export type VoucherRow = RowOf<typeof VOUCHERS>;
export type LineRow = RowOf<typeof LINES>;

/** The row of a voucher's header. */
export function voucherRow(voucher: Voucher): VoucherRow {
  return {
    tipo_operacion: voucher.operationType,
    numero: voucher.number,
    id: voucher.id,
    fecha: voucher.date,
    glosa: voucher.memo,
    moneda: voucher.currency,
    tipo_cambio: voucher.exchangeRate,
    estado: voucher.status === "valid" ? "vigente" : "anulado",
    modificado: voucher.modified,
  };
}

/** The rows of a voucher's lines, numbered from 1. */
export function lineRows(voucher: Voucher): LineRow[] {
  return voucher.lines.map((line, k) => ({
    tipo_operacion: voucher.operationType,
    numero: voucher.number,
    renglon: k + 1,
    cuenta: line.account,
    debe: line.debit,
    haber: line.credit,
    importe_me: line.foreignAmount,
    persona_tipo: line.person?.docType ?? null,
    persona_numero: line.person?.docNumber ?? null,
    persona_nombre: line.person?.name ?? null,
    doc_tipo: line.document?.type ?? null,
    doc_serie: line.document?.series ?? null,
    doc_numero: line.document?.number ?? null,
    doc_fecha: line.document?.date ?? null,
    doc_vence: line.document?.dueDate ?? null,
    centro_costo: line.costCenter,
    glosa: line.memo,
    uuid: line.taxUuid,
  }));
}

/** Whom a row names, or null. */
export function personOfRow(row: LineRow): PersonRef | null {
  if (
    row.persona_tipo === null &&
    row.persona_numero === null &&
    row.persona_nombre === null
  )
    return null;
  return {
    docType: row.persona_tipo ?? "",
    docNumber: row.persona_numero ?? "",
    name: row.persona_nombre,
  };
}

function documentOfRow(row: LineRow): LineDocument | null {
  const document: LineDocument = {
    type: row.doc_tipo,
    series: row.doc_serie,
    number: row.doc_numero,
    date: row.doc_fecha,
    dueDate: row.doc_vence,
  };
  return Object.values(document).every((v) => v === null) ? null : document;
}

/** The line of a row. */
export function lineOfRow(row: LineRow): VoucherLine {
  return {
    account: row.cuenta,
    debit: row.debe,
    credit: row.haber,
    foreignAmount: row.importe_me,
    person: personOfRow(row),
    document: documentOfRow(row),
    costCenter: row.centro_costo,
    memo: row.glosa,
    taxUuid: row.uuid,
  };
}

/** The voucher of a header row and its line rows (in order). */
export function voucherOfRows(
  row: VoucherRow,
  lines: readonly LineRow[],
): Voucher {
  return {
    id: row.id as VoucherId,
    operationType: row.tipo_operacion as OperationTypeCode,
    number: row.numero,
    date: row.fecha,
    memo: row.glosa,
    currency: row.moneda as Currency,
    exchangeRate: row.tipo_cambio,
    status: row.estado === "vigente" ? "valid" : "voided",
    modified: row.modificado,
    lines: lines.map(lineOfRow),
  };
}
