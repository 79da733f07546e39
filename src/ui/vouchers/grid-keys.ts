import type { CellPlace, LineField } from "./form-edit.ts";

/** What a key may do in the lines besides moving. */
export type GridCommand =
  | "close-difference"
  | "exchange-sides"
  | "remove"
  | "insert"
  | "copy-above"
  | "repeat-memo"
  | "take-back"
  | "edit"
  | "finish";

/** What a key does: it moves to a cell, with `extend` taking the lines between into the selection, or does something. */
export type KeyOutcome =
  | { readonly kind: "move"; readonly to: CellPlace; readonly extend: boolean }
  | { readonly kind: "command"; readonly command: GridCommand };

/** A key with what is held. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** Where the cursor stands in its cell: all of the text is marked (nothing is being edited), at one of its ends, or between. */
export type Caret = "all" | "start" | "end" | "between";

/** What the keys need to know of the lines. */
export interface GridShape {
  /** The columns, in order. */
  readonly fields: readonly LineField[];
  /** How many lines there are, the empty one at the end included. */
  readonly count: number;
  /** How many lines are in view. */
  readonly page: number;
  /** From this line's last cell on, Enter is done with the lines: they balance. Null while they do not. */
  readonly doneAt: number | null;
}

/** Where the cursor stands in an input. */
export function caretOf(input: HTMLInputElement): Caret {
  const { selectionStart: from, selectionEnd: to, value } = input;
  if (from === 0 && to === value.length) return "all";
  if (from !== to) return "between";
  return from === 0 ? "start" : from === value.length ? "end" : "between";
}

/** What a key does in a cell, as in a spreadsheet; null when it is the input's own. */
export function keyOutcome(
  press: KeyPress,
  cell: CellPlace,
  caret: Caret,
  shape: GridShape,
): KeyOutcome | null {
  const command = commandOf(press, cell, caret);
  if (command) return { kind: "command", command };
  if (press.altKey || press.metaKey) return null;
  if (press.key === "Enter" && !press.ctrlKey) return enter(press, cell, shape);
  const to = wayOf(press, cell, caret, shape);
  if (!to) return null;
  const at = Math.min(Math.max(to.at, 0), shape.count - 1);
  const extend = press.shiftKey && to.field === cell.field;
  return { kind: "move", to: { ...to, at }, extend };
}

const AMOUNTS: ReadonlySet<LineField> = new Set([
  "debit",
  "credit",
  "foreignAmount",
]);

function commandOf(
  { key, ctrlKey, altKey, shiftKey, metaKey }: KeyPress,
  { field }: CellPlace,
  caret: Caret,
): GridCommand | null {
  if (metaKey) return null;
  if (altKey)
    return ctrlKey || shiftKey
      ? null
      : key === "Delete"
        ? "remove"
        : key === "Insert"
          ? "insert"
          : null;
  if (ctrlKey)
    return key.toLowerCase() === "d" && !shiftKey ? "copy-above" : null;
  switch (key) {
    case "F2":
      return "edit";
    case "F8":
      return "exchange-sides";
    case "F9":
      return "close-difference";
    case "Escape":
      return "take-back";
    case "+":
      return caret === "all" && !AMOUNTS.has(field) ? "repeat-memo" : null;
    default:
      return null;
  }
}

function enter(
  { shiftKey }: KeyPress,
  { at, field }: CellPlace,
  { fields, count, doneAt }: GridShape,
): KeyOutcome {
  const last = fields.indexOf(field) === fields.length - 1;
  const done = doneAt !== null && (at > doneAt || (at === doneAt && last));
  if (done && !shiftKey) return { kind: "command", command: "finish" };
  const next = at * fields.length + fields.indexOf(field) + (shiftKey ? -1 : 1);
  const place = Math.min(Math.max(next, 0), count * fields.length - 1);
  const to = {
    at: Math.floor(place / fields.length),
    field: fields[place % fields.length] ?? field,
  };
  return { kind: "move", to, extend: false };
}

function wayOf(
  { key, ctrlKey }: KeyPress,
  { at, field }: CellPlace,
  caret: Caret,
  { fields, count, page }: GridShape,
): CellPlace | null {
  const column = fields.indexOf(field);
  const first = fields[0] ?? field;
  const last = fields.at(-1) ?? field;
  if (ctrlKey) {
    if (key === "Home") return { at: 0, field: first };
    return key === "End" ? { at: count - 1, field: last } : null;
  }
  switch (key) {
    case "ArrowUp":
      return { at: at - 1, field };
    case "ArrowDown":
      return { at: at + 1, field };
    case "PageUp":
      return { at: at - page, field };
    case "PageDown":
      return { at: at + page, field };
    case "ArrowLeft":
      return caret === "all" || caret === "start"
        ? { at, field: fields[column - 1] ?? field }
        : null;
    case "ArrowRight":
      return caret === "all" || caret === "end"
        ? { at, field: fields[column + 1] ?? field }
        : null;
    case "Home":
      return caret === "all" || caret === "start" ? { at, field: first } : null;
    case "End":
      return caret === "all" || caret === "end" ? { at, field: last } : null;
    default:
      return null;
  }
}
