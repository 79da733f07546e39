import type { Book } from "../domain/book.ts";
import type { CompanyId } from "../domain/company.ts";
import type { Minor } from "../domain/money.ts";
import { columnsOf } from "../domain/page-texts.ts";
import { booksOfKind, readPageTexts } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { compareCodePoints } from "../lib/code-points.ts";
import { pageOf } from "./page-layout.ts";
import type { VoucherAddress } from "./vouchers.ts";

/** A voucher that has the number. */
export interface NumberedVoucher {
  readonly address: VoucherAddress;
  readonly memo: string | null;
  /** Debit as written, minor units. */
  readonly total: Minor;
}

/** What the text asks of a book: the number as written, or after the book's T/O; with the zeros that the book's numbers have. */
function numbersFor({ key, pages }: Book, text: string): readonly string[] {
  const type = key.operationType ?? "";
  const after = /^[\s·-]+(.+)$/.exec(text.slice(type.length))?.[1];
  const asked = [text];
  if (after !== undefined && text.startsWith(type)) asked.push(after);
  const width = pages[0]?.first.length ?? 0;
  return [...new Set(asked.flatMap((n) => [n, n.padStart(width, "0")]))];
}

/** The vouchers with a number, `05-000123`, `000123` or `123`, the latest period first, at most so many. Opens no page. */
export async function findByNumber(
  db: ValijaDatabase,
  company: CompanyId,
  text: string,
  limit: number,
): Promise<NumberedVoucher[]> {
  const asked = text.trim().toUpperCase();
  // Without a digit it is no number: most of what is typed is a command.
  if (!/\d/.test(asked)) return [];
  const books = (await booksOfKind(db, company, "vouchers")).sort((a, b) =>
    compareCodePoints(b.key.period, a.key.period),
  );
  const found: NumberedVoucher[] = [];
  for (const book of books) {
    if (found.length >= limit) break;
    found.push(...(await inBook(db, book, numbersFor(book, asked))));
  }
  return found.slice(0, limit);
}

async function inBook(
  db: ValijaDatabase,
  book: Book,
  numbers: readonly string[],
): Promise<NumberedVoucher[]> {
  const { site, period, operationType } = book.key;
  if (operationType === null) return [];
  const found: NumberedVoucher[] = [];
  for (const number of numbers) {
    const page = book.pages[pageOf(book.pages, number)];
    if (!page || compareCodePoints(number, page.last) > 0) continue;
    const [texts] = await readPageTexts(db, [[book.id, page.hash]]);
    const columns = texts && columnsOf(texts);
    const at = columns?.numbers.indexOf(number) ?? -1;
    const total = columns?.totals[at];
    if (total === undefined) continue;
    const memo = columns?.memos[at] ?? null;
    found.push({
      address: { site, period, operationType, number },
      memo,
      total,
    });
  }
  return found;
}
