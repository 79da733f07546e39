import {
  contains,
  type CalendarDate,
  type Instant,
  type Period,
} from "./calendar-date.ts";
import type { Currency } from "./company.ts";
import type { Decimal, Rate } from "./decimal.ts";
import {
  personKey,
  type Account,
  type CostCenter,
  type OperationType,
  type OperationTypeCode,
  type Person,
  type PersonRef,
} from "./masters.ts";
import { sum, ZERO, type Minor } from "./money.ts";
import { isStorable } from "./text.ts";
import type { Brand } from "../lib/brand.ts";

/** Permanent id of a voucher, a UUID v7 given once and kept on every journey. */
export type VoucherId = Brand<string, "VoucherId">;

export type VoucherStatus = "valid" | "voided";

/** The document that a line settles or records. */
export interface LineDocument {
  /** SUNAT table 10 or free. */
  readonly type: string | null;
  readonly series: string | null;
  readonly number: string | null;
  readonly date: CalendarDate | null;
  readonly dueDate: CalendarDate | null;
}

export interface VoucherLine {
  readonly account: string;
  readonly debit: Minor;
  readonly credit: Minor;
  /** In the voucher's currency, where that is not the company's. */
  readonly foreignAmount: Decimal | null;
  readonly person: PersonRef | null;
  readonly document: LineDocument | null;
  readonly costCenter: string | null;
  readonly memo: string | null;
  /** Fiscal UUID of a CFDI. */
  readonly taxUuid: string | null;
}

/** A balanced set of lines within one period and T/O. */
export interface Voucher {
  readonly id: VoucherId;
  readonly operationType: OperationTypeCode;
  readonly number: string;
  readonly date: CalendarDate;
  readonly memo: string | null;
  readonly currency: Currency;
  /** Null in the company's own currency. */
  readonly exchangeRate: Rate | null;
  /** A voided voucher keeps its lines and counts as zero. */
  readonly status: VoucherStatus;
  readonly modified: Instant;
  readonly lines: readonly VoucherLine[];
}

/** Limits in characters (UTF-16 units), the largest of the systems that were read (`design/formats.md` 2.2). */
export const LIMITS = {
  number: 40,
  memo: 300,
  lineMemo: 200,
  account: 100,
  series: 20,
  documentNumber: 40,
  costCenter: 24,
  name: 300,
} as const;

/** The masters as rules look them up. */
export interface MastersView {
  readonly account: (code: string) => Account | undefined;
  readonly person: (key: string) => Person | undefined;
  readonly costCenter: (code: string) => CostCenter | undefined;
  readonly operationType: (code: string) => OperationType | undefined;
}

/** Whatever a rule of vouchers finds; `line` counts from 1, null is the header. */
export type VoucherProblem =
  | {
      readonly code: "unbalanced";
      readonly line: null;
      readonly debit: Minor;
      readonly credit: Minor;
    }
  | { readonly code: "amount-out-of-range"; readonly line: null }
  | { readonly code: "no-lines"; readonly line: null }
  | { readonly code: "debit-and-credit"; readonly line: number }
  | { readonly code: "negative-amount"; readonly line: number }
  | { readonly code: "number-missing"; readonly line: null }
  | {
      readonly code: "number-taken";
      readonly line: null;
      readonly number: string;
    }
  | {
      readonly code: "date-outside-period";
      readonly line: null;
      readonly date: CalendarDate;
      readonly period: Period;
    }
  | {
      readonly code: "unknown-operation-type";
      readonly line: null;
      readonly operationType: string;
    }
  | {
      readonly code: "inactive-operation-type";
      readonly line: null;
      readonly operationType: string;
    }
  | {
      readonly code: "rate-missing";
      readonly line: null;
      readonly currency: Currency;
    }
  | { readonly code: "account-missing"; readonly line: number }
  | {
      readonly code: "unknown-account";
      readonly line: number;
      readonly account: string;
    }
  | {
      readonly code: "account-not-postable";
      readonly line: number;
      readonly account: string;
    }
  | {
      readonly code: "inactive-account";
      readonly line: number;
      readonly account: string;
    }
  | {
      readonly code: "person-required";
      readonly line: number;
      readonly account: string;
    }
  | {
      readonly code: "cost-center-required";
      readonly line: number;
      readonly account: string;
    }
  | {
      readonly code: "document-required";
      readonly line: number;
      readonly account: string;
    }
  | {
      readonly code: "unknown-person";
      readonly line: number;
      readonly person: PersonRef;
    }
  | {
      readonly code: "inactive-person";
      readonly line: number;
      readonly person: PersonRef;
    }
  | {
      readonly code: "unknown-cost-center";
      readonly line: number;
      readonly costCenter: string;
    }
  | {
      readonly code: "inactive-cost-center";
      readonly line: number;
      readonly costCenter: string;
    }
  | {
      readonly code: "text-too-long";
      readonly line: number | null;
      readonly field: TextField;
      readonly limit: number;
    }
  | {
      readonly code: "text-not-storable";
      readonly line: number | null;
      readonly field: TextField;
    };

