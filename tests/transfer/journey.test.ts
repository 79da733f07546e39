import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Package } from "datapackage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookId } from "../../src/domain/book.ts";
import type { CalendarDate, Period } from "../../src/domain/calendar-date.ts";
import type { Masters } from "../../src/domain/masters.ts";
import { planUndo, swapReplaced } from "../../src/db/replacement.ts";
import { booksInUse } from "../../src/db/in-use.ts";
import { findBook, sweep } from "../../src/db/books.ts";
import { putMasterRows, readMaster } from "../../src/db/masters.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import type {
  ReplacingTransfer,
  TransferId,
} from "../../src/domain/transfer.ts";
import type { Voucher, VoucherId } from "../../src/domain/voucher.ts";
import { present } from "../../src/lib/assert.ts";
import { applyImport } from "../../src/transfer/apply-import.ts";
import { exportPackage } from "../../src/transfer/export-package.ts";
import { stageImport } from "../../src/transfer/import-package.ts";
import { memorySource } from "../../src/transfer/zip/byte-source.ts";
import { nodeInflater } from "../../src/cli/node-inflate.ts";
import {
  allVouchers,
  bookKey,
  content,
  dump,
  fill,
  newInstallation,
} from "../support/database.ts";
import { needsPython, PYTHON, tool } from "../support/python.ts";
import {
  account,
  COMPANY,
  decimal,
  installation,
  LATER,
  line,
  MASTERS,
  NOW,
  operationType,
  PERIOD,
  person,
  simple,
  to,
  USD,
  voucher,
} from "../support/samples.ts";
import {
  entriesOf,
  exported,
  imported,
  newId,
  staged,
} from "../support/transfers.ts";

const A = installation("0002");
const B = installation("0000");
const NOTHING: Masters = {
  persons: [],
  accounts: [],
  costCenters: [],
  operationTypes: [],
  exchangeRates: [],
};

/** A month with several pages, texts that break spreadsheets, a dollar voucher and a voided one. */
const MONTH: readonly Voucher[] = [
  ...Array.from({ length: 700 }, (_, k) =>
    simple((100_001 + k).toString(), 100 + k),
  ),
  voucher("200001", {
    memo: '=Suma "x", y\r\nz',
    lines: [line(500, 0, { memo: "-Ajuste" }), line(0, 500)],
  }),
  voucher("200002", {
    currency: USD,
    exchangeRate: "3.7205" as never,
    lines: [line(372, 0, { foreignAmount: decimal("1") }), line(0, 372)],
  }),
  voucher("200003", { status: "voided" }),
  voucher("200004", { lines: [] }),
  simple("000001", 7, { operationType: to("02"), id: "other" as VoucherId }),
  voucher("Ñ-1", { operationType: to("02") }),
];

async function siteA(
  vouchers: readonly Voucher[] = MONTH,
): Promise<ValijaDatabase> {
  const db = await newInstallation(A);
  await fill(db, A, vouchers);
  return db;
}

async function undone(
  db: ValijaDatabase,
  id: TransferId,
  losingChanges = false,
): Promise<ReplacingTransfer> {
  const inUse = await booksInUse(db, A.id, id);
  return await swapReplaced(db, id, inUse, losingChanges);
}

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
      made.ok ? [] : made.error.findings.map((f) => f.problem.code),
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

