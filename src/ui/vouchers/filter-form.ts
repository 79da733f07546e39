import {
  latinDate,
  parseLatinDate,
  type Period,
} from "../../domain/calendar-date.ts";
import { parseCurrency } from "../../domain/company.ts";
import { parseTyped } from "../../domain/money.ts";
import type {
  AmountSide,
  AmountTerm,
  VoucherTerms,
} from "../../domain/voucher-search.ts";
import type { VoucherStatus } from "../../domain/voucher.ts";
import { formatMoney, type Locale } from "../../i18n/format.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { completeDate } from "./form-edit.ts";

/** How an amount is compared. */
export type Comparison = "exact" | "from" | "to" | "range";

/** The filters as they are typed; "" asks nothing. */
export interface FilterForm {
  readonly account: string;
  /** Key of a person, or what was typed. */
  readonly person: string;
  readonly costCenter: string;
  readonly series: string;
  readonly document: string;
  readonly lineMemo: string;
  readonly side: AmountSide;
  readonly comparison: Comparison;
  readonly amount: string;
  readonly amountTo: string;
  readonly status: VoucherStatus | "";
  readonly from: string;
  readonly to: string;
  readonly currency: string;
}

/** Fields that can hold what cannot be read. */
export type WrongField = Extract<
  keyof FilterForm,
  "account" | "person" | "amount" | "amountTo" | "from" | "to" | "currency"
>;

/** The form of what is asked now. */
export function formOfTerms(terms: VoucherTerms, locale: Locale): FilterForm {
  const { amount } = terms;
  const money = (value: AmountTerm["from"]): string =>
    value === null ? "" : formatMoney(locale, value);
  return {
    account: terms.account ?? "",
    person: terms.person ?? "",
    costCenter: terms.costCenter ?? "",
    series: terms.series ?? "",
    document: terms.document ?? "",
    lineMemo: terms.lineMemo ?? "",
    side: amount?.side ?? "total",
    comparison: comparisonOf(amount),
    amount: money(amount?.from ?? amount?.to ?? null),
    amountTo: money(amount?.to ?? null),
    status: terms.status ?? "",
    from: terms.from === null ? "" : latinDate(terms.from),
    to: terms.to === null ? "" : latinDate(terms.to),
    currency: terms.currency ?? "",
  };
}

function comparisonOf(amount: AmountTerm | null): Comparison {
  if (!amount || amount.from === amount.to) return "exact";
  if (amount.to === null) return "from";
  return amount.from === null ? "to" : "range";
}

/** Reads the form: what is asked, or every field that cannot be read. The period completes dates; the text stays. */
export function termsOfForm(
  form: FilterForm,
  before: VoucherTerms,
  period: Period,
  isPerson: (key: string) => boolean,
): Result<VoucherTerms, readonly WrongField[]> {
  const wrong: WrongField[] = [];
  const read = <T>(field: WrongField, parse: (text: string) => T | null) => {
    const text = form[field].trim();
    const value = text === "" ? null : parse(text);
    if (text !== "" && value === null) wrong.push(field);
    return value;
  };
  const date = (text: string) => parseLatinDate(completeDate(text, period));
  const text = (value: string): string | null => value.trim() || null;
  const terms: VoucherTerms = {
    text: before.text,
    account: read("account", (typed) => (/\s/.test(typed) ? null : typed)),
    person: read("person", (key) => (isPerson(key) ? key : null)),
    costCenter: text(form.costCenter),
    series: text(form.series),
    document: text(form.document),
    lineMemo: text(form.lineMemo),
    amount: amountOf(
      form,
      read("amount", parseTyped),
      read("amountTo", parseTyped),
    ),
    status: form.status === "" ? null : form.status,
    from: read("from", date),
    to: read("to", date),
    currency: read("currency", parseCurrency),
  };
  return wrong.length > 0 ? err(wrong) : ok(terms);
}

function amountOf(
  { side, comparison }: FilterForm,
  amount: AmountTerm["from"],
  to: AmountTerm["to"],
): AmountTerm | null {
  if (amount === null) return null;
  switch (comparison) {
    case "exact":
      return { side, from: amount, to: amount };
    case "from":
      return { side, from: amount, to: null };
    case "to":
      return { side, from: null, to: amount };
    case "range":
      if (to === null) return { side, from: amount, to: null };
      return amount <= to
        ? { side, from: amount, to }
        : { side, from: to, to: amount };
  }
}
