import { textOf, type Bytes } from "../lib/bytes.ts";
import type { Sha256 } from "../lib/digest.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { contentHashOf } from "./content-hash.ts";
import type { Contents, PageEntries } from "./format/contents.ts";
import { BOUNDS, type PackageError } from "./format/errors.ts";
import { MIMETYPE_PATH, PACKAGE_MIMETYPE } from "./format/manifest.ts";
import { RowProblems } from "./format/row-problems.ts";
import { inWindows, type ByteSource } from "./zip/byte-source.ts";
import {
  ownPageReader,
  type PageOutcome,
  type PageReader,
  type PageTask,
} from "./read-page.ts";
import { readPart, type ReadPart, type StatedPart } from "./read-part.ts";
import type { Inflater } from "./zip/inflate.ts";
import { MAX_MANIFEST, SEALED_MIMETYPE } from "./peek.ts";
import type { ZipDirectory } from "./zip/preflight.ts";
import {
  admitEntry,
  unpackBudget,
  unpackEntry,
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
  /** Who reads pages of vouchers; this thread where nobody is named. */
  readonly pageReader?: PageReader;
  readonly onProgress?: ReadProgress;
  readonly signal?: AbortSignal;
}

/** What every part of a reading shares: the entries, the bounds, the bad rows and the hashes so far. */
export class Reading {
  readonly directory: ZipDirectory;
  readonly options: ReadOptions;
  readonly problems = new RowProblems();
  readonly #source: ByteSource;
  readonly #pages: PageReader;
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
    this.#source = inWindows(source);
    this.#pages =
      options.pageReader ?? ownPageReader(this.#source, options.inflater);
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
    const stated = this.#stated(name);
    if (!stated.ok) return stated;
    const read = await unpackEntry(
      this.#source,
      stated.value.entry,
      this.options.inflater,
    );
    return read.ok ? ok(read.value.data) : read;
  }

  /** A data entry with its hash checked against the manifest, and noted for the content hash. */
  async part(name: string): Promise<Result<ReadPart, PackageError>> {
    const stated = this.#stated(name);
    if (!stated.ok) return stated;
    const read = await readPart(
      this.#source,
      stated.value,
      this.options.inflater,
    );
    if (read.ok) await this.#note(stated.value);
    return read;
  }

  /** A page of vouchers, read by whoever is free; its parts are noted for the content hash. */
  async page(
    { leading, following }: PageEntries,
    place: PageTask["place"],
  ): Promise<Result<PageOutcome, PackageError>> {
    const first = this.#stated(leading);
    if (!first.ok) return first;
    const second = following === null ? null : this.#stated(following);
    if (second && !second.ok) return second;
    const read = await this.#pages.read({
      leading: first.value,
      following: second?.value ?? null,
      place,
      keep: this.options.keepPages,
    });
    if (!read.ok) return read;
    await this.#note(first.value);
    if (second) await this.#note(second.value);
    return read;
  }

  /** Takes an entry off the budget, with what is stated of it: by the manifest, or by its own name. */
  #stated(name: string): Result<StatedPart, PackageError> {
    this.options.signal?.throwIfAborted();
    const entry = this.directory.entries.get(name);
    if (!entry) return err({ code: "missing-entry", entry: name });
    const refused = admitEntry(entry, this.#budget);
    if (refused) return err(refused);
    const resource = this.#resources.get(name);
    const named = /^xml\/([0-9a-f]{64})\.xml$/.exec(name)?.[1];
    return ok({
      entry,
      sha256: resource?.hash.replace(/^sha256:/, "") ?? named ?? null,
      bytes: resource?.bytes ?? null,
    });
  }

  /** An entry that was read and is what is stated. */
  async #note({ entry, sha256 }: StatedPart): Promise<void> {
    this.#hashes.push(`${entry.name} ${sha256 ?? ""}\n`);
    this.#done += entry.size;
    await this.options.onProgress?.(this.#done, this.#total);
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

/** A data entry with its text, null where it is not UTF-8. */
export interface TextPart extends ReadPart {
  readonly entry: string;
  readonly text: string | null;
}
