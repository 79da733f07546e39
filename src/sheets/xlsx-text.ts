/**
 * What XML cannot hold, what its readers change (a carriage return), and what the writing library loses: it throws away
 * U+FFFD and non-characters.
 */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- control characters are just what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/** What reads as an escape already. */
const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/gi;

/** Names that every object has: the library looks texts up in one, and would find these without having put them there. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/** The text as an xlsx holds it: what must not stand there is written as `_xHHHH_` (ECMA-376, ST_Xstring), which Excel reads back. */
export function xlsxText(text: string): string {
  if (INHERITED.has(text)) return `${escaped(text.charAt(0))}${text.slice(1)}`;
  return text
    .replace(ESCAPE_LIKE, escaped("_"))
    .replace(UNSAFE, (found) => found.split("").map(escaped).join(""));
}

function escaped(unit: string): string {
  const code = unit.charCodeAt(0).toString(16).toUpperCase();
  return `_x${code.padStart(4, "0")}_`;
}
