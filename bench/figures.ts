import { present } from "../src/lib/assert.ts";

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (k: number): number => present(sorted[Math.floor(k)], "a value");
  return (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2;
}
