import type { RateFinding } from "../../domain/month-rates.ts";

function days(count: string): string {
  return count === "1" ? "1 day" : `${count} days`;
}

function date(text: string): string {
  return text.split("-").reverse().join("/");
}

/** What is wrong with a row of a pasted block, and what became of it. */
function finding(found: RateFinding): string {
  switch (found.code) {
    case "bad-date":
      return `“${found.text}” is no day of the calendar. Write it as 05/10/2026 or 2026-10-05. The row was not taken.`;
    case "bad-rate":
      return `“${found.text}” is no exchange rate: up to 6 decimals, above zero, with point or comma. The row was not taken.`;
    case "one-rate":
      return "The buy or the sell rate is missing. The row was not taken.";
    case "beyond-month":
      return "It would come after the month's last day. Put the date in front. The row was not taken.";
    case "twice":
      return `${date(found.date)} stands in another pasted row. The first one counts; this row was not taken.`;
    case "sell-below-buy":
      return `On ${date(found.date)} the sell rate is below the buy rate. The row was taken; check it.`;
  }
}

/** Another window was quicker with the rate of this day. */
function changed(day: string): string {
  return `Another window changed the rate of ${date(day)} meanwhile. Nothing of this was saved: look at what is there now and save again.`;
}

/** Exchange rates: a month of one currency. */
export const rates = {
  lead: "A voucher keeps its own rate: what is changed here holds for those entered later.",
  period: "Month",
  currency: "Currency",
  otherCurrency: "Another currency…",
  addTitle: "Another currency",
  addLabel: "Code of the currency",
  addHint: "Three letters: USD, EUR, CLP.",
  addWrong: "Type the three letters of the code, such as EUR.",
  addOwn: (currency: string) =>
    `${currency} is the company's own currency: it has no rate.`,
  add: "Use this currency",
  weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  weekdayNames: [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
  ],
  table: (currency: string, from: string, to: string, month: string) =>
    `${currency}, ${from} to ${to} ${month}`,
  list: (currency: string, month: string) => `${currency}, ${month}`,
  day: "Day",
  date: "Date",
  buy: "Buy",
  sell: "Sell",
  state: "Note",
  cell: (what: string, weekday: string, day: string) =>
    `${what}, ${weekday} ${day}`,
  missing: "missing",
  bad: "No exchange rate: up to 6 decimals, above zero.",
  sellMissing: "sell rate missing; the day was not saved",
  buyMissing: "buy rate missing; the day was not saved",
  below: "sell below buy",
  complete: (count: string) => `All ${days(count)} have a rate.`,
  soFar: (count: string) =>
    `${days(count)} with a rate; none is missing up to today.`,
  gaps: (there: string, count: string, missing: string, weekend: string) =>
    `${there} of ${days(count)}; ${missing} missing${weekend === "0" ? "" : `, ${weekend} at weekends`}.`,
  copy: "Copy the day before",
  copyNone: "There is no earlier rate to copy.",
  fill: (count: string) =>
    count === "0"
      ? "Fill the empty days"
      : count === "1"
        ? "Fill 1 empty day"
        : `Fill ${count} empty days`,
  fillHint:
    "Every empty day up to today takes the rate of the day before it, as weekends and holidays do.",
  paste:
    "To paste from a sheet: copy date, buy and sell, and paste into any cell.",
  saved: (day: string) => `Saved: ${date(day)}.`,
  removed: (day: string) => `Removed: ${date(day)}.`,
  filled: (count: string) => `${days(count)} filled.`,
  pasted: (created: string, changed: string, same: string) =>
    `Pasted: ${days(created)} new, ${changed} changed${same === "0" ? "" : `, ${same} as they were`}.`,
  elsewhere: (count: string) => `${days(count)} of other months.`,
  nothing: "No row was pasted.",
  findings: (count: string) =>
    count === "1"
      ? "1 finding in what was pasted"
      : `${count} findings in what was pasted`,
  row: "Row",
  undo: "Undo",
  undone: (back: string, stays: string) =>
    stays === "0"
      ? `Undone: ${days(back)} as before.`
      : `${days(back)} as before; ${days(stays)} not undone, because another window changed them since.`,
  failed: "Not saved",
  finding,
  changed,
};
