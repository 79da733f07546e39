import { createSubscriber } from "svelte/reactivity";
import { observe } from "../db/observe.ts";

/** What a live query gave last. */
export interface Live<T> {
  /** Undefined until the first answer. */
  readonly current: T | undefined;
  /** What went wrong with the last answer. */
  readonly error: unknown;
}

/**
 * The answer of a database query as rune state: it follows every change, and listens only while somebody reads it.
 * The query must not read rune state: make another LiveQuery when its arguments change.
 */
export class LiveQuery<T> implements Live<T> {
  #value: T | undefined = $state.raw();
  #error: unknown = $state.raw();
  readonly #listen: () => void;

  constructor(query: () => Promise<T>) {
    this.#listen = createSubscriber(() => {
      const subscription = observe(query).subscribe({
        next: (value) => {
          this.#value = value;
          this.#error = undefined;
        },
        error: (error: unknown) => (this.#error = error),
      });
      return () => {
        subscription.unsubscribe();
      };
    });
  }

  get current(): T | undefined {
    this.#listen();
    return this.#value;
  }

  get error(): unknown {
    this.#listen();
    return this.#error;
  }
}
