import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeInflater } from "../../../src/cli/node-inflate.ts";
import { concat, type Bytes } from "../../../src/lib/bytes.ts";
import { deflateRaw, webInflater } from "../../../src/transfer/zip/inflate.ts";
import { owned } from "./support.ts";

/** What both inflaters say, after making sure that they say the same. */
async function both(raw: Bytes, limit: number): Promise<Bytes | string> {
  const web = await webInflater.inflate(raw, limit);
  const node = await nodeInflater.inflate(raw, limit);
  expect(node).toEqual(web);
  return web.ok ? web.value : web.error;
}

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .tuple(fc.uint8Array({ maxLength: 30 }), fc.nat(5000))
    .map(([bytes, times]) =>
      owned(Uint8Array.from({ length: times }, (_, k) => bytes[k % 31] ?? 7)),
    ),
);

describe("the inflaters", () => {
  it("give back what was deflated, up to exactly the limit", async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const data = owned(bytes);
        const raw = await deflateRaw(data);
        expect(await both(raw, data.length)).toEqual(data);
        if (data.length > 0)
          expect(await both(raw, data.length - 1)).toBe("too-large");
      }),
      { numRuns: 60 },
    );
  });

  it("refuse bytes behind the end of the stream, be it one", async () => {
    const raw = await deflateRaw(owned(new Uint8Array(50_000).fill(65)));
    for (const junk of [1, 2, 100, 16_384, 40_000])
      expect(await both(concat([raw, new Uint8Array(junk)]), 50_000)).toBe(
        "damaged",
      );
    expect(await both(concat([raw, raw]), 100_000)).toBe("damaged");
  });

  it("refuse every stream that is cut short", async () => {
    const data = Uint8Array.from({ length: 700 }, (_, k) => (k * k) % 97);
    const raw = await deflateRaw(data);
    for (let length = 0; length < raw.length; length++)
      expect(await both(raw.slice(0, length), 700)).toBe("damaged");
  });

  it("agree on bytes that are no stream at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        await both(owned(bytes), 100_000);
      }),
      { numRuns: 200 },
    );
  });

  it("stop a bomb soon after its limit", async () => {
    const mebibyte = new Uint8Array(1024 * 1024);
    const bomb = await deflateRaw(concat(Array<Bytes>(256).fill(mebibyte)));
    expect(bomb.length).toBeLessThan(300_000);
    for (const inflater of [webInflater, nodeInflater]) {
      const before = process.memoryUsage().arrayBuffers;
      expect(await inflater.inflate(bomb, 100_000)).toEqual({
        ok: false,
        error: "too-large",
      });
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64e6);
    }
  });

  it("inflate 400 pages of 40 KB", async () => {
    const page = (k: number): Bytes =>
      owned(
        Buffer.from(
          Array.from(
            { length: 800 },
            (_, n) => `05,${k}${n},1,6011,${n % 991}.50,0.00,,6,F001,${n}\r\n`,
          ).join(""),
        ),
      );
    const pages = await Promise.all(
      Array.from({ length: 400 }, (_, k) => deflateRaw(page(k))),
    );
    for (const inflater of [webInflater, nodeInflater]) {
      for (const raw of pages)
        expect((await inflater.inflate(raw, 100_000)).ok).toBe(true);
    }
  });
});
