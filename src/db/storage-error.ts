import type { BookId } from "../domain/book.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { ValijaDatabase } from "./database.ts";

/** Why the database did not take a change. In every case nothing of it was written. */
export type StorageError =
  /** The disk or the browser's share of it is full. The database has been closed: nothing more is written until a restart. */
  | { readonly code: "disk-full" }
  /** The disk refused otherwise. The database has been closed likewise. */
  | { readonly code: "storage-failed"; readonly detail: string }
  /** Another tab or an update has another version of the database: this page must be loaded again. */
  | { readonly code: "other-version" }
  /** What the change was computed from is no longer what is there. */
  | { readonly code: "changed-meanwhile"; readonly what: string };

/** Thrown inside a transaction to leave it without writing; `writing` turns it into a value. */
export class ChangedMeanwhile extends Error {
  readonly what: string;

  constructor(what: BookId | string) {
    super(`changed meanwhile: ${what}`);
    this.what = what;
  }
}

/**
 * Runs a change of the database; rejects when the signal cancels it. After any error of the disk the database is closed at once and stays closed: a full disk
 * can make Chromium delete all of it later when writing goes on.
 */
export async function writing<T>(
  db: ValijaDatabase,
  change: () => Promise<T>,
  signal?: AbortSignal,
): Promise<Result<T, StorageError>> {
  try {
    return ok(await change());
  } catch (error) {
    // Cancelled, not failed: an abort of the user is no abort of the disk.
    if (signal?.aborted === true && error === signal.reason) throw error;
    const known = storageError(error);
    if (known === null) throw error;
    if (known.code === "disk-full" || known.code === "storage-failed")
      db.close({ disableAutoOpen: true });
    return err(known);
  }
}

const DISK_ERRORS = new Set([
  "UnknownError",
  "DataError",
  "TransactionInactiveError",
  "InvalidStateError",
]);

/** What an error of the database means, or null when it is a bug of ours. */
function storageError(error: unknown): StorageError | null {
  if (error instanceof ChangedMeanwhile)
    return { code: "changed-meanwhile", what: error.what };
  const names = errorNames(error);
  if (names.includes("QuotaExceededError")) return { code: "disk-full" };
  if (names.includes("VersionError") || names.includes("DatabaseClosedError"))
    return { code: "other-version" };
  const failed = names.find((name) => DISK_ERRORS.has(name));
  if (failed !== undefined || names.includes("AbortError"))
    return { code: "storage-failed", detail: names.join(" > ") };
  return null;
}

/** Dexie wraps what the browser says, sometimes twice; of many rows put at once it gives a list of failures. */
function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let at: unknown = error;
  for (let depth = 0; depth < 5 && at instanceof Object; depth++) {
    if ("name" in at && typeof at.name === "string") names.push(at.name);
    at = innerOf(at);
  }
  return names;
}

function innerOf(error: object): unknown {
  if ("failures" in error && Array.isArray(error.failures))
    return error.failures[0] as unknown;
  return "inner" in error ? error.inner : null;
}
