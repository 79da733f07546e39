import { tick } from "svelte";
import type { PasteError } from "../../domain/pasted-lines.ts";
import { isEmptyLine, typedTotals } from "../../domain/voucher-form.ts";
import { localeOf, type Locale } from "../../i18n/format.ts";
import { copiedLines, pastedInto, type Pasted } from "./clipboard.ts";
import type { VoucherEditing } from "./editing.svelte.ts";
import {
  withCellAbove,
  withClosedDifference,
  withInsertedLine,
  withMemoAbove,
  withoutLines,
  withSidesExchanged,
  type CellPlace,
  type LineField,
} from "./form-edit.ts";
import type { GridCommand } from "./grid-keys.ts";
import { cellId, LINE_FIELDS, type LineContext } from "./line-cells.ts";
import { isForeign, Rounding } from "./rounding.svelte.ts";

/** What became of the last paste. */
export type PasteReport =
  | ({ readonly kind: "pasted" } & Pick<Pasted, "plan">)
  | { readonly kind: "refused"; readonly error: PasteError };

/** The lines of a voucher as a grid: where the cursor is, which lines are selected, and what can be done there. */
export class LineGrid {
  readonly editing: VoucherEditing;
  readonly locale: Locale;
  readonly #context: () => LineContext;
  readonly #onFinish: () => void;
  #current = $state(0);
  /** Where the selection of lines began; null while none is selected. */
  #anchor: number | null = $state(null);
  #report: PasteReport | null = $state.raw(null);

  readonly foreign: boolean = $derived.by(() =>
    isForeign(this.editing.form, this.editing.company.company),
  );

  /** The columns, the foreign amount only where there is one. */
  readonly fields: readonly LineField[] = $derived(
    LINE_FIELDS.filter((f) => this.foreign || f !== "foreignAmount"),
  );

  /** The last line in which something is typed; -1 without one. */
  readonly lastTyped: number = $derived.by(() =>
    this.editing.form.lines.findLastIndex((line) => !isEmptyLine(line)),
  );

  /** From this line's last cell on, Enter is done; null while the voucher does not balance. */
  readonly doneAt: number | null = $derived.by(() => {
    const { debit, credit } = typedTotals(this.editing.form);
    return debit === credit && debit !== 0 ? this.lastTyped : null;
  });

  readonly rounding: Rounding;

  /** `onFinish` hears that the person is done with the lines. */
  constructor(
    editing: VoucherEditing,
    context: () => LineContext,
    onFinish: () => void,
  ) {
    this.editing = editing;
    this.locale = localeOf(editing.company.company.country);
    this.#context = context;
    this.rounding = new Rounding(
      () => editing.form,
      editing.company.company,
      () => context().masters.accounts.values(),
    );
    this.#onFinish = onFinish;
  }

  /** Index of the line in which the cursor is. */
  get current(): number {
    return this.#current;
  }

