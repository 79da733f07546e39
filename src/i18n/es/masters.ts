/** The masters: persons, chart of accounts, cost centers, operation types, exchange rates. */
import type { OperationClass } from "../../domain/masters.ts";
import { plural } from "../words.ts";

const OPERATION_CLASSES: Readonly<Record<OperationClass, string>> = {
  apertura: "Apertura",
  compras: "Compras",
  ventas: "Ventas",
  ingresos: "Ingresos",
  egresos: "Egresos",
  diario: "Diario",
  planilla: "Planilla",
  cierre: "Cierre",
  otro: "Otro",
};

/** `1 comprobante`, `1,234 comprobantes`; the count as the country writes it. */
function vouchers(count: string): string {
  return plural(count, "comprobante", "comprobantes");
}

export const masters = {
  names: {
    persons: "Personas",
    accounts: "Plan de cuentas",
    costCenters: "Centros de costo",
    operationTypes: "Tipos de operación",
    exchangeRates: "Tipos de cambio",
  },
  noCompanyTitle: "Primero hace falta una empresa",
  noCompanyText: "Los maestros son de una empresa. Créela en el inicio.",
  toHome: "Ir al inicio",
  failed: "No se pudo leer el maestro",
  failedText: "El navegador no pudo leer su base de datos. Recargue la página.",
  find: "Buscar",
  findHint: "Código, nombre…",
  state: "Estado",
  states: { active: "Activos", inactive: "Inactivos", all: "Todos" },
  active: "Activo",
  inactive: "Inactivo",
  open: "abrir",
  rows: (text: string) => (text === "1" ? "1 fila" : `${text} filas`),
  found: (found: string, all: string) => `${found} de ${all}`,
  emptyTitle: "Todavía no hay nada aquí",
  emptyText: "Agregue la primera fila, o traiga una hoja de Excel o CSV.",
  emptyFilter: "Nada coincide con lo que busca",
  emptyFilterText: "Pruebe con menos palabras o con otro estado.",
  clear: "Quitar los filtros",
  bring: "Traer hoja",
  bringHint: "Agrega y cambia filas desde un libro de Excel o un CSV",
  undo: "Deshacer",
  undone: (text: string) =>
    text === "1"
      ? "Se deshizo: 1 fila volvió a estar como antes."
      : `Se deshizo: ${text} filas volvieron a estar como antes.`,
  undoneKept: (text: string) =>
    text === "1"
      ? " 1 fila quedó como está, porque alguien la cambió o la usa."
      : ` ${text} filas quedaron como están, porque alguien las cambió o las usa.`,
  editor: {
    save: "Guardar",
    remove: "Eliminar",
    deactivate: "Hacer inactivo",
    activate: "Hacer activo",
    saved: (name: string) => `Se guardó ${name}.`,
    removed: (name: string) => `Se eliminó ${name}.`,
    deactivated: (name: string) =>
      `${name} quedó inactivo: no se ofrece en comprobantes nuevos y los que lo nombran siguen igual.`,
    activated: (name: string) => `${name} quedó activo.`,
    inactiveNow: "Está inactivo: no se ofrece en comprobantes nuevos.",
    fixedKey: "No se cambia mientras se use.",
    modified: (at: string) => `Último cambio: ${at}`,
    dirtyTitle: "Hay cambios sin guardar",
    dirtyText: "Si cierra ahora, lo que escribió se pierde.",
    stay: "Seguir editando",
    discard: "Descartar los cambios",
    changedTitle: "Otra ventana cambió esta fila",
    changedText:
      "Lo que se guardó allá no es lo que usted abrió. Elija con qué seguir; nada se escribió todavía.",
    goneTitle: "Otra ventana eliminó esta fila",
    goneText:
      "Puede cerrarla, o seguir y guardarla de nuevo con lo que ve aquí.",
    takeTheirs: "Ver lo de la otra ventana",
    keepMine: "Seguir con lo mío",
    notSaved: "No se guardó",
    taken: (key: string, name: string) =>
      `Ya existe ${key} (${name}). Abra esa fila, o escriba otro código.`,
    inUseTitle: "No se puede eliminar",
    inUseText:
      "Quedarían comprobantes que nombran algo que no existe. Hágalo inactivo: deja de ofrecerse y lo registrado sigue igual.",
  },
  use: {
    counting: "Contando los comprobantes que lo nombran…",
    none: "Nada lo nombra todavía: se puede eliminar.",
    vouchers: (text: string, periods: string) =>
      text === "1"
        ? `Lo nombra 1 comprobante, en ${periods}.`
        : `Lo nombran ${vouchers(text)}, en ${periods}.`,
    inPeriods: (periods: string) => `Lo nombran comprobantes de ${periods}.`,
    periods: (text: string, first: string, last: string) =>
      `${plural(text, "período", "períodos")}, de ${first} a ${last}`,
    drafts: (text: string) =>
      text === "1" ? "Lo nombra 1 borrador." : `Lo nombran ${text} borradores.`,
    below: (text: string) =>
      text === "1"
        ? "Tiene 1 cuenta por debajo."
        : `Tiene ${text} cuentas por debajo.`,
    kept: "Lo nombran comprobantes que una importación reemplazó y que se pueden reponer.",
  },
  columns: {
    code: "Código",
    name: "Nombre",
    class: "Clase",
    active: "Estado",
    modified: "Último cambio",
  },
  notes: {
    "name-missing": "Escriba el nombre.",
    "code-missing": "Escriba el código.",
    "bad-code":
      "Use letras sin tilde, números y signos sin espacios, hasta 24 caracteres.",
    "bad-type-code": "Use de 1 a 4 letras sin tilde o números: 05, VTA.",
    "not-storable":
      "Contiene caracteres que no se ven y no se pueden guardar. Escríbalo de nuevo.",
    tooLong: (limit: number) => `Pasa de ${limit.toString()} letras. Acórtelo.`,
    taken: (name: string) => `Ya existe: ${name}.`,
  },
  sheet: {
    title: (master: string) => `Traer hoja: ${master}`,
    lead: "Agrega las filas nuevas y cambia las que difieren. No elimina nada, y nada se escribe hasta que lo confirme.",
    choose: "Un libro de Excel (.xlsx) o un CSV",
    columns: (names: string) => `Columnas que reconoce: ${names}.`,
    reading: "Leyendo la hoja",
    refused: "No se pudo leer la hoja",
    file: (name: string) => `Hoja: ${name}`,
    summary: "Qué haría",
    added: "Nuevas",
    changed: "Cambian",
    same: "Iguales",
    errors: "No entran, por errores",
    warnings: "Avisos",
    addedTitle: (text: string) => `Filas nuevas: ${text}`,
    changedTitle: (text: string) => `Filas que cambian: ${text}`,
    findingsTitle: (text: string) => `Errores y avisos: ${text}`,
    row: "Fila",
    column: "Columna",
    severity: "Clase",
    error: "Error",
    warning: "Aviso",
    problem: "Qué pasa y qué hacer",
    what: "Fila del maestro",
    change: "Cambio",
    fromTo: (column: string, before: string, after: string) =>
      `${column}: ${before} → ${after}`,
    empty: "(vacío)",
    unknown: (names: string) => `Columnas que se pasan por alto: ${names}.`,
    nothing: "No hay nada nuevo en la hoja",
    nothingText:
      "Todo lo que trae ya está en el maestro o tiene errores que corregir.",
    apply: (text: string) =>
      text === "1" ? "Escribir 1 fila" : `Escribir ${text} filas`,
    applied: (text: string) =>
      text === "1" ? "Se escribió 1 fila." : `Se escribieron ${text} filas.`,
    changedMeanwhile:
      "Otra ventana cambió estas filas desde que se leyó la hoja. Elija el archivo otra vez. No se escribió nada.",
    other: "Elegir otra hoja",
    back: "Volver a la lista",
  },
  persons: {
    new: "Nueva persona",
    edit: (name: string) => name,
    docType: "Tipo de documento",
    docNumber: "Número",
    classes: "Clases",
    classNames: { C: "Cliente", P: "Proveedor", T: "Personal", O: "Otro" },
    country: "País",
    address: "Dirección",
    email: "Correo",
    phone: "Teléfono",
    allClasses: "Todas las clases",
    numberMissing: "Escriba el número del documento.",
    malformed: {
      "1": "Un DNI tiene 8 cifras.",
      "6": "Un RUC tiene 11 cifras y empieza por 10, 15, 16, 17 o 20.",
      R: "Un RFC tiene 12 o 13 caracteres: letras, fecha de 6 cifras y homoclave.",
    },
    badNumber: "Use letras y números, sin espacios ni signos.",
    wrongDigit: (expected: string) =>
      `El último carácter debería ser ${expected}. Puede guardarlo; compruebe el número.`,
    likeTitle: "Puede ser la misma persona que",
    likeTexts: {
      "same-number": "mismo número, otro tipo de documento",
      "dni-in-ruc": "su RUC contiene ese DNI",
      "same-name": "mismo nombre",
      "near-name": "nombre parecido",
    },
    duplicates: "Posibles duplicados",
    duplicatesBack: "Volver a la lista",
    noDuplicates: "No se encontraron posibles duplicados",
    noDuplicatesText:
      "Se compararon números, nombres y nombres parecidos de las personas activas.",
    pair: (first: string, second: string) => `${first} y ${second}`,
    first: "Persona",
    second: "Puede ser la misma que",
    why: "Por qué",
    merge: "Unir",
    mergeWith: "Unir con otra…",
    mergePair: (first: string, second: string) => `Unir ${first} y ${second}`,
  },
  merging: {
    title: "Unir dos personas",
    chooseOther: (name: string) => `Con quién se une ${name}`,
    chooseHint: "Escriba parte del nombre o del número",
    choose: "Elegir",
    survivor: "Quién queda",
    survivorHint:
      "La otra queda inactiva; no se elimina. El tipo y el número son los de quien queda.",
    field: "Dato",
    empty: "(vacío)",
    same: "En lo demás dicen lo mismo.",
    preview: "Qué cambia",
    counting: "Buscando los comprobantes que la nombran",
    vouchers: (
      text: string,
      lines: string,
      periods: string,
      other: string,
      survivor: string,
    ) =>
      text === "1"
        ? `1 comprobante de ${periods} (${plural(lines, "renglón", "renglones")}) deja de nombrar a ${other} y nombra a ${survivor}.`
        : `${vouchers(text)} de ${periods} (${plural(lines, "renglón", "renglones")}) dejan de nombrar a ${other} y nombran a ${survivor}.`,
    noVouchers: "Ningún comprobante de esta sede la nombra.",
    drafts: (text: string) =>
      text === "1" ? "También 1 borrador." : `También ${text} borradores.`,
    elsewhere: (text: string, sites: string) =>
      text === "1"
        ? `1 comprobante de otra sede (${sites}) la sigue nombrando: corrija allá y reciba el paquete.`
        : `${vouchers(text)} de otras sedes (${sites}) la siguen nombrando: corrija allá y reciba los paquetes.`,
    run: "Unir",
    running: "Uniendo",
    failed: "No se unieron",
    done: (other: string, survivor: string, text: string) =>
      `${other} se unió a ${survivor}: ${text === "0" ? "ningún comprobante la nombraba" : `${vouchers(text)} ${text === "1" ? "reescrito" : "reescritos"}`}.`,
    undo: "Deshacer la unión",
    undoing: "Deshaciendo la unión",
    undone: (text: string) =>
      `Se deshizo la unión: ${vouchers(text)} ${text === "1" ? "nombra" : "nombran"} otra vez a quien nombraban.`,
    stays: (text: string) =>
      text === "1"
        ? " 1 quedó como está, porque alguien lo cambió después."
        : ` ${text} quedaron como están, porque alguien los cambió después.`,
  },
  costCenters: {
    new: "Nuevo centro de costo",
    edit: (code: string) => `Centro de costo ${code}`,
  },
  operationTypes: {
    new: "Nuevo tipo de operación",
    edit: (code: string) => `Tipo de operación ${code}`,
    codeHint:
      "De 1 a 4 letras o números. Es la primera parte de la clave de sus comprobantes.",
    noClass: "Sin clase",
    classes: OPERATION_CLASSES,
  },
} as const;
