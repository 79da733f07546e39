/** Text as it is kept: NFC, outer blanks off, null when nothing is left. */
export function cleanText(text: string | null | undefined): string | null {
  const clean = (text ?? "").normalize("NFC").trim();
  return clean === "" ? null : clean;
}

/** A code as it is kept: NFC, without outer blanks, upper case. */
export function cleanCode(text: string): string {
  return text.normalize("NFC").trim().toUpperCase();
}

// eslint-disable-next-line no-control-regex -- control characters are just what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether the text may be stored and travel: no control character but TAB, CR, LF, and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !FORBIDDEN.test(text) && !LONE_SURROGATE.test(text);
}
