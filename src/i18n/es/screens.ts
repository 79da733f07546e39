/** Headings of the working screens. */
export const screens = {
  vouchers: "Comprobantes",
  exportPackage: "Exportar",
  importPackage: "Importar",
  history: "Historial",
  posting: "Contabilizar documentos",
  postingRules: "Reglas de contabilización",
  foreign: "Traer comprobantes",
};
