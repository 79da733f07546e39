import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  historyOf,
  recorded,
  redone,
  replaced,
  sealed,
  undone,
  type History,
} from "../../src/lib/history.ts";

const change = fc.record({
  value: fc.nat(),
  step: fc.option(fc.constantFrom("a", "b")),
});

function after(
  changes: readonly { value: number; step: string | null }[],
): History<number> {
  return changes.reduce(
    (history, { value, step }) => recorded(history, value, step),
    historyOf(-1),
  );
}

describe("a history", () => {
  it("takes back every step, down to the beginning, and brings all of them again", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const made = after(changes);
        let history: History<number> = made;
        for (let k = made.past.length; k > 0; k--) {
          expect(history.past).toHaveLength(k);
          history = undone(history);
        }
        expect(history.present).toBe(-1);
        expect(undone(history)).toBe(history);
        for (let k = made.past.length; k > 0; k--) history = redone(history);
        expect(history).toEqual(sealed(made));
        expect(redone(history)).toBe(history);
      }),
    );
  });

  it("makes one step of changes under one name that follow each other", () => {
    const typed = ["1", "10", "100"].reduce(
      (h, text) => recorded(h, text, "debit"),
      historyOf(""),
    );
    expect(typed.past).toEqual([""]);
    expect(undone(typed).present).toBe("");
    const again = recorded(sealed(typed), "1000", "debit");
    expect(undone(again).present).toBe("100");
  });

  it("never joins a change to a step that was taken back", () => {
    const one = recorded(historyOf(0), 1, "a");
    const other = recorded(undone(recorded(sealed(one), 2, "a")), 3, "a");
    expect(other.past).toEqual([0, 1]);
  });

  it("forgets what was taken back once something else is done", () => {
    const history = recorded(
      undone(after([{ value: 1, step: null }])),
      2,
      null,
    );
    expect(redone(history)).toBe(history);
    expect(history.present).toBe(2);
  });

  it("lets a value that nobody made take the present's place", () => {
    const history = replaced(after([{ value: 1, step: null }]), 9);
    expect(undone(history).present).toBe(-1);
    expect(redone(undone(history)).present).toBe(9);
  });

  it("is bounded: the oldest steps are forgotten", () => {
    const many = Array.from({ length: 1000 }, (_, value) => ({
      value,
      step: null,
    }));
    expect(after(many).past).toHaveLength(300);
    expect(after(many).past.at(-1)).toBe(998);
  });
});
