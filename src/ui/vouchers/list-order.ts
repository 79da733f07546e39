/** The list from which a voucher was opened: what stands before and after it. */
import type { VoucherAddress } from "../../books/vouchers.ts";
import { addressOf, keyOf, type MonthRow } from "./month-rows.ts";
import { leaveList, leftList } from "./places.ts";

let order: readonly MonthRow[] = [];

/** Remembers the list as it is ordered. */
export function keepOrder(rows: readonly MonthRow[]): void {
  order = rows;
}

/** Where a voucher stands in the list, from 1, and what stands beside it; null where it is not of the list. */
export interface ListPlace {
  readonly at: number;
  readonly count: number;
  readonly previous: VoucherAddress | null;
  readonly next: VoucherAddress | null;
}

/** The place of a voucher in the list from which one was opened. */
export function placeInList(address: VoucherAddress): ListPlace | null {
  const key = keyOf(address);
  const at = order.findIndex((row) => row.key === key);
  if (at < 0) return null;
  const beside = (step: number): VoucherAddress | null => {
    const row = order[at + step];
    return row ? addressOf(row) : null;
  };
  return {
    at: at + 1,
    count: order.length,
    previous: beside(-1),
    next: beside(1),
  };
}

/** The list will stand at this voucher. */
export function standAt(address: VoucherAddress): void {
  leaveList({ ...leftList(), row: keyOf(address) });
}
