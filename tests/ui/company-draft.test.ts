import { describe, expect, it } from "vitest";
import { t } from "../../src/i18n/index.ts";
import {
  checkCompany,
  noteOfTaxId,
  startingFields,
  withCountry,
  type CompanyFields,
} from "../../src/ui/company/draft.ts";
import { taxIdText } from "../../src/ui/company/draft-texts.ts";

const RIGHT: CompanyFields = {
  ...startingFields("PE"),
  taxId: " 20512333797 ",
  name: "  Comercial Andina SAC ",
  siteName: "Arequipa",
  preparedBy: "Rosa Quispe",
};

describe("noteOfTaxId", () => {
  it.each([
    ["", { kind: "empty" }],
    ["2", { kind: "missing", count: 10 }],
    ["30", { kind: "prefix" }],
    ["2051233379", { kind: "missing", count: 1 }],
    ["205123337971", { kind: "too-long", count: 1 }],
    ["2051A", { kind: "characters" }],
    ["20512333798", { kind: "check-digit", found: "8", expected: "7" }],
    ["20512333797", { kind: "valid" }],
    ["20-512333797", { kind: "valid" }],
  ])("says of the RUC %j %j", (text, note) => {
    expect(noteOfTaxId("PE", text)).toEqual(note);
  });

  it.each([
    ["M&Ñ8501", { kind: "missing", count: 5 }],
    // Four letters: a person's, so that 12 characters still lack one.
    ["ñ&aa010101ab", { kind: "missing", count: 1 }],
    ["ABC991301AB1", { kind: "date" }],
    ["1BC990101AB1", { kind: "characters" }],
    ["ABCD990101AB12", { kind: "too-long", count: 1 }],
    ["XAXX010101000", { kind: "generic" }],
  ])("says of the RFC %j %j", (text, note) => {
    expect(noteOfTaxId("MX", text)).toEqual(note);
  });

  it("asks for the check character of an RFC with & and Ñ, and takes it", () => {
    for (const start of ["M&Ñ850101QR", "Ñ&AA850101QR"]) {
      const wrong = ["0", "1"].map((end) => noteOfTaxId("MX", start + end));
      const found = wrong.find((note) => note.kind === "check-digit");
      const right = found?.kind === "check-digit" ? found.expected : "";
      expect(noteOfTaxId("MX", start + right)).toEqual({ kind: "valid" });
    }
  });

  it("has a sentence for each", () => {
    const note = noteOfTaxId("PE", "20512333798");
    expect(taxIdText(note, "PE", t.company).error).toContain(
      "termina en 8 y debería terminar en 7",
    );
    expect(taxIdText({ kind: "empty" }, "PE", t.company)).toEqual({});
  });
});

describe("checkCompany", () => {
  it("gives the draft, cleaned", () => {
    expect(checkCompany(RIGHT)).toEqual({
      ok: true,
      value: {
        company: {
          country: "PE",
          taxId: "20512333797",
          name: "Comercial Andina SAC",
          currency: "PEN",
        },
        site: { code: "0000", name: "Arequipa" },
        central: true,
        edition: "both",
        preparedBy: "Rosa Quispe",
        chart: "pcge",
      },
    });
  });

  it("lists every field that is wrong", () => {
    expect(
      checkCompany({
        ...RIGHT,
        taxId: "20512333798",
        name: " ",
        siteCode: "LIMA NORTE",
        siteName: "x".repeat(101),
        preparedBy: "Rosa\u0007",
      }),
    ).toEqual({
      ok: false,
      error: {
        taxId: { kind: "tax-id" },
        name: { kind: "required" },
        siteCode: { kind: "site-code" },
        siteName: { kind: "too-long", limit: 100 },
        preparedBy: { kind: "control" },
      },
    });
  });
});

describe("withCountry", () => {
  it("changes what was only proposed", () => {
    expect(withCountry(startingFields("PE"), "MX")).toEqual(
      startingFields("MX"),
    );
  });

  it("keeps what the person chose", () => {
    const chosen = { ...RIGHT, currency: "USD", siteCode: "0001" } as const;
    expect(withCountry(chosen, "MX")).toEqual({
      ...chosen,
      country: "MX",
      chart: "sat",
    });
  });
});
