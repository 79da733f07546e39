import { exporting } from "./transfers-export.ts";
import { historyOfTransfers } from "./transfers-history.ts";
import { importing } from "./transfers-import.ts";
import { managementTransfers } from "./transfers-management.ts";

/** Packages: what the three screens share, and each screen's own words. */
export const transfers = {
  noCompany: {
    title: "Todavía no hay una empresa en este equipo",
    text: "Créela primero: los paquetes van y vienen entre las sedes de una misma empresa.",
    create: "Crear la empresa",
  },
  fields: {
    period: "Período",
    operationType: "Tipo de operación",
    allTypes: "Todos",
    type: (code: string, name: string) =>
      name === "" ? code : `${code} · ${name}`,
  },
  columns: {
    operationType: "T/O",
    name: "Nombre",
    site: "Sede",
    vouchers: "Comprobantes",
    lines: "Renglones",
    debit: "Debe",
    credit: "Haber",
    total: "Total",
    number: "Número",
    date: "Fecha",
    memo: "Glosa",
    amount: "Importe",
    state: "Estado",
    finding: "Qué ocurre y qué hacer",
  },
  kinds: {
    vouchers: "Comprobantes",
    management: "Gestión",
    masters: "Maestros",
    receipt: "Acuse",
  },
  masters: {
    persons: "Personas",
    accounts: "Cuentas",
    costCenters: "Centros de costo",
    operationTypes: "Tipos de operación",
    exchangeRates: "Tipos de cambio",
  },
  controlCode: "Código de control",
  vouchers: (count: string) =>
    count === "1" ? "1 comprobante" : `${count} comprobantes`,
  rows: (count: string) => (count === "1" ? "1 fila" : `${count} filas`),
  firstOf: (shown: string, all: string) => `Se muestran ${shown} de ${all}.`,
  print: "Imprimir",
  history: "Ver el historial",
  exporting,
  importing,
  management: managementTransfers,
  past: historyOfTransfers,
};
