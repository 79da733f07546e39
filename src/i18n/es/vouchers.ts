import { filters } from "./voucher-filters.ts";
import type { PersonRef } from "../../domain/masters.ts";
import { grid, paper } from "./voucher-grid.ts";
import type { TextField, VoucherProblem } from "../../domain/voucher.ts";
import type { FormProblem } from "../../domain/read-form.ts";
import { formatMoney, type Locale } from "../numbers.ts";
import { plural } from "../words.ts";
import { dateText } from "./calendar.ts";

const FIELDS: Readonly<Record<TextField, string>> = {
  number: "el número",
  memo: "la glosa",
  account: "la cuenta",
  "document-series": "la serie del documento",
  "document-number": "el número del documento",
  "document-type": "el tipo del documento",
  "cost-center": "el centro de costo",
  person: "la persona",
  "tax-uuid": "el UUID fiscal",
};

function person({ docType, docNumber, name }: PersonRef): string {
  return [docType, docNumber, name].filter(Boolean).join(" ");
}

/** What a rule of vouchers finds, and what to do. */
function problem(p: VoucherProblem, locale: Locale): string {
  const at = p.line === null ? "" : `Renglón ${p.line}: `;
  switch (p.code) {
    case "unbalanced":
      return `No cuadra: el debe suma ${formatMoney(locale, p.debit)} y el haber ${formatMoney(locale, p.credit)}. Corrija los importes hasta que la diferencia sea cero.`;
    case "amount-out-of-range":
      return "Los importes suman más de lo que se puede llevar con exactitud. Revise si sobra algún dígito.";
    case "no-lines":
      return "No tiene renglones. Escriba al menos uno.";
    case "debit-and-credit":
      return `${at}tiene debe y haber a la vez. Deje solo uno de los dos.`;
    case "negative-amount":
      return `${at}el importe es negativo. Páselo al otro lado con signo positivo.`;
    case "number-missing":
      return "Falta el número del comprobante.";
    case "number-taken":
      return `El número ${p.number} ya lo tiene otro comprobante de este período y tipo de operación. Use otro número.`;
    case "date-outside-period":
      return `La fecha ${dateText(p.date)} no está en el período ${p.period}. Corrija la fecha o cambie de período.`;
    case "unknown-operation-type":
      return `El tipo de operación ${p.operationType} no existe en los maestros. Elija otro o créelo.`;
    case "inactive-operation-type":
      return `El tipo de operación ${p.operationType} está inactivo. Elija otro.`;
    case "rate-missing":
      return `Falta el tipo de cambio de ${p.currency}.`;
    case "account-missing":
      return `${at}falta la cuenta.`;
    case "unknown-account":
      return `${at}la cuenta ${p.account} no está en el plan de cuentas. Elija otra o agréguela al plan.`;
    case "account-not-postable":
      return `${at}la cuenta ${p.account} tiene subcuentas y no recibe asientos. Elija una de ellas.`;
    case "inactive-account":
      return `${at}la cuenta ${p.account} está inactiva. Elija otra.`;
    case "person-required":
      return `${at}la cuenta ${p.account} exige una persona.`;
    case "cost-center-required":
      return `${at}la cuenta ${p.account} exige un centro de costo.`;
    case "document-required":
      return `${at}la cuenta ${p.account} exige un documento con su número.`;
    case "unknown-person":
      return `${at}la persona ${person(p.person)} no está en el maestro de personas. Elija otra o agréguela.`;
    case "inactive-person":
      return `${at}la persona ${person(p.person)} está inactiva. Elija otra.`;
    case "unknown-cost-center":
      return `${at}el centro de costo ${p.costCenter} no existe. Elija otro o créelo.`;
    case "inactive-cost-center":
      return `${at}el centro de costo ${p.costCenter} está inactivo. Elija otro.`;
    case "text-too-long":
      return `${at}${FIELDS[p.field]} tiene más de ${p.limit} caracteres. Acórtelo.`;
    case "text-not-storable":
      return `${at}${FIELDS[p.field]} tiene caracteres de control que no se pueden guardar. Bórrelos.`;
  }
}

/** What cannot be read of what was typed, and how to write it. */
function formProblem(p: FormProblem): string {
  const at = p.line === null ? "" : `Renglón ${p.line}: `;
  switch (p.code) {
    case "bad-date":
      return p.value.trim() === ""
        ? `${at}falta la fecha. Escríbala como 31/10/2026.`
        : `${at}«${p.value}» no es una fecha del calendario. Escríbala como 31/10/2026.`;
    case "bad-amount":
      return `${at}«${p.value}» no es un importe. Escríbalo como 1,234.50, con dos decimales a lo más.`;
    case "bad-rate":
      return `«${p.value}» no es un tipo de cambio. Escríbalo como 3.725.`;
    case "bad-currency":
      return `«${p.value}» no es una moneda. Escriba tres letras, como PEN o USD.`;
    case "bad-operation-type":
      return p.value.trim() === ""
        ? "Falta el tipo de operación."
        : `«${p.value}» no es un tipo de operación: son de 1 a 4 letras o dígitos.`;
  }
}