export type TextField =
  | "number"
  | "memo"
  | "account"
  | "document-series"
  | "document-number"
  | "document-type"
  | "cost-center"
  | "person"
  | "tax-uuid";

/** Rules 1, 2 and 5: what breaks one of these is no voucher; anything else is a finding that can be lived with on import. */
const ERRORS: ReadonlySet<VoucherProblem["code"]> = new Set<
  VoucherProblem["code"]
>([
  "unbalanced",
  "amount-out-of-range",
  "no-lines",
  "debit-and-credit",
  "negative-amount",
  "number-missing",
  "number-taken",
  "unknown-operation-type",
  "account-missing",
  "text-too-long",
  "text-not-storable",
]);

/** Whether the problem keeps the voucher from being valid wherever it comes from (rules 1, 2, 5), or is only a finding on import (3, 4). */
export function isError(problem: VoucherProblem): boolean {
  return ERRORS.has(problem.code);
}

/** Debit and credit of the lines, in minor units; null where a sum leaves the exact range. */
export function totalsOf(
  lines: readonly VoucherLine[],
): { readonly debit: Minor; readonly credit: Minor } | null {
  const debit = sum(lines.map((l) => l.debit));
  const credit = sum(lines.map((l) => l.credit));
  return debit === null || credit === null ? null : { debit, credit };
}

/** What the voucher counts for in the books: its debit (= credit), or zero when voided. */
export function countedTotals(voucher: Pick<Voucher, "status" | "lines">): {
  readonly debit: Minor;
  readonly credit: Minor;
} {
  if (voucher.status === "voided") return { debit: ZERO, credit: ZERO };
  return totalsOf(voucher.lines) ?? { debit: ZERO, credit: ZERO };
}

/**
 * Every rule of vouchers that can be seen from the voucher and the masters (numbers taken by others and closed periods are
 * the caller's): the whole list, in the order of the lines.
 */
export function checkVoucher(
  voucher: Voucher,
  period: Period,
  companyCurrency: Currency,
  masters: MastersView,
): VoucherProblem[] {
  return [
    ...checkHeader(voucher, period, companyCurrency, masters),
    ...voucher.lines.flatMap((line, k) => checkLine(line, k + 1, masters)),
  ];
}

function checkHeader(
  voucher: Voucher,
  period: Period,
  companyCurrency: Currency,
  masters: MastersView,
): VoucherProblem[] {
  const found: VoucherProblem[] = [];
  const type = masters.operationType(voucher.operationType);
  if (!type)
    found.push({
      code: "unknown-operation-type",
      line: null,
      operationType: voucher.operationType,
    });
  else if (!type.active)
    found.push({
      code: "inactive-operation-type",
      line: null,
      operationType: voucher.operationType,
    });
  if (voucher.number === "") found.push({ code: "number-missing", line: null });
  found.push(
    ...checkText(voucher.number, "number", LIMITS.number, null),
    ...checkText(voucher.memo, "memo", LIMITS.memo, null),
  );
  if (!contains(period, voucher.date))
    found.push({
      code: "date-outside-period",
      line: null,
      date: voucher.date,
      period,
    });
  if (voucher.currency !== companyCurrency && voucher.exchangeRate === null)
    found.push({
      code: "rate-missing",
      line: null,
      currency: voucher.currency,
    });
  if (voucher.lines.length === 0) found.push({ code: "no-lines", line: null });
  const totals = totalsOf(voucher.lines);
  if (!totals) found.push({ code: "amount-out-of-range", line: null });
  else if (totals.debit !== totals.credit)
    found.push({ code: "unbalanced", line: null, ...totals });
  return found;
}

