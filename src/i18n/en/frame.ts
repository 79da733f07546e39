import type { Dictionary } from "../index.ts";

/** What surrounds every screen: navigation, top bar, messages about the installation. */
export const frame = {
  product: "Valija",
  skip: "Skip to content",
  title: (screen: string) => `${screen} · Valija`,
  menu: "Menu",
  navigation: "Main navigation",
  bar: "Company and status",
  nav: {
    home: "Home",
    vouchers: "Vouchers",
    transfers: "Transfers",
    exportPackage: "Export",
    importPackage: "Import",
    history: "History",
    foreign: "Bring in vouchers",
    foreignHint: "from PLE and SAT files",
    settings: "Settings",
    company: "Company and appearance",
    about: "About",
  },
  noCompany: "No company",
  central: "Head office",
  online: "Online",
  offline: "Offline",
  offlineHint:
    "There is no network. Everything still works with what is stored here.",
  storage: {
    protected: "Data protected",
    protectedHint: "The browser does not delete this data on its own.",
    unprotected: "Data not protected",
    unprotectedHint:
      "The browser could delete this data if space runs out. Press to ask it to protect it.",
    refused:
      "The browser did not grant protection. Install Valija as an application or add it to your bookmarks and retry.",
  },
  theme: {
    label: "Colours",
    system: "As the system",
    light: "Light",
    dark: "Dark",
    toggle: (next: string) => `Change the colours to: ${next}`,
  },
  update: {
    ready: "A new version is ready.",
    apply: "Update now",
    busy: "You can update when the current work ends.",
    allTabs: "All windows of Valija will reload.",
    stale:
      "This window is of an earlier version and a part of it is missing. Reload it to continue.",
    reload: "Reload",
  },
  notFound: {
    title: "Page not found",
    message: "There is no such address in Valija.",
    back: "Go to Home",
  },
} satisfies Dictionary["frame"];
