import type { CompanyId } from "../domain/company.ts";
import type { MasterName } from "../domain/masters.ts";
import type { Choice } from "../domain/merge.ts";
import type { IncomingTransfer } from "../domain/transfer.ts";
import type { Result } from "../lib/result.ts";
import type { ConflictChoices } from "../transfer/apply-replacement.ts";
import type { PackageError } from "../transfer/format/errors.ts";
import type { ImportReview } from "../transfer/import-review.ts";
import type { PackageFilter } from "../transfer/list-packages.ts";
import type { RestoreReview } from "../transfer/restore-review.ts";
import type {
  JobError,
  JobId,
  ListedPackage,
  OnProgress,
  StageId,
} from "../worker/messages.ts";
import { Job, worker, type Remote } from "./jobs.svelte.ts";

/** A package that has been verified and waits for a yes. */
interface Staged<R> {
  readonly stage: StageId;
  readonly review: R;
}

/** A package on its way in: what is known of it so far. */
export interface InHand<R> {
  readonly file: File;
  /** Its place among those chosen, from 1. */
  readonly place: number;
  readonly staged: Result<Staged<R>, PackageError | JobError> | null;
  readonly choices: ConflictChoices;
  /** How importing it ended; null before. */
  readonly imported: Result<IncomingTransfer, JobError> | null;
}

/** What the import is about: looking through files, or working with one of the chosen. */
export type Work = "listing" | "reviewing" | "importing";

/** How the worker reads and reviews a package; `option` is the one choice that the review depends on. */
type Review<R> = (
  worker: Remote,
  job: JobId,
  company: CompanyId,
  file: File,
  option: boolean,
  onProgress: OnProgress,
) => Promise<Result<Staged<R>, PackageError | JobError>>;

/**
 * The import in hand: files that were looked through, and the chosen ones, reviewed and imported one after the other. It
 * outlives its screen: whoever looks elsewhere finds it again.
 */
class PackageDesk<R> {
  readonly #review: Review<R>;
  #files: readonly File[] = $state.raw([]);
  #listed: readonly ListedPackage[] | null = $state.raw(null);
  #listError: JobError | null = $state.raw(null);
  #chosen: readonly File[] = $state.raw([]);
  #inHand: InHand<R> | null = $state.raw(null);
  #work: { readonly kind: Work; readonly job: Job } | null = $state.raw(null);
  #lastLook: Job | null = null;
  #refused: ReadonlyMap<File, PackageError> = $state.raw(new Map());

  constructor(review: Review<R>) {
    this.#review = review;
  }

  /** What was found in the files; null before the first were given. */
  get listed(): readonly ListedPackage[] | null {
    return this.#listed;
  }

  /** Whether there are files to look through. */
  get hasFiles(): boolean {
    return this.#files.length > 0;
  }

  /** Why the files could not be looked through. */
  get listError(): JobError | null {
    return this.#listError;
  }

  /** How many packages were chosen. */
  get count(): number {
    return this.#chosen.length;
  }

  /** The package that is reviewed or was just imported; null while choosing. */
  get inHand(): InHand<R> | null {
    return this.#inHand;
  }

  get work(): { readonly kind: Work; readonly job: Job } | null {
    return this.#work;
  }

  /** The file of a row of the list. */
  file(row: ListedPackage): File | undefined {
    return this.#files[row.index];
  }

