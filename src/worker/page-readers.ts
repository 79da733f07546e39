import * as Comlink from "comlink";
import type { Result } from "../lib/result.ts";
import type { PackageError } from "../transfer/format/errors.ts";
import {
  ownPageReader,
  type PageOutcome,
  type PageReader,
  type PageTask,
} from "../transfer/read-page.ts";
import { blobSource, inWindows } from "../transfer/zip/byte-source.ts";
import { webInflater } from "../transfer/zip/inflate.ts";

/** What a second thread does: opens one package and reads pages of it. */
export interface PageThread {
  open(file: Blob): void;
  read(task: PageTask): Promise<Result<PageOutcome, PackageError>>;
}

/** Bytes of a package below which a second thread takes longer to start than it saves. */
const WORTH = 512 * 1024;

/** Pages that lie with the second thread at once: one in work, one waiting for it. */
const WAITING = 2;

/** A reader that must be closed when the package has been read. */
export interface SharedReader extends PageReader {
  close(): void;
}

/**
 * Reads the pages of a package on this thread and a second one, whichever is free: to check cells takes most of an import, and
 * laptops have more than one processor. A second thread that fails to start, or dies, is done without.
 */
export function sharedPageReader(file: Blob): SharedReader {
  const own = ownPageReader(inWindows(blobSource(file)), webInflater);
  return file.size < WORTH
    ? { ...own, close: () => undefined }
    : withSecondThread(file, own);
}

function withSecondThread(file: Blob, own: PageReader): SharedReader {
  const worker = new Worker(new URL("./page-worker.ts", import.meta.url), {
    type: "module",
    name: "valija-pages",
  });
  const thread = Comlink.wrap<PageThread>(worker);
  const death = new Promise<null>((tell) => {
    for (const kind of ["error", "messageerror"])
      worker.addEventListener(kind, () => {
        tell(null);
      });
  });
  let ready = false;
  let waiting = 0;
  void Promise.race([thread.open(file).then(() => true), death]).then(
    (opened) => {
      ready = opened !== null;
    },
  );
  return {
    async read(task) {
      if (!ready || waiting >= WAITING) return own.read(task);
      waiting++;
      const read = await Promise.race([thread.read(task), death]).catch(
        () => null,
      );
      waiting--;
      if (read !== null) return read;
      ready = false;
      return own.read(task);
    },
    close() {
      worker.terminate();
    },
  };
}
