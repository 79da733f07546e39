import { parseLatinDate, type Instant } from "../../domain/calendar-date.ts";
import type { Installation } from "../../domain/company.ts";
import type { Rate } from "../../domain/decimal.ts";
import type { FoundRate } from "../../domain/exchange.ts";
import { readRate } from "../../domain/read-form.ts";
import type { Voucher } from "../../domain/voucher.ts";
import { formOf, type VoucherForm } from "../../domain/voucher-form.ts";
import { localeOf, type Locale } from "../../i18n/format.ts";
import { ok } from "../../lib/result.ts";
import {
  historyOf,
  recorded,
  redone,
  replaced,
  sealed,
  undone,
  type History,
} from "../../lib/history.ts";
import {
  asNew,
  dropDraft,
  keepDraft,
  saveForm,
  voidOpened,
  type FormError,
  type OpenedVoucher,
  type StorageError,
  type VoucherAddress,
} from "../../stores/voucher-editing.ts";
import { newStart, type EditStart, type MadeOf } from "./begin.ts";
import { DraftKeeper } from "./draft-keeper.svelte.ts";
import {
  changedCell,
  withBlankLine,
  withCell,
  writtenOut,
  type CellPlace,
  type LineField,
} from "./form-edit.ts";
import { withFinishedCell } from "./finished-cell.ts";
import { converted, type AccountNature } from "./foreign-edit.ts";
import type { HeaderField } from "./form-check.ts";
import type { Place } from "./places.ts";

