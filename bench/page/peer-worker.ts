import * as Comlink from "comlink";
import { exportDB, importInto } from "dexie-export-import";
import { makePersons } from "../generate.ts";
import { exportFirst, importFirst } from "../peers/first-pipeline.ts";
import { DocumentStore, fillDocumentRecords } from "../peers/document-store.ts";
import { fillRecords, RecordStore } from "../peers/record-store.ts";
import { OTHER_MONTH } from "./company.ts";
import { keepFile, keptFile } from "./files.ts";
import { fillDocuments, PERSONS } from "./fill-documents.ts";
import { fillValija } from "./fill.ts";
import type { PeerName } from "./api.ts";

const PART = "20512333797|0002|2026-10";

async function exported(db: RecordStore, peer: PeerName): Promise<Blob> {
  return peer === "first-pipeline"
    ? await exportFirst(db, PART)
    : await exportDB(db);
}

/** What the benchmark does beside the program's own worker: filling databases, and the peers' work. */
const work = {
  fillValija,
  fillDocuments,

  /** Keeps a file of other documents, then fills the store with those that are there. */
  async fillDocumentPeer(invoices: number): Promise<void> {
    const db = new DocumentStore();
    await fillDocumentRecords(db, { invoices, seed: 2, persons: PERSONS });
    await keepFile("documents.bin", await exportDB(db));
    await fillDocumentRecords(db, { invoices, seed: 1, persons: PERSONS });
    db.close();
  },

  /** Bytes of the file. */
  async backupPeer(): Promise<number> {
    const db = new DocumentStore();
    const { size } = await exportDB(db);
    db.close();
    return size;
  },

  /** Bytes of the file. */
  async restorePeer(): Promise<number> {
    const db = new DocumentStore();
    const file = await keptFile("documents.bin");
    await importInto(db, file, { clearTablesBeforeImport: true });
    db.close();
    return file.size;
  },

  /** Keeps a package of another month for each peer, then fills the store with the month that is there. */
  async fillPeers(vouchers: number): Promise<void> {
    const db = new RecordStore();
    const recipe = {
      period: OTHER_MONTH,
      vouchers,
      persons: makePersons(1000, 0),
    };
    await fillRecords(db, { ...recipe, seed: 3 }, PART);
    for (const peer of ["first-pipeline", "dexie-export-import"] as const)
      await keepFile(`${peer}.bin`, await exported(db, peer));
    await fillRecords(db, { ...recipe, seed: 2 }, PART);
    db.close();
  },

  /** Bytes of the file. */
  async exportPeer(peer: PeerName): Promise<number> {
    const db = new RecordStore();
    const { size } = await exported(db, peer);
    db.close();
    return size;
  },

  /** Bytes of the file. */
  async importPeer(peer: PeerName): Promise<number> {
    const db = new RecordStore();
    const file = await keptFile(`${peer}.bin`);
    if (peer === "first-pipeline") await importFirst(db, PART, file);
    else await importInto(db, file, { clearTablesBeforeImport: true });
    db.close();
    return file.size;
  },
};

export type BenchWork = typeof work;

Comlink.expose(work);
