/** What texts of every language are made of. */
import { parseDecimal } from "../domain/money.ts";
import { formatMoney, type Locale } from "./numbers.ts";

/** `1 voucher`, `20 vouchers`; the count may come already grouped. */
export function plural(
  count: string | number,
  one: string,
  many: string,
): string {
  const text = count.toString();
  return `${text} ${text === "1" ? one : many}`;
}

/** `a, b and c`, with the language's own word before the last. */
export function joined(parts: readonly string[], and: string): string {
  return parts.length < 2
    ? (parts[0] ?? "")
    : `${parts.slice(0, -1).join(", ")} ${and} ${parts.at(-1) ?? ""}`;
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A whole number as Peru and Mexico write it, `20,000`. */
export function grouped(value: number): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A bound of bytes, `512 MiB`. */
export function mebibytes(bytes: number): string {
  return `${grouped(bytes / (1024 * 1024))} MiB`;
}

/** What a path in a manifest's totals speaks of: `books.11.debit` the debit of the book 11, `books.11` the range of its numbers (part null), `totals.debit` that of everything (book null). */
export function totalAt(where: string): {
  readonly book: string | null;
  readonly part: string | null;
} {
  const [group, name = "", part = null] = where.split(".");
  return group === "books"
    ? { book: name, part }
    : { book: null, part: part ?? name };
}

/** How many bad rows of a package a sentence names; the rest is a list beside it. */
export const ROWS_IN_SENTENCE = 3;

/** An amount of a package as the screen writes it; any other figure, and without a locale every one, as it came. */
export function figure(text: string, locale: Locale | null): string {
  const amount = locale === null ? null : parseDecimal(text);
  return locale === null || amount === null
    ? text
    : formatMoney(locale, amount);
}
