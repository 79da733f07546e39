/** A ZIP laid out in memory around data that is compressed already: the writing side of records.ts. */
import { utf8, type Bytes } from "../../lib/bytes.ts";
import {
  DIRECTORY_BYTES,
  DIRECTORY_SIGNATURE,
  END_BYTES,
  END_SIGNATURE,
  LOCAL_BYTES,
  LOCAL_SIGNATURE,
  viewOf,
} from "./records.ts";

/** An entry as it will stand in the container. */
export interface ImageEntry {
  readonly name: string;
  readonly method: 0 | 8;
  /** Compressed as `method` says. */
  readonly raw: Bytes;
  /** Of the data unpacked. */
  readonly crc: number;
  readonly size: number;
}

/** 4.4.3 version needed: 2.0, for DEFLATE. */
const VERSION = 20;
/** 4.4.6, MS-DOS date 1980-01-01; its time 00:00:00 is 0. */
const DATE = (1 << 5) | 1;

/** The bytes of a ZIP with these entries, in this order. Names are ASCII, and all of it is below 4 GiB. */
export function layImage(entries: readonly ImageEntry[]): Bytes {
  const named = entries.map((entry) => ({ ...entry, path: utf8(entry.name) }));
  const local = named.reduce(
    (sum, { path, raw }) => sum + LOCAL_BYTES + path.length + raw.length,
    0,
  );
  const directory = named.reduce(
    (sum, { path }) => sum + DIRECTORY_BYTES + path.length,
    0,
  );
  const image: Bytes = new Uint8Array(local + directory + END_BYTES);
  const view = viewOf(image);
  let at = 0;
  let index = local;
  for (const { path, ...entry } of named) {
    // 4.3.12 central directory header.
    view.setUint32(index, DIRECTORY_SIGNATURE, true);
    view.setUint16(index + 4, VERSION, true);
    putShared(view, index + 6, entry, path.length);
    view.setUint32(index + 42, at, true);
    image.set(path, index + DIRECTORY_BYTES);
    index += DIRECTORY_BYTES + path.length;
    // 4.3.7 local file header.
    view.setUint32(at, LOCAL_SIGNATURE, true);
    putShared(view, at + 4, entry, path.length);
    image.set(path, at + LOCAL_BYTES);
    image.set(entry.raw, at + LOCAL_BYTES + path.length);
    at += LOCAL_BYTES + path.length + entry.raw.length;
  }
  // 4.3.16 end of central directory record.
  view.setUint32(index, END_SIGNATURE, true);
  view.setUint16(index + 8, named.length, true);
  view.setUint16(index + 10, named.length, true);
  view.setUint32(index + 12, directory, true);
  view.setUint32(index + 16, local, true);
  return image;
}

/** What both headers say, from "version needed" to the length of the name; the extra fields have none. */
function putShared(
  view: DataView,
  at: number,
  entry: Omit<ImageEntry, "name">,
  nameLength: number,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.raw.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
