import { crc32 } from "../../lib/crc32.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { BOUNDS, type PackageError } from "../format/errors.ts";
import type { ByteSource } from "./byte-source.ts";
import type { Inflater } from "./inflate.ts";
import { ratioLimit, type ZipEntry } from "./preflight.ts";
import { damaged, tooLarge } from "./refusals.ts";

/** How many bytes all entries of one package may still unpack to. Each entry that is read takes its share. */
export interface UnpackBudget {
  left: number;
}

/** A fresh budget for one package. */
export function unpackBudget(): UnpackBudget {
  return { left: BOUNDS.unpacked };
}

/** An entry as it stands in the container and as it is; the same bytes when it is stored. */
export interface EntryBytes {
  readonly raw: Bytes;
  readonly data: Bytes;
}

/** One entry, inflated within every bound and held against its stated length and CRC-32. */
export async function readEntry(
  source: ByteSource,
  entry: ZipEntry,
  inflater: Inflater,
  budget: UnpackBudget,
): Promise<Result<EntryBytes, PackageError>> {
  const refused = admitEntry(entry, budget);
  return refused ? err(refused) : await unpackEntry(source, entry, inflater);
}

/** Takes an entry's bytes off the budget, before they are read: entries may be read side by side. Null, or why it is too large. */
export function admitEntry(
  { name, size, compressedSize }: ZipEntry,
  budget: UnpackBudget,
): PackageError | null {
  if (size > BOUNDS.entry) return tooLarge("entry", BOUNDS.entry, name);
  if (size > budget.left) return tooLarge("unpacked", BOUNDS.unpacked, null);
  if (size > ratioLimit(compressedSize))
    return tooLarge("ratio", BOUNDS.ratio, name);
  budget.left -= size;
  return null;
}

/** An entry that was admitted. No more than its stated size ever comes out. */
export async function unpackEntry(
  source: ByteSource,
  entry: ZipEntry,
  inflater: Inflater,
): Promise<Result<EntryBytes, PackageError>> {
  const { name, compressedSize } = entry;
  const raw = await source.read(entry.dataOffset, compressedSize);
  const data = await unpack(raw, entry, inflater);
  if (!data.ok) return data;
  if (crc32(data.value) !== entry.crc) return err(damaged("crc", name));
  return ok({ raw, data: data.value });
}

async function unpack(
  raw: Bytes,
  { name, method, size }: ZipEntry,
  inflater: Inflater,
): Promise<Result<Bytes, PackageError>> {
  if (method === 0)
    return raw.length === size ? ok(raw) : err(damaged("length", name));
  const inflated = await inflater.inflate(raw, size);
  if (!inflated.ok) {
    const what = inflated.error === "too-large" ? "length" : "compressed-data";
    return err(damaged(what, name));
  }
  return inflated.value.length === size
    ? inflated
    : err(damaged("length", name));
}
