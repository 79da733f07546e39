import type { PageRef } from "../domain/book.ts";
import { present } from "../lib/assert.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import { beginsPage, cutPages } from "../transfer/format/pages.ts";

/** Which records of a book go (by key) and which come. One that comes takes the place of one with its key. */
export interface RecordEdits<R> {
  readonly remove: readonly string[];
  readonly put: readonly R[];
}

/** What a layout must know of records. */
export interface RecordPages<R> {
  readonly keyOf: (record: R) => string;
  readonly open: (page: PageRef) => Promise<readonly R[]>;
}

/** A page that stays as it is, or records that make a new one. */
export type LaidOut<R> =
  | { readonly ref: PageRef; readonly records: null }
  | { readonly records: readonly R[] };

/** Ordinal (from 0) of the page on which the key is or would be; -1 when it sorts before all. */
export function pageOf(pages: readonly PageRef[], key: string): number {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const page = present(pages[middle], "a page");
    if (compareCodePoints(page.first, key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Lays the pages of a book out anew after some edits: only those that an edit touches are opened; a key at a boundary splits or
 * joins pages.
 */
export async function layOutPages<R>(
  pages: readonly PageRef[],
  edits: RecordEdits<R>,
  { keyOf, open }: RecordPages<R>,
): Promise<LaidOut<R>[]> {
  const byPage = editsByPage(pages, edits, keyOf);
  const parts: LaidOut<R>[] = [];
  for (const [k, page] of pages.entries()) {
    const here = byPage.get(k);
    if (!here) {
      parts.push({ ref: page, records: null });
      continue;
    }
    const chunks = cutPages(apply(await open(page), here, keyOf), keyOf);
    const first = chunks[0];
    const last = parts.at(-1);
    if (first && last && !beginsPage(keyOf(present(first[0], "a record")))) {
      // What began this page is gone: its rest joins the page before it.
      const records = last.records ?? (await open(last.ref));
      parts[parts.length - 1] = { records: [...records, ...first] };
      chunks.shift();
    }
    parts.push(...chunks.map((records): LaidOut<R> => ({ records })));
  }
  if (pages.length === 0)
    for (const records of cutPages(apply([], byPage.get(0), keyOf), keyOf))
      parts.push({ records });
  return parts;
}

interface PageEdits<R> {
  readonly remove: Set<string>;
  readonly put: Map<string, R>;
}

/** Which page each key belongs to: the last one that begins at or before it; the first takes what sorts before all. */
function editsByPage<R>(
  pages: readonly PageRef[],
  { remove, put }: RecordEdits<R>,
  keyOf: (record: R) => string,
): Map<number, PageEdits<R>> {
  const edits = new Map<number, PageEdits<R>>();
  const at = (key: string): PageEdits<R> => {
    const page = Math.max(0, pageOf(pages, key));
    const known = edits.get(page) ?? { remove: new Set(), put: new Map() };
    edits.set(page, known);
    return known;
  };
  for (const key of remove) at(key).remove.add(key);
  for (const record of put) at(keyOf(record)).put.set(keyOf(record), record);
  return edits;
}

function apply<R>(
  records: readonly R[],
  edits: PageEdits<R> | undefined,
  keyOf: (record: R) => string,
): R[] {
  if (!edits) return [...records];
  const stays = (key: string): boolean =>
    !edits.remove.has(key) && !edits.put.has(key);
  return records
    .filter((record) => stays(keyOf(record)))
    .concat([...edits.put.values()])
    .sort((a, b) => compareCodePoints(keyOf(a), keyOf(b)));
}
