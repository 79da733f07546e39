import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { utf8, type Bytes } from "../../src/lib/bytes.ts";
import { BOUNDS } from "../../src/transfer/format/errors.ts";
import { layImage } from "../../src/transfer/zip/image.ts";
import { bomb } from "../fixtures/bad-packages.ts";
import {
  buildPackage,
  imageEntries,
  tableBytes,
  zipOf,
} from "../fixtures/build-package.ts";
import { good, RECEIPT } from "../fixtures/good-packages.ts";
import { newFolder, spawned, valija, written } from "./support.ts";

const MIB = 1024 * 1024;

/** The month with so many entries more than it has. */
function crowded(count: number): Bytes {
  const { entries } = good();
  const all = imageEntries(entries);
  const [first] = all.slice(-1);
  if (!first) throw new Error("no entry");
  for (let k = 0; k < count; k++)
    all.push({ ...first, name: `xml/${k.toString(16).padStart(64, "0")}.xml` });
  return layImage(all);
}

/** A file of zeros that takes no room on the disk, begun like a ZIP. */
function sparse(size: number): string {
  const path = join(newFolder(), "grande.zip");
  const file = openSync(path, "w");
  writeSync(file, zipOf(good().entries));
  ftruncateSync(file, size);
  closeSync(file);
  return path;
}

/** A receipt with so many observations. */
function long(rows: number): Bytes {
  const lines = Array.from(
    { length: rows },
    (_, k) => `a,${k.toString().padStart(7, "0")},,m\n`,
  );
  const raw = {
    "observaciones.csv": tableBytes(
      `tabla,clave,campo,mensaje\n${lines.join("")}`,
    ),
  };
  return zipOf(buildPackage({ ...RECEIPT, raw }).entries);
}

describe("what is too large", () => {
  it("is refused by its bound, before memory is spent", () => {
    const cases: [string, string, string][] = [
      ["bomba.zip", "too-large", "crece más de 200 veces"],
      [
        "bomba que miente.zip",
        "damaged",
        "no tiene el tamaño que el índice indica",
      ],
      ["entrada.zip", "too-large", "pasa de 512 MiB"],
      ["muchas.zip", "too-large", "más de 20,000 archivos"],
    ];
    const files = written({
      "bomba.zip": bomb(64 * MIB, 64 * MIB),
      "bomba que miente.zip": bomb(64 * MIB, 100),
      "entrada.zip": bomb(MIB, BOUNDS.entry + 1),
      "muchas.zip": crowded(BOUNDS.entries),
    });
    const idle = spawned("--help");
    const { out, code, peak } = spawned(
      "verify",
      ...files,
      sparse(BOUNDS.file + 1),
    );
    expect(code).toBe(1);
    expect(out).toHaveLength(5);
    cases.forEach(([name, refusal, words], k) => {
      expect(out[k]).toMatch(new RegExp(`^\\[${refusal}\\] .*${name}: `));
      expect(out[k]).toContain(words);
    });
    expect(out[4]).toMatch(
      /^\[too-large\] .*: El paquete es demasiado grande: el archivo pasa de 512 MiB/,
    );
    expect(peak - idle.peak).toBeLessThan(100);
  });

  it("of rows is refused when the bound is passed", async () => {
    const files = written({ "filas.zip": long(BOUNDS.rows + 1) });
    const { out } = await valija("verify", ...files);
    expect(out[0]).toMatch(
      /^\[too-large\] .*«observaciones\.csv» es demasiado grande: contiene más de 2,000,000 filas/,
    );
  });

  it("begins after the bound: the longest cell passes", async () => {
    const words = Array.from({ length: BOUNDS.cell }, (_, k) => k.toString(36));
    const cell = words.join(" ").slice(0, BOUNDS.cell);
    const raw = {
      "observaciones.csv": utf8(
        `tabla,clave,campo,mensaje\r\na,b,,${cell}\r\n`,
      ),
    };
    const files = written({
      "celda.zip": zipOf(buildPackage({ ...RECEIPT, raw }).entries),
    });
    expect((await valija("verify", ...files)).code).toBe(0);
  });
});
