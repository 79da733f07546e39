import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { concat, utf8 } from "../../src/lib/bytes.ts";
import { FOREIGN_BOUNDS } from "../../src/foreign/refusal.ts";
import { readXml, type XmlElement } from "../../src/foreign/xml.ts";
import { sharedPathOrNull as sharedPath } from "../support/shared.ts";

/** Reads to the end and gives what opened, `local@depth:line`. */
function opened(bytes: Uint8Array, maxBytes?: number) {
  const seen: string[] = [];
  const open = (e: XmlElement): null => {
    seen.push(`${e.local}@${e.depth}:${e.line}`);
    return null;
  };
  const read = readXml(bytes, { open }, maxBytes);
  return read.ok ? seen : read.error;
}

const utf16 = (text: string, mark = true): Uint8Array =>
  concat([
    Uint8Array.from(mark ? [0xff, 0xfe] : []),
    Buffer.from(text, "utf16le"),
  ]);

const corpus = sharedPath("corpus", "xml");

describe("hostile XML", () => {
  const files = corpus === null ? [] : readdirSync(corpus);
  it.skipIf(corpus === null)("lies in the corpus", () => {
    expect(files.length).toBeGreaterThan(10);
  });
  for (const file of files)
    it(`is refused at once: ${file}`, () => {
      const bytes = readFileSync(`${corpus ?? ""}/${file}`);
      const outcome = opened(bytes);
      if (file.startsWith("defusedxml-simple")) expect(outcome).toHaveLength(4);
      else expect(outcome).toEqual({ code: "doctype" });
    });

  it("is refused in every encoding and place", () => {
    const text = '<!DOCTYPE a [<!ENTITY b "c">]><a/>';
    const wide = utf16(text, false);
    for (const bytes of [
      utf8(text),
      utf8(`\ufeff${text}`),
      utf16(text),
      wide,
      Buffer.from(wide).swap16(),
      utf8("<a><!-- <!ENTITY --></a>"),
      utf8("<a/><!doctype a>"),
    ])
      expect(opened(bytes)).toEqual({ code: "doctype" });
    expect(
      opened(utf8('<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE')),
    ).toEqual({ code: "wrong-encoding", encoding: "UTF-7" });
  });

  it("is refused beyond the bounds", () => {
    const deep = (n: number) => utf8("<a>".repeat(n) + "</a>".repeat(n));
    expect(opened(deep(64))).toHaveLength(64);
    expect(opened(deep(65))).toEqual({
      code: "too-large",
      what: "depth",
      limit: 64,
    });
    const wide = (n: number) =>
      utf8(`<a ${Array.from({ length: n }, (_, k) => `a${k}=""`).join(" ")}/>`);
    expect(opened(wide(FOREIGN_BOUNDS.attributes))).toHaveLength(1);
    expect(opened(wide(FOREIGN_BOUNDS.attributes + 1))).toMatchObject({
      what: "attributes",
    });
    const long = "-a".repeat(FOREIGN_BOUNDS.piece / 2 + 100_000);
    for (const text of [`<a><!--${long}--></a>`, `<a b="${long}"/>`])
      expect(opened(utf8(text))).toMatchObject({ what: "piece" });
    expect(opened(utf8("<a></a>"), 6)).toEqual({
      code: "too-large",
      what: "bytes",
      limit: 6,
    });
  });
});

describe("XML that is not well-formed", () => {
  it("is refused with the line", () => {
    for (const [text, line] of [
      ["<a>\n<b>\n</a>", 3],
      ["<a>\n\n", 3],
      ["<a/>\n<b/>", 2],
      ["<a b=1/>", 1],
      ["<a b='1' b='2'/>", 1],
      ["<a>&nbsp;</a>", 1],
      ["<a>\n&#0;</a>", 2],
      ["<p:a/>", 1],
      ["texto <a/>", 1],
      ["<a>\u0001</a>", 1],
    ] as const)
      expect(opened(utf8(text)), text).toMatchObject({
        code: "ill-formed",
        line,
      });
  });
});

describe("the encoding of XML", () => {
  const value = (bytes: Uint8Array): string | null => {
    const read = readXml(bytes, { open: (e) => e.attribute("v") });
    return read.ok ? read.value : read.error.code;
  };
  it("follows the byte order mark, then the declaration", () => {
    const text = (encoding: string) =>
      `<?xml version="1.0" encoding='${encoding}'?><a v=" PEÑA "/>`;
    for (const bytes of [
      Buffer.from(text("ISO-8859-1"), "latin1"),
      Buffer.from(text("windows-1252"), "latin1"),
      utf8(text("UTF-8")),
      utf8(`\ufeff${text("UTF-8")}`),
      utf16(text("UTF-16")),
      utf16(text("UTF-16"), false),
      utf8('<a v="PEÑA"/>'),
    ])
      expect(value(bytes)).toBe("PEÑA");
  });
  it("is refused when the bytes are not of it", () => {
    for (const bytes of [
      Buffer.from('<a v="PEÑA"/>', "latin1"),
      utf8('<?xml version="1.0" encoding="IBM037"?><a v="x"/>'),
      Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0),
    ])
      expect(value(bytes)).toBe("wrong-encoding");
  });
});

describe("what passes by", () => {
  it("has line and depth, also where the tag goes on in the next line", () => {
    expect(opened(utf8("<a>\r\n <b\n c='1'\n/><d/>\n</a>"))).toEqual([
      "a@1:1",
      "b@2:2",
      "d@2:4",
    ]);
  });
  it("gives text, and does not give attributes of other namespaces", () => {
    const texts: string[] = [];
    const read = readXml(
      utf8("<a xmlns:x='urn:x' x:v='1'>uno<![CDATA[<dos>]]></a>"),
      {
        open: (e) => e.attribute("v"),
        text: (text) => texts.push(text),
      },
    );
    expect(read).toEqual({ ok: true, value: null });
    expect(texts.join("|")).toBe("uno|<dos>");
  });
});
