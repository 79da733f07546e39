/** What every refusal of a package says to the user: what happened, to which record, and what to do next. */
import { unreachable } from "../../lib/assert.ts";
import type {
  Bound,
  Damage,
  EntryFault,
  ManifestFault,
  PackageError,
  RowFault,
  RowProblem,
} from "../../transfer/format/errors.ts";
import type { Locale } from "../numbers.ts";
import {
  figure,
  grouped,
  mebibytes,
  ROWS_IN_SENTENCE,
  totalAt,
} from "../words.ts";

type ErrorOf<C extends PackageError["code"]> = Extract<
  PackageError,
  { code: C }
>;

const SEND_AGAIN = "Pida a la sede que lo envíe de nuevo.";
const COPY_AGAIN =
  "Cópielo o descárguelo otra vez; si sigue igual, pida a la sede que lo envíe de nuevo.";
const EXPORT_AGAIN =
  "Pida a la sede que lo exporte y lo envíe de nuevo, sin abrirlo ni cambiarlo con otro programa.";

const DAMAGES: Readonly<Record<Damage, string>> = {
  truncated: "el archivo está incompleto: le falta el final",
  "stray-bytes": "hay datos que sobran antes, entre o después de su contenido",
  overlap: "dos partes ocupan el mismo lugar",
  structure: "su índice se contradice",
  "compressed-data": "los datos comprimidos no se pueden leer",
  length: "el contenido no tiene el tamaño que el índice indica",
  crc: "el contenido cambió en el camino",
};

const BOUNDS: Readonly<Record<Bound, (limit: number) => string>> = {
  file: (limit) => `el archivo pasa de ${mebibytes(limit)}`,
  entries: (limit) => `contiene más de ${grouped(limit)} archivos`,
  unpacked: (limit) =>
    `todo su contenido descomprimido pasa de ${mebibytes(limit)}`,
  entry: (limit) => `descomprimido pasa de ${mebibytes(limit)}`,
  ratio: (limit) => `al descomprimirse crece más de ${grouped(limit)} veces`,
  rows: (limit) => `contiene más de ${grouped(limit)} filas`,
  cell: (limit) => `una celda pasa de ${grouped(limit / 1024)} KiB`,
};

const ENTRY_FAULTS: Readonly<Record<EntryFault, string>> = {
  name: "un paquete de este tipo no lleva un archivo con ese nombre",
  repeated: "ese nombre está dos veces",
  encrypted: "está cifrado con contraseña dentro del ZIP",
  method: "está comprimido de un modo que los paquetes no usan",
  "not-a-file": "no es un archivo corriente, sino un enlace u otra cosa",
  "second-name": "lleva escondido un segundo nombre",
  folder: "un paquete no lleva esa carpeta",
};

const MANIFEST_FAULTS: Readonly<Record<ManifestFault, string>> = {
  "not-utf-8": "no está en codificación UTF-8",
  "not-json": "no se puede leer como JSON",
  "repeated-key": "contiene dos veces la misma propiedad",
  "too-deep": "tiene demasiados niveles",
  missing: "falta",
  "wrong-type": "no es del tipo debido",
  "wrong-value": "tiene un valor que no se admite",
  contradiction: "contradice otra parte del paquete",
};

const ROW_FAULTS: Readonly<Record<RowFault, string>> = {
  "cell-count": "la fila no tiene el número debido de celdas",
  header: "los títulos de las columnas no son los debidos",
  "line-end": "la fila no termina con CRLF",
  quoting: "las comillas están mal puestas",
  bom: "el archivo empieza con una marca invisible (BOM)",
  "not-utf-8": "el archivo no está en codificación UTF-8",
  required: "la celda está vacía y el dato es obligatorio",
  "not-a-date": "no es una fecha AAAA-MM-DD que exista",
  "not-an-instant": "no es una fecha y hora AAAA-MM-DDThh:mm:ssZ",
  "not-an-amount": "no es un importe con dos decimales",
  "not-a-decimal": "no es un número decimal",
  "not-a-rate": "no es un tipo de cambio",
  "not-an-integer": "no es un número entero",
  "not-a-boolean": "no es «si» ni «no»",
  "unknown-value": "no es ninguno de los valores admitidos",
  formula: "el texto empieza como una fórmula y no está protegido",
  "control-character": "contiene un carácter de control",
  "not-nfc": "contiene letras acentuadas sin componer (no está en NFC)",
  "not-sorted": "la fila no está en su orden",
  "repeated-key": "la clave ya está en otra fila",
  "wrong-page": "la fila no corresponde a este archivo",
  "no-leader": "el registro al que corresponde no está en el paquete",
  unbalanced: "el debe y el haber del comprobante no suman lo mismo",
  "debit-and-credit": "el renglón tiene debe y haber a la vez",
  "negative-amount": "el importe es negativo",
  "amount-out-of-range": "la suma es demasiado grande",
};

/** What a manifest's totals count, by the last part of their path. */
const TOTALS: Readonly<Record<string, string>> = {
  vouchers: "el número de comprobantes",
  lines: "el número de renglones",
  debit: "el total del debe",
  credit: "el total del haber",
  persons: "el número de personas",
  invoices: "el número de facturas",
  collections: "el número de cobros",
  payments: "el número de pagos",
};

/**
 * The sentence for a refused package. It holds text of the package: show it as text, on one line. Without a locale, as on
 * the command line, amounts stay as packages write them.
 */
