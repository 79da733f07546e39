import { untrack } from "svelte";
import { parseCurrency } from "../../domain/company.ts";
import { rateOfDay, type FoundRate } from "../../domain/exchange.ts";
import { readDate } from "../../domain/read-form.ts";
import { Month } from "../../stores/month.svelte.ts";
import { BookNumbers } from "./book-numbers.svelte.ts";
import type { VoucherEditing } from "./editing.svelte.ts";
import type { LineContext } from "./line-cells.ts";

/** The number and the rate that a voucher is proposed: they follow its T/O, currency and date as long as nobody typed others. Lives as long as the component that makes it. */
export class Proposals {
  readonly numbers: BookNumbers;
  readonly #editing: VoucherEditing;
  readonly #context: () => LineContext;

  readonly #day = $derived.by(() => readDate(this.#editing.form.date));
  readonly #currency = $derived.by(() =>
    parseCurrency(this.#editing.form.currency),
  );

  /** What the master has for the voucher's currency and day; null where it has nothing. */
  readonly rate: FoundRate | null = $derived.by(() => {
    const [day, other] = [this.#day, this.#currency];
    const own = this.#editing.company.company.currency;
    return day && other && other !== own
      ? rateOfDay(this.#context().rates, other, day)
      : null;
  });

  constructor(editing: VoucherEditing, context: () => LineContext) {
    this.#editing = editing;
    this.#context = context;
    const period = $derived(editing.form.period);
    this.numbers = new BookNumbers(
      () => new Month(editing.company, period),
      () => editing.form,
    );
    $effect(() => {
      const { next } = this.numbers;
      if (next === undefined) return;
      untrack(() => {
        if (!editing.opened) editing.typing.proposeNumber(next);
      });
    });
    $effect(() => {
      const found = this.rate;
      if (!this.#day || !this.#currency) return;
      untrack(() => {
        editing.typing.proposeRate(found);
      });
    });
  }
}
