import { readMaster } from "../db/masters.ts";
import type { CompanyId } from "../domain/company.ts";
import type { OperationType, OperationTypeCode } from "../domain/masters.ts";
import type { ForeignImport, ReplacingTransfer } from "../domain/transfer.ts";
import { ok, type Result } from "../lib/result.ts";
import type { ForeignError } from "../transfer/foreign-error.ts";
import type { ForeignReview } from "../transfer/foreign-review.ts";
import type { JobError, StageId } from "../worker/messages.ts";
import { database } from "./database.svelte.ts";
import { Job, worker } from "./jobs.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";

/** A file that has been read and waits for a yes. */
interface Staged {
  readonly stage: StageId;
  readonly review: ForeignReview;
}

/** A file on its way in: what is known of it so far. */
export interface ForeignInHand {
  readonly file: File;
  /** Its place among those chosen, from 1. */
  readonly place: number;
  readonly staged: Result<Staged, ForeignError | JobError> | null;
  /** How bringing it in ended, undone or not since; null before. */
  readonly brought: Result<ForeignImport, JobError> | null;
}

/** What became of a chosen file. */
export type ForeignOutcome =
  | "waiting"
  | "inHand"
  | "brought"
  | "undone"
  | "refused"
  | "nothing"
  | "skipped";

/** What is being done with the file in hand. */
export type ForeignWork = "reading" | "storing";

/**
 * Files of other programs, read, reviewed and brought in one after the other. It outlives its screen: whoever looks
 * elsewhere finds it again.
 */
class ForeignDesk {
  #company: CompanyId | null = $state.raw(null);
  #files: readonly File[] = $state.raw([]);
  #ended: readonly ForeignOutcome[] = $state.raw([]);
  #inHand: ForeignInHand | null = $state.raw(null);
  #work: { readonly kind: ForeignWork; readonly job: Job } | null =
    $state.raw(null);
  #type: OperationTypeCode | null = $state.raw(null);

  /** For whose books the files were chosen. */
  get company(): CompanyId | null {
    return this.#company;
  }

  /** The file that is read, reviewed or was just brought in; null while choosing. */
  get inHand(): ForeignInHand | null {
    return this.#inHand;
  }

  get work(): { readonly kind: ForeignWork; readonly job: Job } | null {
    return this.#work;
  }

  /** The chosen files and what became of each. */
  get files(): readonly {
    readonly name: string;
    readonly outcome: ForeignOutcome;
  }[] {
    return this.#files.map(({ name }, at) => ({
      name,
      outcome:
        this.#ended[at] ??
        (at + 1 === this.#inHand?.place ? this.#outcome() : "waiting"),
    }));
  }

  /** Whether another of the chosen waits. */
  get hasNext(): boolean {
    return this.#inHand !== null && this.#inHand.place < this.#files.length;
  }

  /** Takes files in hand and reads the first. `type` is for vouchers whose number does not tell their T/O. */
  async begin(
    company: CompanyId,
    files: readonly File[],
    type: OperationTypeCode,
  ): Promise<void> {
    this.leave();
    this.#company = company;
    this.#files = files;
    this.#type = type;
    await this.#take(0);
  }

  /** Lets go of the file in hand and reads the next; back to choosing where there is none. */
  async next(): Promise<void> {
    if (!this.#inHand) return;
    const outcome = this.#outcome();
    this.#ended = [...this.#ended, outcome === "inHand" ? "skipped" : outcome];
    if (this.hasNext) await this.#take(this.#inHand.place);
    else this.leave();
  }

  /** Reads the file in hand anew, with another T/O or because something changed meanwhile. */
  async restage(type: OperationTypeCode | null = this.#type): Promise<void> {
    this.#type = type;
    if (this.#inHand) await this.#take(this.#inHand.place - 1);
  }

  /** Brings in what is reviewed. Cancelled, it leaves everything as it was, the review too. */
  async bring(): Promise<void> {
    const held = this.#inHand;
    if (!held?.staged?.ok) return;
    const { stage } = held.staged.value;
    const brought = await this.#during("storing", (job) =>
      job.run(async (w, id, onProgress) =>
        w.applyForeign(id, stage, onProgress),
      ),
    );
    const stopped = !brought.ok && brought.error.code === "cancelled";
    this.#inHand = { ...held, brought: stopped ? null : brought };
  }

  /** Takes note that what was brought in has been undone, or brought in again. */
  note(transfer: ReplacingTransfer): void {
    const held = this.#inHand;
    if (held?.brought?.ok && transfer.direction === "foreign")
      this.#inHand = { ...held, brought: ok(transfer) };
  }

  /** Back to choosing. */
  leave(): void {
    this.#discard();
    this.#files = [];
    this.#ended = [];
    this.#inHand = null;
  }

  async #take(at: number): Promise<void> {
    this.#discard();
    const [file, company, type] = [this.#files[at], this.#company, this.#type];
    if (!file || company === null || type === null) return;
    const fresh = { file, place: at + 1, brought: null };
    this.#inHand = { ...fresh, staged: null };
    const staged = await this.#during("reading", (job) =>
      job.run(async (w, id, onProgress) =>
        w.stageForeign(id, company, file, type, onProgress),
      ),
    );
    if (!staged.ok && staged.error.code === "cancelled") this.leave();
    else this.#inHand = { ...fresh, staged };
  }

  #outcome(): ForeignOutcome {
    const held = this.#inHand;
    if (!held?.staged || this.#work) return "inHand";
    if (held.brought?.ok)
      return held.brought.value.state === "undone" ? "undone" : "brought";
    if (!held.staged.ok) return "refused";
    return held.staged.value.review.nothingToDo ? "nothing" : "inHand";
  }

  #discard(): void {
    const staged = this.#inHand?.staged;
    if (staged?.ok && !this.#inHand?.brought?.ok)
      void worker().discard(staged.value.stage);
  }

  async #during<R>(
    kind: ForeignWork,
    work: (job: Job) => Promise<R>,
  ): Promise<R> {
    const job = new Job();
    this.#work = { kind, job };
    try {
      return await work(job);
    } finally {
      this.#work = null;
    }
  }
}

/** The page's one desk for files of other programs. */
export const foreignDesk = new ForeignDesk();

/** The company's active operation types, by code. */
export function liveOperationTypes(
  company: CompanyId,
): LiveQuery<OperationType[]> {
  return new LiveQuery(async () => {
    const types = await readMaster(database.db, company, "operationTypes");
    return [...types.values()].filter((type) => type.active);
  });
}
