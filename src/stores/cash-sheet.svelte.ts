import { v7 as uuid } from "uuid";
import { readDocuments } from "../books/save-movement.ts";
import { PAYMENT_FORMS } from "../data/payment-forms.ts";
import type { CashId, CashMovement } from "../domain/cash.ts";
import { personLookup } from "../domain/read-form.ts";
import { readMaster } from "../db/masters.ts";
import type { Result } from "../lib/result.ts";
import { CASH_COLUMNS } from "../sheets/cash/columns.ts";
import type { CashFinding } from "../sheets/cash/finding.ts";
import {
  planCashSheet,
  type CashSheetPlan,
  type NoCashHeader,
} from "../sheets/cash/plan.ts";
import type { SheetError } from "../sheets/sheet-error.ts";
import type { JobError } from "../worker/messages.ts";
import type { CashStore } from "./cash.svelte.ts";
import { database } from "./database.svelte.ts";
import { Job } from "./jobs.svelte.ts";
import { now } from "./clock.ts";

export type { CashFinding, CashSheetPlan };

/** Why a file is not read as a sheet of movements. Nothing has been written. */
export type CashSheetError = SheetError | NoCashHeader | JobError;

/** A file of movements: read in the worker, planned, and written only when it is said. */
export class CashSheet {
  /** The columns that a sheet may have. */
  static readonly columns: readonly string[] = Object.keys(CASH_COLUMNS);

  readonly #store: CashStore;
  #job: Job | null = $state.raw(null);
  #plan: CashSheetPlan | null = $state.raw(null);

  constructor(store: CashStore) {
    this.#store = store;
  }

  /** What runs; null in between. */
  get job(): Job | null {
    return this.#job;
  }

  /** What the file would add; null before it was read. */
  get plan(): CashSheetPlan | null {
    return this.#plan;
  }

  /** What the plan would write. */
  get movements(): readonly CashMovement[] {
    return this.#plan?.added.map(({ movement }) => movement) ?? [];
  }

  /** Reads a file and plans it. */
  async read(file: File): Promise<Result<CashSheetPlan, CashSheetError>> {
    this.#plan = null;
    const job = new Job();
    this.#job = job;
    const rows = await job
      .run((w, id, onProgress) => w.readSheet(id, file, onProgress))
      .finally(() => {
        this.#job = null;
      });
    if (!rows.ok) return rows;
    const { db } = database;
    const { kind, company } = this.#store;
    const [documents, persons, rates] = await Promise.all([
      readDocuments(db, company),
      readMaster(db, company.id, "persons"),
      readMaster(db, company.id, "exchangeRates"),
    ]);
    const planned = planCashSheet(rows.value, {
      kind,
      company: company.company,
      persons: personLookup(persons),
      documents,
      rates: [...rates.values()],
      forms: PAYMENT_FORMS[company.company.country],
      newId: () => uuid() as CashId,
      now: now(),
    });
    if (planned.ok) this.#plan = planned.value;
    return planned;
  }

  /** Forgets what was read. */
  forget(): void {
    this.#plan = null;
  }
}
