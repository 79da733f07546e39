import {
  listMonth,
  readVoucher,
  saveVoucher,
} from "../../src/books/vouchers.ts";
import { booksOfPeriod } from "../../src/db/books.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import { instantOf } from "../../src/domain/calendar-date.ts";
import type { Installation } from "../../src/domain/company.ts";
import { AccountTotals } from "../../src/domain/ledger.ts";
import { assert, present } from "../../src/lib/assert.ts";
import { median } from "../figures.ts";
import { OWN_MONTH } from "./company.ts";
import type { ScreenTimings } from "./api.ts";

const TIMES = 10;

/** Times what the screens ask of the books of one month: its list, its balance, one voucher opened, one changed and saved. */
export async function timeScreens(
  db: ValijaDatabase,
  company: Installation,
): Promise<ScreenTimings> {
  await db.open();
  const list = await timed(async () => listMonth(db, company, OWN_MONTH));
  const balance = await timed(async () => balanceOf(db, company));
  const addresses = await someAddresses(db, company);
  const next = (k: number) => present(addresses[k], "an address");
  const open = await timed(async (k) => readVoucher(db, company, next(k)));
  const save = await timed(async (k) => changeOne(db, company, next(k), k));
  return { list, balance, open, save };
}

/** The first time, and the median of the times after it. */
async function timed(
  work: (k: number) => Promise<unknown>,
): Promise<readonly [number, number]> {
  const times: number[] = [];
  for (let k = 0; k <= TIMES; k++) {
    const start = performance.now();
    const result = await work(k);
    times.push(performance.now() - start);
    assert(result !== null, "a result");
  }
  return [present(times[0], "a time"), median(times.slice(1))];
}

async function balanceOf(db: ValijaDatabase, company: Installation) {
  const key = {
    company: company.id,
    kind: "vouchers",
    period: OWN_MONTH,
  } as const;
  const totals = new AccountTotals();
  for (const book of await booksOfPeriod(db, key))
    totals.addTotals(book.accountTotals);
  return totals.list();
}

/** Addresses all over the month, one more than each is timed. */
async function someAddresses(db: ValijaDatabase, company: Installation) {
  const listed = await listMonth(db, company, OWN_MONTH);
  const all = listed.flatMap(({ book, columns }) =>
    columns.flatMap((page) =>
      page.numbers.map((number) => ({
        site: book.key.site,
        period: OWN_MONTH,
        operationType: present(book.key.operationType, "T/O of a book"),
        number,
      })),
    ),
  );
  const step = Math.floor(all.length / (TIMES + 1));
  return Array.from({ length: TIMES + 1 }, (_, k) =>
    present(all[k * step], "an address"),
  );
}

async function changeOne(
  db: ValijaDatabase,
  company: Installation,
  address: Awaited<ReturnType<typeof someAddresses>>[number],
  k: number,
) {
  const voucher = present(await readVoucher(db, company, address), "a voucher");
  const changed = { ...voucher, memo: `Corregido ${k}` };
  const save = { voucher: changed, ...address, opened: { address, voucher } };
  const saved = await saveVoucher(db, company, save, instantOf(Date.now()));
  assert(saved.ok, "saved");
  return saved;
}
