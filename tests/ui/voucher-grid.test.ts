import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EMPTY_LINE,
  type LineForm,
  type VoucherForm,
} from "../../src/domain/voucher-form.ts";
import type { Rate } from "../../src/domain/decimal.ts";
import {
  roundingAccount,
  withBareConverted,
  withRoundingLine,
} from "../../src/ui/vouchers/foreign-edit.ts";
import {
  changedCell,
  withCellAbove,
  withInsertedLine,
  withMemoAbove,
  withoutLines,
  withSidesExchanged,
} from "../../src/ui/vouchers/form-edit.ts";
import {
  keyOutcome,
  type Caret,
  type KeyPress,
} from "../../src/ui/vouchers/grid-keys.ts";
import { lineWindow, topOf } from "../../src/ui/vouchers/line-window.ts";
import { account } from "../support/samples.ts";

const FIELDS = ["account", "debit", "memo"] as const;
const SHAPE = { fields: FIELDS, count: 4, page: 2, doneAt: null };

function press(keys: string): KeyPress {
  const parts = keys.split(" ");
  return {
    key: parts.at(-1) ?? "",
    ctrlKey: parts.includes("Ctrl"),
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
    metaKey: false,
  };
}

function outcome(
  keys: string,
  at: number,
  field: (typeof FIELDS)[number],
  caret: Caret = "all",
  doneAt: number | null = null,
): string {
  const found = keyOutcome(press(keys), { at, field }, caret, {
    ...SHAPE,
    doneAt,
  });
  if (!found) return "none";
  if (found.kind === "command") return found.command;
  return `${found.to.at} ${found.to.field}${found.extend ? " +" : ""}`;
}

function form(lines: readonly Partial<LineForm>[], memo = ""): VoucherForm {
  const made = { memo, lines: lines.map((l) => ({ ...EMPTY_LINE, ...l })) };
  return made as unknown as VoucherForm;
}

describe("a key in the lines", () => {
  it.each([
    ["ArrowDown", 0, "debit", "1 debit"],
    ["ArrowUp", 0, "debit", "0 debit"],
    ["ArrowDown", 3, "debit", "3 debit"],
    ["Shift ArrowDown", 1, "debit", "2 debit +"],
    ["PageDown", 0, "memo", "2 memo"],
    ["PageUp", 1, "memo", "0 memo"],
    ["ArrowRight", 0, "account", "0 debit"],
    ["ArrowRight", 0, "memo", "0 memo"],
    ["ArrowLeft", 0, "debit", "0 account"],
    ["Home", 2, "memo", "2 account"],
    ["End", 2, "account", "2 memo"],
    ["Ctrl Home", 2, "memo", "0 account"],
    ["Ctrl End", 0, "account", "3 memo"],
    ["Enter", 0, "account", "0 debit"],
    ["Enter", 0, "memo", "1 account"],
    ["Enter", 3, "memo", "3 memo"],
    ["Shift Enter", 1, "account", "0 memo"],
    ["Shift Enter", 0, "account", "0 account"],
    ["Alt Delete", 1, "memo", "remove"],
    ["Alt Insert", 1, "memo", "insert"],
    ["Ctrl d", 1, "memo", "copy-above"],
    ["Escape", 1, "memo", "take-back"],
    ["F2", 1, "memo", "edit"],
    ["F8", 1, "memo", "exchange-sides"],
    ["F9", 1, "memo", "close-difference"],
    ["+", 1, "memo", "repeat-memo"],
    ["+", 1, "account", "repeat-memo"],
    ["+", 1, "debit", "none"],
    ["a", 1, "debit", "none"],
    ["Ctrl z", 1, "debit", "none"],
    ["Ctrl Enter", 1, "debit", "none"],
    ["Tab", 1, "debit", "none"],
  ] as const)("%s at %d %s: %s", (keys, at, field, does) => {
    expect(outcome(keys, at, field)).toBe(does);
  });

  it.each([
    ["ArrowRight", "end", "1 memo"],
    ["ArrowRight", "start", "none"],
    ["ArrowRight", "between", "none"],
    ["ArrowLeft", "start", "1 account"],
    ["ArrowLeft", "end", "none"],
    ["Home", "between", "none"],
    ["Home", "start", "1 account"],
    ["End", "end", "1 memo"],
    ["ArrowDown", "between", "2 debit"],
    ["+", "end", "none"],
  ] as const)("%s while the cursor stands at %s: %s", (keys, caret, does) => {
    expect(outcome(keys, 1, "debit", caret)).toBe(does);
  });

  it("is done with the lines on the last cell of the last that balances", () => {
    expect(outcome("Enter", 1, "memo", "all", 1)).toBe("finish");
    expect(outcome("Enter", 2, "account", "all", 1)).toBe("finish");
    expect(outcome("Enter", 1, "debit", "all", 1)).toBe("1 memo");
    expect(outcome("Enter", 0, "memo", "all", 1)).toBe("1 account");
    expect(outcome("Shift Enter", 2, "account", "all", 1)).toBe("1 memo");
  });

  it("never leaves the lines, wherever it moves", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("ArrowUp", "ArrowDown", "PageUp", "PageDown", "Enter"),
        fc.nat(3),
        fc.constantFrom(...FIELDS),
        fc.boolean(),
        (key, at, field, shift) => {
          const found = outcome(`${shift ? "Shift " : ""}${key}`, at, field);
          expect(found).toMatch(/^[0-3] (account|debit|memo)/);
        },
      ),
    );
  });
});

