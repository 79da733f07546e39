import { minor, type Minor } from "../../domain/money.ts";

/** So many parts of `whole` of an amount, rounded to the minor unit: all in whole numbers. */
export function share(amount: number, parts: number, whole: number): Minor {
  return minor(Math.floor((amount * parts + Math.floor(whole / 2)) / whole));
}

/** IGV, 18 %. */
export function igv(base: number): Minor {
  return share(base, 18, 100);
}

/** What dollars (cents) are in soles (céntimos) at a rate in thousandths. */
export function inSoles(cents: number, rate: number): Minor {
  return share(cents, rate, 1000);
}
