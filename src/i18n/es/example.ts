/** The example company: its mark, what to try in it, and removing it. */
export const example = {
  badge: "Empresa de ejemplo",
  /** The same where there is little room. */
  badgeShort: "Ejemplo",
  title: "Está en una empresa de ejemplo",
  lead: "Nada de esto es real: cambie y borre lo que quiera. Esto es lo que vale la pena probar; toma unos diez minutos.",
  steps: {
    look: {
      name: "Mire un mes",
      text: (month: string) =>
        `Los comprobantes de ${month}, por tipo de operación; elija uno y vea sus renglones.`,
    },
    enter: {
      name: "Registre un comprobante",
      text: () =>
        "Con el teclado: la cuenta se busca por código o nombre, y el cuadre está siempre a la vista.",
    },
    export: {
      name: "Exporte el mes",
      text: () => "Prepare el archivo que viajaría a otra sede.",
    },
    import: {
      name: "Importe el mes de Arequipa",
      text: () =>
        "Pulse «Paquetes de ejemplo»: revise qué cambiaría antes de que cambie. El mes anterior llegó otra vez, con correcciones.",
    },
    undo: {
      name: "Deshaga la importación",
      text: () => "En el Historial: todo vuelve a estar como estaba.",
    },
  },
  done: "hecho",
  progress: (done: string, count: string) => `${done} de ${count} hechos`,
  remove: {
    button: "Quitar la empresa de ejemplo",
    text: "Con ella se va todo lo que haya registrado en ella. No se puede deshacer, pero la empresa de ejemplo se puede crear otra vez.",
    counting: "Contando lo que se quita…",
    counts: {
      vouchers: "Comprobantes",
      documents: "Facturas, cobros y pagos",
      drafts: "Borradores",
      masters: "Filas de los maestros",
      transfers: "Traspasos del historial",
      files: "Paquetes de ejemplo",
    },
    confirm: "Quitar todo",
    working: "Quitando…",
  },
  settings: {
    title: "Empresa de ejemplo",
    text: "Los datos de esta empresa son inventados. Quítela cuando vaya a crear la suya.",
  },
};
