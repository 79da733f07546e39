import type { Dictionary } from "../index.ts";

/** Settings and the page about the program. */
export const settings = {
  title: "Settings",
  company: "Company",
  noCompany: "There is no company on this computer yet.",
  createCompany: "Create a company",
  appearance: "Language and appearance",
  language: "Language",
  languageHint:
    "Changes at once, in every window. Amounts are always written as in the company's country.",
  about: {
    title: "About Valija",
    purpose:
      "Books of companies with several sites, offline, that travel between sites as files.",
    version: "Version",
    offline: "Offline use",
    offlineStates: {
      ready: "Ready offline: the whole program is stored on this computer.",
      storing: "Storing the program on this computer…",
      failed:
        "The program could not be stored for offline use. Check the free space and reload.",
      unavailable: "This browser does not allow using the program offline.",
    },
    storage: "Storage",
    usage: (bytes: string) => `${bytes} in use.`,
    protect: "Ask for protection",
    app: "Application",
    installed: "Opened as an installed application.",
    installable:
      "It can be installed as an application, with its own window and icon.",
    install: "Install",
    inBrowser: "Opened in the browser.",
    privacy: "Privacy",
    privacyText:
      "Valija sends no data to any server: everything stays on this computer and in the files you export.",
    licence: "Licence",
    licenceText:
      "MIT. Includes third-party components under MIT, ISC, BSD and Apache-2.0 licences.",
  },
} satisfies Dictionary["settings"];