describe("a command on the lines", () => {
  const lines = [
    { account: "1", debit: "5.00", memo: "uno" },
    { account: "2", credit: "5.00" },
    {},
  ];

  it("takes several lines away and leaves the empty one", () => {
    expect(withoutLines(form(lines), 0, 1).lines).toEqual([EMPTY_LINE]);
    const same = form(lines);
    expect(withoutLines(same, 2, 2)).toBe(same);
  });

  it("inserts, copies from above, repeats a memo and exchanges sides", () => {
    expect(withInsertedLine(form(lines), 1).lines[1]).toEqual(EMPTY_LINE);
    const place = { at: 1, field: "account" } as const;
    expect(withCellAbove(form(lines), place).lines[1]?.account).toBe("1");
    expect(withMemoAbove(form(lines), 1).lines[1]?.memo).toBe("uno");
    expect(withMemoAbove(form(lines, "todo"), 0).lines[0]?.memo).toBe("todo");
    expect(withSidesExchanged(form(lines), 0).lines[0]).toMatchObject({
      debit: "",
      credit: "5.00",
    });
  });

  it("says where two forms differ first", () => {
    const before = form(lines);
    expect(changedCell(before, before)).toBeNull();
    expect(
      changedCell(before, withSidesExchanged(form(lines), 1)),
    ).toMatchObject({ at: 1 });
    expect(changedCell(before, withoutLines(before, 1, 1))).toMatchObject({
      at: 1,
    });
  });

  it("converts what was pasted in another currency alone, on the side that lacks it", () => {
    const dollars = [
      { account: "4212", debit: "1.00", foreignAmount: "9.00" },
      { account: "6011", foreignAmount: "100.00" },
      { account: "4212", foreignAmount: "40.00" },
      { account: "4212", foreignAmount: "60.00" },
      { account: "6011", foreignAmount: "5.00" },
    ];
    const made = withBareConverted(
      form(dollars),
      1,
      4,
      "3.745" as Rate,
      (code) => (code.startsWith("4") ? "H" : "D"),
      "es-PE",
    );
    expect(made.lines.map((l) => [l.debit, l.credit])).toEqual([
      ["1.00", ""],
      ["374.50", ""],
      ["", "149.80"],
      ["", "224.70"],
      ["", ""],
    ]);
  });

  it("puts what rounding left on an account of the chart, or on none", () => {
    const accounts = [
      account("676", { postable: false }),
      account("6762"),
      account("6761"),
      account("776"),
    ];
    expect(roundingAccount("PE", -1, accounts)).toBe("6761");
    expect(roundingAccount("PE", 1, accounts)).toBe("776");
    expect(roundingAccount("MX", 1, accounts)).toBe("");
    const made = withRoundingLine(form(lines), "776", 2, "redondeo", "es-PE");
    expect(made.at).toBe(2);
    expect(made.form.lines[2]).toMatchObject({
      account: "776",
      credit: "0.02",
    });
  });
});

describe("the lines that are drawn", () => {
  const heights = fc.record({
    count: fc.integer({ min: 1, max: 6000 }),
    line: fc.constant(24),
    more: fc
      .array(fc.tuple(fc.nat(5999), fc.integer({ min: 1, max: 60 })), {
        maxLength: 20,
      })
      .map((entries) => new Map(entries)),
  });

  it("and what stands for the others have the height of all", () => {
    fc.assert(
      fc.property(
        heights,
        fc.nat(150_000),
        fc.nat(6500),
        (all, scrolled, current) => {
          const more = new Map([...all.more].filter(([at]) => at < all.count));
          const made = { ...all, more };
          const end = topOf(made, made.count);
          const from = Math.min(scrolled, Math.max(end - 500, 0));
          const shown = lineWindow(made, { from, to: from + 500 }, current);
          let top = 0;
          for (const { at, gap } of shown.drawn) {
            top += gap;
            expect(top).toBe(topOf(made, at));
            top = topOf(made, at + 1);
          }
          expect(top + shown.below).toBe(end);
          // All in view is drawn, few besides, and the current line.
          const drawn = new Set(shown.drawn.map((d) => d.at));
          for (let at = 0; at < made.count; at++)
            if (topOf(made, at + 1) > from && topOf(made, at) < from + 500)
              expect(drawn.has(at)).toBe(true);
          expect(drawn.size).toBeLessThanOrEqual(121);
          expect(drawn.has(current)).toBe(current < made.count);
        },
      ),
      { numRuns: 40 },
    );
  });
});
