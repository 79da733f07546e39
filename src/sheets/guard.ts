/**
 * A spreadsheet takes a cell that begins with one of these for a formula. In files of text, where nothing else says that it
 * is a text, such a cell gets an apostrophe before it, and one that has apostrophes there already gets one more.
 */
const FORMULA = /^'*[=+\-@\t\r\n]/;
const GUARDED = /^'+[=+\-@\t\r\n]/;

/** The text as it may stand in a file of text. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of a cell of such a file: what `guarded` added is taken away. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
