/** How many steps can be taken back; those before are forgotten. */
const DEPTH = 300;

/** A value with what it was before and what was taken back. Values are never changed, only exchanged. */
export interface History<T> {
  /** Oldest first. */
  readonly past: readonly T[];
  readonly present: T;
  /** What `redo` brings next, first. */
  readonly future: readonly T[];
  /** Name of the step that is still open: changes under the same name are one step. Null once it is sealed. */
  readonly step: string | null;
}

/** A history that begins with a value. */
export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [], step: null };
}

/** The history with another present. Under the name of the open step it belongs to that step; null is a step of its own. */
export function recorded<T>(
  history: History<T>,
  present: T,
  step: string | null,
): History<T> {
  const goesOn = step !== null && step === history.step;
  const past = goesOn
    ? history.past
    : [...history.past, history.present].slice(-DEPTH);
  return { past, present, future: [], step };
}

/** The history whose open step is closed: the next change is another. */
export function sealed<T>(history: History<T>): History<T> {
  return history.step === null ? history : { ...history, step: null };
}

/** The history with a value in the present's place, which nobody made: nothing can be taken back that could not before. */
export function replaced<T>(history: History<T>, present: T): History<T> {
  return { ...history, present };
}

/** The history one step back; the same when there is none. */
export function undone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return {
    past: past.slice(0, -1),
    present: before,
    future: [present, ...future],
    step: null,
  };
}

/** The history one step forward again; the same when nothing was taken back. */
export function redone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const after = future[0];
  if (after === undefined) return history;
  return {
    past: [...past, present],
    present: after,
    future: future.slice(1),
    step: null,
  };
}
