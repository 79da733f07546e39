import { describe, expect, it } from "vitest";
import { checkTaxId, GENERIC_RFCS } from "../../src/domain/tax-id.ts";
import { isGenericId, personKey } from "../../src/domain/masters.ts";

describe("RUC", () => {
  it.for([
    "20512333797",
    "20131312955",
    "20100070970",
    "10467793549",
    "20601111111",
  ])("%s is valid", (id) => {
    expect(checkTaxId("PE", id)).toEqual({ kind: "valid", taxId: id });
  });

  it.for(["20123456789", "20000000002", "20100454523"])(
    "%s has a wrong check digit, and the right one is told",
    (id) => {
      const check = checkTaxId("PE", id);
      expect(check).toMatchObject({ kind: "wrong-check-digit", taxId: id });
      const right =
        check.kind === "wrong-check-digit"
          ? `${id.slice(0, -1)}${check.expected}`
          : "";
      expect(checkTaxId("PE", right).kind).toBe("valid");
    },
  );

  it.for([
    ["2051233379", "length"],
    ["205123337970", "length"],
    ["", "length"],
    ["30512333797", "prefix"],
    ["2051233379A", "characters"],
    ["２0512333797", "characters"],
  ] as const)("%j is malformed: %s", ([id, reason]) => {
    expect(checkTaxId("PE", id)).toEqual({ kind: "malformed", reason });
  });

  it("may be typed with blanks and dashes", () => {
    expect(checkTaxId("PE", " 20-51233379 7\u00a0")).toMatchObject({
      kind: "valid",
      taxId: "20512333797",
    });
  });
});

describe("RFC", () => {
  it.for([
    "CAMA911215CJ0",
    "COSC8001137NA",
    "SORC591116FJ6",
    "DIM8701081LA",
    "A&A050908GT0",
    "SAT970701NN3",
    ...GENERIC_RFCS,
  ])("%s is valid", (id) => {
    expect(checkTaxId("MX", id)).toEqual({ kind: "valid", taxId: id });
    expect(checkTaxId("MX", id.toLowerCase()).kind).toBe("valid");
  });

  it("counts Ñ and &, composed or not, in either case", () => {
    const check = checkTaxId("MX", "ÑAÑ&050908GT0");
    expect(check.kind).not.toBe("malformed");
    const expected = check.kind === "wrong-check-digit" ? check.expected : "0";
    const right = `ÑAÑ&050908GT${expected}`;
    for (const typed of [right, right.normalize("NFD"), right.toLowerCase()])
      expect(checkTaxId("MX", typed)).toEqual({ kind: "valid", taxId: right });
  });

  it("warns of a wrong check character: AAA010101AAA", () => {
    expect(checkTaxId("MX", "AAA010101AAA")).toMatchObject({
      kind: "wrong-check-digit",
    });
  });

  it.for([
    ["SAT970701NN", "length"],
    ["SAT970701NN33X", "length"],
    ["SAT971301NN3", "date"],
    ["SAT970631NN3", "date"],
    ["SAT970229NN3", "date"],
    ["SAT970700NN3", "date"],
    ["SA1970701NN3", "characters"],
    ["SAT970701NNB", "characters"],
  ] as const)("%s is malformed: %s", ([id, reason]) => {
    expect(checkTaxId("MX", id)).toEqual({ kind: "malformed", reason });
  });

  it("accepts 29 February of a leap year and the long months", () => {
    for (const id of ["SAT000229NN3", "SAT960229NN3", "SAT970831NN3"])
      expect(checkTaxId("MX", id).kind).not.toBe("malformed");
  });
});

describe("ids that many persons share", () => {
  it("are told apart by the name", () => {
    expect(isGenericId("R", "XAXX010101000")).toBe(true);
    expect(isGenericId("R", "XEXX010101000")).toBe(true);
    expect(isGenericId("0", "123")).toBe(true);
    expect(isGenericId("6", "20512333797")).toBe(false);
    const key = (name: string): string =>
      personKey({ docType: "0", docNumber: "-", name });
    expect(key(" José  Pérez ".normalize("NFD"))).toBe(key("JOSÉ PÉREZ"));
    expect(key("Ana")).not.toBe(key("Eva"));
    const ruc = { docType: "6", docNumber: "20512333797" };
    expect(personKey({ ...ruc, name: "A" })).toBe(
      personKey({ ...ruc, name: null }),
    );
  });
});
