import { createSubscriber } from "svelte/reactivity";
import { on } from "svelte/events";

/** Chromium's offer to install; it stands in no standard, so that TypeScript does not know it. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

/** Whether the program is, or can be, installed with a window and an icon of its own. */
class Install {
  #offer: InstallOffer | null = $state.raw(null);

  readonly #window = createSubscriber((update) =>
    on(matchMedia("(display-mode: standalone)"), "change", update),
  );

  /** Whether this page runs in a window of its own. */
  get installed(): boolean {
    this.#window();
    return matchMedia("(display-mode: standalone)").matches;
  }

  /** Whether the browser offers to install now. */
  get offered(): boolean {
    return this.#offer !== null;
  }

  /** Starts listening for the browser's offer, which comes once, early. For the page's lifetime. */
  watch(): void {
    addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault();
      this.#offer = event as InstallOffer;
    });
    addEventListener("appinstalled", () => (this.#offer = null));
  }

  /** Lets the browser ask the person. An offer can be used once. */
  async ask(): Promise<void> {
    const offer = this.#offer;
    this.#offer = null;
    await offer?.prompt();
  }
}

/** The installation of this page as a program. */
export const install = new Install();