  /** What was found to be wrong with a file when it was read whole; null when nothing was, or it was not read yet. */
  refusal(row: ListedPackage): PackageError | null {
    const file = this.file(row);
    return (file && this.#refused.get(file)) ?? null;
  }

  /** Looks through files, in place of those before; without files again through the same. A look that goes on is stopped. */
  async list(
    company: CompanyId,
    filter: PackageFilter,
    files: readonly File[] = this.#files,
  ): Promise<void> {
    if (this.#work && this.#work.kind !== "listing") return;
    this.#work?.job.cancel();
    this.#files = files;
    const job = new Job();
    this.#lastLook = job;
    const listed = await this.#during("listing", job, () =>
      job.run((w, id, onProgress) =>
        w.listPackages(id, company, filter, files, onProgress),
      ),
    );
    if (this.#lastLook !== job) return;
    this.#listed = listed.ok && files.length > 0 ? listed.value : null;
    if (!listed.ok) this.#files = [];
    const stopped = !listed.ok && listed.error.code === "cancelled";
    this.#listError = listed.ok || stopped ? null : listed.error;
  }

  /** Takes packages in hand, the first of them to be reviewed. */
  async begin(company: CompanyId, files: readonly File[]): Promise<void> {
    this.#chosen = files;
    await this.#take(company, 0);
  }

  /** Whether another of the chosen waits. */
  get hasNext(): boolean {
    return this.#inHand !== null && this.#inHand.place < this.#chosen.length;
  }

  /** Lets go of the package in hand and reviews the next. */
  async next(company: CompanyId): Promise<void> {
    if (this.#inHand) await this.#take(company, this.#inHand.place);
  }

  /** Reviews the package in hand anew, with another choice of the option. */
  async restage(company: CompanyId, option: boolean): Promise<void> {
    if (this.#inHand) await this.#take(company, this.#inHand.place - 1, option);
  }

  async #take(company: CompanyId, at: number, option = false): Promise<void> {
    this.#discard();
    const file = this.#chosen[at];
    if (!file) {
      this.#inHand = null;
      return;
    }
    const fresh = { file, place: at + 1, choices: {}, imported: null };
    this.#inHand = { ...fresh, staged: null };
    const job = new Job();
    const staged = await this.#during("reviewing", job, () =>
      job.run((w, id, onProgress) =>
        this.#review(w, id, company, file, option, onProgress),
      ),
    );
    if (!staged.ok && staged.error.code === "cancelled") {
      this.leave();
      return;
    }
    if (!staged.ok && !isJobError(staged.error))
      this.#refused = new Map([...this.#refused, [file, staged.error]]);
    this.#inHand = { ...fresh, staged };
  }

  /** Chooses between what is here and what comes, for some rows of a master. */
  choose(master: MasterName, keys: readonly string[], choice: Choice): void {
    if (!this.#inHand) return;
    const { choices } = this.#inHand;
    const rows = Object.fromEntries(keys.map((key) => [key, choice]));
    this.#inHand = {
      ...this.#inHand,
      choices: { ...choices, [master]: { ...choices[master], ...rows } },
    };
  }

  /** Imports what is reviewed. Cancelled, it leaves everything as it was, the review too. */
  async apply(): Promise<void> {
    const held = this.#inHand;
    if (!held?.staged?.ok) return;
    const { stage } = held.staged.value;
    const job = new Job();
    const imported = await this.#during("importing", job, () =>
      job.run((w, id, onProgress) =>
        w.applyImport(id, stage, held.choices, onProgress),
      ),
    );
    const stopped = !imported.ok && imported.error.code === "cancelled";
    this.#inHand = { ...held, imported: stopped ? null : imported };
  }

  /** Back to the list. */
  leave(): void {
    this.#discard();
    this.#chosen = [];
    this.#inHand = null;
  }

  /** Lets go of everything: the company that it was about is gone. */
  forget(): void {
    this.leave();
    this.#files = [];
    this.#listed = null;
    this.#listError = null;
    this.#refused = new Map();
  }

  #discard(): void {
    const staged = this.#inHand?.staged;
    if (staged?.ok) void worker().discard(staged.value.stage);
  }

  async #during<R>(kind: Work, job: Job, work: () => Promise<R>): Promise<R> {
    this.#work = { kind, job };
    try {
      return await work();
    } finally {
      this.#release(job);
    }
  }

  /** The job ended; another one may have begun meanwhile. */
  #release(job: Job): void {
    if (this.#work?.job === job) this.#work = null;
  }
}

/** A desk, for who is told with which one to work. */
export type Desk<R> = PackageDesk<R>;

/** Codes of what stops any job, as against what is wrong with a package. */
const JOB_ERRORS: Readonly<Record<JobError["code"], true>> = {
  cancelled: true,
  busy: true,
  "no-space": true,
  "file-unreadable": true,
  "review-gone": true,
  "company-gone": true,
  "disk-full": true,
  "storage-failed": true,
  "other-version": true,
  "changed-meanwhile": true,
  "not-allowed": true,
  locked: true,
};

/** Whether a job was stopped by something that says nothing of the package. */
export function isJobError(error: PackageError | JobError): error is JobError {
  return error.code in JOB_ERRORS;
}

/** Vouchers on their way in; the option: those of every site are replaced. */
export const importDesk = new PackageDesk<ImportReview>(async (w, ...given) =>
  w.stageImport(...given),
);

/** Management data on its way in; the option: what the package does not bring stays. */
export const restoreDesk = new PackageDesk<RestoreReview>(async (w, ...given) =>
  w.stageRestore(...given),
);
