import { assert } from "../../lib/assert.ts";
import type { Bytes } from "../../lib/bytes.ts";

/** A file that is read in parts, wherever it lies. */
export interface ByteSource {
  /** Bytes of the whole. */
  readonly size: number;
  /**
   * Exactly `length` bytes from `offset`; both lie within `size` (else a bug). Rejects only when the disk fails or the file has changed.
   * The bytes may be a view of a larger read: never write into them.
   */
  read(offset: number, length: number): Promise<Bytes>;
}

function assertInside(
  source: { readonly size: number },
  offset: number,
  length: number,
): void {
  assert(
    offset >= 0 && length >= 0 && offset + length <= source.size,
    `read of ${length} bytes at ${offset} of ${source.size}`,
  );
}

/** A file or blob of the platform; nothing is read before it is asked for. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    async read(offset, length) {
      assertInside(blob, offset, length);
      const part = blob.slice(offset, offset + length);
      const bytes = new Uint8Array(await part.arrayBuffer());
      if (bytes.length !== length)
        throw new Error("the file changed while it was read");
      return bytes;
    },
  };
}

/** Bytes that are in memory already; reads are views, not copies. */
export function memorySource(bytes: Bytes): ByteSource {
  const source = { size: bytes.length };
  return {
    ...source,
    read(offset, length) {
      assertInside(source, offset, length);
      return Promise.resolve(bytes.subarray(offset, offset + length));
    },
  };
}

/** One read from disk for as many entries as lie within it: a read for each costs more than all that is done with it. */
const WINDOW = 1024 * 1024;

/** A package's file: leading and following tables lie apart and are read side by side. */
export function inWindows(source: ByteSource): ByteSource {
  return windowed(source, WINDOW, 2);
}

/**
 * The same file, where small reads that follow each other are served from one read of `windowBytes`: headers are
 * some dozens of bytes, and a disk read for each of 20 000 takes seconds. Longer reads pass through. Reads that follow each
 * other in several places take a window for each place: the one that was used longest ago is given up.
 */
export function windowed(
  source: ByteSource,
  windowBytes: number,
  windows = 1,
): ByteSource {
  interface Window {
    readonly start: number;
    readonly end: number;
    /** Reads under way at the same time share it. */
    readonly bytes: Promise<Bytes>;
  }
  /** Used last comes first. */
  let held: readonly Window[] = [];
  const open = (start: number): Window => {
    const most = Math.min(windowBytes, source.size - start);
    return { start, end: start + most, bytes: source.read(start, most) };
  };
  return {
    size: source.size,
    async read(offset, length) {
      assertInside(source, offset, length);
      if (length > windowBytes) return source.read(offset, length);
      const window =
        held.find((w) => offset >= w.start && offset + length <= w.end) ??
        open(offset);
      held = [window, ...held.filter((w) => w !== window)].slice(0, windows);
      const bytes = await window.bytes;
      return bytes.subarray(
        offset - window.start,
        offset - window.start + length,
      );
    },
  };
}
