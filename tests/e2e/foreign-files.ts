import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diaryPair, diaryRow } from "../foreign/context.ts";
import { sharedPath } from "../support/shared.ts";

/** The company of Peru that the tests create, and a diary's name with its RUC. */
export const RUC = "20512333797";
export const DIARY = `LE${RUC}20260600050100001111.TXT`;
export const RFC = "CAMA911215CJ0";

/** A folder of files that a person chooses from. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "valija-foreign-"));

  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  /** A diary of these rows. */
  diary(rows: readonly string[], name = DIARY): string {
    return this.file(name, rows.map((row) => `${row}\r\n`).join(""));
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** Rows of so many balanced vouchers, in three T/O, each with a person and a cost center. */
export function manyVouchers(count: number): string[] {
  return Array.from({ length: count }, (_, k) => {
    const number = `${["05", "11", "31"][k % 3] ?? ""}-${String(k + 1).padStart(6, "0")}`;
    const amount = `${(k % 900) + 100}.${String(k % 100).padStart(2, "0")}`;
    const day = `${String((k % 28) + 1).padStart(2, "0")}/06/2026`;
    const common = {
      2: number,
      8: "6",
      9: k % 2 === 0 ? "20131312955" : "20100070970",
      6: "001",
      12: `${k + 1}`,
      13: day,
      15: day,
      16: `COMPRA DE MERCADERIA ${k + 1}`,
    };
    return [
      diaryRow({ ...common, 3: "M0001", 18: amount }),
      diaryRow({ ...common, 3: "M0002", 4: "421201", 19: amount }),
    ];
  }).flat();
}

/** A month with every kind of trouble: one voucher is in order. */
export function troubledRows(): string[] {
  const twenty = diaryRow({ 2: "11-010009" }).split("|").slice(0, 20).join("|");
  return [
    ...diaryPair(),
    diaryRow({ 2: "11-010002", 18: "1,234.50" }),
    diaryRow({ 2: "11-010002", 4: "421201", 19: "1234.50" }),
    ...diaryPair({ 2: "11-010003", 13: "31/02/2026", 15: "31/02/2026" }),
    diaryRow({ 2: "11-010004", 18: "50.00" }),
    ...diaryPair({ 2: "000777", 8: "6", 9: "20123456789" }),
    `${twenty}|`,
  ];
}

/** A public SAT sample as if it were this company's. */
export function satSample(folder: Folder, kind: "PL" | "CT"): string {
  const path = sharedPath(
    "samples/satcfdi/test_contabilidad_electronica/ref/simple",
    `CACX7605101P8202402${kind}.xml`,
  );
  return folder.file(
    `${RFC}202402${kind}.xml`,
    readFileSync(path, "utf8").replaceAll("CACX7605101P8", RFC),
  );
}

/** The public sample of pólizas 1.1, with values that no real file has, as if it were this company's. */
export function oldSatSample(folder: Folder): string {
  const path = sharedPath("samples/satcfdi/cfdi_ejemplos/conta/poliza.xml");
  const text = readFileSync(path, "utf8");
  return folder.file(
    "poliza-1.1.xml",
    text.replace(/RFC="[^"]*" Mes="01"/, `RFC="${RFC}" Mes="01"`),
  );
}
