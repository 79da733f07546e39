import type { JobStep, OnProgress } from "./messages.ts";

/** How often, in milliseconds, a progress bar needs news. */
const PROGRESS_INTERVAL = 50;

/** Passes on what is new at most every so many milliseconds, and always the end. */
export function throttled(onProgress: OnProgress, step: JobStep) {
  let last = -Infinity;
  return async (done: number, total: number): Promise<void> => {
    const time = performance.now();
    if (time - last < PROGRESS_INTERVAL && done < total) return;
    last = time;
    await onProgress({ step, done, total });
  };
}
