/** Whatever moves the cursor, ends a line, hides or turns text: controls, line and paragraph ends, bidirectional marks. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/**
 * A text from a file or a file name as one line for a terminal: it can neither add lines nor send commands to the terminal.
 * What is not shown becomes U+FFFD; blanks that are line ends become one blank.
 */
export function plainText(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ").replace(UNSAFE, "\ufffd");
}
