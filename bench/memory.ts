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

/** A clock tick of /proc, milliseconds: 100 a second on every Linux. */
const CLOCK_TICK = 10;

/** Processor time of the ended children of this process, milliseconds; 0 where this system has no /proc. */
export function childrenCpu(): number {
  try {
    // The name in brackets may hold blanks; cutime and cstime are the 14th and 15th field after it.
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1);
    const [user, system] = fields?.split(" ").slice(13, 15).map(Number) ?? [];
    return ((user ?? 0) + (system ?? 0)) * CLOCK_TICK;
  } catch {
    return 0;
  }
}
