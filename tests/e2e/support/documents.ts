import type { Page } from "playwright-core";
import {
  changeDocuments,
  type DocumentEdits,
} from "../../../src/books/documents.ts";
import type { Person } from "../../../src/domain/masters.ts";
import { newInstallation } from "../../support/database.ts";
import { installation } from "../../support/samples.ts";

/** Tables that management data lies in. */
const TABLES = ["books", "pages", "summaries"] as const;

/** Bytes as text that a page can be given. */
interface Base64 {
  readonly base64: string;
}

/**
 * Puts invoices, collections and payments of the company of the samples into the page's database, beside what is there: just the
 * records that the product itself would write. Load the page again afterwards.
 */
export async function seedDocuments(
  page: Page,
  documents: {
    readonly [K in keyof DocumentEdits]?: NonNullable<DocumentEdits[K]>["put"];
  },
  persons: readonly Person[] = [],
): Promise<void> {
  const company = installation();
  const db = await newInstallation(company);
  const edits: DocumentEdits = Object.fromEntries(
    Object.entries(documents).map(([kind, put]) => [kind, { remove: [], put }]),
  );
  await changeDocuments(db, company.id, edits);
  const records: Record<string, unknown[]> = {
    persons: persons.map((row) => ({
      company: company.id,
      key: `${row.docType}|${row.docNumber}`,
      row,
    })),
  };
  for (const name of TABLES) records[name] = await db.table(name).toArray();
  db.close();
  const text = JSON.stringify(records, (_key, value: unknown) =>
    value instanceof Uint8Array
      ? { base64: Buffer.from(value).toString("base64") }
      : value,
  );
  await page.evaluate(putRecords, text);
}

/** Runs in the page. */
async function putRecords(text: string): Promise<void> {
  const records = JSON.parse(text, (_key, value: unknown) =>
    typeof value === "object" && value !== null && "base64" in value
      ? Uint8Array.from(atob((value as Base64).base64), (c) => c.charCodeAt(0))
      : value,
  ) as Record<string, unknown[]>;
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open("valija");
    request.onsuccess = () => {
      done(request.result);
    };
  });
  const work = db.transaction(Object.keys(records), "readwrite");
  for (const [table, rows] of Object.entries(records))
    for (const row of rows) work.objectStore(table).put(row);
  await new Promise((done) => {
    work.oncomplete = done;
  });
  db.close();
}
