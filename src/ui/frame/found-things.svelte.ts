import { t } from "../../i18n/index.ts";
import { commands } from "./commands.svelte.ts";
import type { PaletteSection } from "./palette-sections.ts";

/** How long typing must rest before things are looked for, in milliseconds. */
const REST = 120;

/** What the finders find of a text that changes as it is typed. Make it while a component is made. */
export class FoundThings {
  #sections: readonly PaletteSection[] = $state.raw([]);

  constructor(text: () => string) {
    $effect(() => {
      const asked = text().trim();
      const finders = commands.finders;
      this.#sections = [];
      if (asked === "" || finders.length === 0) return;
      const gone = new AbortController();
      const timer = setTimeout(() => {
        for (const [place, finder] of finders.entries())
          void finder.find(asked, gone.signal).then((items) => {
            if (gone.signal.aborted) return;
            const rows = items.map(({ id, ...item }) => ({
              ...item,
              key: `${finder.id}.${id}`,
            }));
            this.#put(place, {
              key: finder.id,
              title: finder.title(t),
              rows,
            });
          });
      }, REST);
      return () => {
        clearTimeout(timer);
        gone.abort();
      };
    });
  }

  /** What was found so far, in the finders' order. */
  get sections(): readonly PaletteSection[] {
    return this.#sections.filter((section) => section.rows.length > 0);
  }

  #put(place: number, section: PaletteSection): void {
    const order = commands.finders.map(({ id }) => id);
    this.#sections = [
      ...this.#sections.filter(({ key }) => order.indexOf(key) < place),
      section,
      ...this.#sections.filter(({ key }) => order.indexOf(key) > place),
    ];
  }
}
