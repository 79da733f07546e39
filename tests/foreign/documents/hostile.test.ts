import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectDocumentFile } from "../../../src/foreign/documents/detect.ts";
import { DOCUMENT_BOUNDS } from "../../../src/foreign/documents/refusal.ts";
import { es } from "../../../src/i18n/es/index.ts";
import { utf8, type Bytes } from "../../../src/lib/bytes.ts";
import { needsShared, SHARED, sharedPath } from "../../support/shared.ts";
import { cfdi, docto, ISSUER, pago, rep, RUC, ubl } from "./made.ts";
import { accepted, company, read, refused } from "./support.ts";

const MEXICO = company("MX", ISSUER);
const PERU = company("PE", RUC);

/** Files of the corpus that declare nothing: two documents of no kind, and one that begins with words. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["defusedxml-simple.xml", "unknown-document"],
  ["defusedxml-simple-ns.xml", "unknown-document"],
  ["patt-XXE_OOB_Attack__Yunusov__2013_.xml", "not-xml"],
]);

describe.skipIf(SHARED === null)(needsShared("the hostile corpus"), () => {
  const folder = sharedPath("corpus", "xml");
  const files = SHARED === null ? [] : readdirSync(folder);
  for (const file of files)
    it(`is refused with a sentence: ${file}`, async () => {
      const bytes = new Uint8Array(readFileSync(`${folder}/${file}`));
      const refusal = await refused(bytes, MEXICO);
      expect(refusal.code).toBe(OTHERWISE.get(file) ?? "doctype");
      expect(es.documents.refusal(refusal)).toMatch(/\. [A-ZÁÉ].*\.$/);
    });

  it("takes no memory with it", async () => {
    const before = process.memoryUsage().heapUsed;
    for (let k = 0; k < 20; k++)
      for (const file of files)
        await read(new Uint8Array(readFileSync(`${folder}/${file}`)), MEXICO);
    const grown = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
    console.log(`hostile corpus, 20 times: ${grown.toFixed(1)} MiB more`);
    expect(grown).toBeLessThan(200);
  });
});

describe("a file that is no document", () => {
  const of = (content: string | Bytes) => refused(content, MEXICO);

  it("is refused for what it is", async () => {
    expect(await of("")).toEqual({ code: "empty" });
    expect(await of("hola")).toEqual({ code: "not-xml", what: "text" });
    expect(await of("%PDF-1.7")).toEqual({ code: "not-xml", what: "pdf" });
    expect(await of("PK\u0003\u0004")).toEqual({
      code: "not-xml",
      what: "zip",
    });
    expect(await of("\u0001\0")).toEqual({ code: "not-xml", what: "binary" });
    expect(await of("<html/>")).toEqual({
      code: "unknown-document",
      kind: "other",
      root: "html",
    });
  });

  it("is refused where it is not well-formed, with line and column", async () => {
    const cut = cfdi().slice(0, -30);
    expect(await of(cut)).toMatchObject({ code: "ill-formed", line: 7 });
    expect(await of("<a>\n  <b c='1' c='2'/></a>")).toMatchObject({
      code: "unknown-document",
    });
    const twice = cfdi().replace('Serie="A"', 'Serie="A" Serie="B"');
    expect(await of(twice)).toMatchObject({ code: "ill-formed", line: 2 });
    const entity = cfdi().replace("ESCUELA", "&escuela;");
    expect(await of(entity)).toMatchObject({ code: "ill-formed", line: 3 });
    expect(
      await of(cfdi().replace("cfdi:Emisor", "otro:Emisor")),
    ).toMatchObject({ code: "ill-formed" });
  });

  it("is refused with a document type or entities, wherever they stand", async () => {
    for (const document of [
      `<!DOCTYPE a>${cfdi().slice(39)}`,
      cfdi({ after: '<!-- <!ENTITY a "b"> -->' }),
    ])
      expect(await of(document)).toEqual({ code: "doctype" });
  });

  it("is refused beyond the bounds", async () => {
    const deep = (n: number) =>
      cfdi({ after: "<o>".repeat(n) + "</o>".repeat(n) });
    await accepted(deep(63), MEXICO);
    expect(await of(deep(64))).toEqual({
      code: "too-large",
      what: "depth",
      limit: 64,
    });
    const big = cfdi({ after: `<!--${"x".repeat(DOCUMENT_BOUNDS.bytes)}-->` });
    expect(await of(big)).toMatchObject({ code: "too-large", what: "bytes" });
    const many = cfdi({ before: "<cfdi:CfdiRelacionados/>".repeat(100_001) });
    expect(await of(many)).toMatchObject({
      code: "too-large",
      what: "elements",
    });
    const wide = Object.fromEntries(
      Array.from({ length: 300 }, (_, k) => [`a${k}`, "1"]),
    );
    expect(await of(cfdi({ root: wide }))).toMatchObject({
      what: "attributes",
    });
  });

  it("is not kept with a text that cannot travel", async () => {
    const document = cfdi()
      .replace('version="1.0"', 'version="1.1"')
      .replace("ESCUELA", "ESC&#1;UELA");
    expect(await of(document)).toMatchObject({
      code: "bad-field",
      field: "Emisor Nombre",
    });
    const long = cfdi().replace("ESCUELA", "E".repeat(2000));
    expect(await of(long)).toMatchObject({ code: "bad-field" });
  });
});

describe("a file", () => {
  it("is known by its content", () => {
    const kind = (content: string | Uint8Array, name = "x.xml") =>
      detectDocumentFile(
        name,
        typeof content === "string" ? utf8(content) : content,
      );
    expect(kind(cfdi(), "sin nombre")).toBe("document");
    expect(kind(ubl())).toBe("document");
    expect(kind("<a", "x.txt")).toBe("document");
    expect(kind("PK\u0003\u0004")).toBe("zip");
    expect(kind("Uuid~RfcEmisor~Estatus\r\n", "x.txt")).toBe("sat-metadata");
    expect(kind("hola", "x.txt")).toBe("other");
    expect(kind("", "x.pdf")).toBe("other");
    expect(kind("", "x.XML")).toBe("document");
  });
});

describe("whatever is changed in a document", () => {
  const documents = [
    [cfdi(), MEXICO],
    [rep(pago(docto() + docto())), MEXICO],
    [rep(pago(docto({ EquivalenciaDR: "2" }), { MonedaP: "USD" })), MEXICO],
    [ubl(), PERU],
    [ubl({ kind: "CreditNote", head: "" }), PERU],
  ] as const;
  const values = fc.oneof(
    fc.constantFrom(
      "",
      " ",
      "-",
      "0",
      "1e9",
      "-1",
      "9".repeat(30),
      "0.0000000001",
      "�",
    ),
    fc.string(),
  );

  it("it is read or refused, and every outcome is plain data with a sentence", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...documents),
        fc.nat(),
        values,
        async ([document, own], at, value) => {
          // One value between quotes or tags becomes another.
          const places = [...document.matchAll(/"[^"<]*"|(?<=>)[^<>]+(?=<)/g)];
          const place = places[at % places.length];
          if (!place) return;
          const escaped = value.replace(/[&<>"]/g, "&amp;");
          const changed = place[0].startsWith('"') ? `"${escaped}"` : escaped;
          const outcome = await read(
            document.slice(0, place.index) +
              changed +
              document.slice(place.index + place[0].length),
            own,
          );
          expect(structuredClone(outcome)).toEqual(outcome);
          if (!outcome.ok)
            expect(es.documents.refusal(outcome.error)).toMatch(/^\S.*\.$/s);
          else
            for (const warning of outcome.value.warnings)
              expect(es.documents.warning(warning, "es-MX")).toMatch(/\.$/);
        },
      ),
      { numRuns: 600 },
    );
  });

  it("bytes that are cut or broken are refused or read, never thrown", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...documents),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        async ([document, own], at, byte, cut) => {
          const bytes = utf8(document);
          const k = at % bytes.length;
          if (cut) await read(bytes.slice(0, k), own);
          else {
            bytes[k] = byte;
            await read(bytes, own);
          }
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe("documents made to be slow", () => {
  it("are read or refused as fast as others", async () => {
    const start = performance.now();
    const zeros = "0".repeat(3_000_000);
    for (const value of [
      `${zeros}x`,
      `${zeros}1`,
      `1.${zeros}`,
      " ".repeat(9999),
    ])
      await read(cfdi({ root: { Total: value, TipoCambio: value } }), MEXICO);
    const document = await accepted(
      rep(pago(docto({ ImpSaldoAnt: undefined }).repeat(15_000))),
      MEXICO,
    );
    const [payment] = document.movements;
    expect(payment?.movement.applications.at(-1)?.installment).toBe(15_000);
    console.log(`slow documents: ${(performance.now() - start).toFixed(0)} ms`);
  });
});

describe("five thousand CFDI", () => {
  it("are read in far less than a minute", async () => {
    // As long as a real one: certificate and seals, ten concepts.
    const concept =
      '<cfdi:Concepto ClaveProdServ="84111506" Cantidad="1" ClaveUnidad="ACT" Descripcion="Servicio de prueba" ValorUnitario="10.00" Importe="10.00" ObjetoImp="02"><cfdi:Impuestos><cfdi:Traslados><cfdi:Traslado Base="10.00" Impuesto="002" TipoFactor="Tasa" TasaOCuota="0.160000" Importe="1.60"/></cfdi:Traslados></cfdi:Impuestos></cfdi:Concepto>';
    const document = utf8(
      cfdi({
        root: { Sello: "s".repeat(344), Certificado: "c".repeat(2100) },
      }).replace("<cfdi:Conceptos>", `<cfdi:Conceptos>${concept.repeat(10)}`),
    );
    const documents = 1000;
    const start = performance.now();
    for (let k = 0; k < documents; k++) await read(document, MEXICO);
    const each = (performance.now() - start) / documents;
    console.log(
      `a CFDI of ${document.length} bytes: ${each.toFixed(2)} ms, 5 000 of them ${((each * 5000) / 1000).toFixed(1)} s`,
    );
  });
});
