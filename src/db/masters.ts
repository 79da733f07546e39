import Dexie, { type Table } from "dexie";
import type { CompanyId } from "../domain/company.ts";
import {
  MASTER_KEYS,
  MASTER_NAMES,
  personKey,
  type MasterName,
  type MasterRows,
} from "../domain/masters.ts";
import type { MastersView, Voucher } from "../domain/voucher.ts";
import { viewOf, type MasterMaps } from "../domain/master-maps.ts";
import type { StoredMaster, ValijaDatabase } from "./database.ts";

/** The table of a master. */
export function masterTable<M extends MasterName>(
  db: ValijaDatabase,
  master: M,
): Table<StoredMaster<M>, [string, string]> {
  const tables: {
    readonly [N in MasterName]: Table<StoredMaster<N>, [string, string]>;
  } = db;
  return tables[master];
}

/** All rows of a master, by key. */
export async function readMaster<M extends MasterName>(
  db: ValijaDatabase,
  company: CompanyId,
  master: M,
): Promise<Map<string, MasterRows[M]>> {
  // A range of the key itself is read faster than the index of the company.
  const rows = await masterTable(db, master)
    .where("[company+key]")
    .between([company, Dexie.minKey], [company, Dexie.maxKey])
    .toArray();
  return new Map(rows.map((r) => [r.key, r.row]));
}

/** Every master of a company, by key. */
export async function readMasterMaps(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<MasterMaps> {
  const [persons, accounts, costCenters, operationTypes, exchangeRates] =
    await Promise.all([
      readMaster(db, company, "persons"),
      readMaster(db, company, "accounts"),
      readMaster(db, company, "costCenters"),
      readMaster(db, company, "operationTypes"),
      readMaster(db, company, "exchangeRates"),
    ]);
  return { persons, accounts, costCenters, operationTypes, exchangeRates };
}

/** The masters as rules look them up, with no other rows than those that the voucher names. */
export async function readMastersOf(
  db: ValijaDatabase,
  company: CompanyId,
  { operationType, lines }: Voucher,
): Promise<MastersView> {
  const [accounts, persons, costCenters, operationTypes] = await Promise.all([
    readRows(
      db,
      company,
      "accounts",
      lines.map((l) => l.account),
    ),
    readRows(
      db,
      company,
      "persons",
      lines.flatMap((l) => (l.person ? [personKey(l.person)] : [])),
    ),
    readRows(
      db,
      company,
      "costCenters",
      lines.flatMap((l) => l.costCenter ?? []),
    ),
    readRows(db, company, "operationTypes", [operationType]),
  ]);
  return viewOf({ accounts, persons, costCenters, operationTypes });
}

/** The rows of a master that have these keys. */
async function readRows<M extends MasterName>(
  db: ValijaDatabase,
  company: CompanyId,
  master: M,
  keys: readonly string[],
): Promise<Map<string, MasterRows[M]>> {
  const found = await masterTable(db, master).bulkGet(
    [...new Set(keys)].map((key) => [company, key]),
  );
  return new Map(found.flatMap((r) => (r ? [[r.key, r.row] as const] : [])));
}

/** Puts rows of a master under their keys. */
export async function putMasterRows<M extends MasterName>(
  db: ValijaDatabase,
  company: CompanyId,
  master: M,
  rows: readonly MasterRows[M][],
): Promise<void> {
  await masterTable(db, master).bulkPut(
    rows.map((row) => ({ company, key: MASTER_KEYS[master](row), row })),
  );
}

/** How many rows all masters of a company have together: changes when one is added or removed. */
export async function countMasters(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<number> {
  const counts = MASTER_NAMES.map(async (name) =>
    masterTable(db, name).where("company").equals(company).count(),
  );
  return (await Promise.all(counts)).reduce((a, b) => a + b, 0);
}
