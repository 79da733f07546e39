import { describe, expect, it } from "vitest";
import { bookId } from "../../src/domain/book.ts";
import type { CalendarDate, Period } from "../../src/domain/calendar-date.ts";
import { findBook, sweep } from "../../src/db/books.ts";
import { readMaster } from "../../src/db/masters.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import type { VoucherId } from "../../src/domain/voucher.ts";
import { applyImport } from "../../src/transfer/apply-import.ts";
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
import {
  account,
  COMPANY,
  installation,
  LATER,
  line,
  MASTERS,
  PERIOD,
  person,
  simple,
  to,
  voucher,
} from "../support/samples.ts";
import {
  entriesOf,
  exported,
  imported,
  newId,
  staged,
} from "../support/transfers.ts";
import { A, B, MONTH, NOTHING, siteA } from "../support/scene.ts";

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
