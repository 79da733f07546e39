import { joined, plural } from "../words.ts";
import { findings } from "./foreign-findings.ts";
import { refusals } from "./foreign-refusals.ts";

/** Names of the formats. */
const formats = {
  "ple-5.1": "PLE 5.1 Libro Diario",
  "ple-5.3": "PLE 5.3 Plan contable",
  "sat-polizas": "SAT Pólizas del período",
  "sat-catalogo": "SAT Catálogo de cuentas",
};

const choose = {
  drop: {
    PE: "Archivos del PLE: Libro Diario 5.1 o Plan contable 5.3 (.txt, o en .zip)",
    MX: "Archivos del SAT: Pólizas o Catálogo de cuentas (.xml, o en .zip)",
  },
  type: "T/O si el número no lo dice",
  typeHint: {
    PE: "En el CUO 11-010001 el T/O es 11, lo que va antes del guion.",
    MX: "En 2024-02-I-0001 el tipo es la letra I. Un número sin letra no lo dice.",
  },
  otherType: "Otro código…",
  typeCode: "Código del T/O",
  typeOption: (code: string, name: string) => `${code} · ${name}`,
  typeNew: "No está en los maestros: se creará.",
  typeWrong: "De 1 a 4 letras o dígitos, sin espacios ni signos.",
  steps: "Cómo funciona",
  step: [
    "Elija uno o varios archivos. Se leen aquí, sin red.",
    "Revise qué entraría, qué falta en los maestros y qué está mal, fila por fila. Todavía no se guarda nada.",
    "Confirme. Todo entra de una vez o no entra nada, y se puede deshacer.",
  ] as readonly string[],
};

const work = {
  reading: (file: string) => `Leyendo ${file}`,
  storing: (file: string) => `Trayendo ${file}`,
  steps: {
    searching: "Buscando",
    listing: "Leyendo el archivo",
    reading: "Leyendo y comprobando cada fila",
    "probing-space": "Comprobando que hay espacio en el disco",
    storing: "Guardando los comprobantes",
    collecting: "Reuniendo los comprobantes",
    writing: "Guardando",
    "writing-sheet": "Haciendo la hoja",
    "reading-sheet": "Leyendo la hoja",
    counting: "Buscando los comprobantes",
    rewriting: "Reescribiendo los comprobantes",
    "reading-documents": "Leyendo los documentos",
    "storing-documents": "Guardando los documentos",
    proposing: "Revisando los documentos",
  },
};

const files = {
  title: "Archivos elegidos",
  place: (place: number, all: number) => `Archivo ${place} de ${all}`,
  name: "Archivo",
  state: "Estado",
  states: {
    waiting: "En espera",
    inHand: "En revisión",
    brought: "Traído",
    undone: "Deshecho",
    refused: "No se pudo leer",
    nothing: "Nada nuevo",
    skipped: "Omitido",
  },
};

