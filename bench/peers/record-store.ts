import Dexie, { type Table } from "dexie";
import type { Voucher } from "../../src/domain/voucher.ts";
import { makeMonth, type MonthRecipe } from "../generate.ts";

/** A voucher with its lines as one record: how one stores vouchers first. */
export interface VoucherRecord extends Voucher {
  /** Company, site and month. */
  readonly part: string;
}

/** A database of one record a voucher. */
export class RecordStore extends Dexie {
  declare readonly vouchers: Table<VoucherRecord, string>;

  constructor() {
    super("records");
    this.version(1).stores({ vouchers: "id, part" });
  }
}

/** Records that one transaction of the filling puts. */
const BATCH = 5000;

/** Empties the store and fills it with a month. */
export async function fillRecords(
  db: RecordStore,
  recipe: MonthRecipe,
  part: string,
): Promise<void> {
  await db.vouchers.clear();
  for (const { vouchers } of makeMonth(recipe)) {
    const records = vouchers.map((v) => ({ ...v, part }));
    for (let at = 0; at < records.length; at += BATCH)
      await db.vouchers.bulkPut(records.slice(at, at + BATCH));
  }
}
