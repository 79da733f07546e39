import type {
  BookId,
  PageFacts,
  PageHash,
  PageRef,
  StoredPage,
  StoredPart,
} from "../domain/book.ts";
import { textsOf } from "../domain/page-texts.ts";
import type { Voucher } from "../domain/voucher.ts";
import { readPages, type NewPage } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { present } from "../lib/assert.ts";
import { textOf } from "../lib/bytes.ts";
import { decodeTable, encodeTable } from "../transfer/format/csv.ts";
import { RowProblems } from "../transfer/format/row-problems.ts";
import {
  LINES,
  VOUCHERS,
  type RowOf,
  type Table,
} from "../transfer/format/tables.ts";
import {
  factsOfRows,
  linesByVoucher,
  type VoucherPageRows,
} from "../transfer/format/voucher-page.ts";
import {
  lineRows,
  voucherOfRows,
  voucherRow,
  type LineRow,
  type VoucherRow,
} from "../transfer/format/voucher-rows.ts";
import { packText, pageHash } from "../transfer/stored-page.ts";
import { webInflater } from "../transfer/zip/inflate.ts";

/** A voucher as its rows: what a page is made of. */
export interface VoucherRows {
  readonly voucher: VoucherRow;
  readonly lines: readonly LineRow[];
}

/** The rows of a voucher. */
export function rowsOfVoucher(voucher: Voucher): VoucherRows {
  return { voucher: voucherRow(voucher), lines: lineRows(voucher) };
}

/** The voucher of its rows. */
export function voucherOf(rows: VoucherRows): Voucher {
  return voucherOfRows(rows.voucher, rows.lines);
}

/** Opens a stored page. Throws when its bytes are not what was once checked and stored: the disk has changed them. */
export async function openPage(page: StoredPage): Promise<VoucherRows[]> {
  const rows: VoucherPageRows = {
    vouchers: await openPart(VOUCHERS, page.leading),
    lines: await openLines(page),
  };
  return [...linesByVoucher(rows)].map(({ voucher, lines }) => ({
    voucher,
    lines,
  }));
}

/** Opens the lines of a stored page alone. Throws as `openPage` does. */
export async function openLines(page: StoredPage): Promise<LineRow[]> {
  return page.following ? await openPart(LINES, page.following) : [];
}

/** Opens the page of a book that has this name. */
export async function openStoredPage(
  db: ValijaDatabase,
  book: BookId,
  hash: PageHash,
): Promise<VoucherRows[]> {
  const [stored] = await readPages(db, book, [hash]);
  return await openPage(present(stored, "a page"));
}

async function openPart<T extends Table>(
  table: T,
  part: StoredPart,
): Promise<RowOf<T>[]> {
  const data = await webInflater.inflate(part.deflated, part.size);
  const text = data.ok ? textOf(data.value) : null;
  const problems = new RowProblems();
  const rows = decodeTable(
    table,
    table.name,
    present(text, `a readable page of ${table.name}`),
    problems,
  );
  present(problems.count === 0 ? rows : null, `a good page of ${table.name}`);
  return rows;
}

/** A page that was made: where it stands, what is stored, and what is known of it. */
export interface PackedPage {
  readonly ref: PageRef;
  readonly page: NewPage;
  readonly facts: PageFacts;
}

/** Makes a page of rows that stand in key order: its bytes, its name, and what is known of it. */
export async function packPage(
  records: readonly VoucherRows[],
): Promise<PackedPage> {
  const rows: VoucherPageRows = {
    vouchers: records.map((r) => r.voucher),
    lines: records.flatMap((r) => r.lines),
  };
  const leading = await packText(encodeTable(VOUCHERS, rows.vouchers));
  const following =
    rows.lines.length > 0
      ? await packText(encodeTable(LINES, rows.lines))
      : null;
  const facts = factsOfRows(rows);
  const hash = await pageHash(leading.sha256, following?.sha256 ?? null);
  const { first, last, count, lines } = facts;
  return {
    ref: { hash, first, last, count, lines },
    page: { hash, stored: { leading, following }, texts: textsOf(facts) },
    facts,
  };
}
