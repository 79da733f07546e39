/** Numbers that look like chance and are the same every time: the example's figures must not depend on the day's luck. */
export class Dice {
  #state: number;

  /** Any whole number begins a series of its own. */
  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761) >>> 0 || 1;
    for (let k = 0; k < 8; k++) this.#next();
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return this.#next() % limit;
  }

  /** A whole number between two, both possible. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }

  /** True so many times in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** Marsaglia's xorshift of 32 bits. */
  #next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state;
  }
}
