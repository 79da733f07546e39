import {
  parseLatinDate,
  type CalendarDate,
  type Period,
} from "../domain/calendar-date.ts";
import { parseCurrency, type Currency } from "../domain/company.ts";
import type { PersonRef } from "../domain/masters.ts";
import { ZERO, type Minor } from "../domain/money.ts";
import type { LineDocument, VoucherLine } from "../domain/voucher.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { readAmount } from "./amount.ts";
import {
  NOWHERE,
  type FindingLog,
  type ForeignFinding,
  type ForeignProblem,
} from "./finding.ts";
import type { Mentions } from "./mentions.ts";
import { personProblem, plePerson } from "./persons.ts";
import { field, parsePlePeriod, type PleRow } from "./ple-file.ts";
import { FOREIGN_BOUNDS, type ForeignRefusal } from "./refusal.ts";

/** Fields of Libro Diario 5.1; 22 to 44 are for free use (SUNAT, annex 2). */
export const DIARY_FIELDS = { least: 21, most: 44 } as const;

/** Field 21: omitted in an earlier period (8) or correcting one (9); 1 is of the period. */
export const LATE_STATE = /^[89]$/;

/** A row of the diary: its line, and what it says of the voucher that it belongs to. */
export interface DiaryRow {
  readonly row: number;
  readonly line: VoucherLine;
  /** Field 3, whose letter says opening (A), movement (M) or closing (C). */
  readonly sequence: string;
  readonly state: string;
  readonly accountingDate: CalendarDate | null;
  readonly issueDate: CalendarDate | null;
  readonly currency: Currency | null;
}

/** The rows of one CUO in one period (SUNAT's key has both), in the order of the file. */
export interface DiaryEntry {
  readonly number: string;
  readonly ordinal: number;
  /** Field 1; null when it is no period. */
  readonly period: Period | null;
  readonly rows: DiaryRow[];
  readonly findings: ForeignFinding[];
  amountsRead: boolean;
  datesRead: boolean;
}

/** Groups rows to entries by period and CUO, in the order in which each first appears; rows of others may lie between. */
export function readEntries(
  rows: Iterable<PleRow>,
  log: FindingLog,
  mentions: Mentions,
): Result<DiaryEntry[], ForeignRefusal> {
  const entries = new Map<string, DiaryEntry>();
  const unread: PleRow[] = [];
  const unkept = new Map<number, number>();
  let count = 0;
  for (const row of rows) {
    if (++count > FOREIGN_BOUNDS.rows) return err(tooMany("rows"));
    if (log.count > FOREIGN_BOUNDS.findings) return err(tooMany("findings"));
    if (row.fields.length === 0) {
      unread.push(row);
      if (log.count + unread.length > FOREIGN_BOUNDS.findings)
        return err(tooMany("findings"));
      continue;
    }
    const entry = entryOf(row.fields, entries);
    entry.rows.push(new RowReader(row, entry, log, mentions).read());
    for (const n of UNKEPT)
      if (field(row.fields, n) !== "") unkept.set(n, (unkept.get(n) ?? 0) + 1);
  }
  for (const row of unread) reportUnread(row, entries, log);
  for (const [n, times] of [...unkept].sort(([a], [b]) => a - b))
    log.add({ ...NOWHERE, field: `${n}` }, { code: "not-kept", count: times });
  return ok([...entries.values()]);
}

/** Unit of operation, second memo, link to the sales or purchases register: vouchers have no place for them. */
const UNKEPT = [5, 17, 20] as const;

function tooMany(what: "rows" | "findings"): ForeignRefusal {
  return { code: "too-large", what, limit: FOREIGN_BOUNDS[what] };
}

/**
 * A row with too few or too many fields is an error of its voucher, which lacks a line without it and must not come in as
 * if it were whole. Where no other row tells of that voucher, the row stands alone.
 */
function reportUnread(
  { row, count, head }: PleRow,
  entries: ReadonlyMap<string, DiaryEntry>,
  log: FindingLog,
): void {
  const entry = entries.get(keyOf(head));
  const voucher = entry?.number ?? (field(head, 2) || null);
  log.add(
    { ...NOWHERE, row, voucher, ordinal: entry?.ordinal ?? null },
    { code: "field-count", found: count, ...DIARY_FIELDS },
    entry?.findings,
  );
}

/** What rows of one entry have in common: the period and the CUO. */
function keyOf(fields: readonly string[]): string {
  return `${parsePlePeriod(field(fields, 1)) ?? ""}|${field(fields, 2)}`;
}

