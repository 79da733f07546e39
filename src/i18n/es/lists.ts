import { plural } from "../words.ts";

/** What one can do with any list: copy it, take it along as a file, print it, choose its columns. */
export const lists = {
  actions: (list: string) => `Llevar la lista: ${list}`,
  copy: "Copiar",
  copyHint: "Copia las filas como se ven, para pegarlas en una hoja de cálculo",
  excel: "Excel",
  excelHint: "Descarga las filas como se ven, en un libro de Excel",
  csv: "CSV",
  csvHint: "Descarga las filas como se ven, en texto separado por comas",
  excelWholeHint:
    "Descarga las filas que se ven, con todas sus columnas, en un libro de Excel que «Traer hoja» recibe de vuelta",
  csvWholeHint:
    "Descarga las filas que se ven, con todas sus columnas, en un CSV que «Traer hoja» recibe de vuelta",
  print: "Imprimir",
  columns: "Columnas",
  columnsTitle: "Columnas de la lista",
  columnsText:
    "Lo que quite aquí no se ve en la lista ni sale al copiar o descargar. Se recuerda en este navegador.",
  columnsWholeText:
    "Lo que quite aquí no se ve en la lista ni sale al copiar; Excel y CSV llevan siempre todo. Se recuerda en este navegador.",
  lastColumn: "Debe quedar al menos una columna.",
  done: "Listo",
  copied: (count: string) =>
    count === "1"
      ? "Se copió 1 fila con su encabezado."
      : `Se copiaron ${count} filas con su encabezado.`,
  downloaded: (name: string, count: string) =>
    `Descargado: ${name}, ${plural(count, "fila", "filas")}.`,
  failed: "No se pudo",
  "clipboard-denied":
    "El navegador no permitió copiar. Conceda el permiso del portapapeles a esta página, o use Excel o CSV.",
  making: (name: string) => `Haciendo ${name}`,
  /** Names of the lists in file names: no blanks, no accents. */
  files: {
    month: "comprobantes",
    history: "historial",
    invoices: "facturas",
    documentReport: "informe-de-facturas",
    balance: "balance",
    collections: "cobros",
    payments: "pagos",
    persons: "personas",
    accounts: "cuentas",
    costCenters: "centros-de-costo",
    operationTypes: "tipos-de-operacion",
    postingItems: "por-contabilizar",
    exchangeRates: "tipos-de-cambio",
  },
} as const;
