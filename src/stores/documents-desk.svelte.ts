import { v7 as uuid } from "uuid";
import type { CompanyId } from "../domain/company.ts";
import type { DocumentsImport, ReplacingTransfer } from "../domain/transfer.ts";
import { ok, type Result } from "../lib/result.ts";
import type { FileReport } from "../transfer/documents/review.ts";
import type { TooManyFiles } from "../transfer/documents/stage.ts";
import type { DocumentsHead, JobError, StageId } from "../worker/messages.ts";
import { Job, worker } from "./jobs.svelte.ts";

/** Files that the worker is handed at once: to hand over thousands would hold the page up. */
const AT_ONCE = 100;

/** What was read and waits for a yes. */
export interface DocumentsReport {
  readonly stage: StageId;
  readonly head: DocumentsHead;
  readonly rows: readonly FileReport[];
}

/** What is being done with the documents. */
export type DocumentsWork = "reading" | "storing";

/** Electronic documents on their way in. It outlives its screen: whoever looks elsewhere finds it again. */
class DocumentsDesk {
  #company: CompanyId | null = $state.raw(null);
  #work: { readonly kind: DocumentsWork; readonly job: Job } | null =
    $state.raw(null);
  #staged: Result<DocumentsReport, TooManyFiles | JobError> | null =
    $state.raw(null);
  #brought: Result<DocumentsImport, JobError> | null = $state.raw(null);

  /** For which company the files were chosen. */
  get company(): CompanyId | null {
    return this.#company;
  }

  get work() {
    return this.#work;
  }

  /** What was read, or why not; null while choosing. */
  get staged() {
    return this.#staged;
  }

  /** How bringing in ended, undone or not since; null before. */
  get brought() {
    return this.#brought;
  }

  /** Reads files and what is in their ZIPs. Cancelled, everything is as before. */
  async begin(company: CompanyId, files: readonly File[]): Promise<void> {
    this.leave();
    this.#company = company;
    const stage = uuid();
    const staged = await this.#during("reading", async (job) => {
      for (let at = 0; at < files.length; at += AT_ONCE)
        await worker().giveDocuments(stage, files.slice(at, at + AT_ONCE));
      return await job.run((w, id, onProgress) =>
        w.stageDocuments(id, company, stage, onProgress),
      );
    });
    if (!staged.ok) {
      void worker().forgetDocuments(stage);
      this.#staged = staged.error.code === "cancelled" ? null : staged;
      return;
    }
    const rows: FileReport[] = [];
    while (rows.length < staged.value.rows)
      rows.push(...(await worker().documentRows(stage, rows.length)));
    this.#staged = ok({ stage, head: staged.value, rows });
  }

  /** Brings in what is reported. Cancelled, it leaves everything as it was, the report too. */
  async bring(replace: boolean): Promise<void> {
    if (!this.#staged?.ok) return;
    const { stage } = this.#staged.value;
    const brought = await this.#during("storing", (job) =>
      job.run((w, id, onProgress) =>
        w.applyDocuments(id, stage, replace, onProgress),
      ),
    );
    const stopped = !brought.ok && brought.error.code === "cancelled";
    this.#brought = stopped ? null : brought;
  }

  /** Takes note that what was brought in has been undone, or brought in again. */
  note(transfer: ReplacingTransfer): void {
    if (transfer.direction === "documents") this.#brought = ok(transfer);
  }

  /** Back to choosing. */
  leave(): void {
    if (this.#staged?.ok && !this.#brought?.ok)
      void worker().forgetDocuments(this.#staged.value.stage);
    this.#staged = null;
    this.#brought = null;
  }

  async #during<R>(
    kind: DocumentsWork,
    work: (job: Job) => Promise<R>,
  ): Promise<R> {
    const job = new Job();
    this.#work = { kind, job };
    try {
      return await work(job);
    } finally {
      this.#work = null;
    }
  }
}

/** The page's one desk for electronic documents. */
export const documentsDesk = new DocumentsDesk();
