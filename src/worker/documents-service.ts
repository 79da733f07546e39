import { v7 as uuid } from "uuid";
import {
  listInvoices,
  openInvoice,
  readOriginal,
} from "../books/invoice-list.ts";
import { setInvoiceStatus } from "../books/invoice-status.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { ChangedMeanwhile } from "../db/storage-error.ts";
import { instantOf, type Instant } from "../domain/calendar-date.ts";
import type { CompanyId } from "../domain/company.ts";
import type { DocumentsImport, TransferId } from "../domain/transfer.ts";
import { xmlText } from "../foreign/xml.ts";
import { readLines } from "../foreign/documents/lines.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { applyDocuments } from "../transfer/documents/apply.ts";
import {
  originalBytes,
  stageDocuments,
  type StagedDocuments,
} from "../transfer/documents/stage.ts";
import { blobSource } from "../transfer/zip/byte-source.ts";
import { webInflater } from "../transfer/zip/inflate.ts";
import { withCompany } from "./companies.ts";
import { runJob, runWritingJob } from "./jobs.ts";
import type { DocumentsService, JobError, StageId } from "./messages.ts";
import { throttled } from "./progress.ts";
import { hasSpace, neededSpace } from "./space-probe.ts";

interface Staged {
  readonly company: CompanyId;
  readonly staged: StagedDocuments;
}

/** Rows of a report that the page is given at once: more would hold it up. */
const ROWS_AT_ONCE = 1000;

/** Electronic documents: bringing them in. */
export function documentsService(db: ValijaDatabase): DocumentsService {
  const given = new Map<StageId, File[]>();
  const stages = new Map<StageId, Staged>();

  return {
    giveDocuments(stage, files) {
      given.set(stage, [...(given.get(stage) ?? []), ...files]);
    },

    async stageDocuments(job, company, stage, onProgress) {
      return await runJob(job, async (signal) =>
        withCompany(db, company, async (installation) => {
          const files = given.get(stage) ?? [];
          given.delete(stage);
          const staged = await stageDocuments(
            db,
            installation,
            files.map((file) => ({
              name: file.name,
              source: blobSource(file),
            })),
            {
              now: now(),
              inflater: webInflater,
              onProgress: throttled(onProgress, "reading-documents"),
              signal,
            },
          );
          if (!staged.ok) return staged;
          stages.set(stage, { company, staged: staged.value });
          const { rows, ...head } = staged.value.review;
          return ok({ ...head, rows: rows.length });
        }),
      );
    },

    documentRows(stage, from) {
      const rows = stages.get(stage)?.staged.review.rows ?? [];
      return Promise.resolve(rows.slice(from, from + ROWS_AT_ONCE));
    },

    async applyDocuments(job, stage, replace, onProgress) {
      return await runWritingJob(job, async (signal) => {
        const held = stages.get(stage);
        if (!held) return err({ code: "review-gone" });
        return await withCompany<DocumentsImport, JobError>(
          db,
          held.company,
          async (installation) => {
            const bytes = neededSpace(originalBytes(held.staged));
            await onProgress({ step: "probing-space", done: 0, total: 0 });
            if (!(await hasSpace(bytes, signal)))
              return err({ code: "no-space", bytes });
            const applied = await applyDocuments(
              db,
              installation,
              held.staged,
              {
                id: uuid() as TransferId,
                now: now(),
                replace,
                onProgress: throttled(onProgress, "storing-documents"),
                signal,
              },
            );
            if (applied.ok) stages.delete(stage);
            return applied;
          },
        );
      });
    },

    forgetDocuments(stage) {
      given.delete(stage);
      stages.delete(stage);
    },

    async listInvoices(job, company, onRows) {
      return await runJob(job, async (signal) =>
        unchanged(async () => {
          const rows = await listInvoices(db, company);
          for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
            signal.throwIfAborted();
            await onRows(rows.slice(at, at + ROWS_AT_ONCE));
          }
          return null;
        }),
      );
    },

    async openInvoice(company, key) {
      return await unchanged(async () => {
        const sheet = await openInvoice(db, company, key);
        const sha256 = sheet?.invoice.original ?? null;
        const bytes =
          sha256 === null ? null : await readOriginal(db, company, sha256);
        return (
          sheet && {
            sheet,
            original: bytes && { bytes, text: xmlText(bytes) },
            lines: bytes && readLines(bytes),
          }
        );
      });
    },

    async setInvoiceStatus(job, company, key, status) {
      return await runJob(job, async () =>
        setInvoiceStatus(db, company, key, status, now()),
      );
    },
  };
}

function now(): Instant {
  return instantOf(Date.now());
}

/** What reading several books gives, if none of them changed under its hands. */
async function unchanged<T>(
  read: () => Promise<T>,
): Promise<Result<T, JobError>> {
  try {
    return ok(await read());
  } catch (error) {
    if (error instanceof ChangedMeanwhile)
      return err({ code: "changed-meanwhile", what: error.what });
    throw error;
  }
}
