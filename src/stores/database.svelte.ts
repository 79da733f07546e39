import { DATABASE_VERSION, ValijaDatabase } from "../db/database.ts";

/** Why this page may not use the database any more; null while all is well. */
export type DatabaseTrouble = "other-version" | "halted" | null;

/** The page's one connection to the database, and what has become of it. */
class DatabaseState {
  readonly db = new ValijaDatabase();
  #trouble: DatabaseTrouble = $state(null);

  get trouble(): DatabaseTrouble {
    return this.#trouble;
  }

  /** Opens the database and watches over its version. For the page's lifetime. */
  async open(): Promise<void> {
    // A newer version of the program upgrades the database: this page lets go and asks to be loaded again.
    this.db.on("versionchange", () => {
      this.db.close({ disableAutoOpen: true });
      this.#trouble = "other-version";
    });
    try {
      await this.db.open();
    } catch (error) {
      const name = error instanceof Error ? error.name : "";
      this.#trouble = name === "VersionError" ? "other-version" : "halted";
      return;
    }
    // Dexie opens a newer database with an older schema without a word; Dexie counts versions in tenths.
    if (this.db.backendDB().version !== DATABASE_VERSION * 10) {
      this.db.close({ disableAutoOpen: true });
      this.#trouble = "other-version";
    }
  }

  /** After an error of the disk nothing more is written until the program starts again. */
  halt(): void {
    this.db.close({ disableAutoOpen: true });
    this.#trouble = "halted";
  }
}

export const database = new DatabaseState();

/** After an error of the disk nothing more is written. */
export function haltOn(error: { readonly code: string }): void {
  if (error.code === "disk-full" || error.code === "storage-failed")
    database.halt();
}
