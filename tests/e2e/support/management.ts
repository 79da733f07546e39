/** Management packages as another installation would make them: by the program's own pipelines, on a database of the test. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Period } from "../../../src/domain/calendar-date.ts";
import type { Edition } from "../../../src/domain/company.ts";
import { newInstallation } from "../../support/database.ts";
import { enter, type SomeDocuments } from "../../support/management.ts";
import { COMPANY, installation } from "../../support/samples.ts";
import { backedUp } from "../../support/transfers.ts";

/** Writes a management package of these documents into a folder and gives its path. */
export async function managementPackage(
  folder: string,
  site: string,
  documents: SomeDocuments,
  {
    period = null,
    edition = "management",
  }: { readonly period?: string | null; readonly edition?: Edition } = {},
): Promise<string> {
  const company = installation(site, COMPANY, edition);
  const db = await newInstallation(company);
  await enter(db, company, documents);
  const made = await backedUp(db, company, period as Period | null);
  const file = join(folder, made.fileName);
  writeFileSync(file, made.bytes);
  return file;
}
