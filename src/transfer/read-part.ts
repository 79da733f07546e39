import type { Bytes } from "../lib/bytes.ts";
import { sha256Hex } from "../lib/digest.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { PackageError } from "./format/errors.ts";
import type { ByteSource } from "./zip/byte-source.ts";
import type { Inflater } from "./zip/inflate.ts";
import type { ZipEntry } from "./zip/preflight.ts";
import { unpackEntry } from "./zip/read-entry.ts";

/** Where a data entry lies, and what the manifest says of it. */
export interface StatedPart {
  readonly entry: ZipEntry;
  /** Hexadecimal SHA-256 of the unpacked bytes; null where nobody states it. */
  readonly sha256: string | null;
  /** Unpacked bytes; null where the name alone states the hash. */
  readonly bytes: number | null;
}

/** A data entry that was read and agrees with its hash. */
export interface ReadPart {
  readonly data: Bytes;
  readonly sha256: string;
  /** The deflated bytes as they stood, null where the entry was stored. */
  readonly raw: Bytes | null;
  readonly crc: number;
}

/** Reads an entry that was admitted, and holds it against what is stated of it. */
export async function readPart(
  source: ByteSource,
  { entry, sha256, bytes }: StatedPart,
  inflater: Inflater,
): Promise<Result<ReadPart, PackageError>> {
  const read = await unpackEntry(source, entry, inflater);
  if (!read.ok) return read;
  const { raw, data } = read.value;
  const digest = await sha256Hex(data);
  if (digest !== sha256 || (bytes !== null && bytes !== data.length))
    return err({ code: "wrong-hash", entry: entry.name });
  return ok({
    data,
    sha256: digest,
    raw: entry.method === 8 ? raw : null,
    crc: entry.crc,
  });
}
