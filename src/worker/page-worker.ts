import * as Comlink from "comlink";
import { present } from "../lib/assert.ts";
import {
  ownPageReader,
  type PageOutcome,
  type PageReader,
} from "../transfer/read-page.ts";
import { blobSource, inWindows } from "../transfer/zip/byte-source.ts";
import { webInflater } from "../transfer/zip/inflate.ts";
import type { PageThread } from "./page-readers.ts";

let reader: PageReader | null = null;

const thread: PageThread = {
  open(file) {
    reader = ownPageReader(inWindows(blobSource(file)), webInflater);
  },
  async read(task) {
    const read = await present(reader, "an opened file").read(task);
    return read.ok ? Comlink.transfer(read, buffersOf(read.value)) : read;
  },
};

/** The page's bytes change hands instead of being copied. */
function buffersOf({ page }: PageOutcome): ArrayBuffer[] {
  const stored = page?.kept?.stored;
  if (!stored) return [];
  const parts = [stored.leading, stored.following].filter((p) => p !== null);
  return parts.map((part) => part.deflated.buffer);
}

Comlink.expose(thread);
