import { parseLatinDate, type Instant } from "../../domain/calendar-date.ts";
import type { Installation } from "../../domain/company.ts";
import type { Voucher } from "../../domain/voucher.ts";
import { formOf, type VoucherForm } from "../../domain/voucher-form.ts";
import { localeOf } from "../../i18n/format.ts";
import { ok } from "../../lib/result.ts";
import {
  asNew,
  dropDraft,
  keepDraft,
  saveForm,
  voidOpened,
  type DraftError,
  type FormError,
  type OpenedVoucher,
  type VoucherAddress,
} from "../../stores/voucher-editing.ts";
import { newStart, type EditStart, type MadeOf } from "./begin.ts";
import { DraftKeeper } from "./draft-keeper.svelte.ts";
import type { AccountNature } from "./foreign-edit.ts";
import type { Place } from "./places.ts";
import { Typing } from "./typing.svelte.ts";

/** One voucher in the editor: what is typed, kept as a draft at every change, until it is saved, voided or thrown away. */
export class VoucherEditing {
  readonly company: Installation;
  #onPlace: (place: Place) => void;
  /** What is typed, kept as a draft when the typing rests. */
  readonly typing: Typing;
  readonly #drafts: DraftKeeper;
  #opened: OpenedVoucher | null = $state.raw(null);
  #madeOf: MadeOf | null = $state.raw(null);
  #reasons: readonly string[] = $state.raw([]);
  #dirty = $state(false);
  #attempted = $state(false);
  #working = $state(false);
  #failure: FormError | null = $state.raw(null);
  #saved: VoucherAddress | null = $state.raw(null);
  constructor(
    company: Installation,
    start: EditStart,
    onPlace: (place: Place) => void,
    nature: AccountNature,
  ) {
    this.company = company;
    this.#onPlace = onPlace;
    const locale = localeOf(company.company.country);
    this.typing = new Typing(start.form, locale, nature, {
      changed: () => {
        this.#changed();
      },
      proposed: () => {
        this.#drafts.later();
      },
    });
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
    this.#begin(start, false);
  }

  /** Begins with a form; the same voucher, saved, keeps its history. */
  #begin(start: EditStart, same: boolean): void {
    this.typing.begin(start.form, same);
    this.#opened = start.opened;
    this.#madeOf = start.madeOf ?? null;
    this.#reasons = start.reasons;
    this.#drafts.begin(start.form, start.keptAt);
    this.#dirty = start.keptAt !== null || this.#madeOf !== null;
    // What a foreign file could not make valid shows what it lacks at once.
    this.#attempted = start.reasons.length > 0;
    this.#failure = null;
    if (this.#madeOf) this.#drafts.later();
  }

  #changed(): void {
    this.#dirty = true;
    this.#failure = null;
    this.#saved = null;
    this.#drafts.later();
  }

  get form(): VoucherForm {
    return this.typing.form;
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
  get notKept(): DraftError | null {
    return this.#drafts.failure;
  }

  /** What was saved last; null once something is changed. */
  get saved(): VoucherAddress | null {
    return this.#saved;
  }

  /** Whether a draft of this voucher was written in this window. */
  wroteDraft(form: VoucherForm): boolean {
    return this.#drafts.wrote(form);
  }

  /** Shows all problems from now on, as after trying to save. */
  check(): void {
    this.#attempted = true;
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
      const form = this.typing.writeOut();
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
    this.#begin(start, true);
    this.#saved = address;
    this.#onPlace({ kind: "stored", address });
  }

  /** Begins the next voucher: of the same period, T/O and date. */
  next(): void {
    const { period, operationType, date } = this.form;
    const kept = parseLatinDate(date) ?? undefined;
    this.#begin(newStart(this.company, period, operationType, kept), false);
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
    this.typing.change(asNew(this.form));
    const saved = await this.save();
    if (!saved) await this.keep();
    await dropDraft(gone);
    return saved;
  }
}
