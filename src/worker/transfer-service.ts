import { v7 as uuid } from "uuid";
import { instantOf, type Instant } from "../domain/calendar-date.ts";
import type { CompanyId, Installation } from "../domain/company.ts";
import type { ReplacingTransfer, TransferId } from "../domain/transfer.ts";
import type { VoucherId } from "../domain/voucher.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { findInstallation } from "../db/installations.ts";
import { planUndo } from "../db/replacement.ts";
import { writing } from "../db/storage-error.ts";
import { addOutgoing, listTransfers } from "../db/transfers.ts";
import { FOREIGN_BOUNDS } from "../foreign/refusal.ts";
import { localeOf, type Locale } from "../i18n/format.ts";
import { followLanguage, loadLanguage, t } from "../i18n/index.ts";
import { textOf } from "../lib/bytes.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { applyImport } from "../transfer/apply-import.ts";
import {
  exportPackage,
  type ExportStopped,
  type MadePackage,
} from "../transfer/export-package.ts";
import { planExport } from "../transfer/export-plan.ts";
import {
  applyForeign,
  stageForeign,
  type StagedForeign,
} from "../transfer/foreign-import.ts";
import type { ForeignDraft } from "../transfer/foreign-plan.ts";
import { stageImport, type StagedImport } from "../transfer/import-package.ts";
import { mismatchOf, peekPackage, stateOf } from "../transfer/list-packages.ts";
import { undoImport } from "../transfer/undo-import.ts";
import { summaryOf } from "../transfer/package-summary.ts";
import { blobSource } from "../transfer/zip/byte-source.ts";
import { webInflater } from "../transfer/zip/inflate.ts";
import { writeInto, type DestinationError } from "./destination.ts";
import { exampleService } from "./example-service.ts";
import { cancelJob, runJob, runWritingJob } from "./jobs.ts";
import type {
  ExportDestination,
  ExportDone,
  JobError,
  ListedPackage,
  OnProgress,
  StageId,
  TransferService,
} from "./messages.ts";
import { personService } from "./person-service.ts";
import { postingService } from "./posting-service.ts";
import { throttled } from "./progress.ts";
import { readable } from "./readable.ts";
import { searchService } from "./search-service.ts";
import { sheetService } from "./sheet-service.ts";
import { sharedPageReader } from "./page-readers.ts";
import { hasSpace, neededSpace } from "./space-probe.ts";

/** The version of the program, set when it is built. */
declare const __APP_VERSION__: string;

interface Staged<T> {
  readonly company: CompanyId;
  readonly staged: T;
}

