import type { CompanyId, Installation } from "../domain/company.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { findInstallation } from "../db/installations.ts";
import { err, type Result } from "../lib/result.ts";
import type { JobError } from "./messages.ts";

/** Does work for a company as it is kept here; `company-gone` where it is not. */
export async function withCompany<T, E>(
  db: ValijaDatabase,
  id: CompanyId,
  work: (installation: Installation) => Promise<Result<T, E>>,
): Promise<Result<T, E | JobError>> {
  const installation = await findInstallation(db, id);
  return installation
    ? await work(installation)
    : err({ code: "company-gone" });
}
