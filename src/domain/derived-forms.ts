import { latinDate, type CalendarDate, type Period } from "./calendar-date.ts";
import type { SiteCode } from "./company.ts";
import { withoutVoidReason } from "./void-reason.ts";
import { LIMITS, type Voucher, type VoucherId } from "./voucher.ts";
import { formOf, type VoucherForm } from "./voucher-form.ts";

/** Where and when a voucher that is made of another one will stand. */
export interface DerivedPlace {
  readonly id: VoucherId;
  readonly site: SiteCode;
  readonly period: Period;
  readonly date: CalendarDate;
}

/** A new voucher with the same lines; its number is still to be given. */
export function copyOf(voucher: Voucher, place: DerivedPlace): VoucherForm {
  const voided = voucher.status === "voided";
  const memo = voided ? withoutVoidReason(voucher.memo) : voucher.memo;
  return {
    ...formOf({ ...voucher, memo }, place.site, place.period),
    id: place.id,
    number: "",
    date: latinDate(place.date),
    status: "valid",
  };
}

/** The reversal (extorno) of a voucher: a new one that takes back all it did, debit and credit exchanged. */
export function reversalOf(voucher: Voucher, place: DerivedPlace): VoucherForm {
  const copy = copyOf(voucher, place);
  const name = `Extorno de ${voucher.operationType}-${voucher.number}`;
  const memo = [name, copy.memo].filter((part) => part !== "").join(": ");
  return {
    ...copy,
    memo: cut(memo, LIMITS.memo),
    lines: copy.lines.map((line) => ({
      ...line,
      debit: line.credit,
      credit: line.debit,
    })),
  };
}

/** The first characters of a text, never half of one. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return text
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
