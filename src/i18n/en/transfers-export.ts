import type { Dictionary } from "../index.ts";
import { plural } from "../words.ts";

/** Sending a month: what travels, what stops it, where it goes. */
export const exporting = {
  lead: "Prepares the file with the vouchers of this site to take it to another.",
  asking: "Checking the month…",
  what: "What will travel",
  books: "Vouchers that will travel, by operation type",
  noMovement: {
    title: "No movement",
    text: (scope: string) =>
      `This site has no vouchers of ${scope}. You can export all the same: the package states that there was no movement, and the head office will know that nothing is missing.`,
  },
  persons: "Persons (the whole master)",
  used: "Other master data that the vouchers use",
  usedText: (accounts: string, centers: string, types: string, rates: string) =>
    `Accounts: ${accounts} · cost centers: ${centers} · operation types: ${types} · exchange rates: ${rates}`,
  drafts: (count: string) =>
    count === "1"
      ? "There is 1 draft in the month. Drafts do not travel: complete it if it must go."
      : `There are ${count} drafts in the month. Drafts do not travel: complete them if they must go.`,
  seeDrafts: "See the vouchers",
  stoppers: (count: string) =>
    plural(count, "finding prevents the export", "findings prevent the export"),
  stoppersText:
    "Whoever receives the package would reject it. Correct these vouchers; the list updates itself.",
  warnings: (count: string) =>
    plural(
      count,
      "finding that does not prevent the export",
      "findings that do not prevent the export",
    ),
  correct: (number: string) => `Correct ${number}`,
  file: "File",
  sequence: "Dispatch number",
  destination: "Destination",
  folder: "Folder",
  folderHint:
    "For example the USB stick. It is written, read back and compared.",
  downloads: "Download",
  downloadsHint:
    "The file goes to the browser's downloads. Valija verifies what it hands over, but cannot read back what ended up on the disk.",
  chooseFolder: "Choose a folder…",
  otherFolder: "Choose another…",
  chosenFolder: (name: string) => `Chosen folder: ${name}`,
  noFolders:
    "This browser cannot write to folders; use Chrome or Edge if you need it.",
  denied:
    "Permission to write to the folder was not granted. Press Export again and accept it, or choose another destination.",
  run: "Export",
  running: (file: string) => `Exporting ${file}`,
  done: {
    title: "Ready",
    folder: (file: string, folder: string) =>
      `${file} is in the folder “${folder}”. It was read back and is identical to what was prepared.`,
    download: (file: string) =>
      `${file} was handed to the browser's downloads. What was handed over is verified; what ended up on the disk cannot be read back from here: check that the download finished.`,
    size: "Size",
    codeHint:
      "Say it by telephone to whoever receives: if they see the same one, the content is the same.",
    next: "What comes next",
    nextFolder:
      "Remove the stick with “Eject” and take it to the other site, or attach the file to an e-mail. There it is opened in Import, with the same period.",
    nextDownload:
      "Attach the file to an e-mail or copy it to a USB stick. At the other site it is opened in Import, with the same period.",
    slip: "Control slip",
    printSlip: "Print the control slip",
    downloadAgain: "Download again",
    another: "Export another",
  },
} satisfies Dictionary["transfers"]["exporting"];
