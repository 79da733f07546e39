/** How many are on their way while one is worked on. */
const AHEAD = 4;

/**
 * What `read` makes of each item, in order, begun some items early: while one is worked on, the next are read, inflated and hashed.
 * Leaving the loop leaves what has been begun to its end, unseen.
 */
export async function* readAhead<T, R>(
  items: readonly T[],
  read: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for (const item of items) {
    const reading = read(item);
    // Its failure is thrown when its turn comes; should that never be, it must not count as unhandled.
    reading.catch(() => undefined);
    begun.push(reading);
    const due = begun.length > AHEAD ? begun.shift() : undefined;
    if (due) yield await due;
  }
  for (const reading of begun) yield await reading;
}
