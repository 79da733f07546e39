import { describe, expect, it } from "vitest";
import { sheets } from "../../src/i18n/es/sheets.ts";
import {
  SHEET_BOUNDS,
  type OtherFile,
  type SheetBound,
  type SheetError,
} from "../../src/sheets/sheet-error.ts";
import type {
  MasterProblem,
  MasterProblemCode,
} from "../../src/sheets/masters/finding.ts";

const ALL: readonly SheetError[] = [
  { code: "empty" },
  ...(Object.keys(SHEET_BOUNDS) as SheetBound[]).map((what): SheetError => ({
    code: "too-large",
    what,
    limit: SHEET_BOUNDS[what],
    row: what === "cell" ? 1234 : null,
  })),
  ...(Object.keys(sheets.others) as OtherFile[]).map((what): SheetError => ({
    code: "not-a-sheet",
    what,
  })),
  { code: "wrong-encoding", encoding: "utf-8" },
  { code: "bad-quotes", row: 12_345 },
  { code: "bad-zip", cause: { code: "not-a-zip" } },
  {
    code: "bad-zip",
    cause: { code: "too-large", entry: null, what: "ratio", limit: 200 },
  },
  {
    code: "bad-zip",
    cause: { code: "unexpected-entry", entry: "x", reason: "encrypted" },
  },
  { code: "damaged-sheet" },
];

describe("the sentences about sheets that are not read", () => {
  it("are whole, say what to do, and are not the same for two of them", () => {
    const said = ALL.map(sheets.sheetError);
    for (const text of said) {
      expect(text).toMatch(/^[A-ZÁÉÍÓÚÑ«].*\.$/);
      expect(text).not.toMatch(/undefined|NaN|null|\[object| {2}|\.\./);
      expect(text.split(/\. [A-ZÁÉ]/).length, text).toBeGreaterThan(1);
    }
    expect(new Set(said).size).toBe(said.length);
  });
});

const PROBLEMS: Readonly<Record<MasterProblemCode, MasterProblem>> = {
  required: { code: "required" },
  "too-long": { code: "too-long", limit: 300 },
  "not-storable": { code: "not-storable" },
  "unknown-doc-type": { code: "unknown-doc-type", value: "Z" },
  "bad-doc-number": { code: "bad-doc-number", docType: "1" },
  "check-digit": { code: "check-digit", expected: "7" },
  "bad-code": { code: "bad-code", value: "a b" },
  "bad-currency": { code: "bad-currency", value: "sol" },
  "bad-date": { code: "bad-date", value: "31/02/2026" },
  "bad-rate": { code: "bad-rate", value: "x" },
  "bad-flag": { code: "bad-flag", value: "x" },
  "unknown-value": { code: "unknown-value", value: "x", allowed: ["D", "H"] },
  repeated: { code: "repeated", first: 3 },
  "number-of-other": { code: "number-of-other", docType: "6", name: "Ana" },
  "parent-missing": { code: "parent-missing" },
  "parent-postable": { code: "parent-postable", parent: "10" },
  "has-children": { code: "has-children", child: "101" },
  "own-currency": { code: "own-currency", currency: "PEN" },
  "sell-below-buy": { code: "sell-below-buy" },
};

describe("the sentences about rows of masters", () => {
  it("are whole, say what to do, and are not the same for two of them", () => {
    const said = [
      ...Object.values(PROBLEMS),
      { code: "bad-doc-number", docType: "6" } as const,
      { code: "bad-doc-number", docType: "R" } as const,
    ].map(sheets.masterProblem);
    for (const text of said) {
      expect(text).toMatch(/^[A-ZÁÉÍÓÚÑ«].*\.$/);
      expect(text).not.toMatch(/undefined|NaN|null|\[object| {2}|\.\./);
      expect(text.split(/[.:] [A-ZÁÉ]/).length, text).toBeGreaterThan(1);
    }
    expect(new Set(said).size).toBe(said.length);
  });
});
