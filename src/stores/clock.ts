/** The one clock of the page: whoever needs the time asks here and hands it on as an argument. */
import {
  instantOf,
  type CalendarDate,
  type Instant,
} from "../domain/calendar-date.ts";

/** Today on the wall of this machine, in the person's own time zone. */
export function today(): CalendarDate {
  const clock = new Date();
  const pad = (n: number): string => n.toString().padStart(2, "0");
  return `${clock.getFullYear()}-${pad(clock.getMonth() + 1)}-${pad(clock.getDate())}` as CalendarDate;
}

/** Now, to the second. */
export function now(): Instant {
  return instantOf(Date.now());
}
