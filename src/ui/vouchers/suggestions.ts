import { fold } from "../../lib/fold.ts";

/** Why something of the masters is not offered: it is inactive, or an account that has subaccounts. */
export type ChoiceMark = "inactive" | "parent";

/** Something that a cell can name. */
export interface Choice {
  /** What the cell keeps. */
  readonly value: string;
  /** What is typed for it: an account's or cost center's code, a person's document number. */
  readonly code: string;
  readonly name: string;
  /** Marked ones are shown for what they are when their very code is typed, and cannot be taken. */
  readonly mark: ChoiceMark | null;
}

interface Indexed {
  readonly choice: Choice;
  readonly code: string;
  /** Code and name, folded, with a blank before each word. */
  readonly text: string;
}

/** Choices with their folded text, made once: those that are offered, and the marked ones by code. */
export interface ChoiceIndex {
  readonly offered: readonly Indexed[];
  readonly marked: ReadonlyMap<string, Choice>;
}

/** Makes choices searchable, in the order of their codes. */
export function indexChoices(choices: readonly Choice[]): ChoiceIndex {
  const indexed = choices
    .map((choice) => {
      const code = fold(choice.code);
      const words = fold(choice.name).replace(/[^\p{L}\p{N}]+/gu, " ");
      return { choice, code, text: ` ${code} ${words}` };
    })
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return {
    offered: indexed.filter(({ choice }) => choice.mark === null),
    marked: new Map(
      indexed.flatMap(({ choice, code }) =>
        choice.mark === null ? [] : [[code, choice] as const],
      ),
    ),
  };
}

/**
 * The choices for what is typed: first those whose code begins with it, then those in which every word of it begins a word,
 * then those that hold every word anywhere.
 */
export function suggest(
  { offered }: ChoiceIndex,
  typed: string,
  limit: number,
): Choice[] {
  const query = fold(typed.trim());
  const words = query.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const found: [Choice[], Choice[], Choice[]] = [[], [], []];
  for (const { choice, code, text } of offered) {
    if (code.startsWith(query)) {
      found[0].push(choice);
      if (found[0].length === limit) break;
    } else if (words.length === 0) continue;
    else if (words.every((word) => text.includes(` ${word}`)))
      found[1].push(choice);
    else if (
      found[2].length < limit &&
      words.every((word) => text.includes(word))
    )
      found[2].push(choice);
  }
  return found.flat().slice(0, limit);
}

/** What has just the code that is typed and cannot be taken; null where there is none. */
export function markedChoice(
  { marked }: ChoiceIndex,
  typed: string,
): Choice | null {
  return marked.get(fold(typed.trim())) ?? null;
}
