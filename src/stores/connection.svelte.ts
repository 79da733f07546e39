import { createSubscriber } from "svelte/reactivity";
import { on } from "svelte/events";

/** Whether the machine says that it has a network. It says nothing of the internet behind it. */
class Connection {
  readonly #subscribe = createSubscriber((update) => {
    const offs = [on(window, "online", update), on(window, "offline", update)];
    return () => {
      for (const off of offs) off();
    };
  });

  get online(): boolean {
    this.#subscribe();
    return navigator.onLine;
  }
}

/** The machine's network. */
export const connection = new Connection();
