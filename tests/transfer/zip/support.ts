import { spawnSync } from "node:child_process";
import { nodeInflater } from "../../../src/cli/node-inflate.ts";
import { utf8, type Bytes } from "../../../src/lib/bytes.ts";
import type { PackageError } from "../../../src/transfer/format/errors.ts";
import {
  memorySource,
  type ByteSource,
} from "../../../src/transfer/zip/byte-source.ts";
import { deflateRaw } from "../../../src/transfer/zip/inflate.ts";
import { readDirectory } from "../../../src/transfer/zip/preflight.ts";
import {
  readEntry,
  unpackBudget,
} from "../../../src/transfer/zip/read-entry.ts";
import { zipPackage, type ZipInput } from "../../../src/transfer/zip/zip.ts";
import { crc32 } from "../../../src/lib/crc32.ts";

/** A refusal in one word or two: `damaged/crc`, `not-a-zip`. */
export function told(error: PackageError): string {
  if ("what" in error) return `${error.code}/${error.what}`;
  if ("reason" in error) return `${error.code}/${error.reason}`;
  return error.code;
}

/** What reading a whole container comes to: every entry's data, or the first refusal. */
export type Outcome =
  { readonly refused: string } | { readonly data: ReadonlyMap<string, Bytes> };

/** Reads every entry, in the order of the file. */
export async function readAll(
  source: ByteSource,
  inflater = nodeInflater,
): Promise<Outcome> {
  const directory = await readDirectory(source);
  if (!directory.ok) return { refused: told(directory.error) };
  const budget = unpackBudget();
  const data = new Map<string, Bytes>();
  for (const entry of directory.value.order) {
    const read = await readEntry(source, entry, inflater, budget);
    if (!read.ok) return { refused: told(read.error) };
    data.set(entry.name, read.value.data);
  }
  return { data };
}

/** The refusal, or "accepted". */
export async function outcomeOf(bytes: Bytes): Promise<string> {
  const outcome = await readAll(memorySource(bytes));
  return "refused" in outcome ? outcome.refused : "accepted";
}

/** A file's bytes, owning their memory. */
export function owned(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes);
}

/** A manifest as small as one can be; nothing in this layer reads it. */
export const MANIFEST = utf8('{\n  "name": "x"\n}\n');
const CSV = utf8(
  "codigo,nombre,activo\r\n" + "05,Diario,si\r\n".repeat(12) + "06,Caja,no\r\n",
);

/** The entries of a small package-like ZIP: two stored, one to deflate, one deflated already. */
export async function smallEntries(): Promise<readonly ZipInput[]> {
  return [
    {
      name: "mimetype",
      data: utf8("application/vnd.valija.package+zip"),
      store: true,
    },
    { name: "datapackage.json", data: MANIFEST, store: true },
    { name: "LEEME.txt", data: utf8("Hola.\r\n"), store: false },
    {
      name: "tipos/05-0001.csv",
      deflated: await deflateRaw(CSV),
      size: CSV.length,
      crc: crc32(CSV),
    },
  ];
}

/** The ZIP of `smallEntries`. */
export async function smallZip(): Promise<Bytes> {
  return zipPackage(await smallEntries());
}

/** Whether a program can be run here. */
export function hasProgram(name: string, ...args: readonly string[]): boolean {
  return spawnSync(name, args, { stdio: "ignore" }).status === 0;
}

/** A source that counts what is read from it. */
export function spying(source: ByteSource): {
  readonly source: ByteSource;
  readonly reads: { readonly offset: number; readonly length: number }[];
} {
  const reads: { offset: number; length: number }[] = [];
  return {
    reads,
    source: {
      size: source.size,
      read(offset, length) {
        reads.push({ offset, length });
        return source.read(offset, length);
      },
    },
  };
}
