import { describe, expect, it } from "vitest";
import { nodeInflater } from "../../../src/cli/node-inflate.ts";
import { concat, utf8, type Bytes } from "../../../src/lib/bytes.ts";
import { crc32 } from "../../../src/lib/crc32.ts";
import { BOUNDS } from "../../../src/transfer/format/errors.ts";
import {
  memorySource,
  type ByteSource,
} from "../../../src/transfer/zip/byte-source.ts";
import { layImage } from "../../../src/transfer/zip/image.ts";
import {
  readDirectory,
  type ZipEntry,
} from "../../../src/transfer/zip/preflight.ts";
import { readEntry } from "../../../src/transfer/zip/read-entry.ts";
import { descriptor, extra, rawZip, type RawEntry } from "./raw-zip.ts";
import { outcomeOf, spying, told } from "./support.ts";

const TEXT = utf8("hola");
const ONE: RawEntry = { name: "a.csv", data: TEXT };

async function one(change: Partial<RawEntry>): Promise<string> {
  return outcomeOf(rawZip([{ ...ONE, ...change }]));
}

async function directoryFault(source: ByteSource): Promise<string> {
  const directory = await readDirectory(source);
  return directory.ok ? "accepted" : told(directory.error);
}

describe("an entry", () => {
  it("is read when it is plain", async () => {
    expect(await one({})).toBe("accepted");
    // How hard the packer tried, UTF-8 names, Unix mode of a file.
    expect(await one({ flags: 0x806 })).toBe("accepted");
    expect(await one({ attributes: 0x81a40020 })).toBe("accepted");
  });

  it.for([0x1, 0x40, 0x41, 0x2000])(
    "with flag %i is encrypted",
    async (flags) => {
      expect(await one({ flags })).toBe("unexpected-entry/encrypted");
    },
  );

  it.for([0x10, 0x20, 0x80, 0x400, 0x1000, 0x4000, 0x8000])(
    "with flag %i, which nobody has a use for, is refused",
    async (flags) => {
      expect(await one({ flags })).toBe("damaged/structure");
    },
  );

  it.for([
    "/a",
    "C:/a",
    "c:a",
    "a/../b",
    "..",
    "./a",
    "a//b",
    "a\\b",
    "a\x7f",
    "a\tb",
    "\xf1",
    "",
    "/",
    "a//",
    "a/./",
    "x".repeat(256),
  ])("with the name %j is refused", async (name) => {
    expect(await one({ name })).toBe("unexpected-entry/name");
  });

  it("is no link, device or pipe, on whatever system it was made", async () => {
    for (const type of [0x1000, 0x2000, 0x6000, 0xa000, 0xc000, 0x4000])
      for (const madeBy of [0x031e, 0x0014, 0x0b14])
        expect(await one({ attributes: type * 0x10000, madeBy })).toBe(
          "unexpected-entry/not-a-file",
        );
    // A folder by its attribute, a file by its name.
    expect(await one({ attributes: 0x10 })).toBe("unexpected-entry/not-a-file");
  });

  it("has no comment, other disk, or stored sizes that differ", async () => {
    expect(await one({ comment: "PK" })).toBe("damaged/structure");
    expect(await one({ disk: 1 })).toBe("damaged/structure");
    expect(await one({ size: 5 })).toBe("damaged/structure");
  });

  it.for([
    [0x0001, "damaged/structure"],
    [0x0008, "unexpected-entry/second-name"],
    [0x0017, "unexpected-entry/encrypted"],
    [0x2605, "unexpected-entry/second-name"],
    [0x7075, "unexpected-entry/second-name"],
    [0x756e, "unexpected-entry/not-a-file"],
    [0x9901, "unexpected-entry/encrypted"],
    [0x5455, "accepted"],
    [0x7875, "accepted"],
    [0x000a, "accepted"],
  ] as const)("with extra field %i is %s", async ([id, want]) => {
    const field = extra(id, 1, 2, 3);
    expect(await one({ extra: field })).toBe(want);
    expect(await one({ localExtra: field })).toBe(want);
    expect(await one({ extra: [...extra(0x5455), ...field] })).toBe(want);
  });

  it("has whole extra fields, without a link's target", async () => {
    expect(await one({ extra: [0x55, 0x54, 9] })).toBe("damaged/structure");
    expect(await one({ localExtra: [0x55, 0x54, 9, 0, 1] })).toBe(
      "damaged/structure",
    );
    const times = Array<number>(12).fill(0);
    expect(await one({ extra: extra(0x000d, ...times) })).toBe("accepted");
    expect(await one({ extra: extra(0x000d, ...times, 47) })).toBe(
      "unexpected-entry/not-a-file",
    );
  });
});

