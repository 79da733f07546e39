import { describe, expect, it } from "vitest";
import {
  blobSource,
  memorySource,
  windowed,
} from "../../../src/transfer/zip/byte-source.ts";
import { spying } from "./support.ts";

const BYTES = Uint8Array.from({ length: 1000 }, (_, k) => k % 251);

describe("byte sources", () => {
  it("give the same bytes from memory, from a blob and through a window", async () => {
    const blob = blobSource(new Blob([BYTES]));
    const window = windowed(blob, 64);
    for (const [offset, length] of [
      [0, 1000],
      [999, 1],
      [10, 64],
      [11, 63],
      [70, 65],
      [1000, 0],
    ] as const) {
      const want = BYTES.subarray(offset, offset + length);
      expect(await memorySource(BYTES).read(offset, length)).toEqual(want);
      expect(await blob.read(offset, length)).toEqual(want);
      expect(await window.read(offset, length)).toEqual(want);
    }
  });

  it("never read outside the file: that is a bug", async () => {
    await expect(blobSource(new Blob([BYTES])).read(990, 11)).rejects.toThrow(
      "INTERNAL",
    );
    expect(() => memorySource(BYTES).read(-1, 1)).toThrow("INTERNAL");
  });

  it("serve small reads that follow each other from one read", async () => {
    const spy = spying(memorySource(BYTES));
    const window = windowed(spy.source, 100);
    for (let at = 0; at + 10 <= 1000; at += 10) await window.read(at, 10);
    expect(spy.reads.length).toBe(10);
  });

  it("serve two places that are read side by side from a window each", async () => {
    const spy = spying(memorySource(BYTES));
    const window = windowed(spy.source, 100, 2);
    for (let at = 0; at + 10 <= 500; at += 10)
      for (const place of [at, 500 + at])
        expect(await window.read(place, 10)).toEqual(
          BYTES.subarray(place, place + 10),
        );
    expect(spy.reads.length).toBe(10);
  });

  it("do not mix two windows that are loaded at the same time", async () => {
    const window = windowed(blobSource(new Blob([BYTES])), 50);
    const offsets = [0, 900, 30, 500, 20, 940];
    const read = await Promise.all(offsets.map((at) => window.read(at, 20)));
    for (const [k, at] of offsets.entries())
      expect(read[k]).toEqual(BYTES.subarray(at, at + 20));
  });
});
