import type { Currency } from "../../domain/company.ts";
import type {
  Account,
  CostCenter,
  ExchangeRate,
  MasterName,
  MasterRows,
  OperationClass,
  OperationType,
  OperationTypeCode,
  Person,
} from "../../domain/masters.ts";
import { compareCodePoints } from "../../lib/code-points.ts";
import { encodeTable } from "./csv.ts";
import {
  ACCOUNTS,
  COST_CENTERS,
  EXCHANGE_RATES,
  OPERATION_TYPES,
  PERSONS,
  type RowOf,
  type Table,
} from "./tables.ts";

/** How a master stands in its table: both ways, and the order of its rows. */
interface MasterCodec<T extends Table, M> {
  readonly table: T;
  readonly toRow: (master: M) => RowOf<T>;
  readonly fromRow: (row: RowOf<T>) => M;
}

const persons: MasterCodec<typeof PERSONS, Person> = {
  table: PERSONS,
  toRow: (p) => ({
    tipo_doc: p.docType,
    numero_doc: p.docNumber,
    nombre: p.name,
    pais: p.country,
    direccion: p.address,
    correo: p.email,
    telefono: p.phone,
    clases: p.classes,
    activo: p.active,
    modificado: p.modified,
  }),
  fromRow: (r) => ({
    docType: r.tipo_doc,
    docNumber: r.numero_doc,
    name: r.nombre,
    country: r.pais,
    address: r.direccion,
    email: r.correo,
    phone: r.telefono,
    classes: r.clases,
    active: r.activo,
    modified: r.modificado,
  }),
};

const accounts: MasterCodec<typeof ACCOUNTS, Account> = {
  table: ACCOUNTS,
  toRow: (a) => ({
    cuenta: a.code,
    nombre: a.name,
    imputable: a.postable,
    naturaleza: a.nature,
    moneda: a.currency,
    exige_persona: a.asksPerson,
    exige_centro_costo: a.asksCostCenter,
    exige_documento: a.asksDocument,
    agrupador: a.grouping,
    activo: a.active,
    modificado: a.modified,
  }),
  fromRow: (r) => ({
    code: r.cuenta,
    name: r.nombre,
    postable: r.imputable,
    nature: r.naturaleza === "H" ? "H" : "D",
    currency: r.moneda as Currency | null,
    asksPerson: r.exige_persona,
    asksCostCenter: r.exige_centro_costo,
    asksDocument: r.exige_documento,
    grouping: r.agrupador,
    active: r.activo,
    modified: r.modificado,
  }),
};

const costCenters: MasterCodec<typeof COST_CENTERS, CostCenter> = {
  table: COST_CENTERS,
  toRow: (c) => ({
    codigo: c.code,
    nombre: c.name,
    activo: c.active,
    modificado: c.modified,
  }),
  fromRow: (r) => ({
    code: r.codigo,
    name: r.nombre,
    active: r.activo,
    modified: r.modificado,
  }),
};

const operationTypes: MasterCodec<typeof OPERATION_TYPES, OperationType> = {
  table: OPERATION_TYPES,
  toRow: (t) => ({
    codigo: t.code,
    nombre: t.name,
    clase: t.class,
    activo: t.active,
    modificado: t.modified,
  }),
  fromRow: (r) => ({
    code: r.codigo as OperationTypeCode,
    name: r.nombre,
    class: r.clase as OperationClass | null,
    active: r.activo,
    modified: r.modificado,
  }),
};

const exchangeRates: MasterCodec<typeof EXCHANGE_RATES, ExchangeRate> = {
  table: EXCHANGE_RATES,
  toRow: (x) => ({
    fecha: x.date,
    moneda: x.currency,
    compra: x.buy,
    venta: x.sell,
    modificado: x.modified,
  }),
  fromRow: (r) => ({
    date: r.fecha,
    currency: r.moneda as Currency,
    buy: r.compra,
    sell: r.venta,
    modified: r.modificado,
  }),
};

/** The table of every master. */
export const MASTER_TABLES = {
  persons: PERSONS,
  accounts: ACCOUNTS,
  costCenters: COST_CENTERS,
  operationTypes: OPERATION_TYPES,
  exchangeRates: EXCHANGE_RATES,
} as const satisfies Record<MasterName, Table>;

type Codecs = {
  readonly [M in MasterName]: MasterCodec<
    (typeof MASTER_TABLES)[M],
    MasterRows[M]
  >;
};

const CODECS: Codecs = {
  persons,
  accounts,
  costCenters,
  operationTypes,
  exchangeRates,
};

/** The master's rows of decoded table rows. */
export function mastersOfRows<M extends MasterName>(
  name: M,
  rows: readonly RowOf<(typeof MASTER_TABLES)[M]>[],
): MasterRows[M][] {
  const codec: Codecs[M] = CODECS[name];
  return rows.map(codec.fromRow);
}

/** The CSV of a master, in key order: the same rows in any order give the same text. */
export function encodeMaster<M extends MasterName>(
  name: M,
  masters: readonly MasterRows[M][],
): string {
  const codec: Codecs[M] = CODECS[name];
  const rows = masters.map(codec.toRow);
  const keyed = rows.map((row) => ({
    row,
    key: codec.table.key.map((column) =>
      String((row as Readonly<Record<string, unknown>>)[column]).normalize(
        "NFC",
      ),
    ),
  }));
  keyed.sort((a, b) => compareKeys(a.key, b.key));
  return encodeTable<(typeof MASTER_TABLES)[M]>(
    codec.table,
    keyed.map((k) => k.row),
  );
}

/** Orders keys of the same length by the code points of their columns. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (let k = 0; k < a.length; k++) {
    const order = compareCodePoints(a[k] ?? "", b[k] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}
