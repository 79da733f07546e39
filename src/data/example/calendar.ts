import {
  dateOf,
  lastDay,
  monthOf,
  periodOf,
  yearOf,
  type CalendarDate,
  type Instant,
  type Period,
} from "../../domain/calendar-date.ts";
import { present } from "../../lib/assert.ts";

/** The month that lies so many months after another (before it, when negative). */
export function monthAfter(period: Period, months: number): Period {
  const count = yearOf(period) * 12 + monthOf(period) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return present(periodOf(year, month), "a month");
}

/** The day of a month; beyond its end, its last day. */
export function dayOf(period: Period, day: number): CalendarDate {
  const date = dateOf(yearOf(period), monthOf(period), day);
  return date ?? lastDay(period);
}

/** Every day of a month. */
export function daysOf(period: Period): CalendarDate[] {
  const count = Number(lastDay(period).slice(8));
  return Array.from({ length: count }, (_, k) => dayOf(period, k + 1));
}

/** The days of a month on which a shop is open: all but Sundays. */
export function openDays(period: Period): CalendarDate[] {
  return daysOf(period).filter((date) => !isSunday(date));
}

/** A day so many days later. */
export function daysLater(date: CalendarDate, days: number): CalendarDate {
  let month = date.slice(0, 7) as Period;
  let day = Number(date.slice(8)) + days;
  for (;;) {
    const length = Number(lastDay(month).slice(8));
    if (day <= length) return dayOf(month, day);
    day -= length;
    month = monthAfter(month, 1);
  }
}

/** Sakamoto's rule for the day of the week. */
function isSunday(date: CalendarDate): boolean {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const leaps =
    Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return (year + leaps + shift + Number(date.slice(8))) % 7 === 0;
}

/** A moment of a day in UTC, hours and minutes. */
export function at(date: CalendarDate, hour: number, minute = 0): Instant {
  const pad = (n: number): string => n.toString().padStart(2, "0");
  return `${date}T${pad(hour)}:${pad(minute)}:00Z` as Instant;
}
