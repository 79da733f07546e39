import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTsv, parseTsv } from "../../src/lib/tsv.ts";

const cell = fc
  .string({
    unit: fc.constantFrom("a", "1", '"', "\t", "\n", " ", "ñ", ","),
    maxLength: 6,
  })
  // A line break is a line break, whatever the system calls it.
  .map((text) => text.replace(/\r/g, ""));

describe("cells of the clipboard", () => {
  it("come back as they were written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (rows) => {
          expect(parseTsv(formatTsv(rows))).toEqual(rows);
        },
      ),
    );
  });

  it.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\tb", [["a", "b"]]],
    [
      "a\t\n\tb\n",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ['"dos\nlíneas"\tx\n', [["dos\nlíneas", "x"]]],
    ['"dice ""sí"""\t1\n', [['dice "sí"', "1"]]],
    ['12" de largo\tx\n', [['12" de largo', "x"]]],
    ['"sin cierre\tx\n', [['"sin cierre', "x"]]],
    ['"abc"d\tx', [['"abc"d', "x"]]],
    ["solo", [["solo"]]],
    ["", [[""]]],
    ["a\n\nb\n", [["a"], [""], ["b"]]],
  ])("%j are %j", (text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });
});
