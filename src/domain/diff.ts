import { present } from "../lib/assert.ts";
import type { CalendarDate } from "./calendar-date.ts";
import type { Minor } from "./money.ts";
import type { Voucher, VoucherId, VoucherStatus } from "./voucher.ts";

/** What a list shows of a voucher: enough to match two sets of them without opening pages. */
export interface VoucherHead {
  readonly id: VoucherId;
  readonly number: string;
  readonly date: CalendarDate;
  readonly memo: string | null;
  readonly total: Minor;
  readonly status: VoucherStatus;
}

/** A voucher before and after. */
export interface Match<H> {
  readonly before: H;
  readonly after: H;
}

/** Two sets of vouchers laid beside each other. */
export interface Matching<H> {
  /** The same voucher by its permanent id; whether it changed is still to be seen where `differs` does not show it. */
  readonly same: readonly Match<H>[];
  /** Another voucher under the same number: the month was keyed in twice. */
  readonly replaced: readonly Match<H>[];
  readonly added: readonly H[];
  readonly removed: readonly H[];
}

/**
 * Matches two sets of vouchers of one book: by their permanent id, so that a renumbered voucher is changed and not removed
 * and added; those whose ids are strange to each other by their number.
 */
export function matchVouchers<H extends VoucherHead>(
  before: readonly H[],
  after: readonly H[],
): Matching<H> {
  const old = new Map(before.map((head) => [head.id, head]));
  const taken = new Set<H>();
  const same: Match<H>[] = [];
  const strangers: H[] = [];
  for (const head of after) {
    const match = old.get(head.id);
    if (match === undefined || taken.has(match)) strangers.push(head);
    else {
      taken.add(match);
      same.push({ before: match, after: head });
    }
  }
  const left = new Map(
    before.filter((h) => !taken.has(h)).map((h) => [h.number, h]),
  );
  const replaced: Match<H>[] = [];
  const added: H[] = [];
  for (const head of strangers) {
    const match = left.get(head.number);
    if (match === undefined) added.push(head);
    else {
      left.delete(head.number);
      taken.add(match);
      replaced.push({ before: match, after: head });
    }
  }
  return {
    same,
    replaced,
    added,
    removed: before.filter((h) => !taken.has(h)),
  };
}

/** Whether the heads alone show that the voucher changed. */
export function headsDiffer({ before, after }: Match<VoucherHead>): boolean {
  return (
    before.number !== after.number ||
    before.date !== after.date ||
    before.memo !== after.memo ||
    before.total !== after.total ||
    before.status !== after.status
  );
}

/** Whether two vouchers are the same to the last field. */
export function sameVoucher(a: Voucher, b: Voucher): boolean {
  return (
    a.lines.length === b.lines.length &&
    sameFields({ ...a, lines: null }, { ...b, lines: null }) &&
    a.lines.every((line, k) => sameFields(line, present(b.lines[k], "a line")))
  );
}

/** Whether plain data is the same, field by field, in whatever order they were written. */
export function sameFields(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!(a instanceof Object) || !(b instanceof Object)) return false;
  const [x, y] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    x.length === y.size &&
    x.every(([name, value]) => y.has(name) && sameFields(value, y.get(name)))
  );
}
