import { v7 as uuid } from "uuid";
import { applyPosting } from "../books/apply-posting.ts";
import { planPosting, type StagedPosting } from "../books/plan-posting.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { findInstallation } from "../db/installations.ts";
import { instantOf } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import type { PostingRun, TransferId } from "../domain/transfer.ts";
import type { VoucherId } from "../domain/voucher.ts";
import { err, ok } from "../lib/result.ts";
import { runJob, runWritingJob } from "./jobs.ts";
import type { JobError, PostingService, StageId } from "./messages.ts";
import { throttled } from "./progress.ts";

/** A review that waits for a yes. */
interface Held {
  readonly stage: StageId;
  readonly company: Installation;
  readonly staged: StagedPosting;
}

/** Documents that become vouchers: the review, and what is done with it. */
export function postingService(db: ValijaDatabase): PostingService {
  let held: Held | null = null;

  return {
    async planPosting(job, company, request, onProgress) {
      return await runJob(job, async (signal) => {
        const installation = await findInstallation(db, company);
        if (!installation) return err({ code: "company-gone" });
        const staged = await planPosting(db, installation, request, {
          now: instantOf(Date.now()),
          onProgress: throttled(onProgress, "proposing"),
          signal,
        });
        held = { stage: uuid(), company: installation, staged };
        return ok({ stage: held.stage, review: staged.review });
      });
    },

    async applyPosting(job, stage, order, onProgress) {
      return await runWritingJob<PostingRun, JobError>(job, async (signal) => {
        if (held?.stage !== stage) return err({ code: "review-gone" });
        const { company, staged } = held;
        const applied = await applyPosting(db, company, staged, order, {
          id: uuid() as TransferId,
          newId: () => uuid() as VoucherId,
          now: instantOf(Date.now()),
          onProgress: throttled(onProgress, "storing"),
          signal,
        });
        if (applied.ok) held = null;
        return applied;
      });
    },
  };
}
