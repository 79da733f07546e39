/** Numbers, which follow the country and no language: the dictionaries themselves use them. */
import type { Decimal } from "../domain/decimal.ts";
import { formatDecimal, type Minor } from "../domain/money.ts";
import type { Country } from "../domain/tax-id.ts";
import { present } from "../lib/assert.ts";

/** Numbers are written as the company's country does, whatever the language of the screen. */
export type Locale = "es-PE" | "es-MX";

/** How a country writes numbers. */
export function localeOf(country: Country): Locale {
  return country === "PE" ? "es-PE" : "es-MX";
}

interface NumberForm {
  readonly whole: Intl.NumberFormat;
  readonly mark: string;
  readonly oneDecimal: Intl.NumberFormat;
}

const forms = new Map<Locale, NumberForm>();

/** Making an Intl object costs more than a thousand uses of it. */
function formOf(locale: Locale): NumberForm {
  const known = forms.get(locale);
  if (known) return known;
  const oneDecimal = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 1,
  });
  const mark = oneDecimal
    .formatToParts(1.5)
    .find((part) => part.type === "decimal");
  const form = {
    whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    mark: present(mark, "a decimal mark").value,
    oneDecimal,
  };
  forms.set(locale, form);
  return form;
}

/** An amount with thousands marks and two decimals, `-1,234.50`. Exact: only the whole part, an integer, goes through Intl. */
export function formatMoney(locale: Locale, amount: Minor): string {
  const form = formOf(locale);
  const plain = formatDecimal(amount);
  const sign = plain.startsWith("-") ? "-" : "";
  const whole = Number(plain.slice(sign.length, -3));
  return `${sign}${form.whole.format(whole)}${form.mark}${plain.slice(-2)}`;
}

/** The same of an amount of a document, with all its decimals and at least two: `1,234.50`, `0.125`. */
export function formatAmount(locale: Locale, amount: Decimal): string {
  const form = formOf(locale);
  const [, sign = "", whole = "0", fraction = ""] =
    /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const decimals = fraction.replace(/0+$/, "").padEnd(2, "0");
  return `${sign}${form.whole.format(BigInt(whole))}${form.mark}${decimals}`;
}

/** A count with thousands marks, `50,000`. */
export function formatCount(locale: Locale, count: number): string {
  return formOf(locale).whole.format(count);
}

/** A size as file managers show it, in steps of 1024: `812 B`, `1.4 MB`. */
export function formatBytes(locale: Locale, bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  let [size, unit] = [bytes, 0];
  // What would round to 1,024 is shown in the next unit.
  while (size >= 1023.95 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${formOf(locale).oneDecimal.format(size)} ${units[unit] ?? ""}`;
}
