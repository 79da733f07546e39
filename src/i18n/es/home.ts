/** The start screen. */
export const home = {
  title: "Inicio",
  begin: "Qué desea hacer",
  actions: {
    vouchers: "Ver y registrar los comprobantes del mes.",
    invoices: "Ver lo emitido y lo recibido, con lo que falta cobrar y pagar.",
    backup:
      "Preparar el archivo de facturas, cobros y pagos para la otra oficina.",
    exportPackage: "Preparar el archivo del mes para enviarlo a otra sede.",
    importPackage:
      "Revisar e incorporar los archivos recibidos de otras sedes.",
    foreign: "Traer comprobantes de archivos PLE o del SAT.",
    history: "Ver qué se envió y qué se recibió, y deshacer.",
  },
  first: {
    title: "Empezar con Valija",
    lead: "Valija guarda los libros de su empresa en este equipo y los lleva entre sedes como archivos. Funciona sin conexión y nada sale de aquí si usted no lo exporta.",
    choices: "Cómo desea empezar",
    company: {
      name: "Empresa nueva",
      text: "Escriba los datos de su empresa y de esta sede, y elija el plan de cuentas con que comienza.",
    },
    example: {
      name: "Probar con una empresa de ejemplo",
      text: "Dos sedes, tres meses de comprobantes y facturas, y paquetes de la otra sede listos para importar. En diez minutos se ve todo, y se quita con una sola orden.",
    },
    making: "Preparando la empresa de ejemplo",
  },
};
