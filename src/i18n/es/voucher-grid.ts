import { plural } from "../words.ts";

/** The grid of lines: its commands, what is pasted, rates and other windows. */
export const grid = {
  tools: "Órdenes de los renglones",
  undo: "Deshacer",
  redo: "Rehacer",
  insert: "Insertar",
  remove: "Quitar",
  removeMany: (count: string) => `Quitar ${count}`,
  exchangeSides: "Pasar de lado",
  exchangeSidesHint:
    "F8: pasa el importe del renglón del debe al haber o al revés",
  copyLines: "Copiar todo",
  copyMany: (count: string) => `Copiar ${count}`,
  copied: (count: string) =>
    `Copiados: ${count}. Péguelos en una hoja de cálculo.`,
  notCopied: "El navegador no dejó copiar. Elija los renglones y use Ctrl+C.",
  selectLine: (line: string) => `Elegir ${line}`,
  keysButton: "Teclas",
  keysTitle: "Teclas del comprobante",
  keys: {
    next: "celda siguiente; al terminar un comprobante que cuadra, guardar",
    back: "celda anterior",
    arrows: "celda de arriba o de abajo; con Mayús elige renglones",
    sides: "celda del lado, cuando no se está editando o al final del texto",
    line: "primera o última celda del renglón",
    all: "primera o última celda del comprobante",
    page: "una página arriba o abajo",
    edit: "editar sin borrar lo que hay",
    takeBack: "devolver la celda a como estaba",
    list: "abrir la lista de cuentas, personas o centros de costo",
    above: "copiar la celda de arriba",
    memo: "repetir la glosa del renglón de arriba",
    sidesChange: "pasar el importe al otro lado",
    close: "cerrar la diferencia en el renglón",
    insert: "insertar un renglón",
    remove: "quitar el renglón o los elegidos",
    copy: "copiar los renglones elegidos",
    paste: "pegar un bloque de una hoja de cálculo",
    undo: "deshacer",
    redo: "rehacer",
    save: "guardar",
    saveNew: "guardar y empezar otro",
    print: "imprimir",
  },
  pasted: (rows: string) => `Pegado: ${plural(rows, "fila", "filas")}.`,
  pastedNamed: (rows: string) =>
    `Pegado: ${plural(rows, "fila", "filas")}, con las columnas que nombra la primera.`,
  pastedLeft: (columns: string) => `Sin lugar para las columnas: ${columns}.`,
  pasteTooMany: (count: string, limit: string) =>
    `No se pegó nada: el bloque tiene ${plural(count, "fila", "filas")} y el máximo de una vez es ${limit}. Péguelo en partes o repártalo en varios comprobantes.`,
  pasteUndo: "Deshacer lo pegado",
  rateOf: (date: string) => `Venta del ${date}`,
  rateLast: (date: string) => `Venta del ${date}, la última`,
  rateOther: (rate: string, date: string) => `Maestro: ${rate} (${date})`,
  rateNone: "No está en el maestro",
  rounding: (account: string, amount: string) =>
    `Redondeo de ${amount} a ${account}`,
  roundingBare: (amount: string) => `Agregar redondeo de ${amount}`,
  roundingHint:
    "La otra moneda cuadra; esto es lo que deja redondear cada renglón. Agrega un renglón.",
  roundingMemo: "Redondeo por tipo de cambio",
  duplicate: "Duplicar",
  reverse: "Extornar",
  print: "Imprimir",
  copyNote: (name: string) =>
    `Copia de ${name}, aún sin guardar. Revise la fecha y los documentos.`,
  reversalNote: (name: string) =>
    `Extorno de ${name}, aún sin guardar: el debe y el haber están cambiados.`,
  changedThere: "Otra ventana acaba de guardar cambios en este comprobante",
  changedThereText:
    "Lo que usted escribió sigue aquí. Vea lo guardado antes de guardar lo suyo.",
  changedThereClean: "Aquí todavía se ve como estaba.",
  goneThere: "Este comprobante ya no está donde se abrió",
  goneThereText:
    "Otra ventana lo movió, le cambió el número o una importación lo reemplazó. Lo que usted escribió sigue aquí; al guardar se le preguntará.",
  showNew: "Mostrar lo nuevo",
  rivalDraft: "Otra ventana está escribiendo en este mismo comprobante",
  rivalDraftText:
    "Como borrador queda lo último que se escriba en cualquiera de las dos. Siga en una sola.",
  voidReason: "Motivo de la anulación",
  voidReasonHint: (room: string) =>
    `Queda con el comprobante y viaja con él. Hasta ${room} caracteres.`,
  voidReasonMissing: "Escriba el motivo.",
  voidReasonLong: (over: string) =>
    `Excede el espacio en ${plural(over, "carácter", "caracteres")}.`,
  voidNoRoom:
    "La glosa del comprobante ocupa todo su espacio y el motivo no cabe. Acórtela, guarde y anúlelo después.",
  voidedBecause: (reason: string) => `Motivo: ${reason}`,
  marks: { inactive: "inactiva", parent: "tiene subcuentas" },
  moreProblems: (count: string) => `y ${count} más`,
};

/** A voucher on paper. */
export const paper = {
  site: "Sede",
  draft: "BORRADOR",
  voided: "ANULADO",
  rate: "Tipo de cambio",
  document: "Documento",
  totals: "Totales",
  lines: (count: string) => plural(count, "renglón", "renglones"),
  prepared: "Preparado por",
  reviewed: "Revisado por",
  approved: "Aprobado por",
};
