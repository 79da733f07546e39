import { latinDate } from "../../domain/calendar-date.ts";
import type { PostingAddress } from "../../domain/posting.ts";
import type {
  PostingProblem,
  PostingWarning,
} from "../../domain/posting-entry.ts";
import { formatMoney, type Locale } from "../numbers.ts";
import { plural } from "../words.ts";

const subjects = {
  issued: "Facturas emitidas",
  received: "Facturas recibidas",
  collections: "Cobros",
  payments: "Pagos",
};

const roles = {
  party: "por cobrar o por pagar",
  result: "de ingreso o gasto",
  tax: "de impuestos",
  withheld: "de retenciones",
  bank: "de caja o banco",
  advances: "de anticipos",
  taxPending: "de impuestos por pagarse",
  taxSettled: "de impuestos ya pagados",
};

function voucherAt({ operationType, number, site }: PostingAddress): string {
  return `${operationType}-${number} de la sede ${site}`;
}

/** Why a document cannot be posted, and what to do. */
function problem(
  p: Exclude<PostingProblem, { readonly code: "voucher" }>,
): string {
  switch (p.code) {
    case "no-rule":
      return p.type === null
        ? `Ninguna regla de «${subjects[p.subject]}» le corresponde. Agregue una en Reglas.`
        : `Ninguna regla de «${subjects[p.subject]}» le corresponde (tipo o forma ${p.type}). Agregue una en Reglas.`;
    case "no-rate":
      return `No dice su tipo de cambio y en los maestros no hay uno de ${p.currency} para el ${latinDate(p.date)}. Escríbalo en Tipos de cambio.`;
    case "no-account":
      return `A la regla «${p.rule}» le falta la cuenta ${roles[p.role]}. Complétela en Reglas.`;
    case "over-applied":
      return `Aplica más de lo que tiene${p.by === null ? "" : ` (${p.by})`}. Corrija las aplicaciones en Gestión.`;
    case "no-equivalence":
      return `Se aplica a una factura en ${p.currency} sin decir la equivalencia. Complétela en Gestión.`;
    case "out-of-range":
      return "El importe es demasiado grande para un comprobante. Revise el documento.";
  }
}

/** What should be known before a document is posted. */
function warning(w: PostingWarning, locale: Locale): string {
  switch (w.code) {
    case "rounded":
      return w.difference === 0
        ? "Tiene más de dos decimales: cada importe se redondeó y cuadra."
        : `Al redondear cada importe quedó una diferencia de ${formatMoney(locale, w.difference)}, que va a redondeo.`;
    case "parts-differ":
      return `El subtotal menos el descuento difiere en ${w.by} de lo que resulta del total: se tomó lo que resulta.`;
    case "rate-of-day":
      return `El documento no dice tipo de cambio: se usó ${w.rate}, el de los maestros del ${latinDate(w.date)}.`;
    case "unknown-invoice":
      return `La factura ${w.invoice} no está aquí: se usa la cuenta por cobrar o por pagar de la regla.`;
    case "exchange-ignored":
      return `Hay una diferencia de cambio de ${formatMoney(locale, w.amount)} y las reglas no tienen cuentas para ella: se aplica al tipo de cambio del día.`;
    case "new-person":
      return `La persona ${w.person.docNumber} (${w.person.name ?? ""}) no está en los maestros: se creará.`;
    case "carried":
      return `El comprobante ${voucherAt(w.address)} ya nombra este documento. No está marcado; elíjalo solo si no es lo mismo.`;
  }
}

