const KEY = "valija-columns";

/** Keys of the columns that are left out, by list. */
type Hidden = Readonly<Record<string, readonly string[]>>;

/** Which columns of each list are left out. Kept in localStorage: losing it costs nothing but a choice. */
class ListColumns {
  #hidden: Hidden = $state.raw(read());

  /** Whether a column of a list is shown. */
  shows(list: string, key: string): boolean {
    return !(this.#hidden[list] ?? []).includes(key);
  }

  /** Shows or leaves out a column. */
  show(list: string, key: string, shown: boolean): void {
    const others = (this.#hidden[list] ?? []).filter((k) => k !== key);
    this.#hidden = {
      ...this.#hidden,
      [list]: shown ? others : [...others, key],
    };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#hidden));
    } catch {
      // A full or forbidden storage: the choice holds until the page closes.
    }
  }
}

/** What is stored, where it is what it should be; another version or another program may have written it. */
function read(): Hidden {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).map(([list, keys]: [string, unknown]) => [
        list,
        Array.isArray(keys)
          ? keys.filter((key) => typeof key === "string")
          : [],
      ]),
    );
  } catch {
    // No JSON, or no storage: every column.
    return {};
  }
}

/** The one choice of columns. */
export const listColumns = new ListColumns();
