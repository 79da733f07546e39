import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "../../src/lib/bytes.ts";
import type { ForeignBatch } from "../../src/foreign/batch.ts";
import { detect } from "../../src/foreign/detect.ts";
import { READERS, readForeign } from "../../src/foreign/read.ts";
import { totalsOf } from "../../src/domain/voucher.ts";
import { sharedPathOrNull as sharedPath } from "../support/shared.ts";
import {
  batchOf,
  contextOf,
  diary,
  DIARY_NAME,
  diaryPair,
  diaryRow,
} from "./context.ts";

/** What holds for whatever a reader gives. */
function checkBatch(batch: ForeignBatch): void {
  for (const { voucher, period, rows, findings } of batch.vouchers) {
    expect(batch.periods).toContain(period);
    expect(rows.first).toBeLessThanOrEqual(rows.last);
    for (const finding of findings) expect(batch.findings).toContain(finding);
    if (findings.some((f) => f.severity === "error")) continue;
    // A voucher without errors obeys the rules that may not be broken.
    const totals = totalsOf(voucher.lines);
    expect(totals?.debit).toBe(totals?.credit);
    expect(voucher.number).not.toBe("");
    expect(voucher.lines.every((l) => l.debit >= 0 && l.credit >= 0)).toBe(
      true,
    );
  }
}

/** Reads the bytes with every reader: each gives a batch or a refusal, and never throws. */
function readAll(bytes: Uint8Array): void {
  const file = { name: DIARY_NAME, bytes };
  detect(file.name, bytes);
  readForeign(file, contextOf("PEN"));
  for (const reader of Object.values(READERS)) {
    const outcome = reader(file, contextOf("MXN"));
    if (outcome.ok) checkBatch(outcome.value);
  }
}

const samples = sharedPath("samples");
const reals = [
  "ple/LE-050100-202601.extracto.txt",
  "satcfdi/cfdi_ejemplos/conta/poliza.xml",
  "satcfdi/cfdi_ejemplos/conta/CatalogoCuentas.xml",
  "satcfdi/test_contabilidad_electronica/ref/simple/CACX7605101P8202402PL.xml",
  "satcfdi/test_contabilidad_electronica/ref/simple/CACX7605101P8202402CT.xml",
];

describe("no input whatsoever makes a reader throw", () => {
  it("random bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), readAll));
  });

  it("random rows of fields", () => {
    const field = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "",
        "-",
        "20260600",
        "M1",
        "A1",
        "C1",
        "8",
        "1",
        "01/01/0001",
        "31/12/9999",
        "1e9",
        "-5.00",
        "1,234.50",
        "99999999999999",
        "10.00",
      ),
    );
    const row = fc.oneof(
      fc.array(field, { maxLength: 46 }),
      fc.array(field, { minLength: 21, maxLength: 22 }),
      fc.array(field, { minLength: 8, maxLength: 9 }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        readAll(utf8(rows.map((fields) => fields.join("|")).join("\n")));
      }),
      { numRuns: 300 },
    );
  });

  it("good rows with some fields replaced", () => {
    const replaced = fc.dictionary(
      fc.integer({ min: 1, max: 21 }).map(String),
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 50 }),
        fc.constantFrom(
          "",
          "-",
          "0",
          "31/05/2026",
          "USD",
          "20260500",
          "9",
          "C9",
        ),
      ),
      { maxKeys: 4 },
    );
    fc.assert(
      fc.property(
        fc.array(replaced, { minLength: 1, maxLength: 6 }),
        (rows) => {
          readAll(diary(rows.flatMap((row) => diaryPair(row))).bytes);
        },
      ),
      { numRuns: 300 },
    );
  });

  for (const path of reals)
    it.skipIf(samples === null)(`real file, changed: ${path}`, () => {
      const bytes = readFileSync(`${samples ?? ""}/${path}`);
      const change = fc.record({
        at: fc.nat(bytes.length - 1),
        cut: fc.nat(30),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 6 }),
          fc
            .constantFrom(
              '"',
              "<",
              "/>",
              "|",
              "&#10;",
              "-",
              "9".repeat(30),
              "\r\n",
            )
            .map(utf8),
        ),
      });
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (all) => {
          let changed: Uint8Array = bytes;
          for (const { at, cut, put } of all)
            changed = Buffer.concat([
              changed.subarray(0, at),
              put,
              changed.subarray(at + cut),
            ]);
          readAll(changed);
        }),
        { numRuns: 200 },
      );
    });
});

describe("what balanced rows mean survives any order of them", () => {
  it("the same vouchers, whatever lies between their rows", () => {
    const entry = fc.record({
      cuo: fc.integer({ min: 1, max: 4 }),
      cents: fc.integer({ min: 1, max: 10 ** 12 }),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 8 }),
        (entries) => {
          const amount = (cents: number) =>
            `${Math.floor(cents / 100)}.${(cents % 100).toString().padStart(2, "0")}`;
          const debits = entries.map((e) =>
            diaryRow({ 2: `05-${e.cuo}`, 18: amount(e.cents) }),
          );
          const credits = entries.map((e) =>
            diaryRow({ 2: `05-${e.cuo}`, 19: amount(e.cents) }),
          );
          const batch = batchOf(
            READERS["ple-5.1"](
              diary([...debits, ...credits.reverse()]),
              contextOf("PEN"),
            ),
          );
          expect(batch.findings).toEqual([]);
          expect(batch.vouchers.map((v) => v.voucher.number)).toEqual([
            ...new Set(entries.map((e) => `05-${e.cuo}`)),
          ]);
          for (const { voucher } of batch.vouchers)
            expect(totalsOf(voucher.lines)?.debit).toBe(
              entries
                .filter((e) => `05-${e.cuo}` === voucher.number)
                .reduce((n, e) => n + e.cents, 0),
            );
        },
      ),
    );
  });
});
