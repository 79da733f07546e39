import type { CalendarDate, Instant, Period } from "../domain/calendar-date.ts";
import { present } from "../lib/assert.ts";
import { t, type Dictionary } from "./index.ts";
import type { Locale } from "./numbers.ts";

export {
  formatAmount,
  formatBytes,
  formatCount,
  formatMoney,
  localeOf,
  type Locale,
} from "./numbers.ts";

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
