/** The benchmark's page: the program's own modules and worker, without its screens. */
import * as Comlink from "comlink";
import { v7 as uuid } from "uuid";
import { bookKeyOf } from "../../src/books/vouchers.ts";
import { ValijaDatabase } from "../../src/db/database.ts";
import { bookId } from "../../src/domain/book.ts";
import type { OperationTypeCode } from "../../src/domain/masters.ts";
import type { Result } from "../../src/lib/result.ts";
import type {
  JobProgress,
  TransferService,
} from "../../src/worker/messages.ts";
import type { Period } from "../../src/domain/calendar-date.ts";
import type { SiteCode } from "../../src/domain/company.ts";
import {
  BRANCH,
  CENTRAL,
  installationOf,
  OTHER_MONTH,
  OWN_MONTH,
} from "./company.ts";
import { keptFile } from "./files.ts";
import type { BenchWork } from "./peer-worker.ts";
import { timeScreens } from "./screens.ts";
import { watchPage, watchReader } from "./watch.ts";
import type { BenchPage, Timing } from "./api.ts";

const company = installationOf(CENTRAL);

function service(): Comlink.Remote<TransferService> {
  return Comlink.wrap(
    // Vite knows a worker by this very form.
    new Worker(
      new URL("../../src/worker/transfer-worker.ts", import.meta.url),
      {
        type: "module",
      },
    ),
  );
}

function benchWork(): Comlink.Remote<BenchWork> {
  return Comlink.wrap(
    new Worker(new URL("./peer-worker.ts", import.meta.url), {
      type: "module",
    }),
  );
}

/** Adds up how long each step took, from one word of progress to the next. */
class Steps {
  readonly ms: Record<string, number> = {};
  #step = "starting";
  #since = performance.now();

  readonly onProgress = Comlink.proxy(({ step }: JobProgress): void => {
    this.begin(step);
  });

  begin(step: string): void {
    const time = performance.now();
    this.ms[this.#step] = (this.ms[this.#step] ?? 0) + time - this.#since;
    this.#step = step;
    this.#since = time;
  }
}

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Runs one piece of work under watch; `bytes` is what it gives. */
async function measured(
  work: (steps: Steps) => Promise<number>,
  reading: { readonly site: string; readonly period: Period } | null,
): Promise<Timing> {
  const db = new ValijaDatabase();
  const book =
    reading &&
    bookId(
      bookKeyOf(company, {
        site: reading.site as SiteCode,
        period: reading.period,
        operationType: "05" as OperationTypeCode,
      }),
    );
  if (book) await db.open();
  const reader = book ? watchReader(db, book) : null;
  const page = watchPage();
  const steps = new Steps();
  const start = performance.now();
  const bytes = await work(steps);
  const ms = performance.now() - start;
  steps.begin("done");
  const readerWait = reader ? await reader() : null;
  const seen = await page();
  db.close();
  return { ms, steps: steps.ms, bytes, readerWait, ...seen };
}

const bench: BenchPage = {
  async prepare({ vouchers, invoices, peers }) {
    const work = benchWork();
    await work.fillValija(vouchers);
    await work.fillDocuments(invoices);
    if (!peers) return;
    await work.fillPeers(vouchers);
    await work.fillDocumentPeer(invoices);
  },

  async exportMonth() {
    const worker = service();
    const scope = { period: OWN_MONTH, operationType: null };
    // As the screen does: what would travel is shown before anybody can press the button.
    const start = performance.now();
    await worker.planExport(company.id, scope);
    const plan = performance.now() - start;
    const timing = await measured(
      async (steps) => {
        const destination = { kind: "download" } as const;
        const done = await worker.exportPackage(
          uuid(),
          company.id,
          scope,
          destination,
          steps.onProgress,
        );
        return value(done).bytes?.length ?? 0;
      },
      { site: CENTRAL, period: OWN_MONTH },
    );
    return { ...timing, steps: { "plan shown before": plan, ...timing.steps } };
  },

  async importPackage(name) {
    const worker = service();
    await worker.planUndo("none" as never);
    const file = await keptFile(`${name}.zip`);
    return await measured(
      async (steps) => {
        const staged = value(
          await worker.stageImport(
            uuid(),
            company.id,
            file,
            false,
            steps.onProgress,
          ),
        );
        steps.begin("review at hand");
        value(
          await worker.applyImport(uuid(), staged.stage, {}, steps.onProgress),
        );
        return file.size;
      },
      { site: BRANCH, period: OTHER_MONTH },
    );
  },

  async backup() {
    const worker = service();
    const scope = { period: null };
    const start = performance.now();
    await worker.planManagement(company.id, scope);
    const plan = performance.now() - start;
    const timing = await measured(async (steps) => {
      const done = await worker.exportManagement(
        uuid(),
        company.id,
        scope,
        { kind: "download" },
        steps.onProgress,
      );
      return value(done).bytes?.length ?? 0;
    }, null);
    return { ...timing, steps: { "plan shown before": plan, ...timing.steps } };
  },

  async restore() {
    const worker = service();
    await worker.planUndo("none" as never);
    const file = await keptFile("management.zip");
    return await measured(async (steps) => {
      const staged = value(
        await worker.stageRestore(
          uuid(),
          company.id,
          file,
          false,
          steps.onProgress,
        ),
      );
      steps.begin("review at hand");
      value(
        await worker.applyImport(uuid(), staged.stage, {}, steps.onProgress),
      );
      return file.size;
    }, null);
  },

  async screens() {
    return await timeScreens(new ValijaDatabase(), company);
  },

  async peerExport(peer) {
    const work = benchWork();
    return await measured(async () => work.exportPeer(peer), null);
  },

  async peerImport(peer) {
    const work = benchWork();
    return await measured(async () => work.importPeer(peer), null);
  },

  async peerBackup() {
    const work = benchWork();
    return await measured(async () => work.backupPeer(), null);
  },

  async peerRestore() {
    const work = benchWork();
    return await measured(async () => work.restorePeer(), null);
  },
};

window.bench = bench;
