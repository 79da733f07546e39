import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PackageErrorCode } from "../../src/transfer/format/errors.ts";
import { badPackages, KNOWN_KEY } from "../fixtures/bad-packages.ts";
import { needsShared, SHARED, sharedPath } from "../support/shared.ts";
import { fixture, python, valija, verdictOf } from "./support.ts";

/** These bytes are out in the world: a change here is a mistake. */
const V1 = new Map([
  [
    "hostile-text.zip",
    "0d3dfeac57919749eafdc4d8953d5d939b6ac5a2547f9b444ed43cacc1a26c1e",
  ],
  [
    "management.zip",
    "6e1edf89e804e09ee46b494febd615f3d32e5f75f4f369aa5aff261e564319bc",
  ],
  [
    "masters.zip",
    "56bbdd885c74de9127f767925c6bc9e2a564ef3a738e2ceaad095136a42d4513",
  ],
  [
    "period-00.zip",
    "485697a3f4c8af8a94397e4fcc6e06a78063bf2a111d8b15cd8b634130a115be",
  ],
  [
    "period-13.zip",
    "2a9412af31d23813d0e1f54f880924c26af78521905b55a5edc87eb418bc9020",
  ],
  [
    "receipt.zip",
    "efee7b8405c53201a0d6b36a6376d8254576a0be393cfd1dd0096783892ba88c",
  ],
  [
    "signed.zip",
    "d8fa55ce647d4cabedc04386446cae4ba05bf076e169511ebc9f524e0e3265de",
  ],
  [
    "sin-movimiento.zip",
    "61fd3f9ca955101000ad5591ffe574027cb1167671d5c274e3fd4f037e8ab0c6",
  ],
  [
    "vouchers-month.zip",
    "6272098bd40f552213823042858661d1135c9f417c491e655d98832c2a11df14",
  ],
  [
    "vouchers-one-type.zip",
    "b8cba926bdc5b9739e0710470c22e06817ffabd09b153bf47df1234a09f8afc8",
  ],
  [
    "vouchers-two-pages.zip",
    "0cb456cf3c3dbd648f268410120dae6b8f36e4109d6a22df36289a19ed34b829",
  ],
]);

/** Every code that reading a package can give; that a package is another company's is the importer's to say, and a password is the app's to ask for. */
const CODES = {
  "not-a-zip": true,
  damaged: true,
  "not-a-package": true,
  "newer-format": true,
  "too-large": true,
  "unexpected-entry": true,
  "missing-entry": true,
  "wrong-hash": true,
  "bad-manifest": true,
  "bad-row": true,
  "wrong-totals": true,
  "wrong-company": false,
  "out-of-scope": true,
  "forbidden-content": true,
  "bad-signature": true,
  "unknown-signer": true,
  sealed: true,
  "wrong-password": false,
} satisfies Record<PackageErrorCode, boolean>;

/**
 * What the independent checker lets pass and we refuse. It reads tables and hashes; it does not look at signatures, at what lies
 * between the entries of a ZIP, at types and contradictions within the manifest, or at the one spelling of numbers and quotes.
 */
const STRICTER = [
  "bad-manifest-book-twice",
  "bad-manifest-format-zero",
  "bad-manifest-receipt-without-answer",
  "bad-manifest-resource-twice",
  "bad-manifest-wrong-type",
  "bad-row-leading-zero",
  "bad-row-line-number",
  "bad-row-lone-apostrophe",
  "bad-row-needless-quotes",
  "bad-row-not-nfc",
  "bad-row-status",
  "bad-row-stray-quote",
  "bad-signature-carriage-returns",
  "bad-signature-comment-of-other-program",
  "bad-signature-empty",
  "bad-signature-five-lines",
  "bad-signature-not-base64",
  "bad-signature-of-other-bytes",
  "bad-signature-other-comment",
  "bad-signature-prehashed",
  "bad-signature-short",
  "bad-signature-three-lines",
  "damaged-bytes-after",
  "damaged-bytes-between",
  "damaged-comment",
  "damaged-junk-behind-data",
  "damaged-length",
  "damaged-two-in-one",
  "damaged-zip64-field",
  "forbidden-content-schema",
  "out-of-scope-year",
  "too-large-cell",
  "unexpected-entry-schema-of-other-kind",
  "unexpected-entry-second-name",
  "unexpected-entry-symlink",
  "unknown-signer-other-key",
  "wrong-totals-book-last",
  "wrong-totals-book-too-many",
  "wrong-totals-invoices",
  "bad-manifest-invoices-absent",
  "wrong-totals-vouchers-in-management",
];

