import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { STARTING_CHARTS } from "../../src/data/charts.ts";
import type { Instant } from "../../src/domain/calendar-date.ts";
import type { Account } from "../../src/domain/masters.ts";
import { parseChart } from "../../src/domain/starting-chart.ts";
import { isStorable } from "../../src/domain/text.ts";
import { LIMITS } from "../../src/domain/voucher.ts";
import { present } from "../../src/lib/assert.ts";

const NOW = "2026-01-01T00:00:00Z" as Instant;

async function textOf(id: string): Promise<string> {
  const chart = present(
    STARTING_CHARTS.find((c) => c.id === id),
    id,
  );
  return chart.load();
}

const pcge = parseChart(await textOf("pcge-2019"), NOW);
const sat = parseChart(await textOf("sat-agrupador-2019"), NOW);

function account(chart: readonly Account[], code: string): Account {
  return present(
    chart.find((a) => a.code === code),
    code,
  );
}

function codesOf(
  chart: readonly Account[],
  wanted: (account: Account) => boolean,
): string[] {
  return chart.filter(wanted).map((a) => a.code);
}

/** A file of the shared reference folder beside the project or above it, or null where there is none. */
function sharedFile(path: string): string | null {
  for (
    let folder = dirname(fileURLToPath(import.meta.url));
    folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    if (existsSync(join(folder, "shared", "design")))
      return readFileSync(join(folder, "shared", path), "utf8");
  }
  return null;
}

describe("every starting chart", () => {
  it.each(STARTING_CHARTS)(
    "$id: unique codes, storable names of some length, all active and as of the given instant",
    async ({ load }) => {
      const chart = parseChart(await load(), NOW);
      expect(new Set(chart.map((a) => a.code)).size).toBe(chart.length);
      for (const a of chart) {
        expect(a.name).toBe(a.name.normalize("NFC").trim());
        expect(a.name).toMatch(/^[A-ZÁÉÍÓÚÑ].+[^ .,;–]$/u);
        expect(a.name).not.toMatch(/ {2}|\\|�| - /);
        expect(isStorable(a.name) && a.name.length <= LIMITS.name).toBe(true);
        expect(a).toMatchObject({
          active: true,
          currency: null,
          modified: NOW,
        });
      }
    },
  );

  it.each(STARTING_CHARTS)("$id: under 10 KiB gzipped", async ({ load }) => {
    expect(gzipSync(await load(), { level: 9 }).length).toBeLessThan(10_240);
  });

  it("ids are unique and name a country", () => {
    expect(new Set(STARTING_CHARTS.map((c) => c.id)).size).toBe(
      STARTING_CHARTS.length,
    );
    expect(new Set(STARTING_CHARTS.map((c) => c.country))).toEqual(
      new Set(["PE", "MX"]),
    );
  });
});

