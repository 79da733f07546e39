import type { Dictionary } from "../../i18n/index.ts";
import type { IconName } from "../components/icons.ts";
import type { ScreenPath } from "./routes.ts";

/** One entry of the navigation. */
export interface NavEntry {
  readonly path: ScreenPath;
  readonly icon: IconName;
  readonly label: (words: Dictionary["frame"]["nav"]) => string;
  /** A second, smaller line. */
  readonly hint?: (words: Dictionary["frame"]["nav"]) => string;
}

/** Entries that stand together; without a title at the top. */
export interface NavGroup {
  readonly key: string;
  readonly title?: (words: Dictionary["frame"]["nav"]) => string;
  readonly entries: readonly NavEntry[];
}

/** The navigation, in its order. */
export const NAVIGATION: readonly NavGroup[] = [
  {
    key: "work",
    entries: [
      { path: "/", icon: "home", label: (w) => w.home },
      { path: "/comprobantes", icon: "voucher", label: (w) => w.vouchers },
      {
        path: "/traer",
        icon: "foreign",
        label: (w) => w.foreign,
        hint: (w) => w.foreignHint,
      },
    ],
  },
  {
    key: "management",
    title: (w) => w.management,
    entries: [
      { path: "/gestion/facturas", icon: "invoice", label: (w) => w.invoices },
      {
        path: "/gestion/traer-facturas",
        icon: "foreign",
        label: (w) => w.bringInvoices,
        hint: (w) => w.bringInvoicesHint,
      },
      {
        path: "/gestion/cobros",
        icon: "collections",
        label: (w) => w.collections,
      },
      { path: "/gestion/pagos", icon: "payments", label: (w) => w.payments },
      {
        path: "/gestion/contabilizar",
        icon: "check",
        label: (w) => w.posting,
      },
      { path: "/gestion/respaldar", icon: "export", label: (w) => w.backup },
      { path: "/gestion/restaurar", icon: "import", label: (w) => w.restore },
    ],
  },
  {
    key: "transfers",
    title: (w) => w.transfers,
    entries: [
      { path: "/exportar", icon: "export", label: (w) => w.exportPackage },
      { path: "/importar", icon: "import", label: (w) => w.importPackage },
      { path: "/historial", icon: "history", label: (w) => w.history },
    ],
  },
  {
    key: "masters",
    title: (w) => w.masters,
    entries: [
      { path: "/maestros/personas", icon: "persons", label: (w) => w.persons },
      { path: "/maestros/cuentas", icon: "accounts", label: (w) => w.accounts },
      {
        path: "/maestros/centros",
        icon: "centers",
        label: (w) => w.costCenters,
      },
      {
        path: "/maestros/tipos",
        icon: "types",
        label: (w) => w.operationTypes,
      },
      {
        path: "/maestros/cambios",
        icon: "rates",
        label: (w) => w.exchangeRates,
      },
    ],
  },
  {
    key: "settings",
    title: (w) => w.settings,
    entries: [
      { path: "/configuracion", icon: "company", label: (w) => w.company },
      { path: "/usuarios", icon: "user", label: (w) => w.users },
      { path: "/acerca", icon: "about", label: (w) => w.about },
    ],
  },
];
