import type { VoucherForm } from "../../domain/voucher-form.ts";
import { localeOf } from "../../i18n/format.ts";
import type { BookNumbers } from "./book-numbers.svelte.ts";
import type { VoucherEditing } from "./editing.svelte.ts";
import { checkForm, placeProblems, type PlacedProblem } from "./form-check.ts";
import type { LineContext } from "./line-cells.ts";

/** From so many lines on they are not checked at every key, but when the typing rests. */
const MANY = 300;

/** For how long it rests then, in milliseconds. */
const REST = 200;

/** What is wrong with the voucher that is being typed, from the first try to save it on. Lives as long as the component that makes it. */
export class LiveProblems {
  readonly #editing: VoucherEditing;
  readonly #numbers: BookNumbers;
  readonly #context: () => LineContext;
  /** As it was when the typing rested last. */
  #rested: VoucherForm | null = $state.raw(null);

  readonly #checked: VoucherForm = $derived.by(() => {
    const { form } = this.#editing;
    const rested = this.#rested;
    return form.lines.length > MANY && rested?.id === form.id ? rested : form;
  });

  readonly all: readonly PlacedProblem[] = $derived.by(() => {
    const { attempted, failure, company } = this.#editing;
    if (!attempted) return [];
    const { masters, lookup } = this.#context();
    const live = checkForm(
      this.#checked,
      company.company.currency,
      masters,
      lookup,
      (number) => this.#numbers.ownerOf(number),
    );
    const found =
      live.length === 0 &&
      (failure?.code === "problems" || failure?.code === "form")
        ? failure.problems
        : live;
    const locale = localeOf(company.company.country);
    return placeProblems(this.#checked, found, locale);
  });

  readonly ofHeader = $derived.by(() => this.all.filter((p) => p.at === null));
  readonly ofLines = $derived.by(() => this.all.filter((p) => p.at !== null));

  constructor(
    editing: VoucherEditing,
    numbers: BookNumbers,
    context: () => LineContext,
  ) {
    this.#editing = editing;
    this.#numbers = numbers;
    this.#context = context;
    $effect(() => {
      const typed = editing.form;
      const timer = setTimeout(() => (this.#rested = typed), REST);
      return () => {
        clearTimeout(timer);
      };
    });
  }
}
