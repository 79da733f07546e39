import type { Masters } from "../domain/masters.ts";
import { formatDecimal, minor, ZERO } from "../domain/money.ts";
import type { Bytes } from "../lib/bytes.ts";
import { sha256 } from "../lib/digest.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { sortContents, type Contents } from "./format/contents.ts";
import type { PackageError } from "./format/errors.ts";
import {
  MANIFEST_PATH,
  readManifest,
  SIGNATURE_PATH,
  SLIP_PATH,
  type Manifest,
  type Totals,
} from "./format/manifest.ts";
import { describesTable } from "./format/table-schema.ts";
import { readManagement, type IncomingManagement } from "./read-management.ts";
import { readMasterTables } from "./read-masters.ts";
import { readVoucherBooks, type IncomingBook } from "./read-vouchers.ts";
import { Reading, type ReadOptions } from "./reading.ts";
import type { ByteSource } from "./zip/byte-source.ts";
import { readDirectory } from "./zip/preflight.ts";

/** A package that holds to every clause of the contract. */
export interface ReadPackage {
  readonly manifest: Manifest;
  /** The very bytes of `datapackage.json`, which a signature covers. */
  readonly manifestBytes: Bytes;
  readonly slip: Bytes;
  /** Of vouchers packages; else empty. */
  readonly books: readonly IncomingBook[];
  /** Of management packages; else empty. */
  readonly management: IncomingManagement;
  readonly masters: Masters;
  readonly signature: Bytes | null;
  /** Bytes of all tables, unpacked. */
  readonly unpacked: number;
}

/**
 * Reads a package whole and checks all of section 6: container, names, hashes, rows, order, totals. Nothing of it is to be
 * used unless this succeeds. Memory grows with a page and, where pages are kept, with the package.
 * Rejects only when cancelled by the signal, or when the source cannot be read.
 */
export async function readPackage(
  source: ByteSource,
  options: ReadOptions,
): Promise<Result<ReadPackage, PackageError>> {
  const directory = await readDirectory(source);
  if (!directory.ok) return directory;
  const reading = new Reading(source, directory.value, options);
  const mimetype = await reading.checkMimetype();
  if (mimetype) return err(mimetype);
  const manifestBytes = await reading.data(MANIFEST_PATH);
  if (!manifestBytes.ok) return manifestBytes;
  const manifest = readManifest(manifestBytes.value);
  if (!manifest.ok) return manifest;
  return await readContents(reading, manifest.value, manifestBytes.value);
}

async function readContents(
  reading: Reading,
  manifest: Manifest,
  manifestBytes: Bytes,
): Promise<Result<ReadPackage, PackageError>> {
  const { valija } = manifest;
  const contents = sortContents(
    manifest,
    reading.names(),
    reading.directory.folders,
  );
  if (!contents.ok) return contents;
  const slip = await reading.data(SLIP_PATH);
  if (!slip.ok) return slip;
  if ((await sha256(slip.value)) !== valija.slip)
    return err({ code: "wrong-hash", entry: SLIP_PATH });
  const schemas = await checkSchemas(reading, contents.value);
  if (schemas) return err(schemas);
  reading.begin(contents.value);
  const books = await readVoucherBooks(reading, manifest, contents.value);
  if (!books.ok) return books;
  const masters = await readMasterTables(reading, contents.value);
  if (!masters.ok) return masters;
  const management = await readManagement(reading, manifest, contents.value);
  if (!management.ok) return management;
  const rows = reading.problems.error();
  if (rows) return err(rows);
  const total =
    books.value.check ??
    checkCounts(manifest, {
      ...management.value.counts,
      persons: masters.value.persons.length,
    });
  if (total) return err(total);
  if ((await reading.contentHash()) !== valija.contentHash)
    return err({ code: "wrong-hash", entry: "contentHash" });
  const signature = contents.value.signed
    ? await reading.data(SIGNATURE_PATH)
    : null;
  if (signature && !signature.ok) return signature;
  return ok({
    manifest,
    manifestBytes,
    slip: slip.value,
    books: books.value.books,
    management: management.value,
    masters: masters.value,
    signature: signature?.value ?? null,
    unpacked: reading.unpacked,
  });
}

async function checkSchemas(
  reading: Reading,
  contents: Contents,
): Promise<PackageError | null> {
  for (const { table, entry } of contents.schemas) {
    const data = await reading.data(entry);
    if (!data.ok) return data.error;
    if (!describesTable(data.value, table))
      return { code: "bad-manifest", where: entry, reason: "contradiction" };
  }
  const wrong = [...contents.resources.values()].find(
    (r) => r.schema !== `esquemas/${r.path.replace(/[/.].*$/, "")}.json`,
  );
  return wrong
    ? {
        code: "bad-manifest",
        where: `resources ${wrong.path} schema`,
        reason: "contradiction",
      }
    : null;
}

/** What only books have: a total of it in another kind is a total of nothing. */
const NO_BOOKS: Totals = { vouchers: 0, lines: 0, debit: ZERO, credit: ZERO };

function checkCounts(
  { valija: { kind, totals } }: Manifest,
  counts: Totals,
): PackageError | null {
  const found = kind === "vouchers" ? counts : { ...NO_BOOKS, ...counts };
  for (const [name, stated] of Object.entries(totals)) {
    const count = found[name as keyof Totals];
    const show = (n: number): string =>
      name === "debit" || name === "credit"
        ? formatDecimal(minor(n))
        : n.toString();
    if (stated !== undefined && count !== undefined && count !== stated)
      return {
        code: "wrong-totals",
        where: `totals.${name}`,
        stated: show(stated),
        found: show(count),
      };
  }
  return null;
}
