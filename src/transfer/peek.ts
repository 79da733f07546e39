import { crc32 } from "../lib/crc32.ts";
import { textOf, type Bytes } from "../lib/bytes.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { PackageError } from "./format/errors.ts";
import {
  MANIFEST_PATH,
  MIMETYPE_PATH,
  PACKAGE_MIMETYPE,
} from "./format/manifest.ts";
import { windowed, type ByteSource } from "./zip/byte-source.ts";
import type { Inflater } from "./zip/inflate.ts";
import { readDirectory, type ZipDirectory } from "./zip/preflight.ts";
import { readEntry, unpackBudget } from "./zip/read-entry.ts";
import { LOCAL_BYTES, parseLocalHeader } from "./zip/records.ts";
import { tooLarge } from "./zip/refusals.ts";

/** What a file is. Nothing of it is verified yet but, of a package, the CRC of its manifest. */
export interface Peek {
  readonly kind: "package" | "sealed";
  /** The bytes of `datapackage.json`; empty of a sealed one, whose manifest nobody can read yet. */
  readonly manifest: Bytes;
}

/** Content of `mimetype` in a sealed package. */
export const SEALED_MIMETYPE = "application/vnd.valija.sealed+zip";

/** Bytes of a manifest: that of 20 000 entries has ten million. */
export const MAX_MANIFEST = 16 * 1024 * 1024;
const MAX_MIMETYPE = 64;
/** Enough for the manifest of a usual package, and a single read even from a slow stick. */
const FIRST_READ = 64 * 1024;

const SEALED: Peek = { kind: "sealed", manifest: new Uint8Array(0) };

/**
 * What a file is, and its manifest, from its first bytes alone when it lies as Valija writes it. A package that another program
 * has zipped again is looked at as a whole, and gives the refusals of `readDirectory` and `readEntry`.
 */
export async function peek(
  file: ByteSource,
  inflater: Inflater,
): Promise<Result<Peek, PackageError>> {
  const source = windowed(file, FIRST_READ);
  return (await peekAtStart(source)) ?? peekByDirectory(source, inflater);
}

/** As Valija writes it: both entries stored, plain and in their places; null when not. */
async function peekAtStart(
  source: ByteSource,
): Promise<Result<Peek, PackageError> | null> {
  const first = await plainEntryAt(source, 0, MIMETYPE_PATH);
  if (first === null || first.size > MAX_MIMETYPE) return null;
  const mimetype = await storedData(source, first);
  const text = mimetype === null ? null : textOf(mimetype);
  if (text === SEALED_MIMETYPE) return ok(SEALED);
  if (text !== PACKAGE_MIMETYPE) return null;
  const next = first.dataOffset + first.size;
  const second = await plainEntryAt(source, next, MANIFEST_PATH);
  if (second === null) return null;
  if (second.size > MAX_MANIFEST)
    return err(tooLarge("entry", MAX_MANIFEST, MANIFEST_PATH));
  const manifest = await storedData(source, second);
  return manifest === null ? null : ok({ kind: "package", manifest });
}

interface StoredEntry {
  readonly dataOffset: number;
  readonly size: number;
  readonly crc: number;
}

/** The stored entry of this name whose local header lies at the offset: no flag, no extra field, data within the file. */
async function plainEntryAt(
  source: ByteSource,
  offset: number,
  name: string,
): Promise<StoredEntry | null> {
  const dataOffset = offset + LOCAL_BYTES + name.length;
  if (dataOffset > source.size) return null;
  const bytes = await source.read(offset, LOCAL_BYTES + name.length);
  const header = parseLocalHeader(bytes.subarray(0, LOCAL_BYTES));
  if (header === null) return null;
  const { size, crc } = header;
  const plain =
    header.method === 0 &&
    header.flags === 0 &&
    header.extraLength === 0 &&
    header.compressedSize === size &&
    header.nameLength === name.length &&
    textOf(bytes.subarray(LOCAL_BYTES)) === name;
  return plain && dataOffset + size <= source.size
    ? { dataOffset, size, crc }
    : null;
}

async function storedData(
  source: ByteSource,
  entry: StoredEntry,
): Promise<Bytes | null> {
  const data = await source.read(entry.dataOffset, entry.size);
  return crc32(data) === entry.crc ? data : null;
}

async function peekByDirectory(
  source: ByteSource,
  inflater: Inflater,
): Promise<Result<Peek, PackageError>> {
  const directory = await readDirectory(source);
  if (!directory.ok) return directory;
  const read = (name: string, most: number): ReturnType<typeof readSmall> =>
    readSmall(source, directory.value, inflater, name, most);
  const mimetype = await read(MIMETYPE_PATH, MAX_MIMETYPE);
  if (!mimetype.ok) {
    const { code } = mimetype.error;
    const other = code === "missing-entry" || code === "too-large";
    return other ? err({ code: "not-a-package" }) : mimetype;
  }
  const text = textOf(mimetype.value);
  if (text === SEALED_MIMETYPE) return ok(SEALED);
  if (text !== PACKAGE_MIMETYPE) return err({ code: "not-a-package" });
  const manifest = await read(MANIFEST_PATH, MAX_MANIFEST);
  return manifest.ok
    ? ok({ kind: "package", manifest: manifest.value })
    : manifest;
}

/** The data of an entry of at most so many bytes. */
async function readSmall(
  source: ByteSource,
  directory: ZipDirectory,
  inflater: Inflater,
  name: string,
  most: number,
): Promise<Result<Bytes, PackageError>> {
  const entry = directory.entries.get(name);
  if (entry === undefined) return err({ code: "missing-entry", entry: name });
  if (entry.size > most) return err(tooLarge("entry", most, name));
  const bytes = await readEntry(source, entry, inflater, unpackBudget());
  return bytes.ok ? ok(bytes.value.data) : bytes;
}