/** The list of a month. */
const list = {
  new: "Nuevo comprobante",
  period: "Período",
  site: "Sede",
  allSites: "Todas las sedes",
  siteCount: (site: string, count: string) => `${site} (${count})`,
  types: "Tipos de operación",
  all: "Todos",
  drafts: "Borradores",
  draftsHint: "Sin guardar como válidos; no viajan.",
  type: "T/O",
  count: "Comprobantes",
  debit: "Debe",
  tooMuch: "fuera de rango",
  find: "Buscar",
  findHint: "Número, glosa o persona",
  vouchers: (count: string) => plural(count, "comprobante", "comprobantes"),
  found: (found: string, all: string) =>
    `${found} de ${plural(all, "comprobante", "comprobantes")}`,
  table: (period: string) => `Comprobantes de ${period}`,
  number: "Número",
  date: "Fecha",
  memo: "Glosa",
  person: "Persona",
  currency: "Moneda",
  total: "Total",
  state: "Estado",
  valid: "Vigente",
  voided: "Anulado",
  open: "abre",
  emptyTitle: (period: string) => `Sin comprobantes en ${period}`,
  emptyText:
    "Registre el primero, traiga los de otro programa o importe el paquete de otra sede.",
  emptyFilter: "Ningún comprobante coincide",
  emptyFilterText:
    "Quite un filtro, borre la búsqueda o elija otro tipo de operación.",
  clear: "Quitar búsqueda y filtros",
  bring: "Traer de un archivo",
  importPackage: "Importar un paquete",
  failed: "No se pudo leer el mes",
  failedText:
    "La base de datos de este equipo no respondió. Recargue la página; si vuelve a ocurrir, cierre Valija y ábrala de nuevo.",
  noCompanyTitle: "Todavía no hay una empresa",
  noCompanyText: "Cree primero la empresa; después se registran comprobantes.",
  toHome: "Ir al inicio",
};

/** The drafts of a month. */
const drafts = {
  table: (period: string) => `Borradores de ${period}`,
  emptyTitle: (period: string) => `Sin borradores en ${period}`,
  emptyText:
    "Lo que se escribe en un comprobante y aún no se guarda queda aquí por sí solo.",
  changed: "Último cambio",
  kind: "Qué es",
  isNew: "Nuevo",
  isChange: (number: string) => `Cambios de ${number}`,
  isForeign: "De un archivo",
  reasons: "Por qué no es válido",
  difference: "Diferencia",
  noNumber: "sin número",
};

