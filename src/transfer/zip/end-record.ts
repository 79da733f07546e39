/** Where the directory lies, and if the file is no ZIP of ours, what has happened to it. */
import { BOUNDS, type PackageError } from "../format/errors.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { ByteSource } from "./byte-source.ts";
import {
  DIRECTORY_BYTES,
  DIRECTORY_SIGNATURE,
  END_BYTES,
  END_SIGNATURE,
  LOCAL_SIGNATURE,
  parseEndRecord,
  viewOf,
  type EndRecord,
} from "./records.ts";
import { damaged, tooLarge } from "./refusals.ts";

/** How far from the end a lost end record is looked for, only to name the damage. */
const SEARCH_BYTES = 1024 * 1024;

/**
 * The end record, which must be the very last bytes of the file: no comment. A comment may hold a whole second ZIP, and then it
 * depends on how a reader searches which of the two it opens.
 */
export async function readEndRecord(
  source: ByteSource,
): Promise<Result<EndRecord, PackageError>> {
  if (source.size > BOUNDS.file)
    return err(tooLarge("file", BOUNDS.file, null));
  const at = source.size - END_BYTES;
  const end = at < 0 ? null : parseEndRecord(await source.read(at, END_BYTES));
  if (end?.commentLength !== 0) return err(await whyNoEnd(source));

  // 0xFFFFFFFF says "see the ZIP64 records" (4.4.1.4), which nothing within our bounds needs.
  const zip64 =
    end.directorySize === 0xffffffff || end.directoryOffset === 0xffffffff;
  const manyDisks = end.disk !== 0 || end.directoryDisk !== 0;
  if (zip64 || manyDisks || end.entriesHere !== end.entries)
    return err(damaged("structure", null));

  const gap = at - (end.directoryOffset + end.directorySize);
  if (gap < 0) return err(damaged("truncated", null));
  if (gap > 0) return err(await whyGap(source, end, gap));
  if (end.entries > BOUNDS.entries)
    return err(tooLarge("entries", BOUNDS.entries, null));
  if (end.entries * DIRECTORY_BYTES > end.directorySize)
    return err(damaged("structure", null));
  return ok(end);
}

/** Whether the file begins as a ZIP does: an entry, or the end of an empty one. */
async function startsLikeZip(source: ByteSource): Promise<boolean> {
  const signature = await signatureAt(source, 0);
  return signature === LOCAL_SIGNATURE || signature === END_SIGNATURE;
}

async function signatureAt(
  source: ByteSource,
  offset: number,
): Promise<number | null> {
  if (offset + 4 > source.size) return null;
  return viewOf(await source.read(offset, 4)).getUint32(0, true);
}

/** No end record at the very end: cut short, something added behind, or never a ZIP. */
async function whyNoEnd(source: ByteSource): Promise<PackageError> {
  const cut = (await startsLikeZip(source)) ? damaged("truncated", null) : null;
  const length = Math.min(source.size, SEARCH_BYTES);
  const tail = await source.read(source.size - length, length);
  const at = lastEndSignature(tail);
  if (at < 0) return cut ?? { code: "not-a-zip" };
  const found =
    at + END_BYTES > length
      ? null
      : parseEndRecord(tail.subarray(at, at + END_BYTES));
  const rest =
    found === null ? -1 : length - at - END_BYTES - found.commentLength;
  if (found === null || rest < 0) return damaged("truncated", null);
  // A stored entry may itself hold an end record: only one that its own directory runs up to is this file's.
  const own =
    rest === 0 ||
    found.directoryOffset + found.directorySize === source.size - length + at;
  return own || cut === null ? damaged("stray-bytes", null) : cut;
}

function lastEndSignature(tail: Uint8Array): number {
  for (
    let at = tail.lastIndexOf(0x50);
    at >= 0;
    at = at === 0 ? -1 : tail.lastIndexOf(0x50, at - 1)
  )
    if (tail[at + 1] === 0x4b && tail[at + 2] === 5 && tail[at + 3] === 6)
      return at;
  return -1;
}

/** The directory ends before the end record: bytes in front of the ZIP or behind its directory, or a wrong offset. */
async function whyGap(
  source: ByteSource,
  end: EndRecord,
  gap: number,
): Promise<PackageError> {
  const stray =
    !(await startsLikeZip(source)) ||
    (await signatureAt(source, end.directoryOffset)) === DIRECTORY_SIGNATURE ||
    (await signatureAt(source, gap)) === LOCAL_SIGNATURE;
  return damaged(stray ? "stray-bytes" : "structure", null);
}