describe("a data descriptor", () => {
  const later = { flags: 8, localZero: true };

  it("may have a signature or not, when it agrees", async () => {
    for (const signed of [true, false]) {
      const after = descriptor(TEXT, signed);
      expect(await one({ ...later, after })).toBe("accepted");
      expect(await one({ flags: 8, after })).toBe("accepted");
      after[after.length - 1] = 1;
      expect(await one({ ...later, after })).toBe("damaged/structure");
    }
  });

  it("must be there when it is announced, and not when it is not", async () => {
    expect(await one(later)).toBe("damaged/structure");
    expect(await one({ after: descriptor(TEXT) })).toBe("damaged/stray-bytes");
    expect(await one({ localZero: true })).toBe("damaged/structure");
    const more = [...descriptor(TEXT), 0];
    expect(await one({ ...later, after: more })).toBe("damaged/structure");
  });

  it("is not hidden in stored data whose length comes only later", async () => {
    const inner = rawZip([{ name: "b.csv", data: utf8("adiós") }]);
    const data = concat([descriptorBytes(utf8("hola")), inner]);
    const after = descriptor(data);
    const smuggled = { data, after, flags: 8 };
    expect(await one({ ...smuggled, localZero: true })).toBe(
      "damaged/structure",
    );
    // With the length in front nobody searches.
    expect(await one(smuggled)).toBe("accepted");
    // Across the border of two reads.
    const long = new Uint8Array(600_000);
    for (const at of [262_141, 262_142, 262_143, 262_144, 524_280]) {
      const hidden = long.slice();
      hidden.set([0x50, 0x4b, 3, 4], at);
      expect(
        await one({ ...later, data: hidden, after: descriptor(hidden) }),
      ).toBe("damaged/structure");
    }
    expect(await one({ ...later, data: long, after: descriptor(long) })).toBe(
      "accepted",
    );
  });
});

function descriptorBytes(data: Bytes): Uint8Array {
  return concat([data, Uint8Array.from(descriptor(data))]);
}

describe("the whole container", () => {
  it("lists folders apart, and refuses folders that hold something", async () => {
    const source = memorySource(
      rawZip([{ name: "xml/", attributes: 0x41ed0010 }, ONE, { name: "b/" }]),
    );
    const directory = await readDirectory(source);
    expect(directory.ok && directory.value.folders).toEqual(["xml/", "b/"]);
    expect(directory.ok && [...directory.value.entries.keys()]).toEqual([
      "a.csv",
    ]);
    expect(await outcomeOf(rawZip([{ name: "a/", data: TEXT }]))).toBe(
      "damaged/structure",
    );
  });

  it("has room for each name once, as file or as folder", async () => {
    for (const names of [
      ["a", "a"],
      ["a", "A"],
      ["a", "a/"],
      ["a/", "a/"],
      ["a", "a/b"],
      ["A/b", "a"],
      ["a/b", "a/b/c/d"],
    ])
      expect(await outcomeOf(rawZip(names.map((name) => ({ name }))))).toBe(
        "unexpected-entry/repeated",
      );
    const fine = ["a/", "a/b", "a/c/d", "A/e"];
    expect(await outcomeOf(rawZip(fine.map((name) => ({ name }))))).toBe(
      "accepted",
    );
  });

  it("has no bytes before, between, behind or after its entries", async () => {
    const zip = rawZip([ONE, { ...ONE, name: "b.csv" }]);
    const stray = "damaged/stray-bytes";
    expect(await outcomeOf(concat([utf8("MZ"), zip]))).toBe(stray);
    expect(await outcomeOf(concat([zip, zip]))).toBe(stray);
    expect(await outcomeOf(concat([zip, new Uint8Array(1)]))).toBe(stray);
    const end = zip.length - 22;
    const split = [zip.slice(0, end), utf8("PK\x05\x05"), zip.slice(end)];
    expect(await outcomeOf(concat(split))).toBe(stray);
    expect(await one({ after: [0] })).toBe(stray);
  });

  it("may list its entries in any order: they come as they lie", async () => {
    const zip = rawZip([ONE, { ...ONE, name: "b.csv" }]);
    const start = zip.length - 22 - 2 * 51;
    const swapped = concat([
      zip.slice(0, start),
      zip.slice(start + 51, start + 102),
      zip.slice(start, start + 51),
      zip.slice(start + 102),
    ]);
    const directory = await readDirectory(memorySource(swapped));
    expect(directory.ok && directory.value.order.map((e) => e.name)).toEqual([
      "a.csv",
      "b.csv",
    ]);
  });
});

