/** What turning a month's documents into vouchers would do. Nothing is written. */
import {
  monthPeriod,
  type CalendarDate,
  type Instant,
  type Period,
} from "../domain/calendar-date.ts";
import type { Currency, Installation } from "../domain/company.ts";
import type { Decimal } from "../domain/decimal.ts";
import {
  counterpartOf,
  type Invoice,
  type InvoiceKey,
} from "../domain/invoice.ts";
import { sumAccountTotals, type AccountTotal } from "../domain/ledger.ts";
import { viewOf } from "../domain/master-maps.ts";
import { personKey, personName } from "../domain/masters.ts";
import { proposePosting } from "../domain/post-documents.ts";
import {
  differencesOf,
  factsOf,
  postedDocument,
  sourceName,
  subjectOf,
  type FactDifference,
  type PostedDocument,
  type Posting,
  type PostingAddress,
  type PostingSource,
} from "../domain/posting.ts";
import {
  NOTHING_TO_POST,
  type PostingContext,
  type PostingEntry,
  type Proposal,
} from "../domain/posting-entry.ts";
import type { PostingSubject } from "../domain/posting-rules.ts";
import { groupKey, voucherOfEntries } from "../domain/posting-vouchers.ts";
import type { Voucher, VoucherId } from "../domain/voucher.ts";
import { booksOfPeriod } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { readMasterMaps } from "../db/masters.ts";
import { readPostingRules, readPostings } from "../db/postings.ts";
import { present } from "../lib/assert.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import { listDocuments } from "./documents.ts";
import {
  findCarriers,
  locateVouchers,
  type LocatedVoucher,
} from "./posting-vouchers.ts";
import { readVoucher } from "./vouchers.ts";

/** Which documents are looked at. */
export interface PostingRequest {
  readonly period: Period;
  readonly subjects: readonly PostingSubject[];
}

/**
 * How a document stands: `ready` to be posted, `blocked` by problems, `changed` since it was posted, `posted`, or with `nothing`
 * to post (cancelled, of payment, empty).
 */
export type PostingStanding =
  "ready" | "blocked" | "changed" | "posted" | "nothing";

/** A document of the month, and what became or would become of it. */
export interface PostingItem {
  readonly document: PostedDocument;
  readonly subject: PostingSubject;
  /** Document type, or form of payment. */
  readonly type: string | null;
  readonly name: string;
  readonly date: CalendarDate;
  /** The person's name, as the master or the document says it. */
  readonly person: string | null;
  readonly currency: Currency | null;
  readonly total: Decimal | null;
  readonly standing: PostingStanding;
  readonly proposal: Proposal;
  /** The voucher that it became, where that voucher stands. */
  readonly posted: {
    readonly voucher: VoucherId;
    readonly address: PostingAddress;
    readonly at: Instant;
    readonly by: string;
  } | null;
  readonly differences: readonly FactDifference[];
  /** It was posted, and is not here any more. */
  readonly gone: boolean;
}

/** The ways out for a voucher whose documents changed: lines made anew, or voided. */
export interface PostingRepair {
  readonly voucher: VoucherId;
  readonly address: PostingAddress;
  /** All documents that it was made of. */
  readonly documents: readonly PostedDocument[];
  readonly before: Voucher;
  /** With its lines made anew; null where only voiding is left: no document stays in it, or one has problems. */
  readonly after: Voucher | null;
  /** Documents that stay in it. */
  readonly staying: readonly PostedDocument[];
  /** Somebody changed the voucher since it was posted: their changes would be lost. */
  readonly edited: boolean;
}

/** The review of a month. */
export interface PostingReview {
  readonly period: Period;
  readonly items: readonly PostingItem[];
  readonly repairs: readonly PostingRepair[];
  /** What accounts have in the month now, all sites. */
  readonly balances: readonly AccountTotal[];
}

/** A review, and what applying it needs besides. */
export interface StagedPosting {
  readonly review: PostingReview;
  readonly sources: ReadonlyMap<PostedDocument, PostingSource>;
  readonly marks: ReadonlyMap<PostedDocument, Posting>;
}

