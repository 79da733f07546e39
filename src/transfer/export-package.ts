import type { Book, StoredPart } from "../domain/book.ts";
import type { Instant } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import type { MasterName, MasterRows, Masters } from "../domain/masters.ts";
import type { NotAllowed } from "../domain/people.ts";
import type { OutgoingTransfer } from "../domain/transfer.ts";
import { readPages } from "../db/books.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { requirePermission } from "../db/people.ts";
import { present } from "../lib/assert.ts";
import { utf8, type Bytes } from "../lib/bytes.ts";
import { sha256, sha256Hex, sha256OfText, type Sha256 } from "../lib/digest.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { VoucherFinding } from "../books/findings.ts";
import { contentHashOf } from "./content-hash.ts";
import {
  planExport,
  type ExportContent,
  type ExportScope,
} from "./export-plan.ts";
import { controlCode } from "./format/control-code.ts";
import {
  FORMAT,
  MANIFEST_PATH,
  MIMETYPE_PATH,
  PACKAGE_MIMETYPE,
  resourceName,
  SLIP_PATH,
  writeManifest,
  type Manifest,
  type OwnManifest,
  type TableResource,
} from "./format/manifest.ts";
import { encodeMaster, MASTER_TABLES } from "./format/master-rows.ts";
import { pagePath } from "./format/pages.ts";
import { writeSlip } from "./format/slip.ts";
import { tableSchema } from "./format/table-schema.ts";
import { KIND_TABLES, LINES, VOUCHERS, type Table } from "./format/tables.ts";
import { zipPackage, type ZipInput } from "./zip/zip.ts";

/** A package that was made: its bytes, and the history's entry for it but for where it went. */
export interface MadePackage {
  readonly fileName: string;
  readonly bytes: Bytes;
  readonly manifest: Manifest;
  /** `LEEME.txt`. */
  readonly slip: Bytes;
  readonly entry: Omit<
    OutgoingTransfer,
    "revision" | "id" | "at" | "destination" | "readBack"
  >;
}

export interface ExportOptions {
  readonly now: Instant;
  /** Version of the program, for the manifest. */
  readonly version: string;
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

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
  if (content.plan.stoppers.length > 0)
    return err({ code: "stopped", findings: content.plan.stoppers });
  const parts = new Parts();
  await addBooks(db, content.books, parts, options);
  await addMasters(content, parts);
  const preparedBy = allowed.value.name;
  return ok(
    await assemble({ ...company, preparedBy }, content, parts, options),
  );
}

/** Data entries of a package being made, in the order in which they will stand. */
class Parts {
  readonly inputs: ZipInput[] = [];
  readonly resources: TableResource[] = [];
  readonly hashes: string[] = [];
  readonly tables = new Set<Table>();

  addStored(table: Table, path: string, part: StoredPart): void {
    const { deflated, size, crc } = part;
    this.inputs.push({ name: path, deflated, size, crc });
    this.#note(table, path, part.size, part.sha256);
  }

  async addText(table: Table, path: string, text: string): Promise<void> {
    const data = utf8(text);
    this.inputs.push({ name: path, data, store: false });
    this.#note(table, path, data.length, await sha256Hex(data));
  }

  #note(table: Table, path: string, bytes: number, digest: string): void {
    this.tables.add(table);
    this.hashes.push(`${path} ${digest}\n`);
    this.resources.push({
      name: resourceName(path),
      path,
      bytes,
      hash: `sha256:${digest}`,
      schema: schemaPath(table),
    });
  }
}

function schemaPath(table: Table): string {
  return `esquemas/${table.name}.json`;
}

async function addBooks(
  db: ValijaDatabase,
  books: readonly Book[],
  parts: Parts,
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
  parts: Parts,
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

/** Fingerprints of the sender's whole masters, active rows only (section 3). */
async function fingerprints(masters: Masters): Promise<OwnManifest["masters"]> {
  const of = async <M extends MasterName>(
    name: M,
    rows: readonly (MasterRows[M] & { readonly active?: boolean })[],
  ): Promise<Sha256> =>
    sha256OfText(
      encodeMaster(
        name,
        rows.filter((r) => r.active !== false),
      ),
    );
  return {
    accounts: await of("accounts", masters.accounts),
    costCenters: await of("costCenters", masters.costCenters),
    exchangeRates: await of("exchangeRates", masters.exchangeRates),
    operationTypes: await of("operationTypes", masters.operationTypes),
  };
}

async function assemble(
  company: Installation,
  content: ExportContent,
  parts: Parts,
  { now, version }: ExportOptions,
): Promise<MadePackage> {
  const { plan, books } = content;
  const contentHash = await contentHashOf(parts.hashes);
  const unsigned: Omit<OwnManifest, "slip"> = {
    format: FORMAT,
    kind: "vouchers",
    company: {
      country: company.company.country,
      taxId: company.company.taxId,
      name: company.company.name,
      currency: company.company.currency,
    },
    site: { code: company.site.code, name: company.site.name },
    edition: company.edition,
    scope: {
      period: plan.scope.period,
      operationType: plan.scope.operationType,
    },
    sequence: plan.sequence,
    previous: plan.previous,
    preparedBy: company.preparedBy,
    application: { name: "valija", version },
    totals: plan.totals,
    books: books.map((book) => ({
      operationType: book.key.operationType ?? "",
      vouchers: book.count,
      debit: book.debit,
      credit: book.credit,
      first: book.pages[0]?.first ?? "",
      last: book.pages.at(-1)?.last ?? "",
    })),
    masters: await fingerprints(content.masters),
    contentHash,
    controlCode: controlCode(contentHash),
    answers: null,
  };
  const slip = writeSlip({ fileName: plan.fileName, created: now }, unsigned);
  const stem = plan.fileName.replace(/\.zip$/, "");
  const manifest: Manifest = {
    name: stem.toLowerCase(),
    title: `Paquete de traspaso ${stem}`,
    created: now,
    resources: parts.resources,
    valija: orderKeys(unsigned, await sha256(slip)),
  };
  const bytes = await zipPackage([
    { name: MIMETYPE_PATH, data: utf8(PACKAGE_MIMETYPE), store: true },
    { name: MANIFEST_PATH, data: writeManifest(manifest), store: true },
    { name: SLIP_PATH, data: slip, store: false },
    ...KIND_TABLES.vouchers
      .filter((table) => parts.tables.has(table))
      .map((table) => ({
        name: schemaPath(table),
        data: tableSchema(table),
        store: false,
      })),
    ...parts.inputs,
  ]);
  return {
    fileName: plan.fileName,
    bytes,
    manifest,
    slip,
    entry: entryOf(company, content, manifest, bytes),
  };
}

/** The slip's hash takes its place between the control code and the answers (section 3 fixes the order of the keys). */
function orderKeys(own: Omit<OwnManifest, "slip">, slip: Sha256): OwnManifest {
  const { answers, ...head } = own;
  return { ...head, slip, answers };
}

function entryOf(
  company: Installation,
  { plan }: ExportContent,
  { valija }: Manifest,
  bytes: Bytes,
): MadePackage["entry"] {
  return {
    direction: "out",
    company: company.id,
    kind: "vouchers",
    site: company.site,
    scope: plan.scope,
    sequence: plan.sequence,
    previous: plan.previous,
    contentHash: valija.contentHash,
    controlCode: valija.controlCode,
    preparedBy: valija.preparedBy,
    by: valija.preparedBy,
    fileName: plan.fileName,
    fileSize: bytes.length,
    totals: plan.totals,
    books: valija.books,
  };
}
