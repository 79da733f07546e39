import type { Bytes } from "../lib/bytes.ts";
import type { Result } from "../lib/result.ts";
import { clipboardText } from "../sheets/clipboard.ts";
import type { Sheet, SheetFormat } from "../sheets/sheet.ts";
import type { JobError } from "../worker/messages.ts";
import { Job } from "./jobs.svelte.ts";
import { download } from "./transfer-files.ts";

/** What a file of each format is, for the browser's downloads. */
const TYPES: Readonly<Record<SheetFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
};

/** Why a list was not copied: the browser forbids it. */
export interface ClipboardDenied {
  readonly code: "clipboard-denied";
}

/** Copies and files of one list. */
export class ListOutput {
  #job: Job | null = $state.raw(null);

  /** What runs; null in between. */
  get job(): Job | null {
    return this.#job;
  }

  /** Puts the sheet into the clipboard. Only within a click or key press. */
  async copy(sheet: Sheet): Promise<Result<null, ClipboardDenied>> {
    try {
      await navigator.clipboard.writeText(clipboardText(sheet));
      return { ok: true, value: null };
    } catch (error) {
      if (error instanceof DOMException)
        return { ok: false, error: { code: "clipboard-denied" } };
      throw error;
    }
  }

  /** Makes the file in the worker and hands it to the browser's downloads; `name` without its ending. */
  async download(
    sheet: Sheet,
    format: SheetFormat,
    name: string,
  ): Promise<Result<Bytes, JobError>> {
    const job = new Job();
    this.#job = job;
    try {
      const made = await job.run((w, id, onProgress) =>
        w.writeSheet(id, sheet, format, onProgress),
      );
      if (made.ok) download(`${name}.${format}`, made.value, TYPES[format]);
      return made;
    } finally {
      this.#job = null;
    }
  }
}
