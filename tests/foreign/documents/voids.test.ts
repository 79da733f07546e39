import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readVoids } from "../../../src/foreign/documents/voids.ts";
import { utf8 } from "../../../src/lib/bytes.ts";
import { needsShared, SHARED, sharedPath } from "../../support/shared.ts";
import { RUC, ubl } from "./made.ts";

const UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
const PERU = "urn:sunat:names:specification:ubl:peru:schema:xsd:";

function made(
  kind: "VoidedDocuments" | "SummaryDocuments",
  id: string,
  lines: string,
): Uint8Array {
  return utf8(`<${kind} xmlns="${PERU}${kind}-1" xmlns:cbc="${UBL}CommonBasicComponents-2" xmlns:cac="${UBL}CommonAggregateComponents-2" xmlns:sac="${PERU}SunatAggregateComponents-1">
    <cbc:ID>${id}</cbc:ID><cbc:IssueDate>2026-10-07</cbc:IssueDate>
    <cac:AccountingSupplierParty><cbc:CustomerAssignedAccountID>${RUC}</cbc:CustomerAssignedAccountID><cbc:AdditionalAccountID>6</cbc:AdditionalAccountID></cac:AccountingSupplierParty>
    ${lines}</${kind}>`);
}

const voided = (type: string, series: string, number: string) =>
  `<sac:VoidedDocumentsLine><cbc:LineID>1</cbc:LineID><cbc:DocumentTypeCode>${type}</cbc:DocumentTypeCode><sac:DocumentSerialID>${series}</sac:DocumentSerialID><sac:DocumentNumberID>${number}</sac:DocumentNumberID></sac:VoidedDocumentsLine>`;

const summed = (id: string, state: string) =>
  `<sac:SummaryDocumentsLine><cbc:DocumentTypeCode>03</cbc:DocumentTypeCode><cbc:ID>${id}</cbc:ID><cac:Status><cbc:ConditionCode>${state}</cbc:ConditionCode></cac:Status></sac:SummaryDocumentsLine>`;

const keys = (bytes: Uint8Array) => {
  const read = readVoids(bytes);
  return read.ok ? read.value.notices.map(({ key }) => key) : read.error;
};

describe("a comunicación de baja", () => {
  it("names what is cancelled, once, and when", () => {
    const lines = voided("01", "F001", "00000012") + voided("07", "FC01", "3");
    const read = readVoids(
      made(
        "VoidedDocuments",
        "RA-20261007-1",
        lines + voided("01", "f001", "12"),
      ),
    );
    const date = "2026-10-07";
    expect(read).toEqual({
      ok: true,
      value: {
        id: "RA-20261007-1",
        ruc: RUC,
        notices: [
          { key: `${RUC}-01-F001-12`, cancelled: true, date },
          { key: `${RUC}-07-FC01-3`, cancelled: true, date },
        ],
      },
    });
  });

  it("is refused where a line cannot be read", () => {
    expect(
      keys(made("VoidedDocuments", "RA-1", voided("01", "F001", "x"))),
    ).toEqual({ code: "bad-field", field: "ID", value: "F001-x" });
    expect(
      keys(made("VoidedDocuments", "RA-1", voided("", "F001", "1"))),
    ).toEqual({ code: "missing-field", field: "DocumentTypeCode" });
  });

  it("is not a reversión, an invoice, or something else", () => {
    expect(
      keys(made("VoidedDocuments", "RR-1", voided("20", "R001", "1"))),
    ).toMatchObject({ code: "unknown-document", kind: "reversal" });
    expect(keys(utf8(ubl()))).toMatchObject({ code: "unknown-document" });
    expect(keys(utf8("<a>"))).toMatchObject({ code: "unknown-document" });
    expect(keys(utf8("RA"))).toEqual({ code: "not-xml", what: "text" });
  });
});

describe("a resumen diario", () => {
  it("cancels the boletas of state 3", () => {
    const lines =
      summed("B001-1", "1") + summed("B001-0002", "3") + summed("B001-4", "2");
    expect(keys(made("SummaryDocuments", "RC-1", lines))).toEqual([
      `${RUC}-03-B001-2`,
    ]);
  });

  it("without any is refused by name", () => {
    expect(
      keys(made("SummaryDocuments", "RC-1", summed("B001-1", "1"))),
    ).toMatchObject({ code: "unknown-document", kind: "summary" });
  });
});

describe.skipIf(SHARED === null)(needsShared("voids of the samples"), () => {
  const sample = (path: string) =>
    keys(readFileSync(sharedPath("samples", path)));
  const greenter = (path: string) =>
    sample(`greenter/xml-parser/tests/Resources/${path}`);

  it("are what the files say", () => {
    expect(sample("gaspersoft/20606433094-RA-20241125-1.xml")).toEqual([
      "20606433094-01-F001-1",
      "20606433094-01-F001-2",
    ]);
    expect(greenter("bajas/20338570041-RA-20170628-0008.xml")).toEqual([
      "20338570041-03-BG99-14",
    ]);
    expect(greenter("bajas/baja.xml")).toEqual(["20600695771-01-F001-1"]);
    expect(greenter("resumen/20123456789-RC-20201007-001.xml")).toEqual([
      "20123456789-03-B001-1",
    ]);
  });

  it("are none where the files take no invoice back", () => {
    for (const path of [
      "resumen/20000000001-RC-20180126-1.xml",
      "resumen/20268523821-RC-20180127-21.xml",
    ])
      expect(greenter(path)).toMatchObject({ kind: "summary" });
    expect(sample("xsender/xmls/summary-document_signed.xml")).toMatchObject({
      kind: "summary",
    });
    for (const path of [
      "greenter/xml-parser/tests/Resources/bajas/20480072872-RR-20171002-00001.xml",
      "greenter/ws/tests/Resources/Name/20123456789-RR-20190122-00111.xml",
    ])
      expect(sample(path)).toMatchObject({ kind: "reversal" });
  });
});
