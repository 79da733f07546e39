import Dexie, { type Table } from "dexie";
import type { CashMovement } from "../../src/domain/cash.ts";
import type { Invoice } from "../../src/domain/invoice.ts";
import { makeDocuments, type DocumentRecipe } from "../documents.ts";

/** An invoice with the bytes of its original: how one stores them first. */
interface InvoiceRecord extends Invoice {
  readonly xml: Uint8Array<ArrayBuffer>;
}

/** A database of one record a document. */
export class DocumentStore extends Dexie {
  declare readonly invoices: Table<InvoiceRecord, string>;
  declare readonly collections: Table<CashMovement, string>;

  constructor() {
    super("documents");
    this.version(1).stores({ invoices: "key, date", collections: "id, date" });
  }
}

/** Empties the store and fills it. */
export async function fillDocumentRecords(
  db: DocumentStore,
  recipe: DocumentRecipe,
): Promise<void> {
  const { made, collections } = makeDocuments(recipe);
  const encoder = new TextEncoder();
  await db.invoices.clear();
  await db.collections.clear();
  await db.invoices.bulkPut(
    made.map(({ invoice, xml }) => ({ ...invoice, xml: encoder.encode(xml) })),
  );
  await db.collections.bulkPut([...collections]);
}