/** Everything that the worker does, on one database. */
export function transferService(db: ValijaDatabase): TransferService {
  const imports = new Map<StageId, Staged<StagedImport>>();
  const foreign = new Map<StageId, Staged<StagedForeign>>();
  /** Settled once the texts of the language are there. */
  let spoken = Promise.resolve();

  return {
    ...sheetService,
    ...searchService(db),

    cancel: cancelJob,

    speak(language) {
      followLanguage(() => language);
      spoken = loadLanguage(language);
    },

    async listPackages(job, company, filter, files, onProgress) {
      return await runJob(job, async (signal) =>
        withCompany(db, company, async (installation) => {
          const history = await listTransfers(db, company);
          const found: ListedPackage[] = [];
          for (const [index, file] of files.entries()) {
            signal.throwIfAborted();
            const content = await readable(file, async () => {
              const peeked = await peekPackage(blobSource(file), webInflater);
              if (!peeked.ok) return peeked;
              const summary = summaryOf(peeked.value);
              return ok({
                summary,
                mismatch: mismatchOf(summary, installation, filter),
                state: await stateOf(db, peeked.value, history),
              });
            });
            found.push({ index, name: file.name, size: file.size, content });
            await onProgress({
              step: "listing",
              done: index + 1,
              total: files.length,
            });
          }
          return ok(found);
        }),
      );
    },

    async stageImport(job, company, file, allSites, onProgress) {
      return await runJob(job, async (signal) =>
        withCompany(db, company, async (installation) =>
          readable(file, async () => {
            const source = { name: file.name, source: blobSource(file) };
            const pageReader = sharedPageReader(file);
            const staged = await stageImport(
              db,
              installation,
              source,
              allSites,
              {
                inflater: webInflater,
                pageReader,
                onProgress: throttled(onProgress, "reading"),
                signal,
              },
            ).finally(() => {
              pageReader.close();
            });
            if (!staged.ok) return staged;
            const stage = uuid();
            imports.set(stage, { company, staged: staged.value });
            return ok({ stage, review: staged.value.review });
          }),
        ),
      );
    },

    async applyImport(job, stage, choices, onProgress) {
      return await runWritingJob(job, async (signal) => {
        const held = imports.get(stage);
        if (!held) return err({ code: "review-gone" });
        return await withCompany(db, held.company, async (installation) => {
          const space = await checkSpace(
            unpackedSize(held.staged),
            onProgress,
            signal,
          );
          if (!space.ok) return space;
          const applied = await applyImport(db, installation, held.staged, {
            id: uuid() as TransferId,
            now: now(),
            choices,
            onProgress: throttled(onProgress, "storing"),
            signal,
          });
          if (applied.ok) imports.delete(stage);
          return applied;
        });
      });
    },

    planUndo: async (transfer) => planUndo(db, transfer),

    async undo(transfer, losingChanges) {
      return await runWritingJob<ReplacingTransfer, JobError>(
        uuid(),
        async () => undoImport(db, transfer, losingChanges, now()),
      );
    },

    async planExport(company, scope) {
      const installation = await findInstallation(db, company);
      return installation
        ? (await planExport(db, installation, scope)).plan
        : null;
    },

    async exportPackage(job, company, scope, destination, onProgress) {
      type Failure = ExportStopped | DestinationError | JobError;
      return await runWritingJob<ExportDone, Failure>(job, async (signal) =>
        withCompany<ExportDone, Failure>(db, company, async (installation) => {
          const at = now();
          const made = await exportPackage(db, installation, scope, {
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
    },

    async stageForeign(job, company, file, defaultOperationType, onProgress) {
      return await runJob(job, async (signal) =>
        withCompany(db, company, async (installation) =>
          readable(file, async () => {
            const limit = FOREIGN_BOUNDS.bytes;
            if (file.size > limit)
              return err({ code: "too-large", what: "bytes", limit });
            await onProgress({ step: "reading", done: 0, total: 0 });
            const bytes = new Uint8Array(await file.arrayBuffer());
            signal.throwIfAborted();
            const staged = await stageForeign(
              db,
              installation,
              { name: file.name, bytes },
              {
                defaultOperationType,
                newId: () => uuid() as VoucherId,
                now: now(),
                inflater: webInflater,
              },
            );
            signal.throwIfAborted();
            if (!staged.ok) return staged;
            const stage = uuid();
            foreign.set(stage, { company, staged: staged.value });
            return ok({ stage, review: staged.value.review });
          }),
        ),
      );
    },

    async applyForeign(job, stage, onProgress) {
      return await runWritingJob(job, async (signal) => {
        const held = foreign.get(stage);
        if (!held) return err({ code: "review-gone" });
        return await withCompany(db, held.company, async (installation) => {
          const space = await checkSpace(
            held.staged.file.size * 2,
            onProgress,
            signal,
          );
          if (!space.ok) return space;
          await spoken;
          const applied = await applyForeign(db, installation, held.staged, {
            id: uuid() as TransferId,
            now: now(),
            reasonsOf: (draft) =>
              reasonsOf(draft, localeOf(installation.company.country)),
            onProgress: throttled(onProgress, "storing"),
            signal,
          });
          if (applied.ok) foreign.delete(stage);
          return applied;
        });
      });
    },

    ...exampleService(db),
    ...personService(db),
    ...postingService(db),

    discard(stage) {
      imports.delete(stage);
      foreign.delete(stage);
    },
  };
}

function now(): Instant {
  return instantOf(Date.now());
}

async function withCompany<T, E>(
  db: ValijaDatabase,
  id: CompanyId,
  work: (installation: Installation) => Promise<Result<T, E>>,
): Promise<Result<T, E | JobError>> {
  const installation = await findInstallation(db, id);
  return installation
    ? await work(installation)
    : err({ code: "company-gone" });
}

/** The sentences that a draft shows: why it cannot be a voucher yet. */
function reasonsOf(
  { source, problems }: ForeignDraft,
  locale: Locale,
): readonly string[] {
  const errors = source.findings.filter((f) => f.severity === "error");
  return [
    ...new Set([
      ...errors.map((f) => t.foreign.finding(f, locale)),
      ...problems.map((p) => t.vouchers.problem(p, locale)),
    ]),
  ];
}

async function checkSpace(
  unpacked: number,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Result<null, JobError>> {
  const bytes = neededSpace(unpacked);
  await onProgress({ step: "probing-space", done: 0, total: 0 });
  return (await hasSpace(bytes, signal))
    ? ok(null)
    : err({ code: "no-space", bytes });
}

function unpackedSize(staged: StagedImport): number {
  return staged.books.reduce(
    (n, book) =>
      n +
      book.pages.reduce(
        (m, { stored }) =>
          m + stored.leading.size + (stored.following?.size ?? 0),
        0,
      ),
    0,
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
