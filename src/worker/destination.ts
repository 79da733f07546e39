import { sameBytes, type Bytes } from "../lib/bytes.ts";
import { err, ok, type Result } from "../lib/result.ts";

/** Why a file did not get into its folder. */
export type DestinationError =
  /** There is another file of this name; nothing was written over it. */
  | { readonly code: "file-exists"; readonly name: string }
  | { readonly code: "folder-gone" }
  | { readonly code: "folder-denied" }
  | { readonly code: "folder-full" }
  | { readonly code: "write-failed"; readonly detail: string }
  /** What was read back is not what was written: the medium is not to be trusted. */
  | { readonly code: "read-back-differs"; readonly name: string };

/**
 * Writes a file into a folder, reads it back, and then does what must follow (`then`); when that fails or throws, the file
 * is taken away again, so that a retry finds the folder as it was. A file of the same name and content counts as written and
 * stays; one of other content is left alone. What was read back differing is removed again, too.
 */
export async function writeInto<T, E>(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Bytes,
  then: () => Promise<Result<T, E>>,
): Promise<Result<T, E | DestinationError>> {
  const written = await write(folder, name, bytes);
  if (!written.ok) return written;
  let kept = written.value === "there";
  try {
    const result = await then();
    kept ||= result.ok;
    return result;
  } finally {
    if (!kept) await remove(folder, name);
  }
}

/** Whether the file was created or was there already. Of one that could not be written whole nothing is left. */
async function write(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Bytes,
): Promise<Result<"created" | "there", DestinationError>> {
  let created = false;
  try {
    const there = await existing(folder, name);
    if (there)
      return sameBytes(there, bytes)
        ? ok("there")
        : err({ code: "file-exists", name });
    const file = await folder.getFileHandle(name, { create: true });
    created = true;
    const stream = await file.createWritable();
    await stream.write(bytes);
    await stream.close();
    const back = await existing(folder, name);
    if (back && sameBytes(back, bytes)) return ok("created");
    await remove(folder, name);
    return err({ code: "read-back-differs", name });
  } catch (error) {
    if (created) await remove(folder, name);
    return err(destinationError(error));
  }
}

/** Takes a file away. A folder that is gone meanwhile must not hide why. */
async function remove(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

async function existing(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<Bytes | null> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (nameOf(error) === "NotFoundError") return null;
    throw error;
  }
}

function nameOf(error: unknown): string {
  return error instanceof DOMException ? error.name : String(error);
}

function destinationError(error: unknown): DestinationError {
  const name = nameOf(error);
  if (name === "NotFoundError") return { code: "folder-gone" };
  if (name === "NotAllowedError" || name === "SecurityError")
    return { code: "folder-denied" };
  if (name === "QuotaExceededError") return { code: "folder-full" };
  return { code: "write-failed", detail: name };
}
