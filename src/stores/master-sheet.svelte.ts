import type { MasterName, MasterRows } from "../domain/masters.ts";
import type { Result } from "../lib/result.ts";
import { fieldsOf } from "../sheets/masters/fields.ts";
import { headerOf } from "../sheets/masters/export.ts";
import type { MasterFinding } from "../sheets/masters/finding.ts";
import {
  planMasterSheet,
  type MasterSheetPlan,
  type NoHeader,
} from "../sheets/masters/plan.ts";
import type { SheetError } from "../sheets/sheet-error.ts";
import type { JobError } from "../worker/messages.ts";
import { Job } from "./jobs.svelte.ts";
import type { MasterEdit, MasterStore } from "./masters.svelte.ts";
import { now } from "./clock.ts";

export type { MasterFinding, MasterSheetPlan };

/** Why a file is not read as a master's sheet. Nothing has been written. */
export type MasterSheetError = SheetError | NoHeader | JobError;

/** One value that a row changes, as sheets write them. */
export interface ValueChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** A file that is brought into a master: read in the worker, planned, and written only when it is said. */
export class SheetImport<M extends MasterName> {
  readonly #store: MasterStore<M>;
  #job: Job | null = $state.raw(null);
  #plan: MasterSheetPlan<M> | null = $state.raw(null);

  constructor(store: MasterStore<M>) {
    this.#store = store;
  }

  /** What runs; null in between. */
  get job(): Job | null {
    return this.#job;
  }

  /** What the file would make of the master; null before it was read. */
  get plan(): MasterSheetPlan<M> | null {
    return this.#plan;
  }

  /** The headers of the columns that a sheet may have. */
  get headers(): readonly string[] {
    const { master } = this.#store;
    return fieldsOf(master).map(({ field }) => headerOf(master, field.column));
  }

  /** The header of a column that a finding names. */
  headerOf(column: string | null): string {
    return column === null ? "" : headerOf(this.#store.master, column);
  }

  /** Reads a file and plans it. */
  async read(
    file: File,
  ): Promise<Result<MasterSheetPlan<M>, MasterSheetError>> {
    this.#plan = null;
    const job = new Job();
    this.#job = job;
    const rows = await job
      .run((w, id, onProgress) => w.readSheet(id, file, onProgress))
      .finally(() => {
        this.#job = null;
      });
    if (!rows.ok) return rows;
    const { master, company } = this.#store;
    const { country, currency } = company.company;
    const planned = planMasterSheet(
      master,
      rows.value,
      await this.#store.readAll(),
      { country, currency, now: now() },
    );
    if (planned.ok) this.#plan = planned.value;
    return planned;
  }

  /** Forgets what was read. */
  forget(): void {
    this.#plan = null;
  }

  /** The edits that the plan asks for. */
  edits(): readonly MasterEdit<M>[] {
    const plan = this.#plan;
    if (plan === null) return [];
    return [
      ...plan.added.map(({ after }) => ({ before: null, after })),
      ...plan.changed.map(({ before, after }) => ({ before, after })),
    ];
  }

  /** What a row changes, column by column. */
  changes(before: MasterRows[M], after: MasterRows[M]): readonly ValueChange[] {
    const { master } = this.#store;
    const values = (row: MasterRows[M]) =>
      row as unknown as Readonly<Record<string, unknown>>;
    return fieldsOf(master).flatMap(({ name, field }) => {
      const text = (row: MasterRows[M]): string =>
        (field.write(values(row)[name]) ?? "").toString();
      const change = { before: text(before), after: text(after) };
      return change.before === change.after
        ? []
        : [{ column: headerOf(master, field.column), ...change }];
    });
  }

  /** A row in one line: all that it says. */
  line(row: MasterRows[M]): string {
    const values = row as unknown as Readonly<Record<string, unknown>>;
    return fieldsOf(this.#store.master)
      .map(({ name, field }) => (field.write(values[name]) ?? "").toString())
      .filter((text) => text !== "")
      .join(" · ");
  }
}
