import type { CalendarDate } from "../../domain/calendar-date.ts";
import type { Dictionary } from "../index.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** How a day is written: by name, since 05/10 is the tenth of May to half of those who read English. */
export function dateText(date: CalendarDate): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? "";
  return `${date.slice(8)} ${month.slice(0, 3)} ${date.slice(0, 4)}`;
}

/** Names of periods, and how a day is written. */
export const calendar = {
  months: MONTHS,
  date: dateText,
  dayOfYear: (date: CalendarDate) => dateText(date).slice(0, 6),
  month: (month: string, year: string) => `${month} ${year}`,
  opening: (year: string) => `${year} opening (00)`,
  closing: (year: string) => `${year} closing (13)`,
} satisfies Dictionary["calendar"];
