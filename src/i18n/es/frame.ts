/** What surrounds every screen: navigation, top bar, messages about the installation. */
export const frame = {
  product: "Valija",
  skip: "Saltar al contenido",
  title: (screen: string) => `${screen} · Valija`,
  menu: "Menú",
  navigation: "Navegación principal",
  bar: "Empresa y estado",
  nav: {
    home: "Inicio",
    vouchers: "Comprobantes",
    transfers: "Traspasos",
    exportPackage: "Exportar",
    importPackage: "Importar",
    history: "Historial",
    foreign: "Traer comprobantes",
    foreignHint: "de archivos PLE y del SAT",
    settings: "Configuración",
    company: "Empresa y apariencia",
    about: "Acerca de",
  },
  noCompany: "Sin empresa",
  central: "Sede central",
  online: "En línea",
  offline: "Sin conexión",
  offlineHint: "No hay red. Todo sigue funcionando con lo guardado aquí.",
  storage: {
    protected: "Datos protegidos",
    protectedHint: "El navegador no borra estos datos por su cuenta.",
    unprotected: "Datos sin proteger",
    unprotectedHint:
      "El navegador podría borrar estos datos si falta espacio. Pulse para pedir que los proteja.",
    refused:
      "El navegador no concedió la protección. Instale Valija como aplicación o agréguela a favoritos e inténtelo otra vez.",
  },
  theme: {
    label: "Colores",
    system: "Los del sistema",
    light: "Claros",
    dark: "Oscuros",
    toggle: (next: string) => `Cambiar los colores a: ${next}`,
  },
  update: {
    ready: "Versión nueva lista.",
    apply: "Actualizar ahora",
    busy: "Se puede actualizar cuando termine el trabajo en curso.",
    allTabs: "Se recargan todas las ventanas de Valija.",
    stale:
      "Esta ventana es de una versión anterior y le falta una parte. Recárguela para seguir.",
    reload: "Recargar",
  },
  notFound: {
    title: "Página no encontrada",
    message: "Esa dirección no existe en Valija.",
    back: "Ir al inicio",
  },
};