export function packageError(
  error: PackageError,
  locale: Locale | null,
): string {
  switch (error.code) {
    case "not-a-zip":
      return "El archivo no es un paquete de Valija: no es un ZIP. Elija el archivo .zip que la sede envió, o pídalo de nuevo.";
    case "damaged":
      return damaged(error);
    case "not-a-package":
      return "El archivo es un ZIP, pero no un paquete de Valija. Elija el archivo que la sede exportó con Valija.";
    case "newer-format":
      return `El paquete está en el formato ${error.format}, que esta versión no conoce. Actualice Valija a una versión que lea el formato ${error.format} y vuelva a intentarlo.`;
    case "too-large":
      return `${quoted(error.entry, "El paquete")} es demasiado grande: ${BOUNDS[error.what](error.limit)}. No lo abra; pregunte a la sede cómo lo hizo.`;
    case "unexpected-entry":
      return `El paquete contiene «${error.entry}», que no se acepta: ${ENTRY_FAULTS[error.reason]}. ${EXPORT_AGAIN}`;
    case "missing-entry":
      return `Falta «${error.entry}» en el paquete. ${EXPORT_AGAIN}`;
    case "wrong-hash":
      return `${changed(error.entry)} alguien lo cambió después de crearlo. ${SEND_AGAIN}`;
    case "bad-manifest":
      return badManifest(error);
    case "bad-row":
      return badRows(error);
    case "wrong-totals":
      return wrongTotals(error, locale);
    case "wrong-company":
      return `El paquete es de ${error.name} (${error.company}), no de la empresa abierta. Abra esa empresa o elija otro archivo.`;
    case "out-of-scope":
      if ("entry" in error)
        return `El paquete contiene «${error.entry}», que no es de ${error.scope}, lo único que dice contener. ${EXPORT_AGAIN}`;
      return `El comprobante ${error.operationType} ${error.number}, con fecha ${error.date}, no es de ${error.scope}, lo único que el paquete dice contener. Pida a la sede que lo corrija y lo envíe de nuevo.`;
    case "forbidden-content":
      return `El paquete es de Gestión y contiene datos contables («${error.entry}»), que no le corresponden. ${EXPORT_AGAIN}`;
    case "bad-signature":
      return `La firma del paquete no es válida: su contenido o su firma cambiaron. No lo importe; llame a la sede. ${SEND_AGAIN}`;
    case "unknown-signer":
      return `El paquete está firmado con una llave desconocida (${error.keyId}). Compruebe por teléfono de qué sede es y regístrela antes de aceptarlo.`;
    case "sealed":
      return "El paquete está sellado: hace falta la llave de esta sede o la contraseña para leerlo. Ábralo en Valija, en la sede a la que está dirigido.";
    case "wrong-password":
      return "La contraseña no abre el paquete. Escríbala de nuevo o pídala a quien lo envió.";
    default:
      return unreachable(error);
  }
}

/** Where a bad row stands and what is wrong with it: no capital, no full stop, for a list or a sentence. */
export function rowProblem(problem: RowProblem): string {
  const { table, row, column, reason } = problem;
  // A key of several columns comes as their list.
  const columns = column?.includes(",") === true ? "columnas" : "columna";
  const at = column === null ? "" : `, ${columns} «${column}»`;
  return `«${table}», fila ${grouped(row)}${at}: ${ROW_FAULTS[reason]}`;
}

function damaged({ entry, what }: ErrorOf<"damaged">): string {
  return `${quoted(entry, "El archivo")} está dañado: ${DAMAGES[what]}. ${COPY_AGAIN}`;
}

/** `contentHash` stands for all tables together. */
function changed(entry: string): string {
  return entry === "contentHash"
    ? "El contenido del paquete no da el código de control que declara:"
    : `El contenido de «${entry}» no es el que el paquete declara:`;
}

function badManifest({ where, reason }: ErrorOf<"bad-manifest">): string {
  const property = where.endsWith(".json") ? "" : " de «datapackage.json»";
  return `La descripción del paquete no es válida: «${where}»${property} ${MANIFEST_FAULTS[reason]}. ${EXPORT_AGAIN}`;
}

function badRows({ rows, count }: ErrorOf<"bad-row">): string {
  const named = rows.slice(0, ROWS_IN_SENTENCE);
  const more = count - named.length;
  const list = named.map(rowProblem).join("; ");
  const rest = more > 0 ? `; y ${grouped(more)} más` : "";
  const what =
    count === 1
      ? "1 dato que no cumple"
      : `${grouped(count)} datos que no cumplen`;
  return `El paquete contiene ${what} el formato: ${list}${rest}. Pida a la sede que lo corrija y lo envíe de nuevo.`;
}

function wrongTotals(
  { where, stated, found }: ErrorOf<"wrong-totals">,
  locale: Locale | null,
): string {
  const { book, part } = totalAt(where);
  const what =
    part === null
      ? "el primer y el último número"
      : (TOTALS[part] ?? `«${where}»`);
  const of = book === null ? what : `${what} del T/O ${book}`;
  const says =
    stated === ""
      ? `el paquete no declara ${of}`
      : `el paquete declara ${figure(stated, locale)} para ${of}`;
  return `Los totales no cuadran: ${says}, y sus tablas dan ${figure(found, locale)}. ${EXPORT_AGAIN}`;
}

function quoted(entry: string | null, whole: string): string {
  return entry === null ? whole : `«${entry}»`;
}

/** The texts of refusals, for the table of all texts. */
export const errors = {
  packageError,
  rowProblem,
  damages: DAMAGES,
  entryFaults: ENTRY_FAULTS,
  manifestFaults: MANIFEST_FAULTS,
  rowFaults: ROW_FAULTS,
} as const;
