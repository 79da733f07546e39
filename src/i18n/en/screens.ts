import type { Dictionary } from "../index.ts";

/** Headings of the working screens. */
export const screens = {
  vouchers: "Vouchers",
  exportPackage: "Export",
  importPackage: "Import",
  backup: "Back up management",
  restore: "Restore management",
  history: "History",
  invoices: "Invoices",
  bringInvoices: "Bring in invoices",
  posting: "Post documents",
  postingRules: "Posting rules",
  foreign: "Bring in vouchers",
} satisfies Dictionary["screens"];
