import type { Person } from "../../domain/masters.ts";
import { minor } from "../../domain/money.ts";
import type { Voucher, VoucherId } from "../../domain/voucher.ts";
import { present } from "../../lib/assert.ts";
import type { Instant } from "../../domain/calendar-date.ts";
import { TYPES } from "./site.ts";

/**
 * A month as the branch sent it once more: an amount that had been mistyped, a memo, a number that was given again; a payment that
 * had been entered twice taken out, two forgotten ones put in.
 */
export function corrected(
  month: readonly Voucher[],
  now: Instant,
  newId: () => VoucherId,
): Voucher[] {
  const ofType = (type: string): Voucher[] =>
    month.filter((v) => v.operationType === type && v.status === "valid");
  const one = (type: string, at: number): Voucher =>
    present(ofType(type).at(at), `a voucher of ${type}`);
  const charges = present(
    month.find((v) => v.lines.some((line) => line.account === "6391")),
    "charges of the bank",
  );
  const [described, renumbered] = [
    one(TYPES.sales, 2),
    one(TYPES.purchases, 1),
  ];
  const [twice, late] = [one(TYPES.in, 3), one(TYPES.purchases, 3)];
  const changed = new Map<VoucherId, Voucher | null>([
    [charges.id, { ...withAmount(charges, 4_500), modified: now }],
    [
      described.id,
      {
        ...described,
        memo: `${described.memo ?? ""}, entrega en obra`,
        modified: now,
      },
    ],
    [renumbered.id, { ...renumbered, number: after(month, 1), modified: now }],
    [twice.id, null],
  ]);
  const kept = month.flatMap((v) => {
    const found = changed.get(v.id);
    return found === undefined ? [v] : found === null ? [] : [found];
  });
  const forgotten = [2, 3].map((k) => ({
    ...late,
    id: newId(),
    number: after(month, k),
    memo: `Factura que llegó tarde (${(k - 1).toString()})`,
    lines: late.lines.map((line) => ({
      ...line,
      document: line.document && {
        ...line.document,
        number: `0000${(9000 + k).toString()}`,
      },
    })),
    modified: now,
  }));
  return [...kept, ...forgotten];
}

/** The same voucher for another amount: it has two lines. */
function withAmount(voucher: Voucher, amount: number): Voucher {
  return {
    ...voucher,
    lines: voucher.lines.map((line) =>
      line.debit > 0
        ? { ...line, debit: minor(amount) }
        : { ...line, credit: minor(amount) },
    ),
  };
}

/** The number so many after the last purchase. */
function after(month: readonly Voucher[], count: number): string {
  const numbers = month
    .filter((v) => v.operationType === TYPES.purchases)
    .map((v) => Number(v.number));
  return (Math.max(...numbers) + count).toString().padStart(6, "0");
}

/** A customer who moved. */
export function moved(person: Person, now: Instant): Person {
  return {
    ...person,
    address: "Calle Nueva de Ejemplo 218, Cayma, Arequipa",
    phone: "054 000 218",
    modified: now,
  };
}
