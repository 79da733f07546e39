import { VoucherSearcher, type FoundPage } from "../books/search-vouchers.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { ChangedMeanwhile } from "../db/storage-error.ts";
import { err, ok } from "../lib/result.ts";
import { runJob } from "./jobs.ts";
import type { SearchService } from "./messages.ts";
import { throttled } from "./progress.ts";

/** After how many milliseconds the first of what was found is handed over. Each time after twice as many: the page draws its whole list anew. */
const FIRST = 60;

/** Finding vouchers on one database. */
export function searchService(db: ValijaDatabase): SearchService {
  const searcher = new VoucherSearcher(db);
  return {
    async findVouchers(job, company, search, onFound, onProgress) {
      return await runJob(job, async (signal) => {
        let waiting: FoundPage[] = [];
        let last = performance.now();
        let rest = FIRST;
        const hand = async (): Promise<void> => {
          const pages = waiting;
          waiting = [];
          if (pages.length > 0) await onFound(pages);
          last = performance.now();
          rest *= 2;
        };
        try {
          const end = await searcher.search(company, search, {
            signal,
            onProgress: throttled(onProgress, "searching"),
            onFound: async (pages) => {
              waiting.push(...pages);
              if (performance.now() - last >= rest) await hand();
            },
          });
          await hand();
          return ok(end);
        } catch (error) {
          if (error instanceof ChangedMeanwhile)
            return err({ code: "changed-meanwhile", what: error.what });
          throw error;
        }
      });
    },
  };
}