function checkLine(
  line: VoucherLine,
  at: number,
  masters: MastersView,
): VoucherProblem[] {
  const found: VoucherProblem[] = [];
  if (line.debit < 0 || line.credit < 0)
    found.push({ code: "negative-amount", line: at });
  if (line.debit !== 0 && line.credit !== 0)
    found.push({ code: "debit-and-credit", line: at });
  found.push(...checkLineTexts(line, at));
  if (line.account === "") found.push({ code: "account-missing", line: at });
  else found.push(...checkAccount(line, line.account, at, masters));
  if (line.person) {
    const person = masters.person(personKey(line.person));
    if (!person)
      found.push({ code: "unknown-person", line: at, person: line.person });
    else if (!person.active)
      found.push({ code: "inactive-person", line: at, person: line.person });
  }
  if (line.costCenter !== null) {
    const center = masters.costCenter(line.costCenter);
    if (!center)
      found.push({
        code: "unknown-cost-center",
        line: at,
        costCenter: line.costCenter,
      });
    else if (!center.active)
      found.push({
        code: "inactive-cost-center",
        line: at,
        costCenter: line.costCenter,
      });
  }
  return found;
}

function checkAccount(
  line: VoucherLine,
  code: string,
  at: number,
  masters: MastersView,
): VoucherProblem[] {
  const found: VoucherProblem[] = [];
  const account = masters.account(code);
  if (!account) return [{ code: "unknown-account", line: at, account: code }];
  if (!account.postable)
    found.push({ code: "account-not-postable", line: at, account: code });
  if (!account.active)
    found.push({ code: "inactive-account", line: at, account: code });
  if (account.asksPerson && !line.person)
    found.push({ code: "person-required", line: at, account: code });
  if (account.asksCostCenter && line.costCenter === null)
    found.push({ code: "cost-center-required", line: at, account: code });
  if (account.asksDocument && line.document?.number == null)
    found.push({ code: "document-required", line: at, account: code });
  return found;
}

function checkLineTexts(line: VoucherLine, at: number): VoucherProblem[] {
  const { document, person } = line;
  return [
    ...checkText(line.account, "account", LIMITS.account, at),
    ...checkText(line.memo, "memo", LIMITS.lineMemo, at),
    ...checkText(line.costCenter, "cost-center", LIMITS.costCenter, at),
    ...checkText(line.taxUuid, "tax-uuid", LIMITS.documentNumber, at),
    ...checkText(document?.type, "document-type", LIMITS.series, at),
    ...checkText(document?.series, "document-series", LIMITS.series, at),
    ...checkText(
      document?.number,
      "document-number",
      LIMITS.documentNumber,
      at,
    ),
    ...checkText(person?.docNumber, "person", LIMITS.documentNumber, at),
    ...checkText(person?.name, "person", LIMITS.name, at),
  ];
}

/** What is wrong with a text that may have so many characters: too long, or not to be stored. Nothing where there is none. */
export function checkText(
  text: string | null | undefined,
  field: TextField,
  limit: number,
  line: number | null,
): VoucherProblem[] {
  if (text == null) return [];
  const found: VoucherProblem[] = [];
  if (text.length > limit)
    found.push({ code: "text-too-long", line, field, limit });
  if (!isStorable(text)) found.push({ code: "text-not-storable", line, field });
  return found;
}
