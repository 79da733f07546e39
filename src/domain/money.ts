import type { Brand } from "../lib/brand.ts";
import { assert } from "../lib/assert.ts";

/** An amount in minor units (céntimos, centavos) of the company's currency: an integer within ±2^53. */
export type Minor = Brand<number, "Minor">;

export const ZERO = 0 as Minor;

/** The amount of an integer of minor units. Throws on anything else: a bug. */
export function minor(value: number): Minor {
  assert(Number.isSafeInteger(value), `${String(value)} is not minor units`);
  return value as Minor;
}

/** Sum of amounts; null where it leaves the range in which integers are exact. */
export function sum(amounts: Iterable<Minor>): Minor | null {
  let total = 0;
  for (const amount of amounts) {
    total += amount;
    if (!Number.isSafeInteger(total)) return null;
  }
  return total as Minor;
}

const DECIMAL = /^(-?)(0|[1-9]\d{0,13})\.(\d\d)$/;

/**
 * Reads the form that files use, `1234.50`: exactly two decimals, no thousands mark, no needless zero; null otherwise, and
 * for what is out of range.
 */
export function parseDecimal(text: string): Minor | null {
  const found = DECIMAL.exec(text);
  if (!found) return null;
  const value = Number(`${found[2] ?? ""}${found[3] ?? ""}`);
  if (!Number.isSafeInteger(value)) return null;
  if (found[1] === "-") return value === 0 ? null : ((0 - value) as Minor);
  return value as Minor;
}

/** Writes the form that files use: `1234.50`, `-0.05`. */
export function formatDecimal(amount: Minor): string {
  const digits = Math.abs(amount).toString().padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Reads an amount as a person types or pastes it in Peru or Mexico: `1,234.50`, `1234.5`, `.5`, `1 234`, `(12.00)`, `-3`.
 * The point is the decimal mark and the comma a thousands mark, which must stand where a thousands mark stands: `0,500`
 * is somebody's half, not five hundred.
 * Null when it is not an amount, has more than two decimals, or is out of range.
 */
export function parseTyped(text: string): Minor | null {
  let plain = text.trim().replace(/[\s\u00a0]/g, "");
  const bracketed = /^\((.*)\)$/.exec(plain);
  if (bracketed) plain = `-${bracketed[1] ?? ""}`;
  const found = /^([-+]?)([1-9]\d{0,2}(?:,\d{3})+|\d*)(?:\.(\d{0,2}))?$/.exec(
    plain,
  );
  if (!found) return null;
  const whole = (found[2] ?? "").replaceAll(",", "");
  const cents = found[3] ?? "";
  if (whole === "" && cents === "") return null;
  const value = Number(`${whole || "0"}${cents.padEnd(2, "0")}`);
  if (!Number.isSafeInteger(value)) return null;
  return (found[1] === "-" && value !== 0 ? 0 - value : value) as Minor;
}
