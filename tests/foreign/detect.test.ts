import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { utf8 } from "../../src/lib/bytes.ts";
import { detect } from "../../src/foreign/detect.ts";
import { readForeign } from "../../src/foreign/read.ts";
import { sharedPathOrNull as sharedPath } from "../support/shared.ts";
import { contextOf, DIARY_NAME, diaryPair, diaryRow } from "./context.ts";

const found = (name: string, content: string | Uint8Array) => {
  const outcome = detect(
    name,
    typeof content === "string" ? utf8(content) : content,
  );
  return outcome.ok ? outcome.value : outcome.error;
};

const chart = "20260101|101|Caja|01||||1|\r\n";
const named = (book: string, content = "1") =>
  `LE20601234567202606000${book.slice(1)}001${content}11.TXT`;

describe("which format a file is of", () => {
  it("is told by its content, whatever its name", () => {
    expect(found("diario.txt", diaryRow())).toBe("ple-5.1");
    expect(found("x", `basura\r\n${diaryRow()}`)).toBe("ple-5.1");
    expect(found("x", chart)).toBe("ple-5.3");
    expect(found(DIARY_NAME, chart)).toBe("ple-5.3");
  });
  it("is told by its name where the content tells nothing", () => {
    expect(found(named("050100"), "a|b|c|")).toBe("ple-5.1");
    expect(found(named("050300"), "a|b|c|")).toBe("ple-5.3");
    expect(found(named("050100", "0"), "")).toBe("ple-5.1");
    expect(found("x.txt", "a|b|c|")).toEqual({
      code: "not-this-format",
      format: null,
    });
  });
  it("is another book where the name says so: the ledger has the fields of the diary", () => {
    expect(found(named("060100"), diaryRow())).toEqual({
      code: "other-book",
      book: "060100",
    });
    expect(found(named("080100"), "a|b|c|")).toMatchObject({
      code: "other-book",
    });
  });
  it("is none for files that are no text", () => {
    expect(found("x.txt", "PK\u0003\u0004")).toEqual({
      code: "not-text",
      what: "zip",
    });
    expect(found("x.txt", "%PDF-1.7")).toMatchObject({ what: "pdf" });
    expect(found("x.txt", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toMatchObject(
      { what: "office" },
    );
    expect(found("x.txt", "a\0b")).toMatchObject({ what: "binary" });
    expect(found("x.txt", "")).toEqual({ code: "empty" });
    expect(found("x.txt", " \r\n")).toEqual({ code: "empty" });
    expect(found("x.txt", Uint8Array.of(0xef, 0xbb, 0xbf, 0xff))).toMatchObject(
      { code: "wrong-encoding" },
    );
  });
  it("is told by the root of an XML", () => {
    const root = (uri: string, local: string, version: string) =>
      `<?xml version="1.0"?>\n<${local} xmlns="${uri}" Version="${version}"/>`;
    const base = "www.sat.gob.mx/esquemas/ContabilidadE";
    for (const [uri, local, version, format] of [
      [`http://${base}/1_3/PolizasPeriodo`, "Polizas", "1.3", "sat-polizas"],
      [`${base}/1_1/PolizasPeriodo`, "Polizas", "1.1", "sat-polizas"],
      [`http://${base}/1_3/CatalogoCuentas`, "Catalogo", "1.3", "sat-catalogo"],
      [`${base}/1_1/CatalogoCuentas`, "Catalogo", "1.1", "sat-catalogo"],
    ] as const)
      expect(found(DIARY_NAME, root(uri, local, version))).toBe(format);
    expect(found("x", root("urn:x", "Polizas", "1.3"))).toEqual({
      code: "wrong-root",
      root: "Polizas",
      namespace: "urn:x",
    });
  });

  const samples = sharedPath("samples");
  it.skipIf(samples === null)("is told for the real samples", () => {
    for (const [path, format] of [
      ["ple/LE-050100-202601.extracto.txt", "ple-5.1"],
      ["ple/LE-080100-202607.extracto.txt", { code: "not-this-format" }],
      ["contaperu/starsoft-compras-202101.txt", { code: "not-this-format" }],
      ["satcfdi/cfdi_ejemplos/conta/poliza.xml", "sat-polizas"],
      ["satcfdi/cfdi_ejemplos/conta/CatalogoCuentas.xml", "sat-catalogo"],
      ["satcfdi/cfdi_ejemplos/conta/balanza.xml", { code: "wrong-root" }],
      [
        "satcfdi/test_contabilidad_electronica/ref/simple_zip/CACX7605101P8202402PL.zip",
        { code: "not-text", what: "zip" },
      ],
    ] as const) {
      const outcome = found(path, readFileSync(`${samples ?? ""}/${path}`));
      if (typeof format === "string") expect(outcome, path).toBe(format);
      else expect(outcome, path).toMatchObject(format);
    }
  });
});

describe("readForeign", () => {
  it("reads what it found", () => {
    const bytes = utf8(diaryPair().join("\r\n"));
    expect(
      readForeign({ name: DIARY_NAME, bytes }, contextOf("PEN")),
    ).toMatchObject({ ok: true, value: { format: "ple-5.1", findings: [] } });
    expect(
      readForeign({ name: "", bytes: utf8("") }, contextOf("PEN")),
    ).toMatchObject({ ok: false });
  });
});
