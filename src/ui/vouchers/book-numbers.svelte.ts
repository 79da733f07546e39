import type { VoucherForm } from "../../domain/voucher-form.ts";
import { nextNumber } from "../../domain/voucher-number.ts";
import type { VoucherId } from "../../domain/voucher.ts";
import type { Month } from "../../stores/month.svelte.ts";
import { ownersOf } from "./numbers.ts";

/** The numbers of the book in which a form would lie, as the database has them now. */
export class BookNumbers {
  readonly #month: Month;
  readonly #form: VoucherForm;

  readonly #columns = $derived.by(() => {
    const { site, operationType } = this.#form;
    const books = this.#month.books.current;
    if (books === undefined || operationType === "") return undefined;
    const own = books.find(
      ({ book: { key } }) =>
        key.site === site && key.operationType === operationType,
    );
    return own?.columns ?? [];
  });

  /** The number to propose; undefined until the database has answered, and without a T/O. */
  readonly next: string | undefined = $derived(
    this.#columns && nextNumber(this.#columns.flatMap((p) => p.numbers)),
  );

  readonly #owners = $derived(ownersOf(this.#columns ?? []));

  constructor(month: () => Month, form: () => VoucherForm) {
    this.#month = $derived.by(month);
    this.#form = $derived.by(form);
  }

  /** Which voucher has a number; undefined where it is free. */
  ownerOf(number: string): VoucherId | undefined {
    return this.#owners.get(number);
  }
}
