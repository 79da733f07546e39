import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "../../../src/lib/assert.ts";
import { compareCodePoints } from "../../../src/lib/code-points.ts";
import { MASTER_NAMES, type Masters } from "../../../src/domain/masters.ts";
import { controlCode } from "../../../src/transfer/format/control-code.ts";
import {
  packageFileName,
  type NameParts,
} from "../../../src/transfer/format/file-name.ts";
import {
  encodeMaster,
  MASTER_TABLES,
  mastersOfRows,
} from "../../../src/transfer/format/master-rows.ts";
import {
  beginsPage,
  cutPages,
  pagePath,
  parsePagePath,
} from "../../../src/transfer/format/pages.ts";
import { readWholeTable } from "../../../src/transfer/format/plain-tables.ts";
import { RowProblems } from "../../../src/transfer/format/row-problems.ts";
import { slipLines, writeSlip } from "../../../src/transfer/format/slip.ts";
import {
  describesTable,
  tableSchema,
} from "../../../src/transfer/format/table-schema.ts";
import {
  KIND_TABLES,
  type Table,
} from "../../../src/transfer/format/tables.ts";
import { rowsOf } from "../../support/arbitraries.ts";
import { hashOf, MANIFEST } from "../../support/manifests.ts";
import { needsPython, PYTHON, python } from "../../support/python.ts";
import { MASTERS, NOW, person } from "../../support/samples.ts";

const ALL_TABLES: readonly Table[] = [
  ...new Set(Object.values(KIND_TABLES).flat()),
];

describe("file names", () => {
  const base: NameParts = {
    kind: "vouchers",
    taxId: "20512333797",
    period: "2026-10",
    operationType: null,
    site: "0002",
    sequence: 12,
  };
  it.for<readonly [Partial<NameParts>, string]>([
    [{}, "20512333797_2026-10_S0002_N0012.zip"],
    [
      { operationType: "05", sequence: 13 },
      "20512333797_2026-10_05_S0002_N0013.zip",
    ],
    [
      { kind: "management", period: null, sequence: 3 },
      "20512333797_GESTION_S0002_N0003.zip",
    ],
    [
      { kind: "management", sequence: 4 },
      "20512333797_GESTION_2026-10_S0002_N0004.zip",
    ],
    [
      { kind: "masters", period: null, site: "0000", sequence: 1 },
      "20512333797_MAESTROS_S0000_N0001.zip",
    ],
    [
      { kind: "receipt", period: null, site: "0000", sequence: 7 },
      "20512333797_ACUSE_S0000_N0007.zip",
    ],
    [{ taxId: "Ñ&A050908GT0" }, "__A050908GT0_2026-10_S0002_N0012.zip"],
    [{ sequence: 123456 }, "20512333797_2026-10_S0002_N123456.zip"],
  ])("%#: %j", ([parts, expected]) => {
    expect(packageFileName({ ...base, ...parts })).toBe(expected);
  });
  it("have at most 64 characters, all ASCII", () => {
    const longest = packageFileName({
      ...base,
      taxId: "XAXX010101000",
      operationType: "WXYZ",
      site: "ABCDEFGH",
      sequence: 999_999_999,
    });
    expect(longest.length).toBeLessThanOrEqual(64);
    expect(longest).toMatch(/^[A-Za-z0-9_.-]+$/);
  });
});

describe("page names", () => {
  it("come back as they were made", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("05", "ABCD", "2026-10"),
        fc.integer({ min: 1, max: 20_000 }),
        (book, ordinal) => {
          const path = pagePath("comprobantes", book, ordinal);
          expect(parsePagePath(path)).toEqual({
            table: "comprobantes",
            book,
            ordinal,
          });
        },
      ),
    );
  });
  it.for([
    "comprobantes/05-0000.csv",
    "comprobantes/05-00001.csv",
    "comprobantes/05-1.csv",
    "comprobantes/05.csv",
    "comprobantes/ab-0001.csv",
    "/05-0001.csv",
    "comprobantes/05-0001.CSV",
    "x/y/05-0001.csv",
  ])("%s is none", (path) => {
    expect(parsePagePath(path)).toBeNull();
  });
});

const keys = fc.array(
  fc.oneof(
    fc.stringMatching(/^[0-9]{1,8}$/),
    fc.stringMatching(/^[A-Z0-9-]{1,12}$/),
    fc.constantFrom("Ñ1", "Ａ", "\u{1F600}", "\ue000"),
  ),
  { maxLength: 40 },
);

describe("pages", () => {
  it("are cut at their keys alone, whatever else the book holds", () => {
    fc.assert(
      fc.property(keys, (list) => {
        const sorted = [...new Set(list)].sort(compareCodePoints);
        const pages = cutPages(sorted, (k) => k);
        expect(pages.flat()).toEqual(sorted);
        pages.forEach((page, k) => {
          page.forEach((key, n) => {
            if (k > 0 || n > 0) expect(beginsPage(key)).toBe(n === 0);
          });
        });
      }),
    );
  });
});

describe("control codes", () => {
  it("are the first 40 bits", () => {
    expect(controlCode(hashOf("0"))).toBe("0000-0000");
    expect(controlCode(hashOf("f"))).toBe("ZZZZ-ZZZZ");
  });
});

