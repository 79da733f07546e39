import { exactSum, formatExact, type Decimal } from "../../domain/decimal.ts";
import { decimalOf, type Reading } from "./reading.ts";

/** The sum of what is stated: of one amount as it is, of none null. */
export function sumOf(amounts: readonly (Decimal | null)[]): Decimal | null {
  const stated = amounts.filter((amount) => amount !== null);
  const [first = null] = stated;
  if (stated.length < 2) return first;
  return decimalOf(
    formatExact(exactSum(stated.map((amount) => ({ amount, sign: 1n })))),
  );
}

/** A part of a total, added or taken off; null where the document does not state it. */
export type TotalPart = readonly [amount: Decimal | null, sign: 1n | -1n];

/** Warns of a total below zero, and of one that its parts do not give; no parts, nothing to compare. */
export function checkTotal(
  total: Decimal,
  parts: readonly TotalPart[],
  reading: Reading,
): void {
  if (total.startsWith("-") && /[1-9]/.test(total))
    reading.warn({ code: "negative-total", total });
  if (parts.length === 0) return;
  const sum = exactSum(
    parts.flatMap(([amount, sign]) =>
      amount === null ? [] : { amount, sign },
    ),
  );
  if (sum !== exactSum([{ amount: total, sign: 1n }]))
    reading.warn({
      code: "total-differs",
      stated: total,
      parts: formatExact(sum),
    });
}
