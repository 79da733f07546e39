import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PCGE_2019 } from "../../src/data/pcge-2019.ts";
import { SAT_AGRUPADOR_2019 } from "../../src/data/sat-agrupador-2019.ts";
import type { Instant } from "../../src/domain/calendar-date.ts";
import {
  adoptedBy,
  ancestorsOf,
  chartOf,
  nextChildCode,
  searchChart,
  shownNodes,
  type ChartNode,
} from "../../src/domain/chart.ts";
import type { Account } from "../../src/domain/masters.ts";
import { parentOf, parseChart } from "../../src/domain/starting-chart.ts";
import { present } from "../../src/lib/assert.ts";

const NOW = "2026-10-05T10:00:00Z" as Instant;

const PCGE = chartOf(parseChart(PCGE_2019, NOW));
const SAT = chartOf(parseChart(SAT_AGRUPADOR_2019, NOW));

function account(code: string, name = `Cuenta ${code}`): Account {
  return {
    code,
    name,
    postable: true,
    nature: "D",
    currency: null,
    asksPerson: false,
    asksCostCenter: false,
    asksDocument: false,
    grouping: null,
    active: true,
    modified: NOW,
  };
}

function codes(nodes: readonly ChartNode[]): string[] {
  return nodes.map((node) => node.account.code);
}

function nodeOf(chart: ReturnType<typeof chartOf>, code: string): ChartNode {
  return present(chart.byCode.get(code), code);
}

/** Charts whose codes begin each other in every way. */
const someChart = fc
  .uniqueArray(fc.stringMatching(/^[12.A]{1,6}$/), { maxLength: 40 })
  .map((all) => chartOf(all.map((code) => account(code))));

describe("the tree of a chart", () => {
  it("puts every account under the one with the longest code that begins its own", () => {
    fc.assert(
      fc.property(someChart, (chart) => {
        for (const node of chart.all) {
          expect(node.parent).toBe(
            parentOf(node.account.code, chart.byCode) ?? null,
          );
          expect(node.level).toBe(ancestorsOf(node).length + 1);
          const family = node.parent?.children ?? chart.tops;
          expect(family[node.place - 1]).toBe(node);
          expect(family).toHaveLength(node.siblings);
        }
      }),
    );
  });

  it("wholly open shows every account once, parents first, in the order of codes", () => {
    fc.assert(
      fc.property(someChart, (chart) => {
        const open = new Set(chart.byCode.keys());
        expect(shownNodes(chart, open)).toEqual(chart.all);
        expect(shownNodes(chart, new Set())).toEqual(chart.tops);
      }),
    );
  });

  it("shows the children of what is open alone", () => {
    const shown = shownNodes(PCGE, new Set(["10", "104", "1011"]));
    expect(codes(shown).slice(0, 9)).toEqual(
      "01 02 03 04 06 07 08 09 10".split(" "),
    );
    expect(codes(shown).slice(9, 17)).toEqual(
      "101 102 103 104 1041 1042 105 106".split(" "),
    );
  });
});

describe("a search of the chart", () => {
  it("finds by the beginning of a code, with the accounts that it lies under", () => {
    const { matches, nodes } = searchChart(PCGE, "1041");
    expect([...matches]).toEqual(["1041"]);
    expect(codes(nodes)).toEqual(["10", "104", "1041"]);
    expect([...searchChart(SAT, "101.0").matches]).toEqual(["101.01"]);
  });

  it("finds by words of the name in any order, without accents", () => {
    const { matches, nodes } = searchChart(PCGE, "electrica ENERGIA");
    expect([...matches]).toContain("6361");
    expect(codes(nodes).slice(0, 2)).toEqual(["63", "636"]);
  });

  it("brings every parent along, whatever is found", () => {
    fc.assert(
      fc.property(
        someChart,
        fc.stringMatching(/^[12a.]{0,3}$/),
        (chart, text) => {
          const { matches, nodes } = searchChart(chart, text);
          const shown = new Set(codes(nodes));
          for (const node of nodes)
            if (node.parent) expect(shown).toContain(node.parent.account.code);
          for (const code of matches) expect(shown).toContain(code);
        },
      ),
    );
  });
});

describe("the next code below an account", () => {
  it.each([
    [PCGE, "104", "1043"],
    [PCGE, "1041", "10411"],
    [PCGE, "10", "108"],
    [SAT, "101", "101.02"],
    [SAT, "101.01", "101.01.01"],
  ])(
    "follows its last child, written as the others are",
    (chart, under, next) => {
      expect(nextChildCode(chart, nodeOf(chart, under))).toBe(next);
    },
  );

  it("takes a gap where nothing is left after the last", () => {
    const all = ["1", "11", "12", "19"].map((code) => account(code));
    const chart = chartOf(all);
    expect(nextChildCode(chart, nodeOf(chart, "1"))).toBe("13");
  });

  it("is empty where no code is left", () => {
    const all = Array.from("123456789", (digit) => account(`1${digit}`));
    const chart = chartOf([account("1"), ...all]);
    expect(nextChildCode(chart, nodeOf(chart, "1"))).toBe("");
  });

  it("is free, lies under that account and takes no other account's children", () => {
    fc.assert(
      fc.property(someChart, (chart) => {
        for (const node of chart.all) {
          const next = nextChildCode(chart, node);
          if (next === "") continue;
          expect(chart.byCode.has(next)).toBe(false);
          expect(parentOf(next, chart.byCode)).toBe(node);
          expect(adoptedBy(chart, next)).toEqual([]);
        }
      }),
    );
  });
});
