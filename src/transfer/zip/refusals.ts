import type {
  Bound,
  Damage,
  EntryFault,
  PackageError,
} from "../format/errors.ts";

/** The container is broken, at an entry or (null) as a whole. */
export function damaged(what: Damage, entry: string | null): PackageError {
  return { code: "damaged", entry, what };
}

/** An entry that no package holds. */
export function unexpected(entry: string, reason: EntryFault): PackageError {
  return { code: "unexpected-entry", entry, reason };
}

/** More than a bound allows; `limit` in the unit of the bound. */
export function tooLarge(
  what: Bound,
  limit: number,
  entry: string | null,
): PackageError {
  return { code: "too-large", entry, what, limit };
}