describe("PCGE 2019", () => {
  const codes = new Set(pcge.map((a) => a.code));

  it("has the accounts of the norm by length, and 6881 that it misprints", () => {
    const ofLength = (n: number, element0: boolean): number =>
      pcge.filter(
        (a) => a.code.length === n && a.code.startsWith("0") === element0,
      ).length;
    expect([2, 3, 4].map((n) => ofLength(n, false))).toEqual([74, 322, 645]);
    expect([2, 3, 4].map((n) => ofLength(n, true))).toEqual([8, 15, 0]);
    expect(pcge).toHaveLength(1064);
  });

  it("gives every account of three or four digits its parent, above it", () => {
    const seen = new Set<string>();
    for (const { code } of pcge) {
      expect(code).toMatch(/^\d{2,4}$/);
      if (code.length > 2) expect(seen).toContain(code.slice(0, -1));
      seen.add(code);
    }
  });

  it("books on the leaves and nowhere else", () => {
    const leaves = codesOf(
      pcge,
      (a) => !pcge.some((b) => b.code !== a.code && b.code.startsWith(a.code)),
    );
    expect(codesOf(pcge, (a) => a.postable)).toEqual(leaves);
    expect(leaves).toHaveLength(771);
    expect(leaves).toEqual(
      expect.arrayContaining(["101", "1041", "4011", "09"]),
    );
  });

  it("knows the debit accounts from the credit ones, exceptions included", () => {
    const nature = (code: string): string => account(pcge, code).nature;
    for (const code of "1041 1212 1413 20 2729 3361 373 402 4152 422 4321 497 502 512 523 5632 592 6011 6911 709 7094 7411 881 892 01 09".split(
      " ",
    ))
      expect([code, nature(code)]).toEqual([code, "D"]);
    for (const code of "122 1321 1911 2762 2791 2911 3631 3952 4011 4212 4511 4931 5011 5631 5911 6111 7012 7111 7311 791 891 04 06".split(
      " ",
    ))
      expect([code, nature(code)]).toEqual([code, "H"]);
  });

  it("asks for person and document where the sub-ledgers are, for the person alone where no document exists", () => {
    const two = (code: string): string => code.slice(0, 2);
    const unique = (list: string[]): string[] => [...new Set(list.map(two))];
    expect(unique(codesOf(pcge, (a) => a.asksPerson))).toEqual(
      "12 13 14 16 17 42 43 44 46 47".split(" "),
    );
    expect(unique(codesOf(pcge, (a) => a.asksDocument))).toEqual(
      "12 13 42 43".split(" "),
    );
    expect(account(pcge, "1212")).toMatchObject({ asksDocument: true });
    for (const notIssued of ["1211", "1311", "4211", "4311"])
      expect(account(pcge, notIssued)).toMatchObject({
        asksPerson: true,
        asksDocument: false,
      });
    expect(account(pcge, "1673").asksPerson).toBe(false);
    expect(codesOf(pcge, (a) => a.asksCostCenter)).toEqual([]);
  });

  it("has no código agrupador", () => {
    expect(codesOf(pcge, (a) => a.grouping !== null)).toEqual([]);
  });

  it("spells names as the norm does", () => {
    const name = (code: string): string => account(pcge, code).name;
    expect(name("10")).toBe("Efectivo y equivalentes de efectivo");
    expect(name("1051")).toBe("Otros equivalentes de efectivo");
    expect(name("6273")).toContain("y enfermedades profesionales");
    expect(name("88")).toBe("Impuesto a las ganancias");
  });

  it("has every code of up to four digits that SUNAT's plan table has", ({
    skip,
  }) => {
    const table = sharedFile(
      "samples/reference/sunat-ple-tables/plan_contable.csv",
    );
    if (table === null) return skip("no shared reference folder");
    const listed = [...table.matchAll(/^(\d{2,4}),/gm)].map((m) => m[1] ?? "");
    expect(listed.length).toBeGreaterThan(1000);
    expect(listed.filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe("código agrupador del SAT", () => {
  it("counts headings, accounts of level 1 and of level 2", () => {
    const count = (form: RegExp): number =>
      sat.filter((a) => form.test(a.code)).length;
    expect(count(/^(?:\d00|[12]00\.\d\d)$/)).toBe(13);
    expect(count(/^\d(?!00)\d\d$/)).toBe(139);
    expect(count(/^\d(?!00)\d\d\.\d\d$/)).toBe(928);
    expect(sat).toHaveLength(1080);
  });

  it("is exactly the c_CodAgrup list of the SAT's schema, in its order", ({
    skip,
  }) => {
    const schema = sharedFile(
      "samples/reference/sat-contabilidad-e-xsd/1_3/CatalogosParaEsqContE/CatalogosParaEsqContE.xsd",
    );
    if (schema === null) return skip("no shared reference folder");
    const list = /"c_CodAgrup">(.*?)<\/xs:simpleType>/s.exec(schema)?.[1] ?? "";
    const codes = [...list.matchAll(/enumeration value="([^"]*)"/g)];
    expect(sat.map((a) => a.code)).toEqual(codes.map((m) => m[1]));
  });

  it("groups each account under its own code", () => {
    for (const a of sat) expect(a.grouping).toBe(a.code);
  });

  it("books on level 2 and nowhere else", () => {
    expect(codesOf(sat, (a) => a.postable)).toEqual(
      codesOf(sat, (a) => /^\d(?!00)\d\d\.\d\d$/.test(a.code)),
    );
    for (const a of sat.filter((b) => b.postable))
      expect(account(sat, a.code.slice(0, 3)).postable).toBe(false);
  });

  it("knows the debit accounts from the credit ones, contra accounts included", () => {
    const nature = (code: string): string => account(sat, code).nature;
    for (const code of "100 101.01 109.20 109.22 118.01 304.02 305.02 402.05 501.01 601.84 613.01 701.01 703.21 801.01 813.01".split(
      " ",
    ))
      expect([code, nature(code)]).toEqual([code, "D"]);
    for (const code of "108.04 109.21 116.01 171.18 172.01 183.10 189.01 201.01 216.10 301.01 304.01 401.41 503.01 702.10 704.23 801.02 899.02".split(
      " ",
    ))
      expect([code, nature(code)]).toEqual([code, "H"]);
  });

  it("asks customers and suppliers for person and document, other debtors and creditors for the person", () => {
    const level1 = (list: string[]): string[] =>
      list.filter((code) => code.length === 3);
    expect(level1(codesOf(sat, (a) => a.asksDocument))).toEqual(["105", "201"]);
    expect(level1(codesOf(sat, (a) => a.asksPerson))).toEqual(
      "105 106 107 120 186 201 202 205 206 251 252".split(" "),
    );
    expect(account(sat, "105.01")).toMatchObject({
      asksPerson: true,
      asksDocument: true,
    });
  });

  it("keeps the border zone where the last list of 2019 put it: at the end, not shifting the codes after 401.03", () => {
    const name = (code: string): string => account(sat, code).name;
    expect(name("401.04")).toBe("Ventas y/o servicios gravados al 0%");
    expect(name("401.39")).toContain("zona fronteriza norte");
    expect(name("402.02")).toContain("al 0%");
    expect(name("402.05")).toContain("zona fronteriza norte");
  });
});

describe("parseChart", () => {
  it("hands the flags of a parent down until a line states its own", () => {
    const chart = parseChart(
      "6|Gastos|Dc\n61|Luz\n62|Anticipos|Hpf\n621|De clientes",
      NOW,
    );
    expect(
      chart.map((a) => [
        a.code,
        a.nature,
        a.asksPerson,
        a.asksCostCenter,
        a.asksDocument,
        a.postable,
      ]),
    ).toEqual([
      ["6", "D", false, true, false, false],
      ["61", "D", false, true, false, true],
      ["62", "H", true, false, true, false],
      ["621", "H", true, false, true, true],
    ]);
  });

  it.each([
    ["no flags and no parent", "10|Caja"],
    ["no name", "10||D"],
    ["an unknown flag", "10|Caja|Dx"],
    ["no nature", "10|Caja|p"],
    ["a repeated code", "10|Caja|D\n10|Caja|D"],
    ["a fourth part", "10|Caja|D|x"],
    ["an empty line inside", "10|Caja|D\n\n11|Bancos|D"],
  ])("throws on %s", (_, text) => {
    expect(() => parseChart(text, NOW)).toThrow("INTERNAL");
  });
});
