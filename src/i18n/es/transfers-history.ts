import { plural } from "../words.ts";

/** Every package out and in, and undoing. */
export const historyOfTransfers = {
  lead: "Todo paquete que salió o entró, y los archivos traídos de otros programas.",
  list: "Traspasos, del más reciente al más antiguo",
  empty: {
    title: "Aún no hay traspasos",
    text: "Aquí queda cada paquete que exporte o importe, con sus totales y su código de control.",
  },
  noneFound: "Ningún traspaso coincide con el filtro.",
  direction: "Dirección",
  directions: {
    all: "Todos",
    out: "Salida",
    in: "Entrada",
    foreign: "De otro programa",
    documents: "Facturas electrónicas",
    posting: "Contabilización",
  },
  posting: (documents: string) =>
    `Contabilización de ${plural(documents, "documento", "documentos")}`,
  reposting: (vouchers: string) =>
    `Corrección de ${plural(vouchers, "comprobante", "comprobantes")}`,
  search: "Buscar",
  searchHint: "Sede, archivo, código de control o persona",
  count: (shown: string, all: string) => `${shown} de ${all}`,
  columns: {
    at: "Cuándo",
    site: "Sede",
    scope: "Período",
    sequence: "Envío",
    vouchers: "Registros",
    debit: "Debe",
    controlCode: "Código",
    state: "Estado",
  },
  states: {
    out: "enviado",
    done: "importado",
    brought: "traído",
    posted: "contabilizado",
    undone: "deshecho",
  },
  formats: {
    "ple-5.1": "PLE 5.1 Libro diario",
    "ple-5.3": "PLE 5.3 Plan contable",
    "sat-polizas": "SAT Pólizas",
    "sat-catalogo": "SAT Catálogo",
  },
  detail: {
    posted: "Documentos contabilizados",
    voided: "Comprobantes anulados",
    title: (file: string) => `Detalle de ${file}`,
    choose: "Elija un traspaso de la lista para ver su detalle.",
    scope: "Período y T/O",
    kind: "Contenido",
    preparedBy: "Preparado por",
    at: "Fecha y hora",
    by: "Hecho aquí por",
    destination: "Destino",
    download: "Descargas del navegador",
    readBack: "Releído y comparado",
    notReadBack: "No se puede releer una descarga",
    verified: "Comprobación",
    content: "Huella del contenido",
    replaced: "Efecto",
    replacedText: (added: string, changed: string, removed: string) =>
      `${added} nuevos, ${changed} cambiados, ${removed} que salieron`,
    allSites: "Reemplazó los de todas las sedes",
    master: (name: string) => `${name} (maestro)`,
    mastersText: (added: string, updated: string) =>
      `${plural(added, "fila nueva", "filas nuevas")}, ${plural(updated, "actualizada", "actualizadas")}`,
    drafts: "Borradores que dejó",
    books: "Comprobantes del paquete por tipo de operación",
    range: "Del … al",
  },
  undo: {
    button: "Deshacer esta importación",
    redo: "Volver a importar",
    title: "¿Deshacer esta importación?",
    redoTitle: "¿Volver a poner lo importado?",
    asking: "Comprobando qué cambió desde entonces…",
    effect: (added: string, changed: string, removed: string) =>
      `Comprobantes que entraron y ahora salen: ${added}; que salieron y vuelven: ${removed}; que recuperan su contenido anterior: ${changed}. Los maestros vuelven a como estaban, salvo los que algo usa ya.`,
    redoEffect: (added: string, changed: string, removed: string) =>
      `Comprobantes que vuelven a entrar: ${added}; que salen: ${removed}; que toman otra vez el contenido importado: ${changed}. Se puede deshacer de nuevo.`,
    changed: (count: string) =>
      count === "1"
        ? "1 libro cambió después y ese cambio se perdería:"
        : `${count} libros cambiaron después y esos cambios se perderían:`,
    documents: (what: string, month: string) => `${what}, ${month}`,
    kinds: {
      invoices: "Facturas",
      collections: "Cobros",
      payments: "Pagos",
    },
    book: (site: string, period: string, type: string) =>
      `Sede ${site}, ${period}, T/O ${type}`,
    accept: "Sí, perder esos cambios posteriores",
    confirm: "Deshacer",
    redoConfirm: "Volver a importar",
    gone: "Esta importación ya no se puede deshacer: lo que reemplazó no está guardado.",
    undone:
      "La importación se deshizo: los libros están otra vez como antes de ella.",
    redone: "La importación está puesta otra vez.",
  },
};
