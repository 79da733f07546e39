import Dexie from "dexie";
import { summaryOf } from "../../src/transfer/package-summary.ts";
import { describe, expect, it } from "vitest";
import { exampleCompany } from "../../src/data/example/example.ts";
import { PCGE_2019 } from "../../src/data/pcge-2019.ts";
import { nodeInflater } from "../../src/cli/node-inflate.ts";
import { saveVoucher } from "../../src/books/vouchers.ts";
import { lastRevision } from "../../src/db/books.ts";
import { ValijaDatabase } from "../../src/db/database.ts";
import { putDraft } from "../../src/db/drafts.ts";
import { listInbox } from "../../src/db/inbox.ts";
import {
  createInstallation,
  currentCompany,
} from "../../src/db/installations.ts";
import { listTransfers } from "../../src/db/transfers.ts";
import {
  copyCompany,
  countCompany,
  removeExample,
} from "../../src/db/whole-company.ts";
import type {
  CalendarDate,
  Instant,
  Period,
} from "../../src/domain/calendar-date.ts";
import { parseChart } from "../../src/domain/starting-chart.ts";
import { STARTING_INSTANT } from "../../src/domain/starting-types.ts";
import type { VoucherId } from "../../src/domain/voucher.ts";
import {
  createExample,
  type ExampleOptions,
} from "../../src/transfer/example-company.ts";
import {
  mismatchOf,
  peekPackage,
  stateOf,
} from "../../src/transfer/list-packages.ts";
import { memorySource } from "../../src/transfer/zip/byte-source.ts";
import { allVouchers, dump, newDatabase } from "../support/database.ts";
import { MONTH, siteA, A } from "../support/scene.ts";
import { LATER, MASTERS, simple } from "../support/samples.ts";
import { imported, newId, staged } from "../support/transfers.ts";

let ids = 0;

function example(today = "2026-11-22") {
  const chart = parseChart(PCGE_2019, STARTING_INSTANT);
  return exampleCompany(chart, today as CalendarDate, () => {
    ids += 1;
    return `example-${ids.toString()}` as VoucherId;
  });
}

const OPTIONS: ExampleOptions = {
  newId,
  now: "2026-11-22T08:00:00Z" as Instant,
  version: "0.1.0",
  inflater: nodeInflater,
};

