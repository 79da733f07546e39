import { beforeEach, describe, expect, it } from "vitest";
import {
  mergePersons,
  previewPersonMerge,
  undoPersonMerge,
  type PersonMerge,
} from "../../src/books/person-merge.ts";
import { saveVoucher } from "../../src/books/vouchers.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import { putDraft } from "../../src/db/drafts.ts";
import { putMasterRows, readMaster } from "../../src/db/masters.ts";
import type { Instant, Period } from "../../src/domain/calendar-date.ts";
import { personKey, type Person } from "../../src/domain/masters.ts";
import type { Voucher } from "../../src/domain/voucher.ts";
import { formOf } from "../../src/domain/voucher-form.ts";
import {
  allVouchers,
  dump,
  fill,
  newInstallation,
} from "../support/database.ts";
import {
  installation,
  LATER,
  NOW,
  PERIOD,
  person,
  voucher,
} from "../support/samples.ts";

const COMPANY = installation();
const STAYS = person("20100070970", { name: "Uno" });
const GOES = person("20131312955", { name: "Dos", email: "a@b.pe" });
const THIRD = "2026-11-03T08:00:00Z" as Instant;
const NEXT = "2026-11" as Period;

let db: ValijaDatabase;

beforeEach(async () => {
  db = await newInstallation(COMPANY);
  await putMasterRows(db, COMPANY.id, "persons", [STAYS, GOES]);
  const many = Array.from({ length: 40 }, (_, k) =>
    voucher((100_001 + k).toString()),
  );
  await fill(db, COMPANY, many);
  await fill(db, COMPANY, [voucher("200001")], { period: NEXT });
  await fill(db, COMPANY, [voucher("300001")], { site: "0009" });
});

async function merge(): Promise<PersonMerge> {
  const merged = await mergePersons(
    db,
    COMPANY,
    { survivor: STAYS, other: GOES, result: { ...STAYS, email: GOES.email } },
    LATER,
  );
  if (!merged.ok) throw new Error(merged.error.code);
  return merged.value;
}

/** How many vouchers of the own site and of others name a person. */
async function naming(who: Person): Promise<readonly [number, number]> {
  const found = [...(await allVouchers(db))].filter(([, v]) =>
    v.lines.some((l) => l.person && personKey(l.person) === personKey(who)),
  );
  const own = found.filter(([at]) => at.includes("|0002|"));
  return [own.length, found.length - own.length];
}

describe("merging two persons", () => {
  it("is counted before", async () => {
    const order = { survivor: STAYS, other: GOES };
    expect(await previewPersonMerge(db, COMPANY, order)).toEqual({
      vouchers: 41,
      lines: 41,
      periods: [PERIOD, NEXT],
      drafts: 0,
      elsewhere: 1,
      sites: ["0009"],
    });
  });

  it("rewrites the own vouchers of every period and leaves those of other sites", async () => {
    await merge();
    expect(await naming(STAYS)).toEqual([41, 0]);
    expect(await naming(GOES)).toEqual([0, 1]);
    const persons = await readMaster(db, COMPANY.id, "persons");
    expect(persons.get(personKey(STAYS))).toEqual({
      ...STAYS,
      email: GOES.email,
      modified: LATER,
    });
    expect(persons.get(personKey(GOES))).toEqual({
      ...GOES,
      active: false,
      modified: LATER,
    });
  });

  it("changes no amount", async () => {
    const totals = async () =>
      (await db.books.toArray()).map(
        ({ count, lines, debit, accountTotals }) => ({
          count,
          lines,
          debit,
          accountTotals,
        }),
      );
    const before = await totals();
    await merge();
    expect(await totals()).toEqual(before);
  });

  it("rewrites the drafts, and what they were begun from", async () => {
    const v = voucher("100001");
    const opened = {
      address: {
        site: COMPANY.site.code,
        period: PERIOD,
        operationType: v.operationType,
        number: v.number,
      },
      voucher: v,
    };
    const form = formOf(v, COMPANY.site.code, PERIOD);
    await putDraft(db, {
      id: form.id,
      company: COMPANY.id,
      period: PERIOD,
      modified: NOW,
      form,
      opened,
      reasons: [],
    });
    const merged = await merge();
    const draft = await db.drafts.get(form.id);
    expect(draft?.form.lines[0]?.person).toBe(personKey(STAYS));
    const again: Voucher = { ...(draft?.opened?.voucher ?? v), memo: "Otra" };
    const saved = await saveVoucher(
      db,
      COMPANY,
      {
        voucher: again,
        site: COMPANY.site.code,
        period: PERIOD,
        opened: draft?.opened ?? null,
      },
      THIRD,
    );
    expect(saved.ok).toBe(true);
    await undoPersonMerge(db, COMPANY, merged, THIRD);
    expect((await db.drafts.get(form.id))?.form).toEqual(form);
  });

  it("writes nothing when somebody changed one of them since", async () => {
    const changed = { ...GOES, phone: "1", modified: LATER };
    await putMasterRows(db, COMPANY.id, "persons", [changed]);
    const books = (await dump(db))["books"];
    const merged = await mergePersons(
      db,
      COMPANY,
      { survivor: STAYS, other: GOES, result: STAYS },
      LATER,
    );
    expect(!merged.ok && merged.error.code).toBe("changed-meanwhile");
    expect((await dump(db))["books"]).toEqual(books);
  });

  it("can be cancelled, and leaves everything as it was", async () => {
    const before = await dump(db);
    const stop = new AbortController();
    const merging = mergePersons(
      db,
      COMPANY,
      { survivor: STAYS, other: GOES, result: STAYS },
      LATER,
      {
        signal: stop.signal,
        onProgress: () => {
          stop.abort();
        },
      },
    );
    await expect(merging).rejects.toThrow("aborted");
    expect((await dump(db))["books"]).toEqual(before["books"]);
    expect((await dump(db))["persons"]).toEqual(before["persons"]);
  });
});

describe("undoing a merge", () => {
  it("brings back the very vouchers", async () => {
    const before = await allVouchers(db);
    const pages = (await db.books.toArray()).map(({ pages }) => pages);
    const undone = await undoPersonMerge(db, COMPANY, await merge(), THIRD);
    expect(undone).toEqual({ ok: true, value: { vouchers: 41, stays: 0 } });
    expect(await allVouchers(db)).toEqual(before);
    expect((await db.books.toArray()).map((b) => b.pages)).toEqual(pages);
    const persons = await readMaster(db, COMPANY.id, "persons");
    expect(persons.get(personKey(GOES))).toEqual({ ...GOES, modified: THIRD });
    expect(persons.get(personKey(STAYS))).toEqual({
      ...STAYS,
      modified: THIRD,
    });
  });

  it("keeps what was changed since", async () => {
    const merged = await merge();
    const all = await allVouchers(db);
    const first = [...all.values()].find(({ number }) => number === "100001");
    if (!first) throw new Error("no voucher");
    const { operationType, number } = first;
    const address = {
      site: COMPANY.site.code,
      period: PERIOD,
      operationType,
      number,
    };
    const edited = { ...first, memo: "Cambiada después" };
    await saveVoucher(
      db,
      COMPANY,
      {
        voucher: edited,
        site: address.site,
        period: PERIOD,
        opened: { address, voucher: first },
      },
      THIRD,
    );
    await undoPersonMerge(db, COMPANY, merged, THIRD);
    expect(await naming(GOES)).toEqual([41, 1]);
    const after = [...(await allVouchers(db)).values()];
    expect(after.find((v) => v.number === "100001")?.memo).toBe(
      "Cambiada después",
    );
  });
});
