import type { CashFormProblem } from "../../domain/cash-form.ts";
import type { CashProblem, CashText } from "../../domain/cash-rules.ts";
import type { StrayReason } from "../../domain/invoice-balance.ts";
import { formatAmount, type Locale } from "../numbers.ts";
import { plural } from "../words.ts";

const texts: Readonly<Record<CashText, string>> = {
  form: "la forma de pago",
  reference: "la referencia",
  bankAccount: "la cuenta bancaria",
  memo: "la glosa",
};

/** Why an application settles nothing. */
const strays: Readonly<Record<StrayReason, string>> = {
  missing: "La factura aún no está aquí; se aplicará cuando llegue.",
  cancelled:
    "La factura está cancelada: lo aplicado no cuenta. Quite la aplicación o aplíquela a otra.",
  "other-side":
    "Ese documento no se salda con esta clase de movimiento. Quite la aplicación.",
  "other-currency":
    "La aplicación está en otra moneda que la factura y no cuenta. Corríjala.",
};

/** What cannot be read in a field of the header. */
function unreadField(
  problem: Extract<CashFormProblem, { code: "bad-field" }>,
): string {
  switch (problem.field) {
    case "date":
      return problem.value === ""
        ? "Escriba la fecha."
        : `«${problem.value}» no es una fecha. Escriba día, mes y año: 05/10/2026.`;
    case "amount":
      return problem.value === ""
        ? "Escriba el monto."
        : `«${problem.value}» no es un monto. Escríbalo así: 1,234.50.`;
    case "currency":
      return "Escriba el código de la moneda, de tres letras: PEN, MXN, USD.";
    case "exchangeRate":
      return `«${problem.value}» no es un tipo de cambio. Escriba un número mayor que cero con hasta seis decimales: 3.75.`;
    case "person":
      return `No hay ninguna persona «${problem.value}». Elíjala de la lista o regístrela.`;
  }
}

/** What cannot be read in the form; documents are called as the screen calls them. */
function unread(problem: CashFormProblem): string {
  switch (problem.code) {
    case "bad-field":
      return unreadField(problem);

    case "bad-applied":
      return `${problem.invoice}: «${problem.value}» no es un monto. Escríbalo así: 1,234.50.`;
    case "bad-equivalence":
      return `${problem.invoice}: «${problem.value}» no es una equivalencia. Escriba un número mayor que cero con hasta diez decimales.`;
  }
}

/** What is against a movement; documents are called as the screen calls them. */
function against(problem: CashProblem, locale: Locale): string {
  switch (problem.code) {
    case "amount-missing":
      return "El monto debe ser mayor que cero.";
    case "person-missing":
      return "Elija la persona.";
    case "person-unknown":
      return "La persona no está en el maestro. Regístrela en Personas.";
    case "rate-missing":
      return `Falta el tipo de cambio de ${problem.currency}. Escríbalo, o regístrelo en Tipos de cambio.`;
    case "too-long":
      return `Pasa de ${problem.limit.toString()} letras ${texts[problem.field]}. Acórtela.`;
    case "not-storable":
      return `Tiene caracteres que no se pueden guardar ${texts[problem.field]}. Escríbala de nuevo.`;
    case "applied-nothing":
      return `${problem.invoice}: lo aplicado debe ser mayor que cero. Bórrelo si no se aplica nada.`;
    case "applied-twice":
      return `${problem.invoice}: está dos veces con la misma parcialidad. Deje una.`;
    case "bad-installment":
      return `${problem.invoice}: la parcialidad va de 1 a 999.`;
    case "equivalence-missing":
      return `${problem.invoice}: está en otra moneda. Escriba cuánto de su moneda es una unidad de la del movimiento.`;
    case "cannot-settle":
      return `${problem.invoice}: ${strays[problem.because]}`;
    case "more-than-amount":
      return `Lo aplicado suma ${formatAmount(locale, problem.used)} y el monto es ${formatAmount(locale, problem.amount)} ${problem.currency}. Baje lo aplicado o corrija el monto.`;
  }
}

