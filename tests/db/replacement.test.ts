import { describe, expect, it } from "vitest";
import type { MasterImage, ValijaDatabase } from "../../src/db/database.ts";
import { putMasterRows, readMaster } from "../../src/db/masters.ts";
import { commitReplacement, swapReplaced } from "../../src/db/replacement.ts";
import { personKey, type Person } from "../../src/domain/masters.ts";
import { minor } from "../../src/domain/money.ts";
import type { ForeignImport } from "../../src/domain/transfer.ts";
import { content, newInstallation } from "../support/database.ts";
import { installation, LATER, MASTERS, person } from "../support/samples.ts";
import { newId } from "../support/transfers.ts";

const HERE = installation("0000");
const NOTHING = { added: 0, updated: 0 };
const nothingInUse = (): boolean => false;

/** Brings master rows in, and nothing else. */
async function bring(
  db: ValijaDatabase,
  masters: readonly MasterImage[],
): Promise<ForeignImport> {
  return await commitReplacement<ForeignImport>(db, {
    transfer: {
      direction: "foreign",
      id: newId(),
      company: HERE.id,
      at: LATER,
      by: HERE.preparedBy,
      state: "done",
      format: "ple-5.3",
      fileName: "plan.txt",
      fileSize: 1,
      site: HERE.site,
      periods: [],
      bookIds: [],
      changes: { added: 0, changed: 0, removed: 0 },
      masters: {
        persons: NOTHING,
        accounts: NOTHING,
        costCenters: NOTHING,
        operationTypes: NOTHING,
        exchangeRates: NOTHING,
      },
      drafts: 0,
      debit: minor(0),
      credit: minor(0),
    },
    company: HERE.id,
    site: HERE.site,
    books: [],
    masters,
    drafts: [],
  });
}

/** A database where these persons stand and no others. */
async function withPersons(
  ...rows: readonly Person[]
): Promise<ValijaDatabase> {
  return await newInstallation(HERE, { ...MASTERS, persons: rows });
}

function image(before: Person | null, after: Person): MasterImage {
  return { master: "persons", key: personKey(after), before, after };
}

async function names(db: ValijaDatabase): Promise<string[]> {
  const persons = await readMaster(db, HERE.id, "persons");
  return [...persons.values()].map((p) => p.name);
}

const OLD = person("20100070970", { name: "Como estaba" });
const NEW = { ...OLD, name: "Como vino" };
const ELSE = { ...OLD, name: "Como lo dejó alguien" };
const FRESH = person("20131312955", { name: "Recién llegada" });

describe("master rows of an import", () => {
  it("come in and go out again whole", async () => {
    const db = await withPersons(OLD);
    const before = await content(db);
    const { id } = await bring(db, [image(OLD, NEW), image(null, FRESH)]);
    expect(await names(db)).toEqual(["Como vino", "Recién llegada"]);
    const after = await content(db);
    await swapReplaced(db, id, nothingInUse, false);
    expect(await content(db)).toEqual(before);
    await swapReplaced(db, id, nothingInUse, false);
    expect(await content(db)).toEqual(after);
  });

  it("are refused where something else stands than was reviewed, and none is written", async () => {
    const db = await withPersons(ELSE);
    const before = await content(db);
    await expect(
      bring(db, [image(null, FRESH), image(OLD, NEW)]),
    ).rejects.toThrow("changed meanwhile");
    expect(await content(db)).toEqual(before);
  });

  it("stay where somebody changed them since, undoing and repeating", async () => {
    const db = await withPersons(OLD);
    const { id } = await bring(db, [image(OLD, NEW), image(null, FRESH)]);
    await putMasterRows(db, HERE.id, "persons", [ELSE]);
    await swapReplaced(db, id, nothingInUse, false);
    expect(await names(db)).toEqual(["Como lo dejó alguien"]);
    await swapReplaced(db, id, nothingInUse, false);
    expect(await names(db)).toEqual(["Como lo dejó alguien", "Recién llegada"]);
  });

  it("that were inserted and are in use stay; those that were changed go back all the same", async () => {
    const db = await withPersons(OLD);
    const { id } = await bring(db, [image(OLD, NEW), image(null, FRESH)]);
    await swapReplaced(db, id, () => true, false);
    expect(await names(db)).toEqual(["Como estaba", "Recién llegada"]);
  });

  it("are thousands, of which some changed and some are in use", async () => {
    const rows = Array.from({ length: 6000 }, (_, k) =>
      person((10_000_000 + k).toString(), { docType: "1", name: "Antes" }),
    );
    const [old, fresh] = [rows.slice(0, 3000), rows.slice(3000)];
    const db = await withPersons(...old);
    const { id } = await bring(db, [
      ...old.map((row) => image(row, { ...row, name: "Después" })),
      ...fresh.map((row) => image(null, row)),
    ]);
    expect(await names(db)).toHaveLength(6000);
    await putMasterRows(
      db,
      HERE.id,
      "persons",
      old.slice(0, 10).map((row) => ({ ...row, name: "Otra" })),
    );
    const used = new Set(fresh.slice(0, 20).map(personKey));
    await swapReplaced(db, id, (_, key) => used.has(key), false);
    const left = await names(db);
    expect(left).toHaveLength(3020);
    expect(left.filter((name) => name === "Otra")).toHaveLength(10);
    expect(left).not.toContain("Después");
  });
});