describe("an import at another site", () => {
  it("brings every voucher, page and master, unchanged", async () => {
    const [a, b] = [await siteA(), await newInstallation(B, NOTHING)];
    const transfer = await imported(b, B, (await exported(a, A)).bytes);
    expect(transfer.changes).toEqual({
      added: MONTH.length,
      changed: 0,
      removed: 0,
    });
    expect(await allVouchers(b)).toEqual(await allVouchers(a));
    expect(await b.summaries.toArray()).toEqual(await a.summaries.toArray());
    const strip = async (db: ValijaDatabase) =>
      (await db.books.toArray()).map((book) => ({ ...book, revision: 0 }));
    expect(await strip(b)).toEqual(await strip(a));
    expect([...(await readMaster(b, B.id, "persons")).values()]).toEqual(
      MASTERS.persons.toSorted((x, y) => (x.docNumber < y.docNumber ? -1 : 1)),
    );
    expect(await sweep(b)).toBe(0);
  });

  it("gives back to a new installation of the site what left it, byte for byte", async () => {
    const a = await siteA();
    const made = await exported(a, A);
    const again = await newInstallation(A, NOTHING);
    await imported(again, A, made.bytes);
    const remade = await exported(again, A);
    expect(remade.manifest.valija.contentHash).toBe(
      made.manifest.valija.contentHash,
    );
    const [old, now] = [
      await entriesOf(made.bytes),
      await entriesOf(remade.bytes),
    ];
    for (const [name, text] of old)
      if (name !== "datapackage.json" && name !== "LEEME.txt")
        expect(now.get(name)).toBe(text);
    expect([...now.keys()]).toEqual([...old.keys()]);
  });

  it("a second time changes nothing, and says so", async () => {
    const [a, b] = [await siteA(), await newInstallation(B)];
    const made = await exported(a, A);
    await imported(b, B, made.bytes);
    const before = await dump(b);
    const { review } = await staged(b, B, made.bytes);
    expect(review.nothingToDo).toBe(true);
    expect(review.books).toEqual([]);
    expect(review.unchangedBooks).toBe(2);
    expect(await dump(b)).toEqual(before);
    // Applied all the same, it leaves an entry in the history and no other trace.
    const state = await content(b);
    await imported(b, B, made.bytes);
    expect(await content(b)).toEqual(state);
    expect(await b.transfers.count()).toBe(2);
  });

  it("of another company is refused", async () => {
    const other = installation("0000", {
      ...COMPANY,
      taxId: "20131312955" as never,
    });
    const b = await newInstallation(other);
    const before = await dump(b);
    const made = await exported(await siteA([voucher("1")]), A);
    const result = await stageImport(
      b,
      other,
      { name: "x", source: memorySource(made.bytes) },
      false,
      { inflater: nodeInflater },
    );
    expect(result).toEqual({
      ok: false,
      error: {
        code: "wrong-company",
        company: "20512333797",
        name: COMPANY.name,
      },
    });
    expect(await dump(b)).toEqual(before);
  });

  it("empties the T/O that a whole month no longer holds, of that site only; they can come back", async () => {
    const b = await newInstallation(B);
    await fill(b, B, [
      simple("7", 70, { operationType: to("02"), id: "mine" as VoucherId }),
    ]);
    const full = await exported(await siteA(), A);
    await imported(b, B, full.bytes);
    const less = await exported(
      await siteA([voucher("1", { operationType: to("02") })]),
      A,
    );
    const transfer = await imported(b, B, less.bytes);
    expect(transfer.changes.removed).toBe(706);
    const book = async (code: string, site = "0002") =>
      findBook(b, bookId(bookKey(B, code, PERIOD, site)));
    expect(await book("05")).toMatchObject({ count: 0, pages: [], debit: 0 });
    expect(await book("02")).toMatchObject({ count: 1 });
    expect(await book("02", "0000")).toMatchObject({ count: 1, debit: 70 });
    await imported(b, B, full.bytes);
    expect(await book("05")).toMatchObject({ count: 704 });
    const nothing = await exported(await siteA([]), A);
    expect((await staged(b, B, nothing.bytes)).review).toMatchObject({
      after: { count: 0 },
      before: { count: MONTH.length },
    });
    await imported(b, B, nothing.bytes);
    await imported(b, B, full.bytes);
    expect(await book("05")).toMatchObject({ count: 704 });
  });

  it("of one T/O touches no other", async () => {
    const b = await newInstallation(B);
    await imported(b, B, (await exported(await siteA(), A)).bytes);
    const made = await exported(await siteA([simple("1", 5)]), A, {
      operationType: "05",
    });
    const transfer = await imported(b, B, made.bytes);
    expect(transfer.bookIds).toEqual([bookId(bookKey(A, "05"))]);
    expect((await allVouchers(b)).size).toBe(3);
  });

  it("for all sites empties the other sites' books of the scope, and warns of it", async () => {
    const b = await newInstallation(B);
    await fill(b, B, [simple("7", 70, { id: "mine" as VoucherId })]);
    await fill(
      b,
      B,
      [
        simple("8", 80, {
          id: "sept" as VoucherId,
          date: "2026-09-01" as CalendarDate,
        }),
      ],
      { period: "2026-09" as Period },
    );
    const made = await exported(await siteA([simple("1", 5)]), A);
    const { review } = await staged(b, B, made.bytes, true);
    expect(review.warnings).toEqual([
      { code: "all-sites", sites: ["0000"], vouchers: 1 },
    ]);
    expect(review).toMatchObject({
      before: { count: 1, debit: 70 },
      after: { count: 1, debit: 5 },
    });
    await imported(b, B, made.bytes, { allSites: true });
    expect(
      [...(await allVouchers(b)).values()].map((v) => v.number).sort(),
    ).toEqual(["1", "8"]);
  });

  it("changes nothing when the books changed after the review", async () => {
    const b = await newInstallation(B);
    const stage = await staged(b, B, (await exported(await siteA(), A)).bytes);
    await fill(b, B, [simple("9", 1, { id: "x" as VoucherId })], {
      site: "0002",
    });
    const before = await content(b);
    const result = await applyImport(b, B, stage, {
      id: newId(),
      now: LATER,
      choices: {},
    });
    expect(result).toMatchObject({
      ok: false,
      error: { code: "changed-meanwhile" },
    });
    expect(await content(b)).toEqual(before);
    expect(await b.transfers.count()).toBe(0);
  });
});

