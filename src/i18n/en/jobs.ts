import type { Dictionary } from "../index.ts";

/** Long work: what it is doing, and what can stop it. Keys are the codes of the worker's errors and steps. */
export const jobs = {
  steps: {
    searching: "Searching the lines",
    listing: "Reading the beginning of each file",
    reading: "Reading and verifying the package",
    "probing-space": "Checking that there is space on the disk",
    storing: "Saving the vouchers",
    collecting: "Gathering the vouchers",
    writing: "Writing the file and reading it back to compare",
    "writing-sheet": "Making the sheet",
    "reading-sheet": "Reading and checking the sheet",
    counting: "Looking for the vouchers",
    rewriting: "Rewriting the vouchers",
    "reading-documents": "Reading the documents",
    "storing-documents": "Storing the documents and their originals",
    proposing: "Reviewing the documents",
  },
  errors: {
    cancelled: "Cancelled. Everything is as it was.",
    busy: "Another window of Valija is exporting or importing right now. Wait until it ends and retry.",
    "no-space": (size: string) =>
      `There is not enough space: a safe import needs ${size} free on the disk. Free some space and retry. Nothing was changed.`,
    "file-unreadable": (name: string) =>
      `${name} could not be read: the file is no longer there, or the stick or the folder was removed. Connect it again and choose the file once more.`,
    "review-gone":
      "The review is no longer available. Go back to the list and review the package again. Nothing was changed.",
    "company-gone":
      "The company is no longer on this computer. Reload the page. Nothing was changed.",
    "disk-full":
      "The disk is full and nothing was saved. Free some space, close Valija and open it again.",
    "storage-failed": (detail: string) =>
      `The browser could not save and nothing changed (${detail}). Close Valija, open it again and retry.`,
    "other-version":
      "Another version of Valija is open. Reload this page and retry. Nothing was changed.",
    "changed-meanwhile":
      "The data changed since they were reviewed, in another window or by recording a voucher. Review again. Nothing was changed.",
  },
  destination: {
    "file-exists": (name: string) =>
      `The folder already has another file named ${name} with other content, and it was not touched. Choose another folder, or move that file and retry.`,
    "folder-gone":
      "The folder is no longer there: perhaps the stick was removed. Connect it or choose another folder, and retry.",
    "folder-denied":
      "The browser does not allow writing to the folder. Choose it again and grant permission, or use Download.",
    "folder-full":
      "There is no space left in the destination folder. Free some space or choose another, and retry.",
    "write-failed": (detail: string) =>
      `The folder could not be written to (${detail}). Check that the stick is not write-protected, or choose another folder.`,
    "read-back-differs": (name: string) =>
      `What was read back is not what was written, and ${name} was removed from the folder. That stick cannot be trusted: use another.`,
  },
  trouble: {
    "other-version": {
      title: "There is a newer version of Valija",
      text: "Another window already uses the new version, and this one stopped writing so as not to damage the data. Reload it to continue. What the program said it saved is saved.",
    },
    halted: {
      title: "Valija cannot use its database",
      text: "The disk is full, or the browser could not read or write. To avoid losing data, Valija stopped writing. What was saved before is still in place.",
      steps: [
        "Free space on the disk of this computer: at least 1 GB.",
        "Close all windows of Valija and open it again.",
        "If the message comes back, do not delete the browser's data: first copy the last exported packages to another computer.",
      ],
    },
    crashed: {
      title: "A part of Valija stopped responding",
      text: "The current work stopped because of a fault in the program, and the books are as they were before it. Reload to continue.",
    },
    reload: "Reload",
    details: "Details for whoever supports you",
    copy: "Copy the details",
    copied: "Copied.",
  },
} satisfies Dictionary["jobs"];
