import { plural } from "../words.ts";

/** Receiving packages: choosing, reviewing, replacing. */
export const importing = {
  lead: "Revisa e incorpora los paquetes recibidos de otras sedes de esta empresa.",
  choose: "Paquetes recibidos (.zip)",
  folder: "Carpeta…",
  example: "Paquetes de ejemplo",
  readFolder: (name: string) => `Leer «${name}»`,
  folderErrors: {
    gone: "La carpeta ya no está: quizás se retiró la memoria. Conéctela o elija otra.",
    denied:
      "El navegador no permite leer la carpeta. Elíjala otra vez y conceda el permiso.",
  },
  emptyFolder: (name: string) =>
    `En la carpeta «${name}» no hay archivos .zip. Elija otra carpeta o los archivos mismos.`,
  listing: "Mirando los archivos",
  start: {
    title: "Elija la carpeta o los archivos recibidos",
    text: "Aparecen los paquetes de esta empresa que coinciden con el período y el tipo de operación; los demás van aparte, con el motivo. Nada se escribe hasta que usted lo confirme.",
  },
  matching: (count: string) => `Coinciden: ${count}`,
  matchingLabel: "Paquetes que coinciden",
  noneMatch: (scope: string) =>
    `Ninguno de los archivos es un paquete de esta empresa para ${scope}. Vea abajo el motivo de cada uno, o cambie el período.`,
  others: (count: string) => `No coinciden: ${count}`,
  columns: {
    select: "Elegir",
    site: "Sede",
    scope: "Período y T/O",
    sequence: "Envío",
    preparedBy: "Preparado por",
    created: "Fecha",
    vouchers: "Comprob.",
    debit: "Debe = Haber",
    file: "Archivo",
    state: "Aquí",
    reason: "Motivo",
  },
  select: (file: string) => `Elegir ${file}`,
  selectAll: "Elegir todos",
  selectNone: "No elegir ninguno",
  states: {
    new: "nuevo",
    imported: "ya importado",
    changed: "importado, cambió después",
    older: (imported: string) => `más antiguo que el envío ${imported}`,
    "previous-missing": (last: string) =>
      last === "0" ? "falta el anterior" : `faltan envíos desde el ${last}`,
  },
  mismatches: {
    "other-company": (taxId: string, name: string) =>
      `Es de otra empresa: ${taxId} ${name}. Ábralo en la instalación de esa empresa.`,
    "other-kind": {
      vouchers: (kind: string) =>
        `Es un paquete de ${kind}, no de comprobantes.`,
      management: (kind: string) => `Es un paquete de ${kind}, no de gestión.`,
    },
    "is-management":
      "Es un respaldo de gestión: se abre en Gestión, Restaurar gestión.",
    "is-vouchers":
      "Es un paquete de comprobantes: se abre en Traspasos, Importar.",
    "other-period": (period: string) =>
      `Es de otro período: ${period}. Cambie el período para verlo en la lista.`,
    "other-operation-type": (type: string) =>
      `Es del tipo de operación ${type}. Cambie el tipo de operación para verlo en la lista.`,
    "whole-month":
      "Trae todos los tipos de operación del mes. Elija Todos para verlo en la lista.",
  },
  badRows: (count: string) =>
    count === "1"
      ? "Ver la fila con error"
      : `Ver las ${count} filas con error`,
  review: "Revisar",
  reviewCount: (count: string) =>
    `Revisar ${plural(count, "paquete", "paquetes")}`,
  reviewing: (file: string) => `Revisando ${file}`,
  place: (place: string, count: string) => `Paquete ${place} de ${count}`,
  nothingWritten: "Todavía no se ha escrito nada.",
  refused: "El paquete no se puede importar",
  back: "Volver a la lista",
  skip: "Saltar al siguiente",
  next: (place: string, count: string) =>
    `Revisar el siguiente (${place} de ${count})`,
  head: {
    site: "Sede que envía",
    scope: "Período y tipo de operación",
    sequence: "Número de envío",
    preparedBy: "Preparado por",
  },
  reviewOf: (file: string) => `Revisión de ${file}`,
  figures: {
    when: "Momento",
    label: "Antes y después, de lo que el paquete reemplaza",
    now: "Ahora aquí",
    after: "Después",
    difference: "Diferencia",
    vouchers: "Comprobantes",
    lines: "Renglones",
  },
  booksTitle: "Libros que cambian",
  booksLabel: "Libros que cambian: antes, después y sus comprobantes",
  unchanged: (count: string) =>
    count === "1"
      ? "1 libro más queda igual, hasta el último byte."
      : `${count} libros más quedan iguales, hasta el último byte.`,
  noBooks: "Ningún libro cambia; solo los maestros de abajo.",
  bookColumns: {
    now: "Ahora",
    after: "Después",
    debitNow: "Debe ahora",
    debitAfter: "Debe después",
    added: "Entran",
    changed: "Cambian",
    removed: "Salen",
  },
  changedHere:
    "Aquí se cambiaron comprobantes de este libro después de importarlos: esos cambios se perderían.",
  changedHereBadge: "cambiado aquí",
  lists: {
    added: (book: string) => `Entran en ${book}`,
    changed: (book: string) => `Cambian en ${book}`,
    removed: (book: string) => `Salen de ${book}`,
    show: (count: string, list: string) => `${count}: ver la lista «${list}»`,
  },
  changeColumns: {
    numberBefore: "Número antes",
    number: "Número",
    was: "Ahora",
    willBe: "Después",
    what: "Qué cambia",
  },
  changes: {
    number: "número",
    date: "fecha",
    memo: "glosa",
    total: "importe",
    status: "estado",
    lines: "renglones u otros datos",
  },
  voided: "anulado",
  balance: {
    title: "Balance de comprobación, antes y después",
    label: "Balance de comprobación de lo que el paquete reemplaza",
    all: "Mostrar también las cuentas que no cambian",
    account: "Cuenta",
    debitBefore: "Debe ahora",
    creditBefore: "Haber ahora",
    debitAfter: "Debe después",
    creditAfter: "Haber después",
    change: "Cambio del saldo",
    none: "Ninguna cuenta cambia.",
  },
  mastersTitle: "Maestros",
  mastersLabel: "Filas de los maestros que llegan",
  mastersNone: "Los maestros quedan como están.",
  masterColumns: {
    master: "Maestro",
    added: "Nuevos",
    updated: "Actualizados",
    conflicts: "En conflicto",
  },
  masterLists: {
    added: (master: string) => `${master}: nuevos`,
    updated: (master: string) => `${master}: actualizados`,
    key: "Código",
    name: "Nombre",
    changes: "Qué cambia",
    from: (field: string, before: string, after: string) =>
      `${field}: ${before} → ${after}`,
    blank: "(vacío)",
  },
  conflicts: {
    title: (count: string) =>
      count === "1"
        ? "1 fila difiere y la que llega no es más nueva"
        : `${count} filas difieren y las que llegan no son más nuevas`,
    text: "Elija cuál queda. Si no elige, queda la que está marcada.",
    mine: "La de aquí",
    theirs: "La que llega",
    allMine: "Todas: las de aquí",
    allTheirs: "Todas: las que llegan",
    more: (count: string) => `Mostrar ${count} más`,
    group: (key: string) => `Cuál queda de ${key}`,
  },
  fieldNames: {
    docType: "tipo de documento",
    docNumber: "número de documento",
    name: "nombre",
    country: "país",
    address: "dirección",
    email: "correo",
    phone: "teléfono",
    classes: "clases",
    active: "activo",
    code: "código",
    postable: "imputable",
    nature: "naturaleza",
    currency: "moneda",
    asksPerson: "exige persona",
    asksCostCenter: "exige centro de costo",
    asksDocument: "exige documento",
    grouping: "agrupador",
    class: "clase",
    date: "fecha",
    buy: "compra",
    sell: "venta",
    modified: "modificado",
  } as Readonly<Record<string, string>>,
  missing: (count: string) =>
    count === "1"
      ? "1 cuenta no existe ni aquí ni en el paquete"
      : `${count} cuentas no existen ni aquí ni en el paquete`,
  missingText: (accounts: string) =>
    `${accounts}. Los comprobantes entran igual; agregue las cuentas al plan para que los reportes las nombren.`,
  findings: (count: string) =>
    count === "1"
      ? "1 observación por comprobante"
      : `${count} observaciones por comprobante`,
  findingsLabel: "Observaciones, comprobante por comprobante",
  findingsText: "No impiden importar; avise a la sede que envía.",
  warnings: {
    "own-site": (site: string) =>
      `El paquete es de esta misma sede (${site}): reemplaza los comprobantes registrados aquí.`,
    "older-than-imported": (imported: string) =>
      `Ya se importó el envío ${imported} de esa sede, más nuevo que este: volvería a un contenido anterior.`,
    "previous-missing": (last: string) =>
      last === "0"
        ? "Los envíos anteriores de esa sede no llegaron nunca aquí."
        : `El último importado de esa sede es el envío ${last}: los de en medio no llegaron.`,
    "all-sites": (vouchers: string, sites: string) =>
      `De otras sedes ${vouchers === "1" ? "sale" : "salen"} también ${plural(vouchers, "comprobante", "comprobantes")}: ${sites}.`,
  },
  allSites: "Reemplazar las de todas las sedes",
  allSitesHint:
    "La forma clásica: salen los comprobantes de ese período y tipo de operación de todas las sedes, y quedan solo los del paquete. Lo normal es reemplazar solo los de la sede que envía.",
  allSitesNone: "Ninguna otra sede tiene comprobantes de ese alcance.",
  nothingToDo: {
    title: "Este contenido ya está aquí",
    text: "El paquete es igual a lo que hay: importarlo no cambiaría nada, así que no hay nada que hacer.",
  },
  run: (come: string, go: string) => `Importar: entran ${come}, salen ${go}`,
  runMasters: "Importar los maestros",
  running: (file: string) => `Importando ${file}`,
  failed: "No se importó",
  reviewAgain: "Revisar otra vez",
  done: {
    title: "Importado",
    text: (site: string, scope: string) =>
      `Los comprobantes de ${site}, ${scope}, son ahora los del paquete.`,
    effect: "Efecto",
    masters: "Maestros",
    undoHint:
      "Lo reemplazado queda guardado: deshacer lo devuelve exactamente como estaba, ahora o más tarde desde el Historial.",
    finish: "Volver a la lista",
  },
};
