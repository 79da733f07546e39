import type { StoredPart, BookId } from "../../domain/book.ts";
import { documentRevisions, listDocuments } from "../../books/documents.ts";
import type { ValijaDatabase } from "../../db/database.ts";
import { readMaster } from "../../db/masters.ts";
import { listTransfers } from "../../db/transfers.ts";
import type { CashId } from "../../domain/cash.ts";
import type { CompanyId, Installation } from "../../domain/company.ts";
import type { Instant } from "../../domain/calendar-date.ts";
import { exactUnits, formatExact } from "../../domain/decimal.ts";
import type { InvoiceKey } from "../../domain/invoice.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { Inflater } from "../zip/inflate.ts";
import { readFiles } from "./read-files.ts";
import {
  resolveDocuments,
  type FoundFile,
  type Held,
  type HeldMovement,
  type Resolution,
} from "./resolve.ts";
import type { DocumentsReview, IncomingSum } from "./review.ts";
import { MOST_FILES, sourcesOf, type GivenFile } from "./sources.ts";

/** Why files are not read at all. */
export interface TooManyFiles {
  readonly code: "too-many-files";
  readonly limit: number;
}

/** Documents that have been read and compared with what is here. Held by the worker until the user decides. */
export interface StagedDocuments {
  /** Of the first file that was given. */
  readonly fileName: string;
  readonly fileSize: number;
  readonly found: readonly FoundFile[];
  readonly held: Held;
  /** Of every book of documents, as it was compared. */
  readonly revisions: ReadonlyMap<BookId, number>;
  readonly review: DocumentsReview;
}

/** What reading documents needs beside the files. */
export interface StageOptions {
  readonly now: Instant;
  readonly inflater: Inflater;
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/** Reads all files and says what bringing them in would do. Nothing is written. */
export async function stageDocuments(
  db: ValijaDatabase,
  company: Installation,
  files: readonly GivenFile[],
  options: StageOptions,
): Promise<Result<StagedDocuments, TooManyFiles>> {
  const sources = await sourcesOf(files, options.inflater);
  if (!sources) return err({ code: "too-many-files", limit: MOST_FILES });
  const found = await readFiles(sources, company.company, options);
  const revisions = await documentRevisions(db, company.id);
  const held = await readHeld(db, company.id);
  const resolution = resolveDocuments(found, held, options.now, true);
  return ok({
    fileName: files[0]?.name ?? "",
    fileSize: files.reduce((n, { source }) => n + source.size, 0),
    found,
    held,
    revisions,
    review: reviewOf(resolution, held, found.length),
  });
}

async function readHeld(db: ValijaDatabase, company: CompanyId): Promise<Held> {
  const invoices = await listDocuments(db, company, "invoices");
  const movements = new Map<CashId, HeldMovement>();
  for (const kind of ["collections", "payments"] as const)
    for (const movement of await listDocuments(db, company, kind))
      movements.set(movement.id, { kind, movement });
  return {
    invoices: new Map(invoices.map((invoice) => [invoice.key, invoice])),
    movements,
    persons: await readMaster(db, company, "persons"),
    awaited: await awaitedKeys(db, company),
  };
}

/**
 * Documents that were called cancelled before they came: what the entries of the history that stand remember, so that undoing
 * one forgets.
 */
export async function awaitedKeys(
  db: ValijaDatabase,
  company: CompanyId,
): Promise<ReadonlySet<InvoiceKey>> {
  const keys = new Set<InvoiceKey>();
  for (const transfer of await listTransfers(db, company))
    if (transfer.direction === "documents" && transfer.state === "done")
      for (const key of transfer.awaited) keys.add(key);
  return keys;
}

function reviewOf(
  resolution: Resolution,
  held: Held,
  files: number,
): DocumentsReview {
  const { rows, edits, images, awaited } = resolution;
  const { collections, payments, keptMovements } = resolution;
  return {
    files,
    rows,
    sums: sumsOf(resolution),
    collections,
    payments,
    keptMovements,
    persons: images.length,
    dangling: danglingOf(resolution, held),
    nothingToDo: edits.invoices.put.length + awaited.length === 0,
  };
}

function sumsOf({ added }: Resolution): IncomingSum[] {
  const sums = new Map<
    string,
    Omit<IncomingSum, "total" | "count"> & { count: number; units: bigint }
  >();
  for (const { direction, type, currency, total } of added) {
    const key = `${direction} ${type} ${currency}`;
    const sum = sums.get(key) ?? {
      direction,
      type,
      currency,
      count: 0,
      units: 0n,
    };
    sum.count++;
    sum.units += exactUnits(total);
    sums.set(key, sum);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { units, ...sum }]) => ({
      ...sum,
      total: formatExact(units),
    }));
}

/** Documents that what comes settles and that will not be here. */
function danglingOf({ edits }: Resolution, held: Held): number {
  const coming = new Set(edits.invoices.put.map(({ key }) => key));
  const missing = new Set<InvoiceKey>();
  for (const kind of ["collections", "payments"] as const)
    for (const { applications } of edits[kind].put)
      for (const { invoice } of applications)
        if (!coming.has(invoice) && !held.invoices.has(invoice))
          missing.add(invoice);
  return missing.size;
}

/** Bytes that the originals take: what must be free before they are stored. */
export function originalBytes({ found }: StagedDocuments): number {
  return found.reduce(
    (n, file) => n + (file.kind === "document" ? stored(file.original) : 0),
    0,
  );
}

/** With the document's row in its pages, and its columns. */
function stored({ deflated }: StoredPart): number {
  return deflated.length + 2048;
}