describe("masters", () => {
  it("have the same text in whatever order they come, and come back", () => {
    for (const name of MASTER_NAMES) {
      fc.assert(
        fc.property(
          rowsOf(MASTER_TABLES[name]).chain((rows) => {
            const masters = mastersOfRows(name, rows as never);
            return fc.tuple(
              fc.constant(masters),
              fc.shuffledSubarray<(typeof masters)[number]>(masters, {
                minLength: masters.length,
              }),
            );
          }),
          ([one, other]) => {
            const byKey = new Set(
              one.map((m) =>
                JSON.stringify(
                  Object.entries(m).slice(0, MASTER_TABLES[name].key.length),
                ),
              ),
            );
            fc.pre(byKey.size === one.length);
            const text = encodeMaster(name, one as never);
            expect(encodeMaster(name, other as never)).toBe(text);
            const problems = new RowProblems();
            const back = mastersOfRows(
              name,
              readWholeTable(MASTER_TABLES[name], "x", text, problems) as never,
            );
            expect(problems.error()).toBeNull();
            expect(back).toHaveLength(one.length);
            expect(encodeMaster(name, back as never)).toBe(text);
          },
        ),
        { numRuns: 50 },
      );
    }
  });
});

describe("table schemas", () => {
  it("describe their own table only", () => {
    for (const table of ALL_TABLES)
      for (const other of ALL_TABLES) {
        const same =
          Object.keys(table.columns).join() ===
          Object.keys(other.columns).join();
        expect(describesTable(tableSchema(table), other)).toBe(same);
      }
    expect(
      describesTable(new Uint8Array([1]), present(ALL_TABLES[0], "a table")),
    ).toBe(false);
  });
});

describe("the slip", () => {
  const head = { fileName: "x.zip", created: NOW };
  const text = new TextDecoder().decode(writeSlip(head, MANIFEST.valija));
  it("has CRLF after every line, the control code and the totals", () => {
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.endsWith("\r\n")).toBe(true);
    for (const part of [
      MANIFEST.valija.controlCode,
      "1843201.55",
      "812",
      "3207",
      "214",
      "100001 a 100412",
      "Arequipa",
      "2026-10",
      "20512333797",
    ])
      expect(text).toContain(part);
  });
  it("gets no line from a name", () => {
    const site = { code: "0002", name: "x\r\nCÓDIGO DE CONTROL  0000-0000" };
    const lines = slipLines(head, { ...MANIFEST.valija, site });
    expect(lines.filter((l) => l.startsWith("CÓDIGO"))).toHaveLength(1);
    expect(lines.every((l) => !/[\r\n]/.test(l))).toBe(true);
  });
  it("declares a month without vouchers", () => {
    const totals = { ...MANIFEST.valija.totals, vouchers: 0 };
    expect(slipLines(head, { ...MANIFEST.valija, totals }).join()).toContain(
      "SIN MOVIMIENTO",
    );
  });
});

describe.skipIf(!PYTHON)(needsPython("an independent hand"), () => {
  it("has the same schemas in names, types, keys and demands", () => {
    const theirs = python(
      "from make_package import schema\nprint(json.dumps([schema(n+'.csv') for n in data]))",
      ALL_TABLES.map((t) => t.name),
    ) as Schema[];
    interface Schema {
      fields: {
        name: string;
        type: string;
        constraints?: { required?: boolean };
        trueValues?: string[];
        falseValues?: string[];
      }[];
      primaryKey: string[];
    }
    const plain = (s: Schema) => ({
      primaryKey: s.primaryKey,
      fields: s.fields.map((f) => ({
        name: f.name,
        type: f.type,
        required: f.constraints?.required === true,
        t: f.trueValues,
        f: f.falseValues,
      })),
    });
    const ours = ALL_TABLES.map(
      (t) => JSON.parse(new TextDecoder().decode(tableSchema(t))) as Schema,
    );
    expect(ours.map(plain)).toEqual(theirs.map(plain));
  });

  it("cuts the same pages and gives the same codes", () => {
    const numbers = Array.from(
      { length: 3000 },
      (_, k) => `10${k.toString().padStart(6, "0")}`,
    );
    const strange = [
      "Ñ1",
      "Ａ",
      "\u{1F600}",
      "\ue000",
      "a b",
      ...Array.from({ length: 600 }, (_, k) => `É${k}`),
    ];
    const sorted = [...numbers, ...strange].sort(compareCodePoints);
    const theirs = python(
      "from package_format import pages\nrows=[{'tipo_operacion':'05','numero':n} for n in data]\nprint(json.dumps([[r['numero'] for r in p] for p in pages('comprobantes',rows)['05']]))",
      sorted.toReversed(),
    );
    expect(cutPages(sorted, (n) => n)).toEqual(theirs);
    expect(cutPages(sorted, (n) => n).length).toBeGreaterThan(5);
    const hashes = Array.from(
      { length: 200 },
      (_, k) =>
        `sha256:${((k * 2654435761) >>> 0).toString(16).padStart(8, "0").repeat(8)}` as const,
    );
    expect(hashes.map(controlCode)).toEqual(
      python(
        "from package_format import control_code\nprint(json.dumps([control_code(h) for h in data]))",
        hashes,
      ),
    );
  });

  it("writes the same bytes of masters", () => {
    const masters: Masters = {
      ...MASTERS,
      persons: [
        ...MASTERS.persons,
        person("0001", { name: '=Suma, "x"' }),
        person("0002", { name: "'La Esquina'\nBodega" }),
        person("Ñ", { docType: "7", name: "-" }),
      ],
    };
    for (const name of MASTER_NAMES) {
      const text = encodeMaster<typeof name>(name, masters[name]);
      const table: Table = MASTER_TABLES[name];
      const problems = new RowProblems();
      const rows = readWholeTable(table, "x", text, problems).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([c, x]) => [
            c,
            x === null
              ? ""
              : x === true
                ? "si"
                : x === false
                  ? "no"
                  : String(x),
          ]),
        ),
      );
      expect(
        python(
          "from make_package import encode\nprint(json.dumps(encode(data['name']+'.csv',data['rows']).decode()))",
          { name: table.name, rows },
        ),
      ).toBe(text);
    }
  });
});
