import type {
  ExampleCompany,
  ExampleShipment,
} from "../data/example/example.ts";
import { bookId, type BookKey } from "../domain/book.ts";
import type { Instant } from "../domain/calendar-date.ts";
import type { CompanyId, Installation } from "../domain/company.ts";
import type { Masters } from "../domain/masters.ts";
import type { NotAllowed } from "../domain/people.ts";
import { factsOf, postedDocument, sourceName } from "../domain/posting.ts";
import type { TransferId } from "../domain/transfer.ts";
import { changeDocuments } from "../books/documents.ts";
import { planEdit } from "../books/edit-book.ts";
import { bookKeyOf } from "../books/vouchers.ts";
import { companyRefused } from "../db/add-company.ts";
import { changeBooks, findBook, listColumns } from "../db/books.ts";
import { ValijaDatabase } from "../db/database.ts";
import { putInbox } from "../db/inbox.ts";
import { createInstallation, findInstallation } from "../db/installations.ts";
import { putMasterRows } from "../db/masters.ts";
import { putOriginals } from "../db/originals.ts";
import { requirePermission } from "../db/people.ts";
import { putMarks } from "../db/postings.ts";
import { writing, type StorageError } from "../db/storage-error.ts";
import { addOutgoing } from "../db/transfers.ts";
import {
  copyCompany,
  countCompany,
  removeExample,
} from "../db/whole-company.ts";
import { assert } from "../lib/assert.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { applyImport } from "./apply-import.ts";
import { exportPackage } from "./export-package.ts";
import { stageImport } from "./import-package.ts";
import { packText } from "./stored-page.ts";
import { memorySource } from "./zip/byte-source.ts";
import type { MadePackage } from "./package-parts.ts";
import type { Inflater } from "./zip/inflate.ts";

/** Why there is no new example company. */
export interface ExampleError {
  readonly code: "company-exists";
}

