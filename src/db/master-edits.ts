import type { Instant } from "../domain/calendar-date.ts";
import type { CompanyId } from "../domain/company.ts";
import type { MasterRefusal } from "../domain/master-refusal.ts";
import {
  MASTER_KEYS,
  type Account,
  type MasterName,
  type MasterRows,
} from "../domain/masters.ts";
import { masterPermission, type NotAllowed } from "../domain/people.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { ValijaDatabase } from "./database.ts";
import { accountPeriods, accountsBelow, isUsed, masterUse } from "./in-use.ts";
import { masterTable } from "./masters.ts";
import { requirePermission } from "./people.ts";
import { writing, type StorageError } from "./storage-error.ts";

/** One row as it was when it was opened (null: there was none) and as it is to be (null: it goes). */
export interface MasterEdit<M extends MasterName> {
  readonly before: MasterRows[M] | null;
  readonly after: MasterRows[M] | null;
}

/** Why rows of a master were not written. In every case none of them was. */
export type MasterEditError<M extends MasterName> =
  MasterRefusal<M> | NotAllowed | StorageError;

/**
 * Writes rows of a master in one transaction, each modified now; none when one of them cannot be written. Gives what was
 * written, so that it can be taken back.
 */
export async function editMaster<M extends MasterName>(
  db: ValijaDatabase,
  company: CompanyId,
  master: M,
  edits: readonly MasterEdit<M>[],
  now: Instant,
): Promise<Result<readonly MasterEdit<M>[], MasterEditError<M>>> {
  const allowed = await requirePermission(
    db,
    company,
    masterPermission(master),
    now,
  );
  if (!allowed.ok) return allowed;
  const written = await writing(db, async () =>
    db.transaction("rw", editTables(db, master), async () =>
      editWithin(db, company, master, edits, now),
    ),
  );
  return written.ok ? written.value : written;
}

/** The same within a transaction over `editTables`. */
export async function editWithin<M extends MasterName>(
  db: ValijaDatabase,
  company: CompanyId,
  master: M,
  edits: readonly MasterEdit<M>[],
  now: Instant,
): Promise<Result<readonly MasterEdit<M>[], MasterRefusal<M>>> {
  const stamped = edits.map((edit) => stamp(edit, now));
  for (const edit of stamped) {
    const refused = await refusal(db, company, master, edit);
    if (refused) return err(refused);
  }
  await put(db, company, master, stamped);
  return ok(stamped);
}

/** How many rows went back to what they were, and how many stay because somebody changed or uses them. */
export interface TakenBack {
  readonly back: number;
  readonly stays: number;
}

/** Takes written rows back, as far as nothing has become of them since. */
export async function takeBackEdits<M extends MasterName>(
  db: ValijaDatabase,
  company: CompanyId,
  master: M,
  written: readonly MasterEdit<M>[],
  now: Instant,
): Promise<Result<TakenBack, NotAllowed | StorageError>> {
  const allowed = await requirePermission(
    db,
    company,
    masterPermission(master),
    now,
  );
  if (!allowed.ok) return allowed;
  return await writing(db, async () =>
    db.transaction("rw", editTables(db, master), async () =>
      takeBackWithin(db, company, master, written, now),
    ),
  );
}

/** The same within a transaction over `editTables`. */
export async function takeBackWithin<M extends MasterName>(
  db: ValijaDatabase,
  company: CompanyId,
  master: M,
  written: readonly MasterEdit<M>[],
  now: Instant,
): Promise<TakenBack> {
  const back: MasterEdit<M>[] = [];
  for (const { before, after } of written) {
    const edit = stamp<M>({ before: after, after: before }, now);
    if (!(await refusal(db, company, master, edit))) back.push(edit);
  }
  await put(db, company, master, back);
  return { back: back.length, stays: written.length - back.length };
}

/** What editing a master touches. */
export function editTables(db: ValijaDatabase, master: MasterName) {
  return [
    masterTable(db, master),
    db.books,
    db.summaries,
    db.drafts,
    db.replaced,
  ];
}

/** A change is newer than what it changes, also where this machine's clock is behind the one that wrote that. */
function stamp<M extends MasterName>(
  { before, after }: MasterEdit<M>,
  now: Instant,
): MasterEdit<M> {
  if (after === null) return { before, after };
  const modified = before && before.modified > now ? before.modified : now;
  return { before, after: { ...after, modified } };
}

async function refusal<M extends MasterName>(
  db: ValijaDatabase,
  company: CompanyId,
  master: M,
  { before, after }: MasterEdit<M>,
): Promise<MasterRefusal<M> | null> {
  const keyOf = MASTER_KEYS[master];
  const rowAt = async (key: string): Promise<MasterRows[M] | null> =>
    (await masterTable(db, master).get([company, key]))?.row ?? null;
  const key = before === null ? null : keyOf(before);
  const next = after === null ? null : keyOf(after);
  if (key !== null) {
    const theirs = await rowAt(key);
    if (!sameRow(theirs, before)) return { code: "row-changed", key, theirs };
  }
  if (next !== null && next !== key) {
    const theirs = await rowAt(next);
    if (theirs) return { code: "key-taken", key: next, theirs };
  }
  if (key === null) return null;
  if (next === key && !(await losesLines(db, company, master, before, after)))
    return null;
  const use = await masterUse(db, company, master, key);
  return isUsed(use) ? { code: "in-use", key, use } : null;
}

/** Whether an account that vouchers name would take none any more. One that heads others should not have taken any. */
async function losesLines(
  db: ValijaDatabase,
  company: CompanyId,
  master: MasterName,
  before: object | null,
  after: object | null,
): Promise<boolean> {
  if (master !== "accounts" || !before || !after) return false;
  const [was, is] = [before as Account, after as Account];
  return (
    was.postable &&
    !is.postable &&
    (await accountsBelow(db, company, was.code)) === 0 &&
    (await accountPeriods(db, company, was.code)).length > 0
  );
}

async function put<M extends MasterName>(
  db: ValijaDatabase,
  company: CompanyId,
  master: M,
  edits: readonly MasterEdit<M>[],
): Promise<void> {
  const keyOf = MASTER_KEYS[master];
  const table = masterTable(db, master);
  const rows = edits.flatMap(({ after }) => after ?? []);
  const kept = new Set(rows.map((row) => keyOf(row)));
  const gone = edits
    .flatMap(({ before }) => (before ? keyOf(before) : []))
    .filter((key) => !kept.has(key));
  await table.bulkDelete(gone.map((key): [string, string] => [company, key]));
  await table.bulkPut(rows.map((row) => ({ company, key: keyOf(row), row })));
}

/** Whether two rows say the same, last change included. */
function sameRow(a: object | null, b: object | null): boolean {
  return asText(a) === asText(b);
}

function asText(row: object | null): string {
  return row === null ? "" : JSON.stringify(row, Object.keys(row).sort());
}
