import { plural } from "../words.ts";
import { fileRefusal, refusalReason } from "./document-reasons.ts";

/** Bringing in electronic documents. */
export const bringDocuments = {
  refusal: fileRefusal,
  reason: refusalReason,
  lead: {
    PE: "XML de facturas, boletas y notas (UBL), sueltos, en carpetas o en los ZIP de SUNAT; también comunicaciones de baja (RA).",
    MX: "CFDI sueltos, en carpetas o en los ZIP de la descarga masiva del SAT; también sus metadatos, para saber cuáles se cancelaron.",
  },
  drop: "Facturas electrónicas: XML, ZIP o carpetas enteras",
  stepsTitle: "Cómo funciona",
  steps: [
    "Elija o suelte los archivos: cientos o miles a la vez.",
    "Se leen en este equipo, sin red. Un informe dice, archivo por archivo, qué entra y qué no, y por qué.",
    "Nada se guarda hasta que usted confirme, y después se puede deshacer desde el Historial.",
  ] as readonly string[],
  bounds: (files: string, size: string) =>
    `Hasta ${files} archivos a la vez; cada XML, de ${size} como máximo.`,
  reading: "Leyendo documentos",
  storing: "Guardando documentos",
  progress: (done: string, total: string) => `${done} de ${total} archivos`,
  "too-many-files": (limit: string) =>
    `Son más de ${limit} archivos a la vez. Tráigalos por partes, por ejemplo por meses.`,
  failedTitle: "No se pudieron leer",
  nothingWritten: "Nada se ha guardado todavía.",
  nothingToDo: {
    title: "Nada que traer",
    text: "Ningún archivo trae algo que no esté ya aquí. El informe dice por qué, uno por uno.",
  },
  bring: (count: string) => `Traer ${plural(count, "documento", "documentos")}`,
  bringStates: "Guardar los cambios",
  leave: "Dejarlo",
  again: "Elegir otros archivos",
  replace: (count: string) =>
    count === "1"
      ? "Reemplazar también el documento que ya está aquí con otro contenido"
      : `Reemplazar también los ${count} documentos que ya están aquí con otro contenido`,
  replaceHint: "Su estado (vigente o cancelada) no cambia.",
  facts: {
    title: "Qué pasará",
    accepted: "Entran",
    changed: "Cambiaron",
    present: "Ya estaban",
    repeated: "Repetidos",
    refused: "No entran",
    states: "Listas de estados",
    cancelled: "Se cancelan",
    awaited: "Canceladas que no están",
    collections: "Cobros",
    payments: "Pagos",
    persons: "Personas nuevas",
  },
  kept: (count: string) =>
    `${plural(count, "cobro o pago", "cobros o pagos")} de estos documentos ya ${count === "1" ? "estaba" : "estaban"} aquí y ${count === "1" ? "queda" : "quedan"} como ${count === "1" ? "está" : "están"}.`,
  dangling: (count: string) =>
    count === "1"
      ? "Un pago se aplica a una factura que no está aquí. Se guarda y se enlaza cuando llegue."
      : `Los pagos se aplican a ${count} facturas que no están aquí. Se guardan y se enlazan cuando lleguen.`,
  sums: {
    title: "Lo que entra",
    direction: "Sentido",
    type: "Tipo",
    currency: "Moneda",
    count: "Documentos",
    total: "Total",
  },
  report: {
    title: "Informe, archivo por archivo",
    show: "Mostrar",
    all: (count: string) => `Todo (${count})`,
    option: (name: string, count: string) => `${name} (${count})`,
    search: "Buscar",
    searchHint: "Archivo, número, UUID o motivo",
    file: "Archivo",
    outcome: "Resultado",
    document: "Documento",
    reason: "Detalle",
    pick: "Elija una fila para leerla completa.",
    outcomes: {
      accepted: "entra",
      present: "ya estaba",
      changed: "cambió",
      repeated: "repetido",
      refused: "no entra",
      states: "estados",
      cancelled: "se cancela",
      awaited: "no está",
    },
    groups: {
      accepted: "Entran",
      warned: "Entran con aviso",
      present: "Ya estaban",
      changed: "Cambiaron",
      repeated: "Repetidos",
      refused: "No entran",
      states: "Listas de estados",
      cancelled: "Se cancelan",
      awaited: "Canceladas que no están",
    },
    refused: (reason: string) => `No entra: ${reason}`,
  },
  outcome: {
    accepted: "Entra.",
    acceptedCancelled: "Entra como cancelada: una lista anterior ya lo decía.",
    present: "Ya está aquí, igual hasta el último byte.",
    changedSame:
      "Ya está aquí con otros bytes; lo que se guarda de ella es igual.",
    changed: (differences: string) => `Ya está aquí y cambia: ${differences}.`,
    difference: (field: string, here: string, theirs: string) =>
      `${field}: ${here === "" ? "vacío" : here} → ${theirs === "" ? "vacío" : theirs}`,
    repeated: (first: string) => `El mismo documento está en ${first}.`,
    repeatedOther: (first: string) =>
      `El mismo documento está en ${first} con otro contenido. Entra aquel; compruebe cuál es el bueno.`,
    states: (stated: string, cancelled: string, awaited: string) =>
      `Nombra ${plural(stated, "documento cancelado", "documentos cancelados")}: ${cancelled} se cancelan ahora, ${awaited} no están aquí.`,
    cancelled: "Queda como cancelada.",
    awaited:
      "Está cancelada y no está aquí. Se recuerda: cuando llegue, entra como cancelada.",
  },
  fields: {
    direction: "sentido",
    type: "tipo",
    series: "serie",
    number: "número",
    date: "fecha",
    due: "vencimiento",
    issuer: "emisor",
    receiver: "receptor",
    currency: "moneda",
    exchangeRate: "tipo de cambio",
    subtotal: "subtotal",
    discount: "descuento",
    taxes: "impuestos",
    withheld: "retenciones",
    total: "total",
    paymentMethod: "método de pago",
    paymentForm: "forma de pago",
    related: "relacionados",
  },
  done: {
    title: "Documentos traídos",
    text: "Quedaron guardados, con sus originales.",
    undone: "Deshecho",
    undoneText: "Las facturas, los cobros y los pagos quedaron como antes.",
    added: "Documentos nuevos",
    changed: "Documentos cambiados",
    cancelled: "Documentos cancelados",
    awaited: "Canceladas que se recuerdan",
    persons: "Personas nuevas",
    see: "Ver las facturas",
    history: "Ver en el Historial",
    undoText: (
      added: string,
      changed: string,
      collections: string,
      payments: string,
    ) =>
      `Documentos que entraron y ahora salen: ${added}; que recuperan su contenido o su estado: ${changed}. Salen también ${plural(collections, "cobro", "cobros")} y ${plural(payments, "pago", "pagos")} que trajeron. Las personas nuevas salen, salvo las que algo usa ya.`,
    redoText: (added: string, changed: string) =>
      `Documentos que vuelven a entrar: ${added}; que toman otra vez el contenido traído: ${changed}. Se puede deshacer de nuevo.`,
  },
  past: {
    format: "Facturas electrónicas",
    file: (first: string, count: number) =>
      count < 2 ? first : `${first} y ${(count - 1).toString()} más`,
  },
} as const;
