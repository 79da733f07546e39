import { readFileSync } from "node:fs";

const INTERVAL = 20;

/**
 * Samples the memory of processes every 20 ms: anonymous and shared resident pages, which are the process's own, unlike those of
 * files. Gives the function that stops and tells the most that one of them held, in bytes.
 */
export function watchMemory(pids: readonly number[]): () => number {
  let peak = 0;
  const sample = (): void => {
    for (const pid of pids) peak = Math.max(peak, ownMemory(pid));
  };
  sample();
  const timer = setInterval(sample, INTERVAL);
  return () => {
    clearInterval(timer);
    sample();
    return peak;
  };
}

function ownMemory(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const of = (name: string): number =>
      Number(new RegExp(`^${name}:\\s*(\\d+) kB`, "m").exec(status)?.[1] ?? 0);
    return (of("RssAnon") + of("RssShmem")) * 1024;
  } catch {
    // The process has ended, or this system has no /proc.
    return 0;
  }
}
