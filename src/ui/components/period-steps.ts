import {
  monthOf,
  parsePeriod,
  periodOf,
  yearOf,
  type Period,
} from "../../domain/calendar-date.ts";

/** Reads a period as people type it: `2026-10`, `10/2026`, `10 2026`, `202610`; null when it is none. */
export function readPeriod(text: string): Period | null {
  const clean = text.trim();
  const byYear = /^(\d{4})[-/. ]?(\d{1,2})$/.exec(clean);
  if (byYear) return periodOf(Number(byYear[1]), Number(byYear[2]));
  const byMonth = /^(\d{1,2})[-/. ](\d{4})$/.exec(clean);
  if (byMonth) return periodOf(Number(byMonth[2]), Number(byMonth[1]));
  return parsePeriod(clean);
}

/** The period so many steps later (or earlier); a year has 14, from opening (00) to closing (13). The ends of time stay. */
export function stepPeriod(period: Period, steps: number): Period {
  const count = yearOf(period) * 14 + monthOf(period) + steps;
  return periodOf(Math.floor(count / 14), ((count % 14) + 14) % 14) ?? period;
}

/** The same month of another year. The ends of time stay. */
export function stepYear(period: Period, years: number): Period {
  return periodOf(yearOf(period) + years, monthOf(period)) ?? period;
}
