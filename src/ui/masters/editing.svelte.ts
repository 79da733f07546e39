/** A master's row while it is entered or changed. */
import type { MasterName, MasterRows } from "../../domain/masters.ts";
import type {
  MasterEditError,
  MasterStore,
  MasterUse,
  RowContent,
} from "../../stores/masters.svelte.ts";

/** What is to be said of a field: with an error the row cannot be saved, with a warning it can. */
export interface FieldNote {
  readonly severity: "error" | "warning";
  readonly text: string;
}

/** Notes by field. */
export type FieldNotes<F> = Partial<
  Readonly<Record<keyof F, FieldNote | null>>
>;

/** How a master's row is entered: its form, every value as controls hold it. */
export interface RowKind<M extends MasterName, F extends object> {
  /** The form of a row; without one, of a new row. */
  readonly formOf: (row: MasterRows[M] | null) => F;
  /** What a form without errors would save. */
  readonly contentOf: (form: F) => RowContent<M>;
  /** What is to be said of what is typed; `opened` is the row that is changed. Reads rune state (the language) freely. */
  readonly notesOf: (form: F, opened: MasterRows[M] | null) => FieldNotes<F>;
}

/** One row in the editor: what was opened, what is typed, what came in between. Make it while a component is made. */
export class RowEditing<M extends MasterName, F extends object> {
  readonly store: MasterStore<M>;
  readonly #kind: RowKind<M, F>;
  #opened: MasterRows[M] | null = $state.raw(null);
  #form: F;
  #start: F;
  #attempted = $state(false);
  #busy = $state(false);
  #failure: MasterEditError<M> | null = $state.raw(null);
  #use: MasterUse | null = $state.raw(null);
  #vouchers: number | null = $state.raw(null);

  /** What is to be said of every field; errors of an untouched new row wait until it is saved. */
  readonly #notes: FieldNotes<F> = $derived.by(() =>
    this.#kind.notesOf(this.form, this.#opened),
  );

  constructor(
    store: MasterStore<M>,
    kind: RowKind<M, F>,
    opened: MasterRows[M] | null,
    start: F = kind.formOf(opened),
  ) {
    this.store = store;
    this.#kind = kind;
    this.#opened = opened;
    this.#start = $state.raw(start);
    this.#form = $state.raw(start);
    $effect(() => {
      const row = this.#opened;
      if (row === null) return;
      const stop = new AbortController();
      void this.#askUse(store.keyOf(row), stop.signal);
      return () => {
        stop.abort();
      };
    });
  }

  /** What is typed. */
  get form(): F {
    return this.#form;
  }

  /** The row that is changed; null for a new one. */
  get opened(): MasterRows[M] | null {
    return this.#opened;
  }

  /** What names the row; null until it is known, and for a new one. */
  get use(): MasterUse | null {
    return this.#use;
  }

  /** How many vouchers name the row; null until they have been counted. */
  get vouchers(): number | null {
    return this.#vouchers;
  }

  /** Whether vouchers, drafts or accounts below hold on to the row's key. */
  get named(): boolean {
    const use = this.#use;
    if (this.#opened === null) return false;
    if (use === null) return true;
    return (
      use.periods.length > 0 || use.drafts > 0 || use.below > 0 || use.kept
    );
  }

  /** Whether something is typed that is not saved. */
  get dirty(): boolean {
    return JSON.stringify(this.#form) !== JSON.stringify(this.#start);
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Why the last action did not happen. */
  get failure(): MasterEditError<M> | null {
    return this.#failure;
  }

  /**
   * What another window made of the row since it was opened: the row, `gone`, or null where it is as it was. Saving waits
   * until one of `takeTheirs` and `keepMine` was chosen.
   */
  get theirs(): MasterRows[M] | "gone" | null {
    const row = this.#opened;
    const rows = this.store.rows.current;
    if (row === null || rows === undefined || this.#busy) return null;
    const now = rows.get(this.store.keyOf(row));
    if (now === undefined) return "gone";
    return JSON.stringify(now) === JSON.stringify(row) ? null : now;
  }

  /** Types into fields. */
  set(change: Partial<F>): void {
    this.#failure = null;
    this.#form = { ...this.#form, ...change };
  }

  /** The error of a field, as its control shows it. */
  errorOf(field: keyof F): string | null {
    const note = this.#notes[field];
    const shown = this.#attempted || this.#form[field] !== this.#start[field];
    return note?.severity === "error" && shown ? note.text : null;
  }

  /** The warning of a field, as its control shows it. */
  warningOf(field: keyof F): string | null {
    const note = this.#notes[field];
    return note?.severity === "warning" ? note.text : null;
  }

  /** Saves what is typed; the saved row, or null where something has to be looked at first. */
  async save(): Promise<MasterRows[M] | null> {
    this.#attempted = true;
    const wrong = Object.values<FieldNote | null | undefined>(
      this.#notes as Record<string, FieldNote | null>,
    ).some((note) => note?.severity === "error");
    if (wrong || this.theirs !== null) return null;
    return await this.#write(this.#kind.contentOf(this.#form));
  }

  /** Makes the row inactive or active again, without anything that is typed. */
  async setActive(active: boolean): Promise<MasterRows[M] | null> {
    const row = this.#opened;
    return row === null ? null : await this.#write({ ...row, active });
  }

  /** Removes the row; true where it is gone. */
  async remove(): Promise<boolean> {
    const row = this.#opened;
    if (row === null || this.#busy) return false;
    this.#busy = true;
    const removed = await this.store.remove(row);
    this.#busy = false;
    this.#failure = removed.ok ? null : removed.error;
    return removed.ok;
  }

  /** Goes on with what the other window saved; what was typed is dropped. */
  takeTheirs(): void {
    const { theirs } = this;
    if (theirs === null || theirs === "gone") return;
    this.#opened = theirs;
    this.#start = this.#form = this.#kind.formOf(theirs);
    this.#failure = null;
  }

  /** Goes on with what is typed: saving writes it over what the other window saved, or anew where that removed the row. */
  keepMine(): void {
    const { theirs } = this;
    if (theirs === null) return;
    this.#opened = theirs === "gone" ? null : theirs;
    if (theirs !== "gone") this.#start = this.#kind.formOf(theirs);
    this.#failure = null;
  }

  async #write(content: RowContent<M>): Promise<MasterRows[M] | null> {
    if (this.#busy) return null;
    this.#busy = true;
    const saved = await this.store.save(this.#opened, content);
    this.#failure = saved.ok ? null : saved.error;
    if (saved.ok && saved.value) {
      this.#opened = saved.value;
      this.#start = this.#form = this.#kind.formOf(saved.value);
    }
    this.#busy = false;
    return saved.ok ? saved.value : null;
  }

  async #askUse(key: string, signal: AbortSignal): Promise<void> {
    this.#use = await this.store.useOf(key);
    if (signal.aborted || this.#use.periods.length === 0) return;
    try {
      this.#vouchers = await this.store.vouchersWith(key, signal);
    } catch (error) {
      // Nobody waits for the count any more.
      if (error !== signal.reason) throw error;
    }
  }
}