/** Collections and payments. */
export const cash = {
  kinds: {
    collections: {
      title: "Cobros",
      new: "Nuevo cobro",
      newTitle: "Cobro nuevo",
      one: "Cobro",
      find: "Buscar en los cobros",
      count: (count: string) => plural(count, "cobro", "cobros"),
      emptyTitle: "Aún no hay cobros",
      emptyText:
        "Registre el dinero que entra y aplíquelo a las facturas emitidas, o tráigalo de una hoja. Los complementos de pago (REP) que emitió entran con sus documentos.",
      saved: (what: string) => `Se guardó el cobro: ${what}`,
      voided: (what: string) => `Se anuló el cobro y cuenta como cero: ${what}`,
      restored: (what: string) => `El cobro vale otra vez: ${what}`,
      voidTitle: "¿Anular el cobro?",
      lead: "Dinero que entra, aplicado a lo que la empresa emitió.",
    },
    payments: {
      title: "Pagos",
      new: "Nuevo pago",
      newTitle: "Pago nuevo",
      one: "Pago",
      find: "Buscar en los pagos",
      count: (count: string) => plural(count, "pago", "pagos"),
      emptyTitle: "Aún no hay pagos",
      emptyText:
        "Registre el dinero que sale y aplíquelo a las facturas recibidas, o tráigalo de una hoja. Los complementos de pago (REP) que recibió entran con sus documentos.",
      saved: (what: string) => `Se guardó el pago: ${what}`,
      voided: (what: string) => `Se anuló el pago y cuenta como cero: ${what}`,
      restored: (what: string) => `El pago vale otra vez: ${what}`,
      voidTitle: "¿Anular el pago?",
      lead: "Dinero que sale, aplicado a lo que la empresa recibió.",
    },
  },
  columns: {
    date: "Fecha",
    person: "Persona",
    currency: "Moneda",
    amount: "Monto",
    used: "Aplicado",
    onAccount: "A cuenta",
    form: "Forma",
    reference: "Referencia",
    bankAccount: "Cuenta bancaria",
    memo: "Glosa",
    document: "Documento",
    state: "Estado",
  },
  states: {
    valid: "Vigente",
    voided: "Anulado",
    withdrawn: "CFDI cancelado",
  },
  missing: (count: string) => plural(count, "sin factura", "sin factura"),
  stray: "Revisar aplicación",
  nobody: "Sin persona",
  filters: {
    from: "Desde",
    to: "Hasta",
    anyMonth: "Cualquier mes",
    person: "Persona",
    anyPerson: "Todas",
    state: "Estado",
    states: {
      all: "Todos",
      valid: "Vigentes",
      onAccount: "Con saldo a cuenta",
      missing: "Con facturas que no están",
      voided: "Anulados",
    },
    shown: (found: string, all: string) => `${found} de ${all}`,
    none: "Ninguno coincide",
    noneText: "Nada de lo registrado cumple con lo que pide.",
    clear: "Ver todos",
    findHint: "Persona, referencia, glosa, factura",
  },
  totals: "Totales de la lista",
  totalOf: (currency: string) => `Total ${currency}`,
  failed: "No se pudo leer",
  failedText:
    "Los cobros y pagos guardados no se pudieron leer. Recargue la página.",
  bring: "Traer hoja",
  bringHint: "Trae movimientos de una hoja de Excel, un CSV o lo copiado",
  back: "Volver a la lista",
  undo: "Deshacer",
  editor: {
    edit: (date: string, person: string) => `${date} · ${person}`,
    header: "Datos",
    person: "Persona",
    personHint: "Número o nombre",
    date: "Fecha",
    amount: "Monto",
    currency: "Moneda",
    rate: "Tipo de cambio",
    rateOf: (rate: string, day: string) => `Del ${day}: ${rate}`,
    rateNone: "No hay tipo de cambio de esa semana",
    form: "Forma",
    formNone: "Sin indicar",
    reference: "Referencia",
    referenceHint: "Operación, cheque",
    bankAccount: "Cuenta bancaria",
    memo: "Glosa",
    createPerson: (typed: string) => `Registrar a «${typed}»`,
    applications: "Facturas a las que se aplica",
    choosePerson:
      "Elija la persona y aquí aparecen sus documentos con saldo, del que vence primero al último.",
    noneOpen:
      "Esta persona no tiene documentos con saldo. Lo que se guarde queda a cuenta.",
    document: "Documento",
    issued: "Fecha",
    due: "Vence",
    total: "Total",
    left: "Saldo",
    installment: "Parc.",
    equivalence: "Equivalencia",
    equivalenceOf: (document: string) => `Equivalencia de ${document}`,
    equivalenceHint: (theirs: string, own: string) => `${theirs} por 1 ${own}`,
    applied: "Aplicado",
    appliedTo: (document: string) => `Aplicado a ${document}`,
    after: "Queda",
    applyOne: (document: string) => `Aplicar a ${document} lo que alcance`,
    applyRow: "Aplicar lo que alcance a esta factura",
    applyOldest: "Aplicar a lo más antiguo",
    applyNothing: "Quitar lo aplicado",
    other: "Agregar otra factura",
    otherHint: "Serie-número o UUID; también de otra persona",
    add: "Agregar",
    otherAbsent: (name: string) =>
      `«${name}» no está aquí. Escriba el UUID, o RUC-tipo-serie-número, para aplicarle y que espere a la factura.`,
    otherThere: (name: string) => `${name} ya está en la lista.`,
    otherMany: (name: string) =>
      `Hay varios documentos «${name}». Escriba el UUID, o RUC-tipo-serie-número.`,
    absent: "La factura aún no está aquí",
    sumAmount: "Monto",
    sumUsed: "Aplicado",
    sumLeft: "A cuenta",
    over: "de más",
    save: "Guardar",
    saveAndNew: "Guardar y nuevo",
    void: "Anular",
    restore: "Volver a vigente",
    discard: "Descartar los cambios",
    dirtyTitle: "Hay cambios sin guardar",
    dirtyText: "Si sale ahora se pierde lo que escribió aquí.",
    stay: "Seguir aquí",
    notSaved: "No se guardó",
    voidText: (amount: string, used: string, count: string) =>
      `${amount} dejan de contar; ${used} aplicados a ${plural(count, "factura", "facturas")} vuelven a su saldo. Se puede deshacer.`,
    ofDocument: "Lo dice un CFDI de pago",
    ofDocumentText:
      "Sus datos son los del documento y no se cambian aquí. Si el documento no vale, márquelo como cancelado o anule este movimiento.",
    seeDocument: "Ver el documento",
    voidedTitle: "Está anulado",
    voidedText: "Se conserva y cuenta como cero.",
    withdrawnTitle: "Su CFDI está cancelado",
    withdrawnText:
      "Mientras el documento esté cancelado, esto cuenta como cero.",
    theirsTitle: "Cambió en otra ventana",
    theirsText:
      "Lo guardado ya no es lo que se abrió aquí. Vea lo nuevo, o siga y guarde lo suyo encima.",
    goneTitle: "Ya no está",
    goneText: "Otra ventana lo quitó. Si lo guarda, se registra de nuevo.",
    takeTheirs: "Ver lo nuevo",
    keepMine: "Seguir con lo mío",
    overTitle: "Se aplica más que el saldo",
    overText: "Estas facturas quedarían con saldo en contra. ¿Es así?",
    overColumns: {
      document: "Documento",
      left: "Saldo",
      applied: "Aplicado",
      over: "De más",
    },
    overAccept: "Guardar así",
    overFix: "Corregir",
    notFound: "No está",
    notFoundText:
      "Ese movimiento no está aquí. Puede que otra ventana lo haya quitado.",
  },
  strays,
  unread,
  against,
  sheet: {
    lead: "Agrega movimientos y los aplica. Nada se escribe hasta que lo confirme, y se puede deshacer.",
    paste: "O pegue aquí las filas copiadas, con sus encabezados",
    pasted: "lo copiado",
    rules:
      "La factura se nombra por serie-número o UUID. Un movimiento aplicado a varias ocupa varias filas seguidas: repita sus datos con la misma referencia, o deje vacío todo menos la factura y lo aplicado.",
    noHeader: (needed: string) =>
      `No se encontró la fila de encabezados en las primeras 20 filas: debe tener ${needed}.`,
    nothing: "Todo lo que dice ya está registrado, o tiene errores.",
    apply: (what: string) => `Registrar ${what}`,
    applied: (what: string) => `De la hoja: ${what}.`,
    over: (name: string, left: string, applied: string) =>
      `${name}: se aplicarían ${applied} y su saldo es ${left}. Corrija lo aplicado, o registre este movimiento a mano si es así.`,
    problems: {
      "bad-amount": (value: string) =>
        `«${value}» no es un monto. Escríbalo con punto para los decimales: 1234.50.`,
      "unknown-person": (value: string) =>
        `No hay ninguna persona con el número «${value}». Regístrela en Personas y elija el archivo otra vez.`,
      "unknown-form": (value: string) =>
        `«${value}» no es un código de forma de pago. Entra así; corríjalo si va a declararlo.`,
      "invoice-absent": (value: string) =>
        `La factura ${value} aún no está aquí. Entra así, y se aplicará cuando llegue.`,
      "unknown-invoice": (value: string) =>
        `No hay ninguna factura «${value}». Escriba su UUID, o RUC-tipo-serie-número, para que la espere.`,
      "many-invoices": (value: string) =>
        `Hay varios documentos «${value}». Escriba el UUID, o RUC-tipo-serie-número.`,
    },
  },
  errors: {
    "of-document":
      "Lo dice un CFDI de pago y no se cambia a mano. Anúlelo, o cancele el documento.",
    voided: "Está anulado. Vuélvalo a vigente antes de cambiarlo.",
    "edited-meanwhile":
      "Otra ventana lo cambió mientras tanto y no se escribió nada. Vuelva a la lista y ábralo otra vez.",
    "over-balance":
      "Se aplicaría más que el saldo de alguna factura y no se escribió nada. Ábralo y corrija lo aplicado.",
  },
} as const;
