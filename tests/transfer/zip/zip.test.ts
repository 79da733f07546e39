import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import JSZip from "jszip";
import { afterAll, describe, expect, it } from "vitest";
import { utf8, type Bytes } from "../../../src/lib/bytes.ts";
import { crc32 } from "../../../src/lib/crc32.ts";
import { nodeInflater } from "../../../src/cli/node-inflate.ts";
import { memorySource } from "../../../src/transfer/zip/byte-source.ts";
import { deflateRaw } from "../../../src/transfer/zip/inflate.ts";
import { peek } from "../../../src/transfer/peek.ts";
import { readDirectory } from "../../../src/transfer/zip/preflight.ts";
import {
  readEntry,
  unpackBudget,
} from "../../../src/transfer/zip/read-entry.ts";
import { zipPackage, type ZipInput } from "../../../src/transfer/zip/zip.ts";
import {
  hasProgram,
  owned,
  readAll,
  smallEntries,
  smallZip,
  type Outcome,
} from "./support.ts";

async function all(bytes: Bytes): Promise<ReadonlyMap<string, Bytes>> {
  const outcome: Outcome = await readAll(memorySource(bytes));
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.data;
}

const namePart = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,9}$/);
const name = fc
  .array(namePart, { minLength: 1, maxLength: 3 })
  .map((parts) => `${parts.join("/")}.x`);
const inputs = fc.uniqueArray(
  fc.record({
    name,
    data: fc.uint8Array({ maxLength: 300 }),
    way: fc.constantFrom("store", "deflate", "deflated"),
  }),
  { selector: (entry) => entry.name.toLowerCase(), maxLength: 12 },
);