async function made(db: ValijaDatabase) {
  const result = await createExample(db, example(), OPTIONS);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Names of the databases that there are, but for those of other tests. */
async function scratch(): Promise<string[]> {
  const names = await Dexie.getDatabaseNames();
  return names.filter((name) => name.startsWith("valija-example"));
}

describe("making the example company", () => {
  it("gives it vouchers of two sites, a history, packages ready to import, and opens it", async () => {
    const db = newDatabase();
    const company = await made(db);
    expect((await currentCompany(db))?.id).toBe(company.id);
    const counts = await countCompany(db, company.id);
    expect(counts).toMatchObject({ transfers: 2, drafts: 0, files: 5 });
    expect(company.example).toEqual({
      vouchers: (await allVouchersOf(db, "0000")).length,
      transfers: 2,
    });
    expect((await allVouchersOf(db, "0001")).length).toBeGreaterThan(100);
    expect(await scratch()).toEqual([]);
  });

  it("offers packages that stand as those of a real branch would", async () => {
    const db = newDatabase();
    const company = await made(db);
    const history = await listTransfers(db, company.id);
    const offered: string[] = [];
    for (const { bytes } of await listInbox(db, company.id)) {
      const found = await peekPackage(memorySource(bytes), nodeInflater);
      if (!found.ok) {
        offered.push(found.error.code);
        continue;
      }
      const summary = summaryOf(found.value);
      const { period, sequence } = summary;
      const filter = {
        kind: "vouchers" as const,
        period: "2026-10" as Period,
        operationType: null,
      };
      const mismatch = mismatchOf(summary, company, filter);
      const { code } = await stateOf(db, found.value, history);
      offered.push(
        `${sequence.toString()} ${period ?? ""} ${code} ${mismatch?.code ?? "matches"}`,
      );
    }
    expect(offered.sort()).toEqual([
      "1 2026-08 imported other-period",
      "2 2026-09 imported other-period",
      "3 2026-10 new matches",
      "4 2026-09 previous-missing other-period",
      "damaged",
    ]);
  });

  it("lets the last month be imported, and the one before be replaced with its corrections", async () => {
    const db = newDatabase();
    const company = await made(db);
    const files = await listInbox(db, company.id);
    const file = (name: string) => {
      const found = files.find((f) => f.name.includes(name));
      if (!found) throw new Error(`no file ${name}`);
      return found.bytes;
    };
    const last = await imported(db, company, file("N0003"));
    expect(last.totals).toMatchObject({ vouchers: last.changes.added });
    const { review } = await staged(db, company, file("N0004"));
    const sum = (of: "added" | "changed" | "removed"): number =>
      review.books.reduce((n, book) => n + book[of].count, 0);
    expect([sum("added"), sum("changed"), sum("removed")]).toEqual([2, 3, 1]);
    expect(review.findings.count).toBe(0);
    expect(review.warnings).toEqual([]);
    expect(review.masters.persons.updated.count).toBe(1);
  });

  it("refuses to make it twice and leaves the first alone", async () => {
    const db = newDatabase();
    await made(db);
    const before = await dump(db);
    const again = await createExample(db, example(), OPTIONS);
    expect(again).toEqual({ ok: false, error: { code: "company-exists" } });
    expect(await dump(db)).toEqual(before);
  });

  it("leaves nothing when it is cancelled at any step", async () => {
    for (const at of [0, 2, 4]) {
      const db = await siteA(MONTH.slice(0, 5));
      const before = await dump(db);
      const stop = new AbortController();
      const run = createExample(db, example(), {
        ...OPTIONS,
        signal: stop.signal,
        onProgress: (done) => {
          if (done === at) stop.abort();
        },
      });
      await expect(run).rejects.toThrow("aborted");
      expect(await dump(db)).toEqual(before);
      expect(await scratch()).toEqual([]);
    }
  });

  it("makes what is written later newer than everything of the example", async () => {
    const db = newDatabase();
    await made(db);
    const books = await db.books.toArray();
    const transfers = await db.transfers.toArray();
    const newest = Math.max(...[...books, ...transfers].map((r) => r.revision));
    expect(await lastRevision(db)).toBeGreaterThanOrEqual(newest);
  });
});

describe("removing the example company", () => {
  it("takes everything of it and touches no other company", async () => {
    const db = await siteA(MONTH.slice(0, 20));
    const before = await dump(db);
    const company = await made(db);
    const draft = {
      id: "a draft",
      company: company.id,
      period: "2026-10" as Period,
      modified: LATER,
      form: {} as never,
      reasons: [],
    };
    await putDraft(db, draft);
    expect(await removeExample(db, company.id)).toBe(true);
    const { settings, ...after } = await dump(db);
    expect({ ...after, settings: before["settings"] }).toEqual(before);
    expect(settings).toMatchObject([{ name: "revision" }]);
    expect(await countCompany(db, company.id)).toEqual({
      vouchers: 0,
      documents: 0,
      drafts: 0,
      masters: 0,
      transfers: 0,
      files: 0,
    });
    expect((await currentCompany(db))?.id).toBe(A.id);
  });

  it("leaves an empty database when there was nothing else", async () => {
    const db = newDatabase();
    const company = await made(db);
    await removeExample(db, company.id);
    const { settings, ...rest } = await dump(db);
    expect(Object.values(rest).flat()).toEqual([]);
    expect(settings).toHaveLength(1);
  });

  it("never removes a real company", async () => {
    const db = await siteA(MONTH.slice(0, 5));
    const before = await dump(db);
    expect(await removeExample(db, A.id)).toBe(false);
    expect(await dump(db)).toEqual(before);
  });
});

describe("copying a company", () => {
  it("brings books that can be worked on", async () => {
    const from = await siteA(MONTH.slice(0, 5));
    const to = newDatabase();
    expect(await copyCompany(from, to, A.id)).toBe(true);
    expect(await allVouchers(to)).toEqual(await allVouchers(from));
    const save = {
      voucher: simple("900001", 500),
      site: A.site.code,
      period: "2026-10" as Period,
      opened: null,
    };
    expect((await saveVoucher(to, A, save, LATER)).ok).toBe(true);
    expect(await copyCompany(from, to, A.id)).toBe(false);
  });
});

describe("a database of the first version", () => {
  it("is upgraded with everything in it", async () => {
    const name = "first-version";
    const old = new Dexie(name);
    // The shape as it was released, written out: the program's own has moved on.
    old.version(1).stores({
      installations: "id",
      settings: "name",
      sites: "[company+code], company",
      books: "id, month, key.company",
      pages: "[book+hash]",
      summaries: "[book+hash]",
      persons: "[company+key], company",
      accounts: "[company+key], company",
      costCenters: "[company+key], company",
      operationTypes: "[company+key], company",
      exchangeRates: "[company+key], company",
      transfers: "id, company, revision",
      replaced: "transfer, *books",
      drafts: "id, [company+period]",
    });
    await old.open();
    const filled = await siteA(MONTH.slice(0, 5));
    const before = await dump(filled);
    const had = new Set(old.tables.map((table) => table.name));
    for (const [table, rows] of Object.entries(before))
      if (had.has(table)) await old.table(table).bulkAdd(rows);
    old.close();
    const db = new ValijaDatabase(name);
    const expected = Object.entries(before).map(([table, rows]) => [
      table,
      had.has(table) ? rows : [],
    ]);
    expect(await dump(db)).toEqual(Object.fromEntries(expected));
    expect(await createInstallation(db, A, MASTERS)).toBe(false);
    await made(db);
    expect(await db.inbox.count()).toBe(5);
  });
});

async function allVouchersOf(
  db: ValijaDatabase,
  site: string,
): Promise<unknown[]> {
  const all = await allVouchers(db);
  return [...all].filter(([key]) => key.includes(`|vouchers|${site}|`));
}