const review = {
  nothingWritten: "Nada se ha guardado todavía.",
  figures: {
    format: "Formato",
    period: "Período del archivo",
    added: "Nuevos",
    changed: "Reemplazan",
    unchanged: "Sin cambios",
    drafts: "Borradores",
    masters: "Maestros",
    errors: "Errores",
    warnings: "Avisos",
  },
  books: {
    title: "Qué entraría",
    label: "Comprobantes por período y T/O",
    period: "Período",
    type: "T/O",
    added: "Nuevos",
    changed: "Reemplazan",
    unchanged: "Sin cambios",
    debit: "Debe = haber",
    total: "Total",
    none: "Ningún comprobante del archivo entra en los libros.",
    accounts: (count: string) =>
      `El archivo es un plan de ${plural(count, "cuenta", "cuentas")}: no trae comprobantes.`,
  },
  assumed: (count: string, type: string) =>
    `${plural(count, "comprobante no dice", "comprobantes no dicen")} su T/O en el número y se toman como ${type}.`,
  changeType: "Usar otro T/O",
  rereads: "Leer otra vez",
  replaced: {
    title: (count: string) =>
      plural(
        count,
        "comprobante de aquí sería reemplazado",
        "comprobantes de aquí serían reemplazados",
      ),
    hint: "Tienen el mismo período, T/O y número, y otro contenido. Lo de ahora se conserva para poder deshacer.",
    number: "Número",
    before: "Debe aquí",
    after: "Debe del archivo",
  },
  drafts: {
    title: (count: string) =>
      `${plural(count, "comprobante con errores queda", "comprobantes con errores quedan")} como borrador`,
    hint: "Los borradores no cuentan en ningún total y nunca viajan. Se corrigen en Comprobantes; o corrija el archivo, deshaga y tráigalo otra vez.",
    known: (count: string) =>
      `${plural(count, "comprobante con errores ya está", "comprobantes con errores ya están")} aquí como borrador, igual: no se repite.`,
    number: "Número",
    row: "Fila",
    errors: "Errores",
  },
  masters: {
    title: (count: string) =>
      plural(
        count,
        "fila de maestros se crea o cambia",
        "filas de maestros se crean o cambian",
      ),
    hint: "El archivo las usa. Se crean junto con los comprobantes; después puede completarlas.",
    master: "Maestro",
    key: "Código",
    name: "Nombre",
    change: "Qué pasa",
    names: {
      persons: "Persona",
      accounts: "Cuenta",
      costCenters: "Centro de costo",
      operationTypes: "Tipo de operación",
      exchangeRates: "Tipo de cambio",
    },
    changes: {
      new: "se crea",
      renamed: "cambia",
      closed: "deja de recibir asientos: tendrá subcuentas",
    },
  },
  findings: {
    title: "Hallazgos",
    none: "Sin errores ni avisos en ninguna fila.",
    severity: "Clase",
    voucher: "Comprobante",
    row: "Fila",
    text: "Qué ocurre y qué hacer",
    error: "Error",
    warning: "Aviso",
    show: "Mostrar",
    all: (count: string) => `Todos (${count})`,
    errors: (count: string) => `Errores (${count})`,
    warnings: (count: string) => `Avisos (${count})`,
    search: "Buscar en los hallazgos",
    shown: (shown: string, all: string) => `${shown} de ${all}`,
    cut: (shown: string) =>
      `Se listan los primeros ${shown}, con los errores delante.`,
    copy: "Copiar la lista",
    copied: (count: string) =>
      `${plural(count, "hallazgo copiado", "hallazgos copiados")}: péguelos en un correo o en una hoja.`,
    copyFailed:
      "El navegador no permitió copiar. Conceda el permiso del portapapeles a esta página y repita.",
    pick: "Elija una fila para leerla entera.",
  },
  questions: {
    title: "Confirme antes de traer",
    whose: (company: string, id: string) =>
      `El archivo no dice de qué empresa es. Confirmo que es de ${company} (${id}).`,
    "period-not-of-name": (period: string, ofName: string) =>
      `El contenido es de ${period} y el nombre del archivo dice ${ofName}. Confirmo que vale el contenido.`,
    "rows-left-out": (count: string) =>
      `${plural(count, "fila no se puede leer y queda fuera", "filas no se pueden leer y quedan fuera")} (vea los errores). Confirmo traer el resto.`,
    unanswered: "Marque primero cada confirmación.",
  },
  nothingToDo: {
    title: "No hay nada que traer",
    here: "Todo lo que trae este archivo ya está aquí, igual.",
    empty: "El archivo no contiene comprobantes ni cuentas.",
    unread:
      "Ninguna fila del archivo se puede leer. Vea los errores, corrija el archivo y elíjalo otra vez.",
  },
  parts: {
    vouchers: (count: string) => plural(count, "comprobante", "comprobantes"),
    drafts: (count: string) => plural(count, "borrador", "borradores"),
    masters: (count: string) =>
      plural(count, "fila de maestros", "filas de maestros"),
  },
  bring: (parts: readonly string[]) => `Traer ${joined(parts, "y")}`,
  leave: "No traer este archivo",
};

const result = {
  title: "Archivo traído",
  text: (file: string, parts: readonly string[]) =>
    parts.length === 0
      ? `${file}: hecho.`
      : `${file}: ${joined(parts, "y")}, de una vez. Quedó en el Historial.`,
  facts: {
    added: "Comprobantes nuevos",
    changed: "Comprobantes reemplazados",
    debit: "Debe = haber que entró",
    drafts: "Borradores por corregir",
    masters: "Maestros creados",
    updated: "Maestros cambiados",
    periods: "Períodos",
  },
  see: (period: string) => `Ver los comprobantes de ${period}`,
  undoText: (parts: readonly string[]) =>
    `Se ${parts.length === 1 ? "retira" : "retiran"} ${joined(parts, "y")}. Los maestros que ya usa otra cosa se quedan. En el Historial se puede rehacer.`,
  parts: {
    added: (count: string) =>
      plural(count, "comprobante nuevo", "comprobantes nuevos"),
    changed: (count: string) =>
      `${plural(count, "reemplazo", "reemplazos")} (vuelve lo que había)`,
    drafts: (count: string) => plural(count, "borrador", "borradores"),
    masters: (count: string) =>
      plural(count, "fila de maestros", "filas de maestros"),
  },
  undone: "Deshecho",
  undoneText: (file: string) =>
    `Lo que trajo ${file} ya no está y los libros quedaron como antes. Puede rehacerlo en el Historial.`,
  history: "Ver el historial",
  another: "Traer otros archivos",
  next: (place: number, all: number) =>
    `Siguiente archivo (${place} de ${all})`,
};

const refused = {
  title: "Este archivo no se puede traer",
  nothing: "No se guardó nada.",
  another: "Elegir otro archivo",
  again: "Revisar otra vez",
};

/** Files of other programs: the screen that brings them in. */
export const foreign = {
  ...findings,
  ...refusals,
  lead: "Comprobantes y cuentas de los archivos que su contador ya tiene.",
  noCompany: {
    title: "Todavía no hay una empresa en este equipo",
    text: "Créela primero: los comprobantes entran en los libros de una empresa.",
    create: "Crear la empresa",
  },
  formats,
  choose,
  work,
  files,
  review,
  result,
  refused,
};