  /** The first and the last selected line, or the current one alone. */
  get range(): { readonly from: number; readonly to: number } {
    const anchor = this.#anchor ?? this.#current;
    return {
      from: Math.min(anchor, this.#current),
      to: Math.max(anchor, this.#current),
    };
  }

  /** How many lines are selected; zero where nothing but the current one is. */
  get selected(): number {
    const { from, to } = this.range;
    return this.#anchor === null ? 0 : to - from + 1;
  }

  /** What became of the last paste; null when there is nothing to be said. */
  get report(): PasteReport | null {
    return this.#report;
  }

  closeReport(): void {
    this.#report = null;
  }

  /** The cursor came into a line. */
  entered(at: number, field: LineField): void {
    if (at !== this.#current) this.#anchor = null;
    this.#current = at;
    this.editing.typing.enterCell(at, field);
  }

  /** Selects the lines from the one where the selection began, or from the current one, to another. */
  async select(to: number, extend: boolean): Promise<void> {
    const anchor = extend ? (this.#anchor ?? this.#current) : to;
    await this.goTo({ at: to, field: this.fields[0] ?? "account" });
    this.#anchor = anchor;
  }

  /** Puts the cursor into a cell; everything in it is marked, so that typing takes its place. */
  async goTo({ at, field }: CellPlace, extend = false): Promise<void> {
    const anchor = extend ? (this.#anchor ?? this.#current) : null;
    // The current line is always drawn, wherever it is.
    this.#current = Math.min(at, this.editing.form.lines.length - 1);
    this.#anchor = anchor;
    await tick();
    const cell = document.getElementById(cellId(this.#current, field));
    if (!(cell instanceof HTMLInputElement)) return;
    cell.focus();
    // Leaving the cell before may have written into this one: a converted amount.
    await tick();
    cell.select();
  }

  /** Does what a key or a button asks, at a cell. */
  async run(command: GridCommand, cell: CellPlace): Promise<void> {
    const { editing } = this;
    const { at, field } = cell;
    switch (command) {
      case "close-difference":
        editing.typing.change(
          withClosedDifference(editing.form, at, this.locale),
        );
        return;
      case "exchange-sides":
        editing.typing.leaveCell();
        editing.typing.change(withSidesExchanged(editing.form, at));
        editing.typing.enterCell(at, field);
        return;
      case "remove":
        await this.remove(field);
        return;
      case "insert":
        editing.typing.leaveCell();
        editing.typing.change(withInsertedLine(editing.form, at));
        await this.goTo(cell);
        return;
      case "copy-above":
        editing.typing.change(withCellAbove(editing.form, cell));
        await this.goTo(cell);
        return;
      case "repeat-memo":
        editing.typing.change(withMemoAbove(editing.form, at));
        await this.goTo(cell);
        return;
      case "take-back":
        editing.typing.takeBackCell();
        await this.goTo(cell);
        return;
      case "edit": {
        const input = document.getElementById(cellId(at, field));
        if (input instanceof HTMLInputElement)
          input.setSelectionRange(input.value.length, input.value.length);
        return;
      }
      case "finish":
        editing.typing.leaveCell();
        this.#onFinish();
    }
  }

  /** Takes the selected lines away, or the current one. */
  async remove(field: LineField = "account"): Promise<void> {
    const { editing } = this;
    const { from, to } = this.range;
    editing.typing.leaveCell();
    editing.typing.change(withoutLines(editing.form, from, to));
    this.#anchor = null;
    await this.goTo({ at: from, field });
  }

  /** Takes one line away. */
  async removeLine(at: number): Promise<void> {
    this.#current = at;
    this.#anchor = null;
    await this.remove();
  }

  /** One step back, or forward again; the cursor goes where it changed something. */
  async step(way: "undo" | "redo"): Promise<void> {
    const changed = this.editing.typing.step(way);
    this.#anchor = null;
    this.#report = null;
    const { lines } = this.editing.form;
    if (changed) await this.goTo(changed);
    else this.#current = Math.min(this.#current, lines.length - 1);
  }

  /** Adds the line that takes what rounding left. */
  async addRounding(): Promise<void> {
    const { editing } = this;
    const { form, at } = this.rounding.added();
    editing.typing.change(form);
    await this.goTo({ at, field: "account" });
  }

  /** Pastes a block at a cell, as one step; what is wrong with it is shown at once. */
  async paste(text: string, cell: CellPlace): Promise<void> {
    const { editing } = this;
    const pasted = pastedInto(
      editing.form,
      text,
      cell,
      this.fields,
      this.#context(),
      this.locale,
    );
    if (!pasted.ok) {
      this.#report = { kind: "refused", error: pasted.error };
      return;
    }
    editing.typing.change(pasted.value.form);
    editing.check();
    this.#report = { kind: "pasted", plan: pasted.value.plan };
    await this.goTo(cell);
  }

  /** The selected lines as a spreadsheet takes them; all where none is selected. */
  copied(): string {
    const { from, to } = this.range;
    const { lines } = this.editing.form;
    const chosen = this.#anchor === null ? lines : lines.slice(from, to + 1);
    return copiedLines(chosen, this.fields, this.#context());
  }
}