function entryOf(
  fields: readonly string[],
  entries: Map<string, DiaryEntry>,
): DiaryEntry {
  const period = parsePlePeriod(field(fields, 1));
  const number = field(fields, 2);
  const key = keyOf(fields);
  let entry = entries.get(key);
  if (!entry) {
    entry = {
      number,
      ordinal: entries.size + 1,
      period,
      rows: [],
      findings: [],
      amountsRead: true,
      datesRead: true,
    };
    entries.set(key, entry);
  }
  return entry;
}

/** Reads the fields of one row; whatever is wrong with one is reported and the rest is read on. */
class RowReader {
  readonly #source: PleRow;
  readonly #entry: DiaryEntry;
  readonly #log: FindingLog;
  readonly #mentions: Mentions;

  constructor(
    source: PleRow,
    entry: DiaryEntry,
    log: FindingLog,
    mentions: Mentions,
  ) {
    this.#source = source;
    this.#entry = entry;
    this.#log = log;
    this.#mentions = mentions;
  }

  read(): DiaryRow {
    const sequence = this.#field(3).toUpperCase();
    const state = this.#field(21);
    if (this.#entry.period === null) this.#report(1, { code: "bad-period" });
    if (!/^[AMC]/.test(sequence)) this.#report(3, { code: "bad-sequence" });
    if (!/^[189]$/.test(state)) this.#report(21, { code: "unknown-state" });
    const issueDate = this.#date(15, "bad-date");
    return {
      row: this.#source.row,
      sequence,
      state,
      accountingDate: this.#date(13, "bad-date"),
      issueDate,
      currency: this.#currency(),
      line: this.#line(issueDate),
    };
  }

  #field(n: number): string {
    return field(this.#source.fields, n);
  }

  #report(n: number, problem: ForeignProblem): void {
    this.#log.add(
      {
        voucher: this.#entry.number,
        ordinal: this.#entry.ordinal,
        line: this.#entry.rows.length + 1,
        row: this.#source.row,
        field: `${n}`,
        value: this.#source.fields[n - 1] ?? null,
      },
      problem,
      this.#entry.findings,
    );
  }

  #line(issueDate: CalendarDate | null): VoucherLine {
    const account = this.#field(4);
    this.#mentions.account(account, null);
    const costCenter = this.#field(6) || null;
    if (costCenter !== null) this.#mentions.costCenter(costCenter);
    return {
      account,
      debit: this.#amount(18),
      credit: this.#amount(19),
      foreignAmount: null,
      person: this.#person(),
      document: this.#document(issueDate),
      costCenter,
      memo: this.#field(16) || null,
      taxUuid: null,
    };
  }

  #amount(n: 18 | 19): Minor {
    // At most two decimals by the norm; a negative amount breaks a rule of vouchers, which reports it.
    const reading = readAmount(this.#field(n), 2);
    if (reading.kind === "amount") return reading.value;
    if (reading.kind === "empty") this.#report(n, { code: "amount-empty" });
    else {
      this.#entry.amountsRead = false;
      this.#report(n, { code: "bad-amount", fault: reading.fault });
    }
    return ZERO;
  }

  #date(n: number, code: "bad-date" | "bad-due-date"): CalendarDate | null {
    const text = this.#field(n);
    // How programs on .NET write that there is no date.
    if (text === "" || text === "01/01/0001" || text === "00/00/0000")
      return null;
    const date = parseLatinDate(text);
    if (date !== null) return date;
    if (code === "bad-date") this.#entry.datesRead = false;
    this.#report(n, { code });
    return null;
  }

  #currency(): Currency | null {
    const currency = parseCurrency(this.#field(7));
    if (currency === null) this.#report(7, { code: "unknown-currency" });
    return currency;
  }

  #person(): PersonRef | null {
    const named = plePerson(this.#field(8), this.#field(9));
    if (!named) return null;
    const { docType, docNumber } = named;
    if (!named.known) this.#report(8, { code: "unknown-person-type" });
    const { ref, first } = this.#mentions.person(docType, docNumber, null);
    const problem = first ? personProblem(docType, docNumber) : null;
    if (problem) this.#report(9, problem);
    return ref;
  }

  #document(issueDate: CalendarDate | null): LineDocument | null {
    const type = this.#field(10);
    const series = this.#field(11) || null;
    const number = this.#field(12).replace(/^0+$/, "") || null;
    const dueDate = this.#date(14, "bad-due-date");
    // Type 00 (other) without number is how the norm has "no document" written.
    if (number === null && series === null && /^0*$/.test(type)) return null;
    return { type: type || null, series, number, date: issueDate, dueDate };
  }
}
