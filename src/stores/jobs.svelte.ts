import * as Comlink from "comlink";
import { v7 as uuid } from "uuid";
import type { Result } from "../lib/result.ts";
import type {
  JobId,
  JobProgress,
  OnProgress,
  TransferService,
} from "../worker/messages.ts";
import { database } from "./database.svelte.ts";
import { preferences } from "./preferences.svelte.ts";

/** The worker as the page calls it. */
export type Remote = Comlink.Remote<TransferService>;

/** The worker behind its one bridge. It starts with its first use. */
let service: Remote | null = null;

function remote(): Remote {
  service ??= Comlink.wrap<TransferService>(startWorker());
  return service;
}

/** Whoever waits for an answer of a worker that died waits for ever: the page must be loaded again. */
function startWorker(): Worker {
  const started = new Worker(
    new URL("../worker/transfer-worker.ts", import.meta.url),
    { type: "module", name: "valija-transfer" },
  );
  started.addEventListener("error", (event) => {
    jobs.crash(event.message);
  });
  started.addEventListener("messageerror", () => {
    jobs.crash("messageerror");
  });
  return started;
}

/** One long piece of work: what it is doing, and a way to stop it. */
export class Job {
  readonly #id: JobId = uuid();
  #progress: JobProgress | null = $state.raw(null);
  #running = $state(false);

  /** How far it is; null before the first word. */
  get progress(): JobProgress | null {
    return this.#progress;
  }

  get running(): boolean {
    return this.#running;
  }

  /** Asks the worker to stop. The job then ends with `cancelled`, everything being as it was. */
  cancel(): void {
    void remote().cancel(this.#id);
  }

  /** Runs the work, which gets the worker, this job's id, and where to report. Once per job. */
  async run<T, E extends { readonly code: string }>(
    work: (
      worker: Comlink.Remote<TransferService>,
      id: JobId,
      onProgress: OnProgress,
    ) => Promise<Result<T, E>>,
  ): Promise<Result<T, E>> {
    this.#running = true;
    jobs.begin(this);
    try {
      const bridge = remote();
      // Not awaited: messages arrive in their order, and a Cancel must not overtake the work.
      void bridge.speak(preferences.language);
      const result = await work(
        bridge,
        this.#id,
        Comlink.proxy((progress: JobProgress) => {
          this.#progress = progress;
        }),
      );
      if (!result.ok) haltOn(result.error.code);
      return result;
    } catch (error) {
      jobs.crash(String(error));
      throw error;
    } finally {
      this.#running = false;
      jobs.end(this);
    }
  }
}

/** The worker closed its database after an error of the disk: so does the page. */
function haltOn(code: string): void {
  if (code === "disk-full" || code === "storage-failed") database.halt();
}

/** Everything that runs now. */
class Jobs {
  #running: readonly Job[] = $state.raw([]);
  #crashed: string | null = $state(null);

  /** Whether something runs that a reload would break. */
  get any(): boolean {
    return this.#running.length > 0;
  }

  /** What a bug made of the worker, for the person to pass on; null while all is well. */
  get crashed(): string | null {
    return this.#crashed;
  }

  /** Nothing is to be expected of the worker any more. What it was doing in the database has not been done. */
  crash(detail: string): void {
    this.#crashed ??= detail;
  }

  begin(job: Job): void {
    this.#running = [...this.#running, job];
  }

  end(job: Job): void {
    this.#running = this.#running.filter((j) => j !== job);
  }
}

export const jobs = new Jobs();

/** A function of the page that the worker may call. */
export function heard<A extends readonly unknown[]>(
  listener: (...args: A) => void,
): (...args: A) => void {
  return Comlink.proxy(listener);
}

/** The worker for short questions that are no jobs. */
export function worker(): Comlink.Remote<TransferService> {
  return remote();
}
