import type { Rate } from "../../domain/decimal.ts";
import type { FoundRate } from "../../domain/exchange.ts";
import { readRate } from "../../domain/read-form.ts";
import type { VoucherForm } from "../../domain/voucher-form.ts";
import type { Locale } from "../../i18n/format.ts";
import {
  historyOf,
  recorded,
  redone,
  replaced,
  sealed,
  undone,
  type History,
} from "../../lib/history.ts";
import { withFinishedCell } from "./finished-cell.ts";
import { converted, type AccountNature } from "./foreign-edit.ts";
import type { HeaderField } from "./form-check.ts";
import {
  changedCell,
  withBlankLine,
  withCell,
  writtenOut,
  type CellPlace,
  type LineField,
} from "./form-edit.ts";

/** Who hears of what is typed. */
interface Hearers {
  /** Somebody changed something. */
  readonly changed: () => void;
  /** A proposal changed it. */
  readonly proposed: () => void;
}

/** What is typed of a voucher, cell by cell, with its history: every step can be taken back. */
export class Typing {
  readonly #locale: Locale;
  readonly #nature: AccountNature;
  readonly #hearers: Hearers;
  #history: History<VoucherForm>;
  /** What was proposed last: as long as it stands there, another may take its place. */
  #proposed: { number: string | null; rate: string | null } = {
    number: null,
    rate: null,
  };
  /** The rate at which the lines' amounts were computed. */
  #rate: Rate | null = null;
  /** The cell in which the person is, as it was when they came. */
  #entered: { readonly at: CellPlace; readonly text: string } | null = null;

  constructor(
    form: VoucherForm,
    locale: Locale,
    nature: AccountNature,
    hearers: Hearers,
  ) {
    this.#locale = locale;
    this.#nature = nature;
    this.#hearers = hearers;
    this.#history = $state.raw(historyOf(form));
  }

  /** Begins with another form; the same voucher, saved, keeps its history. */
  begin(form: VoucherForm, same: boolean): void {
    const first = withBlankLine(writtenOut(form, this.#locale));
    this.#history = same ? replaced(this.#history, first) : historyOf(first);
    this.#proposed = { number: null, rate: null };
    this.#rate = readRate(first.exchangeRate);
    this.#entered = null;
  }

  get form(): VoucherForm {
    return this.#history.present;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Takes another form. Changes under one name that follow each other are one step. */
  change(form: VoucherForm, step: string | null = null): void {
    if (form === this.form) return;
    this.#show(recorded(this.#history, withBlankLine(form), step));
  }

  #show(history: History<VoucherForm>): void {
    this.#history = history;
    this.#hearers.changed();
  }

  /** Writes out what was typed quickly, as saving does; gives the form. */
  writeOut(): VoucherForm {
    this.leaveCell();
    const form = writtenOut(this.form, this.#locale);
    this.#history = replaced(this.#history, form);
    return form;
  }

  setHeader(field: HeaderField, text: string): void {
    if (this.form[field] !== text)
      this.change({ ...this.form, [field]: text }, field);
  }

  /** A field of the header is left: its date is written out, its rate is used. */
  leaveHeader(field: HeaderField): void {
    if (field === "date") {
      const { date } = writtenOut(this.form, this.#locale);
      this.setHeader(field, date);
    }
    if (field === "exchangeRate") this.change(this.#converted(), field);
    this.#history = sealed(this.#history);
  }

  setCell(at: number, field: LineField, text: string): void {
    const entered = this.#entered?.at;
    if (entered?.at !== at || entered.field !== field)
      this.enterCell(at, field);
    if (this.form.lines[at]?.[field] !== text)
      this.change(withCell(this.form, at, field, text), `${at} ${field}`);
  }

  /** A cell is entered: what it holds now can be taken back. */
  enterCell(at: number, field: LineField): void {
    const text = this.form.lines[at]?.[field] ?? "";
    this.#entered = { at: { at, field }, text };
    this.#history = sealed(this.#history);
  }

  /** A cell is left: what was typed quickly is written out, an amount in another currency converted. */
  leaveCell(): void {
    const entered = this.#entered;
    if (!entered) return;
    this.#entered = null;
    const { at, field } = entered.at;
    if (this.form.lines[at]?.[field] !== entered.text)
      this.change(
        withFinishedCell(
          this.form,
          entered.at,
          this.#locale,
          readRate(this.form.exchangeRate),
          this.#nature,
        ),
        `${at} ${field}`,
      );
    this.#history = sealed(this.#history);
  }

  /** Gives the cell in which the person is what it had when they came. */
  takeBackCell(): void {
    if (!this.#entered) return;
    const { at, text } = this.#entered;
    this.setCell(at.at, at.field, text);
  }

  /** Takes the last step back, or back again; gives the first cell that it changed. */
  step(way: "undo" | "redo"): CellPlace | null {
    this.#entered = null;
    const before = this.form;
    const history =
      way === "undo" ? undone(this.#history) : redone(this.#history);
    if (history === this.#history) return null;
    // Saved as new meanwhile, it keeps the id that it has now.
    const { id, site, status } = before;
    this.#show(replaced(history, { ...history.present, id, site, status }));
    this.#rate = readRate(this.form.exchangeRate) ?? this.#rate;
    return changedCell(before, this.form);
  }

  /** Proposes a number, unless another was typed. */
  proposeNumber(number: string): void {
    const there = this.form.number.trim();
    if (there !== "" && there !== this.#proposed.number) return;
    this.#proposed.number = number;
    if (there !== number)
      this.#history = replaced(this.#history, { ...this.form, number });
  }

  /** Proposes the rate of the voucher's day, or none, unless another was typed. */
  proposeRate(found: FoundRate | null): void {
    const there = this.form.exchangeRate.trim();
    if (there !== "" && there !== this.#proposed.rate) return;
    const exchangeRate = found?.rate ?? "";
    this.#proposed.rate = exchangeRate;
    if (there === exchangeRate) return;
    this.#history = replaced(this.#history, { ...this.form, exchangeRate });
    this.#history = replaced(this.#history, this.#converted());
    this.#hearers.proposed();
  }

  /** The form with its lines at its rate, as far as a rate made them. */
  #converted(): VoucherForm {
    const rate = readRate(this.form.exchangeRate);
    if (rate === null || rate === this.#rate) return this.form;
    const before = this.#rate;
    this.#rate = rate;
    return converted(this.form, before, rate, this.#nature, this.#locale);
  }
}
