import type { Country } from "../../domain/tax-id.ts";
import type { Dictionary } from "../../i18n/index.ts";
import { unreachable } from "../../lib/assert.ts";
import type { FieldProblem, TaxIdNote } from "./draft.ts";

type Words = Dictionary["company"];

/** The message under the tax id; the part that is set says how it is meant. */
export interface TaxIdMessage {
  readonly hint?: string;
  readonly error?: string;
  readonly good?: string;
}

/** What the form says of the tax id as typed so far. */
export function taxIdText(
  note: TaxIdNote,
  country: Country,
  words: Words,
): TaxIdMessage {
  const say = words.taxIdNote;
  switch (note.kind) {
    case "empty":
      return {};
    case "missing":
      return { hint: say.missing(note.count) };
    case "too-long":
      return { error: say.tooLong(note.count) };
    case "characters":
      return { error: country === "PE" ? say.charactersPE : say.charactersMX };
    case "prefix":
      return { error: say.prefix };
    case "date":
      return { error: say.date };
    case "generic":
      return { error: say.generic };
    case "check-digit":
      return { error: say.checkDigit(note.found, note.expected) };
    case "valid":
      return { good: country === "PE" ? say.validPE : say.validMX };
    default:
      return unreachable(note);
  }
}

/** What a field says of its problem. */
export function problemText(problem: FieldProblem, words: Words): string {
  const say = words.problems;
  switch (problem.kind) {
    case "required":
      return say.required;
    case "tax-id":
      return say.taxId;
    case "site-code":
      return say.siteCode;
    case "too-long":
      return say.tooLong(problem.limit);
    case "control":
      return say.control;
    default:
      return unreachable(problem);
  }
}