/** Some of those that a look at the manifest and the directory is enough for. */
const SHOWN_WITHOUT_TABLES = [
  "not-a-zip-empty",
  "not-a-zip-text",
  "not-a-package-other-zip",
  "not-a-package-no-valija",
  "newer-format-2",
  "sealed-for-a-site",
  "damaged-half",
  "damaged-bytes-after",
  "damaged-bytes-before",
  "damaged-two-in-one",
  "unexpected-entry-repeated-manifest",
  "unexpected-entry-dot-dot",
  "missing-entry-manifest",
  "bad-manifest-repeated-key",
  "bad-manifest-control-code",
];

const zips = (folder: string): string[] =>
  readdirSync(fixture(folder)).filter((file) => file.endsWith(".zip"));

const codeOf = (file: string): string =>
  Object.keys(CODES).find((code) => file.startsWith(`${code}-`)) ?? file;

describe("the packages of format 1", () => {
  it("are the bytes that were released", () => {
    const found = zips("v1").map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(fixture("v1", file)))
        .digest("hex"),
    ]);
    expect(new Map(found as [string, string][])).toEqual(V1);
  });

  it("are all accepted", async () => {
    const { code, out, err } = await valija("verify", fixture("v1"));
    expect(out.map(verdictOf)).toEqual(out.map(() => "correcto"));
    expect(out).toHaveLength(V1.size);
    expect([code, err]).toEqual([0, []]);
  });
});

describe("the bad packages", () => {
  it("are those that their source makes", () => {
    // By name: their bytes depend on the version of zlib.
    const made = [...badPackages().keys()].map((name) => `${name}.zip`);
    expect(zips("bad").sort()).toEqual(made.sort());
  });

  it("show every code that a reader can give", () => {
    const shown = new Set(zips("bad").map(codeOf));
    const wanted = Object.entries(CODES).filter(([, met]) => met);
    expect(shown).toEqual(new Set(wanted.map(([code]) => code)));
  });

  it("are each refused with the code in their name, in one line that names the file", async () => {
    const folder = fixture("bad");
    const { code, out, err } = await valija(
      "verify",
      "--public-key",
      KNOWN_KEY.publicKey,
      folder,
    );
    expect(code).toBe(1);
    expect(err).toEqual([]);
    expect(out).toHaveLength(zips("bad").length);
    for (const line of out) {
      const [, got, file] = /^\[([a-z0-9-]+)\] (.+?\.zip): \S/.exec(line) ?? [];
      expect(codeOf(file?.slice(folder.length + 1) ?? line), line).toBe(got);
    }
  });

  it("are refused by inspect, too, where container or manifest show it", async () => {
    const { code, out } = await valija(
      "inspect",
      ...SHOWN_WITHOUT_TABLES.map((name) => fixture("bad", `${name}.zip`)),
    );
    expect(code).toBe(1);
    expect(out.map(verdictOf)).toEqual(SHOWN_WITHOUT_TABLES.map(codeOf));
  });
});

describe.skipIf(SHARED === null)(needsShared("the independent checker"), () => {
  it("accepts every good package", () => {
    const said = python(
      sharedPath("tools", "check_package.py"),
      ...zips("v1").map((file) => fixture("v1", file)),
    );
    expect(said.trim().split("\n")).toEqual(
      zips("v1").map((file) => `${fixture("v1", file)}: conforms`),
    );
  });

  it("refuses the bad ones, but for those that it does not look at", () => {
    const said = python(
      sharedPath("tools", "check_package.py"),
      ...zips("bad").map((file) => fixture("bad", file)),
    );
    const accepted = [...said.matchAll(/([^/\n]+)\.zip: conforms$/gm)].map(
      (found) => found[1],
    );
    expect(accepted.sort()).toEqual([...STRICTER].sort());
  });
});
