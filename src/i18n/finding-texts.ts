import type { ForeignFinding } from "../foreign/finding.ts";
import type { Locale } from "./numbers.ts";
import { capital } from "./words.ts";

/** How a language names the place of a finding. */
interface PlaceWords {
  readonly row: (row: number) => string;
  readonly voucher: (number: string) => string;
  readonly line: (line: number) => string;
}

/** The sentences of a finding in a language that says `what` was found, in small letters, and how a place is named. */
export function findingTexts(
  what: (finding: ForeignFinding, locale: Locale) => string,
  words: PlaceWords,
) {
  /** A rule's sentence names its line itself. */
  function lineOf(f: ForeignFinding): string | null {
    return f.line === null || f.code === "rule" ? null : words.line(f.line);
  }

  function placed(parts: readonly (string | null)[], text: string): string {
    const place = parts.filter((part) => part !== null);
    return capital(place.length === 0 ? text : `${place.join(", ")}: ${text}`);
  }

  return {
    /** With its whole place: row, voucher, line. */
    finding: (f: ForeignFinding, locale: Locale): string =>
      placed(
        [
          f.row === null ? null : words.row(f.row),
          f.voucher === null ? null : words.voucher(f.voucher),
          lineOf(f),
        ],
        what(f, locale),
      ),
    /** With its line only, for a table that has row and voucher in columns of their own. */
    sentence: (f: ForeignFinding, locale: Locale): string =>
      placed([lineOf(f)], what(f, locale)),
  };
}
