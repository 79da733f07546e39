import type { Brand } from "../lib/brand.ts";

/** A day without time zone, `YYYY-MM-DD`. */
export type CalendarDate = Brand<string, "CalendarDate">;

/** An instant in UTC to the second, `YYYY-MM-DDTHH:mm:ssZ`. */
export type Instant = Brand<string, "Instant">;

/** An accounting month `YYYY-MM`; besides 01-12 there is 00 (opening) and 13 (closing). */
export type Period = Brand<string, "Period">;

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const PERIOD = /^\d{4}-(0\d|1[0-3])$/;
const LATIN_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** The number of 1 January 1970, as `dayNumber` counts. */
const DAY_OF_1970 = 719_468;

/** How many days a month has (month 1-12) in the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  if (month === 2)
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The date of year, month (1-12) and day, or null when the calendar has no such day. Years 1-9999. */
export function dateOf(
  year: number,
  month: number,
  day: number,
): CalendarDate | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const pad = (n: number, width: number): string =>
    n.toString().padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

/** Reads `YYYY-MM-DD`; null when the form is another or the calendar has no such day. */
export function parseDate(text: string): CalendarDate | null {
  const found = DATE.exec(text);
  if (!found) return null;
  return dateOf(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** Reads a date as people and SUNAT write it, `DD/MM/YYYY`; null when it is none, `31/02/2026` included. */
export function parseLatinDate(text: string): CalendarDate | null {
  const found = LATIN_DATE.exec(text.trim());
  if (!found) return null;
  return dateOf(Number(found[3]), Number(found[2]), Number(found[1]));
}

/** The day as people type it, whatever the language of the screen: `DD/MM/YYYY`. */
export function latinDate(date: CalendarDate): string {
  return date.split("-").reverse().join("/");
}

/** Reads `YYYY-MM-DDTHH:mm:ssZ`, or null. */
export function parseInstant(text: string): Instant | null {
  const found = INSTANT.exec(text);
  return found && parseDate(found[1] ?? "") ? (text as Instant) : null;
}

/** The instant of milliseconds since 1970, cut to the second. */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds)
    .toISOString()
    .replace(/\.\d+Z$/, "Z") as Instant;
}

/** The instant that comes so many seconds later. */
export function later(instant: Instant, seconds: number): Instant {
  return instantOf((secondsOf(instant) + seconds) * 1000);
}

/** Whole seconds from one instant to another; negative when it is the earlier one. */
export function secondsBetween(from: Instant, to: Instant): number {
  return secondsOf(to) - secondsOf(from);
}

/** Seconds since 1970. */
function secondsOf(instant: Instant): number {
  const day = instant.slice(0, 10) as CalendarDate;
  const [hours, minutes, seconds] = instant.slice(11, 19).split(":");
  return (
    (dayNumber(day) - DAY_OF_1970) * 86_400 +
    Number(hours) * 3600 +
    Number(minutes) * 60 +
    Number(seconds)
  );
}

/** Reads `YYYY-MM`, months 00 to 13, or null. */
export function parsePeriod(text: string): Period | null {
  return PERIOD.test(text) ? (text as Period) : null;
}

/** The period of year and month 0-13, or null. */
export function periodOf(year: number, month: number): Period | null {
  return parsePeriod(
    `${year.toString().padStart(4, "0")}-${month.toString().padStart(2, "0")}`,
  );
}

/** The year of a period. */
export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

/** The month of a period, 0 to 13. */
export function monthOf(period: Period): number {
  return Number(period.slice(5));
}

/** Whether the date may be booked in the period: in its month; for opening (00) and closing (13), in its year. */
export function contains(period: Period, date: CalendarDate): boolean {
  const month = period.slice(5);
  return month === "00" || month === "13"
    ? date.startsWith(period.slice(0, 5))
    : date.startsWith(period);
}

/** First day of the period: of its month; of January for 00 and of December for 13. */
export function firstDay(period: Period): CalendarDate {
  const month = Math.min(Math.max(monthOf(period), 1), 12);
  return `${period.slice(0, 5)}${month.toString().padStart(2, "0")}-01` as CalendarDate;
}

/** Last day of the period: of its month; of January for 00 and of December for 13. */
export function lastDay(period: Period): CalendarDate {
  const month = Math.min(Math.max(monthOf(period), 1), 12);
  const day = daysInMonth(yearOf(period), month);
  return `${firstDay(period).slice(0, 8)}${day.toString()}` as CalendarDate;
}

/** Every day of the period: of its month; of January for 00 and of December for 13. */
export function daysOf(period: Period): CalendarDate[] {
  const last = lastDay(period);
  return Array.from(
    { length: Number(last.slice(8)) },
    (_, k) =>
      `${last.slice(0, 8)}${(k + 1).toString().padStart(2, "0")}` as CalendarDate,
  );
}

/** The day of the week, 0 (Sunday) to 6, by Sakamoto's rule. */
export function weekdayOf(date: CalendarDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const leaps =
    Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return (year + leaps + shift + Number(date.slice(8))) % 7;
}

/** The calendar month in which a date is booked when nobody says otherwise. */
export function monthPeriod(date: CalendarDate): Period {
  return date.slice(0, 7) as Period;
}

/** The number of a day, counted on without gaps from 1 March of the year 0: for differences between dates. */
export function dayNumber(date: CalendarDate): number {
  const month = Number(date.slice(5, 7));
  // Years that begin in March: the leap day is their last.
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leaps =
    Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * year + leaps + inYear + Number(date.slice(8)) - 1;
}
