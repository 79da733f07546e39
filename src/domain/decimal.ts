import type { Brand } from "../lib/brand.ts";
import type { Minor } from "./money.ts";

/** A decimal number kept as the text that a document states: `3.7205`, `-12`, `0.10`. Never a float. */
export type Decimal = Brand<string, "Decimal">;

/** A positive rate with at most six decimals. */
export type Rate = Brand<string, "Rate">;

const DECIMAL = /^-?\d{1,20}(\.\d{1,10})?$/;
const RATE = /^\d{1,12}(\.\d{1,6})?$/;

/** A decimal of up to ten decimals (the package format's widest), or null. */
export function parseDecimalText(text: string): Decimal | null {
  return DECIMAL.test(text) ? (text as Decimal) : null;
}

/** An exchange rate: digits with up to six decimals, no sign, or null. */
export function parseRate(text: string): Rate | null {
  return RATE.test(text) ? (text as Rate) : null;
}

/**
 * Reads a rate as a person types or pastes it, with point or comma as the decimal mark: `3.745`, `3,745`, `.5`, `1.234,50`.
 * Of two different marks the last is the decimal one. Null when it is none, is zero, or has more than six decimals.
 */
export function parseTypedRate(text: string): Rate | null {
  const plain = text.trim();
  const found = /^(\d{0,12}|\d{1,3}(?:([.,])\d{3})+)(?:([.,])(\d*))?$/.exec(
    plain,
  );
  if (!found) return null;
  const [, whole = "", thousands, mark, decimals = ""] = found;
  if (thousands !== undefined && thousands === mark) return null;
  // One mark alone is the decimal one, even before three digits: no rate is in the thousands without saying so.
  if (thousands !== undefined && mark === undefined) return null;
  const digits = whole.replace(/[.,]/g, "").replace(/^0+(?=\d)/, "") || "0";
  const rate = parseRate(decimals === "" ? digits : `${digits}.${decimals}`);
  return rate !== null && /[1-9]/.test(rate) ? rate : null;
}

/** Less than zero when `a` is the lower rate, zero when both are the same number, whatever zeros end them. */
export function compareRates(a: Rate, b: Rate): number {
  const [x, y] = [exactOf(a), exactOf(b)];
  const difference =
    x.digits * 10n ** BigInt(y.scale) - y.digits * 10n ** BigInt(x.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** An exact decimal: `digits` times ten to the power of minus `scale`. */
interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

function exactOf(text: Decimal | Rate): Exact {
  const [whole = "", fraction = ""] = text.split(".");
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/**
 * The product of an amount and a rate in minor units (two decimals), computed exactly and rounded half up, away from zero;
 * null where it leaves the range of exact integers.
 */
export function timesRate(amount: Decimal, rate: Rate): Minor | null {
  const [a, b] = [exactOf(amount), exactOf(rate)];
  const product = a.digits * b.digits;
  const size = product < 0n ? -product : product;
  const minor = Number(halfUp(size, a.scale + b.scale - 2));
  if (!Number.isSafeInteger(minor)) return null;
  return (product < 0n && minor !== 0 ? 0 - minor : minor) as Minor;
}

/** Takes so many decimals off a whole number that is not negative, a half upwards; puts zeros on for less than none. */
function halfUp(digits: bigint, decimals: number): bigint {
  if (decimals <= 0) return digits * 10n ** BigInt(-decimals);
  const unit = 10n ** BigInt(decimals);
  return (digits + unit / 2n) / unit;
}

/** An amount in whole units of the tenth decimal, exactly: what sums are made of. */
export function exactUnits(amount: Decimal): bigint {
  const point = amount.indexOf(".");
  return point < 0
    ? BigInt(amount + TEN_ZEROS)
    : BigInt(amount.slice(0, point) + amount.slice(point + 1).padEnd(10, "0"));
}

const TEN_ZEROS = "0000000000";

/** The sum of amounts times their signs, exactly: in units of the tenth decimal. */
export function exactSum(
  amounts: Iterable<{ readonly amount: Decimal; readonly sign: 1n | -1n }>,
): bigint {
  let total = 0n;
  for (const { amount, sign } of amounts) total += sign * exactUnits(amount);
  return total;
}

/** Writes units of the tenth decimal with two decimals, or more where it has them: `-12.50`, `0.125`. */
export function formatExact(units: bigint): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(11, "0");
  const sign = units < 0n ? "-" : "";
  const fraction = digits.endsWith("00000000")
    ? digits.slice(-10, -8)
    : digits.slice(-10).replace(/0{1,8}$/, "");
  return `${sign}${digits.slice(0, -10)}.${fraction}` as Decimal;
}

/**
 * Reads an amount as a person types or pastes it, `1,234.50`, `.5`, `1 234`: no sign, up to six decimals, the point before them.
 * It is given with two decimals, or more where it has them. Null when it is none.
 */
export function parseTypedAmount(text: string): Decimal | null {
  const plain = text.replace(/[\s\u00a0]/g, "");
  const found = /^([1-9]\d{0,2}(?:,\d{3})+|\d{0,12})(?:\.(\d{0,6}))?$/.exec(
    plain,
  );
  const whole = found?.[1]?.replaceAll(",", "") ?? "";
  const decimals = found?.[2] ?? "";
  if (!found || whole.length > 12 || whole + decimals === "") return null;
  return formatExact(
    exactUnits(`${whole || "0"}.${decimals || "0"}` as Decimal),
  );
}

const ONE = 10n ** 10n;

/** Units of an amount divided by a positive decimal, rounded half up to two decimals; again in units of the tenth decimal. */
export function dividedUnits(units: bigint, divisor: Decimal | Rate): bigint {
  const size = units < 0n ? -units : units;
  const by = exactUnits(divisor as Decimal);
  const cents = (2n * size * 100n + by) / (2n * by);
  return (units < 0n ? -cents : cents) * 10n ** 8n;
}

/** Units of an amount times a positive decimal, rounded half up to two decimals; again in units of the tenth decimal. */
export function timesUnits(units: bigint, factor: Decimal | Rate): bigint {
  const size = units < 0n ? -units : units;
  const cents = halfUp(size * exactUnits(factor as Decimal), 18);
  return (units < 0n ? -cents : cents) * 10n ** 8n;
}

/** How many of one thing there are for one of another: `a / b`, with up to ten decimals, half up. Both positive. */
export function ratioOf(a: Decimal | Rate, b: Decimal | Rate): Decimal {
  const [x, y] = [exactUnits(a as Decimal), exactUnits(b as Decimal)];
  return formatExact((2n * x * ONE + y) / (2n * y));
}
