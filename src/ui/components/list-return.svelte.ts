import { tick, untrack } from "svelte";
import { ROW_HEIGHT } from "./virtual-window.ts";

/** A list that is left for one of its rows and come back to. */
export interface ReturnedList {
  /** The element that the grid lies in. */
  readonly place: () => HTMLElement | undefined;
  /** Key of the current row. */
  readonly current: () => string | null;
  /** The rows as they are ordered. */
  readonly ordered: () => readonly { readonly key: string }[];
}

/**
 * Back from a row, the list stands where it was left and has the keys, as soon as the row has been found again. Call it while a
 * component is made.
 */
export function useListReturn({ place, current, ordered }: ReturnedList): void {
  let back = untrack(current);
  $effect(() => {
    if (back === null) return;
    const at = ordered().findIndex((row) => row.key === back);
    if (at < 0) return;
    back = null;
    void tick().then(() => {
      const grid = gridOf(place());
      const box = grid?.parentElement;
      if (!grid || !box) return;
      // In the middle, so that what stands around it is seen too.
      box.scrollTop = Math.max((at + 2) * ROW_HEIGHT - box.clientHeight / 2, 0);
      // Whoever types already goes on typing.
      if (!(document.activeElement instanceof HTMLInputElement)) grid.focus();
    });
  });
}

/** The grid within an element, which takes the keys of its list. */
export function gridOf(place: HTMLElement | undefined): HTMLElement | null {
  return place?.querySelector<HTMLElement>("[role=grid]") ?? null;
}
