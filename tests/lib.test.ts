import { describe, expect, it } from "vitest";
import { compareCodePoints } from "../src/lib/code-points.ts";
import { crc32, crc32OfText } from "../src/lib/crc32.ts";
import { utf8 } from "../src/lib/bytes.ts";
import fc from "fast-check";

describe("crc32", () => {
  it("gives the published check value of CRC-32/ISO-HDLC", () => {
    expect(crc32(utf8("123456789"))).toBe(0xcbf43926);
  });
  it("is the same of a text as of its UTF-8 bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(crc32OfText(text)).toBe(crc32(utf8(text)));
      }),
    );
    expect(crc32OfText("123456789")).toBe(0xcbf43926);
  });
  it("can be continued at any place", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 100 }),
        fc.nat(100),
        (bytes, at) => {
          const cut = Math.min(at, bytes.length);
          expect(
            crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut))),
          ).toBe(crc32(bytes));
        },
      ),
    );
  });
});

describe("compareCodePoints", () => {
  it("orders as the UTF-8 bytes do", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 6 }),
        fc.string({ unit: "binary", maxLength: 6 }),
        (a, b) => {
          const [x, y] = [Buffer.from(a), Buffer.from(b)];
          expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(x, y));
        },
      ),
    );
  });
});
