import { describe, expect, it } from "vitest";
import { readSatMetadata } from "../../../src/foreign/documents/sat-metadata.ts";
import { UUID } from "./made.ts";

const HEAD =
  "Uuid~RfcEmisor~NombreEmisor~RfcReceptor~NombreReceptor~RfcPac~FechaEmision~FechaCertificacionSat~Monto~EfectoComprobante~Estatus~FechaCancelacion";

const row = (
  status: string,
  cancelled = "",
  { uuid = UUID.toLowerCase(), name = "UNO" } = {},
) =>
  `${uuid}~EKU9003173C9~${name}~URE180429TM6~DOS~SAT970701NN3~2026-10-05 10:00:00~2026-10-05 10:00:01~116.00~I~${status}~${cancelled}`;

const read = (...rows: string[]) => {
  const outcome = readSatMetadata([HEAD, ...rows, ""].join("\r\n"));
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};

describe("the SAT's metadata", () => {
  it("say which documents are cancelled, and when", () => {
    const other = UUID.replace("5", "6");
    expect(
      read(row("1"), row("0", "2026-10-09 08:00:00", { uuid: other })),
    ).toEqual({
      notices: [
        { key: UUID, cancelled: false, date: null },
        { key: other, cancelled: true, date: "2026-10-09" },
      ],
      findings: [],
    });
    expect(
      read(row("Cancelado"), row("Vigente")).notices.map(
        ({ cancelled }) => cancelled,
      ),
    ).toEqual([true, false]);
  });

  it("may have line feeds in names, a mark before and blank rows", () => {
    expect(read(row("1", "", { name: "UNO\nDOS" }), "", "  ")).toMatchObject({
      notices: [{ key: UUID }],
      findings: [],
    });
    const plain = readSatMetadata(`\ufeff${HEAD}\n${row("1")}\n`);
    expect(plain).toMatchObject({
      ok: true,
      value: { notices: [{ key: UUID }] },
    });
  });

  it("name their columns, in any order and with others", () => {
    const outcome = readSatMetadata(`UUID~Otra~Estatus\n${UUID}~x~0`);
    expect(outcome).toEqual({
      ok: true,
      value: {
        notices: [{ key: UUID, cancelled: true, date: null }],
        findings: [],
      },
    });
  });

  it("leave out a bad row by its number, and keep the rest", () => {
    expect(
      read(
        "a~b",
        row("1", "", { uuid: "x" }),
        row("2"),
        row("0", "ayer"),
        row("1"),
      ),
    ).toEqual({
      notices: [
        { key: UUID, cancelled: true, date: null },
        { key: UUID, cancelled: false, date: null },
      ],
      findings: [
        { row: 2, code: "field-count", found: 2, expected: 12 },
        { row: 3, code: "bad-uuid", value: "x" },
        { row: 4, code: "bad-status", value: "2" },
        { row: 5, code: "bad-date", value: "ayer" },
      ],
    });
  });

  it("are nothing else", () => {
    for (const text of ["", "Uuid,Estatus", "Uuid~Rfc\n", "x~Uuid~Estatus"])
      expect(readSatMetadata(text)).toEqual({
        ok: false,
        error: { code: "not-metadata" },
      });
  });
});
