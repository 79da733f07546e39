import type { Dictionary } from "../index.ts";

/** The example company: its mark, what to try in it, and removing it. */
export const example = {
  badge: "Example company",
  badgeShort: "Example",
  title: "You are in an example company",
  lead: "None of this is real: change and delete what you like. This is what is worth trying; it takes some ten minutes.",
  steps: {
    look: {
      name: "Look at a month",
      text: (month: string) =>
        `The vouchers of ${month}, by operation type; choose one and see its lines.`,
    },
    enter: {
      name: "Record a voucher",
      text: () =>
        "By keyboard: the account is found by code or name, and the balance is always in view.",
    },
    export: {
      name: "Export the month",
      text: () => "Prepare the file that would travel to another site.",
    },
    import: {
      name: "Import the month of Arequipa",
      text: () =>
        "Press “Example packages”: review what would change before it changes. The previous month came again, with corrections.",
    },
    undo: {
      name: "Undo the import",
      text: () => "In the History: everything is again as it was.",
    },
  },
  done: "done",
  progress: (done: string, count: string) => `${done} of ${count} done`,
  remove: {
    button: "Remove the example company",
    text: "Everything you recorded in it goes with it. This cannot be undone, but the example company can be created again.",
    counting: "Counting what is removed…",
    counts: {
      vouchers: "Vouchers",
      documents: "Invoices, collections and payments",
      drafts: "Drafts",
      masters: "Rows of master data",
      transfers: "Transfers in the history",
      files: "Example packages",
    },
    confirm: "Remove everything",
    working: "Removing…",
  },
  settings: {
    title: "Example company",
    text: "The data of this company are invented. Remove it when you are about to create yours.",
  },
} satisfies Dictionary["example"];
