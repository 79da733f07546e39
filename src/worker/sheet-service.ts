import { err, ok } from "../lib/result.ts";
import { readSheet } from "../sheets/read-sheet.ts";
import { tooLarge } from "../sheets/read-rows.ts";
import { SHEET_BOUNDS } from "../sheets/sheet-error.ts";
import { writeSheet } from "../sheets/write-sheet.ts";
import { webInflater } from "../transfer/zip/inflate.ts";
import { runJob } from "./jobs.ts";
import type { SheetService } from "./messages.ts";
import { throttled } from "./progress.ts";
import { readable } from "./readable.ts";

/** Files of sheets: they touch no database. */
export const sheetService: SheetService = {
  async writeSheet(job, sheet, format, onProgress) {
    return await runJob(job, async (signal) => {
      const report = throttled(onProgress, "writing-sheet");
      const bytes = await writeSheet(sheet, format, async (done, total) => {
        await heard(signal);
        await report(done, total);
      });
      await heard(signal);
      return ok(bytes);
    });
  },

  async readSheet(job, file, onProgress) {
    return await runJob(job, async (signal) =>
      readable(file, async () => {
        if (file.size > SHEET_BOUNDS.bytes) return err(tooLarge("bytes"));
        await onProgress({ step: "reading-sheet", done: 0, total: 0 });
        const bytes = new Uint8Array(await file.arrayBuffer());
        await heard(signal);
        const read = await readSheet(bytes, webInflater);
        await heard(signal);
        return read;
      }),
    );
  },
};

/** Lets a Cancel that waits in the queue be heard: a task of its own. */
async function heard(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
