import { describe, expect, it } from "vitest";
import { utf8 } from "../../../src/lib/bytes.ts";
import { present } from "../../../src/lib/assert.ts";
import {
  readManifest,
  resourceName,
  writeManifest,
  type Manifest,
} from "../../../src/transfer/format/manifest.ts";
import { hashOf, MANIFEST } from "../../support/manifests.ts";
import { needsPython, PYTHON, python } from "../../support/python.ts";
import { NOW } from "../../support/samples.ts";

const TEXT = new TextDecoder().decode(writeManifest(MANIFEST));

/** The refusal of a manifest's text: `missing valija.site`; "accepted" when it is read. */
function told(text: string | Uint8Array): string {
  const read = readManifest(typeof text === "string" ? utf8(text) : text);
  if (read.ok) return "accepted";
  const { error } = read;
  if (error.code === "bad-manifest") return `${error.reason} ${error.where}`;
  return error.code === "newer-format"
    ? `newer-format ${error.format}`
    : error.code;
}

/** The manifest with what lies at a path replaced; undefined takes it out. */
function having(path: string, value: unknown): string {
  const document = JSON.parse(TEXT) as Record<string, unknown>;
  const keys = path.split(".");
  const last = present(keys.pop(), "a key");
  let at = document;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
  return JSON.stringify(document);
}

describe("a manifest", () => {
  it("is read as it was written", () => {
    expect(readManifest(writeManifest(MANIFEST))).toEqual({
      ok: true,
      value: MANIFEST,
    });
  });

  it("has the keys of section 3 in their order", () => {
    const document = JSON.parse(TEXT) as {
      valija: object;
      resources: readonly object[];
    };
    expect(Object.keys(document)).toEqual([
      "$schema",
      "name",
      "title",
      "created",
      "resources",
      "valija",
    ]);
    expect(Object.keys(document.valija)).toEqual([
      "format",
      "kind",
      "company",
      "site",
      "edition",
      "scope",
      "sequence",
      "previous",
      "preparedBy",
      "application",
      "totals",
      "books",
      "masters",
      "contentHash",
      "controlCode",
      "slip",
      "answers",
    ]);
    expect(Object.keys(present(document.resources[0], "one"))).toEqual([
      "name",
      "path",
      "type",
      "format",
      "mediatype",
      "encoding",
      "bytes",
      "hash",
      "dialect",
      "schema",
    ]);
  });

  it("of a receipt says what it answers", () => {
    const { totals, sequence, scope, site } = MANIFEST.valija;
    const receipt: Manifest = {
      ...MANIFEST,
      resources: [],
      valija: {
        ...MANIFEST.valija,
        kind: "receipt",
        scope: { period: null, operationType: null },
        totals: {},
        books: [],
        answers: {
          contentHash: hashOf("e"),
          sequence,
          kind: "vouchers",
          scope,
          site,
          result: "imported",
          at: NOW,
          by: "Ana",
          message: null,
          totals,
        },
      },
    };
    expect(readManifest(writeManifest(receipt))).toEqual({
      ok: true,
      value: receipt,
    });
  });

  it("may have originals: many files in one resource", () => {
    const path = [`xml/${"a".repeat(64)}.xml`, `xml/${"b".repeat(64)}.xml`];
    const resources = [...MANIFEST.resources, { name: "originales", path }];
    const read = readManifest(writeManifest({ ...MANIFEST, resources }));
    expect(read.ok && read.value.resources).toEqual(resources);
  });

  it("may have properties that this program does not know", () => {
    expect(told(having("valija.later", { x: 1 }))).toBe("accepted");
    expect(told(having("license", "CC0"))).toBe("accepted");
    expect(told(having("resources.0.later", 1))).toBe("accepted");
  });

  it("names a resource after its path", () => {
    expect(resourceName("centros_costo.csv")).toBe("centros-costo");
    expect(resourceName("comprobantes/X1-0001.csv")).toBe(
      "comprobantes-x1-0001",
    );
  });
});

describe.skipIf(!PYTHON)(needsPython("Python"), () => {
  it("writes the same JSON", () => {
    const own = python(
      "print(json.dumps(json.dumps(json.loads(data),indent=2,ensure_ascii=False)+'\\n'))",
      TEXT,
    );
    expect(own).toBe(TEXT);
  });
});

