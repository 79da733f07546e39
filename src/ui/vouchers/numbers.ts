import type { PageSummary } from "../../domain/book.ts";
import type { VoucherId } from "../../domain/voucher.ts";

/** Which voucher of a book has each number. */
export function ownersOf(
  columns: readonly Pick<PageSummary, "numbers" | "ids">[],
): ReadonlyMap<string, VoucherId> {
  const owners = new Map<string, VoucherId>();
  for (const { numbers, ids } of columns)
    for (const [k, number] of numbers.entries()) {
      const id = ids[k];
      if (id !== undefined) owners.set(number, id);
    }
  return owners;
}
