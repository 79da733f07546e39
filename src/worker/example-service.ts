import { v7 as uuid } from "uuid";
import { instantOf } from "../domain/calendar-date.ts";
import type { VoucherId } from "../domain/voucher.ts";
import type { TransferId } from "../domain/transfer.ts";
import { parseChart } from "../domain/starting-chart.ts";
import { STARTING_INSTANT } from "../domain/starting-types.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { createExample, dropExample } from "../transfer/example-company.ts";
import { webInflater } from "../transfer/zip/inflate.ts";
import { runWritingJob } from "./jobs.ts";
import type { JobError, TransferService } from "./messages.ts";

/** The version of the program, set when it is built. */
declare const __APP_VERSION__: string;

/** Making and removing the example company. */
export function exampleService(
  db: ValijaDatabase,
): Pick<TransferService, "createExample" | "removeExample"> {
  return {
    async createExample(job, today, onProgress) {
      return await runWritingJob(job, async (signal) => {
        await onProgress({ step: "storing", done: 0, total: 0 });
        // Nobody but those who ask for it loads its names and figures.
        const { exampleCompany } = await import("../data/example/example.ts");
        const { PCGE_2019 } = await import("../data/pcge-2019.ts");
        const chart = parseChart(PCGE_2019, STARTING_INSTANT);
        const example = exampleCompany(chart, today, () => uuid() as VoucherId);
        return await createExample(db, example, {
          now: instantOf(Date.now()),
          newId: () => uuid() as TransferId,
          version: __APP_VERSION__,
          inflater: webInflater,
          onProgress: async (done, total) =>
            onProgress({ step: "storing", done, total }),
          signal,
        });
      });
    },

    async removeExample(company) {
      return await runWritingJob<null, JobError>(uuid(), async () => {
        return await dropExample(db, company, instantOf(Date.now()));
      });
    },
  };
}
