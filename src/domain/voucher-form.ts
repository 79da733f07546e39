import { latinDate, type CalendarDate, type Period } from "./calendar-date.ts";
import type { SiteCode } from "./company.ts";
import { personKey } from "./masters.ts";
import { formatDecimal, parseTyped, type Minor } from "./money.ts";
import type {
  Voucher,
  VoucherId,
  VoucherLine,
  VoucherStatus,
} from "./voucher.ts";

/** A line as it is typed: every cell a text. */
export interface LineForm {
  readonly account: string;
  /** Number of a person's document, or `type|number` (and `|NAME` for generic ids) where it was chosen from the list. */
  readonly person: string;
  readonly documentType: string;
  readonly documentSeries: string;
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly dueDate: string;
  readonly costCenter: string;
  readonly debit: string;
  readonly credit: string;
  readonly foreignAmount: string;
  readonly memo: string;
  readonly taxUuid: string;
}

/** A voucher as it is typed: what the editor shows and what a draft keeps. */
export interface VoucherForm {
  readonly id: VoucherId;
  readonly site: SiteCode;
  readonly period: Period;
  readonly operationType: string;
  readonly number: string;
  readonly date: string;
  readonly memo: string;
  readonly currency: string;
  readonly exchangeRate: string;
  readonly status: VoucherStatus;
  readonly lines: readonly LineForm[];
}

export const EMPTY_LINE: LineForm = {
  account: "",
  person: "",
  documentType: "",
  documentSeries: "",
  documentNumber: "",
  documentDate: "",
  dueDate: "",
  costCenter: "",
  debit: "",
  credit: "",
  foreignAmount: "",
  memo: "",
  taxUuid: "",
};

/** What is computed of a line's texts, once: lines are exchanged and never changed, and a voucher may have thousands. */
interface LineFacts {
  readonly empty: boolean;
  readonly debit: number;
  readonly credit: number;
}

const FACTS = new WeakMap<LineForm, LineFacts>();

function factsOf(line: LineForm): LineFacts {
  const known = FACTS.get(line);
  if (known) return known;
  const facts = {
    empty: Object.values<string>({ ...line }).every((c) => c.trim() === ""),
    debit: parseTyped(line.debit) ?? 0,
    credit: parseTyped(line.credit) ?? 0,
  };
  FACTS.set(line, facts);
  return facts;
}

/** Whether nothing has been typed in a line. */
export function isEmptyLine(line: LineForm): boolean {
  return factsOf(line).empty;
}

/** The form of a voucher; dates as `DD/MM/YYYY`, amounts plain, zeros empty. */
export function formOf(
  voucher: Voucher,
  site: SiteCode,
  period: Period,
): VoucherForm {
  return {
    id: voucher.id,
    site,
    period,
    operationType: voucher.operationType,
    number: voucher.number,
    date: latinDate(voucher.date),
    memo: voucher.memo ?? "",
    currency: voucher.currency,
    exchangeRate: voucher.exchangeRate ?? "",
    status: voucher.status,
    lines: voucher.lines.map(lineForm),
  };
}

function lineForm(line: VoucherLine): LineForm {
  const { document } = line;
  return {
    account: line.account,
    person: line.person ? personKey(line.person) : "",
    documentType: document?.type ?? "",
    documentSeries: document?.series ?? "",
    documentNumber: document?.number ?? "",
    documentDate: typed(document?.date ?? null),
    dueDate: typed(document?.dueDate ?? null),
    costCenter: line.costCenter ?? "",
    debit: line.debit === 0 ? "" : formatDecimal(line.debit),
    credit: line.credit === 0 ? "" : formatDecimal(line.credit),
    foreignAmount: line.foreignAmount ?? "",
    memo: line.memo ?? "",
    taxUuid: line.taxUuid ?? "",
  };
}

function typed(date: CalendarDate | null): string {
  return date === null ? "" : latinDate(date);
}

/** Sums of what is typed, as far as it can be read: what the balance in view shows, minor units. */
export function typedTotals(form: VoucherForm): {
  readonly debit: Minor;
  readonly credit: Minor;
} {
  const add = (side: "debit" | "credit"): Minor =>
    form.lines.reduce((n, line) => {
      const total = n + factsOf(line)[side];
      return Number.isSafeInteger(total) ? total : n;
    }, 0) as Minor;
  return { debit: add("debit"), credit: add("credit") };
}
