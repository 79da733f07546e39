/** Which accounts stand open, as long as the page lives: coming back finds the tree as it was left. */
class OpenAccounts {
  #codes: ReadonlySet<string> = $state.raw(new Set());

  get codes(): ReadonlySet<string> {
    return this.#codes;
  }

  /** Opens or closes accounts. */
  set(codes: Iterable<string>, open: boolean): void {
    const next = new Set(this.#codes);
    for (const code of codes)
      if (open) next.add(code);
      else next.delete(code);
    this.#codes = next;
  }
}

/** The page's one tree of accounts. */
export const openAccounts = new OpenAccounts();
