import type { ReadRow } from "../read-rows.ts";

/** A text as headers and answers are compared: lower case, without accents and punctuation. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The header of a sheet: which column is which. */
export interface Header {
  readonly row: number;
  /** Place of a column of the master, from 0. */
  readonly places: ReadonlyMap<string, number>;
  /** Headers that say nothing to us, as they stand. */
  readonly unknown: readonly string[];
}

/** The header may stand under a title and some blank rows. */
const LOOKED_AT = 20;

/**
 * The first row that names every column that is needed, each by one of its names; null when there is none. A column that is
 * named twice is the first of the two.
 */
export function findHeader(
  rows: readonly ReadRow[],
  names: ReadonlyMap<string, readonly string[]>,
  needed: readonly string[],
): Header | null {
  const byName = new Map<string, string>();
  for (const [column, all] of names)
    for (const name of all)
      if (!byName.has(folded(name))) byName.set(folded(name), column);
  for (const { row, cells } of rows.slice(0, LOOKED_AT)) {
    const places = new Map<string, number>();
    const unknown: string[] = [];
    for (const [place, cell] of cells.entries()) {
      const column = byName.get(folded(cell));
      if (column !== undefined && !places.has(column))
        places.set(column, place);
      else if (cell.trim() !== "") unknown.push(cell.trim());
    }
    if (needed.every((column) => places.has(column)))
      return { row, places, unknown };
  }
  return null;
}
