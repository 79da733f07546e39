import { v7 as uuid } from "uuid";
import { instantOf, type Instant } from "../domain/calendar-date.ts";
import type { CompanyId, Installation } from "../domain/company.ts";
import type { TransferId } from "../domain/transfer.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { writing } from "../db/storage-error.ts";
import { addOutgoing } from "../db/transfers.ts";
import { textOf } from "../lib/bytes.ts";
import { ok, type Result } from "../lib/result.ts";
import type { ExportOptions, MadePackage } from "../transfer/package-parts.ts";
import { withCompany } from "./companies.ts";
import { writeInto, type DestinationError } from "./destination.ts";
import { runWritingJob } from "./jobs.ts";
import type {
  ExportDestination,
  ExportDone,
  JobError,
  JobId,
  OnProgress,
} from "./messages.ts";
import { throttled } from "./progress.ts";

/** The version of the program, set when it is built. */
declare const __APP_VERSION__: string;

/** Who asked for a package, and where it goes. */
export interface ExportOrder {
  readonly job: JobId;
  readonly company: CompanyId;
  readonly destination: ExportDestination;
  readonly onProgress: OnProgress;
}

/** Makes a package, brings it to its destination and notes that it left, as the only writer. */
export async function runExport<E>(
  db: ValijaDatabase,
  { job, company, destination, onProgress }: ExportOrder,
  make: (
    installation: Installation,
    options: ExportOptions,
  ) => Promise<Result<MadePackage, E>>,
): Promise<Result<ExportDone, E | DestinationError | JobError>> {
  type Failure = E | DestinationError | JobError;
  return await runWritingJob<ExportDone, Failure>(job, async (signal) =>
    withCompany<ExportDone, Failure>(db, company, async (installation) => {
      const at = instantOf(Date.now());
      const made = await make(installation, {
        now: at,
        version: __APP_VERSION__,
        onProgress: throttled(onProgress, "collecting"),
        signal,
      });
      if (!made.ok) return made;
      signal.throwIfAborted();
      await onProgress({ step: "writing", done: 0, total: 0 });
      return await deliver(made.value, destination, async () =>
        recordExport(db, made.value, destination, at),
      );
    }),
  );
}

/** Brings a package to its destination and notes that it left; what cannot be noted has not left. */
async function deliver(
  { fileName, bytes }: MadePackage,
  destination: ExportDestination,
  record: () => Promise<Result<ExportDone, JobError>>,
): Promise<Result<ExportDone, DestinationError | JobError>> {
  return destination.kind === "folder"
    ? await writeInto(destination.folder, fileName, bytes, record)
    : await record();
}

async function recordExport(
  db: ValijaDatabase,
  made: MadePackage,
  destination: ExportDestination,
  at: Instant,
): Promise<Result<ExportDone, JobError>> {
  const inFolder = destination.kind === "folder";
  const added = await writing(db, async () =>
    addOutgoing(db, {
      ...made.entry,
      id: uuid() as TransferId,
      at,
      destination: inFolder ? destination.folder.name : null,
      readBack: inFolder,
    }),
  );
  if (!added.ok) return added;
  return ok({
    transfer: added.value,
    slip: textOf(made.slip) ?? "",
    bytes: inFolder ? null : made.bytes,
  });
}