describe("masters that differ", () => {
  const mine = person("20131312955", {
    name: "Nombre de aquí",
    modified: LATER,
  });
  const fresh = person("20100070970", { name: "Más nuevo", modified: LATER });
  async function scene() {
    const a = await newInstallation(A, {
      ...MASTERS,
      persons: [person("20131312955"), fresh, person("1", { docType: "1" })],
    });
    await fill(a, A, [voucher("1")]);
    const b = await newInstallation(B, {
      ...MASTERS,
      persons: [mine, person("20100070970"), person("2", { docType: "1" })],
    });
    return { b, made: await exported(a, A) };
  }
  const names = async (db: ValijaDatabase) =>
    [...(await readMaster(db, B.id, "persons")).values()].map((p) => p.name);

  it("are inserted, updated, kept, and listed where they conflict", async () => {
    const { b, made } = await scene();
    const { review } = await staged(b, B, made.bytes);
    expect(review.masters.persons).toMatchObject({
      added: { count: 1 },
      updated: { count: 1 },
      conflicts: [
        { mine, theirs: { name: "Persona 20131312955" }, suggested: "mine" },
      ],
    });
    const transfer = await imported(b, B, made.bytes);
    expect(transfer.masters.persons).toEqual({ added: 1, updated: 1 });
    expect(await names(b)).toEqual([
      "Persona 1",
      "Persona 2",
      "Más nuevo",
      "Nombre de aquí",
    ]);
  });

  it("are taken over where the user says so, dated now", async () => {
    const { b, made } = await scene();
    await imported(b, B, made.bytes, {
      choices: { persons: { "6|20131312955": "theirs" } },
    });
    const row = (await readMaster(b, B.id, "persons")).get("6|20131312955");
    expect(row).toMatchObject({ name: "Persona 20131312955", modified: LATER });
  });

  it("that nobody has are reported, and the import goes", async () => {
    const a = await newInstallation(A, {
      ...MASTERS,
      accounts: [...MASTERS.accounts, account("6311")],
    });
    await fill(a, A, [
      simple("1", 5, { lines: [line(5, 0, { account: "6311" }), line(0, 5)] }),
    ]);
    const { bytes } = await exported(a, A);
    const b = await newInstallation(B);
    const { review } = await staged(b, B, bytes);
    expect(review.missingAccounts).toEqual([]);
    expect(review.findings.count).toBe(0);
    expect(review.masters.accounts.added.rows.map((r) => r.code)).toEqual([
      "6311",
    ]);
  });
});

