/** Up to so many lines all are drawn: then the browser's own search finds every one. */
const ALL = 120;

/** Lines drawn above and below those in view, so that a quick scroll finds them drawn. */
const SPARE = 10;

/** Heights of the lines in pixels: every line's, and more for the few that have problems under them. */
export interface LineHeights {
  readonly count: number;
  readonly line: number;
  /** By index: what a line has besides, its problems. */
  readonly more: ReadonlyMap<number, number>;
}

/** A line to be drawn, and how many pixels stand for the lines between it and the one drawn before. */
export interface DrawnLine {
  readonly at: number;
  readonly gap: number;
}

/** Which lines are drawn, and how many pixels stand for those after the last. */
export interface LineWindow {
  readonly drawn: readonly DrawnLine[];
  readonly below: number;
}

/** Where a line begins, in pixels from the first; for `count`, where all end. */
export function topOf({ line, more }: LineHeights, at: number): number {
  let top = at * line;
  for (const [index, height] of more) if (index < at) top += height;
  return top;
}

/** The line that stands at so many pixels from the first. */
function lineAt(heights: LineHeights, top: number): number {
  let [low, high] = [0, heights.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(heights, middle + 1) <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The lines to draw where the view shows the pixels between two heights: those in view with some to spare, and the current
 * one wherever it is, for the cursor stands in it.
 */
export function lineWindow(
  heights: LineHeights,
  view: { readonly from: number; readonly to: number },
  current: number,
): LineWindow {
  const { count } = heights;
  const all = count <= ALL;
  const from = all ? 0 : Math.max(lineAt(heights, view.from) - SPARE, 0);
  const to = all
    ? count
    : Math.min(lineAt(heights, Math.max(view.to, 0)) + SPARE + 1, count);
  const places = Array.from(
    { length: Math.max(to - from, 0) },
    (_, k) => from + k,
  );
  if (current >= 0 && current < from) places.unshift(current);
  if (current >= to && current < count) places.push(current);
  const between = (start: number, end: number): number =>
    topOf(heights, end) - topOf(heights, start);
  const drawn = places.map((at, k) => {
    const after = (places[k - 1] ?? -1) + 1;
    return { at, gap: at === after ? 0 : between(after, at) };
  });
  return { drawn, below: between((places.at(-1) ?? -1) + 1, count) };
}
