import type { Dictionary } from "../index.ts";

/** Words that several screens and the components share. */
export const common = {
  cancel: "Cancel",
  close: "Close",
  yes: "Yes",
  no: "No",
  notice: {
    info: "Information",
    ok: "Done",
    warn: "Attention",
    error: "Error",
  },
  table: {
    empty: "No rows",
  },
  period: {
    previous: "Previous period",
    next: "Next period",
    wrong:
      "Type the year and the month: 2026-10. 00 is the opening and 13 the closing.",
  },
  drop: {
    choose: "Choose files…",
    chooseFolder: "Choose a folder…",
    hint: "or drop them here",
    release: "Drop to add",
  },
} satisfies Dictionary["common"];
