/** The files of what was given: as they are, and those within ZIPs. */
import { DOCUMENT_BOUNDS } from "../../foreign/documents/refusal.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { SourceRefusal } from "./review.ts";
import { inWindows, type ByteSource } from "../zip/byte-source.ts";
import type { Inflater } from "../zip/inflate.ts";
import { readDirectory, type ZipEntry } from "../zip/preflight.ts";
import {
  readEntry,
  unpackBudget,
  type UnpackBudget,
} from "../zip/read-entry.ts";

/** A file that was given. */
export interface GivenFile {
  readonly name: string;
  readonly source: ByteSource;
}

/** A file that may be a document. */
export interface DocumentSource {
  /** `factura.xml`; within a ZIP `octubre.zip › factura.xml`. */
  readonly name: string;
  /** Rejects only when the disk fails. */
  readonly read: () => Promise<Result<Bytes, SourceRefusal>>;
}

/** At most so many files at once, those within ZIPs counted each. */
export const MOST_FILES = 50_000;

/** What systems and SUNAT's ZIPs leave beside documents. */
const NO_DOCUMENT =
  /(^|\/)(__MACOSX\/|dummy\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** Every file that was given, ZIPs opened; null where they are more than `MOST_FILES`. Reads the directories of ZIPs only. */
export async function sourcesOf(
  files: readonly GivenFile[],
  inflater: Inflater,
): Promise<readonly DocumentSource[] | null> {
  const budget = unpackBudget();
  const all: DocumentSource[] = [];
  for (const file of files) {
    if (NO_DOCUMENT.test(file.name)) continue;
    if (/\.zip$/i.test(file.name))
      all.push(...(await zipSources(file, inflater, budget)));
    else all.push({ name: file.name, read: async () => readPlain(file) });
    if (all.length > MOST_FILES) return null;
  }
  return all;
}

async function readPlain({
  source,
}: GivenFile): Promise<Result<Bytes, SourceRefusal>> {
  const limit = DOCUMENT_BOUNDS.bytes;
  return source.size > limit
    ? err({ code: "too-large", what: "bytes", limit })
    : ok(await source.read(0, source.size));
}

async function zipSources(
  { name, source }: GivenFile,
  inflater: Inflater,
  budget: UnpackBudget,
): Promise<DocumentSource[]> {
  const windows = inWindows(source);
  const refused = (refusal: SourceRefusal): DocumentSource[] => [
    { name, read: () => Promise.resolve(err(refusal)) },
  ];
  const entries = await documentsOf(windows);
  if (!entries.ok) return refused(entries.error);
  return entries.value.map((entry) => ({
    name: `${name} › ${entry.name}`,
    read: async () => readWithin(windows, entry, inflater, budget),
  }));
}

/** The entries of a ZIP that may be documents. */
async function documentsOf(
  source: ByteSource,
): Promise<Result<readonly ZipEntry[], SourceRefusal>> {
  const directory = await reading(() => readDirectory(source, "any"));
  if (directory === null) return err({ code: "unreadable" });
  if (!directory.ok) return err({ code: "bad-zip", cause: directory.error });
  const { order, entries } = directory.value;
  if (entries.has("mimetype") && entries.has("datapackage.json"))
    return err({ code: "is-package" });
  if (entries.has("[Content_Types].xml")) return err({ code: "office" });
  const files = order.filter((entry) => !NO_DOCUMENT.test(entry.name));
  return files.length === 0 ? err({ code: "empty-zip" }) : ok(files);
}

async function readWithin(
  source: ByteSource,
  entry: ZipEntry,
  inflater: Inflater,
  budget: UnpackBudget,
): Promise<Result<Bytes, SourceRefusal>> {
  const limit = DOCUMENT_BOUNDS.bytes;
  if (/\.zip$/i.test(entry.name)) return err({ code: "zip-in-zip" });
  if (entry.size > limit)
    return err({ code: "too-large", what: "bytes", limit });
  const read = await readEntry(source, entry, inflater, budget);
  return read.ok
    ? ok(read.value.data)
    : err({ code: "bad-zip", cause: read.error });
}

/** What reading gives; null where the disk fails or the file is no longer there. */
export async function reading<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isDiskError(error)) return null;
    throw error;
  }
}

/** How browsers and Node say that a file cannot be read (any more). */
function isDiskError(error: unknown): boolean {
  return (
    error instanceof Error &&
    (/NotReadable|NotFound|NotAllowed/.test(error.name) ||
      error.message === "the file changed while it was read")
  );
}
