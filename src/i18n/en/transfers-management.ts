import type { Dictionary } from "../index.ts";
import { plural } from "../words.ts";

/** Backup and restoring of management data: what leaves, what comes back, what it replaces. */
export const managementTransfers = {
  everything: "Everything",
  groups: {
    issued: "Invoices issued",
    received: "Invoices received",
    collections: "Collections",
    payments: "Payments",
  },
  columns: {
    group: "Documents",
    month: "Month",
    currency: "Currency",
    count: "Count",
    total: "Total",
    invoices: "Invoices",
    collections: "Collections",
    payments: "Payments",
  },
  totalsNote:
    "What is cancelled or voided counts as zero; credit notes take off.",
  documents: (count: string) => plural(count, "document", "documents"),
  backup: {
    lead: "Prepares the file with invoices, collections, payments and persons for the other installation of the company. It never holds vouchers, accounts or balances.",
    scope: "What is backed up",
    whole: "Everything",
    month: "One month",
    period: "Month",
    noMonth:
      "Documents have a date: they are in the months 01 to 12, not in the opening or the closing. Choose a month.",
    asking: "Looking through the documents…",
    what: "What will travel",
    table: "Documents that will travel, by month and currency",
    empty: {
      title: "There are no documents in this scope",
      text: "The file would be empty: restoring it in another installation would take away what is there of this scope. Choose another scope if that is not what you want.",
    },
    persons: "Persons (the whole master)",
    originals: "Original XML documents",
    missing: (count: string) =>
      count === "1"
        ? "The original XML of 1 invoice is missing"
        : `The original XML of ${count} invoices is missing`,
    missingText:
      "The invoice says that it has its XML, and it is no longer here: whoever restores the file would refuse it. Bring in the XML of each again; the list follows by itself. If it is missing in one month only, the other months can be backed up.",
    missingTable: "Invoices without their original XML",
    tooMany: (count: string, limit: string) =>
      `There are ${count} original XML documents and one file holds ${limit} at most. Choose “One month” and back up month by month.`,
    run: "Back up management",
    running: (file: string) => `Backing up ${file}`,
    denied:
      "Permission to write into the folder was not given. Press Back up management again and accept it, or choose another destination.",
    stopped:
      "No backup was made: see on the left what stops it and what to do.",
    nextFolder:
      "Take the stick out with “Eject” and bring it to the other installation, or attach the file to a mail. There it is opened in Management, Restore management.",
    nextDownload:
      "Attach the file to a mail or copy it to a USB stick. At the other installation it is opened in Management, Restore management.",
    another: "Back up another scope",
  },
  restore: {
    lead: "Reviews and takes in a management backup of this company. It replaces invoices, collections and payments; it never touches vouchers or accounts.",
    choose: "Management backups (.zip)",
    start: {
      title: "Choose the folder or the files received",
      text: "The management backups of this company appear; other files stand apart, with the reason. Nothing is written until you say so.",
    },
    noneMatch:
      "None of the files is a management backup of this company. See below the reason of each.",
    columnScope: "Scope",
    scope: "Scope",
    keep: "Keep what the package does not bring",
    keepHint:
      "Adds what is new and updates what comes differently, and takes nothing away. Use it when both installations recorded on their own. Normally everything is replaced: afterwards there is exactly what the package brings.",
    removed: (count: string) =>
      count === "1"
        ? "1 document that the package does not bring goes"
        : `${count} documents that the package does not bring go`,
    removedText:
      "See the list in the column “Go”. If they are to stay, tick “Keep what the package does not bring”.",
    groupsTitle: "Documents that change",
    groupsLabel: "Documents that come, change and go",
    noGroups: "No document changes; only the masters or originals.",
    unchanged: (count: string) =>
      count === "1"
        ? "1 more document stays as it is."
        : `${count} more documents stay as they are.`,
    originals: (count: string) =>
      count === "1"
        ? "1 original XML document comes that is not here."
        : `${count} original XML documents come that are not here.`,
    figuresTitle: "Before and after",
    overallLabel: "Counts and totals by currency, before and after",
    monthsLabel: "Counts and totals by month and currency, before and after",
    allMonths: "Show also the months that do not change",
    figureColumns: {
      countNow: "Now",
      countAfter: "After",
      totalNow: "Total now",
      totalAfter: "Total after",
    },
    list: {
      document: "Document",
      person: "Person",
      what: "What changes",
      newerHere: "modified here later",
      cancelled: "cancelled",
    },
    fields: {
      direction: "issued or received",
      type: "type",
      series: "series",
      number: "number",
      date: "date",
      due: "due date",
      issuer: "issuer",
      receiver: "receiver",
      currency: "currency",
      exchangeRate: "exchange rate",
      subtotal: "subtotal",
      discount: "discount",
      taxes: "taxes",
      withheld: "withholdings",
      total: "total",
      paymentMethod: "payment method",
      paymentForm: "form of payment",
      status: "status",
      related: "related documents",
      original: "original XML",
      person: "person",
      amount: "amount",
      form: "form of payment",
      reference: "reference",
      bankAccount: "bank account",
      memo: "memo",
      taxUuid: "fiscal UUID",
      applications: "applications",
      modified: "only when it was modified",
    },
    warnings: {
      "own-backup":
        "This backup left this very site and system: restoring it goes back to what was here then.",
      "same-edition": (edition: string) =>
        `It comes from another installation of ${edition}, like this one. Usually it goes between Management and Accounting: check that it is the right file.`,
      "other-site": (site: string) =>
        `What was last restored here was of site ${site}, and this package is of another: it would replace it.`,
      "older-than-imported": (imported: string) =>
        `Dispatch ${imported} of that site, newer than this one, has been restored already: this would go back to earlier content.`,
      "previous-missing": (last: string) =>
        last === "0"
          ? "The earlier dispatches of that site never came here."
          : `The last restored of that site is dispatch ${last}: those in between did not come.`,
      newerChanged: (count: string) =>
        `${plural(count, "document was", "documents were")} modified here after what comes: that change made here would be lost.`,
      newerRemoved: (count: string) =>
        `${plural(count, "document", "documents")} recorded here after the package was made would go: the package could not bring them.`,
      "other-month": (count: string, months: string) =>
        `${plural(count, "document is", "documents are")} here in another month (${months}) and come with that of the package: they leave that month, so as not to be there twice.`,
    },
    first: {
      title: "Before restoring",
      text: "What is replaced is kept and can be put back. If you also want a file with what is here now, make it before restoring.",
      run: "Back up first what is here",
      running: "Backing up what is here",
      done: (file: string) =>
        `${file} was handed to the browser's downloads and is noted in the History.`,
      stopped:
        "It could not be made: invoices here lack their original XML. See which in Back up management. Restoring is possible all the same, and so is undoing.",
    },
    run: (come: string, change: string, go: string) =>
      `Restore: ${come} come, ${change} change, ${go} go`,
    runRest: "Restore",
    running: (file: string) => `Restoring ${file}`,
    failed: "Not restored",
    refused: "The package cannot be restored",
    nothingToDo:
      "The backup is equal to what is here: restoring it would change nothing, so there is nothing to do.",
    done: {
      title: "Restored",
      text: (site: string, scope: string) =>
        `Invoices, collections and payments (${scope}) are now those of the package of ${site}.`,
      kept: (site: string, scope: string) =>
        `What the package of ${site} (${scope}) brings has been taken in; what it does not bring was kept.`,
    },
  },
  past: {
    out: "backed up",
    done: "restored",
    keptOthers: "Kept what the package did not bring",
    sums: "Totals of the package",
    undo: {
      button: "Undo this restore",
      redo: "Restore again",
      title: "Undo this restore?",
      effect: (added: string, changed: string, removed: string) =>
        `Documents that came and now go: ${added}; that went and come back: ${removed}; that get their earlier content back: ${changed}. Persons go back to how they were, except those already in use.`,
      redoEffect: (added: string, changed: string, removed: string) =>
        `Documents that come again: ${added}; that go: ${removed}; that take the restored content again: ${changed}. It can be undone again.`,
    },
  },
} satisfies Dictionary["transfers"]["management"];
