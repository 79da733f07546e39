/** `unknown` until asked, and where the browser cannot tell. */
export type Protection = "unknown" | "protected" | "unprotected";

/** Whether the browser may throw away what is stored here, and how much that is. */
class StorageState {
  #protection: Protection = $state("unknown");
  #usage: number | null = $state(null);

  get protection(): Protection {
    return this.#protection;
  }

  /** Bytes that this page's storage takes, the program included; null where the browser does not tell. */
  get usage(): number | null {
    return this.#usage;
  }

  /** Asks the browser how things stand. */
  async refresh(): Promise<void> {
    if (!isSecureContext) return;
    this.#protection = (await navigator.storage.persisted())
      ? "protected"
      : "unprotected";
    this.#usage = (await navigator.storage.estimate()).usage ?? null;
  }

  /** Asks the browser to keep the data; whether it does. It may ask the person, or refuse without a word. */
  async protect(): Promise<boolean> {
    if (!isSecureContext) return false;
    const granted = await navigator.storage.persist();
    await this.refresh();
    return granted;
  }
}

/** The storage of this page. */
export const storage = new StorageState();
