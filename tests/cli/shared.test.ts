import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BOUNDS } from "../../src/transfer/format/errors.ts";
import { decodeTable } from "../../src/transfer/format/csv.ts";
import { parseStrictJson } from "../../src/transfer/format/json.ts";
import { RowProblems } from "../../src/transfer/format/row-problems.ts";
import { KIND_TABLES, type Table } from "../../src/transfer/format/tables.ts";
import { textOf } from "../../src/lib/bytes.ts";
import { needsShared, SHARED, sharedPath } from "../support/shared.ts";
import {
  fixture,
  newFolder,
  python,
  spawned,
  valija,
  verdictOf,
} from "./support.ts";

const here = SHARED !== null;
const files = (...folder: readonly string[]): string[] =>
  here
    ? readdirSync(sharedPath(...folder)).map((file) =>
        sharedPath(...folder, file),
      )
    : [];

describe.skipIf(!here)(needsShared("packages by another hand"), () => {
  it("of the golden folder are accepted, and inspected", async () => {
    const { code, out, err } = await valija("verify", sharedPath("golden"));
    expect(out.map(verdictOf)).toEqual(files("golden").map(() => "correcto"));
    expect([code, err]).toEqual([0, []]);
    const inspected = await valija("inspect", sharedPath("golden"));
    // Their names are those that section 2 gives.
    expect(inspected.out.join("\n")).not.toContain("Observación");
  });

  const made = (folder: string, options: string): string => {
    const said = python(
      sharedPath("tools", "make_package.py"),
      folder,
      ...options.split(" ").filter((word) => word !== ""),
    );
    const path = said.slice(0, said.lastIndexOf(" "));
    expect(path, options).toMatch(/\.zip$/);
    return path;
  };
  const checked = (...paths: readonly string[]): string[] =>
    python(sharedPath("tools", "check_package.py"), ...paths)
      .split("\n")
      .filter((line) => line.includes(".zip: "));

  it.for([
    "",
    ...[1, 17, 600].flatMap((n) =>
      [2, 3].map((seed) => `--vouchers ${n} --seed ${seed}`),
    ),
    "--vouchers 0",
    "--vouchers 40 --type 05",
    "--vouchers 40 --type 31",
    "--vouchers 300 --type Z9AB --seed 4",
    "--period 2026-00 --vouchers 17",
    "--period 2026-13 --vouchers 17",
    "--period 2024-02 --vouchers 60 --site S1 --sequence 10000",
    `--previous sha256:${"a".repeat(64)} --vouchers 5`,
    "--company Ñ&A010101AB5 --vouchers 17",
    ...[0, 1, 17, 600].map(
      (n) => `--kind management --invoices ${n} --seed ${n + 1}`,
    ),
    "--kind management --company Ñ&A010101AB5 --invoices 5",
    ...[1, 17, 600].map((n) => `--kind masters --persons ${n} --seed ${n}`),
  ])("made with %j are accepted, as the checker does", async (options) => {
    const path = made(newFolder(), options);
    const { out } = await valija("verify", path);
    expect(out.map(verdictOf)).toEqual(["correcto"]);
    expect(checked(path)).toEqual([`${path}: conforms`]);
  });

  it.for([
    "--persons 0 --vouchers 0",
    "--kind management --persons 0 --invoices 0",
    "--kind masters --persons 0",
  ])("made with %j hold nobody, and are accepted", async (options) => {
    // The checker asks every vouchers package for personas.csv, which section 4 leaves out when it has no row.
    const { out } = await valija("verify", made(newFolder(), options));
    expect(out.map(verdictOf)).toEqual(["correcto"]);
  });

  it("by hundreds take no more memory than one", { timeout: 120_000 }, () => {
    const few = spawned("verify", fixture("v1"));
    const many = spawned(
      "verify",
      ...Array.from({ length: 60 }, () => [
        fixture("v1"),
        sharedPath("golden"),
      ]).flat(),
    );
    expect(many.out.length).toBeGreaterThan(900);
    expect(many.code).toBe(0);
    expect(many.peak - few.peak).toBeLessThan(60);
  });
});

/** The tools that pack again, each a folder's content into a file. */
const REZIP = `
import os, sys, zipfile
folder, out, how = sys.argv[1:]
names = sorted((os.path.relpath(os.path.join(d, f), folder).replace(os.sep, "/") for d, _, fs in os.walk(folder) for f in fs), reverse=how == "reversed")
with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if how == "stored" else zipfile.ZIP_DEFLATED) as z:
    for sub in sorted(d for d in os.listdir(folder) if os.path.isdir(os.path.join(folder, d))):
        if how == "reversed":
            z.write(os.path.join(folder, sub), sub + "/")
    for name in names:
        z.write(os.path.join(folder, name), name)
`;

