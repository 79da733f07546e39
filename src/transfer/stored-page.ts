import type { PageHash, StoredPart } from "../domain/book.ts";
import { utf8, type Bytes } from "../lib/bytes.ts";
import { crc32 } from "../lib/crc32.ts";
import { sha256Hex } from "../lib/digest.ts";
import { deflateRaw } from "./zip/inflate.ts";

/** The name of a page by the hashes of its files. */
export async function pageHash(
  leading: string,
  following: string | null,
): Promise<PageHash> {
  const both = await sha256Hex(utf8(`${leading} ${following ?? "-"}`));
  return both.slice(0, 32) as PageHash;
}

/** Makes a file ready to be stored: deflated now, so that an export has nothing to compress. */
export async function packText(text: string): Promise<StoredPart> {
  return await packBytes(utf8(text));
}

/** The same of bytes that came from outside. */
export async function packBytes(data: Bytes): Promise<StoredPart> {
  return {
    deflated: await deflateRaw(data),
    crc: crc32(data),
    size: data.length,
    sha256: await sha256Hex(data),
  };
}

/**
 * A file that came in a package, ready to be stored: as it travelled, or deflated now where it was stored. The bytes are
 * copied out of the package, which the database would otherwise copy whole for every page.
 */
export async function storedPart(part: {
  readonly data: Bytes;
  readonly raw: Bytes | null;
  readonly crc: number;
  readonly sha256: string;
}): Promise<StoredPart> {
  return {
    deflated: part.raw ? part.raw.slice() : await deflateRaw(part.data),
    crc: part.crc,
    size: part.data.length,
    sha256: part.sha256,
  };
}
