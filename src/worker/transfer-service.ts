import { v7 as uuid } from "uuid";
import { instantOf, type Instant } from "../domain/calendar-date.ts";
import type { CompanyId, Installation } from "../domain/company.ts";
import type {
  IncomingTransfer,
  ReplacingTransfer,
  TransferId,
} from "../domain/transfer.ts";
import type { VoucherId } from "../domain/voucher.ts";
import type { NotAllowed } from "../domain/people.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { findInstallation } from "../db/installations.ts";
import { planUndo } from "../db/replacement.ts";
import type { StorageError } from "../db/storage-error.ts";
import { listTransfers } from "../db/transfers.ts";
import { FOREIGN_BOUNDS } from "../foreign/refusal.ts";
import { localeOf, type Locale } from "../i18n/format.ts";
import { followLanguage, loadLanguage, t } from "../i18n/index.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { applyImport } from "../transfer/apply-import.ts";
import type { ApplyOptions } from "../transfer/apply-replacement.ts";
import { applyRestore } from "../transfer/apply-restore.ts";
import { exportManagement } from "../transfer/export-management.ts";
import { exportPackage } from "../transfer/export-package.ts";
import { planExport } from "../transfer/export-plan.ts";
import {
  applyForeign,
  stageForeign,
  type StagedForeign,
} from "../transfer/foreign-import.ts";
import type { ForeignDraft } from "../transfer/foreign-plan.ts";
import { stageImport, type StagedImport } from "../transfer/import-package.ts";
import { mismatchOf, peekPackage, stateOf } from "../transfer/list-packages.ts";
import { planManagement } from "../transfer/management-plan.ts";
import type { ReadOptions } from "../transfer/reading.ts";
import type { PackageError } from "../transfer/format/errors.ts";
import { summaryOf } from "../transfer/package-summary.ts";
import { stageRestore, type StagedRestore } from "../transfer/stage-restore.ts";
import { undoImport } from "../transfer/undo-import.ts";
import { blobSource, type ByteSource } from "../transfer/zip/byte-source.ts";
import { webInflater } from "../transfer/zip/inflate.ts";
import { withCompany } from "./companies.ts";
import { documentsService } from "./documents-service.ts";
import { exampleService } from "./example-service.ts";
import { runExport } from "./exporting.ts";
import { cancelJob, runJob, runWritingJob } from "./jobs.ts";
import type {
  JobError,
  JobId,
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

/** A package that was reviewed, of either kind. */
type StagedPackage =
  | { readonly kind: "import"; readonly staged: StagedImport }
  | { readonly kind: "restore"; readonly staged: StagedRestore };

interface ReviewOrder {
  readonly job: JobId;
  readonly company: CompanyId;
  readonly file: File;
  readonly onProgress: OnProgress;
}

interface Staged<T> {
  readonly company: CompanyId;
  readonly staged: T;
}

/** Everything that the worker does, on one database. */
export function transferService(db: ValijaDatabase): TransferService {
  const packages = new Map<StageId, Staged<StagedPackage>>();
  const foreign = new Map<StageId, Staged<StagedForeign>>();
  /** Settled once the texts of the language are there. */
  let spoken = Promise.resolve();

  /** Reads and reviews a package, and holds it until the user decides. */
  async function review<S extends { readonly review: unknown }>(
    { job, company, file, onProgress }: ReviewOrder,
    stage: (
      installation: Installation,
      source: { readonly name: string; readonly source: ByteSource },
      options: Omit<ReadOptions, "keepPages">,
    ) => Promise<Result<S, PackageError>>,
    held: (staged: S) => StagedPackage,
  ): Promise<
    Result<
      { readonly stage: StageId; readonly review: S["review"] },
      PackageError | JobError
    >
  > {
    return await runJob(job, async (signal) =>
      withCompany(db, company, async (installation) =>
        readable(file, async () => {
          const staged = await stage(
            installation,
            { name: file.name, source: blobSource(file) },
            {
              inflater: webInflater,
              onProgress: throttled(onProgress, "reading"),
              signal,
            },
          );
          if (!staged.ok) return staged;
          const id = uuid();
          packages.set(id, { company, staged: held(staged.value) });
          return ok({ stage: id, review: staged.value.review });
        }),
      ),
    );
  }

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
      return await review(
        { job, company, file, onProgress },
        async (installation, source, options) => {
          const pageReader = sharedPageReader(file);
          return await stageImport(db, installation, source, allSites, {
            ...options,
            pageReader,
          }).finally(() => {
            pageReader.close();
          });
        },
        (staged) => ({ kind: "import", staged }),
      );
    },

    async stageRestore(job, company, file, keepOthers, onProgress) {
      return await review(
        { job, company, file, onProgress },
        async (installation, source, options) =>
          stageRestore(db, installation, source, keepOthers, options),
        (staged) => ({ kind: "restore", staged }),
      );
    },

    async applyImport(job, stage, choices, onProgress) {
      return await runWritingJob(job, async (signal) => {
        const held = packages.get(stage);
        if (!held) return err({ code: "review-gone" });
        return await withCompany(db, held.company, async (installation) => {
          const space = await checkSpace(
            unpackedSize(held.staged.staged),
            onProgress,
            signal,
          );
          if (!space.ok) return space;
          const applied = await applyPackage(db, installation, held.staged, {
            id: uuid() as TransferId,
            now: now(),
            choices,
            onProgress: throttled(onProgress, "storing"),
            signal,
          });
          if (applied.ok) packages.delete(stage);
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
      const order = { job, company, destination, onProgress };
      return await runExport(db, order, async (installation, options) =>
        exportPackage(db, installation, scope, options),
      );
    },

    async planManagement(company, scope) {
      const installation = await findInstallation(db, company);
      return installation
        ? (await planManagement(db, installation, scope)).plan
        : null;
    },

    async exportManagement(job, company, scope, destination, onProgress) {
      const order = { job, company, destination, onProgress };
      return await runExport(db, order, async (installation, options) =>
        exportManagement(db, installation, scope, options),
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
    ...documentsService(db),
    ...postingService(db),

    discard(stage) {
      packages.delete(stage);
      foreign.delete(stage);
    },
  };
}

function now(): Instant {
  return instantOf(Date.now());
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

/** Bytes of what a package would store, unpacked. */
function unpackedSize(staged: StagedImport | StagedRestore): number {
  const originals = "originals" in staged ? staged.originals : [];
  return staged.books.reduce(
    (n, book) =>
      n +
      book.pages.reduce(
        (m, { stored }) =>
          m + stored.leading.size + (stored.following?.size ?? 0),
        0,
      ),
    originals.reduce((n, { size }) => n + size, 0),
  );
}

async function applyPackage(
  db: ValijaDatabase,
  installation: Installation,
  held: StagedPackage,
  options: ApplyOptions,
): Promise<Result<IncomingTransfer, NotAllowed | StorageError>> {
  return held.kind === "import"
    ? await applyImport(db, installation, held.staged, options)
    : await applyRestore(db, installation, held.staged, options);
}
