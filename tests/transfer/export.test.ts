import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Package } from "datapackage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CalendarDate, Period } from "../../src/domain/calendar-date.ts";
import type { Voucher, VoucherId } from "../../src/domain/voucher.ts";
import { exportPackage } from "../../src/transfer/export-package.ts";
import { fill, newInstallation } from "../support/database.ts";
import { needsPython, PYTHON, tool } from "../support/python.ts";
import {
  line,
  MASTERS,
  NOW,
  operationType,
  PERIOD,
  simple,
  to,
  voucher,
} from "../support/samples.ts";
import { entriesOf, exported, staged } from "../support/transfers.ts";
import { A, B, NOTHING, siteA } from "../support/scene.ts";

describe("an export", () => {
  it("is the same bytes each time, but for sequence and what follows from it", async () => {
    const db = await siteA();
    const options = { now: NOW, version: "0.1.0" };
    const scope = { period: PERIOD, operationType: null };
    const [one, two] = [
      await exportPackage(db, A, scope, options),
      await exportPackage(db, A, scope, options),
    ];
    expect(one).toEqual(two);
    const first = await exported(db, A);
    const second = await exported(db, A);
    expect(second.manifest.valija.contentHash).toBe(
      first.manifest.valija.contentHash,
    );
    expect(second.manifest.valija.sequence).toBe(2);
    expect(second.manifest.valija.previous).toBe(
      first.manifest.valija.contentHash,
    );
  });

  it("holds only the books of its own site and month, and the masters that they use", async () => {
    const db = await siteA([voucher("1")]);
    await fill(db, A, [simple("2", 5, { id: "b" as VoucherId })], {
      site: "0001",
    });
    await fill(
      db,
      A,
      [
        simple("3", 5, {
          id: "c" as VoucherId,
          date: "2026-09-01" as CalendarDate,
        }),
      ],
      { period: "2026-09" as Period },
    );
    const made = await exported(db, A);
    const entries = await entriesOf(made.bytes);
    expect([...entries.keys()]).toEqual([
      "mimetype",
      "datapackage.json",
      "LEEME.txt",
      ...[
        "comprobantes",
        "renglones",
        "personas",
        "cuentas",
        "centros_costo",
        "tipos_operacion",
        "tipos_cambio",
      ].map((t) => `esquemas/${t}.json`),
      "comprobantes/05-0001.csv",
      "renglones/05-0001.csv",
      "personas.csv",
      "cuentas.csv",
      "centros_costo.csv",
      "tipos_operacion.csv",
      "tipos_cambio.csv",
    ]);
    const codes = (name: string): string[] =>
      (entries.get(name) ?? "")
        .split("\r\n")
        .slice(1, -1)
        .map((row) => row.split(",")[0] ?? "");
    expect(codes("cuentas.csv")).toEqual(["12", "1212", "70", "7011"]);
    expect(codes("centros_costo.csv")).toEqual(["VTA"]);
    expect(codes("tipos_operacion.csv")).toEqual(["05"]);
    expect(codes("tipos_cambio.csv")).toEqual(["2026-10-05"]);
    expect(codes("personas.csv")).toEqual(["6", "6"]);
    expect(entries.get("LEEME.txt")).toContain(
      made.manifest.valija.controlCode,
    );
  });

  it.for<readonly [string, Partial<Voucher>, string]>([
    [
      "a T/O that the masters lack",
      { operationType: to("31") },
      "unknown-operation-type",
    ],
    [
      "an account that they lack",
      { lines: [line(1, 0, { account: "777" }), line(0, 1)] },
      "unknown-account",
    ],
    [
      "a person that they lack",
      {
        lines: [
          line(1, 0, { person: { docType: "6", docNumber: "1", name: null } }),
          line(0, 1),
        ],
      },
      "unknown-person",
    ],
    [
      "a cost center that they lack",
      { lines: [line(1, 0, { costCenter: "X" }), line(0, 1)] },
      "unknown-cost-center",
    ],
    [
      "a date outside the month",
      { date: "2026-11-01" as CalendarDate },
      "date-outside-period",
    ],
  ])("is stopped by %s", async ([, change, code]) => {
    const db = await siteA([voucher("1", change)]);
    const made = await exportPackage(
      db,
      A,
      { period: PERIOD, operationType: null },
      { now: NOW, version: "0" },
    );
    expect(
      !made.ok && made.error.code === "stopped"
        ? made.error.findings.map((f) => f.problem.code)
        : [],
    ).toEqual([code]);
  });

  it("goes with warnings where the receiver can live with them", async () => {
    const masters = {
      ...MASTERS,
      operationTypes: [operationType("05", { active: false })],
    };
    const db = await newInstallation(A, masters);
    await fill(db, A, [simple("1", 5)]);
    expect((await exported(db, A)).manifest.valija.totals.vouchers).toBe(1);
  });

  it("of a month without vouchers declares that nothing moved, also of a company without persons", async () => {
    for (const masters of [MASTERS, NOTHING]) {
      const db = await newInstallation(A, masters);
      const made = await exported(db, A);
      expect(made.manifest.valija).toMatchObject({
        totals: { vouchers: 0, lines: 0 },
        books: [],
      });
      const review = (await staged(await newInstallation(B), B, made.bytes))
        .review;
      expect(review.books).toEqual([]);
    }
  });

  it("can be cancelled", async () => {
    const db = await siteA();
    const controller = new AbortController();
    const onProgress = (): void => {
      controller.abort();
    };
    await expect(
      exportPackage(
        db,
        A,
        { period: PERIOD, operationType: null },
        { now: NOW, version: "0", signal: controller.signal, onProgress },
      ),
    ).rejects.toThrow("aborted");
  });
});

describe("a package read by others", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "valija-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!PYTHON)(
    needsPython("conforms by the independent checker"),
    async () => {
      const packages = [
        await exported(await siteA(), A),
        await exported(await siteA(), A, { operationType: "02" }),
        await exported(await siteA([]), A),
      ];
      for (const made of packages) {
        const path = join(folder, made.fileName);
        writeFileSync(path, made.bytes);
        const said = tool("check_package.py", path);
        expect(said.output).toContain("conforms");
        expect(said.status).toBe(0);
      }
    },
  );

  it("gives every row of every table to the npm package datapackage", async () => {
    const made = await exported(await siteA(), A);
    // Unpacked: its own way with ZIP files makes no folders.
    for (const [name, text] of await entriesOf(made.bytes)) {
      mkdirSync(join(folder, "x", dirname(name)), { recursive: true });
      writeFileSync(join(folder, "x", name), text);
    }
    const data = await Package.load(join(folder, "x", "datapackage.json"));
    expect(data.errors).toEqual([]);
    expect(data.valid).toBe(true);
    const rows = new Map<string, number>();
    for (const resource of data.resources) {
      const table = resource.name.replace(/-\d+-\d+$/, "");
      const read = await resource.read({ keyed: true });
      rows.set(table, (rows.get(table) ?? 0) + read.length);
    }
    const { vouchers, lines, persons } = made.manifest.valija.totals;
    expect(rows.get("comprobantes")).toBe(vouchers);
    expect(rows.get("renglones")).toBe(lines);
    expect(rows.get("personas")).toBe(persons);
    expect(rows.size).toBe(7);
  });
});
