import { describe, expect, it } from "vitest";
import { sheets } from "../../src/i18n/es/sheets.ts";
import {
  SHEET_BOUNDS,
  type OtherFile,
  type SheetBound,
  type SheetError,
} from "../../src/sheets/sheet-error.ts";

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
