import type { ValijaDatabase } from "../../src/db/database.ts";
import { putOriginals } from "../../src/db/originals.ts";
import {
  changeDocuments,
  listDocuments,
  type DocumentEdits,
} from "../../src/books/documents.ts";
import type { CashMovement } from "../../src/domain/cash.ts";
import type { Installation } from "../../src/domain/company.ts";
import type { Invoice } from "../../src/domain/invoice.ts";
import { packText } from "../../src/transfer/stored-page.ts";

/** Documents of each kind to put. */
export interface SomeDocuments {
  readonly invoices?: readonly Invoice[];
  readonly collections?: readonly CashMovement[];
  readonly payments?: readonly CashMovement[];
}

/** Puts documents as if they had been entered. */
export async function enter(
  db: ValijaDatabase,
  company: Installation,
  documents: SomeDocuments,
): Promise<void> {
  const edits = Object.fromEntries(
    Object.entries(documents).map(([kind, put]) => [
      kind,
      { remove: [], put: put as readonly unknown[] },
    ]),
  ) as DocumentEdits;
  await changeDocuments(db, company.id, edits);
}

/** An invoice whose original lies in the database. */
export async function withOriginal(
  db: ValijaDatabase,
  company: Installation,
  invoice: Invoice,
): Promise<Invoice> {
  const original = await packText(
    `<?xml version="1.0"?>\n<Invoice><ID>${invoice.key}</ID></Invoice>\n`,
  );
  await putOriginals(db, company.id, [original]);
  return { ...invoice, original: original.sha256 };
}

/** Every document that the database holds, kind by kind, in order. */
export async function allDocuments(
  db: ValijaDatabase,
  { id }: Pick<Installation, "id">,
): Promise<Required<SomeDocuments>> {
  return {
    invoices: await listDocuments(db, id, "invoices"),
    collections: await listDocuments(db, id, "collections"),
    payments: await listDocuments(db, id, "payments"),
  };
}
