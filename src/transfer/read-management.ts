import {
  describeDocuments,
  joinMovements,
  type DocumentKind,
  type Documents,
  type PackedDocuments,
} from "../books/document-pages.ts";
import type { StoredPage, StoredPart } from "../domain/book.ts";
import type { Period } from "../domain/calendar-date.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Contents, PageEntries } from "./format/contents.ts";
import {
  invoiceOfRow,
  type ApplicationRow,
  type InvoiceRow,
  type MovementRow,
} from "./format/document-rows.ts";
import type { PackageError } from "./format/errors.ts";
import type { Manifest } from "./format/manifest.ts";
import type { PagePosition } from "./format/page-order.ts";
import { pagePath } from "./format/pages.ts";
import { readMonthPage, type ReadPage } from "./format/plain-tables.ts";
import {
  COLLECTIONS,
  INVOICES,
  PAYMENTS,
  type PagedTable,
} from "./format/tables.ts";
import { readAhead } from "./read-ahead.ts";
import type { Reading, TextPart } from "./reading.ts";
import { storedPart } from "./stored-page.ts";

/** How many documents a management package holds. */
export interface ManagementCounts {
  readonly invoices: number;
  readonly collections: number;
  readonly payments: number;
}

/** One month of a kind, as its pages will be stored. */
export interface IncomingMonth {
  readonly kind: DocumentKind;
  readonly month: Period;
  /** Empty where pages are not kept. */
  readonly pages: readonly PackedDocuments[];
}

/** What a management package brings. */
export interface IncomingManagement {
  readonly counts: ManagementCounts;
  readonly months: readonly IncomingMonth[];
  /** Original documents that invoices name; empty where pages are not kept. */
  readonly originals: readonly StoredPart[];
}

const KINDS: ReadonlyMap<unknown, DocumentKind> = new Map<
  unknown,
  DocumentKind
>([
  [INVOICES, "invoices"],
  [COLLECTIONS, "collections"],
  [PAYMENTS, "payments"],
]);

/** Reads and checks invoices, collections, payments and the original documents; of other kinds of package there are none. */
export async function readManagement(
  reading: Reading,
  manifest: Manifest,
  contents: Contents,
): Promise<Result<IncomingManagement, PackageError>> {
  const originals = await readOriginals(reading, contents);
  if (!originals.ok) return originals;
  const tally = new Tally(reading, originals.value);
  const months: IncomingMonth[] = [];
  const { period } = manifest.valija.scope;
  for (const { paged, book, pages } of contents.books) {
    const kind = KINDS.get(paged.leading);
    if (kind === undefined) continue;
    const [first] = pages;
    if (period !== null && book !== period)
      return err({
        code: "out-of-scope",
        entry: first?.leading ?? book,
        scope: period,
      });
    const read = await readMonth(reading, { kind, paged, book, pages }, tally);
    if (!read.ok) return read;
    months.push({ kind, month: book as Period, pages: read.value });
    if (reading.problems.full) break;
  }
  return ok({
    counts: tally.counts,
    months,
    originals: tally.named(),
  });
}

/** Original documents by the name of their entry; without their bytes where pages are not kept. */
type Originals = ReadonlyMap<string, StoredPart | null>;

async function readOriginals(
  reading: Reading,
  { originals: names }: Contents,
): Promise<Result<Originals, PackageError>> {
  const found = new Map<string, StoredPart | null>();
  const reads = readAhead(names, async (name) => {
    const part = await reading.part(name);
    if (!part.ok) return part;
    const keep = reading.options.keepPages;
    return ok([name, keep ? await storedPart(part.value) : null] as const);
  });
  for await (const read of reads) {
    if (!read.ok) return read;
    found.set(...read.value);
  }
  return ok(found);
}

