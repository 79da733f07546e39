import { latinDate, type CalendarDate } from "../../domain/calendar-date.ts";

/** How a day is written. */
export const dateText = latinDate;

/** Names of periods, and how a day is written. */
export const calendar = {
  /** January to December. */
  months: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ] as readonly string[],
  date: dateText,
  /** Where the year goes without saying. */
  dayOfYear: (date: CalendarDate) => dateText(date).slice(0, 5),
  month: (month: string, year: string) => `${month} ${year}`,
  opening: (year: string) => `${year} apertura (00)`,
  closing: (year: string) => `${year} cierre (13)`,
};