describe.skipIf(!here)(needsShared("packages zipped again"), () => {
  const packages = ["vouchers-month", "management", "masters", "receipt"].map(
    (name) => fixture("v1", `${name}.zip`),
  );

  it.for(["stored", "deflated", "reversed"])(
    "by Python, %s, are accepted",
    async (how) => {
      for (const file of packages) {
        const [folder, out] = [newFolder(), join(newFolder(), "otro (1).zip")];
        python("-m", "zipfile", "-e", file, folder);
        python("-c", REZIP, folder, out, how);
        expect((await valija("verify", out)).out.map(verdictOf)).toEqual([
          "correcto",
        ]);
        expect((await valija("inspect", out)).code).toBe(0);
      }
    },
  );

  const hasZip = spawnSync("zip", ["-v"], { stdio: "ignore" }).status === 0;
  it.skipIf(!hasZip)("by Info-ZIP are accepted", async () => {
    for (const file of packages) {
      const [folder, out] = [newFolder(), join(newFolder(), "x.zip")];
      python("-m", "zipfile", "-e", file, folder);
      execFileSync("zip", ["-q", "-r", out, "."], { cwd: folder });
      expect((await valija("verify", out)).out.map(verdictOf)).toEqual([
        "correcto",
      ]);
    }
  });
});

describe.skipIf(!here)(needsShared("the hostile corpora"), () => {
  it("are refused file by file in one call, within 100 MiB", () => {
    const all = [...files("corpus", "zip"), ...files("corpus", "zip-made")];
    const idle = spawned("--help");
    const { code, out, err, peak } = spawned("verify", ...all);
    expect([code, err]).toEqual([1, []]);
    expect(out).toHaveLength(all.length);
    out.forEach((line, k) => {
      expect(line).toMatch(/^\[[a-z0-9-]+\] /);
      expect(line).toContain(`] ${all[k] ?? ""}: `);
    });
    expect(peak - idle.peak).toBeLessThan(100);
  });

  it("are refused by inspect as well, in words and in JSON", async () => {
    const folders = ["zip", "zip-made"].map((name) =>
      sharedPath("corpus", name),
    );
    const { code, out, err } = await valija("inspect", "--json", ...folders);
    expect([code, err]).toEqual([1, []]);
    const documents = JSON.parse(out.join("\n")) as { ok: boolean }[];
    expect(documents.some(({ ok }) => ok)).toBe(false);
  });
});

describe.skipIf(!here)(needsShared("JSON of other people's tests"), () => {
  /** A key twice is JSON, and one reader would take the first and another the last: refused here. */
  const STRICTER = new Set([
    "y_object_duplicated_key.json",
    "y_object_duplicated_key_and_value.json",
  ]);

  it("is read where it must be, refused where it must be, and never throws", () => {
    for (const path of files("corpus", "json")) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      const read = parseStrictJson(readFileSync(path));
      if (STRICTER.has(name))
        expect(read, name).toEqual({ ok: false, error: "repeated-key" });
      else if (name.startsWith("y_")) expect(read.ok, name).toBe(true);
      else if (name.startsWith("n_")) expect(read.ok, name).toBe(false);
    }
  });
});

describe.skipIf(!here)(needsShared("tables of other people's tests"), () => {
  const tables = new Set<Table>(Object.values(KIND_TABLES).flat());

  it("are refused as tables of ours, and never throw", () => {
    for (const folder of ["csv", "strings", "json"])
      for (const path of files("corpus", folder)) {
        const text = textOf(readFileSync(path)) ?? readFileSync(path, "latin1");
        for (const table of tables) {
          const problems = new RowProblems();
          expect(decodeTable(table, path, text, problems)).toEqual([]);
          expect(problems.count).toBe(1);
        }
      }
  });

  it("never throw below a good header, nor cost more than the bound of problems", () => {
    for (const folder of ["csv", "strings", "json"])
      for (const path of files("corpus", folder)) {
        const text = textOf(readFileSync(path)) ?? readFileSync(path, "latin1");
        for (const table of tables) {
          const problems = new RowProblems();
          const header = `${Object.keys(table.columns).join(",")}\r\n`;
          for (const ending of ["\n", "\r\n"])
            decodeTable(
              table,
              path,
              header + text.replaceAll("\n", ending),
              problems,
            );
          expect(problems.count).toBeLessThan(BOUNDS.rows);
        }
      }
  });
});
