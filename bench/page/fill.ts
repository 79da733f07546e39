import Dexie from "dexie";
import { emptyBook, planEdit } from "../../src/books/edit-book.ts";
import { bookKeyOf } from "../../src/books/vouchers.ts";
import { PCGE_2019 } from "../../src/data/pcge-2019.ts";
import { changeBooks, putPages } from "../../src/db/books.ts";
import { ValijaDatabase } from "../../src/db/database.ts";
import { createInstallation } from "../../src/db/installations.ts";
import { putMasterRows } from "../../src/db/masters.ts";
import type { BookKey } from "../../src/domain/book.ts";
import type { Installation } from "../../src/domain/company.ts";
import type { OperationTypeCode, Person } from "../../src/domain/masters.ts";
import { parseChart } from "../../src/domain/starting-chart.ts";
import {
  STARTING_INSTANT,
  startingTypes,
} from "../../src/domain/starting-types.ts";
import type { Voucher } from "../../src/domain/voucher.ts";
import { present } from "../../src/lib/assert.ts";
import { exportPackage } from "../../src/transfer/export-package.ts";
import {
  CENTERS,
  makeMonth,
  makePersons,
  makeRates,
  STAMP,
  type MonthRecipe,
} from "../generate.ts";
import {
  BRANCH,
  CENTRAL,
  installationOf,
  NEW_MONTH,
  OTHER_MONTH,
  OWN_MONTH,
} from "./company.ts";
import { keepFile } from "./files.ts";
import type { PackageName } from "./api.ts";

/** What a site has: its installation and its masters. */
async function openSite(
  name: string,
  site: Installation,
  persons: readonly Person[],
): Promise<ValijaDatabase> {
  await Dexie.delete(name);
  const db = new ValijaDatabase(name);
  await createInstallation(db, site, {
    accounts: parseChart(PCGE_2019, STARTING_INSTANT),
    operationTypes: startingTypes("PE"),
  });
  await putMasterRows(db, site.id, "persons", persons);
  await putMasterRows(db, site.id, "costCenters", CENTERS);
  for (const month of [OWN_MONTH, OTHER_MONTH, NEW_MONTH])
    await putMasterRows(db, site.id, "exchangeRates", makeRates(month));
  return db;
}

function keyOf(
  company: Installation,
  { period }: MonthRecipe,
  operationType: OperationTypeCode,
): BookKey {
  const site = company.site.code;
  return bookKeyOf(company, { site, period, operationType });
}

/** Enters a month as if by hand, book by book. */
async function enterMonth(
  db: ValijaDatabase,
  site: Installation,
  recipe: MonthRecipe,
): Promise<void> {
  for (const { operationType, vouchers } of makeMonth(recipe)) {
    const key = keyOf(site, recipe, operationType);
    const change = await planEdit(db, { key, remove: [], put: vouchers });
    await putPages(db, emptyBook(key).id, change.pages);
    await changeBooks(db, [{ ...change, pages: [] }]);
  }
}

/** Changes the memo of this many vouchers, far from each other. */
async function changeSome(
  db: ValijaDatabase,
  site: Installation,
  recipe: MonthRecipe,
  count: number,
): Promise<void> {
  for (const { operationType, vouchers } of makeMonth(recipe)) {
    const key = keyOf(site, recipe, operationType);
    const step = Math.floor((vouchers.length * 4) / count);
    const put = vouchers
      .filter((_, k) => k % step === step - 1)
      .map((v): Voucher => ({ ...v, memo: "Corregido" }));
    await changeBooks(db, [await planEdit(db, { key, remove: [], put })]);
  }
}

async function keepPackage(
  db: ValijaDatabase,
  site: Installation,
  recipe: MonthRecipe,
  name: PackageName,
): Promise<void> {
  const scope = { period: recipe.period, operationType: null };
  const made = await exportPackage(db, site, scope, {
    now: STAMP,
    version: "bench",
  });
  const { plan } = present(
    made.ok ? { plan: made.value } : null,
    "a month that can be exported",
  );
  await keepFile(`${name}.zip`, plan.bytes);
}

/** How many persons a company of so many vouchers a month knows. */
function personCount(vouchers: number): number {
  return Math.max(100, Math.min(2000, Math.round(vouchers / 25)));
}

/** Fills the database of the central site and keeps the packages of the branch, all made from seeds. */
export async function fillValija(vouchers: number): Promise<void> {
  const count = personCount(vouchers);
  const persons = makePersons(count, 0);
  const central = installationOf(CENTRAL);
  const branch = installationOf(BRANCH);
  const own: MonthRecipe = { period: OWN_MONTH, vouchers, seed: 1, persons };
  const there: MonthRecipe = {
    period: OTHER_MONTH,
    vouchers,
    seed: 2,
    persons,
  };
  const fresh = makePersons(count, count);

  const db = await openSite("valija", central, persons);
  await enterMonth(db, central, own);
  await enterMonth(db, { ...central, site: branch.site }, there);
  db.close();

  const sender = await openSite("sender", branch, persons);
  await enterMonth(sender, branch, there);
  await changeSome(sender, branch, there, 10);
  await keepPackage(sender, branch, there, "ten-changed");
  await sender.delete();

  const other = await openSite("sender", branch, persons);
  await enterMonth(other, branch, { ...there, seed: 3 });
  await keepPackage(other, branch, there, "all-other");
  await other.delete();

  const first: MonthRecipe = {
    period: NEW_MONTH,
    vouchers,
    seed: 4,
    persons: fresh,
  };
  const newcomer = await openSite("sender", branch, fresh);
  await enterMonth(newcomer, branch, first);
  await keepPackage(newcomer, branch, first, "first");
  await newcomer.delete();
}
