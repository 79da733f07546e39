/** Throws when something that the program itself guarantees does not hold: a bug, never a user's mistake. */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`INTERNAL: ${what}`);
}

/** The value, which the program knows to be there. Throws when it is not: a bug. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined)
    throw new Error(`INTERNAL: ${what}`);
  return value;
}

/** Closes a switch over a union: a new member that is not handled does not compile. */
export function unreachable(value: never): never {
  throw new Error(`INTERNAL: unhandled ${JSON.stringify(value)}`);
}
