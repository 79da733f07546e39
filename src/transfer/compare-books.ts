import type { PageFacts, PageHash, PageSummary } from "../domain/book.ts";
import {
  headsDiffer,
  matchVouchers,
  type Match,
  type VoucherHead,
} from "../domain/diff.ts";
import { present } from "../lib/assert.ts";
import type { VoucherRows } from "../books/page-codec.ts";

/** A page of either side: its name, its columns, and a way to open it. */
export interface ComparedPage {
  readonly hash: PageHash;
  readonly summary: PageFacts["summary"];
  readonly open: () => Promise<readonly VoucherRows[]>;
}

/** A voucher's head that knows its page. */
interface PlacedHead extends VoucherHead {
  readonly page: ComparedPage;
}

/** What replacing one book by another does to its vouchers. */
export interface BookComparison {
  readonly added: readonly VoucherHead[];
  readonly removed: readonly VoucherHead[];
  readonly changed: readonly Match<VoucherHead>[];
}

/**
 * Compares two books page by page: pages of the same name hold the same and are passed over; of the others the list columns
 * match the vouchers, and a page is opened only to see whether a voucher that looks the same is.
 */
export async function compareBooks(
  before: readonly ComparedPage[],
  after: readonly ComparedPage[],
): Promise<BookComparison> {
  const [old, now] = [names(before), names(after)];
  const matching = matchVouchers(
    before.filter((p) => !now.has(p.hash)).flatMap(headsOf),
    after.filter((p) => !old.has(p.hash)).flatMap(headsOf),
  );
  const changed: Match<VoucherHead>[] = [...matching.replaced];
  const opened = new OpenedPages();
  for (const match of matching.same)
    if (headsDiffer(match) || !(await sameContent(match, opened)))
      changed.push(match);
  return {
    added: matching.added.map(plain),
    removed: matching.removed.map(plain),
    changed: changed.map((m) => ({
      before: plain(m.before),
      after: plain(m.after),
    })),
  };
}

function names(pages: readonly ComparedPage[]): ReadonlySet<PageHash> {
  return new Set(pages.map((p) => p.hash));
}

function headsOf(page: ComparedPage): PlacedHead[] {
  return headsOfSummary(page.summary).map((head) => ({ ...head, page }));
}

/** The heads of a page's columns. */
function headsOfSummary(summary: PageSummary): VoucherHead[] {
  return summary.ids.map((id, k) => ({
    id,
    number: present(summary.numbers[k], "a number"),
    date: present(summary.dates[k], "a date"),
    memo: summary.memos[k] ?? null,
    total: present(summary.totals[k], "a total"),
    status: present(summary.statuses[k], "a status"),
  }));
}

function plain({
  id,
  number,
  date,
  memo,
  total,
  status,
}: VoucherHead): VoucherHead {
  return { id, number, date, memo, total, status };
}

async function sameContent(
  { before, after }: Match<PlacedHead>,
  opened: OpenedPages,
): Promise<boolean> {
  const old = (await opened.rows(before.page)).get(before.number);
  const now = (await opened.rows(after.page)).get(after.number);
  return JSON.stringify(old) === JSON.stringify(now);
}

/** The last pages that were opened: matching vouchers mostly lie on neighbouring pages, and a month must not fill memory. */
class OpenedPages {
  readonly #pages = new Map<ComparedPage, ReadonlyMap<string, VoucherRows>>();

  async rows(page: ComparedPage): Promise<ReadonlyMap<string, VoucherRows>> {
    const known = this.#pages.get(page);
    if (known) return known;
    // By number, which is unique on a page; nothing keeps a foreign package from giving an id twice.
    const rows = new Map((await page.open()).map((r) => [r.voucher.numero, r]));
    const [oldest] = this.#pages.keys();
    if (this.#pages.size >= 6 && oldest) this.#pages.delete(oldest);
    this.#pages.set(page, rows);
    return rows;
  }
}
