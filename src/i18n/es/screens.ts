/** Headings of the working screens. */
export const screens = {
  vouchers: "Comprobantes",
  exportPackage: "Exportar",
  importPackage: "Importar",
  backup: "Respaldar gestión",
  restore: "Restaurar gestión",
  history: "Historial",
  invoices: "Facturas",
  bringInvoices: "Traer facturas",
  posting: "Contabilizar documentos",
  postingRules: "Reglas de contabilización",
  foreign: "Traer comprobantes",
};
