/** A collection or payment in the editor: what is typed, what it may settle, and what came in between. */
import { untrack } from "svelte";
import type { CashMovement } from "../../domain/cash.ts";
import {
  formOfMovement,
  payable,
  personOfText,
  proposedEquivalence,
  readEquivalence,
  typedUse,
  type ApplicationForm,
  type CashForm,
} from "../../domain/cash-form.ts";
import { usedUnits } from "../../domain/cash-use.ts";
import { parseCurrency, type Currency } from "../../domain/company.ts";
import {
  exactUnits,
  formatExact,
  parseTypedAmount,
  parseTypedRate,
  type Decimal,
} from "../../domain/decimal.ts";
import { rateOfDay, type FoundRate } from "../../domain/exchange.ts";
import type { InvoiceKey } from "../../domain/invoice.ts";
import { personKey } from "../../domain/masters.ts";
import type { OverBalance } from "../../domain/open-invoices.ts";
import { readDate } from "../../domain/read-form.ts";
import type { CashFormError, CashStore } from "../../stores/cash.svelte.ts";
import type { LineContext } from "../vouchers/line-cells.ts";
import { deskRows, distinct, followed, type DeskRow } from "./desk-rows.ts";

/** One movement while it is entered or changed. Make it while a component is made. */
export class CashEditing {
  readonly store: CashStore;
  readonly #context: () => LineContext;
  #opened: CashMovement | null = $state.raw(null);
  #form: CashForm;
  #start: CashForm;
  /** Documents that were added by name. */
  #added: readonly InvoiceKey[] = $state.raw([]);
  #busy = $state(false);
  #failure: CashFormError | null = $state.raw(null);

