import type { Table } from "dexie";
import type { CompanyId } from "../domain/company.ts";
import {
  MASTER_KEYS,
  MASTER_NAMES,
  NO_MASTERS,
  type MasterName,
  type MasterRows,
  type Masters,
} from "../domain/masters.ts";
import type { MastersView } from "../domain/voucher.ts";
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
  const rows = await masterTable(db, master)
    .where("company")
    .equals(company)
    .toArray();
  return new Map(rows.map((r) => [r.key, r.row]));
}

/** All masters of a company. */
export async function readMasters(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<Masters> {
  let masters: Masters = NO_MASTERS;
  for (const name of MASTER_NAMES)
    masters = {
      ...masters,
      [name]: [...(await readMaster(db, company, name)).values()],
    };
  return masters;
}

/** The masters as rules look them up. */
export async function readMastersView(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<MastersView> {
  const [accounts, persons, costCenters, operationTypes] = await Promise.all([
    readMaster(db, company, "accounts"),
    readMaster(db, company, "persons"),
    readMaster(db, company, "costCenters"),
    readMaster(db, company, "operationTypes"),
  ]);
  return {
    account: (code) => accounts.get(code),
    person: (key) => persons.get(key),
    costCenter: (code) => costCenters.get(code),
    operationType: (code) => operationTypes.get(code),
  };
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
