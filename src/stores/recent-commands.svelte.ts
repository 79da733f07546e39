const KEY = "valija-recent-commands";

/** More are no help: one would search again. */
const KEPT = 5;

/** Which commands the person at this browser used last. Kept in localStorage: losing them costs nothing. */
class RecentCommands {
  #ids: readonly string[] = $state.raw(read());

  /** Ids, the last used first. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** Remembers that a command was used. */
  use(id: string): void {
    this.#ids = [id, ...this.#ids.filter((i) => i !== id)].slice(0, KEPT);
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#ids));
    } catch {
      // A full or forbidden storage: remembered until the page closes.
    }
  }
}

/** What is stored, as far as it is ids; another version may have written it. */
function read(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored)
      ? stored.filter((id) => typeof id === "string").slice(0, KEPT)
      : [];
  } catch {
    return [];
  }
}

/** The one list of commands used last. */
export const recentCommands = new RecentCommands();
