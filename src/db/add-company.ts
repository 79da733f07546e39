import type { Instant } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import type { NotAllowed } from "../domain/people.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { ValijaDatabase } from "./database.ts";
import {
  createInstallation,
  currentCompany,
  type FirstMasters,
} from "./installations.ts";
import { requirePermission } from "./people.ts";
import { writing, type StorageError } from "./storage-error.ts";

/** Why a company was not created. */
export type AddCompanyError =
  { readonly code: "company-exists" } | NotAllowed | StorageError;

/** Creates a company with its first masters and opens it. */
export async function addCompany(
  db: ValijaDatabase,
  installation: Installation,
  masters: FirstMasters,
  now: Instant,
): Promise<Result<null, AddCompanyError>> {
  const refused = await companyRefused(db, now);
  if (refused) return err(refused);
  const created = await writing(db, async () =>
    createInstallation(db, installation, masters),
  );
  if (!created.ok) return created;
  return created.value ? ok(null) : err({ code: "company-exists" });
}

/** Why another company may not come: it would take the place of the one that is open, whose administrator decides. */
export async function companyRefused(
  db: ValijaDatabase,
  now: Instant,
): Promise<NotAllowed | null> {
  const open = await currentCompany(db);
  if (!open) return null;
  const allowed = await requirePermission(db, open.id, "administer", now);
  return allowed.ok ? null : allowed.error;
}
