import type { Company } from "../../domain/company.ts";
import { roundingOf } from "../../domain/exchange.ts";
import type { Account } from "../../domain/masters.ts";
import { readRate } from "../../domain/read-form.ts";
import type { VoucherForm } from "../../domain/voucher-form.ts";
import { localeOf } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import { roundingAccount, withRoundingLine } from "./foreign-edit.ts";

/** Whether a form's currency is another than the company's. */
export function isForeign(form: VoucherForm, company: Company): boolean {
  return form.currency.trim().toUpperCase() !== company.currency;
}

/** What rounding each line leaves in a voucher in another currency, and the line that takes it. */
export class Rounding {
  readonly #form: () => VoucherForm;
  readonly #company: Company;
  readonly #accounts: () => Iterable<Account>;

  /** Minor units; zero where nothing is to be proposed. */
  readonly amount: number = $derived.by(() => {
    const form = this.#form();
    const rate = isForeign(form, this.#company)
      ? readRate(form.exchangeRate)
      : null;
    return rate === null ? 0 : roundingOf(form, rate);
  });

  /** The account that is proposed for it; empty where the chart has none. */
  readonly account: string = $derived.by(() =>
    this.amount === 0
      ? ""
      : roundingAccount(this.#company.country, this.amount, this.#accounts()),
  );

  constructor(
    form: () => VoucherForm,
    company: Company,
    accounts: () => Iterable<Account>,
  ) {
    this.#form = form;
    this.#company = company;
    this.#accounts = accounts;
  }

  /** The form with the line that takes it, and that line's place. */
  added(): { readonly form: VoucherForm; readonly at: number } {
    return withRoundingLine(
      this.#form(),
      this.account,
      this.amount,
      t.vouchers.grid.roundingMemo,
      localeOf(this.#company.country),
    );
  }
}
