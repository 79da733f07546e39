import { untrack } from "svelte";
import type {
  FoundPage,
  SearchEnd,
  VoucherSearch,
} from "../books/search-vouchers.ts";
import type { CompanyId } from "../domain/company.ts";
import { lastRevision } from "../db/books.ts";
import type { JobError } from "../worker/messages.ts";
import { database } from "./database.svelte.ts";
import { heard, Job } from "./jobs.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";

/** How long, in milliseconds, a question that follows another must rest: it may be typed just now. */
const REST = 100;

/**
 * The vouchers that the worker finds: they come while it looks, and follow every change of the books, also those of other
 * tabs. A new question stops the one before. Make it while a component is made.
 */
export class FoundVouchers {
  #pages: readonly FoundPage[] = $state.raw([]);
  #end: SearchEnd | null = $state.raw(null);
  #failed: JobError | null = $state.raw(null);
  #job: Job | null = $state.raw(null);
  /** To which question the pages are the answer. */
  #answered: string | null = $state.raw(null);
  #asked: string | null = $state.raw(null);
  #tries = $state(0);

  /** `search` null asks nothing. */
  constructor(company: () => CompanyId, search: () => VoucherSearch | null) {
    const revision = new LiveQuery(async () => lastRevision(database.db));
    // As text: the same question in a new object is none.
    const question = $derived.by(() => {
      const asked = search();
      return asked && JSON.stringify(asked);
    });
    $effect(() => {
      const asked = question;
      const id = company();
      const first = untrack(() => this.#asked) === null;
      this.#asked = asked;
      if (asked === null) {
        this.#forget();
        return;
      }
      if (revision.current === undefined || this.#tries < 0) return;
      const job = new Job();
      const start = (): void => void this.#run(job, id, asked);
      const timer = setTimeout(start, first ? 0 : REST);
      return () => {
        clearTimeout(timer);
        if (!job.running) return;
        job.cancel();
        // What it still says is not heard.
        this.#job = null;
      };
    });
  }

  /** What was found so far. */
  get pages(): readonly FoundPage[] {
    return this.#pages;
  }

  /** What all that was found adds up to; null until the search ends. */
  get end(): SearchEnd | null {
    return this.#end;
  }

  /** The search that runs; null in between. */
  get job(): Job | null {
    return this.#job;
  }

  /** Why the last search did not end. */
  get failed(): JobError | null {
    return this.#failed;
  }

  /** Whether what is shown is still the answer to the question before. */
  get stale(): boolean {
    return this.#answered !== this.#asked;
  }

  /** Asks the same once more. */
  again(): void {
    this.#answered = null;
    this.#tries++;
  }

  async #run(job: Job, company: CompanyId, asked: string): Promise<void> {
    this.#job = job;
    const again = this.#answered === asked;
    let pages: readonly FoundPage[] = [];
    const show = (): void => {
      this.#pages = pages;
      this.#answered = asked;
    };
    if (!again) this.#end = null;
    const onFound = heard((found: readonly FoundPage[]) => {
      if (this.#job !== job) return;
      pages = [...pages, ...found];
      // The same question again, because the books changed: nothing flickers.
      if (!again) show();
    });
    const search = JSON.parse(asked) as VoucherSearch;
    const done = await job.run((w, id, onProgress) =>
      w.findVouchers(id, company, search, onFound, onProgress),
    );
    if (this.#job !== job) return;
    this.#job = null;
    this.#failed = done.ok ? null : failure(done.error);
    if (done.ok) this.#end = done.value;
    // Stopped by hand it shows what it has; where the books changed it is asked again.
    if (done.ok || (!again && this.#failed)) show();
  }

  #forget(): void {
    this.#job = null;
    this.#pages = [];
    this.#end = null;
    this.#failed = null;
    this.#answered = null;
  }
}

/** The books changed meanwhile: the search begins anew by itself. */
function failure(error: JobError): JobError | null {
  return error.code === "changed-meanwhile" ? null : error;
}