describe("undoing an import", () => {
  it("puts back everything as it was, and repeating it everything as it came", async () => {
    const b = await newInstallation(B);
    await imported(b, B, (await exported(await siteA(), A)).bytes);
    const before = await content(b);
    const masters = {
      ...MASTERS,
      persons: [...MASTERS.persons, person("99", { docType: "1" })],
      accounts: MASTERS.accounts.map((x) => ({
        ...x,
        name: "Otra",
        modified: LATER,
      })),
    };
    const a = await newInstallation(A, masters);
    await fill(a, A, [
      ...MONTH.slice(5),
      simple("100001", 1),
      simple("300000", 3),
    ]);
    const transfer = await imported(b, B, (await exported(a, A)).bytes);
    const after = await content(b);
    expect(after).not.toEqual(before);
    expect(await planUndo(b, transfer.id)).toEqual({
      transfer,
      changedSince: [],
    });

    const undo = await undone(b, transfer.id);
    expect(undo).toEqual({ ...transfer, state: "undone" });
    expect(await content(b)).toEqual(before);
    expect(await sweep(b)).toBe(0);

    expect(await undone(b, transfer.id)).toEqual(transfer);
    expect(await content(b)).toEqual(after);
    expect(await undone(b, transfer.id)).toEqual(undo);
    expect(await content(b)).toEqual(before);
  });

  it("takes away books that there were none of", async () => {
    const b = await newInstallation(B);
    const before = await content(b);
    const transfer = await imported(
      b,
      B,
      (await exported(await siteA(), A)).bytes,
    );
    await undone(b, transfer.id);
    expect(await content(b)).toEqual(before);
  });

  it("of changed books asks first, and loses the changes only when told to", async () => {
    const b = await newInstallation(B);
    const before = await content(b);
    const transfer = await imported(
      b,
      B,
      (await exported(await siteA(), A)).bytes,
    );
    await fill(b, B, [simple("900000", 1)], { site: "0002" });
    const changed = await content(b);
    expect(await planUndo(b, transfer.id)).toMatchObject({
      changedSince: [bookId(bookKey(A, "05"))],
    });
    await expect(undone(b, transfer.id)).rejects.toThrow("changed meanwhile");
    expect(await content(b)).toEqual(changed);
    await undone(b, transfer.id, true);
    expect(await content(b)).toEqual(before);
  });

  it("keeps rows that are in use, with their parents, and rows that changed since", async () => {
    const b = await newInstallation(B, {
      ...MASTERS,
      accounts: [],
      persons: [],
    });
    const transfer = await imported(
      b,
      B,
      (await exported(await siteA([voucher("1")]), A)).bytes,
    );
    await fill(b, B, [voucher("5", { id: "mine" as VoucherId })]);
    const edited = person("20100070970", {
      name: "Corregido aquí",
      modified: LATER,
    });
    await putMasterRows(b, B.id, "persons", [edited]);
    await undone(b, transfer.id);
    expect([...(await readMaster(b, B.id, "accounts")).keys()]).toEqual([
      "12",
      "1212",
      "70",
      "7011",
    ]);
    expect(
      [...(await readMaster(b, B.id, "persons")).values()].map((p) => p.name),
    ).toEqual(["Corregido aquí", "Persona 20131312955"]);
  });

  it("takes rows away that nothing uses any more", async () => {
    const b = await newInstallation(B, NOTHING);
    const before = await content(b);
    const transfer = await imported(
      b,
      B,
      (await exported(await siteA(), A)).bytes,
    );
    await undone(b, transfer.id);
    expect(await content(b)).toEqual(before);
  });

  it("of an earlier import under a later one asks first", async () => {
    const b = await newInstallation(B);
    const first = await imported(
      b,
      B,
      (await exported(await siteA(), A)).bytes,
    );
    await imported(
      b,
      B,
      (await exported(await siteA([simple("1", 5)]), A)).bytes,
    );
    expect((await planUndo(b, first.id))?.changedSince).toHaveLength(2);
  });

  it("makes the import new again for the list and the next review", async () => {
    const b = await newInstallation(B);
    const made = await exported(await siteA(), A);
    const transfer = await imported(b, B, made.bytes);
    await undone(b, transfer.id);
    const { review } = await staged(b, B, made.bytes);
    expect(review.nothingToDo).toBe(false);
    expect(review.warnings).toEqual([]);
    expect(present(review.books[0], "a book").changedHere).toBe(false);
  });
});
