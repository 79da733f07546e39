import { open, type FileHandle } from "node:fs/promises";
import { FileChanged } from "./files.ts";
import { windowed, type ByteSource } from "../transfer/zip/byte-source.ts";

/** One disk read serves all small entries and headers that lie within it. */
const WINDOW = 256 * 1024;

/** A file that is open for reading, until it is closed. */
export interface OpenFile {
  readonly source: ByteSource;
  close(): Promise<void>;
}

/** Opens a plain file. Rejects, as its reads do, with the system's error (`code` `ENOENT`, `EACCES`, …). */
export async function openFile(path: string): Promise<OpenFile> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    return {
      source: windowed(handleSource(handle, size), WINDOW),
      close: () => handle.close(),
    };
  } catch (cause) {
    await handle.close();
    throw cause;
  }
}

function handleSource(handle: FileHandle, size: number): ByteSource {
  return {
    size,
    async read(offset, length) {
      const bytes = new Uint8Array(length);
      let done = 0;
      while (done < length) {
        const { bytesRead } = await handle.read(
          bytes,
          done,
          length - done,
          offset + done,
        );
        if (bytesRead === 0) throw new FileChanged();
        done += bytesRead;
      }
      return bytes;
    },
  };
}
