/** What every kind of package is made with: its data entries, then everything around them. */
import type { StoredPart } from "../domain/book.ts";
import type { Instant } from "../domain/calendar-date.ts";
import type { Installation } from "../domain/company.ts";
import type { MasterName, MasterRows, Masters } from "../domain/masters.ts";
import type { OutgoingTransfer, TransferScope } from "../domain/transfer.ts";
import { utf8, type Bytes } from "../lib/bytes.ts";
import { sha256, sha256Hex, sha256OfText, type Sha256 } from "../lib/digest.ts";
import { contentHashOf } from "./content-hash.ts";
import { controlCode } from "./format/control-code.ts";
import { originalPath } from "./format/document-rows.ts";
import {
  FORMAT,
  MANIFEST_PATH,
  MIMETYPE_PATH,
  PACKAGE_MIMETYPE,
  resourceName,
  SLIP_PATH,
  writeManifest,
  type FilesResource,
  type Manifest,
  type OwnManifest,
  type TableResource,
} from "./format/manifest.ts";
import { encodeMaster } from "./format/master-rows.ts";
import { writeSlip } from "./format/slip.ts";
import { tableSchema } from "./format/table-schema.ts";
import { KIND_TABLES, type Table } from "./format/tables.ts";
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

/** Data entries of a package being made, in the order in which they will stand. Only tables of `T` can be put into it. */
export class Parts<T extends Table> {
  readonly inputs: ZipInput[] = [];
  readonly resources: (TableResource | FilesResource)[] = [];
  readonly hashes: string[] = [];
  readonly tables = new Set<Table>();

  addStored(table: T, path: string, part: StoredPart): void {
    this.inputs.push(inputOf(path, part));
    this.#note(table, path, part.size, part.sha256);
  }

  async addText(table: T, path: string, text: string): Promise<void> {
    const data = utf8(text);
    this.inputs.push({ name: path, data, store: false });
    this.#note(table, path, data.length, await sha256Hex(data));
  }

  /** Adds original documents, sorted by their hashes: one resource of many files. */
  addOriginals(originals: readonly StoredPart[]): void {
    if (originals.length === 0) return;
    const paths: string[] = [];
    for (const part of originals) {
      const path = originalPath(part.sha256);
      this.inputs.push(inputOf(path, part));
      this.hashes.push(`${path} ${part.sha256}\n`);
      paths.push(path);
    }
    this.resources.push({ name: "originales", path: paths });
  }

  #note(table: T, path: string, bytes: number, digest: string): void {
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

function inputOf(name: string, { deflated, size, crc }: StoredPart): ZipInput {
  return { name, deflated, size, crc };
}

function schemaPath(table: Table): string {
  return `esquemas/${table.name}.json`;
}

/** What a package says of itself, beside what follows from its content and its sender. */
export interface PackageHead {
  readonly kind: OutgoingTransfer["kind"];
  readonly scope: TransferScope;
  readonly sequence: number;
  readonly previous: Sha256 | null;
  readonly fileName: string;
  readonly totals: OutgoingTransfer["totals"];
  readonly books: OwnManifest["books"];
  /** Of management packages, for the slip and the history. */
  readonly sums?: NonNullable<OutgoingTransfer["sums"]>;
  /** The sender's whole masters, for their fingerprints. */
  readonly masters: Masters;
}

/** Puts manifest, slip and schemas around the parts. */
export async function assemble(
  company: Installation,
  head: PackageHead,
  parts: Parts<Table>,
  { now, version }: ExportOptions,
): Promise<MadePackage> {
  const { fileName } = head;
  const unsigned = await unsignedManifest(company, head, parts, version);
  const sums = head.sums ?? [];
  const slip = writeSlip({ fileName, created: now, sums }, unsigned);
  const stem = fileName.replace(/\.zip$/, "");
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
    ...KIND_TABLES[head.kind]
      .filter((table) => parts.tables.has(table))
      .map((table) => ({
        name: schemaPath(table),
        data: tableSchema(table),
        store: false,
      })),
    ...parts.inputs,
  ]);
  const entry = entryOf(company, head, manifest, bytes);
  return { fileName, bytes, manifest, slip, entry };
}

async function unsignedManifest(
  { company, site, edition, preparedBy }: Installation,
  { kind, scope, sequence, previous, totals, books, masters }: PackageHead,
  parts: Parts<Table>,
  version: string,
): Promise<Omit<OwnManifest, "slip">> {
  const contentHash = await contentHashOf(parts.hashes);
  return {
    format: FORMAT,
    kind,
    company: {
      country: company.country,
      taxId: company.taxId,
      name: company.name,
      currency: company.currency,
    },
    site: { code: site.code, name: site.name },
    edition,
    scope: { period: scope.period, operationType: scope.operationType },
    sequence,
    previous,
    preparedBy,
    application: { name: "valija", version },
    totals,
    books: [...books],
    masters: await fingerprints(masters),
    contentHash,
    controlCode: controlCode(contentHash),
    answers: null,
  };
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

/** The slip's hash takes its place between the control code and the answers (section 3 fixes the order of the keys). */
function orderKeys(own: Omit<OwnManifest, "slip">, slip: Sha256): OwnManifest {
  const { answers, ...head } = own;
  return { ...head, slip, answers };
}

function entryOf(
  company: Installation,
  { kind, scope, sequence, previous, fileName, totals, sums }: PackageHead,
  { valija }: Manifest,
  bytes: Bytes,
): MadePackage["entry"] {
  return {
    direction: "out",
    company: company.id,
    kind,
    site: company.site,
    scope,
    sequence,
    previous,
    contentHash: valija.contentHash,
    controlCode: valija.controlCode,
    preparedBy: valija.preparedBy,
    by: valija.preparedBy,
    fileName,
    fileSize: bytes.length,
    totals,
    books: valija.books,
    ...(sums === undefined ? {} : { sums }),
  };
}
