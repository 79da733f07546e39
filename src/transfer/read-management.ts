import { ok, type Result } from "../lib/result.ts";
import type { Contents } from "./format/contents.ts";
import type { PackageError } from "./format/errors.ts";
import { pagePath } from "./format/pages.ts";
import { readMonthPage, type ReadPage } from "./format/plain-tables.ts";
import {
  COLLECTIONS,
  INVOICES,
  PAYMENTS,
  VOUCHERS,
  type PagedTable,
} from "./format/tables.ts";
import type { Reading } from "./reading.ts";

/** How many documents a management package holds. */
export interface ManagementCounts {
  readonly invoices: number;
  readonly collections: number;
  readonly payments: number;
}

/** Reads and checks invoices, collections, payments and the original documents. */
export async function readManagement(
  reading: Reading,
  contents: Contents,
): Promise<Result<ManagementCounts, PackageError>> {
  const counts = new Map<string, number>();
  const originals = new Set<string>();
  for (const name of contents.originals) {
    const original = await reading.part(name);
    if (!original.ok) return original;
    originals.add(name);
  }
  for (const { paged, book, pages } of contents.books) {
    if (paged.leading === VOUCHERS) continue;
    let after: string | null = null;
    for (const [k, entries] of pages.entries()) {
      const texts = await readTexts(reading, entries);
      if (!texts.ok) return texts;
      if (texts.value === null) continue;
      const place = { book, ordinal: k + 1, after };
      const page = readMonthPage(paged, texts.value, place, reading.problems);
      reading.countRows(
        entries.leading,
        page.leading.length + page.following.length,
      );
      if (reading.problems.full) return ok(totals(counts));
      if (paged.leading === INVOICES)
        checkOriginals(reading, paged, place, page, originals);
      after = page.last;
      const { name } = paged.leading;
      counts.set(name, (counts.get(name) ?? 0) + page.leading.length);
    }
  }
  return ok(totals(counts));
}

function totals(counts: ReadonlyMap<string, number>): ManagementCounts {
  return {
    invoices: counts.get(INVOICES.name) ?? 0,
    collections: counts.get(COLLECTIONS.name) ?? 0,
    payments: counts.get(PAYMENTS.name) ?? 0,
  };
}

async function readTexts(
  reading: Reading,
  entries: { readonly leading: string; readonly following: string | null },
): Promise<
  Result<{ leading: string; following: string | null } | null, PackageError>
> {
  const leading = await reading.text(entries.leading);
  if (!leading.ok) return leading;
  const following =
    entries.following === null ? null : await reading.text(entries.following);
  if (following && !following.ok) return following;
  if (leading.value.text === null) return ok(null);
  return ok({
    leading: leading.value.text,
    following: following?.value.text ?? null,
  });
}

/** An invoice that names its original has it in the package, under its hash. */
function checkOriginals(
  reading: Reading,
  paged: PagedTable,
  place: { readonly book: string; readonly ordinal: number },
  page: ReadPage,
  originals: ReadonlySet<string>,
): void {
  const entry = pagePath(paged.leading.name, place.book, place.ordinal);
  page.leading.forEach((row, k) => {
    const { xml, xml_sha256: hash } = row;
    if (xml == null) return;
    if (
      typeof xml !== "string" ||
      !originals.has(xml) ||
      xml !== `xml/${String(hash)}.xml`
    )
      reading.problems.add(entry, k + 2, "xml", "no-leader");
  });
}
