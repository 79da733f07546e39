import type { PostingOrder } from "../books/apply-posting.ts";
import type { PostingRequest, PostingReview } from "../books/plan-posting.ts";
import { listVouchersOfRun } from "../books/posting-run.ts";
import {
  documentsOfVoucher,
  type VoucherDocument,
} from "../books/voucher-documents.ts";
import type { CompanyId, Installation } from "../domain/company.ts";
import type { PostingAddress } from "../domain/posting.ts";
import type { PostingRun, ReplacingTransfer } from "../domain/transfer.ts";
import type { Voucher } from "../domain/voucher.ts";
import type { Result } from "../lib/result.ts";
import type { JobError, StageId } from "../worker/messages.ts";
import { database } from "./database.svelte.ts";
import { Job } from "./jobs.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";

/** A review that is shown. */
export interface PostingInHand {
  readonly company: CompanyId;
  readonly request: PostingRequest;
  readonly planned: Result<
    { readonly stage: StageId; readonly review: PostingReview },
    JobError
  >;
}

/** What is being done. */
export type PostingWork = "planning" | "applying";

/** Documents that become vouchers: their review, and what was done last. It outlives its screen. */
class PostingDesk {
  #inHand: PostingInHand | null = $state.raw(null);
  #work: { readonly kind: PostingWork; readonly job: Job } | null =
    $state.raw(null);
  #done: Result<PostingRun, JobError> | null = $state.raw(null);
  /** Counts the reviews that were asked for: only the last one is shown. */
  #asked = 0;

  get inHand(): PostingInHand | null {
    return this.#inHand;
  }

  get work(): { readonly kind: PostingWork; readonly job: Job } | null {
    return this.#work;
  }

  /** How the last posting ended; null before, and once it has been read. */
  get done(): Result<PostingRun, JobError> | null {
    return this.#done;
  }

  /** Looks at documents anew. */
  async plan(company: CompanyId, request: PostingRequest): Promise<void> {
    const asked = ++this.#asked;
    if (this.#work?.kind === "planning") this.#work.job.cancel();
    const job = new Job();
    this.#work = { kind: "planning", job };
    const planned = await job.run(async (w, id, onProgress) =>
      w.planPosting(id, company, request, onProgress),
    );
    if (asked !== this.#asked) return;
    this.#work = null;
    this.#inHand = { company, request, planned };
  }

  /** Posts, replaces and voids what was chosen. Cancelled, it leaves everything as it was, the review too. */
  async apply(order: PostingOrder): Promise<void> {
    const held = this.#inHand;
    if (!held?.planned.ok || this.#work) return;
    const { stage } = held.planned.value;
    const job = new Job();
    this.#work = { kind: "applying", job };
    const done = await job.run(async (w, id, onProgress) =>
      w.applyPosting(id, stage, order, onProgress),
    );
    this.#work = null;
    this.#done = done;
    if (done.ok) this.#inHand = null;
  }

  /** Takes note that what was posted has been undone, or posted again. */
  note(transfer: ReplacingTransfer): void {
    if (transfer.direction === "posting")
      this.#done = { ok: true, value: transfer };
  }

  /** Back to the documents. */
  leave(): void {
    this.#done = null;
    this.#inHand = null;
  }
}

/** The page's one desk for posting. */
export const postingDesk = new PostingDesk();

/** The vouchers that a posting made, as they are now; at most so many. */
export function liveVouchersOfRun(
  company: Installation,
  run: PostingRun,
  limit: number,
): LiveQuery<readonly PostingAddress[]> {
  return new LiveQuery(async () =>
    listVouchersOfRun(database.db, company.id, run.id, limit),
  );
}

/** The documents that a voucher was made of or names, as far as they are here. */
export function liveDocumentsOfVoucher(
  company: Installation,
  voucher: Voucher,
): LiveQuery<readonly VoucherDocument[]> {
  return new LiveQuery(async () =>
    documentsOfVoucher(database.db, company, voucher),
  );
}
