import { compareCodePoints } from "../lib/code-points.ts";
import type { Instant } from "./calendar-date.ts";

/** What every master row has. */
export interface MasterRow {
  readonly modified: Instant;
}

/** A row that stands here and comes differently. */
export interface Pair<R> {
  readonly key: string;
  readonly mine: R;
  readonly theirs: R;
}

/** A pair that no rule decides; the choice that stands when the user makes none. */
export interface Conflict<R> extends Pair<R> {
  readonly suggested: "mine" | "theirs";
}

/** What merging a master would do: insert what is new, update what is newer, leave to the user what differs and is not newer. */
export interface MergePlan<R> {
  readonly added: readonly { readonly key: string; readonly theirs: R }[];
  readonly updated: readonly Pair<R>[];
  readonly conflicts: readonly Conflict<R>[];
  /** Equal but for a later `modified`: taken over in silence, so that every order of imports ends alike. */
  readonly touched: readonly Pair<R>[];
}

/**
 * Plans the merge of a master's rows that arrive into those that are here. Rows are never deleted. The outcome does not
 * depend on the order in which packages arrive: the later `modified` wins, and of two rows with the same instant the one
 * whose text sorts later is suggested at every site.
 */
export function planMerge<R extends MasterRow>(
  mine: ReadonlyMap<string, R>,
  incoming: readonly R[],
  keyOf: (row: R) => string,
): MergePlan<R> {
  const added: { key: string; theirs: R }[] = [];
  const updated: Pair<R>[] = [];
  const conflicts: Conflict<R>[] = [];
  const touched: Pair<R>[] = [];
  for (const [key, theirs] of newestByKey(incoming, keyOf)) {
    const here = mine.get(key);
    if (here === undefined) {
      added.push({ key, theirs });
      continue;
    }
    const pair = { key, mine: here, theirs };
    const later = theirs.modified > here.modified;
    if (content(here) === content(theirs)) {
      if (later) touched.push(pair);
    } else if (later) updated.push(pair);
    else {
      const tie = theirs.modified === here.modified;
      const suggested = tie && wins(theirs, here) ? "theirs" : "mine";
      conflicts.push({ ...pair, suggested });
    }
  }
  return { added, updated, conflicts, touched };
}

/** One row a key: many persons of a package may share a number that should be one person's. */
function newestByKey<R extends MasterRow>(
  rows: readonly R[],
  keyOf: (row: R) => string,
): ReadonlyMap<string, R> {
  const byKey = new Map<string, R>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = byKey.get(key);
    if (
      known === undefined ||
      row.modified > known.modified ||
      (row.modified === known.modified && wins(row, known))
    )
      byKey.set(key, row);
  }
  return byKey;
}

function wins(a: MasterRow, b: MasterRow): boolean {
  return compareCodePoints(content(a), content(b)) > 0;
}

/** All of a row but when it was modified, as one text. */
function content(row: MasterRow): string {
  return JSON.stringify({ ...row, modified: null }, Object.keys(row).sort());
}

/** A choice of the user for a conflict. */
export type Choice = "mine" | "theirs";

/** The rows to write: what is new, newer or chosen. A row that the user chose against its age is modified now. */
export function mergedRows<R extends MasterRow>(
  plan: MergePlan<R>,
  choices: ReadonlyMap<string, Choice>,
  now: Instant,
): { readonly key: string; readonly row: R }[] {
  return [
    ...plan.added.map(({ key, theirs }) => ({ key, row: theirs })),
    ...plan.updated.map(({ key, theirs }) => ({ key, row: theirs })),
    ...plan.touched.map(({ key, theirs }) => ({ key, row: theirs })),
    ...plan.conflicts.flatMap(({ key, mine, theirs, suggested }) => {
      const choice = choices.get(key) ?? suggested;
      if (choice === suggested)
        return choice === "theirs" ? [{ key, row: theirs }] : [];
      const row = choice === "theirs" ? theirs : mine;
      return [{ key, row: { ...row, modified: now } }];
    }),
  ];
}
