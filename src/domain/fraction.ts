/** Exact arithmetic between amounts, rates and equivalences: nothing is rounded before the end. */
import { parseDecimalText, type Decimal, type Rate } from "./decimal.ts";
import { formatDecimal, minor, type Minor } from "./money.ts";

/** A number as a quotient; `under` is positive. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const NOTHING: Fraction = { over: 0n, under: 1n };

/** The number that a decimal states. */
export function fractionOf(text: Decimal | Rate): Fraction {
  const [whole = "", decimals = ""] = text.split(".");
  return {
    over: BigInt(whole + decimals),
    under: 10n ** BigInt(decimals.length),
  };
}

/** The number of an amount in minor units. */
export function fractionOfMinor(amount: Minor): Fraction {
  return fractionOf(formatDecimal(amount) as Decimal);
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return a.under === b.under
    ? { over: a.over + b.over, under: a.under }
    : { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** The quotient; null by zero. */
export function per(a: Fraction, b: Fraction): Fraction | null {
  if (b.over === 0n) return null;
  const sign = b.over < 0n ? -1n : 1n;
  return { over: sign * a.over * b.under, under: sign * a.under * b.over };
}

/** The number with so many decimals, the half away from zero, as an integer of its last one. */
function rounded({ over, under }: Fraction, decimals: number): bigint {
  const scaled = (over < 0n ? -over : over) * 10n ** BigInt(decimals);
  const size = (scaled + under / 2n) / under;
  return over < 0n ? -size : size;
}

/** The amount in minor units, the half away from zero; null where it leaves the range of exact integers. */
export function toMinor(value: Fraction): Minor | null {
  const amount = Number(rounded(value, 2));
  return Number.isSafeInteger(amount) ? minor(amount) : null;
}

/** The number with two decimals, or as many as it has up to ten; null where a decimal cannot say it. */
export function toDecimal(value: Fraction): Decimal | null {
  const units = rounded(value, 10);
  const digits = (units < 0n ? -units : units).toString().padStart(11, "0");
  const decimals = digits.slice(-10).replace(/0{1,8}$/, "");
  const text = `${digits.slice(0, -10)}.${decimals}`;
  return parseDecimalText(units < 0n ? `-${text}` : text);
}

/** The number without its sign. */
export function sizeOf({ over, under }: Fraction): Fraction {
  return { over: over < 0n ? -over : over, under };
}

/** Whether more than two decimals are needed to say it. */
export function hasManyDecimals(text: Decimal): boolean {
  return /[1-9]/.test((text.split(".")[1] ?? "").slice(2));
}
