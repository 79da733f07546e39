import { describe, expect, it } from "vitest";
import { nodeInflater } from "../../src/cli/node-inflate.ts";
import { utf8, type Bytes } from "../../src/lib/bytes.ts";
import { memorySource } from "../../src/transfer/zip/byte-source.ts";
import { peek } from "../../src/transfer/peek.ts";
import { zipPackage, type ZipInput } from "../../src/transfer/zip/zip.ts";
import { MANIFEST, smallEntries, spying, told } from "./zip/support.ts";

const stored = (name: string, data: Bytes | string): ZipInput => ({
  name,
  data: typeof data === "string" ? utf8(data) : data,
  store: true,
});
const PACKAGE = stored("mimetype", "application/vnd.valija.package+zip");
const noise = (length: number): Bytes =>
  Uint8Array.from({ length }, (_, k) => (k * 7919) % 251);

async function peeked(bytes: Bytes): Promise<Bytes | string> {
  const result = await peek(memorySource(bytes), nodeInflater);
  if (!result.ok) return told(result.error);
  return result.value.kind === "sealed" ? "sealed" : result.value.manifest;
}

describe("peek", () => {
  it("reads only the first bytes of a package as Valija writes it, once", async () => {
    const zip = await zipPackage([
      ...(await smallEntries()),
      stored("xml/a.xml", noise(3_000_000)),
    ]);
    const spy = spying(memorySource(zip));
    const result = await peek(spy.source, nodeInflater);
    expect(result).toEqual({
      ok: true,
      value: { kind: "package", manifest: MANIFEST },
    });
    expect(spy.reads).toEqual([{ offset: 0, length: 64 * 1024 }]);
  });

  it("reads twice when the manifest is long, and nothing behind it", async () => {
    const manifest = noise(300_000);
    const zip = await zipPackage([
      PACKAGE,
      stored("datapackage.json", manifest),
      stored("xml/a.xml", noise(3_000_000)),
    ]);
    const spy = spying(memorySource(zip));
    const result = await peek(spy.source, nodeInflater);
    expect(result.ok && result.value.manifest).toEqual(manifest);
    expect(spy.reads.length).toBe(2);
    for (const { offset, length } of spy.reads)
      expect(offset + length).toBeLessThanOrEqual(72 + 46 + 300_000);
  });

  it("tells a sealed package by its first entry", async () => {
    const zip = await zipPackage([
      stored("mimetype", "application/vnd.valija.sealed+zip"),
      stored("sobre.json", "{}"),
    ]);
    expect(await peeked(zip)).toBe("sealed");
  });

  it("finds the manifest of a package in any order and method", async () => {
    const entries = await smallEntries();
    const deflated = entries.map((entry): ZipInput =>
      "data" in entry ? { ...entry, store: false } : entry,
    );
    expect(await peeked(await zipPackage(deflated))).toEqual(MANIFEST);
    const other = entries.toReversed();
    expect(await peeked(await zipPackage(other))).toEqual(MANIFEST);
  });

  it("tells what is no ZIP, no package, and a package without a manifest", async () => {
    expect(await peeked(utf8("%PDF-1.7"))).toBe("not-a-zip");
    expect(await peeked(new Uint8Array(0))).toBe("not-a-zip");
    expect(await peeked(await zipPackage([stored("a.txt", "a")]))).toBe(
      "not-a-package",
    );
    const epub = stored("mimetype", "application/epub+zip");
    expect(await peeked(await zipPackage([epub]))).toBe("not-a-package");
    const endless = stored("mimetype", noise(1000));
    expect(await peeked(await zipPackage([endless]))).toBe("not-a-package");
    expect(await peeked(await zipPackage([PACKAGE]))).toBe("missing-entry");
  });

  it("refuses a manifest of more than 16 MiB, stored or deflated", async () => {
    const name = "datapackage.json";
    const data = noise(16 * 1024 * 1024 + 1);
    for (const store of [true, false])
      expect(
        await peeked(await zipPackage([PACKAGE, { name, data, store }])),
      ).toBe(store ? "too-large/entry" : "too-large/ratio");
  });

  it("tells a package that was cut within its manifest", async () => {
    const whole = await zipPackage(await smallEntries());
    for (let length = 4; length < 130; length++)
      expect(await peeked(whole.slice(0, length))).toBe("damaged/truncated");
  });
});
