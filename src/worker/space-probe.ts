import type { Bytes } from "../lib/bytes.ts";

/** What a change needs beside its own size: the database's journal and some air. */
const RESERVE = 32 * 1024 * 1024;

/** Bytes that must be free before so much is imported: the browser writes a change more than once. */
export function neededSpace(unpacked: number): number {
  return 3 * unpacked + RESERVE;
}

const FILE = "space-probe";
/** Bytes written at once: more fall out of the processor's cache between the writes and take twice as long. */
const STEP = 1024 * 1024;

/**
 * Whether so many bytes can really be written: writes them to the origin's private file system and frees them again.
 * `storage.estimate()` knows the browser's quota but not the disk, and a full disk can cost the whole database.
 */
export async function hasSpace(
  bytes: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  const file = await root.getFileHandle(FILE, { create: true });
  const access = await file.createSyncAccessHandle();
  try {
    const block: Bytes = new Uint8Array(Math.min(STEP, bytes));
    for (let at = 0; at < bytes; at += block.length) {
      signal?.throwIfAborted();
      const part = block.subarray(0, Math.min(block.length, bytes - at));
      if (access.write(part, { at }) !== part.length) return false;
    }
    return true;
  } catch (error) {
    if (signal?.aborted) throw error;
    return false;
  } finally {
    access.truncate(0);
    access.close();
    await root.removeEntry(FILE);
  }
}
