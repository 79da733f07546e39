/** The start screen. */
export const home = {
  title: "Inicio",
  begin: "Qué desea hacer",
  actions: {
    vouchers: "Ver y registrar los comprobantes del mes.",
    exportPackage: "Preparar el archivo del mes para enviarlo a otra sede.",
    importPackage:
      "Revisar e incorporar los archivos recibidos de otras sedes.",
    foreign: "Traer comprobantes de archivos PLE o del SAT.",
    history: "Ver qué se envió y qué se recibió, y deshacer.",
  },
  first: {
    title: "Empresa nueva",
    lead: "Valija guarda los libros de su empresa en este equipo y los lleva entre sedes como archivos. Funciona sin conexión y nada sale de aquí si usted no lo exporta.",
  },
};
