import { describe, expect, it } from "vitest";
import {
  indexChoices,
  markedChoice,
  suggest,
  type ChoiceMark,
} from "../../src/ui/vouchers/suggestions.ts";

const ACCOUNTS: readonly (readonly [string, string, ChoiceMark | null])[] = [
  ["1041", "Cuentas corrientes operativas", null],
  ["6361", "Energía eléctrica", null],
  ["63", "Gastos de servicios", "parent"],
  ["6411", "Comercio de energía", null],
  ["6999", "Bioenergía", null],
  ["7777", "Antigua de energía", "inactive"],
];

describe("suggestions", () => {
  const index = indexChoices(
    ACCOUNTS.map(([code, name, mark]) => ({ value: code, code, name, mark })),
  );

  it.each([
    ["63", ["6361"]],
    ["energia", ["6361", "6411", "6999"]],
    ["elec ener", ["6361"]],
    ["ENERGÍA", ["6361", "6411", "6999"]],
    ["104", ["1041"]],
    ["6", ["6361", "6411", "6999"]],
    ["nada", []],
    ["", ["1041", "6361", "6411", "6999"]],
  ])("for %j are %j: codes first, then beginnings of words", (typed, codes) => {
    expect(suggest(index, typed, 10).map((c) => c.code)).toEqual(codes);
  });

  it("are never more than asked for", () => {
    expect(suggest(index, "e", 2)).toHaveLength(2);
  });

  it("name what cannot be taken only by its very code", () => {
    expect(markedChoice(index, " 63 ")?.mark).toBe("parent");
    expect(markedChoice(index, "7777")?.mark).toBe("inactive");
    expect(markedChoice(index, "6361")).toBeNull();
  });

  it("are found among 10 000 persons faster than one types", () => {
    const many = indexChoices(
      Array.from({ length: 10_000 }, (_, k) => ({
        value: `6|${k}`,
        code: `20${k.toString().padStart(9, "0")}`,
        name: `Comercial Ñandú Número ${k} Sociedad Anónima`,
        mark: null,
      })),
    );
    const start = performance.now();
    for (let k = 0; k < 10; k++)
      expect(suggest(many, `nandu 999${k}`, 40)[0]?.name).toContain(`999${k}`);
    // Some 3 ms each on the machine of the author; a wide margin for slower ones.
    expect((performance.now() - start) / 10).toBeLessThan(100);
  });
});
