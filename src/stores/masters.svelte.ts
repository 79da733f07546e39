import {
  editMaster,
  takeBackEdits,
  type MasterEdit,
  type MasterEditError,
  type TakenBack,
} from "../db/master-edits.ts";
import { masterUse } from "../db/in-use.ts";
import type { MasterUse } from "../domain/master-refusal.ts";
import { readMaster } from "../db/masters.ts";
import type { StorageError } from "../db/storage-error.ts";
import { countVouchersWith } from "../books/master-use.ts";
import type { Installation } from "../domain/company.ts";
import {
  MASTER_KEYS,
  type MasterName,
  type MasterRows,
} from "../domain/masters.ts";
import type { NotAllowed } from "../domain/people.ts";
import type { Result } from "../lib/result.ts";
import { masterSheet } from "../sheets/masters/export.ts";
import type { Sheet } from "../sheets/sheet.ts";
import { database, haltOn } from "./database.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";
import { now } from "./clock.ts";

export type { MasterEdit, MasterEditError, MasterUse, TakenBack };

/** A row as a screen gives it: when it was changed last, the store says. */
export type RowContent<M extends MasterName> = Omit<MasterRows[M], "modified">;

/** One master of a company: its rows as they stand, and what can be done with them. */
export class MasterStore<M extends MasterName> {
  readonly company: Installation;
  readonly master: M;
  /** All rows by key, live. */
  readonly rows: LiveQuery<Map<string, MasterRows[M]>>;

  constructor(company: Installation, master: M) {
    this.company = company;
    this.master = master;
    this.rows = new LiveQuery(async () =>
      readMaster(database.db, company.id, master),
    );
  }

  /** All rows by key, as they are now. */
  async readAll(): Promise<Map<string, MasterRows[M]>> {
    return await readMaster(database.db, this.company.id, this.master);
  }

  /** The key of a row. */
  keyOf(row: MasterRows[M]): string {
    return MASTER_KEYS[this.master](row);
  }

  /** Rows as the sheet that `SheetImport` takes back, in key order. */
  sheetOf(title: string, rows: readonly MasterRows[M][]): Sheet {
    return masterSheet(this.master, title, rows);
  }

  /** Saves one row: new where nothing was opened. */
  async save(
    opened: MasterRows[M] | null,
    content: RowContent<M>,
  ): Promise<Result<MasterRows[M] | null, MasterEditError<M>>> {
    const after = { ...content, modified: now() } as MasterRows[M];
    const saved = await this.saveAll([{ before: opened, after }]);
    return saved.ok
      ? { ok: true, value: saved.value[0]?.after ?? null }
      : saved;
  }

  /** Removes a row that nothing names. */
  async remove(
    opened: MasterRows[M],
  ): Promise<Result<readonly MasterEdit<M>[], MasterEditError<M>>> {
    return await this.saveAll([{ before: opened, after: null }]);
  }

  /** Saves many rows in one transaction, or none. What it gives, `takeBack` takes back. */
  async saveAll(
    edits: readonly MasterEdit<M>[],
  ): Promise<Result<readonly MasterEdit<M>[], MasterEditError<M>>> {
    const { db } = database;
    const saved = await editMaster(
      db,
      this.company.id,
      this.master,
      edits,
      now(),
    );
    if (!saved.ok) haltOn(saved.error);
    return saved;
  }

  /** Takes back what was saved, as far as nothing has become of it since. */
  async takeBack(
    written: readonly MasterEdit<M>[],
  ): Promise<Result<TakenBack, NotAllowed | StorageError>> {
    const { db } = database;
    const taken = await takeBackEdits(
      db,
      this.company.id,
      this.master,
      written,
      now(),
    );
    if (!taken.ok) haltOn(taken.error);
    return taken;
  }

  /** What names a row. */
  async useOf(key: string): Promise<MasterUse> {
    return await masterUse(database.db, this.company.id, this.master, key);
  }

  /** How many vouchers name a row. Opens the pages that do: in large books it takes a while. */
  async vouchersWith(key: string, signal: AbortSignal): Promise<number> {
    const { db } = database;
    const { id } = this.company;
    return await countVouchersWith(db, id, this.master, key, signal);
  }
}
