import { createRouter, type Path } from "sv-router";

const routes = {
  "/": () => import("../home/HomeView.svelte"),
  "/empresa": () => import("../company/NewCompanyView.svelte"),
  "/comprobantes": () => import("../vouchers/VouchersView.svelte"),
  "/comprobantes/nuevo": () => import("../vouchers/VoucherView.svelte"),
  "/comprobantes/borrador/:draft": () =>
    import("../vouchers/VoucherView.svelte"),
  "/comprobantes/:period/:site/:type/:number": () =>
    import("../vouchers/VoucherView.svelte"),
  "/gestion/cobros": () => import("../cash/CollectionsView.svelte"),
  "/gestion/pagos": () => import("../cash/PaymentsView.svelte"),
  "/maestros/personas": () => import("../masters/persons/PersonsView.svelte"),
  "/maestros/centros": () => import("../masters/centers/CentersView.svelte"),
  "/maestros/tipos": () => import("../masters/types/TypesView.svelte"),
  "/gestion/respaldar": () =>
    import("../transfers/management/BackupView.svelte"),
  "/gestion/restaurar": () =>
    import("../transfers/management/RestoreView.svelte"),
  "/exportar": () => import("../transfers/ExportView.svelte"),
  "/importar": () => import("../transfers/ImportView.svelte"),
  "/historial": () => import("../transfers/HistoryView.svelte"),
  "/traer": () => import("../foreign/ForeignView.svelte"),
  "/maestros/cuentas": () => import("../masters/accounts/AccountsView.svelte"),
  "/maestros/cambios": () => import("../masters/rates/RatesView.svelte"),
  "/gestion/facturas": () => import("../invoices/InvoicesView.svelte"),
  "/gestion/facturas/:key": () => import("../invoices/InvoiceView.svelte"),
  "/gestion/traer-facturas": () => import("../documents/BringView.svelte"),
  "/gestion/contabilizar": () => import("../posting/PostingView.svelte"),
  "/gestion/contabilizar/reglas": () => import("../posting/RulesView.svelte"),
  "/configuracion": () => import("../settings/SettingsView.svelte"),
  "/usuarios": () => import("../people/UsersView.svelte"),
  "/acerca": () => import("../settings/AboutView.svelte"),
  "*": () => import("./NotFoundView.svelte"),
};

/** A screen's path. */
export type AppPath = Path<typeof routes>;

/** A screen's path that names nothing but the screen. */
export type ScreenPath = Exclude<AppPath, "*" | `${string}:${string}`>;

/** The screens, each loaded when it is first opened. */
export const router = createRouter(routes);

/**
 * Waits for a way to elsewhere. Of one that another way overtakes (a link, Back) sv-router makes a promise that waits for itself,
 * and the browser refuses it: that is no failure.
 */
export async function arrive(way: Promise<unknown>): Promise<void> {
  try {
    await way;
  } catch (error) {
    const overtaken =
      error instanceof TypeError && /cycle|itself/i.test(error.message);
    if (!overtaken) throw error;
  }
}

/** The address of a screen for a link. Relative, so that the program runs in any folder of a server. */
export function href(path: AppPath): string {
  return `./#${path}`;
}
