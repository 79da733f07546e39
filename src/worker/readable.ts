import { err, type Result } from "../lib/result.ts";
import type { JobError } from "./messages.ts";

/** A stick that was pulled out, a file that was deleted: reading it fails with an exception of the browser. */
export async function readable<T, E>(
  file: File,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | JobError>> {
  try {
    return await work();
  } catch (error) {
    if (
      error instanceof DOMException &&
      /NotReadable|NotFound|NotAllowed/.test(error.name)
    )
      return err({ code: "file-unreadable", name: file.name });
    throw error;
  }
}
