import { fold } from "../../lib/fold.ts";

/** Something that a cell can name. */
export interface Choice {
  /** What the cell keeps. */
  readonly value: string;
  /** What is typed for it: an account's or cost center's code, a person's document number. */
  readonly code: string;
  readonly name: string;
}

/** Choices with their folded text, made once. */
export type ChoiceIndex = readonly {
  readonly choice: Choice;
  readonly code: string;
  readonly text: string;
}[];

/** Makes choices searchable, in the order of their codes. */
export function indexChoices(choices: readonly Choice[]): ChoiceIndex {
  return choices
    .map((choice) => {
      const code = fold(choice.code);
      return { choice, code, text: `${code} ${fold(choice.name)}` };
    })
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** The choices for what is typed: first those whose code begins with it, then those with every word of it in code or name. */
export function suggest(
  index: ChoiceIndex,
  typed: string,
  limit: number,
): Choice[] {
  const query = fold(typed.trim());
  const words = query.split(/\s+/);
  const [begins, holds]: [Choice[], Choice[]] = [[], []];
  for (const { choice, code, text } of index) {
    if (code.startsWith(query)) {
      begins.push(choice);
      if (begins.length === limit) break;
    } else if (holds.length < limit && words.every((w) => text.includes(w)))
      holds.push(choice);
  }
  return [...begins, ...holds].slice(0, limit);
}
