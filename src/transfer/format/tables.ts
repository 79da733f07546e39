import type { CalendarDate, Instant } from "../../domain/calendar-date.ts";
import type { Decimal, Rate } from "../../domain/decimal.ts";
import type { Minor } from "../../domain/money.ts";
import { OPERATION_CLASSES } from "../../domain/masters.ts";

/**
 * The tables of format 1, declared once: the Table Schema, the encoder and the decoder all come from here.
 * DO NOT change a column without a new format number: a package written today must be readable in ten years.
 */

/** What the cells of each column type become in memory. */
interface CellValues {
  text: string;
  date: CalendarDate;
  /** Exactly two decimals in the file, integer minor units here. */
  decimal2: Minor;
  /** Up to ten decimals, kept as text. */
  decimal: Decimal;
  rate: Rate;
  integer: number;
  boolean: boolean;
  instant: Instant;
}

export type ColumnType = keyof CellValues;

export interface Column {
  readonly type: ColumnType;
  readonly required: boolean;
  /** For people, in the Table Schema. */
  readonly title: string;
  /** The closed list of values of a text column, where there is one. */
  readonly values: readonly string[] | null;
}

export interface Table {
  /** Name of the file or folder, without ending. */
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

type Value<C extends Column> = C["required"] extends true
  ? CellValues[C["type"]]
  : CellValues[C["type"]] | null;

/** A row of a table in memory: empty cells are null. */
export type RowOf<T extends Table> = {
  readonly [Name in keyof T["columns"]]: Value<T["columns"][Name]>;
};

interface Typed<K extends ColumnType, R extends boolean> extends Column {
  readonly type: K;
  readonly required: R;
}

function optional<K extends ColumnType>(
  type: K,
  title: string,
  values: readonly string[] | null = null,
): Typed<K, false> {
  return { type, required: false, title, values };
}

function required<K extends ColumnType>(
  type: K,
  title: string,
  values: readonly string[] | null = null,
): Typed<K, true> {
  return { type, required: true, title, values };
}

export const VOUCHERS = {
  name: "comprobantes",
  key: ["tipo_operacion", "numero"],
  columns: {
    tipo_operacion: required("text", "Tipo de operación"),
    numero: required("text", "Número"),
    id: required("text", "Identificador permanente"),
    fecha: required("date", "Fecha"),
    glosa: optional("text", "Glosa"),
    moneda: required("text", "Moneda"),
    tipo_cambio: optional("rate", "Tipo de cambio"),
    estado: required("text", "Estado", ["vigente", "anulado"]),
    modificado: required("instant", "Modificado"),
  },
} as const satisfies Table;

export const LINES = {
  name: "renglones",
  key: ["tipo_operacion", "numero", "renglon"],
  columns: {
    tipo_operacion: required("text", "Tipo de operación"),
    numero: required("text", "Número"),
    renglon: required("integer", "Renglón"),
    cuenta: required("text", "Cuenta"),
    debe: required("decimal2", "Debe"),
    haber: required("decimal2", "Haber"),
    importe_me: optional("decimal", "Importe en moneda extranjera"),
    persona_tipo: optional("text", "Tipo de documento de la persona"),
    persona_numero: optional("text", "Número de documento de la persona"),
    persona_nombre: optional("text", "Nombre (solo documentos genéricos)"),
    doc_tipo: optional("text", "Tipo de documento"),
    doc_serie: optional("text", "Serie"),
    doc_numero: optional("text", "Número de documento"),
    doc_fecha: optional("date", "Fecha del documento"),
    doc_vence: optional("date", "Vencimiento"),
    centro_costo: optional("text", "Centro de costo"),
    glosa: optional("text", "Glosa"),
    uuid: optional("text", "UUID fiscal"),
  },
} as const satisfies Table;

export const PERSONS = {
  name: "personas",
  key: ["tipo_doc", "numero_doc", "nombre"],
  columns: {
    tipo_doc: required("text", "Tipo de documento"),
    numero_doc: required("text", "Número de documento"),
    nombre: required("text", "Nombre o razón social"),
    pais: optional("text", "País"),
    direccion: optional("text", "Dirección"),
    correo: optional("text", "Correo"),
    telefono: optional("text", "Teléfono"),
    clases: optional("text", "Clases (C, P, T, O)"),
    activo: required("boolean", "Activo"),
    modificado: required("instant", "Modificado"),
  },
} as const satisfies Table;

export const ACCOUNTS = {
  name: "cuentas",
  key: ["cuenta"],
  columns: {
    cuenta: required("text", "Cuenta"),
    nombre: required("text", "Nombre"),
    imputable: required("boolean", "Imputable"),
    naturaleza: required("text", "Naturaleza", ["D", "H"]),
    moneda: optional("text", "Moneda"),
    exige_persona: required("boolean", "Exige persona"),
    exige_centro_costo: required("boolean", "Exige centro de costo"),
    exige_documento: required("boolean", "Exige documento"),
    agrupador: optional("text", "Código agrupador"),
    activo: required("boolean", "Activo"),
    modificado: required("instant", "Modificado"),
  },
} as const satisfies Table;

export const COST_CENTERS = {
  name: "centros_costo",
  key: ["codigo"],
  columns: {
    codigo: required("text", "Código"),
    nombre: required("text", "Nombre"),
    activo: required("boolean", "Activo"),
    modificado: required("instant", "Modificado"),
  },
} as const satisfies Table;

export const OPERATION_TYPES = {
  name: "tipos_operacion",
  key: ["codigo"],
  columns: {
    codigo: required("text", "Código"),
    nombre: required("text", "Nombre"),
    clase: optional("text", "Clase", OPERATION_CLASSES),
    activo: required("boolean", "Activo"),
    modificado: required("instant", "Modificado"),
  },
} as const satisfies Table;

export const EXCHANGE_RATES = {
  name: "tipos_cambio",
  key: ["fecha", "moneda"],
  columns: {
    fecha: required("date", "Fecha"),
    moneda: required("text", "Moneda"),
    compra: required("rate", "Compra"),
    venta: required("rate", "Venta"),
    modificado: required("instant", "Modificado"),
  },
} as const satisfies Table;

export const INVOICES = {
  name: "facturas",
  key: ["clave"],
  columns: {
    clave: required("text", "Clave"),
    sentido: required("text", "Sentido", ["emitida", "recibida"]),
    tipo: required("text", "Tipo"),
    serie: optional("text", "Serie"),
    numero: optional("text", "Número"),
    fecha: required("date", "Fecha"),
    vence: optional("date", "Vencimiento"),
    emisor_tipo: optional("text", "Tipo de documento del emisor"),
    emisor_numero: required("text", "Número de documento del emisor"),
    emisor_nombre: optional("text", "Nombre del emisor"),
    receptor_tipo: optional("text", "Tipo de documento del receptor"),
    receptor_numero: optional("text", "Número de documento del receptor"),
    receptor_nombre: optional("text", "Nombre del receptor"),
    moneda: required("text", "Moneda"),
    tipo_cambio: optional("rate", "Tipo de cambio"),
    subtotal: optional("decimal", "Subtotal"),
    descuento: optional("decimal", "Descuento"),
    impuestos: optional("decimal", "Impuestos"),
    retenciones: optional("decimal", "Retenciones"),
    total: required("decimal", "Total"),
    metodo_pago: optional("text", "Método de pago"),
    forma_pago: optional("text", "Forma de pago"),
    estado: required("text", "Estado", ["vigente", "cancelada"]),
    relacionada: optional("text", "Documento relacionado"),
    xml: optional("text", "Documento original"),
    xml_sha256: optional("text", "SHA-256 del documento original"),
    modificado: required("instant", "Modificado"),
  },
} as const satisfies Table;

const MONEY_COLUMNS = {
  id: required("text", "Identificador"),
  fecha: required("date", "Fecha"),
  persona_tipo: optional("text", "Tipo de documento de la persona"),
  persona_numero: optional("text", "Número de documento de la persona"),
  persona_nombre: optional("text", "Nombre (solo documentos genéricos)"),
  moneda: required("text", "Moneda"),
  tipo_cambio: optional("rate", "Tipo de cambio"),
  monto: required("decimal", "Monto"),
  forma_pago: optional("text", "Forma de pago"),
  referencia: optional("text", "Referencia"),
  cuenta_bancaria: optional("text", "Cuenta bancaria"),
  glosa: optional("text", "Glosa"),
  uuid: optional("text", "UUID fiscal"),
  estado: required("text", "Estado", ["vigente", "anulado"]),
  modificado: required("instant", "Modificado"),
} as const;

const APPLICATION_COLUMNS = {
  id: required("text", "Identificador"),
  factura: required("text", "Factura"),
  parcialidad: required("integer", "Parcialidad"),
  monto: required("decimal", "Monto aplicado"),
  saldo_anterior: optional("decimal", "Saldo anterior"),
  saldo: optional("decimal", "Saldo"),
  moneda: optional("text", "Moneda"),
  equivalencia: optional("decimal", "Equivalencia"),
} as const;

const APPLICATION_KEY = ["id", "factura", "parcialidad"] as const;

export const COLLECTIONS = {
  name: "cobros",
  key: ["id"],
  columns: MONEY_COLUMNS,
} as const satisfies Table;
export const COLLECTION_APPLICATIONS = {
  name: "cobros_aplicados",
  key: APPLICATION_KEY,
  columns: APPLICATION_COLUMNS,
} as const satisfies Table;
export const PAYMENTS = {
  name: "pagos",
  key: ["id"],
  columns: MONEY_COLUMNS,
} as const satisfies Table;
export const PAYMENT_APPLICATIONS = {
  name: "pagos_aplicados",
  key: APPLICATION_KEY,
  columns: APPLICATION_COLUMNS,
} as const satisfies Table;

export const OBSERVATIONS = {
  name: "observaciones",
  key: ["tabla", "clave"],
  columns: {
    tabla: required("text", "Tabla"),
    clave: required("text", "Clave"),
    campo: optional("text", "Campo"),
    mensaje: required("text", "Mensaje"),
  },
} as const satisfies Table;

/** The kinds of package. */
export type PackageKind = "vouchers" | "management" | "masters" | "receipt";

/** Which tables each kind holds, in the order in which they stand in the package. */
export const KIND_TABLES: Readonly<Record<PackageKind, readonly Table[]>> = {
  vouchers: [
    VOUCHERS,
    LINES,
    PERSONS,
    ACCOUNTS,
    COST_CENTERS,
    OPERATION_TYPES,
    EXCHANGE_RATES,
  ],
  management: [
    INVOICES,
    COLLECTIONS,
    COLLECTION_APPLICATIONS,
    PAYMENTS,
    PAYMENT_APPLICATIONS,
    PERSONS,
  ],
  masters: [ACCOUNTS, COST_CENTERS, OPERATION_TYPES, EXCHANGE_RATES, PERSONS],
  receipt: [OBSERVATIONS],
};

/** Accounting data, which a management package never holds. */
export const ACCOUNTING_ONLY: readonly Table[] = [VOUCHERS, LINES, ACCOUNTS];

/** A leading table that comes in pages, and the table whose rows lie beside it. */
export interface PagedTable {
  readonly leading: Table;
  readonly following: Table | null;
  /** The column that orders the leading rows and decides where a page begins. */
  readonly key: string;
  /** The columns that tie a following row to its leader. */
  readonly link: readonly string[];
  /** The column that names the book; of a date only the month does. */
  readonly book: string;
}

export const PAGED_TABLES: readonly PagedTable[] = [
  {
    leading: VOUCHERS,
    following: LINES,
    key: "numero",
    link: ["tipo_operacion", "numero"],
    book: "tipo_operacion",
  },
  {
    leading: INVOICES,
    following: null,
    key: "clave",
    link: [],
    book: "fecha",
  },
  {
    leading: COLLECTIONS,
    following: COLLECTION_APPLICATIONS,
    key: "id",
    link: ["id"],
    book: "fecha",
  },
  {
    leading: PAYMENTS,
    following: PAYMENT_APPLICATIONS,
    key: "id",
    link: ["id"],
    book: "fecha",
  },
];
