import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "../../src/domain/calendar-date.ts";
import { personKey, type Person } from "../../src/domain/masters.ts";
import { mergedRows, planMerge } from "../../src/domain/merge.ts";
import { LATER, NOW, person } from "../support/samples.ts";

type Rows = ReadonlyMap<string, Person>;

function rowsOf(...persons: Person[]): Rows {
  return new Map(persons.map((p) => [personKey(p), p]));
}

/** The state after a merge in which the user chose nothing. */
function merged(mine: Rows, incoming: readonly Person[]): Rows {
  const plan = planMerge(mine, incoming, personKey);
  const after = new Map(mine);
  for (const { key, row } of mergedRows(plan, new Map(), LATER))
    after.set(key, row);
  return after;
}

const A = person("20131312955");
const KEY = personKey(A);

describe("a merge", () => {
  it("inserts what is new, updates what is newer, never deletes", () => {
    const newer = { ...A, name: "Otro nombre", modified: LATER };
    const other = person("20100070970");
    const plan = planMerge(rowsOf(A), [newer, other], personKey);
    expect(plan.added.map((a) => a.theirs)).toEqual([other]);
    expect(plan.updated).toEqual([{ key: KEY, mine: A, theirs: newer }]);
    expect([...merged(rowsOf(A, other), []).values()]).toEqual([A, other]);
  });

  it("lists what differs and is not newer as a conflict, and keeps mine", () => {
    const mine = { ...A, modified: LATER };
    const theirs = { ...A, name: "Otro nombre" };
    const plan = planMerge(rowsOf(mine), [theirs], personKey);
    expect(plan.conflicts).toEqual([
      { key: KEY, mine, theirs, suggested: "mine" },
    ]);
    expect(merged(rowsOf(mine), [theirs])).toEqual(rowsOf(mine));
  });

  it("takes over a later date in silence", () => {
    const plan = planMerge(rowsOf(A), [{ ...A, modified: LATER }], personKey);
    expect(plan.updated).toEqual([]);
    expect(plan.conflicts).toEqual([]);
    expect(plan.touched).toHaveLength(1);
  });

  it("finds nothing in the same rows, whatever the order of their fields", () => {
    const fields = Object.entries(A).reverse();
    const same = Object.fromEntries(fields) as unknown as Person;
    expect(planMerge(rowsOf(A), [same], personKey)).toEqual({
      added: [],
      updated: [],
      conflicts: [],
      touched: [],
    });
  });

  it("dates a row that was chosen against its age, so that the choice travels", () => {
    const mine = { ...A, modified: LATER };
    const theirs = { ...A, name: "Otro nombre" };
    const plan = planMerge(rowsOf(mine), [theirs], personKey);
    const later = "2026-12-01T00:00:00Z" as Instant;
    expect(mergedRows(plan, new Map([[KEY, "theirs"]]), later)).toEqual([
      { key: KEY, row: { ...theirs, modified: later } },
    ]);
    expect(mergedRows(plan, new Map([[KEY, "mine"]]), later)).toEqual([]);
  });
});

describe("merges of several packages", () => {
  const rows = fc.array(
    fc.record({
      number: fc.constantFrom("1", "2", "3"),
      name: fc.constantFrom("Ana", "Eva", "Ñusta", "\u{1F600}", "Ａ"),
      modified: fc.constantFrom(NOW, LATER, "2026-11-03T00:00:00Z" as Instant),
    }),
    { maxLength: 6 },
  );
  const packages = fc.array(
    rows.map((list) =>
      list.map(({ number, name, modified }) =>
        person(number, { name, modified }),
      ),
    ),
    { maxLength: 5 },
  );

  it("end alike in every order, and a second time changes nothing", () => {
    fc.assert(
      fc.property(
        packages.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length }),
          ),
        ),
        ([one, other]) => {
          const end = (list: readonly (readonly Person[])[]): Rows =>
            list.reduce(merged, rowsOf());
          const sorted = (state: Rows): [string, Person][] =>
            [...state].sort(([a], [b]) => (a < b ? -1 : 1));
          expect(sorted(end(other))).toEqual(sorted(end(one)));
          expect(one.reduce(merged, end(one))).toEqual(end(one));
        },
      ),
    );
  });
});
