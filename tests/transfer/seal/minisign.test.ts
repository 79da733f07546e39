import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodeVerify } from "../../../src/cli/ed25519.ts";
import { utf8, type Bytes } from "../../../src/lib/bytes.ts";
import {
  formatPublicKey,
  formatSignature,
  keyIdText,
  parsePackageSignature,
  parsePublicKey,
  parseSignature,
  publicKeyOf,
  verifySignature,
} from "../../../src/transfer/seal/minisign.ts";
import { present } from "../../../src/lib/assert.ts";
import { signatureText, testKey } from "../../fixtures/sign.ts";
import { needsShared, SHARED, sharedPath } from "../../support/shared.ts";

const KEY = testKey(1);
const MESSAGE = utf8('{\n  "name": "x"\n}\n');
const TEXT = signatureText(
  MESSAGE,
  KEY,
  "valija 20512333797_2026-10_S0002_N0001.zip",
);

/** From minisign's own manual: key, and the id that it prints. */
const PUBLISHED = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

describe("public keys", () => {
  it("are written as minisign writes them, and read back", async () => {
    const key = present(await parsePublicKey(KEY.publicKey), "a key");
    expect(formatPublicKey(key)).toBe(KEY.publicKey);
    expect(await publicKeyOf(key.key)).toEqual(key);
  });

  it.for([
    ["one whose id is not the hash of the key", PUBLISHED],
    ["half a key", KEY.publicKey.slice(0, 40)],
    [
      "a key with a letter changed",
      `${KEY.publicKey.slice(0, 30)}${KEY.publicKey[30] === "A" ? "B" : "A"}${KEY.publicKey.slice(31)}`,
    ],
    ["a file name", "sede.pub"],
    ["nothing", ""],
    ["blanks around it", ` ${KEY.publicKey}`],
  ] as const)("are not %s", async ([, text]) => {
    expect(await parsePublicKey(text)).toBeNull();
  });

  it("have an id that reads as minisign prints it: the low byte last", () => {
    expect(keyIdText(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 0xff]))).toBe(
      "FF07060504030201",
    );
  });
});

describe("signature files", () => {
  it("are written as they were read", () => {
    const signature = present(parseSignature(utf8(TEXT)), "a signature");
    expect(formatSignature(signature)).toEqual(utf8(TEXT));
    expect(signature.trustedComment).toBe(
      "valija 20512333797_2026-10_S0002_N0001.zip",
    );
  });

  it("of a package name a file in their trusted comment", () => {
    expect(parsePackageSignature(utf8(TEXT))).not.toBeNull();
    for (const comment of [
      "",
      "valija",
      "valija ",
      "valija a b.zip",
      "valija ñ.zip",
      "timestamp:1",
      `valija ${"x".repeat(65)}`,
    ])
      expect(
        parsePackageSignature(utf8(signatureText(MESSAGE, KEY, comment))),
        comment,
      ).toBeNull();
  });

  const lines = TEXT.split("\n");
  const changed = (n: number, line: string): string =>
    lines.map((l, k) => (k === n ? line : l)).join("\n");
  it.for([
    ["without its last line end", TEXT.slice(0, -1)],
    ["with another behind", TEXT + TEXT],
    ["with carriage returns", TEXT.replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\ufeff${TEXT}`],
    ["without untrusted comment", changed(0, "comment: x")],
    ["without trusted comment", changed(2, "trusted: x")],
    [
      "with a control character in a comment",
      changed(0, "untrusted comment: \u001b[2J"),
    ],
    [
      "with the hash of the bytes signed (`ED`)",
      signatureText(MESSAGE, KEY, "valija x.zip", "ED"),
    ],
    ["with a short signature", changed(1, lines[1]?.slice(4) ?? "")],
    ["with padding left out", changed(3, lines[3]?.replaceAll("=", "") ?? "")],
    [
      "with unused bits set",
      changed(
        3,
        lines[3]?.replace(/.==$/, (end) =>
          end.startsWith("B") ? "C==" : "B==",
        ) ?? "",
      ),
    ],
    [
      "with base64 of URLs",
      changed(
        3,
        `${lines[3]?.slice(0, 10) ?? ""}-_${lines[3]?.slice(12) ?? ""}`,
      ),
    ],
    ["that are too long", changed(0, `untrusted comment: ${"x".repeat(5000)}`)],
  ] as const)("are refused %s", ([, text]) => {
    expect(parseSignature(utf8(text))).toBeNull();
  });

  it("are refused when they are no text", () => {
    expect(parseSignature(Uint8Array.from([0xff, 0xfe]))).toBeNull();
  });
});

describe("verifying", () => {
  const verified = async (
    text: string,
    message: Bytes = MESSAGE,
    keys: readonly string[] = [KEY.publicKey],
  ) => {
    const parsed = await Promise.all(keys.map(parsePublicKey));
    const result = await verifySignature(
      present(parseSignature(utf8(text)), "a signature"),
      message,
      parsed.map((key) => present(key, "a key")),
      nodeVerify,
    );
    return result.ok ? formatPublicKey(result.value) : result.error;
  };

  it("gives the key that signed", async () => {
    const keys = [testKey(2).publicKey, KEY.publicKey];
    expect(await verified(TEXT, MESSAGE, keys)).toBe(KEY.publicKey);
  });

  it("refuses other bytes, another comment, and a signature of somebody with that key id", async () => {
    const bad = { code: "bad-signature" };
    expect(await verified(TEXT, utf8("x"))).toEqual(bad);
    expect(await verified(TEXT.replace("N0001", "N0002"))).toEqual(bad);
    const forged = { ...testKey(2), keyId: KEY.keyId };
    expect(
      await verified(signatureText(MESSAGE, forged, "valija x.zip")),
    ).toEqual(bad);
  });

  it("names the key id of an unknown signer", async () => {
    const keyId = keyIdText(new Uint8Array(KEY.keyId));
    expect(await verified(TEXT, MESSAGE, [testKey(2).publicKey])).toEqual({
      code: "unknown-signer",
      keyId,
    });
    expect(await verified(TEXT, MESSAGE, [])).toEqual({
      code: "unknown-signer",
      keyId,
    });
  });
});

describe.skipIf(SHARED === null)(
  needsShared("Ed25519 of Node, by Wycheproof's vectors"),
  () => {
    interface Vectors {
      testGroups: {
        publicKey: { pk: string };
        tests: {
          tcId: number;
          msg: string;
          sig: string;
          result: "valid" | "invalid";
        }[];
      }[];
    }
    const bytes = (text: string): Bytes =>
      new Uint8Array(Buffer.from(text, "hex"));

    it("agrees with every verdict", async () => {
      const { testGroups } = JSON.parse(
        readFileSync(
          sharedPath("corpus", "ed25519", "wycheproof-ed25519_test.json"),
          "utf8",
        ),
      ) as Vectors;
      for (const { publicKey, tests } of testGroups)
        for (const { tcId, msg, sig, result } of tests)
          expect(
            await nodeVerify(bytes(publicKey.pk), bytes(sig), bytes(msg)),
            `tcId ${tcId}`,
          ).toBe(result === "valid");
    });
  },
);
