import type { Dictionary } from "../index.ts";

/** The start screen. */
export const home = {
  title: "Home",
  begin: "What would you like to do",
  actions: {
    vouchers: "See and record the vouchers of the month.",
    invoices:
      "See what was issued and received, with what is still to be settled.",
    backup:
      "Prepare the file of invoices, collections and payments for the other office.",
    exportPackage: "Prepare the file of the month to send it to another site.",
    importPackage: "Review and take in the files received from other sites.",
    foreign: "Bring in vouchers from PLE or SAT files.",
    history: "See what was sent and received, and undo.",
  },
  first: {
    title: "Getting started with Valija",
    lead: "Valija keeps the books of your company on this computer and carries them between sites as files. It works offline, and nothing leaves unless you export it.",
    choices: "How would you like to start",
    company: {
      name: "New company",
      text: "Type the details of your company and of this site, and choose the chart of accounts it begins with.",
    },
    example: {
      name: "Try it with an example company",
      text: "Two sites, three months of vouchers and invoices, and packages of the other site ready to import. Ten minutes show everything, and one command removes it.",
    },
    making: "Preparing the example company",
  },
} satisfies Dictionary["home"];
