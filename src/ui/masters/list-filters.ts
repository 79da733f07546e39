import { fold } from "../../lib/fold.ts";
import type { Column } from "../components/columns.ts";

/** Which rows of a master are shown. */
export type Shown = "active" | "inactive" | "all";

/** All choices, in the order in which they are offered. */
export const SHOWN_ROWS: readonly Shown[] = ["active", "inactive", "all"];

/** What the address says of a choice; the active rows are not named. */
const IN_ADDRESS: Readonly<Record<Shown, string | null>> = {
  active: null,
  inactive: "inactivos",
  all: "todos",
};

/** The choice as the address says it, null for the usual one. */
export function shownInAddress(shown: Shown): string | null {
  return IN_ADDRESS[shown];
}

/** The choice that an address names; what cannot be read is the usual one. */
export function shownOf(value: string | null): Shown {
  return SHOWN_ROWS.find((shown) => IN_ADDRESS[shown] === value) ?? "active";
}

/** A column of a master's list. */
export type MasterColumn<Row> = Column<Row> & {
  /** Left out where the list is narrow. */
  readonly wide?: boolean;
};

/**
 * Finds the rows in whose text every word of a query stands; accents and capitals do not matter. The texts are folded with
 * the first query and kept for the next keys.
 */
export function rowFinder<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
): (query: string) => readonly Row[] {
  let texts: string[] | null = null;
  return (query) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return rows;
    const folded = (texts ??= rows.map((row) => fold(textOf(row))));
    return rows.filter((_row, k) =>
      words.every((word) => folded[k]?.includes(word)),
    );
  };
}
