import {
  contains,
  firstDay,
  periodOf,
  yearOf,
  type CalendarDate,
  type Period,
} from "../domain/calendar-date.ts";
import { parseOperationType } from "../domain/masters.ts";
import { present } from "../lib/assert.ts";
import type { ForeignVoucher, ReadContext } from "./batch.ts";
import { finishVoucher, type DraftLine, type FieldNames } from "./draft.ts";
import type { FindingLog, ForeignProblem } from "./finding.ts";
import { LATE_STATE, type DiaryEntry, type DiaryRow } from "./ple-diary.ts";

const NAMES: FieldNames = {
  number: "2",
  account: "4",
  "cost-center": "6",
  person: "9",
  "document-type": "10",
  "document-series": "11",
  "document-number": "12",
  date: "13",
  memo: "16",
  "line-memo": "16",
  debit: "18",
  credit: "19",
  "tax-uuid": "20",
};

/** Makes the voucher of an entry; `month` is the one that the file informs. */
export function finishEntry(
  entry: DiaryEntry,
  month: Period,
  log: FindingLog,
  context: ReadContext,
): ForeignVoucher {
  const report = reporter(entry, log);
  const informed = entry.period ?? month;
  checkPeriod(entry, informed, month, report);
  checkStates(entry, informed, report);
  checkCurrencies(entry, context, report);
  const period = periodOfEntry(entry, informed);
  const booked = dateOfEntry(entry, period, report);
  const rows = entry.rows.map((row) => row.row);
  return finishVoucher(
    {
      number: entry.number,
      ordinal: entry.ordinal,
      operationType:
        operationTypeOf(entry.number) ?? context.defaultOperationType,
      period,
      date: booked.date,
      memo: entry.rows[0]?.line.memo ?? null,
      lines: entry.rows.map((row) => keepDate(row, booked.moved)),
      rows: {
        first: present(rows[0], "rows"),
        last: present(rows.at(-1), "rows"),
      },
      amountsRead: entry.amountsRead,
      findings: entry.findings,
    },
    NAMES,
    log,
    context,
  );
}

type Report = (
  row: DiaryRow,
  n: number,
  value: string,
  problem: ForeignProblem,
) => void;

function reporter(entry: DiaryEntry, log: FindingLog): Report {
  return (row, n, value, problem) => {
    log.add(
      {
        voucher: entry.number,
        ordinal: entry.ordinal,
        line: null,
        row: row.row,
        field: `${n}`,
        value,
      },
      problem,
      entry.findings,
    );
  };
}

/** The T/O of a CUO such as `11-010001`: what stands before the first dash, when it can be one. */
export function operationTypeOf(
  number: string,
): ReturnType<typeof parseOperationType> {
  const dash = number.indexOf("-");
  return dash < 1 ? null : parseOperationType(number.slice(0, dash));
}

/**
 * PLE has no months 00 and 13: opening and closing entries stand in January's and December's file, told by the letter of
 * field 3. An entry lies in the opening or the closing period when all its rows say so, otherwise in the month of field 1.
 */
function periodOfEntry(entry: DiaryEntry, informed: Period): Period {
  const all = (letter: string): boolean =>
    entry.rows.every((row) => row.sequence.startsWith(letter));
  const month = all("A") ? 0 : all("C") ? 13 : null;
  return month === null
    ? informed
    : present(periodOf(yearOf(informed), month), "period of a year");
}

/** Only entries that were omitted (state 8) or are corrected (9) may lie in an earlier month than the file's. */
function checkPeriod(
  entry: DiaryEntry,
  period: Period,
  expected: Period,
  report: Report,
): void {
  if (period === expected) return;
  const late = entry.rows.every((row) => LATE_STATE.test(row.state));
  const [row] = entry.rows;
  if (row && !(late && period < expected))
    report(row, 1, period, { code: "other-period", period, expected });
}

function checkStates(entry: DiaryEntry, period: Period, report: Report): void {
  const of = (state: string): DiaryRow | undefined =>
    entry.rows.find((row) => row.state === state);
  const omitted = of("8");
  if (omitted) report(omitted, 21, "8", { code: "omitted-earlier", period });
  const corrected = of("9");
  if (corrected)
    report(corrected, 21, "9", { code: "corrects-earlier", period });
}

/** PLE has one pair of amounts, in the book's currency: field 7 only tells what the document was in. */
function checkCurrencies(
  entry: DiaryEntry,
  context: ReadContext,
  report: Report,
): void {
  const currencies = [
    ...new Set(entry.rows.flatMap((row) => row.currency ?? [])),
  ];
  const foreign = entry.rows.find(
    (row) => row.currency !== null && row.currency !== context.currency,
  );
  if (!foreign?.currency) return;
  const { currency } = foreign;
  report(
    foreign,
    7,
    currency,
    currencies.length > 1
      ? { code: "mixed-currencies", currencies: currencies.slice(0, 20) }
      : { code: "foreign-currency", currency },
  );
}

/** When the entry is booked, and the date that it had where that was moved into the period. */
interface Booked {
  readonly date: CalendarDate;
  readonly moved: CalendarDate | null;
}

/**
 * The accounting date (13) where some row has one, else the date of issue (15). Field 1 decides the period: an older date
 * (last month's invoice booked now, an omitted entry) gives way to the period's first day; a later one breaks rule 3.
 */
function dateOfEntry(
  entry: DiaryEntry,
  period: Period,
  report: Report,
): Booked {
  const accounted = entry.rows.find((row) => row.accountingDate !== null);
  const row =
    accounted ??
    entry.rows.find((r) => r.issueDate !== null) ??
    present(entry.rows[0], "rows");
  const date = row.accountingDate ?? row.issueDate;
  const to = firstDay(period);
  if (date === null) {
    if (entry.datesRead) report(row, 13, "", { code: "date-missing" });
    return { date: to, moved: null };
  }
  if (contains(period, date) || date > to) return { date, moved: null };
  report(row, accounted ? 13 : 15, date, { code: "date-moved", date, to });
  return { date: to, moved: date };
}

/** The line, with the date that its voucher could not keep where it has none of its own. */
function keepDate(
  { line, row, issueDate, accountingDate }: DiaryRow,
  moved: CalendarDate | null,
): DraftLine {
  const date = issueDate ?? accountingDate;
  if (moved === null || date === null || line.document?.date != null)
    return { line, row };
  const document = line.document ?? {
    type: null,
    series: null,
    number: null,
    dueDate: null,
  };
  return { line: { ...line, document: { ...document, date } }, row };
}
