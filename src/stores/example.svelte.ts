import { countInbox, listInbox } from "../db/inbox.ts";
import {
  EXAMPLE_LOOKED,
  putSetting,
  readSetting,
} from "../db/installations.ts";
import { booksOfKind } from "../db/books.ts";
import { listTransfers } from "../db/transfers.ts";
import { countCompany, type CompanyCounts } from "../db/whole-company.ts";
import type { Period } from "../domain/calendar-date.ts";
import type { ExampleMark, Installation } from "../domain/company.ts";
import type { Result } from "../lib/result.ts";
import type { ExampleError } from "../transfer/example-company.ts";
import type { JobError } from "../worker/messages.ts";
import { database } from "./database.svelte.ts";
import { Job } from "./jobs.svelte.ts";
import { LiveQuery } from "./live-query.svelte.ts";
import { today } from "./clock.ts";
import { session } from "./session.svelte.ts";
import { importDesk } from "./transfer-import.svelte.ts";

/** The steps of looking around, in their order. */
export const EXAMPLE_STEPS = [
  "look",
  "enter",
  "export",
  "import",
  "undo",
] as const;

/** One of them. */
export type ExampleStep = (typeof EXAMPLE_STEPS)[number];

/** A company known to be the example. */
export type ExampleInstallation = Installation & {
  readonly example: ExampleMark;
};

/** Whether a company is the example. */
export function isExample(
  company: Installation | null | undefined,
): company is ExampleInstallation {
  return company?.example !== undefined;
}

/** Makes the example company, opens it, and works in its last month. */
export async function createExample(
  job: Job,
): Promise<Result<Installation, ExampleError | JobError>> {
  const day = today();
  const made = await job.run((worker, id, onProgress) =>
    worker.createExample(id, day, onProgress),
  );
  const period = made.ok ? await lastMonth(made.value) : null;
  if (period) await session.choosePeriod(period);
  return made;
}

/** The last month in which the example has vouchers. */
async function lastMonth(company: Installation): Promise<Period | null> {
  const books = await booksOfKind(database.db, company.id, "vouchers");
  return (
    books
      .map(({ key }) => key.period)
      .sort()
      .at(-1) ?? null
  );
}

/** Notes that a month was looked at: nothing else tells. */
export async function noteLooked(): Promise<void> {
  await putSetting(database.db, EXAMPLE_LOOKED, true);
}

/** Which steps have been done. */
export function liveSteps({
  id,
  site,
  example,
}: ExampleInstallation): LiveQuery<readonly ExampleStep[]> {
  const { db } = database;
  return new LiveQuery(async () => {
    const books = await booksOfKind(db, id, "vouchers");
    const own = books.filter((book) => book.key.site === site.code);
    const vouchers = own.reduce((n, book) => n + book.count, 0);
    const history = await listTransfers(db, id);
    const imports = history.filter((entry) => entry.direction === "in");
    const done: Record<ExampleStep, boolean> = {
      look: (await readSetting(db, EXAMPLE_LOOKED)) === true,
      enter: vouchers > example.vouchers,
      export: history.some((entry) => entry.direction === "out"),
      import: imports.length > example.transfers,
      undo: imports.some((entry) => entry.state === "undone"),
    };
    return EXAMPLE_STEPS.filter((step) => done[step]);
  });
}

/** How many packages of the branch lie ready to be imported. */
export function liveInboxCount(company: Installation): LiveQuery<number> {
  return new LiveQuery(async () => countInbox(database.db, company.id));
}

/** The packages that lie ready, as files like any others. */
export async function inboxFiles(company: Installation): Promise<File[]> {
  const stored = await listInbox(database.db, company.id);
  return stored.map(
    ({ name, bytes }) => new File([bytes], name, { type: "application/zip" }),
  );
}

/** What removing the example would take away. */
export async function countExample(
  company: Installation,
): Promise<CompanyCounts> {
  return await countCompany(database.db, company.id);
}

/** Removes the example company with everything in it. A real company it does not touch. */
export async function removeExample(
  company: Installation,
): Promise<Result<null, JobError>> {
  const removed = await new Job().run((worker) =>
    worker.removeExample(company.id),
  );
  if (removed.ok) {
    importDesk.forget();
    session.forgetPeriod();
  }
  return removed;
}
