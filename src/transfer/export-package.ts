import type { Book, StoredPart } from "../domain/book.ts";
import type { Installation } from "../domain/company.ts";
import type { MasterName, MasterRows } from "../domain/masters.ts";
import type { NotAllowed } from "../domain/people.ts";
import { readPages } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { requirePermission } from "../db/people.ts";
import { present } from "../lib/assert.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { VoucherFinding } from "../books/findings.ts";
import {
  planExport,
  type ExportContent,
  type ExportScope,
} from "./export-plan.ts";
import { encodeMaster, MASTER_TABLES } from "./format/master-rows.ts";
import { pagePath } from "./format/pages.ts";
import { LINES, VOUCHERS, type Table } from "./format/tables.ts";
import {
  assemble,
  Parts,
  type ExportOptions,
  type MadePackage,
} from "./package-parts.ts";

/** What stops an export: findings that a receiver could not live with. */
export interface ExportStopped {
  readonly code: "stopped";
  readonly findings: readonly VoucherFinding[];
}

/**
 * Makes the package of a scope. No voucher is opened and nothing is compressed: pages travel as they are stored.
 * Rejects only when cancelled.
 */
export async function exportPackage(
  db: ValijaDatabase,
  company: Installation,
  scope: ExportScope,
  options: ExportOptions,
): Promise<Result<MadePackage, ExportStopped | NotAllowed>> {
  const allowed = await requirePermission(
    db,
    company.id,
    "export",
    options.now,
  );
  if (!allowed.ok) return allowed;
  const content = await planExport(db, company, scope);
  const { plan, books, masters } = content;
  if (plan.stoppers.length > 0)
    return err({ code: "stopped", findings: plan.stoppers });
  const parts = new Parts();
  await addBooks(db, books, parts, options);
  await addMasters(content, parts);
  const head = {
    ...plan,
    kind: "vouchers" as const,
    books: books.map(statedBook),
    masters,
  };
  const preparedBy = allowed.value.name;
  return ok(await assemble({ ...company, preparedBy }, head, parts, options));
}

function statedBook({ key, count, debit, credit, pages }: Book) {
  return {
    operationType: key.operationType ?? "",
    vouchers: count,
    debit,
    credit,
    first: pages[0]?.first ?? "",
    last: pages.at(-1)?.last ?? "",
  };
}

async function addBooks(
  db: ValijaDatabase,
  books: readonly Book[],
  parts: Parts<Table>,
  { onProgress, signal }: ExportOptions,
): Promise<void> {
  const total = books.reduce((n, b) => n + b.pages.length, 0);
  const following: { path: string; part: StoredPart }[] = [];
  let done = 0;
  for (const book of books) {
    signal?.throwIfAborted();
    const code = present(book.key.operationType, "T/O of a book");
    const pages = await readPages(
      db,
      book.id,
      book.pages.map((p) => p.hash),
    );
    pages.forEach((page, k) => {
      parts.addStored(
        VOUCHERS,
        pagePath(VOUCHERS.name, code, k + 1),
        page.leading,
      );
      if (page.following)
        following.push({
          path: pagePath(LINES.name, code, k + 1),
          part: page.following,
        });
    });
    done += pages.length;
    await onProgress?.(done, total);
  }
  for (const { path, part } of following) parts.addStored(LINES, path, part);
}

async function addMasters(
  { masters, use }: ExportContent,
  parts: Parts<Table>,
): Promise<void> {
  const add = async <M extends MasterName>(
    name: M,
    rows: readonly MasterRows[M][],
    always = false,
  ): Promise<void> => {
    if (rows.length === 0 && !always) return;
    const table = MASTER_TABLES[name];
    await parts.addText(table, `${table.name}.csv`, encodeMaster(name, rows));
  };
  // The persons master always travels whole, even when it is empty.
  await add("persons", masters.persons, true);
  await add("accounts", use.accounts);
  await add("costCenters", use.costCenters);
  await add("operationTypes", use.operationTypes);
  await add("exchangeRates", use.exchangeRates);
}
