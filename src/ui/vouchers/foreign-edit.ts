import type { Country } from "../../domain/tax-id.ts";
import type { Rate } from "../../domain/decimal.ts";
import {
  functionalOf,
  withFunctional,
  withRate,
  type Side,
} from "../../domain/exchange.ts";
import type { Account } from "../../domain/masters.ts";
import { formatDecimal, minor } from "../../domain/money.ts";
import {
  EMPTY_LINE,
  isEmptyLine,
  typedTotals,
  type LineForm,
  type VoucherForm,
} from "../../domain/voucher-form.ts";
import type { Locale } from "../../i18n/format.ts";
import { prettyAmount, withBlankLine } from "./form-edit.ts";

/** Which side increases the account that a cell names; undefined where the chart does not know it. */
export type AccountNature = (account: string) => Account["nature"] | undefined;

/**
 * The side on which a line's converted amount most likely belongs: the one that lacks just this amount, else that of its
 * account. A proposal: it is seen at once and moved by one key.
 */
function likelySide(
  account: string,
  amount: number,
  difference: number,
  nature: AccountNature,
): Side {
  if (amount !== 0 && Math.abs(difference) === amount)
    return difference > 0 ? "credit" : "debit";
  return nature(account) === "H" ? "credit" : "debit";
}

/** The form with one line's amount converted at a rate. */
export function withConvertedLine(
  form: VoucherForm,
  at: number,
  rate: Rate,
  nature: AccountNature,
  locale: Locale,
): VoucherForm {
  return withConvertedLines(form, [at], rate, nature, locale);
}

/** The form with the amounts of some lines converted at a rate, from the first to the last. */
function withConvertedLines(
  form: VoucherForm,
  places: readonly number[],
  rate: Rate,
  nature: AccountNature,
  locale: Locale,
): VoucherForm {
  const { debit, credit } = typedTotals(form);
  let difference = debit - credit;
  const lines = [...form.lines];
  for (const at of places) {
    const line = lines[at];
    const amount = line && functionalOf(line, rate);
    if (!line || amount == null) continue;
    const side = likelySide(line.account, amount, difference, nature);
    if (isBare(line))
      difference = side === "debit" ? difference + amount : difference - amount;
    lines[at] = pretty(withFunctional(line, rate, side), locale);
  }
  return { ...form, lines };
}

/** The form with every line from one to another (exclusive) converted that has an amount in another currency and no other. */
export function withBareConverted(
  form: VoucherForm,
  from: number,
  to: number,
  rate: Rate,
  nature: AccountNature,
  locale: Locale,
): VoucherForm {
  const bare = form.lines.flatMap((line, at) =>
    at >= from && at < to && isBare(line) ? [at] : [],
  );
  return withConvertedLines(form, bare, rate, nature, locale);
}

function isBare(line: LineForm): boolean {
  return line.debit.trim() === "" && line.credit.trim() === "";
}

/** The form at another rate: amounts that the rate before made are made anew, and lines that had none yet get theirs. */
export function converted(
  form: VoucherForm,
  before: Rate | null,
  rate: Rate,
  nature: AccountNature,
  locale: Locale,
): VoucherForm {
  const followed = withRate(form, before, rate);
  const lines = followed.lines.map((line, at) =>
    line === form.lines[at] ? line : pretty(line, locale),
  );
  const made = { ...followed, lines };
  return withBareConverted(made, 0, lines.length, rate, nature, locale);
}

function pretty(line: LineForm, locale: Locale): LineForm {
  return {
    ...line,
    debit: prettyAmount(locale, line.debit),
    credit: prettyAmount(locale, line.credit),
  };
}

/** Accounts that take what rounding leaves: by country, of the loss and of the gain; the codes that begin so. */
const ROUNDING: Readonly<
  Record<Country, { readonly loss: string; readonly gain: string }>
> = {
  PE: { loss: "676", gain: "776" },
  MX: { loss: "701.01", gain: "702.01" },
};

/** The account for what rounding leaves (positive: the debit is more), or an empty text where the chart has none. */
export function roundingAccount(
  country: Country,
  difference: number,
  accounts: Iterable<Account>,
): string {
  const begins = ROUNDING[country][difference > 0 ? "gain" : "loss"];
  const found = [...accounts].filter(
    (a) => a.postable && a.active && a.code.startsWith(begins),
  );
  return found.map((a) => a.code).sort()[0] ?? "";
}

/** The form with a line that takes what rounding left; its place too, for the cursor. */
export function withRoundingLine(
  form: VoucherForm,
  account: string,
  difference: number,
  memo: string,
  locale: Locale,
): { readonly form: VoucherForm; readonly at: number } {
  const amount = formatDecimal(minor(Math.abs(difference)));
  const line: LineForm = {
    ...EMPTY_LINE,
    account,
    memo,
    [difference > 0 ? "credit" : "debit"]: prettyAmount(locale, amount),
  };
  const at = form.lines.findLastIndex((l) => !isEmptyLine(l)) + 1;
  const lines = form.lines.toSpliced(at, 0, line);
  return { form: withBlankLine({ ...form, lines }), at };
}