/** The rules by which documents become vouchers. */
const rules = {
  lead: "Se prueban de arriba abajo: vale la primera que coincide con el documento.",
  proposed:
    "Estas reglas son una propuesta con las cuentas de su plan. Revíselas y guárdelas.",
  list: "Reglas, en el orden en que se prueban",
  columns: {
    place: "N.º",
    name: "Regla",
    subject: "Para",
    when: "Cuándo",
    type: "T/O",
  },
  always: "siempre",
  add: "Agregar regla",
  newName: "Regla nueva",
  copy: "Duplicar",
  remove: "Quitar",
  up: "Subir",
  down: "Bajar",
  save: "Guardar reglas",
  saved: "Las reglas se guardaron.",
  discard: "Descartar cambios",
  unsaved: "Hay cambios sin guardar.",
  back: "Volver a los documentos",
  edit: (name: string) => `Regla «${name}»`,
  name: "Nombre",
  subject: "Documentos",
  when: "Cuándo se aplica",
  what: "Qué comprobante hace",
  types: "Tipos de documento",
  typesHint: "Separados por comas: 01, 03. Vacío: todos.",
  forms: "Formas de pago",
  formsHint: "Separadas por comas: 001, 003. Vacío: todas.",
  paymentMethod: "Método de pago",
  paymentMethodHint: "PUE, PPD, Contado, Credito. Vacío: cualquiera.",
  bankAccount: "Cuenta bancaria",
  bankAccountHint: "Como está escrita en el cobro o pago. Vacío: cualquiera.",
  personClass: "Clase de persona",
  anyClass: "Cualquiera",
  classes: { C: "Cliente", P: "Proveedor", T: "Trabajador", O: "Otro" },
  currency: "Moneda",
  currencyHint: "PEN, USD, MXN. Vacío: cualquiera.",
  operationType: "Tipo de operación",
  noType: "Elija uno",
  memo: "Glosa",
  memoHint: "{tipo}, {documento} y {persona} se reemplazan por los suyos.",
  costCenter: "Centro de costo",
  costCenterHint: "Para las cuentas que lo piden.",
  accounts: {
    party: "Por cobrar o por pagar",
    result: "Ingreso o gasto",
    tax: "Impuestos (IGV, IVA)",
    withheld: "Retenciones (ISR, IVA, renta)",
    bank: "Caja o banco",
    advances: "Anticipos (lo que no se aplica)",
    taxPending: "Impuesto por cobrar o pagar",
    taxSettled: "Impuesto ya cobrado o pagado",
  },
  partyHint:
    "De las facturas que están aquí se usa la cuenta de su propia regla.",
  taxMoveHint: "Con las dos, cada aplicación pasa el impuesto de una a otra.",
  general: "Para todas las reglas",
  grouping: "De costumbre",
  rounding: "Redondeo",
  roundingHint: "Vacío: va al último renglón.",
  gain: "Ganancia por diferencia de cambio",
  loss: "Pérdida por diferencia de cambio",
  exchangeHint: "Vacías: se aplica al tipo de cambio del día.",
  accountUnknown: "No está en el plan de cuentas.",
  accountTitle: "Es un título: elija una cuenta imputable.",
  accountInactive: "Está inactiva.",
  currencyWrong: "Tres letras, como USD.",
  centerUnknown: "No está en los centros de costo.",
  nameMissing: "Escriba un nombre.",
  typeMissing: "Elija un tipo de operación activo.",
};

