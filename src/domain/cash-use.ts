/** What a collection or payment is used for, in its own currency. */
import type { Application, CashMovement } from "./cash.ts";
import type { Currency } from "./company.ts";
import {
  dividedUnits,
  exactUnits,
  formatExact,
  type Decimal,
} from "./decimal.ts";

/** Amounts in the movement's currency. */
export interface CashUse {
  readonly used: Decimal;
  /** What no application uses. Negative where they use more than there is. */
  readonly onAccount: Decimal;
  /** Applications in another currency that do not say for how much: they are not in `used`. */
  readonly unknown: number;
}

/** What the applications of a movement use of it. */
export function useOf(
  movement: Pick<CashMovement, "amount" | "currency" | "applications">,
): CashUse {
  let used = 0n;
  let unknown = 0;
  for (const application of movement.applications) {
    const units = usedUnits(application, movement.currency);
    if (units === null) unknown++;
    else used += units;
  }
  return {
    used: formatExact(used),
    onAccount: formatExact(exactUnits(movement.amount) - used),
    unknown,
  };
}

/** What an application uses of a movement in a currency, in units of the tenth decimal; null where it does not say. */
export function usedUnits(
  {
    amount,
    currency,
    equivalence,
  }: Pick<Application, "amount" | "currency" | "equivalence">,
  own: Currency,
): bigint | null {
  if ((currency ?? own) === own) return exactUnits(amount);
  return equivalence === null || !/[1-9]/.test(equivalence)
    ? null
    : dividedUnits(exactUnits(amount), equivalence);
}