  constructor(
    store: CashStore,
    context: () => LineContext,
    opened: CashMovement | null,
  ) {
    this.store = store;
    this.#context = context;
    this.#opened = opened;
    const form = opened ? formOfMovement(opened) : store.newForm();
    this.#start = $state.raw(form);
    this.#form = $state.raw(form);
    $effect(() => {
      const rate = this.found?.rate ?? null;
      if (rate !== null)
        untrack(() => {
          if (this.#form.exchangeRate.trim() === "")
            this.set({ exchangeRate: rate });
        });
    });
  }

  get form(): CashForm {
    return this.#form;
  }

  /** What is changed; null for a new one. */
  get opened(): CashMovement | null {
    return this.#opened;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Why it was not saved. */
  get failure(): CashFormError | null {
    return this.#failure;
  }

  /** Of which documents more is applied than is left, as saving found it: it waits for a yes. */
  get over(): readonly OverBalance[] | null {
    return this.#failure?.code === "over-balance" ? this.#failure.over : null;
  }

  /** Whether something is typed that is not saved. */
  get dirty(): boolean {
    return JSON.stringify(this.#form) !== JSON.stringify(this.#start);
  }

  /** The company's currency. */
  get own(): Currency {
    return this.store.company.company.currency;
  }

  /** The movement's; the company's while what is typed is none. */
  readonly currency: Currency = $derived.by(
    () => parseCurrency(this.#form.currency) ?? this.own,
  );

  /** The rate of the master for the movement's currency and day; null where it is not needed or not there. */
  readonly found: FoundRate | null = $derived.by(() => {
    const day = readDate(this.#form.date);
    return day && this.currency !== this.own
      ? rateOfDay(this.#context().rates, this.currency, day)
      : null;
  });

  /** Key of the person that is typed; null where it is none. */
  readonly person: string | null = $derived.by(() => {
    const person = personOfText(this.#form.person, this.#context().lookup);
    return person ? personKey(person) : null;
  });

  readonly #named: readonly InvoiceKey[] = $derived.by(() =>
    distinct([
      ...this.#start.applications.map(({ invoice }) => invoice),
      ...this.#added,
    ]),
  );

  readonly #desk = $derived.by(
    () => this.store.desk(this.person, this.#form.id, this.#named) ?? [],
  );

  /** What it may settle, the oldest due first; then what it names besides. */
  readonly rows: readonly DeskRow[] = $derived.by(() =>
    deskRows({
      desk: this.#desk,
      applications: this.#form.applications,
      added: this.#added,
      currency: this.currency,
      proposed: this.#proposals(),
    }),
  );

  /** The amount, what is used of it, and what is on account, in units of the tenth decimal. */
  readonly sums = $derived.by(() => {
    const amount = exactUnits(
      parseTypedAmount(this.#form.amount) ?? ("0" as Decimal),
    );
    const used = typedUse(this.#form.applications, this.currency);
    return { amount, used, left: amount - used };
  });

  /**
   * What another window made of it since it was opened: the movement, `gone`, or null where it is as it was. Saving waits until
   * one of `takeTheirs` and `keepMine` was chosen.
   */
  readonly theirs: CashMovement | "gone" | null = $derived.by(() => {
    const { rows } = this.store;
    const opened = this.#opened;
    if (!opened || !rows || this.#busy) return null;
    const row = rows.find(({ movement }) => movement.id === opened.id);
    if (!row) return "gone";
    return JSON.stringify(row.movement) === JSON.stringify(opened)
      ? null
      : row.movement;
  });

  /** Types into fields of the header. */
  set(change: Partial<Omit<CashForm, "id" | "applications">>): void {
    const before = this.#proposals();
    this.#change({ ...this.#form, ...this.#withoutOldRate(change), ...change });
    const { applications } = this.#form;
    this.#form = {
      ...this.#form,
      applications: followed(applications, before, this.#proposals()),
    };
  }

  /** Types what is applied to a document. */
  apply(
    row: DeskRow,
    change: Partial<Pick<ApplicationForm, "amount" | "equivalence">>,
  ): void {
    const { application } = row;
    const next = { ...application, ...change };
    const others = this.#form.applications;
    const at = others.indexOf(application);
    const applications = others.toSpliced(
      at < 0 ? others.length : at,
      at < 0 ? 0 : 1,
      ...(this.#isEmpty(next) ? [] : [next]),
    );
    this.#change({ ...this.#form, applications });
  }

  /** Applies to a document what there is, up to what is left of it; false where its equivalence is wanting. */
  applyRest(row: DeskRow): boolean {
    if (row.left === null) return true;
    const equivalence = row.foreign
      ? readEquivalence(row.application.equivalence)
      : null;
    if (row.foreign && equivalence === null) return false;
    const own = typedUse([row.application], this.currency);
    const amount = payable(row.left, this.sums.left + own, equivalence);
    if (amount !== null) this.apply(row, { amount });
    return true;
  }

  /** Applies what there is to the oldest first; with no amount typed, it becomes all that is open. */
  applyOldest(): void {
    if (this.sums.amount === 0n) {
      let all = 0n;
      for (const row of this.rows)
        if (row.left !== null && exactUnits(row.left) > 0n)
          all +=
            usedUnits(
              {
                amount: row.left,
                currency: row.application.currency,
                equivalence: readEquivalence(row.application.equivalence),
              },
              this.currency,
            ) ?? 0n;
      if (all > 0n) this.set({ amount: formatExact(all) });
    }
    for (const { key } of this.rows) {
      const row = this.rows.find((one) => one.key === key);
      if (row) this.applyRest(row);
    }
  }

  /** Takes away all that is applied. */
  applyNothing(): void {
    this.#change({ ...this.#form, applications: [] });
  }

  /** Shows a document among those that it may settle. */
  add(key: InvoiceKey): void {
    this.#added = [...this.#added, key];
  }

  /** Saves; the movement as it was stored, or null where something is to be looked at. */
  async save(
    accepted: readonly OverBalance[] = [],
  ): Promise<CashMovement | null> {
    if (this.#busy || this.theirs !== null) return null;
    this.#busy = true;
    const saved = await this.store.save(this.#form, this.#opened, accepted);
    this.#failure = saved.ok ? null : saved.error;
    if (saved.ok) {
      this.#opened = saved.value;
      this.#start = this.#form = formOfMovement(saved.value);
    }
    this.#busy = false;
    return saved.ok ? saved.value : null;
  }

  /** Nothing is said of the last failure any more. */
  forgetFailure(): void {
    this.#failure = null;
  }

  /** Goes on with what the other window saved; what was typed is dropped. */
  takeTheirs(): void {
    const { theirs } = this;
    if (theirs === null || theirs === "gone") return;
    this.#opened = theirs;
    this.#start = this.#form = formOfMovement(theirs);
    this.#failure = null;
  }

  /** Goes on with what is typed: saving writes it over theirs, or anew where it is gone. */
  keepMine(): void {
    const { theirs } = this;
    if (theirs === null) return;
    this.#opened = theirs === "gone" ? null : theirs;
    if (theirs !== "gone") this.#start = formOfMovement(theirs);
    this.#failure = null;
  }

  /** Nothing is typed in it: no amount, and no equivalence but the proposed one. */
  #isEmpty({ amount, currency, equivalence }: ApplicationForm): boolean {
    const proposed = (currency && this.#proposals()(currency)) ?? "";
    return amount.trim() === "" && equivalence.trim() === proposed;
  }

  #change(form: CashForm): void {
    this.#failure = null;
    this.#form = form;
  }

  /** A rate of another currency or day makes room for the proposal. */
  #withoutOldRate(change: Partial<CashForm>): Partial<CashForm> {
    const { exchangeRate } = this.#form;
    const proposed = exchangeRate.trim() === (this.found?.rate ?? "");
    const gone =
      change.currency !== undefined || (change.date !== undefined && proposed);
    return gone ? { exchangeRate: "" } : {};
  }

  /** The equivalences that the rates of the day propose, as they are now. */
  #proposals(): (theirs: Currency) => Decimal | null {
    const { currency, own } = this;
    const rate = parseTypedRate(this.#form.exchangeRate);
    const day = readDate(this.#form.date);
    const { rates } = this.#context();
    return (theirs) => {
      if (theirs === currency) return null;
      const found = day && rateOfDay(rates, theirs, day);
      return proposedEquivalence(
        { currency, rate },
        { currency: theirs, rate: found?.rate ?? null },
        own,
      );
    };
  }
}