/** What must hold over all pages: every key once, every original there; and what is counted. */
class Tally {
  readonly counts = { invoices: 0, collections: 0, payments: 0 };
  readonly #reading: Reading;
  readonly #originals: Originals;
  readonly #named = new Set<string>();
  readonly #keys: Readonly<Record<DocumentKind, Set<unknown>>> = {
    invoices: new Set(),
    collections: new Set(),
    payments: new Set(),
  };

  constructor(reading: Reading, originals: Originals) {
    this.#reading = reading;
    this.#originals = originals;
  }

  add(kind: DocumentKind, paged: PagedTable, entry: string, page: ReadPage) {
    this.counts[kind] += page.leading.length;
    const keys = this.#keys[kind];
    page.leading.forEach((row, k) => {
      const key = row[paged.key];
      // Within a month order shows it; a document in two months would be there twice.
      if (keys.has(key))
        this.#reading.problems.add(entry, k + 2, paged.key, "repeated-key");
      keys.add(key);
      if (kind === "invoices") this.#checkOriginal(entry, k + 2, row);
    });
  }

  /** An invoice that names its original has it in the package, under its hash. */
  #checkOriginal(
    entry: string,
    line: number,
    { xml, xml_sha256: hash }: ReadPage["leading"][number],
  ): void {
    if (xml == null) return;
    const named = typeof xml === "string" && this.#originals.has(xml);
    if (!named || xml !== `xml/${String(hash)}.xml`)
      this.#reading.problems.add(entry, line, "xml", "no-leader");
    else this.#named.add(xml);
  }

  /** The originals that invoices name: what nobody names is not kept. */
  named(): StoredPart[] {
    return [...this.#named].flatMap((name) => this.#originals.get(name) ?? []);
  }
}

interface MonthEntries {
  readonly kind: DocumentKind;
  readonly paged: PagedTable;
  readonly book: string;
  readonly pages: readonly PageEntries[];
}

async function readMonth(
  reading: Reading,
  { kind, paged, book, pages }: MonthEntries,
  tally: Tally,
): Promise<Result<PackedDocuments[], PackageError>> {
  const packed: PackedDocuments[] = [];
  let after: string | null = null;
  for (const [k, entries] of pages.entries()) {
    const parts = await readParts(reading, entries);
    if (!parts.ok) return parts;
    const { leading, following } = parts.value;
    if (leading.text === null || following?.text === null) continue;
    const place: PagePosition = { book, ordinal: k + 1, after };
    const before = reading.problems.count;
    const texts = { leading: leading.text, following: following?.text ?? null };
    const page = readMonthPage(paged, texts, place, reading.problems);
    const entry = pagePath(paged.leading.name, book, place.ordinal);
    reading.countRows(entry, page.leading.length + page.following.length);
    tally.add(kind, paged, entry, page);
    if (reading.problems.full) break;
    after = page.last;
    if (reading.options.keepPages && reading.problems.count === before)
      packed.push(await pack(kind, page, parts.value));
  }
  return ok(packed);
}

interface PageParts {
  readonly leading: TextPart;
  readonly following: TextPart | null;
}

async function readParts(
  reading: Reading,
  entries: PageEntries,
): Promise<Result<PageParts, PackageError>> {
  const leading = await reading.text(entries.leading);
  if (!leading.ok) return leading;
  if (entries.following === null)
    return ok({ leading: leading.value, following: null });
  const following = await reading.text(entries.following);
  return following.ok
    ? ok({ leading: leading.value, following: following.value })
    : following;
}

/** A checked page as it will be stored: the very bytes that came. */
async function pack(
  kind: DocumentKind,
  { leading, following }: ReadPage,
  parts: PageParts,
): Promise<PackedDocuments> {
  const stored: StoredPage = {
    leading: await storedPart(parts.leading),
    following: parts.following && (await storedPart(parts.following)),
  };
  // What the rows are is known from their table.
  const documents =
    kind === "invoices"
      ? (leading as readonly InvoiceRow[]).map(invoiceOfRow)
      : joinMovements(
          leading as readonly MovementRow[],
          following as readonly ApplicationRow[],
        );
  return await describeDocuments(
    kind,
    documents as readonly Documents[DocumentKind][],
    stored,
  );
}
