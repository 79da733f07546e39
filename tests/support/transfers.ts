import type { ValijaDatabase } from "../../src/db/database.ts";
import { booksInUse } from "../../src/db/in-use.ts";
import { swapReplaced } from "../../src/db/replacement.ts";
import { addOutgoing, findTransfer } from "../../src/db/transfers.ts";
import type { Period } from "../../src/domain/calendar-date.ts";
import type { Installation } from "../../src/domain/company.ts";
import type {
  IncomingTransfer,
  ReplacingTransfer,
  TransferId,
} from "../../src/domain/transfer.ts";
import { present } from "../../src/lib/assert.ts";
import type { Bytes } from "../../src/lib/bytes.ts";
import type { Result } from "../../src/lib/result.ts";
import { nodeInflater } from "../../src/cli/node-inflate.ts";
import { applyImport } from "../../src/transfer/apply-import.ts";
import type { ApplyOptions } from "../../src/transfer/apply-replacement.ts";
import { applyRestore } from "../../src/transfer/apply-restore.ts";
import { exportManagement } from "../../src/transfer/export-management.ts";
import type { PackageError } from "../../src/transfer/format/errors.ts";
import { exportPackage } from "../../src/transfer/export-package.ts";
import type { MadePackage } from "../../src/transfer/package-parts.ts";
import {
  stageImport,
  type StagedImport,
} from "../../src/transfer/import-package.ts";
import {
  stageRestore,
  type StagedRestore,
} from "../../src/transfer/stage-restore.ts";
import { memorySource } from "../../src/transfer/zip/byte-source.ts";
import { readDirectory } from "../../src/transfer/zip/preflight.ts";
import { readEntry, unpackBudget } from "../../src/transfer/zip/read-entry.ts";
import { told } from "../transfer/zip/support.ts";
import { LATER, NOW, PERIOD, to } from "./samples.ts";

let count = 0;

/** An id of the history that no other test has. */
export function newId(): TransferId {
  count += 1;
  return `transfer-${count.toString().padStart(6, "0")}` as TransferId;
}

/** Exports and notes it in the history, as the program does. Throws when it is stopped. */
export async function exported(
  db: ValijaDatabase,
  company: Installation,
  { operationType = null as string | null, period = PERIOD } = {},
): Promise<MadePackage> {
  const scope = {
    period,
    operationType: operationType === null ? null : to(operationType),
  };
  const options = { now: NOW, version: "0.1.0" };
  const made = await exportPackage(db, company, scope, options);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  await addOutgoing(db, {
    ...made.value.entry,
    id: newId(),
    at: NOW,
    by: company.preparedBy,
    destination: null,
    readBack: false,
  });
  return made.value;
}

/** Reads and reviews a package. Throws when it is refused. */
export async function staged(
  db: ValijaDatabase,
  company: Installation,
  bytes: Bytes,
  allSites = false,
): Promise<StagedImport> {
  const file = { name: "x.zip", source: memorySource(bytes) };
  const options = { inflater: nodeInflater };
  const result = await stageImport(db, company, file, allSites, options);
  if (!result.ok)
    throw new Error(`${told(result.error)} ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Imports a package. Throws when it is refused or not taken. */
export async function imported(
  db: ValijaDatabase,
  company: Installation,
  bytes: Bytes,
  {
    allSites = false,
    ...options
  }: Partial<ApplyOptions> & { readonly allSites?: boolean } = {},
): Promise<IncomingTransfer> {
  const stage = await staged(db, company, bytes, allSites);
  const applied = await applyImport(db, company, stage, {
    id: newId(),
    now: LATER,
    choices: {},
    ...options,
  });
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value;
}

/** Undoes an import, or repeats an undone one. Throws when books have changed since, unless `losingChanges`. */
export async function undone(
  db: ValijaDatabase,
  id: TransferId,
  losingChanges = false,
): Promise<ReplacingTransfer> {
  const { company } = present(await findTransfer(db, id), "a transfer");
  const inUse = await booksInUse(db, company, id);
  return await swapReplaced(db, id, inUse, losingChanges);
}

/** Every entry of a package, unpacked. */
export async function entriesOf(
  bytes: Bytes,
): Promise<ReadonlyMap<string, string>> {
  const source = memorySource(bytes);
  const directory = await readDirectory(source);
  if (!directory.ok) throw new Error(told(directory.error));
  const found = new Map<string, string>();
  for (const entry of directory.value.order) {
    const read = await readEntry(source, entry, nodeInflater, unpackBudget());
    if (!read.ok) throw new Error(told(read.error));
    found.set(entry.name, new TextDecoder().decode(read.value.data));
  }
  return found;
}

/** Makes a management package and notes it in the history, as the program does. Throws when it is stopped. */
export async function backedUp(
  db: ValijaDatabase,
  company: Installation,
  period: Period | null = null,
  now = NOW,
): Promise<MadePackage> {
  const options = { now, version: "0.1.0" };
  const made = await exportManagement(db, company, { period }, options);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  await addOutgoing(db, {
    ...made.value.entry,
    id: newId(),
    at: now,
    destination: null,
    readBack: false,
  });
  return made.value;
}

/** Reads and reviews a management package; its refusal where it has one. */
export async function tryRestore(
  db: ValijaDatabase,
  company: Installation,
  bytes: Bytes,
  keepOthers = false,
): Promise<Result<StagedRestore, PackageError>> {
  const file = { name: "x.zip", source: memorySource(bytes) };
  const options = { inflater: nodeInflater };
  return await stageRestore(db, company, file, keepOthers, options);
}

/** Reads and reviews a management package. Throws when it is refused. */
export async function stagedRestore(
  db: ValijaDatabase,
  company: Installation,
  bytes: Bytes,
  keepOthers = false,
): Promise<StagedRestore> {
  const result = await tryRestore(db, company, bytes, keepOthers);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Restores a management package. Throws when it is refused or not taken. */
export async function restored(
  db: ValijaDatabase,
  company: Installation,
  bytes: Bytes,
  {
    keepOthers = false,
    ...options
  }: Partial<ApplyOptions> & { readonly keepOthers?: boolean } = {},
): Promise<IncomingTransfer> {
  const stage = await stagedRestore(db, company, bytes, keepOthers);
  const applied = await applyRestore(db, company, stage, {
    id: newId(),
    now: LATER,
    choices: {},
    ...options,
  });
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value;
}
