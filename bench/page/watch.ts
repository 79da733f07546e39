import { findBook, readPages } from "../../src/db/books.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import type { BookId } from "../../src/domain/book.ts";

/** Stops watching and gives what was seen. */
export type Stop<T> = () => Promise<T>;

const TICK = 10;

/** Milliseconds between two reads: seldom enough to leave the processors to what is timed. */
const READ_EVERY = 20;

/** Watches how late a 10 ms timer of this page comes and how long its tasks are, milliseconds. */
export function watchPage(): Stop<{
  readonly pageLate: number;
  readonly longestTask: number;
}> {
  let [pageLate, longestTask] = [0, 0];
  let last = performance.now();
  const timer = setInterval(() => {
    const time = performance.now();
    pageLate = Math.max(pageLate, time - last - TICK);
    last = time;
  }, TICK);
  const note = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries)
      longestTask = Math.max(longestTask, duration);
  };
  const observer = new PerformanceObserver((list) => {
    note(list.getEntries());
  });
  observer.observe({ entryTypes: ["longtask"] });
  return () => {
    clearInterval(timer);
    note(observer.takeRecords());
    observer.disconnect();
    return Promise.resolve({ pageLate, longestTask });
  };
}

/** Reads a book and one of its pages again and again and notes the longest that an answer took, milliseconds. */
export function watchReader(db: ValijaDatabase, book: BookId): Stop<number> {
  const state = { worst: 0, reading: true };
  const running = (async () => {
    while (state.reading) {
      const start = performance.now();
      const found = await findBook(db, book);
      const page = found?.pages[0];
      if (page) await readPages(db, book, [page.hash]);
      state.worst = Math.max(state.worst, performance.now() - start);
      await pause(READ_EVERY);
    }
  })();
  return async () => {
    state.reading = false;
    await running;
    return state.worst;
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
