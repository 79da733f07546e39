import type { Page } from "playwright-core";
import type { CashMovement } from "../../../src/domain/cash.ts";
import type { Invoice } from "../../../src/domain/invoice.ts";

/** Documents of one kind and month, as lists read them. */
export interface SeededBook {
  readonly kind: "invoices" | "collections" | "payments";
  readonly period: string;
  readonly documents: readonly (Invoice | CashMovement)[];
  /** Names the content: another number for other documents. */
  readonly version: number;
}

/** Puts a month's documents into the database of the company of the tests, in place of what was there, as far as lists read them. */
export async function seedDocuments(
  page: Page,
  book: SeededBook,
): Promise<void> {
  await page.evaluate(seed, book);
}

/** Runs in the page. */
async function seed({
  kind,
  period,
  documents,
  version,
}: SeededBook): Promise<void> {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open("valija");
    request.onsuccess = () => {
      done(request.result);
    };
  });
  const company = "PE-20512333797";
  const id = `${company}|${kind}||${period}|`;
  const keys = documents.map((d) => ("key" in d ? d.key : d.id));
  const hash = `${kind}${version.toString()}`.padStart(32, "0");
  const work = db.transaction(["books", "summaries"], "readwrite");
  work.objectStore("summaries").put({
    book: id,
    hash,
    columns: JSON.stringify(documents),
    digest: JSON.stringify({
      accountTotals: [],
      use: { accounts: [], costCenters: [], persons: [] },
    }),
  });
  work.objectStore("books").put({
    id,
    month: `${company}|${kind}|${period}`,
    key: { company, kind, site: "", period, operationType: null },
    revision: 1000 + version,
    pages: [
      {
        hash,
        first: keys[0],
        last: keys.at(-1),
        count: documents.length,
        lines: 0,
      },
    ],
    accountTotals: [],
    count: documents.length,
    lines: 0,
    debit: 0,
    credit: 0,
  });
  await new Promise((done) => {
    work.oncomplete = done;
  });
  db.close();
}
