import { minor, type Minor } from "../domain/money.ts";

/** Why a text is no amount. */
export type AmountFault =
  | "thousands-mark"
  | "decimal-comma"
  /** More decimals than the format or the currency has. */
  | "decimals"
  | "out-of-range"
  | "not-a-number";

/** What a field that should hold an amount holds. */
export type AmountReading =
  | { readonly kind: "amount"; readonly value: Minor }
  | { readonly kind: "empty" }
  | { readonly kind: "fault"; readonly fault: AmountFault };

const PLAIN = /^(-?)(\d*)(?:\.(\d*))?$/;

/**
 * Reads `12345.67` with at most `maxDecimals` decimals, which must be exact in two; a minus is read, thousands marks and
 * decimal commas are not guessed at: `1,234` is one thousand here and one and a bit there.
 */
export function readAmount(text: string, maxDecimals: number): AmountReading {
  if (text === "") return { kind: "empty" };
  const found = PLAIN.exec(text);
  if (!found) return { kind: "fault", fault: faultOf(text) };
  const [, sign, whole = "", decimals = ""] = found;
  if (whole === "" && decimals === "")
    return { kind: "fault", fault: "not-a-number" };
  if (decimals.length > maxDecimals || /[1-9]/.test(decimals.slice(2)))
    return { kind: "fault", fault: "decimals" };
  const value = Number(`${whole}${decimals.slice(0, 2).padEnd(2, "0")}`);
  if (!Number.isSafeInteger(value))
    return { kind: "fault", fault: "out-of-range" };
  return {
    kind: "amount",
    value: minor(sign === "-" && value !== 0 ? 0 - value : value),
  };
}

function faultOf(text: string): AmountFault {
  if (/^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) return "thousands-mark";
  if (/^-?[\d.]*,\d*$/.test(text)) return "decimal-comma";
  return "not-a-number";
}
