import type { Dictionary } from "../../i18n/index.ts";
import { fold } from "../../lib/fold.ts";
import {
  COMMAND_GROUPS,
  type Command,
  type CommandGroup,
} from "./commands.svelte.ts";

/** A command or a thing found, as a row of the palette. */
export interface PaletteRow {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** As a command has them. */
  readonly keys?: string;
  /** Id to remember it by; things found have none. */
  readonly command?: string;
  readonly run: () => void;
}

/** Rows under one heading. */
export interface PaletteSection {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly PaletteRow[];
}

/** The commands by group, those with every word of the text; without a text the last used stand before all. */
export function commandSections(
  commands: readonly Command[],
  recent: readonly string[],
  text: string,
  words: Dictionary,
): readonly PaletteSection[] {
  const titles = words.frame.palette.groups;
  const asked = fold(text).split(/\s+/).filter(Boolean);
  const rows = commands
    .map((command) => ({ command, row: rowOf(command, words) }))
    .filter(({ row }) => matches(row.label, asked));
  const last =
    asked.length > 0
      ? []
      : recent.flatMap((id) => rows.filter(({ row }) => row.command === id));
  const of = (group: CommandGroup): readonly PaletteRow[] =>
    rows
      .filter((r) => (r.command.group ?? "here") === group && !last.includes(r))
      .map(({ row }) => row);
  return [
    {
      key: "recent",
      title: titles.recent,
      rows: last.map(({ row }) => row),
    },
    ...COMMAND_GROUPS.map((group) => ({
      key: group,
      title: titles[group],
      rows: begunFirst(of(group), asked),
    })),
  ].filter((section) => section.rows.length > 0);
}

function rowOf(command: Command, words: Dictionary): PaletteRow {
  return {
    key: `command.${command.id}`,
    label: command.label(words),
    ...(command.keys === undefined ? {} : { keys: command.keys }),
    command: command.id,
    run: command.run,
  };
}

function matches(label: string, asked: readonly string[]): boolean {
  const folded = fold(label);
  return asked.every((word) => folded.includes(word));
}

/** Those that begin with the first word before those that hold it somewhere. */
function begunFirst(
  rows: readonly PaletteRow[],
  [first]: readonly string[],
): readonly PaletteRow[] {
  if (first === undefined) return rows;
  const rank = ({ label }: PaletteRow): number =>
    fold(label).startsWith(first) ? 0 : 1;
  return rows.toSorted((a, b) => rank(a) - rank(b));
}
