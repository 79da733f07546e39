import { err, type Result } from "../lib/result.ts";
import { asOnlyWriter } from "./write-lock.ts";
import type { JobId, JobError } from "./messages.ts";

/** Running jobs by id. */
const running = new Map<JobId, AbortController>();

/** What this worker does before any job of its own that writes. */
let first: Promise<unknown> = Promise.resolve();

/**
 * Runs work as the only writer; writing jobs of this worker wait for its end, or they would find the lock taken by
 * ourselves and call it busy. How it ends changes nothing for them.
 */
export function runFirst(work: () => Promise<void>): void {
  first = Promise.allSettled([asOnlyWriter(work)]);
}

/** Asks a job to stop; one that has ended is not there any more. */
export function cancelJob(job: JobId): void {
  running.get(job)?.abort();
}

/** Runs a job that `cancelJob` can stop; being stopped is an outcome, not an exception. */
export async function runJob<T, E>(
  job: JobId,
  work: (signal: AbortSignal) => Promise<Result<T, E>>,
): Promise<Result<T, E | JobError>> {
  const controller = new AbortController();
  running.set(job, controller);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) return err({ code: "cancelled" });
    throw error;
  } finally {
    running.delete(job);
  }
}

/** The same for a job that writes: only one at a time over all tabs. */
export async function runWritingJob<T, E>(
  job: JobId,
  work: (signal: AbortSignal) => Promise<Result<T, E>>,
): Promise<Result<T, E | JobError>> {
  return await runJob<T, E | JobError>(
    job,
    async (signal): Promise<Result<T, E | JobError>> => {
      await first;
      return (
        (await asOnlyWriter(async () => work(signal))) ?? err({ code: "busy" })
      );
    },
  );
}
