import { periodOf, type Period } from "../domain/calendar-date.ts";
import { normaliseTaxId } from "../domain/tax-id.ts";
import { present } from "../lib/assert.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { NOWHERE, type FindingLog } from "./finding.ts";
import { personProblem } from "./persons.ts";
import { FOREIGN_BOUNDS, type ForeignRefusal } from "./refusal.ts";
import { readXml, type XmlElement } from "./xml.ts";

/** The documents of Contabilidad Electrónica that are read, by the local name of their root. */
export type SatDocument = "Polizas" | "Catalogo";

/** What stands in the root. */
export interface SatHeader {
  readonly namespace: string;
  readonly taxId: string;
  readonly period: Period;
}

/** Anexo 24 in both versions; those of 1.1 have no `http://`, and no other spelling names the same thing. */
const NAMESPACES: ReadonlyMap<
  string,
  { readonly document: SatDocument; readonly version: string }
> = new Map(
  (
    [
      ["Polizas", "PolizasPeriodo"],
      ["Catalogo", "CatalogoCuentas"],
    ] as const
  ).flatMap(([document, folder]) => [
    [
      `http://www.sat.gob.mx/esquemas/ContabilidadE/1_3/${folder}`,
      { document, version: "1.3" },
    ],
    [
      `www.sat.gob.mx/esquemas/ContabilidadE/1_1/${folder}`,
      { document, version: "1.1" },
    ],
  ]),
);

/** Which document a root is of, or why it is none. */
export function satDocument(
  root: XmlElement,
): Result<SatDocument, ForeignRefusal> {
  const known = NAMESPACES.get(root.uri);
  if (known?.document !== root.local) return err(wrongRoot(root));
  const version = root.attribute("Version") ?? "";
  return version === known.version
    ? ok(known.document)
    : err({ code: "wrong-version", version: version.slice(0, 20) });
}

/** What a reader does with the elements of the document's own namespace below its root. */
export interface SatVisitor {
  /** Whether the element is one that is known here; others are reported once by name. */
  readonly open: (element: XmlElement, header: SatHeader) => boolean;
  readonly close?: (local: string, depth: number, header: SatHeader) => void;
}

/** How many unknown elements are reported by name. */
const MOST_UNEXPECTED = 20;

/** Reads a document of Contabilidad Electrónica; whose company it is the caller decides, a doubtful RFC is a warning. */
export function readSat(
  bytes: Uint8Array,
  expected: SatDocument,
  visitor: SatVisitor,
  log: FindingLog,
  maxBytes: number | undefined,
): Result<SatHeader, ForeignRefusal> {
  const state: { header: SatHeader | null; count: number } = {
    header: null,
    count: 0,
  };
  const unexpected = new Set<string>();
  const open = (element: XmlElement): ForeignRefusal | null => {
    const { header } = state;
    if (!header) {
      const root = readHeader(element, expected);
      if (root.ok) state.header = root.value;
      return root.ok ? null : root.error;
    }
    const own = element.uri === header.namespace;
    const name = own ? element.local : `{${element.uri}}${element.local}`;
    if (
      !(own && visitor.open(element, header)) &&
      unexpected.size < MOST_UNEXPECTED &&
      !unexpected.has(name)
    ) {
      unexpected.add(name);
      log.add(
        { ...NOWHERE, row: element.line, value: name },
        { code: "unexpected-element" },
      );
    }
    if (++state.count > FOREIGN_BOUNDS.rows) return tooLarge("rows");
    return log.count > FOREIGN_BOUNDS.findings ? tooLarge("findings") : null;
  };
  const read = readXml(
    bytes,
    {
      open,
      close: (uri, local, depth) => {
        const { header } = state;
        if (uri === header?.namespace) visitor.close?.(local, depth, header);
      },
    },
    maxBytes,
  );
  if (!read.ok) return read;
  if (read.value) return err(read.value);
  const header = present(state.header, "a document without root was read");
  const problem = personProblem("R", header.taxId);
  if (problem)
    log.add({ ...NOWHERE, field: "RFC", value: header.taxId }, problem);
  return ok(header);
}

function tooLarge(what: "rows" | "findings"): ForeignRefusal {
  return { code: "too-large", what, limit: FOREIGN_BOUNDS[what] };
}

function readHeader(
  root: XmlElement,
  expected: SatDocument,
): Result<SatHeader, ForeignRefusal> {
  const document = satDocument(root);
  if (!document.ok) return document;
  if (document.value !== expected) return err(wrongRoot(root));
  const year = root.attribute("Anio") ?? "";
  if (!/^20\d\d$/.test(year)) return badHeader("Anio", year);
  // Month 13 exists in the balanza only.
  const month = root.attribute("Mes") ?? "";
  const period = /^(0[1-9]|1[0-2])$/.test(month)
    ? periodOf(Number(year), Number(month))
    : null;
  if (period === null) return badHeader("Mes", month);
  const taxId = normaliseTaxId(root.attribute("RFC") ?? "");
  if (taxId === "" || taxId.length > 13) return badHeader("RFC", taxId);
  return ok({ namespace: root.uri, taxId, period });
}

function badHeader(
  field: string,
  value: string,
): Result<never, ForeignRefusal> {
  return err({ code: "bad-header", field, value: value.slice(0, 100) });
}

function wrongRoot(root: XmlElement): ForeignRefusal {
  return {
    code: "wrong-root",
    root: root.local.slice(0, 100),
    namespace: root.uri.slice(0, 200),
  };
}
