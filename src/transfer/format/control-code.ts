import type { Sha256 } from "../../lib/digest.ts";

/** Crockford's base 32: no I, L, O, U, so that it can be read over the telephone. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first 40 bits of a content hash as `XXXX-XXXX`: what two people compare by telephone. */
export function controlCode(contentHash: Sha256): string {
  const bits = BigInt(`0x${contentHash.slice(7, 17)}`);
  let code = "";
  for (let k = 7n; k >= 0n; k--)
    code += DIGITS.charAt(Number((bits >> (5n * k)) & 31n));
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
