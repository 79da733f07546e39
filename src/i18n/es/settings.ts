/** Settings and the page about the program. */
export const settings = {
  title: "Configuración",
  company: "Empresa",
  noCompany: "Todavía no hay una empresa en este equipo.",
  createCompany: "Crear una empresa",
  appearance: "Idioma y apariencia",
  language: "Idioma",
  languageHint:
    "Cambia al instante, en todas las ventanas. Los importes se escriben siempre como en el país de la empresa.",
  about: {
    title: "Acerca de Valija",
    purpose:
      "Libros contables de empresas con varias sedes, sin conexión, que viajan entre sedes como archivos.",
    version: "Versión",
    offline: "Uso sin conexión",
    offlineStates: {
      ready:
        "Listo sin conexión: el programa completo está guardado en este equipo.",
      storing: "Guardando el programa en este equipo…",
      failed:
        "El programa no se pudo guardar para usarlo sin conexión. Revise el espacio libre y recargue.",
      unavailable: "Este navegador no permite usar el programa sin conexión.",
    },
    storage: "Almacenamiento",
    usage: (bytes: string) => `${bytes} en uso.`,
    protect: "Pedir protección",
    app: "Aplicación",
    installed: "Abierta como aplicación instalada.",
    installable:
      "Se puede instalar como aplicación, con su propia ventana e icono.",
    install: "Instalar",
    inBrowser: "Abierta en el navegador.",
    privacy: "Privacidad",
    privacyText:
      "Valija no envía datos a ningún servidor: todo queda en este equipo y en los archivos que usted exporte.",
    licence: "Licencia",
    licenceText:
      "MIT. Incluye componentes de terceros con licencias MIT, ISC, BSD y Apache-2.0.",
  },
};
