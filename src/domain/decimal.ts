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
