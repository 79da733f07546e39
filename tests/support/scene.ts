import type { Masters } from "../../src/domain/masters.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import type { Voucher, VoucherId } from "../../src/domain/voucher.ts";
import { fill, newInstallation } from "./database.ts";
import {
  decimal,
  installation,
  line,
  simple,
  to,
  USD,
  voucher,
} from "./samples.ts";

/** One of two sites of the company. */
export const A = installation("0002");

/** The central site. */
export const B = installation("0000");

/** Masters of a new installation that has none yet. */
export const NOTHING: Masters = {
  persons: [],
  accounts: [],
  costCenters: [],
  operationTypes: [],
  exchangeRates: [],
};

/** A month with several pages, texts that break spreadsheets, a dollar voucher and a voided one. */
export const MONTH: readonly Voucher[] = [
  ...Array.from({ length: 700 }, (_, k) =>
    simple((100_001 + k).toString(), 100 + k),
  ),
  voucher("200001", {
    memo: '=Suma "x", y\r\nz',
    lines: [line(500, 0, { memo: "-Ajuste" }), line(0, 500)],
  }),
  voucher("200002", {
    currency: USD,
    exchangeRate: "3.7205" as never,
    lines: [line(372, 0, { foreignAmount: decimal("1") }), line(0, 372)],
  }),
  voucher("200003", { status: "voided" }),
  voucher("200004", { lines: [] }),
  simple("000001", 7, { operationType: to("02"), id: "other" as VoucherId }),
  voucher("Ñ-1", { operationType: to("02") }),
];

/** Site A with vouchers. */
export async function siteA(
  vouchers: readonly Voucher[] = MONTH,
): Promise<ValijaDatabase> {
  const db = await newInstallation(A);
  await fill(db, A, vouchers);
  return db;
}