export interface ExampleOptions {
  readonly newId: () => TransferId;
  readonly now: Instant;
  /** Version of the program, for the packages' manifests. */
  readonly version: string;
  readonly inflater: Inflater;
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/** Databases in which the two sites are made before anything is written where the user's books are. */
const SCRATCH = {
  seat: "valija-example-seat",
  branch: "valija-example-branch",
};

/**
 * Makes the example company as its people would have: the branch enters and exports its months in a database of its own, the seat enters
 * its own and imports some of them. Only then it is copied, in one transaction. Rejects when cancelled, leaving nothing.
 */
export async function createExample(
  db: ValijaDatabase,
  example: ExampleCompany,
  options: ExampleOptions,
): Promise<Result<Installation, ExampleError | NotAllowed | StorageError>> {
  const refused = await companyRefused(db, options.now);
  if (refused) return err(refused);
  const { id } = example.seat.installation;
  if (await findInstallation(db, id)) return err({ code: "company-exists" });
  await dropScratch();
  const seat = new ValijaDatabase(SCRATCH.seat);
  const branch = new ValijaDatabase(SCRATCH.branch);
  try {
    const made = await writing(
      db,
      async () => {
        const packages = await makeBranch(branch, example, options);
        await makeSeat(seat, example, packages, options);
        const installation = await marked(seat, example);
        options.signal?.throwIfAborted();
        const copied = await copyCompany(seat, db, id);
        return copied ? installation : null;
      },
      options.signal,
    );
    if (!made.ok) return made;
    return made.value ? ok(made.value) : err({ code: "company-exists" });
  } finally {
    await Promise.all([seat.delete(), branch.delete()]);
  }
}

/** Removes everything of the example company. `company-gone`, removing nothing, where it is not there or is a real one. */
export async function dropExample(
  db: ValijaDatabase,
  company: CompanyId,
  now: Instant,
): Promise<
  Result<null, NotAllowed | StorageError | { readonly code: "company-gone" }>
> {
  const allowed = await requirePermission(db, company, "administer", now);
  if (!allowed.ok) return allowed;
  const removed = await writing(db, async () => removeExample(db, company));
  if (!removed.ok) return removed;
  return removed.value ? ok(null) : err({ code: "company-gone" });
}

/** Removes what a killed program may have left of making the example. */
export async function dropScratch(): Promise<void> {
  for (const name of Object.values(SCRATCH))
    await new ValijaDatabase(name).delete();
}

/** A month of the branch as it left. */
interface Sent {
  readonly shipment: ExampleShipment;
  readonly made: MadePackage;
}

async function makeBranch(
  db: ValijaDatabase,
  { branch, shipments }: ExampleCompany,
  options: ExampleOptions,
): Promise<Sent[]> {
  const { installation } = branch;
  await begin(db, installation, branch.masters);
  const sent: Sent[] = [];
  for (const shipment of shipments) {
    await step(options, sent.length, shipments.length);
    await putMasterRows(db, installation.id, "persons", shipment.persons);
    await setMonths(db, installation, [shipment]);
    sent.push({
      shipment,
      made: await send(db, installation, shipment, options),
    });
  }
  return sent;
}

async function send(
  db: ValijaDatabase,
  installation: Installation,
  { period, at }: ExampleShipment,
  { newId, version }: ExampleOptions,
): Promise<MadePackage> {
  const scope = { period, operationType: null };
  const made = await exportPackage(db, installation, scope, {
    now: at,
    version,
  });
  assert(made.ok, "an example that may be exported");
  await addOutgoing(db, {
    ...made.value.entry,
    id: newId(),
    at,
    destination: null,
    readBack: false,
  });
  return made.value;
}

async function makeSeat(
  db: ValijaDatabase,
  { seat, documents }: ExampleCompany,
  sent: readonly Sent[],
  options: ExampleOptions,
): Promise<void> {
  const { installation } = seat;
  await begin(db, installation, seat.masters);
  await step(options, sent.length, sent.length);
  await setMonths(db, installation, seat.books);
  await setDocuments(db, installation, documents);
  for (const { shipment, made } of sent) {
    if (shipment.imported)
      await receive(db, installation, made, shipment.imported, options);
    await layReady(db, installation.id, made);
  }
  const [first] = sent;
  if (first) await layReady(db, installation.id, cutShort(first.made));
}

async function receive(
  db: ValijaDatabase,
  installation: Installation,
  { fileName, bytes }: MadePackage,
  now: NonNullable<ExampleShipment["imported"]>,
  { newId, inflater, signal }: ExampleOptions,
): Promise<void> {
  const file = { name: fileName, source: memorySource(bytes) };
  const staged = await stageImport(db, installation, file, false, {
    inflater,
    ...(signal ? { signal } : {}),
  });
  assert(staged.ok, "an example that may be imported");
  const applied = await applyImport(db, installation, staged.value, {
    id: newId(),
    now,
    choices: {},
  });
  assert(applied.ok, "an example that was imported");
}

type NamedBytes = Pick<MadePackage, "fileName" | "bytes">;

async function layReady(
  db: ValijaDatabase,
  company: CompanyId,
  { fileName, bytes }: NamedBytes,
): Promise<void> {
  await putInbox(db, { company, name: fileName, bytes });
}

/** A copy whose end is missing, as of a stick that was pulled out too early. */
function cutShort({ fileName, bytes }: NamedBytes): NamedBytes {
  return {
    fileName: fileName.replace(/\.zip$/, " (copia incompleta).zip"),
    bytes: bytes.slice(0, Math.floor((bytes.length * 3) / 4)),
  };
}

async function begin(
  db: ValijaDatabase,
  installation: Installation,
  masters: Masters,
): Promise<void> {
  await createInstallation(db, installation, masters);
  // The accounts and operation types are there already.
  const { persons, costCenters, exchangeRates } = masters;
  await putMasterRows(db, installation.id, "persons", persons);
  await putMasterRows(db, installation.id, "costCenters", costCenters);
  await putMasterRows(db, installation.id, "exchangeRates", exchangeRates);
}

/** Writes whole months of a site, in place of what they held. */
async function setMonths(
  db: ValijaDatabase,
  installation: Installation,
  months: readonly Pick<ExampleShipment, "period" | "vouchers">[],
): Promise<void> {
  const changes = [];
  for (const { period, vouchers } of months)
    for (const operationType of new Set(vouchers.map((v) => v.operationType))) {
      const site = installation.site.code;
      const key = bookKeyOf(installation, { site, period, operationType });
      const put = vouchers.filter((v) => v.operationType === operationType);
      const remove = await numbersOf(db, key);
      changes.push(await planEdit(db, { key, remove, put }));
    }
  await changeBooks(db, changes);
}

/** Stores invoices with their originals, collections and payments, and marks those that vouchers hold. */
async function setDocuments(
  db: ValijaDatabase,
  { id, site, preparedBy }: Installation,
  { invoices, collections, payments, posted }: ExampleCompany["documents"],
): Promise<void> {
  const originals = await Promise.all(
    invoices.map(async ({ xml }) => packText(xml)),
  );
  await putOriginals(db, id, originals);
  const kept = invoices.map(({ invoice }, k) => ({
    ...invoice,
    original: originals[k]?.sha256 ?? null,
  }));
  await changeDocuments(db, id, {
    invoices: { remove: [], put: kept },
    collections: { remove: [], put: collections },
    payments: { remove: [], put: payments },
  });
  await putMarks(
    db,
    posted.map(({ source, voucher, period }) => ({
      company: id,
      document: postedDocument(source),
      voucher: voucher.id,
      address: {
        site: site.code,
        period,
        operationType: voucher.operationType,
        number: voucher.number,
      },
      name: sourceName(source),
      date: source.document.date,
      facts: factsOf(source),
      rule: "",
      at: voucher.modified,
      by: preparedBy,
    })),
  );
}

async function numbersOf(db: ValijaDatabase, key: BookKey): Promise<string[]> {
  const book = await findBook(db, bookId(key));
  if (!book) return [];
  return (await listColumns(db, book)).flatMap((page) => page.numbers);
}

/** Marks the company as the example, with what it begins with. */
async function marked(
  db: ValijaDatabase,
  { seat }: ExampleCompany,
): Promise<Installation> {
  const { transfers } = await countCompany(db, seat.installation.id);
  const vouchers = seat.books.reduce((n, book) => n + book.vouchers.length, 0);
  const installation = {
    ...seat.installation,
    example: { vouchers, transfers },
  };
  await db.installations.put(installation);
  return installation;
}

async function step(
  { onProgress, signal }: ExampleOptions,
  done: number,
  total: number,
): Promise<void> {
  signal?.throwIfAborted();
  await onProgress?.(done, total + 1);
}
