import { textOf, type Bytes } from "../lib/bytes.ts";
import { sha256Hex, type Sha256 } from "../lib/digest.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { contentHashOf } from "./content-hash.ts";
import type { Contents } from "./format/contents.ts";
import { BOUNDS, type PackageError } from "./format/errors.ts";
import { MIMETYPE_PATH, PACKAGE_MIMETYPE } from "./format/manifest.ts";
import { RowProblems } from "./format/row-problems.ts";
import { windowed, type ByteSource } from "./zip/byte-source.ts";
import type { Inflater } from "./zip/inflate.ts";
import { MAX_MANIFEST, SEALED_MIMETYPE } from "./peek.ts";
import type { ZipDirectory } from "./zip/preflight.ts";
import {
  unpackBudget,
  readEntry,
  type UnpackBudget,
} from "./zip/read-entry.ts";
import { tooLarge } from "./zip/refusals.ts";

/** How far a reading is, in unpacked bytes. */
export type ReadProgress = (
  done: number,
  total: number,
) => void | Promise<void>;

export interface ReadOptions {
  readonly inflater: Inflater;
  /** Keep the pages' deflated bytes (to import them), or only check them. */
  readonly keepPages: boolean;
  readonly onProgress?: ReadProgress;
  readonly signal?: AbortSignal;
}

/** One read from disk for as many entries as lie within it: a read for each costs more than all that is done with it. */
const WINDOW = 1024 * 1024;

/** Leading and following tables lie apart and are read side by side. */
const WINDOWS = 2;

/** What every part of a reading shares: the entries, the bounds, the bad rows and the hashes so far. */
export class Reading {
  readonly directory: ZipDirectory;
  readonly options: ReadOptions;
  readonly problems = new RowProblems();
  readonly #source: ByteSource;
  readonly #budget: UnpackBudget = unpackBudget();
  readonly #hashes: string[] = [];
  #resources: Contents["resources"] = new Map();
  #rows = 0;
  #done = 0;
  #total = 0;

  constructor(
    source: ByteSource,
    directory: ZipDirectory,
    options: ReadOptions,
  ) {
    this.#source = windowed(source, WINDOW, WINDOWS);
    this.directory = directory;
    this.options = options;
  }

  names(): string[] {
    return this.directory.order.map((entry) => entry.name);
  }

  /** Bytes of data entries read so far, unpacked. */
  get unpacked(): number {
    return this.#done;
  }

  /** From here on data entries are held against the manifest's resources. */
  begin(contents: Contents): void {
    this.#resources = contents.resources;
    this.#total = this.directory.order.reduce((n, e) => n + e.size, 0);
  }

  /** What kind of file it is, from `mimetype` alone: a package that lost another entry is still a package, and is told so. */
  async checkMimetype(): Promise<PackageError | null> {
    const entry = this.directory.entries.get(MIMETYPE_PATH);
    if (!entry || entry.size > PACKAGE_MIMETYPE.length)
      return { code: "not-a-package" };
    const data = await this.data(MIMETYPE_PATH);
    if (!data.ok) return data.error;
    const type = textOf(data.value);
    if (type === SEALED_MIMETYPE) return { code: "sealed" };
    return type === PACKAGE_MIMETYPE ? null : { code: "not-a-package" };
  }

  /** The unpacked bytes of an entry that is no data entry. */
  async data(name: string): Promise<Result<Bytes, PackageError>> {
    // Read as one text each: the bound of a table would let a manifest cost gigabytes.
    if ((this.directory.entries.get(name)?.size ?? 0) > MAX_MANIFEST)
      return err(tooLarge("entry", MAX_MANIFEST, name));
    const read = await this.#read(name);
    return read.ok ? ok(read.value.data) : read;
  }

  async #read(
    name: string,
  ): Promise<Result<{ raw: Bytes; data: Bytes }, PackageError>> {
    this.options.signal?.throwIfAborted();
    const entry = this.directory.entries.get(name);
    if (!entry) return err({ code: "missing-entry", entry: name });
    return await readEntry(
      this.#source,
      entry,
      this.options.inflater,
      this.#budget,
    );
  }

  /** A data entry with its hash checked against the manifest, and noted for the content hash. */
  async part(name: string): Promise<Result<ReadPart, PackageError>> {
    const read = await this.#read(name);
    if (!read.ok) return read;
    const { raw, data } = read.value;
    const digest = await sha256Hex(data);
    const entry = this.directory.entries.get(name);
    const resource = this.#resources.get(name);
    const named = /^xml\/([0-9a-f]{64})\.xml$/.exec(name)?.[1];
    const agrees = resource
      ? resource.hash === `sha256:${digest}` && resource.bytes === data.length
      : named === digest;
    if (!agrees) return err({ code: "wrong-hash", entry: name });
    this.#hashes.push(`${name} ${digest}\n`);
    this.#done += data.length;
    await this.options.onProgress?.(this.#done, this.#total);
    return ok({
      data,
      sha256: digest,
      raw: entry?.method === 8 ? raw : null,
      crc: entry?.crc ?? 0,
    });
  }

  /** A data entry as text; a table that is not UTF-8 is one bad row. */
  async text(name: string): Promise<Result<TextPart, PackageError>> {
    const part = await this.part(name);
    if (!part.ok) return part;
    const text = textOf(part.value.data);
    if (text === null) this.problems.add(name, 1, null, "not-utf-8");
    return ok({ ...part.value, entry: name, text });
  }

  /** Counts rows against their bound. */
  countRows(entry: string, rows: number): void {
    this.#rows += rows;
    if (this.#rows > BOUNDS.rows)
      this.problems.addTooLarge({
        code: "too-large",
        entry,
        what: "rows",
        limit: BOUNDS.rows,
      });
  }

  /** Hash of the content as section 3 defines it, over every data entry read. */
  async contentHash(): Promise<Sha256> {
    return await contentHashOf(this.#hashes);
  }
}

/** A data entry that was read and agrees with its hash. */
export interface ReadPart {
  readonly data: Bytes;
  readonly sha256: string;
  /** The deflated bytes as they stood, null where the entry was stored. */
  readonly raw: Bytes | null;
  readonly crc: number;
}

/** A data entry with its text, null where it is not UTF-8. */
export interface TextPart extends ReadPart {
  readonly entry: string;
  readonly text: string | null;
}
