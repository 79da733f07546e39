import type { CalendarDate } from "../../domain/calendar-date.ts";
import { parseDecimalText } from "../../domain/decimal.ts";
import {
  isGenericId,
  type Person,
  type PersonRef,
} from "../../domain/masters.ts";
import { formatDecimal, minor, ZERO } from "../../domain/money.ts";
import type { LineDocument, VoucherLine } from "../../domain/voucher.ts";

/** What a line names beside its account and amount. */
export interface LineExtra {
  readonly person?: Person | undefined;
  readonly document?: LineDocument | undefined;
  readonly costCenter?: string | undefined;
  readonly memo?: string | undefined;
  /** Dollars, in cents. */
  readonly dollars?: number | undefined;
}

/** A line of the debit side; céntimos. */
export function debit(
  account: string,
  amount: number,
  extra: LineExtra = {},
): VoucherLine {
  return { ...empty(account, extra), debit: minor(amount) };
}

/** A line of the credit side; céntimos. */
export function credit(
  account: string,
  amount: number,
  extra: LineExtra = {},
): VoucherLine {
  return { ...empty(account, extra), credit: minor(amount) };
}

/** The side that a signed amount says: debit when it is positive. */
export function signed(
  account: string,
  amount: number,
  extra: LineExtra = {},
): VoucherLine {
  return amount < 0
    ? credit(account, -amount, extra)
    : debit(account, amount, extra);
}

function empty(account: string, extra: LineExtra): VoucherLine {
  const { person, document, costCenter, memo, dollars } = extra;
  return {
    account,
    debit: ZERO,
    credit: ZERO,
    foreignAmount:
      dollars === undefined
        ? null
        : parseDecimalText(formatDecimal(minor(dollars))),
    person: person ? refOf(person) : null,
    document: document ?? null,
    costCenter: costCenter ?? null,
    memo: memo ?? null,
    taxUuid: null,
  };
}

function refOf({ docType, docNumber, name }: Person): PersonRef {
  const generic = isGenericId(docType, docNumber);
  return { docType, docNumber, name: generic ? name : null };
}

/** A document as lines name it. */
export function documentOf(
  type: string,
  series: string,
  number: number,
  date: CalendarDate,
  dueDate: CalendarDate | null = null,
): LineDocument {
  return {
    type,
    series,
    number: number.toString().padStart(8, "0"),
    date,
    dueDate,
  };
}
