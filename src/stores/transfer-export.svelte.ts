import { countDrafts } from "../db/drafts.ts";
import { booksOfPeriod, lastRevision } from "../db/books.ts";
import { countMasters, readMaster } from "../db/masters.ts";
import type { Period } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import type { Result } from "../lib/result.ts";
import type { ExportStopped } from "../transfer/export-package.ts";
import type { ExportPlan, ExportScope } from "../transfer/export-plan.ts";
import type { DestinationError } from "../worker/destination.ts";
import type {
  ExportDestination,
  ExportDone,
  JobError,
} from "../worker/messages.ts";
import { database } from "./database.svelte.ts";
import { Job, worker } from "./jobs.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";

/** Why a package did not leave. */
export type ExportError = ExportStopped | DestinationError | JobError;

/** What an export of a scope would send: asked again whenever the month, its drafts or the masters change. */
export class LivePlan {
  readonly #company: Installation;
  readonly #scope: ExportScope;
  readonly #changes: LiveQuery<string>;
  #plan: ExportPlan | null = $state.raw(null);

  constructor(company: Installation, scope: ExportScope) {
    this.#company = company;
    this.#scope = scope;
    this.#changes = new LiveQuery(async () => {
      const { db } = database;
      const drafts = await countDrafts(db, company.id, scope.period);
      const masters = await countMasters(db, company.id);
      return [await lastRevision(db), drafts, masters].join(" ");
    });
  }

  /** The plan; null until the first answer. */
  get current(): ExportPlan | null {
    return this.#plan;
  }

  /** Follows the changes. Call it in an effect: it reads rune state, and gives what stops it. */
  follow(): () => void {
    let stopped = false;
    if (this.#changes.current !== undefined)
      void worker()
        .planExport(this.#company.id, this.#scope)
        .then((plan) => {
          if (!stopped) this.#plan = plan;
        });
    return () => {
      stopped = true;
    };
  }
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

/** The export in hand. It outlives its screen: whoever looks elsewhere finds it again. */
class ExportDesk {
  #job: Job | null = $state.raw(null);
  #outcome: Result<ExportDone, ExportError> | null = $state.raw(null);

  /** What runs; null between exports. */
  get job(): Job | null {
    return this.#job;
  }

  /** How the last export ended; null before, and after `clear`. */
  get outcome(): Result<ExportDone, ExportError> | null {
    return this.#outcome;
  }

  /** Makes the package and brings it to its destination. Cancelled, it leaves everything as it was. */
  async run(
    company: Installation,
    scope: ExportScope,
    destination: ExportDestination,
  ): Promise<Result<ExportDone, ExportError>> {
    const job = new Job();
    this.#outcome = null;
    this.#job = job;
    try {
      const outcome = await job.run((w, id, onProgress) =>
        w.exportPackage(id, company.id, scope, destination, onProgress),
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

export const exportDesk = new ExportDesk();