/** The editor of one voucher. */
const editor = {
  newTitle: "Comprobante nuevo",
  title: (type: string, number: string) => `Comprobante ${type} ${number}`,
  back: "Volver a la lista",
  header: "Cabecera",
  type: "Tipo de operación",
  chooseType: "Elija…",
  typeOption: (code: string, name: string) => `${code} · ${name}`,
  number: "Número",
  date: "Fecha",
  memo: "Glosa",
  currency: "Moneda",
  rate: "T. cambio",
  lines: "Renglones",
  line: (number: string) => `renglón ${number}`,
  newLine: "renglón nuevo",
  cell: (field: string, line: string) => `${field}, ${line}`,
  account: "Cuenta",
  person: "Persona",
  documentType: "Tipo",
  documentTypeLong: "Tipo de documento",
  documentSeries: "Serie",
  documentNumber: "Documento",
  documentDate: "F. doc.",
  documentDateLong: "Fecha del documento",
  dueDate: "Vence",
  costCenter: "C. costo",
  costCenterLong: "Centro de costo",
  debit: "Debe",
  credit: "Haber",
  foreignAmount: (currency: string) => `Importe ${currency}`,
  foreign: "Importe ME",
  lineMemo: "Glosa",
  lineMemoLong: "Glosa del renglón",
  taxUuid: "UUID fiscal",
  removeLine: (line: string) => `Quitar ${line}`,
  suggestions: (field: string) => `Sugerencias: ${field}`,
  createPerson: (typed: string) => `Crear la persona «${typed}»…`,
  difference: "Diferencia",
  balanced: "Cuadra",
  missing: { debit: "falta en el debe", credit: "falta en el haber" },
  closeDifference: "Cerrar la diferencia",
  closeDifferenceHint: "pone lo que falta en el renglón en que está",
  save: "Guardar",
  saveAndNew: "Guardar y nuevo",
  saved: (type: string, number: string) => `Guardado: ${type} ${number}.`,
  openSaved: "Abrirlo",
  unsaved: "Cambios sin guardar",
  keptAsDraft: (at: string) => `Borrador guardado ${at}`,
  discard: "Descartar",
  discardTitle: "¿Descartar lo escrito?",
  discardNew: (lines: string) =>
    `Se pierde este borrador, con ${lines} escritos. No se puede recuperar.`,
  discardChange: (number: string, lines: string) =>
    `Se pierden sus cambios sin guardar, con ${lines} escritos. El comprobante ${number} queda como estaba.`,
  lineCount: (count: number) => plural(count, "renglón", "renglones"),
  discardYes: "Descartar",
  keep: "Seguir escribiendo",
  void: "Anular…",
  voidTitle: (number: string) => `¿Anular el comprobante ${number}?`,
  voidText: (lines: string, total: string, currency: string) =>
    `Sus ${lines} por ${currency} ${total} dejan de contar en los saldos. El número sigue ocupado y el comprobante queda en la lista como anulado. Se puede deshacer con «Quitar la anulación».`,
  voidDrops: "Los cambios que no ha guardado se descartan.",
  voidYes: "Anular",
  unvoid: "Quitar la anulación",
  voidedNote:
    "Este comprobante está anulado: conserva su número y sus renglones y no cuenta en los saldos. No se modifica.",
  otherSite: (site: string) =>
    `Este comprobante es de la sede ${site} y llegó en uno de sus paquetes. Aquí solo se consulta: se corrige en su sede y vuelve a enviarse.`,
  hasDraft: (at: string) =>
    `Tiene cambios sin guardar de este comprobante, del ${at}. Abajo está lo guardado.`,
  resume: "Seguir con los cambios",
  notSaved: "No se guardó: corrija lo señalado",
  problems: (count: number) => plural(count, "problema", "problemas"),
  useNumber: (number: string) => `Usar ${number}`,
  moveTo: (period: string) => `Pasarlo a ${period}`,
  createPersonShort: "Crear la persona…",
  reasons: "Por qué llegó como borrador",
  goneVoucher: "Este comprobante ya no está",
  goneVoucherText:
    "Se cambió su número o una importación lo reemplazó. Búsquelo en la lista.",
  goneDraft: "Este borrador ya no está",
  goneDraftText:
    "Se guardó como comprobante o se descartó. Búsquelo en la lista.",
  meanwhileTitle: "Otra ventana cambió este comprobante",
  meanwhileText:
    "No se guardó nada, para no borrar lo que se hizo allí. Lo que usted escribió queda como borrador.",
  meanwhileGone:
    "El comprobante ya no está donde se abrió: se movió, se le cambió el número o una importación lo reemplazó. No se guardó nada y lo que usted escribió queda como borrador.",
  seeTheirs: "Ver lo guardado",
  saveAsNew: "Guardarlo como nuevo",
  writeAnyway: "Guardar lo mío encima",
  storage: {
    "disk-full":
      "El disco está lleno y no se guardó nada. Libere espacio, cierre Valija y vuelva a abrirla.",
    "storage-failed":
      "El navegador no pudo guardar. Cierre Valija, vuelva a abrirla e inténtelo de nuevo.",
    "other-version":
      "Hay otra versión de Valija abierta y no se guardó nada. Recargue esta página e inténtelo de nuevo.",
    "changed-meanwhile":
      "Otra ventana cambió los datos al mismo tiempo y no se guardó nada. Inténtelo de nuevo.",
  },
  notKept: "Lo escrito no se pudo conservar como borrador",
};

/** The small form of a new person. */
const newPerson = {
  title: "Persona nueva",
  docType: "Tipo de documento",
  docTypes: {
    "0": "0 · Otro o sin documento",
    "1": "1 · DNI",
    "4": "4 · Carné de extranjería",
    "6": "6 · RUC",
    "7": "7 · Pasaporte",
    A: "A · Cédula diplomática",
    R: "R · RFC",
  },
  number: "Número",
  name: "Nombre o razón social",
  create: "Crear persona",
  notes: {
    "number-missing": "Escriba el número.",
    "name-missing": "Escriba el nombre.",
    malformed: "El número no tiene la forma que pide su tipo de documento.",
    taken: "Ya hay una persona con este documento.",
  },
  tooLong: (limit: number) => `Como máximo ${limit} caracteres.`,
  wrongDigit: (expected: string) =>
    `El dígito verificador debería ser ${expected}. Revíselo; se puede crear así.`,
};

/** Vouchers: their list, their editor, and what the rules say. */
export const vouchers = {
  problem,
  formProblem,
  list,
  filters,
  drafts,
  editor,
  grid,
  paper,
  newPerson,
};
