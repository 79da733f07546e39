import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodeInflater } from "../../src/cli/node-inflate.ts";
import { concat, hex, type Bytes } from "../../src/lib/bytes.ts";
import { present } from "../../src/lib/assert.ts";
import { readPackage } from "../../src/transfer/read-package.ts";
import { memorySource } from "../../src/transfer/zip/byte-source.ts";
import { readDirectory } from "../../src/transfer/zip/preflight.ts";
import { fixture } from "./support.ts";

const load = (name: string): Bytes =>
  new Uint8Array(readFileSync(fixture("v1", name)));

/** Everything that a reader takes from a package, in a few letters; the code of a refusal. */
async function outcomeOf(bytes: Bytes): Promise<string> {
  const read = await readPackage(memorySource(bytes), {
    inflater: nodeInflater,
    keepPages: false,
  });
  if (!read.ok) return read.error.code;
  const { manifestBytes, slip, signature, ...rest } = read.value;
  const all = [
    hex(manifestBytes),
    hex(slip),
    signature && hex(signature),
    rest,
  ];
  return `same ${createHash("sha256").update(JSON.stringify(all)).digest("hex")}`;
}

/** Where entries' data lies: what is not here is a header. */
async function dataOf(bytes: Bytes): Promise<Set<number>> {
  const directory = await readDirectory(memorySource(bytes));
  if (!directory.ok) throw new Error(directory.error.code);
  return new Set(
    directory.value.order.flatMap((e) =>
      Array.from({ length: e.compressedSize }, (_, k) => e.dataOffset + k),
    ),
  );
}

describe.each([
  ["receipt.zip", 1],
  ["period-13.zip", 11],
  ["signed.zip", 23],
])("%s with one change", (name, step) => {
  const bytes = load(name);

  it("of a byte is refused, or holds the same; headers byte by byte", async () => {
    const good = await outcomeOf(bytes);
    expect(good).toMatch(/^same /);
    const data = await dataOf(bytes);
    const met = new Map<string, number>();
    for (let at = 0; at < bytes.length; at++) {
      if (data.has(at) && at % step !== 0) continue;
      for (const flip of data.has(at) ? [1] : [1, 0x80, 0xff]) {
        const changed = bytes.slice();
        changed[at] = present(changed[at], "a byte") ^ flip;
        const outcome = await outcomeOf(changed);
        if (outcome.startsWith("same "))
          expect(outcome, `byte ${at} ^ ${flip}`).toBe(good);
        // The bytes of an entry are held by its CRC, whatever they are.
        if (data.has(at)) expect(outcome, `byte ${at}`).not.toBe(good);
        const key = outcome.split(" ")[0] ?? "";
        met.set(key, (met.get(key) ?? 0) + 1);
      }
    }
    // Dates, versions and what little else nobody reads.
    expect(met.get("same")).toBeGreaterThan(0);
    expect(met.get("damaged")).toBeGreaterThan(0);
  });

  it("of length is refused, wherever it ends", async () => {
    for (let length = 0; length < bytes.length; length++)
      expect(
        await outcomeOf(bytes.slice(0, length)),
        `${length} bytes`,
      ).toMatch(/^(damaged|not-a-zip)$/);
  });

  it("by a byte more or less is refused", async () => {
    for (let at = 0; at <= bytes.length; at += step) {
      const more = concat([
        bytes.subarray(0, at),
        Uint8Array.of(0x50),
        bytes.subarray(at),
      ]);
      expect(await outcomeOf(more), `one more at ${at}`).not.toMatch(/^same/);
      if (at === bytes.length) break;
      const less = concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
      expect(await outcomeOf(less), `one less at ${at}`).not.toMatch(/^same/);
    }
  });
});
