/**
 * The bytes of a whole container, before anybody inflates anything: one ZIP from the first byte to the last, of which every reader,
 * by the directory or by the local headers, from the front or from the back, sees the same entries with the same bytes.
 */
import { err, ok, type Result } from "../../lib/result.ts";
import { BOUNDS, type PackageError } from "../format/errors.ts";
import { windowed, type ByteSource } from "./byte-source.ts";
import { readEndRecord } from "./end-record.ts";
import {
  headerFault,
  isPlainName,
  nameForPeople,
  type NameRule,
} from "./entry-rules.ts";
import { readLocal } from "./local-header.ts";
import {
  DIRECTORY_BYTES,
  LOCAL_BYTES,
  parseDirectoryHeader,
  type DirectoryEntry,
  type EndRecord,
} from "./records.ts";
import { damaged, tooLarge, unexpected } from "./refusals.ts";

/** One file of the container. */
export interface ZipEntry {
  readonly name: string;
  /** STORE or DEFLATE. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Bytes as they stand in the container, from `dataOffset`. */
  readonly compressedSize: number;
  /** Bytes unpacked, as stated: true only once `readEntry` has counted them. */
  readonly size: number;
  readonly dataOffset: number;
}

/** What the container holds. */
export interface ZipDirectory {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The same entries, in the order in which they lie in the file. */
  readonly order: readonly ZipEntry[];
  /** Empty folder entries (`xml/`), as some programs add them. */
  readonly folders: readonly string[];
}

/** One read from disk for as many headers as lie within it. */
const WINDOW = 1024 * 1024;

/** Small entries may be any ratio: 1 KiB of zeros is no bomb. */
const RATIO_FLOOR = 64 * 1024;

/** The most bytes that an entry may unpack to, by the ratio bound. */
export function ratioLimit(compressedSize: number): number {
  return Math.max(RATIO_FLOOR, compressedSize * BOUNDS.ratio);
}

/** Checks the whole container and gives its entries. Reads headers only; memory is that of the names. */
export async function readDirectory(
  file: ByteSource,
  names: NameRule = "plain",
): Promise<Result<ZipDirectory, PackageError>> {
  const source = windowed(file, WINDOW);
  const end = await readEndRecord(source);
  if (!end.ok) return end;
  const headers = await readHeaders(source, end.value, names);
  if (!headers.ok) return headers;
  const entries = await layOut(source, headers.value, end.value);
  if (!entries.ok) return entries;
  const files = entries.value.filter((entry) => !entry.name.endsWith("/"));
  const fault = boundFault(files);
  if (fault !== null) return err(fault);
  return ok({
    entries: new Map(files.map((entry) => [entry.name, entry])),
    order: files,
    folders: entries.value
      .filter((entry) => entry.name.endsWith("/"))
      .map((entry) => entry.name),
  });
}

/** All headers of the directory, each right in itself and no name twice. */
async function readHeaders(
  source: ByteSource,
  end: EndRecord,
  names: NameRule,
): Promise<Result<readonly DirectoryEntry[], PackageError>> {
  const limit = end.directoryOffset + end.directorySize;
  const headers: DirectoryEntry[] = [];
  const seen = new Set<string>();
  let at = end.directoryOffset;
  for (let k = 0; k < end.entries; k++) {
    if (at + DIRECTORY_BYTES > limit) return err(damaged("structure", null));
    const fixed = parseDirectoryHeader(await source.read(at, DIRECTORY_BYTES));
    if (fixed === null) return err(damaged("structure", null));
    at += DIRECTORY_BYTES;
    const tail = fixed.nameLength + fixed.extraLength;
    if (at + tail + fixed.commentLength > limit)
      return err(damaged("structure", null));
    const bytes = await source.read(at, tail);
    at += tail + fixed.commentLength;
    // A copy: a view would hold its whole window in memory.
    const nameBytes = bytes.slice(0, fixed.nameLength);
    const name = nameForPeople(nameBytes);
    const fault =
      nameFault(name, fixed.nameLength, seen, names) ??
      headerFault(name, fixed, bytes.subarray(fixed.nameLength), names);
    if (fault !== null) return err(fault);
    headers.push({ ...fixed, name, nameBytes, names });
  }
  if (at !== limit) return err(damaged("structure", null));
  const shadowed = fileAsFolder(headers, seen);
  return shadowed === null ? ok(headers) : err(shadowed);
}

/** Adds the name to those seen, in lower case and a folder without its slash: what many disks take for the same. */
function nameFault(
  name: string,
  length: number,
  seen: Set<string>,
  rule: NameRule,
): PackageError | null {
  // U+FFFD stands for a byte of another alphabet.
  const judged = rule === "any" ? name.replaceAll("\uFFFD", "_") : name;
  if (length !== name.length || !isPlainName(judged))
    return unexpected(name, "name");
  const key = name.replace(/\/$/, "").toLowerCase();
  if (seen.has(key)) return unexpected(name, "repeated");
  seen.add(key);
  return null;
}

/** A file `a` beside `a/b`: a disk has room for one of them. */
function fileAsFolder(
  headers: readonly DirectoryEntry[],
  names: ReadonlySet<string>,
): PackageError | null {
  const folders = new Set(
    headers
      .filter((header) => header.name.endsWith("/"))
      .map((header) => header.name.slice(0, -1).toLowerCase()),
  );
  for (const { name } of headers) {
    const path = name.replace(/\/$/, "").toLowerCase();
    for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) {
      const parent = path.slice(0, at);
      if (names.has(parent) && !folders.has(parent))
        return unexpected(name, "repeated");
    }
  }
  return null;
}

/** Follows the entries from byte 0 to the directory: each begins where the one before ends, and its local header agrees. */
async function layOut(
  source: ByteSource,
  headers: readonly DirectoryEntry[],
  end: EndRecord,
): Promise<Result<readonly ZipEntry[], PackageError>> {
  const limit = end.directoryOffset;
  const sorted = headers.toSorted((a, b) => a.localOffset - b.localOffset);
  const last = sorted.at(-1);
  if (last !== undefined && last.localOffset + LOCAL_BYTES > limit) {
    const what = last.localOffset >= source.size ? "truncated" : "overlap";
    return err(damaged(what, last.name));
  }
  const entries: ZipEntry[] = [];
  let at = 0;
  for (const [k, header] of sorted.entries()) {
    if (header.localOffset < at) return err(damaged("overlap", header.name));
    if (header.localOffset > at)
      return err(damaged("stray-bytes", header.name));
    const next = sorted[k + 1]?.localOffset ?? limit;
    const place = await readLocal(source, header, next, limit);
    if (!place.ok) return place;
    at = place.value.end;
    const { name, crc, compressedSize, size } = header;
    const method = header.method === 0 ? 0 : 8;
    const { dataOffset } = place.value;
    entries.push({ name, method, crc, compressedSize, size, dataOffset });
  }
  return at === limit ? ok(entries) : err(damaged("stray-bytes", null));
}

/** The bounds on what is declared; what really comes out is counted by `readEntry`. */
function boundFault(entries: readonly ZipEntry[]): PackageError | null {
  let total = 0;
  for (const { name, size, compressedSize } of entries) {
    if (size > BOUNDS.entry) return tooLarge("entry", BOUNDS.entry, name);
    if (size > ratioLimit(compressedSize))
      return tooLarge("ratio", BOUNDS.ratio, name);
    total += size;
  }
  return total > BOUNDS.unpacked
    ? tooLarge("unpacked", BOUNDS.unpacked, null)
    : null;
}
