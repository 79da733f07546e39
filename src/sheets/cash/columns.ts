/** The columns of a sheet of collections or payments, and what people call them. */

/** Names of the columns, in the order in which the screen lists them. */
export const CASH_COLUMNS = {
  fecha: [
    "date",
    "fecha de cobro",
    "fecha de pago",
    "fecha cobro",
    "fecha pago",
    "dia",
  ],
  persona: [
    "person",
    "ruc",
    "rfc",
    "dni",
    "documento de identidad",
    "numero_doc",
    "cliente",
    "customer",
    "proveedor",
    "supplier",
    "tercero",
  ],
  monto: ["amount", "importe", "total", "monto total"],
  moneda: ["currency", "mon"],
  tipo_cambio: ["exchange rate", "tipo de cambio", "tc", "t c", "rate"],
  forma_pago: [
    "form",
    "forma",
    "forma de pago",
    "medio de pago",
    "medio",
    "payment form",
  ],
  referencia: [
    "reference",
    "operacion",
    "numero de operacion",
    "nro operacion",
    "n operacion",
    "cheque",
  ],
  cuenta_bancaria: ["bank account", "cuenta bancaria", "cuenta", "banco"],
  glosa: ["memo", "concepto", "descripcion", "observacion"],
  factura: [
    "invoice",
    "documento",
    "comprobante",
    "uuid",
    "folio fiscal",
    "serie numero",
    "serie folio",
  ],
  aplicado: [
    "applied",
    "monto aplicado",
    "importe aplicado",
    "aplicacion",
    "imppagado",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A column of the sheet. */
export type CashColumnName = keyof typeof CASH_COLUMNS;

/** Without these nobody knows what was paid. */
export const NEEDED_CASH_COLUMNS: readonly CashColumnName[] = [
  "fecha",
  "monto",
];
