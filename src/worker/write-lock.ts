/** Name of the lock under which imports, exports and migrations run: one writer over all tabs. */
const WRITE_LOCK = "valija-write";

/** Runs the work as the only writer of all tabs; null, without running it, when another tab is writing now. */
export async function asOnlyWriter<T>(
  work: () => Promise<T>,
): Promise<T | null> {
  return await navigator.locks.request(
    WRITE_LOCK,
    { ifAvailable: true },
    async (lock) => (lock ? await work() : null),
  );
}
