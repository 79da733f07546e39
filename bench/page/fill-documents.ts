import Dexie from "dexie";
import { planDocuments } from "../../src/books/documents.ts";
import { changeBooks, putPages } from "../../src/db/books.ts";
import { ValijaDatabase } from "../../src/db/database.ts";
import { createInstallation } from "../../src/db/installations.ts";
import { putMasterRows } from "../../src/db/masters.ts";
import { putOriginals } from "../../src/db/originals.ts";
import type { Installation } from "../../src/domain/company.ts";
import type { Invoice } from "../../src/domain/invoice.ts";
import { exportManagement } from "../../src/transfer/export-management.ts";
import { packText } from "../../src/transfer/stored-page.ts";
import { makeDocuments, type DocumentRecipe } from "../documents.ts";
import { makePersons, STAMP } from "../generate.ts";
import { BRANCH, CENTRAL, installationOf } from "./company.ts";
import { keepFile } from "./files.ts";

/** Whom documents name. */
export const PERSONS = makePersons(500, 0);

/** Enters documents with their originals as if they had been brought in. */
async function enterDocuments(
  db: ValijaDatabase,
  { id }: Installation,
  recipe: DocumentRecipe,
): Promise<void> {
  const { made, collections } = makeDocuments(recipe);
  const originals = [];
  const invoices: Invoice[] = [];
  for (const { invoice, xml } of made) {
    const original = await packText(xml);
    originals.push(original);
    invoices.push({ ...invoice, original: original.sha256 });
  }
  await putOriginals(db, id, originals);
  const changes = await planDocuments(db, id, {
    invoices: { remove: [], put: invoices },
    collections: { remove: [], put: collections },
  });
  for (const { after, pages } of changes) await putPages(db, after.id, pages);
  await changeBooks(
    db,
    changes.map((change) => ({ ...change, pages: [] })),
  );
}

/** Puts documents beside the central site's vouchers and keeps a package of quite others. */
export async function fillDocuments(invoices: number): Promise<void> {
  const central = installationOf(CENTRAL);
  const db = new ValijaDatabase();
  await putMasterRows(db, central.id, "persons", PERSONS);
  await enterDocuments(db, central, { invoices, seed: 1, persons: PERSONS });
  db.close();

  const branch: Installation = {
    ...installationOf(BRANCH),
    edition: "management",
  };
  await Dexie.delete("sender");
  const sender = new ValijaDatabase("sender");
  await createInstallation(sender, branch, {
    accounts: [],
    operationTypes: [],
  });
  await putMasterRows(sender, branch.id, "persons", PERSONS);
  await enterDocuments(sender, branch, { invoices, seed: 2, persons: PERSONS });
  const made = await exportManagement(
    sender,
    branch,
    { period: null },
    { now: STAMP, version: "bench" },
  );
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  await keepFile("management.zip", made.value.bytes);
  await sender.delete();
}
