import { plural } from "../words.ts";

/** Backup and restoring of management data: what leaves, what comes back, what it replaces. */
export const managementTransfers = {
  everything: "Todo",
  groups: {
    issued: "Facturas emitidas",
    received: "Facturas recibidas",
    collections: "Cobros",
    payments: "Pagos",
  },
  columns: {
    group: "Documentos",
    month: "Mes",
    currency: "Moneda",
    count: "Cantidad",
    total: "Total",
    invoices: "Facturas",
    collections: "Cobros",
    payments: "Pagos",
  },
  totalsNote:
    "Lo cancelado y lo anulado cuenta como cero; las notas de crédito restan.",
  documents: (count: string) => plural(count, "documento", "documentos"),
  backup: {
    lead: "Prepara el archivo con facturas, cobros, pagos y personas para la otra instalación de la empresa. Nunca lleva comprobantes, cuentas ni saldos.",
    scope: "Qué se respalda",
    whole: "Todo",
    month: "Un mes",
    period: "Mes",
    noMonth:
      "Los documentos tienen fecha: están en los meses 01 a 12, no en la apertura ni en el cierre. Elija un mes.",
    asking: "Revisando los documentos…",
    what: "Qué viajará",
    table: "Documentos que viajarán, por mes y moneda",
    empty: {
      title: "No hay documentos en este alcance",
      text: "El archivo quedaría vacío: al restaurarlo en otra instalación, quitaría lo que allí hay de este alcance. Elija otro alcance si no es eso lo que quiere.",
    },
    persons: "Personas (el maestro completo)",
    originals: "Documentos XML originales",
    missing: (count: string) =>
      count === "1"
        ? "Falta el XML original de 1 factura"
        : `Faltan los XML originales de ${count} facturas`,
    missingText:
      "La factura dice tener su XML y aquí ya no está: quien restaure el archivo lo rechazaría. Traiga otra vez el XML de cada una; la lista se actualiza sola. Si solo falta en un mes, puede respaldar los demás meses.",
    missingTable: "Facturas sin su XML original",
    tooMany: (count: string, limit: string) =>
      `Hay ${count} documentos XML originales y un archivo lleva como máximo ${limit}. Elija «Un mes» y respalde mes por mes.`,
    run: "Respaldar gestión",
    running: (file: string) => `Respaldando ${file}`,
    denied:
      "No se concedió el permiso para escribir en la carpeta. Pulse Respaldar gestión otra vez y acéptelo, o elija otro destino.",
    stopped:
      "El respaldo no se hizo: vea a la izquierda qué lo impide y qué hacer.",
    nextFolder:
      "Retire la memoria con «Expulsar» y llévela a la otra instalación, o adjunte el archivo a un correo. Allí se abre en Gestión, Restaurar gestión.",
    nextDownload:
      "Adjunte el archivo a un correo o cópielo a una memoria USB. En la otra instalación se abre en Gestión, Restaurar gestión.",
    another: "Respaldar otro alcance",
  },
  restore: {
    lead: "Revisa e incorpora un respaldo de gestión de esta empresa. Reemplaza facturas, cobros y pagos; nunca toca comprobantes ni cuentas.",
    choose: "Respaldos de gestión (.zip)",
    start: {
      title: "Elija la carpeta o los archivos recibidos",
      text: "Aparecen los respaldos de gestión de esta empresa; los demás archivos van aparte, con el motivo. Nada se escribe hasta que usted lo confirme.",
    },
    noneMatch:
      "Ninguno de los archivos es un respaldo de gestión de esta empresa. Vea abajo el motivo de cada uno.",
    columnScope: "Alcance",
    scope: "Alcance",
    keep: "Conservar lo que el paquete no trae",
    keepHint:
      "Agrega lo nuevo y actualiza lo que viene distinto, y no quita nada. Úselo cuando en las dos instalaciones se registró por separado. Lo normal es reemplazar: después queda exactamente lo que trae el paquete.",
    removed: (count: string) =>
      count === "1"
        ? "Sale 1 documento que el paquete no trae"
        : `Salen ${count} documentos que el paquete no trae`,
    removedText:
      "Vea la lista en la columna «Salen». Si deben quedar, marque «Conservar lo que el paquete no trae».",
    groupsTitle: "Documentos que cambian",
    groupsLabel: "Documentos que entran, cambian y salen",
    noGroups: "Ningún documento cambia; solo los maestros u originales.",
    unchanged: (count: string) =>
      count === "1"
        ? "1 documento más queda igual."
        : `${count} documentos más quedan iguales.`,
    originals: (count: string) =>
      count === "1"
        ? "Llega 1 documento XML original que aquí no está."
        : `Llegan ${count} documentos XML originales que aquí no están.`,
    figuresTitle: "Antes y después",
    overallLabel: "Cantidades y totales por moneda, antes y después",
    monthsLabel: "Cantidades y totales por mes y moneda, antes y después",
    allMonths: "Mostrar también los meses que no cambian",
    figureColumns: {
      countNow: "Ahora",
      countAfter: "Después",
      totalNow: "Total ahora",
      totalAfter: "Total después",
    },
    list: {
      document: "Documento",
      person: "Persona",
      what: "Qué cambia",
      newerHere: "modificado aquí después",
      cancelled: "cancelado",
    },
    fields: {
      direction: "emitida o recibida",
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
      status: "estado",
      related: "documentos relacionados",
      original: "XML original",
      person: "persona",
      amount: "monto",
      form: "forma de pago",
      reference: "referencia",
      bankAccount: "cuenta bancaria",
      memo: "glosa",
      taxUuid: "UUID fiscal",
      applications: "aplicaciones",
      modified: "solo la fecha de modificación",
    },
    warnings: {
      "own-backup":
        "Este respaldo salió de esta misma sede y sistema: restaurarlo vuelve a lo que había aquí entonces.",
      "same-edition": (edition: string) =>
        `Viene de otra instalación de ${edition}, como esta. Lo habitual es que vaya entre Gestión y Contabilidad: compruebe que es el archivo correcto.`,
      "other-site": (site: string) =>
        `Lo último que se restauró aquí era de la sede ${site}, y este paquete es de otra: lo reemplazaría.`,
      "older-than-imported": (imported: string) =>
        `Ya se restauró el envío ${imported} de esa sede, más nuevo que este: volvería a un contenido anterior.`,
      "previous-missing": (last: string) =>
        last === "0"
          ? "Los envíos anteriores de esa sede no llegaron nunca aquí."
          : `El último restaurado de esa sede es el envío ${last}: los de en medio no llegaron.`,
      newerChanged: (count: string) =>
        `${plural(count, "documento se modificó", "documentos se modificaron")} aquí después que lo que llega: ese cambio de aquí se perdería.`,
      newerRemoved: (count: string) =>
        `${plural(count, "documento registrado", "documentos registrados")} aquí después de hacerse el paquete saldrían: el paquete no podía traerlos.`,
      "other-month": (count: string, months: string) =>
        `${plural(count, "documento está", "documentos están")} aquí en otro mes (${months}) y llegan con el del paquete: salen de aquel mes, para que no queden dos veces.`,
    },
    first: {
      title: "Antes de restaurar",
      text: "Lo reemplazado queda guardado y se puede deshacer. Si quiere además un archivo con lo que hay aquí ahora, hágalo antes de restaurar.",
      run: "Respaldar antes lo que hay aquí",
      running: "Respaldando lo que hay aquí",
      done: (file: string) =>
        `${file} se entregó a las descargas del navegador y quedó en el Historial.`,
      stopped:
        "No se pudo hacer: a facturas de aquí les falta su XML original. Vea cuáles en Respaldar gestión. Restaurar se puede igual, y deshacer también.",
    },
    run: (come: string, change: string, go: string) =>
      `Restaurar: entran ${come}, cambian ${change}, salen ${go}`,
    runRest: "Restaurar",
    running: (file: string) => `Restaurando ${file}`,
    failed: "No se restauró",
    refused: "El paquete no se puede restaurar",
    nothingToDo:
      "El respaldo es igual a lo que hay: restaurarlo no cambiaría nada, así que no hay nada que hacer.",
    done: {
      title: "Restaurado",
      text: (site: string, scope: string) =>
        `Las facturas, los cobros y los pagos (${scope}) son ahora los del paquete de ${site}.`,
      kept: (site: string, scope: string) =>
        `Lo que trae el paquete de ${site} (${scope}) está incorporado; lo que no trae se conservó.`,
    },
  },
  past: {
    out: "respaldado",
    done: "restaurado",
    keptOthers: "Conservó lo que el paquete no traía",
    sums: "Totales del paquete",
    undo: {
      button: "Deshacer esta restauración",
      redo: "Volver a restaurar",
      title: "¿Deshacer esta restauración?",
      effect: (added: string, changed: string, removed: string) =>
        `Documentos que entraron y ahora salen: ${added}; que salieron y vuelven: ${removed}; que recuperan su contenido anterior: ${changed}. Las personas vuelven a como estaban, salvo las que algo usa ya.`,
      redoEffect: (added: string, changed: string, removed: string) =>
        `Documentos que vuelven a entrar: ${added}; que salen: ${removed}; que toman otra vez el contenido restaurado: ${changed}. Se puede deshacer de nuevo.`,
    },
  },
};