/** One voucher in the editor: what is typed, with its history, kept as a draft at every change, until it is saved, voided or thrown away. */
export class VoucherEditing {
  readonly company: Installation;
  #onPlace: (place: Place) => void;
  readonly #nature: AccountNature;
  readonly #locale: Locale;
  readonly #drafts: DraftKeeper;
  #history: History<VoucherForm>;
  #opened: OpenedVoucher | null = $state.raw(null);
  #madeOf: MadeOf | null = $state.raw(null);
  #reasons: readonly string[] = $state.raw([]);
  #dirty = $state(false);
  #attempted = $state(false);
  #working = $state(false);
  #failure: FormError | null = $state.raw(null);
  #saved: VoucherAddress | null = $state.raw(null);
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
    company: Installation,
    start: EditStart,
    onPlace: (place: Place) => void,
    nature: AccountNature,
  ) {
    this.company = company;
    this.#onPlace = onPlace;
    this.#nature = nature;
    this.#locale = localeOf(company.company.country);
    this.#history = $state.raw(historyOf(start.form));
    this.#drafts = new DraftKeeper(
      async () => {
        const form = this.form;
        const kept = await keepDraft(
          this.company,
          form,
          this.#opened,
          this.#reasons,
        );
        return kept.ok ? ok(form) : kept;
      },
      () => {
        this.#onPlace({ kind: "draft", id: this.form.id });
      },
    );
    this.#begin(start, null);
  }

  /** Begins with a form; the same voucher, saved, keeps its history. */
  #begin(start: EditStart, history: History<VoucherForm> | null): void {
    const form = withBlankLine(writtenOut(start.form, this.#locale));
    this.#history = history ? replaced(history, form) : historyOf(form);
    this.#opened = start.opened;
    this.#madeOf = start.madeOf ?? null;
    this.#reasons = start.reasons;
    this.#drafts.begin(start.form, start.keptAt);
    this.#dirty = start.keptAt !== null || this.#madeOf !== null;
    // What a foreign file could not make valid shows what it lacks at once.
    this.#attempted = start.reasons.length > 0;
    this.#failure = null;
    this.#proposed = { number: null, rate: null };
    this.#rate = readRate(form.exchangeRate);
    this.#entered = null;
    if (this.#madeOf) this.#drafts.later();
  }

  get form(): VoucherForm {
    return this.#history.present;
  }

  /** What is being changed, as it was; null for a new voucher. */
  get opened(): OpenedVoucher | null {
    return this.#opened;
  }

  /** Of which voucher this new one was made; null where it was not. */
  get madeOf(): MadeOf | null {
    return this.#madeOf;
  }

  /** Why a foreign file's voucher came as a draft. */
  get reasons(): readonly string[] {
    return this.#reasons;
  }

  /** When what is typed was kept as a draft; null where nothing is kept. */
  get keptAt(): Instant | null {
    return this.#drafts.keptAt;
  }

  /** Whether something was typed that is not saved. */
  get dirty(): boolean {
    return this.#dirty;
  }

  /** Whether saving was tried: from then on all problems are shown. */
  get attempted(): boolean {
    return this.#attempted;
  }

  get working(): boolean {
    return this.#working;
  }

  /** Why the last saving or voiding did not happen; null once something is changed. */
  get failure(): FormError | null {
    return this.#failure;
  }

  /** Why the draft could not be kept. */
  get notKept(): StorageError | null {
    return this.#drafts.failure;
  }

  /** What was saved last; null once something is changed. */
  get saved(): VoucherAddress | null {
    return this.#saved;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Whether a draft of this voucher was written in this window. */
  wroteDraft(form: VoucherForm): boolean {
    return this.#drafts.wrote(form);
  }

  /** Takes another form, kept as a draft when the typing rests. Changes under one name that follow each other are one step. */
  change(form: VoucherForm, step: string | null = null): void {
    if (form === this.form) return;
    this.#show(recorded(this.#history, withBlankLine(form), step));
  }

  #show(history: History<VoucherForm>): void {
    this.#history = history;
    this.#dirty = true;
    this.#failure = null;
    this.#saved = null;
    this.#drafts.later();
  }

  /** Shows all problems from now on, as after trying to save. */
  check(): void {
    this.#attempted = true;
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

  /** Proposes a number for a new voucher, unless another was typed. */
  proposeNumber(number: string): void {
    const there = this.form.number.trim();
    if (this.#opened || (there !== "" && there !== this.#proposed.number))
      return;
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
    this.#drafts.later();
  }

  /** The form with its lines at its rate, as far as a rate made them. */
  #converted(): VoucherForm {
    const rate = readRate(this.form.exchangeRate);
    if (rate === null || rate === this.#rate) return this.form;
    const before = this.#rate;
    this.#rate = rate;
    return converted(this.form, before, rate, this.#nature, this.#locale);
  }

  /** Keeps what is typed now, if it is not kept yet. */
  async keep(): Promise<void> {
    await this.#drafts.keep();
  }

  /** Keeps what is typed when the editor is left: the address bar is another screen's by then. */
  async leave(): Promise<void> {
    this.#onPlace = () => undefined;
    await this.keep();
  }

  /** Runs one action at a time; no draft is written behind its back. */
  async #alone(action: () => Promise<boolean>): Promise<boolean> {
    if (this.#working) return false;
    this.#working = true;
    try {
      await this.#drafts.rest();
      return await action();
    } finally {
      this.#working = false;
    }
  }

  /** Saves what is typed as a valid voucher; false when it was not, `failure` says why and what was typed stays a draft. */
  async save(): Promise<boolean> {
    return await this.#alone(async () => {
      this.#attempted = true;
      this.leaveCell();
      const form = writtenOut(this.form, this.#locale);
      this.#history = replaced(this.#history, form);
      const saved = await saveForm(this.company, form, this.#opened);
      if (saved.ok) this.#take(saved.value, form);
      else {
        this.#failure = saved.error;
        if (this.#dirty) this.#drafts.later(0);
      }
      return saved.ok;
    });
  }

  #take(voucher: Voucher, { site, period }: VoucherForm): void {
    const { operationType, number } = voucher;
    const address = { site, period, operationType, number };
    const start: EditStart = {
      kind: "edit",
      form: formOf(voucher, site, period),
      opened: { address, voucher },
      reasons: [],
      keptAt: null,
    };
    this.#begin(start, this.#history);
    this.#saved = address;
    this.#onPlace({ kind: "stored", address });
  }

  /** Begins the next voucher: of the same period, T/O and date. */
  next(): void {
    const { period, operationType, date } = this.form;
    const kept = parseLatinDate(date) ?? undefined;
    this.#begin(newStart(this.company, period, operationType, kept), null);
    this.#onPlace({ kind: "new", type: operationType });
  }

  /** Voids the voucher that was opened, for a reason; what was typed on it and not saved is dropped. */
  async void(reason: string): Promise<boolean> {
    const opened = this.#opened;
    if (!opened) return false;
    return await this.#alone(async () => {
      const voided = await voidOpened(this.company, opened, reason);
      if (!voided.ok) this.#failure = voided.error;
      else if (this.keptAt !== null) await dropDraft(this.form.id);
      return voided.ok;
    });
  }

  /** Throws away what was typed and not saved. */
  async discard(): Promise<boolean> {
    return await this.#alone(async () => {
      const dropped = await dropDraft(this.form.id);
      if (dropped.ok) this.#dirty = false;
      else this.#drafts.failure = dropped.error;
      return dropped.ok;
    });
  }

  /** Saves over what somebody else made of this voucher meanwhile. */
  async saveOver(theirs: Voucher): Promise<boolean> {
    if (!this.#opened) return false;
    this.#opened = { ...this.#opened, voucher: theirs };
    return await this.save();
  }

  /** Saves as a new voucher what was typed on one that is gone. */
  async saveAsNew(): Promise<boolean> {
    const gone = this.form.id;
    this.#opened = null;
    this.change(asNew(this.form));
    const saved = await this.save();
    if (!saved) await this.keep();
    await dropDraft(gone);
    return saved;
  }
}
