import { onDestroy, untrack } from "svelte";
import { matchKeyBindingPress, parseKeybinding } from "tinykeys";
import { t, type Dictionary } from "../../i18n/index.ts";

/** Where the palette and the list of shortcuts show a command: with what the screen offers, or with what is always there. */
export type CommandGroup = "here" | "screens" | "settings";

/** All groups, in the order in which they are shown. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  "here",
  "screens",
  "settings",
];

/** Something that a person can have done by name or by key. Each also has a button or link that people can see. */
export interface Command {
  /** Unique among all commands: `vouchers.new`. What was used lately is remembered by it. */
  readonly id: string;
  /** `here` where it is not said. */
  readonly group?: CommandGroup;
  /** Its name, `(t) => t.vouchers.list.new`; a function, so that it follows the language. */
  readonly label: (words: Dictionary) => string;
  /**
   * One press as tinykeys writes it: `$mod+s` (Ctrl, on a Mac Cmd), `Alt+KeyN`, `F9`, `/`. With Alt name the key by place
   * (`KeyN`): what Alt and a letter types differs from keyboard to keyboard.
   */
  readonly keys?: string;
  /** Another press that does the same and is not shown. */
  readonly also?: string;
  readonly run: () => void;
  /** Whether it can be done now; always where it is not said. */
  readonly enabled?: () => boolean;
}

/** Something found by what was typed into the palette. */
export interface FoundItem {
  readonly id: string;
  readonly label: string;
  /** A second, softer text. */
  readonly hint?: string;
  readonly run: () => void;
}

/** Looks for things, not commands: vouchers by number, persons by name. */
export interface Finder {
  readonly id: string;
  /** Heading over what it finds. */
  readonly title: (words: Dictionary) => string;
  /** At most some ten items for a text that is not empty. The signal says that nobody waits for them any more. */
  readonly find: (
    text: string,
    signal: AbortSignal,
  ) => Promise<readonly FoundItem[]>;
}

/** A function that gives commands: it may read rune state, they follow it. */
type Source = () => readonly Command[];

/** What can be done now, anywhere in the page. */
class Commands {
  /** The same as `#sources`, and what they are made of: rune state may read as it was before a screen took another's place. */
  #added: readonly Source[] = [];
  #sources: readonly Source[] = $state.raw([]);
  #finders: readonly Finder[] = $state.raw([]);

  /** Every command that can be done now, the last registered first: of two with the same keys the screen's is meant. */
  get all(): readonly Command[] {
    return this.#sources
      .flatMap((source) => source())
      .filter(({ enabled }) => enabled?.() ?? true);
  }

  /** Who looks for what is typed into the palette. */
  get finders(): readonly Finder[] {
    return this.#finders;
  }

  /** Adds commands; the function that it returns takes them away. */
  add(source: Source): () => void {
    this.#added = [source, ...this.#added];
    this.#sources = this.#added;
    return () => {
      this.#added = this.#added.filter((s) => s !== source);
      this.#sources = this.#added;
    };
  }

  /** Adds a finder to the palette; the function that it returns takes it away. */
  addFinder(finder: Finder): () => void {
    this.#finders = [...untrack(() => this.#finders), finder];
    return () => {
      this.#finders = untrack(() => this.#finders).filter((f) => f !== finder);
    };
  }
}

/** The page's commands. */
export const commands = new Commands();

/** Offers commands as long as the component lives. Call it while the component is made. */
export function useCommands(source: Source): void {
  onDestroy(commands.add(source));
}

/** Lets the palette find things as long as the component lives. Call it while the component is made. */
export function useFinder(finder: Finder): void {
  onDestroy(commands.addFinder(finder));
}

/** Runs the command whose keys were pressed. For the one listener, at the window. */
export function runShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (dialogIsOpen() || (typesText(event) && isTextField(event.target))) return;
  const meant = commands.all.find(
    ({ keys, also }) =>
      (keys !== undefined && pressed(keys, event)) ||
      (also !== undefined && pressed(also, event)),
  );
  if (!meant) return;
  event.preventDefault();
  // A key held down means it once.
  if (!event.repeat) meant.run();
}

/** Whether a question or a small form stands over the screen: it has the keys alone. */
function dialogIsOpen(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog]") !== null;
}

/** A key that would put a character into a field. */
function typesText(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}

const NO_TEXT = ["button", "checkbox", "radio", "file", "submit", "range"];

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TEXT.includes(target.type);
  // A select jumps to what begins with the letter.
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

function pressed(keys: string, event: KeyboardEvent): boolean {
  const [press] = parseKeybinding(keys);
  if (!press) return false;
  const [mods, key] = press;
  return (
    matchKeyBindingPress(event, press) ||
    // A sign lies on one keyboard beside Shift and on another under it.
    (isSign(key) && matchKeyBindingPress(event, [[...mods, "Shift"], key]))
  );
}

function isSign(key: string | RegExp): boolean {
  return typeof key === "string" && /^[^\p{L}\p{N}]$/u.test(key);
}

/** The keys as `KeyHint` shows them, `["Ctrl", "K"]`, named as the person's keyboard does. */
export function keyNames(keys: string): readonly string[] {
  const [press] = parseKeybinding(keys);
  if (!press) return [];
  const words: Readonly<Record<string, string>> = t.frame.keys;
  return [...press[0], press[1].toString()].map(
    (key) =>
      words[key] ?? key.replace(/^(Key|Digit)(?=.$)/, "").replace(/^.$/, upper),
  );
}

function upper(text: string): string {
  return text.toUpperCase();
}
