import type { Brand } from "../lib/brand.ts";

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
  const [wholeA = "", decimalsA = ""] = a.split(".");
  const [wholeB = "", decimalsB = ""] = b.split(".");
  const x = BigInt(wholeA + decimalsA.padEnd(6, "0"));
  const y = BigInt(wholeB + decimalsB.padEnd(6, "0"));
  return x < y ? -1 : x > y ? 1 : 0;
}