describe("readManifest refuses", () => {
  it.for<readonly [string, string]>([
    ["valija.company", "missing valija.company"],
    ["valija.site.code", "missing valija.site.code"],
    ["valija.contentHash", "missing valija.contentHash"],
    ["valija.previous", "missing valija.previous"],
    ["valija.answers", "missing valija.answers"],
    ["valija.books", "missing valija.books"],
    ["valija.masters.accounts", "missing valija.masters.accounts"],
    ["valija.totals.persons", "missing valija.totals.persons"],
    ["valija.totals.debit", "missing valija.totals.debit"],
    ["resources", "missing resources"],
    ["created", "missing created"],
    ["name", "missing name"],
    ["valija", "not-a-package"],
    ["valija.format", "not-a-package"],
  ])("a manifest without %s", ([path, expected]) => {
    expect(told(having(path, undefined))).toBe(expected);
  });

  it.for<readonly [string, unknown, string]>([
    ["valija.format", 2, "newer-format 2"],
    ["valija.format", 1.5, "wrong-value valija.format"],
    ["valija.format", 0, "wrong-value valija.format"],
    ["valija.format", "1", "not-a-package"],
    ["valija.kind", "backup", "wrong-value valija.kind"],
    ["valija.company.country", "pe", "wrong-value valija.company.country"],
    ["valija.company.taxId", "../x", "wrong-value valija.company.taxId"],
    ["valija.company.currency", "soles", "wrong-value valija.company.currency"],
    ["valija.company.name", null, "wrong-type valija.company.name"],
    ["valija.site.code", "ABCDEFGHI", "wrong-value valija.site.code"],
    ["valija.edition", "pro", "wrong-value valija.edition"],
    ["valija.scope.period", "2026-14", "wrong-value valija.scope.period"],
    ["valija.scope.period", 202610, "wrong-type valija.scope.period"],
    [
      "valija.scope.operationType",
      "ABCDE",
      "wrong-value valija.scope.operationType",
    ],
    ["valija.sequence", 0, "wrong-value valija.sequence"],
    ["valija.sequence", 1.5, "wrong-value valija.sequence"],
    ["valija.sequence", "1", "wrong-type valija.sequence"],
    ["valija.previous", "sha256:x", "wrong-value valija.previous"],
    ["valija.totals.debit", 1843201.55, "wrong-type valija.totals.debit"],
    ["valija.totals.debit", "1,843,201.55", "wrong-value valija.totals.debit"],
    [
      "valija.totals.debit",
      "99999999999999.99",
      "wrong-value valija.totals.debit",
    ],
    ["valija.totals.vouchers", -1, "wrong-value valija.totals.vouchers"],
    [
      "valija.contentHash",
      `SHA256:${"c".repeat(64)}`,
      "wrong-value valija.contentHash",
    ],
    ["valija.books", {}, "wrong-type valija.books"],
    ["created", "2026-10-31", "wrong-value created"],
    ["valija.controlCode", "0000-0000", "contradiction valija.controlCode"],
    ["valija.scope.period", null, "contradiction valija.scope.period"],
    ["valija.kind", "masters", "contradiction valija.books"],
    [
      "valija.books",
      [MANIFEST.valija.books[0], MANIFEST.valija.books[0]].map((b) => ({
        ...b,
        debit: "1.00",
        credit: "1.00",
      })),
      "contradiction valija.books",
    ],
    [
      "valija.answers",
      {
        contentHash: hashOf("e"),
        sequence: 1,
        kind: "vouchers",
        scope: { period: null, operationType: null },
        site: { code: "A", name: "" },
        result: "imported",
        at: NOW,
        by: "",
        message: null,
        totals: {},
      },
      "contradiction valija.answers",
    ],
  ])("%s %j", ([path, value, expected]) => {
    expect(told(having(path, value))).toBe(expected);
  });

  it("a resource that is neither table nor originals", () => {
    expect(told(having("resources.0.path", 7))).toContain("resources.0");
    expect(told(having("resources.0.hash", "md5:x"))).toContain("resources.0");
    expect(told(having("resources.0", null))).toContain("resources.0");
  });

  it.for<readonly [string, string | Uint8Array, string]>([
    ["a byte order mark", `\ufeff${TEXT}`, "not-utf-8 datapackage.json"],
    [
      "what is not UTF-8",
      new Uint8Array([0x7b, 0xff, 0x7d]),
      "not-utf-8 datapackage.json",
    ],
    [
      "UTF-16",
      new Uint8Array(Buffer.from(TEXT, "utf16le")),
      "not-utf-8 datapackage.json",
    ],
    ["no JSON", TEXT.slice(0, -3), "not-json datapackage.json"],
    ["nothing", "", "not-json datapackage.json"],
    [
      "a comma too many",
      TEXT.replace('"name"', ',"name"'),
      "not-json datapackage.json",
    ],
    [
      "a key twice",
      TEXT.replace('"name"', '"name": "x",\n  "name"'),
      "repeated-key datapackage.json",
    ],
    [
      "a key twice, once in escapes",
      TEXT.replace('"name"', '"n\\u0061me": "x",\n  "name"'),
      "repeated-key datapackage.json",
    ],
    [
      "a key twice deep inside",
      TEXT.replace('"sequence"', '"kind": "masters",\n    "sequence"'),
      "repeated-key datapackage.json",
    ],
    [
      "great depth",
      `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      "too-deep datapackage.json",
    ],
    ["another JSON", "[]", "not-a-package"],
    ["null", "null", "not-a-package"],
    ["the same key in two objects", TEXT, "accepted"],
    [
      "__proto__",
      TEXT.replace('"kind": "vouchers",', '"__proto__": {"kind": "vouchers"},'),
      "missing valija.kind",
    ],
  ])("%s", ([, text, expected]) => {
    expect(told(text)).toBe(expected);
  });

  it("a newer format before anything else of it is looked at", () => {
    expect(told('{"valija":{"format":7,"kind":{}}}')).toBe("newer-format 7");
  });
});
