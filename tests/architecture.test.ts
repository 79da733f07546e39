import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  importsOf,
  violations,
  type Door,
  type Layer,
} from "./support/imports.ts";

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

const CORE = ["src/lib", "src/domain"];
const STORED = [...CORE, "src/db", "src/books", "src/transfer/format"];

/** Who may import whom (ARCHITECTURE.md); the longest folder wins, and a folder may always import itself. */
const LAYERS: readonly Layer[] = [
  { folder: "src/lib", imports: [] },
  { folder: "src/domain", imports: ["src/lib"] },
  { folder: "src/data", imports: CORE },
  { folder: "src/reports", imports: CORE },
  { folder: "src/foreign", imports: CORE },
  { folder: "src/transfer/format", imports: CORE },
  {
    folder: "src/transfer/zip",
    imports: ["src/lib", "src/transfer/format/errors.ts"],
  },
  {
    folder: "src/sheets",
    // A sheet comes in by the same checks as other programs' files and as packages, and names columns as those do.
    imports: [
      ...CORE,
      "src/foreign/text.ts",
      "src/transfer/format",
      "src/transfer/zip",
    ],
    types: ["src/foreign"],
  },
  { folder: "src/db", imports: CORE },
  {
    folder: "src/books",
    imports: [
      ...CORE,
      "src/db",
      "src/transfer/format",
      // A book is edited in the very form in which it travels.
      "src/transfer/stored-page.ts",
      "src/transfer/zip/inflate.ts",
    ],
  },
  {
    folder: "src/transfer",
    imports: [...STORED, "src/foreign", "src/reports"],
    // What the example company is made of.
    types: ["src/data"],
  },
  {
    folder: "src/worker",
    // Sentences: a draft keeps why it cannot be a voucher yet.
    imports: [
      ...STORED,
      "src/transfer",
      "src/foreign",
      "src/reports",
      "src/sheets",
      "src/i18n",
      "src/data",
    ],
  },
  {
    folder: "src/i18n",
    imports: CORE,
    types: [
      "src/transfer",
      "src/foreign",
      "src/sheets",
      "src/db",
      "src/books",
      "src/worker",
    ],
  },
  {
    folder: "src/stores",
    imports: [
      ...CORE,
      "src/db",
      "src/books",
      "src/data",
      "src/i18n",
      // What is pure and small of sheets; files are made and read in the worker.
      "src/sheets/clipboard.ts",
      "src/sheets/masters",
      "src/sheets/cash",
    ],
    types: [
      "src/transfer",
      "src/foreign",
      "src/reports",
      "src/sheets",
      "src/worker",
    ],
  },
  {
    folder: "src/ui",
    imports: [...CORE, "src/stores", "src/i18n", "package.json"],
    types: [
      "src/transfer",
      "src/foreign",
      "src/reports",
      "src/sheets",
      "src/db",
      "src/books",
      "src/data",
      "src/worker",
    ],
  },
  {
    folder: "src/cli",
    imports: [...CORE, "src/transfer", "src/i18n"],
  },
  // The composition root: the only file that knows everybody.
  { folder: "src/main.ts", imports: ["src"] },
];

/** One door per outside thing. */
const DOORS: readonly Door[] = [
  { name: "dexie", only: ["src/db"] },
  { name: "dexie-export-import", only: [] },
  { name: "jszip", only: ["src/transfer/zip/zip.ts"] },
  { name: "saxes", only: ["src/foreign/xml.ts"] },
  { name: "papaparse", only: ["src/sheets/delimited.ts"] },
  { name: "write-excel-file", only: ["src/sheets/xlsx-write.ts"] },
  { name: "read-excel-file", only: ["src/sheets/xlsx-read.ts"] },
  // The bridge to the worker.
  { name: "comlink", only: ["src/worker", "src/stores/jobs.svelte.ts"] },
  { name: "tinykeys", only: ["src/ui/frame/commands.svelte.ts"] },
  { name: "fake-indexeddb", only: [] },
  { name: "datapackage", only: [] },
];

function sources(): string[] {
  return readdirSync(join(PROJECT, "src"), { recursive: true })
    .map((name) => join("src", name.toString()).split(sep).join("/"))
    .filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith(".d.ts"));
}

describe("the layers", () => {
  it("are kept by every import of the source", () => {
    const found = sources().flatMap((path) =>
      violations(
        path,
        readFileSync(join(PROJECT, path), "utf8"),
        LAYERS,
        DOORS,
      ),
    );
    expect(found).toEqual([]);
  });

  it("were checked on something", () => {
    expect(sources().length).toBeGreaterThan(50);
  });
});

describe("the checker", () => {
  const check = (path: string, source: string): string[] =>
    violations(path, source, LAYERS, DOORS);

  it("sees every way of importing", () => {
    const source = `
      import a from "./a.ts";
      import "./b.ts";
      import type { C } from "./c.ts";
      import { type D, type E } from "./d.ts";
      import { type F, g } from "./e.ts";
      export * from "./f.ts";
      export type { H } from "./g.ts";
      const i = await import("./h.ts");
      type J = import("./i.ts").J;
      // import k from "./comment.ts";
      const l = 'import m from "./text.ts"';
    `;
    expect(
      importsOf("src/x.ts", source).map(
        ({ specifier, typeOnly }) => `${specifier}${typeOnly ? " type" : ""}`,
      ),
    ).toEqual([
      "./a.ts",
      "./b.ts",
      "./c.ts type",
      "./d.ts type",
      "./e.ts",
      "./f.ts",
      "./g.ts type",
      "./h.ts",
      "./i.ts type",
    ]);
  });

  it("reports an import against the direction, type or not", () => {
    for (const source of [
      'import { findBook } from "../db/books.ts";',
      'import type { Book } from "../db/books.ts";',
      'const books = import("../db/books.ts");',
      'export { findBook } from "../db/books.ts";',
    ])
      expect(check("src/domain/x.ts", source)).toEqual([
        "src/domain/x.ts imports src/db/books.ts",
      ]);
  });

  it("lets the longest folder decide", () => {
    const source = 'import { x } from "../export-package.ts";';
    expect(check("src/transfer/format/x.ts", source)).toHaveLength(1);
    expect(
      check("src/transfer/x.ts", 'import { x } from "./export-package.ts";'),
    ).toEqual([]);
  });

  it("lets the screens name types of the transfers, and nothing more", () => {
    const script = (what: string): string =>
      `<script lang="ts">import ${what} from "../transfer/import-review.ts";</script>`;
    expect(check("src/ui/X.svelte", script("type { ImportReview }"))).toEqual(
      [],
    );
    expect(check("src/ui/X.svelte", script("{ listed }"))).toHaveLength(1);
  });

  it("reports a package outside its door, subpaths too", () => {
    expect(check("src/stores/x.ts", 'import Dexie from "dexie";')).toEqual([
      "src/stores/x.ts imports the package dexie",
    ]);
    expect(check("src/ui/x.ts", 'import "jszip/dist/jszip.js";')).toHaveLength(
      1,
    );
    expect(check("src/db/x.ts", 'import Dexie from "dexie";')).toEqual([]);
  });

  it("reports a file that lies in no layer", () => {
    expect(check("src/misc/x.ts", "")).toEqual([
      "src/misc/x.ts lies in no layer",
    ]);
  });
});
