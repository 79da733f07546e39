import { parseLatinDate, type Instant } from "../../domain/calendar-date.ts";
import type { Installation } from "../../domain/company.ts";
import type { Voucher } from "../../domain/voucher.ts";
import { formOf, type VoucherForm } from "../../domain/voucher-form.ts";
import { localeOf, type Locale } from "../../i18n/format.ts";
import { now } from "../../stores/session.svelte.ts";
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
import { newStart, type EditStart } from "./begin.ts";
import {
  withBlankLine,
  withCell,
  writtenOut,
  type LineField,
} from "./form-edit.ts";
import type { HeaderField } from "./form-check.ts";
import type { Place } from "./places.ts";

/** How long typing must rest, in milliseconds, before it is kept as a draft. */
const REST = 300;

/** One voucher in the editor: what is typed, kept as a draft at every change, until it is saved, voided or thrown away. */
export class VoucherEditing {
  readonly company: Installation;
  #onPlace: (place: Place) => void;
  readonly #locale: Locale;
  #form: VoucherForm;
  #opened: OpenedVoucher | null = $state.raw(null);
  #reasons: readonly string[] = $state.raw([]);
  #keptAt: Instant | null = $state.raw(null);
  #dirty = $state(false);
  #attempted = $state(false);
  #working = $state(false);
  #failure: FormError | null = $state.raw(null);
  #notKept: StorageError | null = $state.raw(null);
  #saved: VoucherAddress | null = $state.raw(null);
  /** The number that was proposed last: as long as it stands there, another may take its place. */
  #proposed: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Drafts are written one after the other; saving waits for the last. */
  #queue: Promise<void> = Promise.resolve();

  constructor(
    company: Installation,
    start: EditStart,
    onPlace: (place: Place) => void,
  ) {
    this.company = company;
    this.#onPlace = onPlace;
    this.#locale = localeOf(company.company.country);
    this.#form = $state.raw(start.form);
    this.#begin(start);
  }

  #begin(start: EditStart): void {
    this.#form = withBlankLine(writtenOut(start.form, this.#locale));
    this.#opened = start.opened;
    this.#reasons = start.reasons;
    this.#keptAt = start.keptAt;
    this.#dirty = start.keptAt !== null;
    // What a foreign file could not make valid shows what it lacks at once.
    this.#attempted = start.reasons.length > 0;
    this.#failure = null;
    this.#proposed = null;
  }

  get form(): VoucherForm {
    return this.#form;
  }

  /** What is being changed, as it was; null for a new voucher. */
  get opened(): OpenedVoucher | null {
    return this.#opened;
  }

  /** Why a foreign file's voucher came as a draft. */
  get reasons(): readonly string[] {
    return this.#reasons;
  }

  /** When what is typed was kept as a draft; null where nothing is kept. */
  get keptAt(): Instant | null {
    return this.#keptAt;
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
    return this.#notKept;
  }

  /** What was saved last; null once something is changed. */
  get saved(): VoucherAddress | null {
    return this.#saved;
  }

  /** Takes another form; it is kept as a draft when the typing rests. */
  change(form: VoucherForm): void {
    this.#form = form;
    this.#dirty = true;
    this.#failure = null;
    this.#saved = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), REST);
  }

  setHeader(field: HeaderField, text: string): void {
    if (this.#form[field] !== text)
      this.change({ ...this.#form, [field]: text });
  }

  setCell(at: number, field: LineField, text: string): void {
    if (this.#form.lines[at]?.[field] !== text)
      this.change(withCell(this.#form, at, field, text));
  }

  /** Proposes a number for a new voucher, unless another was typed. */
  propose(number: string): void {
    const there = this.#form.number.trim();
    if (this.#opened || (there !== "" && there !== this.#proposed)) return;
    this.#proposed = number;
    if (there !== number) this.#form = { ...this.#form, number };
  }

  /** Keeps what is typed now, if it is not kept yet. */
  async keep(): Promise<void> {
    if (this.#timer === undefined) return;
    this.#rest();
    this.#queue = this.#queue.then(async () => {
      const form = this.#form;
      const kept = await keepDraft(
        this.company,
        form,
        this.#opened,
        this.#reasons,
      );
      this.#notKept = kept.ok ? null : kept.error;
      if (!kept.ok) return;
      const first = this.#keptAt === null;
      this.#keptAt = now();
      if (first) this.#onPlace({ kind: "draft", id: form.id });
    });
    await this.#queue;
  }

  /** Keeps what is typed when the editor is left: the address bar is another screen's by then. */
  async leave(): Promise<void> {
    this.#onPlace = () => undefined;
    await this.keep();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Runs one action at a time; no draft is written behind its back. */
  async #alone(action: () => Promise<boolean>): Promise<boolean> {
    if (this.#working) return false;
    this.#working = true;
    try {
      this.#rest();
      await this.#queue;
      return await action();
    } finally {
      this.#working = false;
    }
  }

  /** Saves what is typed as a valid voucher; false when it was not, `failure` says why and what was typed stays a draft. */
  async save(): Promise<boolean> {
    return await this.#alone(async () => {
      this.#attempted = true;
      const form = writtenOut(this.#form, this.#locale);
      this.#form = form;
      const saved = await saveForm(this.company, form, this.#opened);
      if (saved.ok) this.#take(saved.value, form);
      else {
        this.#failure = saved.error;
        if (this.#dirty) this.#timer = setTimeout(() => void this.keep(), 0);
      }
      return saved.ok;
    });
  }

  #take(voucher: Voucher, { site, period }: VoucherForm): void {
    const { operationType, number } = voucher;
    const address = { site, period, operationType, number };
    this.#begin({
      kind: "edit",
      form: formOf(voucher, site, period),
      opened: { address, voucher },
      reasons: [],
      keptAt: null,
    });
    this.#saved = address;
    this.#onPlace({ kind: "stored", address });
  }

  /** Begins the next voucher: of the same period, T/O and date. */
  next(): void {
    const { period, operationType, date } = this.#form;
    const kept = parseLatinDate(date) ?? undefined;
    this.#begin(newStart(this.company, period, operationType, kept));
    this.#onPlace({ kind: "new", type: operationType });
  }

  /** Voids the voucher that was opened; what was typed on it and not saved is dropped. */
  async void(): Promise<boolean> {
    const opened = this.#opened;
    if (!opened) return false;
    return await this.#alone(async () => {
      const voided = await voidOpened(this.company, opened);
      if (!voided.ok) this.#failure = voided.error;
      else if (this.#keptAt !== null) await dropDraft(this.#form.id);
      return voided.ok;
    });
  }

  /** Throws away what was typed and not saved. */
  async discard(): Promise<boolean> {
    return await this.#alone(async () => {
      const dropped = await dropDraft(this.#form.id);
      if (dropped.ok) this.#dirty = false;
      else this.#notKept = dropped.error;
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
    const gone = this.#form.id;
    this.#opened = null;
    this.change(asNew(this.#form));
    const saved = await this.save();
    if (!saved) await this.keep();
    await dropDraft(gone);
    return saved;
  }
}
