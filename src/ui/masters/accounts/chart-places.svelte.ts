/** Which accounts stand open, as long as the page lives: coming back finds the tree as it was left. */
class OpenAccounts {
  #codes: ReadonlySet<string> = $state.raw(new Set());

  get codes(): ReadonlySet<string> {
    return this.#codes;
  }

  /** Opens or closes accounts. */
  set(codes: Iterable<string>, open: boolean): void {
    const changed = new Set(codes);
    const others = [...this.#codes].filter((code) => !changed.has(code));
    this.#codes = new Set(open ? [...others, ...changed] : others);
  }
}

/** The page's one tree of accounts. */
export const openAccounts = new OpenAccounts();
