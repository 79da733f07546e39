/** The second word on every entry: its local header and what follows its data must agree with the directory. */
import { sameBytes, type Bytes } from "../../lib/bytes.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { PackageError } from "../format/errors.ts";
import type { ByteSource } from "./byte-source.ts";
import { extraFault, flagFault } from "./entry-rules.ts";
import {
  DESCRIPTOR_BYTES,
  DESCRIPTOR_SIGNATURE,
  FLAG,
  LOCAL_BYTES,
  parseLocalHeader,
  viewOf,
  type DirectoryEntry,
  type EntryHeader,
} from "./records.ts";
import { damaged } from "./refusals.ts";

/** Where an entry's data lies and where the entry, with its descriptor, ends. */
export interface Place {
  readonly dataOffset: number;
  readonly end: number;
}

/** Flags that change how an entry is read: both headers must have the same. */
const SHARED_FLAGS = FLAG.encrypted | FLAG.descriptor | FLAG.utf8;

/**
 * Checks the local header of an entry. `next` is where the next entry (or the directory) begins, `limit` where the
 * directory does; at least `LOCAL_BYTES` lie between the entry's offset and `limit`.
 */
export async function readLocal(
  source: ByteSource,
  entry: DirectoryEntry,
  next: number,
  limit: number,
): Promise<Result<Place, PackageError>> {
  const { name, localOffset, compressedSize } = entry;
  const local = parseLocalHeader(await source.read(localOffset, LOCAL_BYTES));
  if (local === null) return err(damaged("structure", name));
  const tailOffset = localOffset + LOCAL_BYTES;
  const tail = local.nameLength + local.extraLength;
  const dataOffset = tailOffset + tail;
  const dataEnd = dataOffset + compressedSize;
  if (dataEnd > source.size) return err(damaged("truncated", name));
  if (dataEnd > limit) return err(damaged("overlap", name));
  const bytes = await source.read(tailOffset, tail);
  const fault = contradiction(entry, local, bytes);
  if (fault !== null) return err(fault);
  if ((local.flags & FLAG.descriptor) === 0)
    return ok({ dataOffset, end: dataEnd });

  const end = await descriptorEnd(source, entry, dataEnd, next);
  const findable =
    entry.method === 8 ||
    local.compressedSize === compressedSize ||
    !(await holdsSignature(source, dataOffset, dataEnd));
  return end !== null && findable
    ? ok({ dataOffset, end })
    : err(damaged("structure", name));
}

/** Where the local header, with its name and extra fields, contradicts the directory; null when nowhere. */
function contradiction(
  entry: DirectoryEntry,
  local: EntryHeader,
  tail: Bytes,
): PackageError | null {
  const { name } = entry;
  const localName = tail.subarray(0, local.nameLength);
  const sameHeader =
    sameBytes(localName, entry.nameBytes) &&
    local.method === entry.method &&
    ((local.flags ^ entry.flags) & SHARED_FLAGS) === 0;
  // 4.4.4: with a descriptor the fields before the data may be zero.
  const later = (local.flags & FLAG.descriptor) !== 0;
  const agrees = (there: number, here: number): boolean =>
    here === there || (later && here === 0);
  const sameSizes =
    agrees(entry.crc, local.crc) &&
    agrees(entry.compressedSize, local.compressedSize) &&
    agrees(entry.size, local.size);
  if (!sameHeader || !sameSizes) return damaged("structure", name);
  return (
    flagFault(name, local.flags) ??
    extraFault(name, tail.subarray(local.nameLength), entry.names)
  );
}

/** The end of the data descriptor behind the data (4.3.9), whose signature is optional; null when there is none that agrees. */
async function descriptorEnd(
  source: ByteSource,
  entry: DirectoryEntry,
  dataEnd: number,
  next: number,
): Promise<number | null> {
  const length = next - dataEnd;
  const signed = length === 4 + DESCRIPTOR_BYTES;
  if (!signed && length !== DESCRIPTOR_BYTES) return null;
  const view = viewOf(await source.read(dataEnd, length));
  // Without a signature, a CRC that looks like one is read wrongly from the front.
  const marked = view.getUint32(0, true) === DESCRIPTOR_SIGNATURE;
  const at = signed ? 4 : 0;
  const agrees =
    signed === marked &&
    view.getUint32(at, true) === entry.crc &&
    view.getUint32(at + 4, true) === entry.compressedSize &&
    view.getUint32(at + 8, true) === entry.size;
  return agrees ? next : null;
}

const SCAN_BYTES = 256 * 1024;

/**
 * Whether stored data holds what looks like a record of a ZIP. Who reads from the front, and is not told the length before
 * the data, looks for the descriptor: such data must not offer one, nor another entry.
 */
async function holdsSignature(
  source: ByteSource,
  from: number,
  to: number,
): Promise<boolean> {
  // Three bytes are read twice, for a signature across the border.
  for (let at = from; at + 4 <= to; at += SCAN_BYTES - 3) {
    const bytes = await source.read(at, Math.min(SCAN_BYTES, to - at));
    // A plain loop: searching by `indexOf` is ten times slower where every byte is a P.
    for (let k = 0; k + 2 < bytes.length; k++) {
      if (bytes[k] !== 0x50 || bytes[k + 1] !== 0x4b) continue;
      const kind = bytes[k + 2] ?? 0;
      // PK 01 02, 03 04, 05 06 (also 06 06, 06 07) and 07 08.
      if (kind >= 1 && kind <= 8) return true;
    }
  }
  return false;
}
