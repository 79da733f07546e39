/** Digits that Excel keeps of a number; what stands behind them in a file is noise of the binary form. */
const DIGITS = 15;

/**
 * The number of an xlsx as plain text: `0.1` of `0.10000000000000001`, `12000000` of `1.2E7`. Whole numbers stand as the
 * file has them, so that a code of sixteen digits stays what it is. What is no number is given back as it is.
 */
export function exactNumber(text: string): string {
  if (/^-?\d+$/.test(text)) return text;
  const value = Number(text);
  if (!Number.isFinite(value) || text.trim() === "") return text;
  return plain(value.toPrecision(DIGITS));
}

/** The same number without an exponent and without needless zeros. */
function plain(precise: string): string {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(precise);
  if (!found) return precise;
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = found;
  const digits = whole + decimals;
  const point = whole.length + Number(exponent);
  const padded =
    point <= 0
      ? digits.padStart(digits.length - point + 1, "0")
      : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = padded.slice(at).replace(/0+$/, "");
  const number = right === "" ? left : `${left}.${right}`;
  return number === "0" ? number : sign + number;
}
