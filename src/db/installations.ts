import type { CompanyId, Installation, Site } from "../domain/company.ts";
import type { Account, OperationType } from "../domain/masters.ts";
import type { ValijaDatabase } from "./database.ts";
import { putMasterRows } from "./masters.ts";

/** Name of the setting that holds the open company's id. */
export const COMPANY_SETTING = "company";

/** Name of the setting that holds the period in which the person works. */
export const PERIOD_SETTING = "period";

/** Name of the setting that says that a month of the example was looked at. */
export const EXAMPLE_LOOKED = "example-looked";

/** The company, or undefined. */
export async function findInstallation(
  db: ValijaDatabase,
  id: CompanyId,
): Promise<Installation | undefined> {
  return await db.installations.get(id);
}

/** Masters with which a company begins. */
export interface FirstMasters {
  readonly accounts: readonly Account[];
  readonly operationTypes: readonly OperationType[];
}

/** Creates a company with its first masters, all or nothing. False, writing nothing, when it is there already. */
export async function createInstallation(
  db: ValijaDatabase,
  installation: Installation,
  masters: FirstMasters,
): Promise<boolean> {
  return await db.transaction(
    "rw",
    [db.installations, db.accounts, db.operationTypes, db.sites, db.settings],
    async () => {
      if (await db.installations.get(installation.id)) return false;
      await db.installations.add(installation);
      await putMasterRows(db, installation.id, "accounts", masters.accounts);
      await putMasterRows(
        db,
        installation.id,
        "operationTypes",
        masters.operationTypes,
      );
      await db.sites.put({ company: installation.id, ...installation.site });
      await db.settings.put({
        name: COMPANY_SETTING,
        value: installation.id,
      });
      return true;
    },
  );
}

/** Every site that this installation has heard of, by code. */
export async function listSites(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<Site[]> {
  return await db.sites.where("company").equals(company).sortBy("code");
}

/** The company that is open, or undefined before the first start is over. */
export async function currentCompany(
  db: ValijaDatabase,
): Promise<Installation | undefined> {
  const id = (await db.settings.get(COMPANY_SETTING))?.value;
  const chosen =
    typeof id === "string" ? await db.installations.get(id) : undefined;
  return chosen ?? (await db.installations.toCollection().first());
}

/** A named setting, unchecked: whoever reads it validates it. */
export async function readSetting(
  db: ValijaDatabase,
  name: string,
): Promise<unknown> {
  return (await db.settings.get(name))?.value;
}

/** Keeps a named setting. */
export async function putSetting(
  db: ValijaDatabase,
  name: string,
  value: unknown,
): Promise<void> {
  await db.settings.put({ name, value });
}
