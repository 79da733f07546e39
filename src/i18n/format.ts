import type { CalendarDate, Instant, Period } from "../domain/calendar-date.ts";
import { formatDecimal, type Minor } from "../domain/money.ts";
import type { Country } from "../domain/tax-id.ts";
import { present } from "../lib/assert.ts";
import { t, type Dictionary } from "./index.ts";

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

/** A day as the language of the screen writes it, always in the same width: `05/10/2026`, `05 Oct 2026`. */
export function formatDate(date: CalendarDate): string {
  return t.calendar.date(date);
}

/** An instant in the wall time of a zone (`America/Lima`), `05/10/2026 14:30`, the day as the language writes it; without a zone, in the machine's. */
export function formatInstant(
  locale: Locale,
  instant: Instant,
  timeZone?: string,
): string {
  const found = new Intl.DateTimeFormat(locale, {
    ...(timeZone === undefined ? {} : { timeZone }),
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(Date.parse(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    found.find((p) => p.type === type)?.value ?? "";
  const date = `${part("year")}-${part("month")}-${part("day")}`;
  return `${formatDate(date as CalendarDate)} ${part("hour")}:${part("minute")}`;
}

/** A period by name: `octubre 2026`, `2026 apertura (00)`, `2026 cierre (13)`. */
export function formatPeriod(
  words: Dictionary["calendar"],
  period: Period,
): string {
  const year = period.slice(0, 4);
  const month = Number(period.slice(5));
  if (month === 0) return words.opening(year);
  if (month === 13) return words.closing(year);
  return words.month(present(words.months[month - 1], "a month"), year);
}
