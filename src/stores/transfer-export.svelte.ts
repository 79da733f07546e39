import { countDrafts } from "../db/drafts.ts";
import { booksOfPeriod, lastRevision } from "../db/books.ts";
import { countMasters, readMaster } from "../db/masters.ts";
import { countOriginals } from "../db/originals.ts";
import type { Period } from "../domain/calendar-date.ts";
import type { CompanyId, Installation } from "../domain/company.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import type { Result } from "../lib/result.ts";
import type { ManagementStopped } from "../transfer/export-management.ts";
import type { ExportStopped } from "../transfer/export-package.ts";
import type { ExportPlan, ExportScope } from "../transfer/export-plan.ts";
import type {
  ManagementPlan,
  ManagementScope,
} from "../transfer/management-plan.ts";
import type { DestinationError } from "../worker/destination.ts";
import type {
  ExportDestination,
  ExportDone,
  JobError,
  JobId,
  OnProgress,
} from "../worker/messages.ts";
import { database } from "./database.svelte.ts";
import { Job, worker, type Remote } from "./jobs.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";

/** Why a package did not leave. */
export type ExportError = ExportStopped | DestinationError | JobError;

/** Why management data did not leave. */
export type BackupError = ManagementStopped | DestinationError | JobError;

/** What an export would send: asked again whenever what it depends on changes. */
export class LivePlan<P> {
  readonly #ask: () => Promise<P | null>;
  readonly #changes: LiveQuery<string>;
  #plan: P | null = $state.raw(null);

  /** `changes` is asked of the database: a text that differs when the plan may. */
  constructor(changes: () => Promise<string>, ask: () => Promise<P | null>) {
    this.#ask = ask;
    this.#changes = new LiveQuery(changes);
  }

  /** The plan; null until the first answer. */
  get current(): P | null {
    return this.#plan;
  }

  /** Follows the changes. Call it in an effect: it reads rune state, and gives what stops it. */
  follow(): () => void {
    let stopped = false;
    if (this.#changes.current !== undefined)
      void this.#ask().then((plan) => {
        if (!stopped) this.#plan = plan;
      });
    return () => {
      stopped = true;
    };
  }
}

/** What an export of a month would send: it depends on the month, its drafts and the masters. */
export function liveExportPlan(
  { id }: Installation,
  scope: ExportScope,
): LivePlan<ExportPlan> {
  return new LivePlan(
    async () => {
      const { db } = database;
      const drafts = await countDrafts(db, id, scope.period);
      const masters = await countMasters(db, id);
      return [await lastRevision(db), drafts, masters].join(" ");
    },
    async () => worker().planExport(id, scope),
  );
}

/** What a backup of management data would hold: it depends on documents, originals and persons. */
export function liveManagementPlan(
  { id }: Installation,
  scope: ManagementScope,
): LivePlan<ManagementPlan> {
  return new LivePlan(
    async () => {
      const { db } = database;
      const originals = await countOriginals(db, id);
      const masters = await countMasters(db, id);
      return [await lastRevision(db), originals, masters].join(" ");
    },
    async () => worker().planManagement(id, scope),
  );
}

/** A T/O that can be chosen; without a name where only vouchers know it. */
export interface TypeChoice {
  readonly code: OperationTypeCode;
  readonly name: string;
}

/** The T/O of a month: the active ones of the master, and those that vouchers have. */
export function liveTypes(
  company: Installation,
  period: Period,
): LiveQuery<TypeChoice[]> {
  return new LiveQuery(async () => {
    const { db } = database;
    const master = await readMaster(db, company.id, "operationTypes");
    const key = { company: company.id, kind: "vouchers", period } as const;
    const books = await booksOfPeriod(db, key);
    const used = books.filter((b) => b.count > 0);
    const codes = [
      ...[...master.values()].filter((t) => t.active).map((t) => t.code),
      ...used.map((b) => b.key.operationType).filter((code) => code !== null),
    ];
    return codes
      .sort(compareCodePoints)
      .filter((code, at) => code !== codes[at - 1])
      .map((code) => ({ code, name: master.get(code)?.name ?? "" }));
  });
}

/** How the worker makes a package of a scope and brings it to its destination. */
type Export<S, E> = (
  worker: Remote,
  job: JobId,
  company: CompanyId,
  scope: S,
  destination: ExportDestination,
  onProgress: OnProgress,
) => Promise<Result<ExportDone, E>>;

/** The export in hand. It outlives its screen: whoever looks elsewhere finds it again. */
class ExportDesk<S, E extends { readonly code: string }> {
  readonly #export: Export<S, E>;
  #job: Job | null = $state.raw(null);
  #outcome: Result<ExportDone, E> | null = $state.raw(null);

  constructor(make: Export<S, E>) {
    this.#export = make;
  }

  /** What runs; null between exports. */
  get job(): Job | null {
    return this.#job;
  }

  /** How the last export ended; null before, and after `clear`. */
  get outcome(): Result<ExportDone, E> | null {
    return this.#outcome;
  }

  /** Makes the package and brings it to its destination. Cancelled, it leaves everything as it was. */
  async run(
    company: Installation,
    scope: S,
    destination: ExportDestination,
  ): Promise<Result<ExportDone, E>> {
    const job = new Job();
    this.#outcome = null;
    this.#job = job;
    try {
      const outcome = await job.run((w, id, onProgress) =>
        this.#export(w, id, company.id, scope, destination, onProgress),
      );
      this.#outcome = outcome;
      return outcome;
    } finally {
      this.#job = null;
    }
  }

  /** Forgets how the last export ended. */
  clear(): void {
    this.#outcome = null;
  }
}

/** A month of vouchers on its way out. */
export const exportDesk = new ExportDesk<ExportScope, ExportError>(
  async (w, ...given) => w.exportPackage(...given),
);

/** A desk of its own for management data: of a copy that is made on the way to something else. */
export function newBackupDesk(): ExportDesk<ManagementScope, BackupError> {
  return new ExportDesk(async (w, ...given) => w.exportManagement(...given));
}

/** Management data on its way out. */
export const backupDesk = newBackupDesk();