describe("zipPackage", () => {
  it("gives back the same bytes in the same order", async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (entries) => {
        const zip = await zipPackage(
          await Promise.all(
            entries.map(async ({ name, data, way }): Promise<ZipInput> => {
              const bytes = owned(data);
              if (way !== "deflated")
                return { name, data: bytes, store: way === "store" };
              const deflated = await deflateRaw(bytes);
              const { length: size } = bytes;
              return { name, deflated, size, crc: crc32(bytes) };
            }),
          ),
        );
        const data = await all(zip);
        expect([...data]).toEqual(
          entries.map((entry) => [entry.name, owned(entry.data)]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("passes deflated data through as it is", async () => {
    // Stored blocks: valid DEFLATE that no packer would make, so that packing it again would show.
    const data = utf8("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    const deflated = owned(
      Uint8Array.from([1, data.length, 0, 255 - data.length, 255, ...data]),
    );
    const zip = await zipPackage([
      { name: "a.csv", deflated, size: data.length, crc: crc32(data) },
    ]);
    const directory = await readDirectory(memorySource(zip));
    const entry = directory.ok ? directory.value.entries.get("a.csv") : null;
    if (!entry) throw new Error("no entry");
    const read = await readEntry(
      memorySource(zip),
      entry,
      nodeInflater,
      unpackBudget(),
    );
    expect(read).toEqual({ ok: true, value: { raw: deflated, data } });
  });

  it("gives the same bytes in any time zone and at any time", async () => {
    const first = await smallZip();
    const zone = process.env["TZ"];
    process.env["TZ"] = "America/Lima";
    const second = await smallZip();
    process.env["TZ"] = "Pacific/Kiritimati";
    const third = await smallZip();
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  it("writes no flag, extra field, comment or clock", async () => {
    const zip = Buffer.from(await smallZip());
    let at = 0;
    let seen = 0;
    for (; zip.readUInt32LE(at) === 0x04034b50; seen++) {
      expect(zip.readUInt16LE(at + 6)).toBe(0);
      // 1980-01-01 00:00:00.
      expect(zip.readUInt32LE(at + 10)).toBe(0x00210000);
      expect(zip.readUInt16LE(at + 28)).toBe(0);
      at += 30 + zip.readUInt16LE(at + 26) + zip.readUInt32LE(at + 18);
    }
    expect(seen).toBe((await smallEntries()).length);
    expect(zip.subarray(30, 72).toString()).toBe(
      "mimetypeapplication/vnd.valija.package+zip",
    );
    expect(zip.readUInt16LE(zip.length - 2)).toBe(0);
  });

  it("takes a name twice, a folder or a hostile name for a bug", async () => {
    const entry = (name: string): ZipInput => ({
      name,
      data: utf8("a"),
      store: true,
    });
    for (const names of [["a", "a"], ["a/"], ["../a"], ["ñ"], ["7"]])
      await expect(zipPackage(names.map(entry))).rejects.toThrow("INTERNAL");
  });

  it("carries a thousand pages", async () => {
    const data = owned(new Uint8Array(20_000).fill(66));
    const deflated = await deflateRaw(data);
    const shared = { deflated, size: data.length, crc: crc32(data) };
    const zip = await zipPackage(
      Array.from({ length: 1000 }, (_, k) => ({
        name: `a/${k}.csv`,
        ...shared,
      })),
    );
    expect((await all(zip)).size).toBe(1000);
  });
});

describe("a broken copy of a small package", () => {
  it("is refused wherever it is cut", async () => {
    const zip = await smallZip();
    for (let length = 0; length < zip.length; length++)
      expect(await readAll(memorySource(zip.slice(0, length)))).toHaveProperty(
        "refused",
        length < 4 ? "not-a-zip" : "damaged/truncated",
      );
  });

  it("is refused, or still the same, whichever byte is changed to whatever", async () => {
    const zip = await smallZip();
    const want = await all(zip);
    const changed = zip.slice();
    const source = memorySource(changed);
    const different: string[] = [];
    for (let at = 0; at < zip.length; at++) {
      for (let value = 0; value < 256; value++) {
        changed[at] = value;
        const outcome = await readAll(source);
        if ("data" in outcome && !sameData(outcome.data, want))
          different.push(`byte ${at} = ${value}`);
      }
      changed[at] = zip[at] ?? 0;
    }
    expect(different).toEqual([]);
  });
});

function sameData(
  a: ReadonlyMap<string, Bytes>,
  b: ReadonlyMap<string, Bytes>,
): boolean {
  const text = (data: ReadonlyMap<string, Bytes>): string =>
    JSON.stringify([...data].map(([name, bytes]) => [name, [...bytes]]));
  return text(a) === text(b);
}

describe("a package zipped again by another program", () => {
  const folder = mkdtempSync(join(tmpdir(), "valija-zip-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function expectSame(again: Bytes): Promise<void> {
    const want = await all(await smallZip());
    const got = await all(again);
    const byName = (data: ReadonlyMap<string, Bytes>): unknown =>
      [...data].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(byName(got)).toEqual(byName(want));
    const peeked = await peek(memorySource(again), nodeInflater);
    expect(peeked.ok && peeked.value.manifest).toEqual(
      want.get("datapackage.json"),
    );
  }

  it("is accepted from plain JSZip: deflated, stored, streamed, with folders", async () => {
    const data = await all(await smallZip());
    const zip = new JSZip();
    for (const [name, bytes] of data) zip.file(name, bytes);
    for (const compression of ["STORE", "DEFLATE"] as const)
      for (const streamFiles of [false, true])
        for (const platform of ["DOS", "UNIX"] as const) {
          const type = "uint8array" as const;
          const options = { type, compression, streamFiles, platform };
          await expectSame(owned(await zip.generateAsync(options)));
        }
  });

  const python = hasProgram("python3", "-c", "import zipfile");
  it.skipIf(!python)(
    `is accepted from Python's zipfile${python ? "" : " [SKIPPED: no python3]"}`,
    async () => {
      const [from, to] = [join(folder, "a.zip"), join(folder, "b.zip")];
      writeFileSync(from, await smallZip());
      for (const method of ["ZIP_STORED", "ZIP_DEFLATED"]) {
        const script = `
import sys, zipfile
source = zipfile.ZipFile(sys.argv[1])
target = zipfile.ZipFile(sys.argv[2], "w", zipfile.${method})
target.writestr(zipfile.ZipInfo("tipos/"), b"")
for name in reversed(source.namelist()):
    target.writestr(name, source.read(name))
target.close()
`;
        const run = spawnSync("python3", ["-c", script, from, to]);
        expect(run.status, String(run.stderr)).toBe(0);
        await expectSame(owned(readFileSync(to)));
      }
    },
  );

  const infoZip = hasProgram("zip", "-v") && hasProgram("unzip", "-v");
  it.skipIf(!infoZip)(
    `is accepted from Info-ZIP${infoZip ? "" : " [SKIPPED: no zip, unzip]"}`,
    async () => {
      const cwd = join(folder, "unpacked");
      mkdirSync(cwd);
      writeFileSync(join(folder, "a.zip"), await smallZip());
      const unzip = spawnSync("unzip", ["-q", "../a.zip", "-d", "."], {
        cwd,
      });
      expect(unzip.status, String(unzip.stderr)).toBe(0);
      for (const level of ["-0", "-9"]) {
        const target = join(folder, `again${level}.zip`);
        const run = spawnSync("zip", ["-q", "-r", level, target, "."], { cwd });
        expect(run.status, String(run.stderr)).toBe(0);
        await expectSame(owned(readFileSync(target)));
        const piped = spawnSync("zip", ["-q", "-r", level, "-", "."], { cwd });
        await expectSame(owned(piped.stdout));
      }
    },
  );
});