/** Invoices, collections and payments that become vouchers. */
export const posting = {
  lead: "Facturas, cobros y pagos del mes se convierten en comprobantes según las reglas de la empresa. Nada se contabiliza dos veces.",
  toRules: "Reglas",
  period: "Período",
  subjects,
  subject: {
    issued: "Emitida",
    received: "Recibida",
    collections: "Cobro",
    payments: "Pago",
  },
  kinds: "Documentos",
  grouping: {
    label: "Comprobantes",
    document: "Uno por documento",
    day: "Uno por día y T/O",
  },
  again: "Revisar otra vez",
  planning: "Revisando los documentos del mes",
  applying: "Contabilizando",
  failed: "No se contabilizó",
  notReviewed: "No se pudo revisar",
  noMonth: {
    title: "Elija un mes del 01 al 12",
    text: "Los documentos se contabilizan en el mes de su fecha; la apertura y el cierre no los llevan.",
  },
  empty: {
    title: "Este mes no tiene documentos de esas clases",
    text: "Traiga facturas, cobros o pagos en Gestión, o restaure un respaldo de gestión; o elija otro mes.",
  },
  standing: "Estado",
  standings: {
    ready: "por contabilizar",
    blocked: "con problemas",
    changed: "cambió",
    posted: "contabilizado",
    nothing: "sin asiento",
  },
  filters: {
    all: (count: string) => `Todos (${count})`,
    blocked: (count: string) => `Con problemas (${count})`,
    changed: (count: string) => `Cambiaron después (${count})`,
    ready: (count: string) => `Por contabilizar (${count})`,
    posted: (count: string) => `Contabilizados (${count})`,
    nothing: (count: string) => `Sin asiento (${count})`,
  },
  view: "Ver",
  views: { documents: "Documentos", balance: "Cambio por cuenta" },
  list: "Documentos del mes",
  columns: {
    chosen: "Elegir",
    standing: "Estado",
    date: "Fecha",
    subject: "Clase",
    name: "Documento",
    person: "Persona",
    total: "Total",
  },
  chosen: (name: string) => `Contabilizar ${name}`,
  all: "Elegir todos",
  none: "Ninguno",
  chosenCount: (count: string, all: string) => `${count} de ${all} elegidos`,
  detail: {
    none: "Elija un documento de la lista para ver su comprobante.",
    title: (name: string) => `Detalle de ${name}`,
    choose: "Contabilizar este documento",
    proposed: "Comprobante propuesto",
    now: "Comprobante con lo que dice ahora",
    wouldBe: (type: string, rule: string) => `T/O ${type}, regla «${rule}»`,
    rate: (currency: string, rate: string) => `${currency} a ${rate}`,
    problems: "Por qué no se puede contabilizar",
    warnings: "Antes de contabilizar",
    nothing:
      "No lleva asiento: está anulado, no tiene importe o es un documento que no mueve cuentas.",
    posted: (at: string, by: string) => `Contabilizado el ${at} por ${by}.`,
    voucher: (number: string) => `Ver el comprobante ${number}`,
    invoice: "Ver el documento",
    changed: "Cambió después de contabilizarse",
    gone: "El documento ya no está en Gestión.",
    differences: "Qué cambió",
    fact: "Dato",
    before: "Al contabilizar",
    after: "Ahora",
    nobody: "(nada)",
  },
  facts: {
    status: "Estado",
    direction: "Dirección",
    type: "Tipo",
    series: "Serie",
    number: "Número",
    date: "Fecha",
    due: "Vencimiento",
    person: "Persona",
    currency: "Moneda",
    rate: "Tipo de cambio",
    subtotal: "Subtotal",
    discount: "Descuento",
    taxes: "Impuestos",
    withheld: "Retenciones",
    total: "Total",
    means: "Método o cuenta",
    form: "Forma de pago",
    applications: "Aplicaciones",
  },
  factValues: {
    valid: "vigente",
    cancelled: "anulada",
    voided: "anulado",
    issued: "emitida",
    received: "recibida",
  },
  repair: {
    title: "Qué hacer con su comprobante",
    leave: "Dejarlo como está",
    replace: "Rehacer sus renglones",
    void: "Anularlo",
    onlyVoid:
      "Sus renglones no se pueden rehacer en el mismo lugar: anúlelo y contabilice otra vez lo que corresponda.",
    shared: (count: string) =>
      `El comprobante es de ${count} documentos: lo que elija vale para todos. Los que ya no le correspondan vuelven a quedar por contabilizar.`,
    edited:
      "Alguien cambió el comprobante a mano después de contabilizarlo: al rehacerlo se pierden esos cambios (se pueden recuperar al deshacer).",
    after: "Cómo quedaría",
    reason: "El documento cambió después de contabilizarse",
  },
  lines: {
    label: "Renglones",
    account: "Cuenta",
    name: "Nombre",
    debit: "Debe",
    credit: "Haber",
    foreign: "Mon. ext.",
  },
  balance: {
    label: "Cambio por cuenta con lo elegido",
    none: "Lo elegido no mueve ninguna cuenta.",
  },
  bar: {
    nothing: "Nada elegido. Todavía no se guarda nada.",
    sum: (documents: string, vouchers: string, debit: string) =>
      `${plural(documents, "documento", "documentos")} en ${plural(vouchers, "comprobante", "comprobantes")}, debe = haber ${debit}.`,
    replaced: (count: string) => `Se rehacen ${count}.`,
    voided: (count: string) => `Se anulan ${count}.`,
    run: "Contabilizar",
    apply: "Aplicar",
  },
  result: {
    title: "Contabilizado",
    undone: "Deshecho",
    text: (documents: string, vouchers: string) =>
      `${plural(documents, "documento quedó contabilizado", "documentos quedaron contabilizados")} en ${plural(vouchers, "comprobante nuevo", "comprobantes nuevos")}.`,
    repaired: (count: string) =>
      `${plural(count, "comprobante de documentos que cambiaron quedó", "comprobantes de documentos que cambiaron quedaron")} al día.`,
    undoneText:
      "Los comprobantes y las marcas de los documentos están otra vez como antes.",
    vouchers: "Comprobantes",
    more: (count: string) => `y ${count} más en Comprobantes`,
    see: (month: string) => `Ver los comprobantes de ${month}`,
    history: "Ver el historial",
    next: "Seguir con los documentos del mes",
  },
  ofVoucher: {
    label: "Documentos",
    more: (count: string) => `y ${count} más`,
  },
  undo: {
    button: "Deshacer esta contabilización",
    redo: "Volver a contabilizar",
    title: "¿Deshacer esta contabilización?",
    redoTitle: "¿Volver a poner lo contabilizado?",
    confirm: "Deshacer",
    redoConfirm: "Volver a contabilizar",
    effect: (documents: string, added: string, changed: string) =>
      `Documentos que vuelven a quedar por contabilizar: ${documents}; comprobantes que salen: ${added}; que recuperan su contenido anterior: ${changed}.`,
    redoEffect: (documents: string, added: string, changed: string) =>
      `Documentos que quedan contabilizados: ${documents}; comprobantes que vuelven a entrar: ${added}; que toman otra vez el contenido nuevo: ${changed}.`,
    undone:
      "La contabilización se deshizo: los comprobantes y las marcas están como antes de ella.",
    redone: "La contabilización está puesta otra vez.",
  },
  problem,
  warning,
  rules,
};