/** What a review needs, and how to hear of it. */
export interface PlanPostingOptions {
  readonly now: Instant;
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/** Documents between two words of progress. */
const STEP = 200;

interface Plan {
  readonly db: ValijaDatabase;
  readonly company: Installation;
  readonly context: PostingContext;
  readonly sources: ReadonlyMap<PostedDocument, PostingSource>;
  readonly marks: ReadonlyMap<PostedDocument, Posting>;
  readonly located: ReadonlyMap<VoucherId, LocatedVoucher>;
  readonly nameOf: (key: string) => string;
  readonly now: Instant;
}

/** Looks at the documents of a month: what each would become, what was posted, and what changed since. */
export async function planPosting(
  db: ValijaDatabase,
  company: Installation,
  request: PostingRequest,
  options: PlanPostingOptions,
): Promise<StagedPosting> {
  const { now, signal } = options;
  const sources = await readSources(db, company);
  const marks = await readPostings(db, company.id);
  const maps = await readMasterMaps(db, company.id);
  const wanted = inMonth(request, sources, marks);
  const context: PostingContext = {
    company: company.company,
    rules: await readPostingRules(db, company.id, company.company.country),
    masters: viewOf(maps),
    rates: [...maps.exchangeRates.values()],
    invoice: (key) => invoiceOf(sources, key),
  };
  const own = wanted.flatMap((document) => marks.get(document) ?? []);
  const located = await locateVouchers(db, company, own);
  const nameOf = personName(maps.persons);
  const plan = { db, company, context, sources, marks, located, nameOf, now };
  const items: PostingItem[] = [];
  for (const [k, document] of wanted.entries()) {
    if (k % STEP === 0) {
      signal?.throwIfAborted();
      await options.onProgress?.(k, wanted.length);
    }
    items.push(itemOf(plan, document));
  }
  signal?.throwIfAborted();
  const warned = await withCarriers(plan, request.period, items, signal);
  const repairs = await repairsOf(plan, warned);
  const key = { company: company.id, kind: "vouchers" } as const;
  const books = await booksOfPeriod(db, { ...key, period: request.period });
  const balances = sumAccountTotals(books);
  await options.onProgress?.(wanted.length, wanted.length);
  return {
    review: { period: request.period, items: warned, repairs, balances },
    sources,
    marks,
  };
}

async function readSources(
  db: ValijaDatabase,
  { id }: Installation,
): Promise<Map<PostedDocument, PostingSource>> {
  const all: PostingSource[] = [];
  for (const document of await listDocuments(db, id, "invoices"))
    all.push({ kind: "invoices", document });
  for (const kind of ["collections", "payments"] as const)
    for (const document of await listDocuments(db, id, kind))
      all.push({ kind, document });
  return new Map(all.map((source) => [postedDocument(source), source]));
}

function invoiceOf(
  sources: ReadonlyMap<PostedDocument, PostingSource>,
  key: InvoiceKey,
): Invoice | undefined {
  const found = sources.get(`invoices|${key}` as PostedDocument);
  return found?.kind === "invoices" ? found.document : undefined;
}

/** Documents of the month, and those of it that were posted and are gone; by day and name. */
function inMonth(
  { period, subjects }: PostingRequest,
  sources: ReadonlyMap<PostedDocument, PostingSource>,
  marks: ReadonlyMap<PostedDocument, Posting>,
): PostedDocument[] {
  const wanted: { document: PostedDocument; order: string }[] = [];
  for (const [document, source] of sources) {
    const { date } = source.document;
    if (monthPeriod(date) === period && subjects.includes(subjectOf(source)))
      wanted.push({ document, order: `${date} ${document}` });
  }
  for (const [document, mark] of marks)
    if (
      !sources.has(document) &&
      monthPeriod(mark.date) === period &&
      subjects.includes(subjectOfMark(mark))
    )
      wanted.push({ document, order: `${mark.date} ${document}` });
  return wanted
    .sort((a, b) => compareCodePoints(a.order, b.order))
    .map(({ document }) => document);
}

function subjectOfMark({ document, facts }: Posting): PostingSubject {
  if (document.startsWith("collections|")) return "collections";
  if (document.startsWith("payments|")) return "payments";
  return facts.direction === "received" ? "received" : "issued";
}

function itemOf(plan: Plan, document: PostedDocument): PostingItem {
  const source = plan.sources.get(document);
  const mark = plan.marks.get(document);
  const voucher = mark && plan.located.get(mark.voucher);
  // A voided or removed voucher posts nothing: the document is free again.
  const stands = mark && voucher?.status === "valid" ? mark : null;
  const posted =
    stands && voucher
      ? {
          voucher: stands.voucher,
          address: voucher.address,
          at: stands.at,
          by: stands.by,
        }
      : null;
  if (!source) return { ...goneItem(present(mark, "a mark")), posted };
  const differences = stands
    ? differencesOf(stands.facts, factsOf(source))
    : [];
  const proposal = proposePosting(plan.context, source, plan.now);
  return {
    ...headOf(plan, source),
    document,
    standing: standingOf(proposal, stands !== null, differences.length > 0),
    proposal,
    posted,
    differences,
    gone: false,
  };
}

function standingOf(
  { entry, problems }: Proposal,
  posted: boolean,
  differs: boolean,
): PostingStanding {
  if (posted) return differs ? "changed" : "posted";
  if (problems.length > 0) return "blocked";
  return entry ? "ready" : "nothing";
}

function goneItem(mark: Posting): Omit<PostingItem, "posted"> {
  return {
    document: mark.document,
    subject: subjectOfMark(mark),
    type: mark.facts.type ?? mark.facts.form ?? null,
    name: mark.name,
    date: mark.date,
    person: mark.facts.person ?? null,
    currency: (mark.facts.currency ?? null) as Currency | null,
    total: (mark.facts.total ?? null) as Decimal | null,
    standing: "changed",
    proposal: NOTHING_TO_POST,
    differences: [],
    gone: true,
  };
}

function headOf(
  { nameOf }: Plan,
  source: PostingSource,
): Pick<
  PostingItem,
  "subject" | "type" | "name" | "date" | "person" | "currency" | "total"
> {
  const head = {
    subject: subjectOf(source),
    name: sourceName(source),
    date: source.document.date,
    currency: source.document.currency,
  };
  if (source.kind === "invoices") {
    const { type, total } = source.document;
    const { name, docNumber } = counterpartOf(source.document);
    return { ...head, type, total, person: name ?? docNumber };
  }
  const { form, amount, person } = source.document;
  return {
    ...head,
    type: form,
    total: amount,
    person: person && (person.name ?? nameOf(personKey(person))),
  };
}

/** The items, those that a voucher of somebody else names already with a word of it. */
async function withCarriers(
  { db, company, sources, marks }: Plan,
  period: Period,
  items: readonly PostingItem[],
  signal: AbortSignal | undefined,
): Promise<PostingItem[]> {
  const open = items.flatMap(({ standing, document }) =>
    standing === "ready" ? (sources.get(document) ?? []) : [],
  );
  const own = new Set([...marks.values()].map(({ voucher }) => voucher));
  const found = await findCarriers(db, company, period, open, own, signal);
  return items.map((item) => {
    const address = found.get(item.document);
    if (!address) return item;
    const { proposal } = item;
    const warnings = [
      { code: "carried", address } as const,
      ...proposal.warnings,
    ];
    return { ...item, proposal: { ...proposal, warnings } };
  });
}

async function repairsOf(
  plan: Plan,
  items: readonly PostingItem[],
): Promise<PostingRepair[]> {
  const vouchers = new Set(
    items.flatMap(({ standing, posted }) =>
      standing === "changed" && posted ? posted.voucher : [],
    ),
  );
  const repairs: PostingRepair[] = [];
  for (const id of vouchers) {
    const address = present(plan.located.get(id), "a voucher").address;
    const before = await readVoucher(plan.db, plan.company, address);
    if (before) repairs.push(repairOf(plan, before, address));
  }
  return repairs;
}

function repairOf(
  { context, sources, marks, now }: Plan,
  before: Voucher,
  address: PostingAddress,
): PostingRepair {
  const own = [...marks.values()].filter((m) => m.voucher === before.id);
  const proposals = own.flatMap(({ document }) => {
    const source = sources.get(document);
    return source ? [proposePosting(context, source, now)] : [];
  });
  const blocked = proposals.some(({ problems }) => problems.length > 0);
  const entries = proposals
    .flatMap(({ entry }) => entry ?? [])
    .filter((entry) => belongs(entry, before, address, own.length === 1));
  const [first, ...rest] = entries;
  const after =
    first && !blocked
      ? voucherOfEntries([first, ...rest], {
          id: before.id,
          number: before.number,
          now,
        })
      : null;
  return {
    voucher: before.id,
    address,
    documents: own.map(({ document }) => document),
    before,
    after,
    staying: after ? entries.map(({ document }) => document) : [],
    edited: own.some(({ at }) => at !== before.modified),
  };
}

/** Whether an entry may stand in the voucher that it was posted to. */
function belongs(
  entry: PostingEntry,
  { date, operationType, currency, exchangeRate }: Voucher,
  address: PostingAddress,
  alone: boolean,
): boolean {
  if (
    entry.period !== address.period ||
    entry.operationType !== address.operationType
  )
    return false;
  const day = [date, operationType, currency, exchangeRate ?? ""].join("|");
  return alone || groupKey(entry) === day;
}
