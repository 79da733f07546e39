import {
  dateOf,
  daysOf,
  lastDay,
  monthOf,
  periodOf,
  weekdayOf,
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

/** The days of a month on which a shop is open: all but Sundays. */
export function openDays(period: Period): CalendarDate[] {
  return daysOf(period).filter((date) => weekdayOf(date) !== 0);
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

/** A moment of a day in UTC, hours and minutes. */
export function at(date: CalendarDate, hour: number, minute = 0): Instant {
  const pad = (n: number): string => n.toString().padStart(2, "0");
  return `${date}T${pad(hour)}:${pad(minute)}:00Z` as Instant;
}
