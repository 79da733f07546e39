import type { BookChange } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { readMasterMaps } from "../db/masters.ts";
import { listOriginals } from "../db/originals.ts";
import { listTransfers } from "../db/transfers.ts";
import type { StoredPart } from "../domain/book.ts";
import { monthPeriod } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import { DocumentSums, type DocumentSum } from "../domain/document-sums.ts";
import type { Transfer } from "../domain/transfer.ts";
import { err, ok, type Result } from "../lib/result.ts";
import {
  compareDocuments,
  type DocumentComparison,
} from "./compare-documents.ts";
import type { PackageError } from "./format/errors.ts";
import { listed } from "./import-review.ts";
import { stateOf, type PackageState } from "./list-packages.ts";
import {
  refusalOf,
  summaryOf,
  type PackageSummary,
} from "./package-summary.ts";
import {
  areIdle,
  planMerges,
  reviewMasters,
  type MergePlans,
} from "./plan-merges.ts";
import { documentsOfPage, planRestore, type KindPlan } from "./plan-restore.ts";
import { readPackage } from "./read-package.ts";
import type { IncomingMonth } from "./read-management.ts";
import type { ReadOptions } from "./reading.ts";
import type {
  GroupReview,
  RestoreReview,
  RestoreWarning,
} from "./restore-review.ts";
import type { ByteSource } from "./zip/byte-source.ts";

/** A management package that has been verified whole, and what restoring it would do. Held by the worker until the user decides. */
export interface StagedRestore {
  readonly file: { readonly name: string; readonly size: number };
  readonly summary: PackageSummary;
  readonly keepOthers: boolean;
  readonly books: readonly BookChange[];
  /** Those that are not in the database yet. */
  readonly originals: readonly StoredPart[];
  readonly merges: MergePlans;
  /** What the documents of the package add up to, for the history. */
  readonly sums: readonly DocumentSum[];
  readonly review: RestoreReview;
}

/** Reads, verifies and reviews a management package for a company. Nothing is written. Rejects only when cancelled. */
export async function stageRestore(
  db: ValijaDatabase,
  company: Installation,
  file: { readonly name: string; readonly source: ByteSource },
  keepOthers: boolean,
  options: Omit<ReadOptions, "keepPages">,
): Promise<Result<StagedRestore, PackageError>> {
  const [read, masters] = await Promise.all([
    readPackage(file.source, { ...options, keepPages: true }),
    readMasterMaps(db, company.id),
  ]);
  if (!read.ok) return read;
  const { manifest, management } = read.value;
  const summary = summaryOf(manifest);
  const refusal = refusalOf(summary, company, "management");
  if (refusal) return err(refusal);
  const scope = { company: company.id, period: summary.period, keepOthers };
  const plans = await planRestore(db, scope, management.months);
  const merges = planMerges(masters, read.value.masters);
  const here = await listOriginals(db, company.id);
  const originals = management.originals.filter((o) => !here.has(o.sha256));
  const history = await listTransfers(db, company.id);
  const state = await stateOf(db, manifest, history);
  const review = await reviewRestore(db, company, {
    summary,
    keepOthers,
    plans,
    merges,
    originals: originals.length,
    history,
    state,
  });
  return ok({
    file: { name: file.name, size: file.source.size },
    summary,
    keepOthers,
    books: plans.flatMap(({ changes }) => changes),
    originals,
    merges,
    sums: sumsOf(management.months),
    review,
  });
}

function sumsOf(months: readonly IncomingMonth[]): DocumentSum[] {
  const sums = new DocumentSums();
  for (const { kind, pages } of months)
    for (const { page } of pages)
      if (kind === "invoices")
        for (const invoice of documentsOfPage(kind, page))
          sums.addInvoice(invoice);
      else
        for (const movement of documentsOfPage(kind, page))
          sums.addMovement(kind, movement);
  return sums.overall();
}

interface ReviewInput {
  readonly summary: PackageSummary;
  readonly keepOthers: boolean;
  readonly plans: readonly KindPlan[];
  readonly merges: MergePlans;
  readonly originals: number;
  readonly history: readonly Transfer[];
  readonly state: PackageState;
}

async function reviewRestore(
  db: ValijaDatabase,
  company: Installation,
  input: ReviewInput,
): Promise<RestoreReview> {
  const { summary, keepOthers, plans, merges, originals } = input;
  let enteredSince = 0;
  const comparison = await compareDocuments(db, plans, ({ modified }) => {
    if (modified > summary.created) enteredSince++;
  });
  const before = comparison.before.byMonth();
  const gone = [...comparison.groups.values()].reduce(
    (n, { changed, removed }) => n + changed.length + removed.length,
    0,
  );
  const changes = plans.flatMap((plan) => plan.changes);
  return {
    summary,
    site: summary.site,
    keepOthers,
    groups: groupReviews(comparison),
    unchanged: before.reduce((n, { count }) => n + count, 0) - gone,
    before,
    after: comparison.after.byMonth(),
    originals,
    masters: reviewMasters(merges),
    warnings: warningsOf(company, input, comparison, enteredSince),
    nothingToDo: changes.length === 0 && originals === 0 && areIdle(merges),
  };
}

function groupReviews({ groups }: DocumentComparison): GroupReview[] {
  return [...groups]
    .filter(
      ([, { added, changed, removed }]) =>
        added.length + changed.length + removed.length > 0,
    )
    .map(([group, { added, changed, removed }]) => ({
      group,
      added: listed(added),
      changed: listed(changed),
      removed: listed(removed),
    }));
}

function warningsOf(
  company: Installation,
  { summary, plans, history, state }: ReviewInput,
  { groups }: DocumentComparison,
  removed: number,
): RestoreWarning[] {
  const warnings: RestoreWarning[] = [];
  const sender = senderWarning(company, summary);
  if (sender) warnings.push(sender);
  const last = history.find(
    (t) =>
      t.direction === "in" && t.kind === "management" && t.state === "done",
  );
  if (last && last.site.code !== summary.site.code)
    warnings.push({ code: "other-site", site: last.site.code });
  if (state.code === "older")
    warnings.push({ code: "older-than-imported", imported: state.imported });
  if (state.code === "previous-missing")
    warnings.push({ code: "previous-missing", last: state.last });
  const changes = [...groups.values()].flatMap(({ changed }) => changed);
  const changed = changes.filter((change) => change.newerHere).length;
  if (changed + removed > 0)
    warnings.push({ code: "newer-here", changed, removed });
  const months = [...new Set(plans.flatMap(({ elsewhere }) => elsewhere))];
  if (months.length > 0)
    warnings.push({
      code: "other-month",
      documents: changes.filter(({ before }) =>
        months.includes(monthPeriod(before.date)),
      ).length,
      months: months.sort(),
    });
  return warnings;
}

/** Packages go between Gestión and Contabilidad: whether this one comes from where one would expect. */
function senderWarning(
  { site, edition }: Installation,
  summary: PackageSummary,
): RestoreWarning | null {
  if (edition !== summary.edition) return null;
  if (site.code === summary.site.code) return { code: "own-backup" };
  return edition === "both" ? null : { code: "same-edition", edition };
}
