/** The only file that knows JSZip. It writes packages; reading them begins with preflight.ts, since JSZip repairs what we refuse. */
import JSZip from "jszip";
import { assert, present } from "../../lib/assert.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { crc32 } from "../../lib/crc32.ts";
import { isPlainName } from "./entry-rules.ts";
import { layImage, type ImageEntry } from "./image.ts";
import { deflateRaw } from "./inflate.ts";

/** An entry to write: plain data, or data that is deflated already (`size` and `crc` of the data unpacked). */
export type ZipInput =
  | { readonly name: string; readonly data: Bytes; readonly store: boolean }
  | {
      readonly name: string;
      readonly deflated: Bytes;
      readonly size: number;
      readonly crc: number;
    };

/**
 * The ZIP of these entries, in this order, without folders, extra fields, comment or clock: the same input gives the same bytes.
 * What is deflated already is passed through as it is; the rest is deflated natively, never in JavaScript.
 */
export async function zipPackage(entries: readonly ZipInput[]): Promise<Bytes> {
  const laid = await Promise.all(entries.map(laidOut));
  assertNames(laid);
  // JSZip keeps what it loads compressed, in the order of the directory, with the dates of the image.
  const zip = await new JSZip().loadAsync(layImage(laid), {
    createFolders: false,
  });
  for (const { name, method } of laid)
    if (method === 0)
      present(zip.files[name], name).options.compression = "STORE";
  // With the method that an entry already has, JSZip writes it as it is.
  const bytes = await zip.generateAsync({
    type: "arraybuffer",
    compression: "DEFLATE",
    platform: "DOS",
  });
  return new Uint8Array(bytes);
}

async function laidOut(entry: ZipInput): Promise<ImageEntry> {
  const { name } = entry;
  if ("deflated" in entry) {
    const { deflated: raw, size, crc } = entry;
    return { name, method: 8, raw, size, crc };
  }
  const { data } = entry;
  const shared = { name, size: data.length, crc: crc32(data) };
  return entry.store
    ? { ...shared, method: 0, raw: data }
    : { ...shared, method: 8, raw: await deflateRaw(data) };
}

function assertNames(entries: readonly ImageEntry[]): void {
  for (const { name } of entries) {
    assert(isPlainName(name) && !name.endsWith("/"), `entry name ${name}`);
    // JSZip keeps entries as properties of an object, where array indices come first.
    assert(!/^\d+$/.test(name), `entry name ${name} is a number`);
  }
  const names = new Set(entries.map(({ name }) => name));
  assert(names.size === entries.length, "an entry name twice");
}
