/** What masters of codes and names have in common. */
import { isStorable, cleanCode, cleanText } from "../../domain/text.ts";
import { LIMITS } from "../../domain/voucher.ts";
import { t } from "../../i18n/index.ts";
import type { FieldNote } from "./editing.svelte.ts";

/** An error of a field. */
export function errorNote(text: string): FieldNote {
  return { severity: "error", text };
}

/** A warning of a field. */
export function warningNote(text: string): FieldNote {
  return { severity: "warning", text };
}

/** What is wrong with a name. */
export function nameNote(typed: string): FieldNote | null {
  const name = cleanText(typed);
  return name === null
    ? errorNote(t.masters.notes["name-missing"])
    : textNote(name, LIMITS.name);
}

/** What is wrong with a text that may be empty. */
export function textNote(typed: string, limit: number): FieldNote | null {
  const words = t.masters.notes;
  if (typed.length > limit) return errorNote(words.tooLong(limit));
  return isStorable(typed) ? null : errorNote(words["not-storable"]);
}

/** What is wrong with the code of a new row: its shape, or that another row has it. */
export function codeNote(
  typed: string,
  isCode: (code: string) => boolean,
  shape: string,
  rows: ReadonlyMap<string, { readonly name: string }>,
  opened: string | null,
): FieldNote | null {
  const words = t.masters.notes;
  const code = cleanCode(typed);
  if (code === "") return errorNote(words["code-missing"]);
  if (!isCode(code)) return errorNote(shape);
  const other = code === opened ? undefined : rows.get(code);
  return other ? errorNote(words.taken(other.name)) : null;
}