describe("the bounds", () => {
  const empty = (count: number): Bytes =>
    layImage(
      Array.from({ length: count }, (_, k) => ({
        name: `xml/${k}.xml`,
        method: 0 as const,
        raw: new Uint8Array(0),
        crc: 0,
        size: 0,
      })),
    );

  it("take 20 000 entries in few reads, and not one more", async () => {
    const spy = spying(memorySource(empty(20_000)));
    expect(await directoryFault(spy.source)).toBe("accepted");
    expect(spy.reads.length).toBeLessThan(10);
    expect(await directoryFault(memorySource(empty(20_001)))).toBe(
      "too-large/entries",
    );
  });

  it("refuse a file of more than 512 MiB without reading it", async () => {
    const source: ByteSource = {
      size: BOUNDS.file + 1,
      read: () => Promise.reject(new Error("read")),
    };
    expect(await directoryFault(source)).toBe("too-large/file");
  });

  it("refuse what is declared too large: entry, whole, ratio", async () => {
    const declared = (
      name: string,
      size: number,
      packed: number,
    ): RawEntry => ({
      name,
      method: 8,
      data: new Uint8Array(packed),
      size,
    });
    const fault = (...entries: readonly RawEntry[]): Promise<string> =>
      directoryFault(memorySource(rawZip(entries)));
    expect(await fault(declared("a", 2 ** 29 + 1, 9))).toBe("too-large/entry");
    expect(await fault(declared("a", 65_536, 9))).toBe("accepted");
    expect(await fault(declared("a", 65_537, 9))).toBe("too-large/ratio");
    expect(await fault(declared("a", 200_000, 1000))).toBe("accepted");
    expect(await fault(declared("a", 200_001, 1000))).toBe("too-large/ratio");
    // Five entries, each of 450 MiB by its word, over 2.3 MiB of data.
    const packed = 2_400_000;
    const big = Array.from({ length: 5 }, (_, k) => ({
      name: `${k}.x`,
      method: 8 as const,
      raw: new Uint8Array(packed),
      crc: 0,
      size: packed * 195,
    }));
    expect(await directoryFault(memorySource(layImage(big)))).toBe(
      "too-large/unpacked",
    );
  });

  it("hold again when an entry is read, over all entries together", async () => {
    const source = memorySource(TEXT);
    const entry: ZipEntry = {
      name: "a",
      method: 0,
      crc: crc32(TEXT),
      compressedSize: 4,
      size: 4,
      dataOffset: 0,
    };
    const budget = { left: 9 };
    const read = async (change: Partial<ZipEntry> = {}): Promise<string> => {
      const changed = { ...entry, ...change };
      const result = await readEntry(source, changed, nodeInflater, budget);
      return result.ok ? "read" : told(result.error);
    };
    expect(await read({ size: BOUNDS.entry + 1 })).toBe("too-large/entry");
    expect(await read({ crc: 1 })).toBe("damaged/crc");
    expect(budget.left).toBe(5);
    expect(await read({ size: 3 })).toBe("damaged/length");
    expect(await read()).toBe("too-large/unpacked");
  });
});
