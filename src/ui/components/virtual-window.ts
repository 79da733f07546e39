/** Height of a row in pixels, the border included; `--row` in theme.css says the same. */
export const ROW_HEIGHT = 26;

/** Rows kept above and below those in view, so that a quick scroll finds them drawn. */
const SPARE = 8;

/** Which rows are drawn, and how many pixels stand for the rest. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly above: number;
  readonly below: number;
}

/** The rows to draw of `count`, scrolled by and in a box of so many pixels. `from` is even, so that stripes do not jump. */
export function windowOf(
  count: number,
  scrolled: number,
  height: number,
): Window {
  const first = Math.floor(scrolled / ROW_HEIGHT) - SPARE;
  const from = Math.min(Math.max(first - (first % 2), 0), count);
  const rows = Math.ceil(height / ROW_HEIGHT) + 2 * SPARE + 1;
  const to = Math.min(from + rows, count);
  return {
    from,
    to,
    above: from * ROW_HEIGHT,
    below: (count - to) * ROW_HEIGHT,
  };
}

/** Where a key takes the current row (-1: none yet), or null when the key moves nothing. */
export function moved(
  key: string,
  at: number,
  count: number,
  height: number,
): number | null {
  // The header takes one row; one more row stays in view from page to page.
  const page = Math.max(Math.floor(height / ROW_HEIGHT) - 2, 1);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  if (to === undefined || count === 0) return null;
  return Math.min(Math.max(to, 0), count - 1);
}

/** How far to scroll so that the row stands wholly in view below the sticky header; as it was when it does. */
export function keepVisible(
  at: number,
  scrolled: number,
  height: number,
): number {
  const top = at * ROW_HEIGHT;
  // Content begins below the header, which lies over the box's first row.
  if (top < scrolled) return top;
  const bottom = top + 2 * ROW_HEIGHT;
  return bottom > scrolled + height ? bottom - height : scrolled;
}
