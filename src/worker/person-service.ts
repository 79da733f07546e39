import {
  mergePersons,
  previewPersonMerge,
  undoPersonMerge,
} from "../books/person-merge.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { findInstallation } from "../db/installations.ts";
import { instantOf } from "../domain/calendar-date.ts";
import type { CompanyId, Installation } from "../domain/company.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { runJob, runWritingJob } from "./jobs.ts";
import type { JobError, PersonService } from "./messages.ts";
import { throttled } from "./progress.ts";

/** Persons who are one: what would be touched, the merge, and its undo. */
export function personService(db: ValijaDatabase): PersonService {
  async function within<T>(
    id: CompanyId,
    work: (company: Installation) => Promise<Result<T, JobError>>,
  ): Promise<Result<T, JobError>> {
    const company = await findInstallation(db, id);
    return company ? await work(company) : err({ code: "company-gone" });
  }

  return {
    async previewPersonMerge(job, company, order, onProgress) {
      return await runJob(job, async (signal) =>
        within(company, async (installation) =>
          ok(
            await previewPersonMerge(db, installation, order, {
              onProgress: throttled(onProgress, "counting"),
              signal,
            }),
          ),
        ),
      );
    },

    async mergePersons(job, company, order, onProgress) {
      return await runWritingJob(job, async (signal) =>
        within(company, async (installation) =>
          mergePersons(db, installation, order, instantOf(Date.now()), {
            onProgress: throttled(onProgress, "rewriting"),
            signal,
          }),
        ),
      );
    },

    async undoPersonMerge(job, company, merge, onProgress) {
      return await runWritingJob(job, async (signal) =>
        within(company, async (installation) =>
          undoPersonMerge(db, installation, merge, instantOf(Date.now()), {
            onProgress: throttled(onProgress, "rewriting"),
            signal,
          }),
        ),
      );
    },
  };
}
