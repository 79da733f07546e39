import type {
  MergeUndone,
  PersonMerge,
  PersonMergeOrder,
  PersonMergePreview,
} from "../books/person-merge.ts";
import type { CompanyId } from "../domain/company.ts";
import type { Person } from "../domain/masters.ts";
import type { Result } from "../lib/result.ts";
import type { JobError } from "../worker/messages.ts";
import { Job } from "./jobs.svelte.ts";

export type { MergeUndone, PersonMerge, PersonMergeOrder, PersonMergePreview };

/** A merge that was done, with all that puts it back. */
interface DoneMerge {
  readonly company: CompanyId;
  readonly merge: PersonMerge;
}

/** Merges of persons. The last one can be put back until the page is loaded again, from whatever screen. */
class PersonMerging {
  #job: Job | null = $state.raw(null);
  #last: DoneMerge | null = $state.raw(null);

  /** What runs; null in between. */
  get job(): Job | null {
    return this.#job;
  }

  /** The last merge of a company that was not put back. */
  last(company: CompanyId): PersonMerge | null {
    return this.#last?.company === company ? this.#last.merge : null;
  }

  /** Counts what a merge would touch. */
  async preview(
    company: CompanyId,
    survivor: Person,
    other: Person,
  ): Promise<Result<PersonMergePreview, JobError>> {
    return await this.#run((job) =>
      job.run((w, id, onProgress) =>
        w.previewPersonMerge(id, company, { survivor, other }, onProgress),
      ),
    );
  }

  /** Merges; everything is as it was where it does not succeed. */
  async merge(
    company: CompanyId,
    order: PersonMergeOrder,
  ): Promise<Result<PersonMerge, JobError>> {
    const merged = await this.#run((job) =>
      job.run((w, id, onProgress) =>
        w.mergePersons(id, company, order, onProgress),
      ),
    );
    if (merged.ok) this.#last = { company, merge: merged.value };
    return merged;
  }

  /** Puts the last merge back. */
  async undo(
    company: CompanyId,
    merge: PersonMerge,
  ): Promise<Result<MergeUndone, JobError>> {
    const undone = await this.#run((job) =>
      job.run((w, id, onProgress) =>
        w.undoPersonMerge(id, company, merge, onProgress),
      ),
    );
    if (undone.ok) this.#last = null;
    return undone;
  }

  /** Forgets the last merge: it stays done. */
  forget(): void {
    this.#last = null;
  }

  async #run<T>(work: (job: Job) => Promise<T>): Promise<T> {
    const job = new Job();
    this.#job = job;
    try {
      return await work(job);
    } finally {
      // Another one may have begun meanwhile.
      if (this.#job === job) this.#job = null;
    }
  }
}

/** The page's one. */
export const personMerging = new PersonMerging();
