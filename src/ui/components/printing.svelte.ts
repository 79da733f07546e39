import { flushSync } from "svelte";

/** Whether the page is being put on paper: lists then draw all their rows, not only those in view. */
class Printing {
  #active = $state(false);

  get active(): boolean {
    return this.#active;
  }

  /** Before the browser lays the pages out; what depends on it is in the page when this returns. */
  begin(): void {
    flushSync(() => {
      this.#active = true;
    });
  }

  /** When the pages are made. */
  end(): void {
    this.#active = false;
  }
}

/** The page's one printing. The frame tells it of the browser's events, so that Ctrl+P prints as the command does. */
export const printing = new Printing();

/** Prints the screen: its list whole, with a heading, without what is there to be clicked. */
export function printList(): void {
  window.print();
}
