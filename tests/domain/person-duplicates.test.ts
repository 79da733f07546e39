import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personKey, type Person } from "../../src/domain/masters.ts";
import {
  likelyPairs,
  nameKey,
  personsLike,
  withinEdits,
} from "../../src/domain/person-duplicates.ts";
import { person } from "../support/samples.ts";

function mapOf(...persons: readonly Person[]): Map<string, Person> {
  return new Map(persons.map((p) => [personKey(p), p]));
}

describe("names as they are compared", () => {
  it.each([
    ["Comercial Andina S.A.C.", "COMERCIAL ANDINA SAC"],
    ["Pérez Quispe, Juan", "Juan Perez Quispe"],
    ["Aceros del Norte, S.A. de C.V.", "ACEROS DEL NORTE"],
    ["  Bodega   Ñusta ", "bodega nusta"],
  ])("%s and %s are one", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ["Aceros del Norte", "Aceros del Sur"],
    ["S.A.C.", "S.R.L."],
  ])("%s and %s are two", (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe("edits between two texts", () => {
  const letters = fc.string({
    unit: fc.constantFrom("a", "b", "c"),
    maxLength: 9,
  });

  it("are as many as were made, at most", () => {
    fc.assert(
      fc.property(
        letters,
        fc.nat(8),
        fc.constantFrom("a", "z"),
        (text, at, c) => {
          const place = Math.min(at, text.length);
          const put = text.slice(0, place) + c + text.slice(place);
          expect(withinEdits(text, put, 1)).toBe(true);
          expect(withinEdits(put, text, 1)).toBe(true);
        },
      ),
    );
  });

  it("are none only between equal texts, and the same both ways", () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(3), (a, b, most) => {
        expect(withinEdits(a, b, 0)).toBe(a === b);
        expect(withinEdits(a, b, most)).toBe(withinEdits(b, a, most));
      }),
    );
  });
});

const CASES: readonly (readonly [string, Person, Person])[] = [
  [
    "same-number",
    person("12345678", { docType: "1", name: "Ana" }),
    person("12345678", { docType: "4", name: "Otra" }),
  ],
  [
    "dni-in-ruc",
    person("10123456789", { name: "ANA RUIZ" }),
    person("12345678", { docType: "1", name: "Ruiz, A." }),
  ],
  [
    "same-name",
    person("20131312955", { name: "Comercial Andina SAC" }),
    person("20100070970", { name: "COMERCIAL ANDINA S.A.C." }),
  ],
  [
    "near-name",
    person("20131312955", { name: "Ferretería Quispe Hnos" }),
    person("20100070970", { name: "Ferreteria Quispes Hnos" }),
  ],
];

describe("persons that may be one", () => {
  it.each(CASES)("are found: %s", (why, a, b) => {
    const [pair] = likelyPairs(mapOf(a, b, person("20999999991")));
    expect(pair?.why).toBe(why);
    expect(new Set([pair?.first, pair?.second])).toEqual(
      new Set([personKey(a), personKey(b)]),
    );
    const persons = mapOf(a, b);
    expect(personsLike(a, persons, personKey(a))).toEqual([
      { key: personKey(b), why },
    ]);
  });

  it("are not those who share a generic number only", () => {
    const generic = { docType: "0", country: null };
    const persons = mapOf(
      person("0", { ...generic, name: "Mercado Central" }),
      person("0", { ...generic, name: "Hotel Plaza" }),
    );
    expect(likelyPairs(persons)).toEqual([]);
  });

  it("are not asked about again once one is inactive", () => {
    for (const [, a, b] of CASES)
      expect(likelyPairs(mapOf(a, { ...b, active: false }))).toEqual([]);
  });

  it("are each pair once, and every pair that comparing all with all would find", () => {
    const names = [
      "Ferretería Lima Norte",
      "Ferreteria Lima Nortes",
      "Hotel Sol",
      "Hotel Sol SAC",
      "Bazar Luz",
    ];
    const some = fc.array(
      fc.record({
        name: fc.constantFrom(...names),
        n: fc.integer({ min: 0, max: 5 }),
        type: fc.constantFrom("1", "4"),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const persons = mapOf(
          ...list.map(({ name, n, type }) =>
            person(`1234567${n.toString()}`, { name, docType: type }),
          ),
        );
        const pairs = likelyPairs(persons).map(
          ({ first, second }) => `${first} ${second}`,
        );
        expect(new Set(pairs).size).toBe(pairs.length);
        const all = [...persons].flatMap(([key, p]) =>
          personsLike(p, persons, key)
            .filter((like) => key < like.key)
            .map((like) => `${key} ${like.key}`),
        );
        expect(new Set(pairs)).toEqual(new Set(all));
      }),
    );
  });
});
