import { formatDecimal, parseTyped } from "./money.ts";

/** Which character parts the decimals; null where nothing says so. */
export type DecimalMark = "." | "," | null;

const SYMBOLS =
  /^(?:S\/\.?|US\$|MX\$|\$|€|PEN|USD|MXN|EUR)|(?:PEN|USD|MXN|EUR|€)$/gi;
const COMMA = /^-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d{1,2}$/;
const DOTS_ALONE = /^-?[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
const POINT = /^-?(?:\d*|[1-9]\d{0,2}(?:,\d{3})+)\.\d{1,2}$/;
const COMMAS_ALONE = /^-?[1-9]\d{0,2}(?:,\d{3})+$/;

/** A number as sheets write it, bare: without blanks and signs of currency, its sign in front. A dash is nothing. */
function bare(text: string): string {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/\u2212/g, "-")
    .replace(SYMBOLS, "");
  if (/^-+$/.test(plain)) return "";
  const negative = /^\((.*)\)$/.exec(plain) ?? /^(.*)-$/.exec(plain);
  return negative ? `-${(negative[1] ?? "").replace(SYMBOLS, "")}` : plain;
}

/** The decimal mark of a block: what its unmistakable amounts have, as long as they agree. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark {
  let found: DecimalMark = null;
  for (const text of texts) {
    const mark = ownMark(bare(text));
    if (mark === null) continue;
    if (found !== null && found !== mark) return null;
    found = mark;
  }
  return found;
}

function ownMark(plain: string): DecimalMark {
  if (COMMA.test(plain) || DOTS_ALONE.test(plain)) return ",";
  return POINT.test(plain) ? "." : null;
}

/** With a point for its decimals and no marks of thousands. Its own form decides, else the block's, else the point. */
function withPoint(plain: string, mark: DecimalMark): string {
  if ((ownMark(plain) ?? mark) === ",")
    return plain.replaceAll(".", "").replace(",", ".");
  return COMMAS_ALONE.test(plain) || POINT.test(plain)
    ? plain.replaceAll(",", "")
    : plain;
}

/** An amount of a sheet as cells keep it, `1234.50`; zero is empty; what is none stays as it came. */
export function pastedAmount(text: string, mark: DecimalMark): string {
  const plain = withPoint(bare(text), mark);
  if (plain === "") return "";
  const amount = parseTyped(plain);
  if (amount === null) return text.trim();
  return amount === 0 ? "" : formatDecimal(amount);
}

/** The same for an amount in another currency, which may have more decimals. */
export function pastedForeign(text: string, mark: DecimalMark): string {
  const plain = withPoint(bare(text), mark);
  return plain === "" || /^-?\d+(\.\d+)?$/.test(plain) ? plain : text.trim();
}
