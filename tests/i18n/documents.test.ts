import { describe, expect, it } from "vitest";
import { en } from "../../src/i18n/en/index.ts";
import { es } from "../../src/i18n/es/index.ts";
import {
  DOCUMENT_REFUSALS,
  DOCUMENT_WARNINGS,
  METADATA_FINDINGS,
} from "../support/sentences.ts";

describe.each([
  ["Spanish", es],
  ["English", en],
])("what is said of electronic documents in %s", (_, { documents }) => {
  it("is whole, says what to do, and is not the same for two refusals", () => {
    const said = DOCUMENT_REFUSALS.map((error) => documents.refusal(error));
    for (const text of said) {
      expect(text).toMatch(/^[A-ZÁÉÍÓÚÑ«].*\.$/);
      expect(text).not.toMatch(/undefined|NaN|null|\[object| {2}|\.\./);
      expect(text.split(/\. [A-ZÁÉ]/).length, text).toBeGreaterThan(1);
    }
    expect(new Set(said).size).toBe(said.length);
  });

  it("names the record and the numbers in warnings", () => {
    const said = [
      ...DOCUMENT_WARNINGS.map((w) => documents.warning(w, "es-PE")),
      ...METADATA_FINDINGS.map((f) => documents.metadataFinding(f)),
    ];
    for (const text of said) expect(text).toMatch(/^[A-ZÁÉÍÓÚÑ0-9«“].*\.$/);
    expect(new Set(said).size).toBe(said.length);
  });

  it("names both companies of a document of another", () => {
    const text = documents.refusal({
      code: "other-company",
      issuer: "20512333797",
      receiver: "20100070970",
      own: "20131312955",
    });
    for (const id of ["20512333797", "20100070970", "20131312955"])
      expect(text).toContain(id);
  });
});
