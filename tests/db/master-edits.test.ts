import { beforeEach, describe, expect, it } from "vitest";
import { countVouchersWith } from "../../src/books/master-use.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import { putDraft } from "../../src/db/drafts.ts";
import {
  editMaster,
  takeBackEdits,
  type MasterEdit,
} from "../../src/db/master-edits.ts";
import { accountPeriods, masterUse } from "../../src/db/in-use.ts";
import { readMaster } from "../../src/db/masters.ts";
import type { Instant } from "../../src/domain/calendar-date.ts";
import type {
  Account,
  CostCenter,
  MasterName,
} from "../../src/domain/masters.ts";
import { EMPTY_LINE, formOf } from "../../src/domain/voucher-form.ts";
import { dump, fill, newInstallation } from "../support/database.ts";
import {
  account,
  center,
  installation,
  LATER,
  NOW,
  PERIOD,
  simple,
} from "../support/samples.ts";

const COMPANY = installation();
let db: ValijaDatabase;

beforeEach(async () => {
  db = await newInstallation(COMPANY);
});

async function edit<M extends MasterName>(
  master: M,
  edits: readonly MasterEdit<M>[],
  now: Instant = LATER,
) {
  return await editMaster(db, COMPANY.id, master, edits, now);
}

async function add(...rows: readonly CostCenter[]) {
  const saved = await edit(
    "costCenters",
    rows.map((after) => ({ before: null, after })),
    NOW,
  );
  if (!saved.ok) throw new Error(saved.error.code);
  return saved.value;
}

async function centers(): Promise<CostCenter[]> {
  const rows = await readMaster(db, COMPANY.id, "costCenters");
  return [...rows.values()].filter(({ code }) => code.startsWith("Z"));
}

describe("editing a master", () => {
  it("writes new and changed rows, modified now", async () => {
    const [first] = await add(center("Z1"));
    const changed = { ...center("Z1"), name: "Otro" };
    const saved = await edit("costCenters", [
      { before: first?.after ?? null, after: changed },
      { before: null, after: center("Z2") },
    ]);
    expect(saved.ok).toBe(true);
    expect(await centers()).toEqual([
      { ...changed, modified: LATER },
      { ...center("Z2"), modified: LATER },
    ]);
  });

  it("never makes a row older than it was", async () => {
    await add(center("Z1"));
    const ahead = { ...center("Z1"), modified: NOW };
    const first = await edit("costCenters", [{ before: ahead, after: ahead }]);
    expect(first.ok && first.value[0]?.after?.modified).toBe(LATER);
    const later = { ...center("Z1"), modified: LATER };
    await edit("costCenters", [{ before: later, after: center("Z1") }], NOW);
    expect((await centers())[0]?.modified).toBe(LATER);
  });

  it("writes nothing when one row was changed by somebody else", async () => {
    await add(center("Z1"), center("Z2"));
    const stale = { ...center("Z2"), name: "Antes" };
    const before = await dump(db);
    const saved = await edit("costCenters", [
      { before: center("Z1"), after: { ...center("Z1"), name: "Nuevo" } },
      { before: stale, after: center("Z2") },
    ]);
    expect(saved).toEqual({
      ok: false,
      error: { code: "row-changed", key: "Z2", theirs: center("Z2") },
    });
    expect(await dump(db)).toEqual(before);
  });

  it("says that the row is gone when somebody removed it", async () => {
    const saved = await edit("costCenters", [
      { before: center("Z1"), after: center("Z1") },
    ]);
    expect(saved).toEqual({
      ok: false,
      error: { code: "row-changed", key: "Z1", theirs: null },
    });
  });

  it("does not write a new row over another", async () => {
    await add(center("Z1"));
    const saved = await edit("costCenters", [
      { before: null, after: center("Z1", { name: "Otra" }) },
    ]);
    expect(!saved.ok && saved.error.code).toBe("key-taken");
  });

  it("moves a row that nothing names to another key", async () => {
    await add(center("Z1"));
    const saved = await edit("costCenters", [
      { before: center("Z1"), after: center("Z9") },
    ]);
    expect(saved.ok).toBe(true);
    expect((await centers()).map(({ code }) => code)).toEqual(["Z9"]);
  });
});

describe("a row in use", () => {
  const used = center("Z1");

  beforeEach(async () => {
    await add(used);
    const v = simple("100001", 5000);
    await fill(db, COMPANY, [
      { ...v, lines: v.lines.map((l) => ({ ...l, costCenter: "Z1" })) },
    ]);
  });

  it("is not removed, and says where it is used", async () => {
    const saved = await edit("costCenters", [{ before: used, after: null }]);
    expect(saved).toEqual({
      ok: false,
      error: {
        code: "in-use",
        key: "Z1",
        use: { periods: [PERIOD], drafts: 0, below: 0, kept: false },
      },
    });
    const count = countVouchersWith(db, COMPANY.id, "costCenters", "Z1");
    expect(await count).toBe(1);
  });

  it("keeps its key", async () => {
    const saved = await edit("costCenters", [
      { before: used, after: center("Z9") },
    ]);
    expect(!saved.ok && saved.error.code).toBe("in-use");
  });

  it("can be made inactive", async () => {
    const saved = await edit("costCenters", [
      { before: used, after: { ...used, active: false } },
    ]);
    expect(saved.ok).toBe(true);
  });

  it("is found by its T/O, its account and what lies above it", async () => {
    const v = simple("100001", 5000);
    const of = async (master: MasterName, key: string) =>
      (await masterUse(db, COMPANY.id, master, key)).periods;
    expect(await of("operationTypes", v.operationType)).toEqual([PERIOD]);
    const code = v.lines[0]?.account ?? "";
    expect(await of("accounts", code)).toEqual([PERIOD]);
    expect(await of("accounts", code.slice(0, 2))).toEqual([PERIOD]);
    expect(await of("accounts", `${code}9`)).toEqual([]);
  });
});

it("a draft uses what is typed in it", async () => {
  await add(center("Z1"));
  const form = {
    ...formOf(simple("100001", 100), COMPANY.site.code, PERIOD),
    lines: [{ ...EMPTY_LINE, costCenter: "z1", person: "20100070970" }],
  };
  const { id } = form;
  await putDraft(db, {
    id,
    company: COMPANY.id,
    period: PERIOD,
    modified: NOW,
    form,
    reasons: [],
  });
  const of = async (master: MasterName, key: string) =>
    (await masterUse(db, COMPANY.id, master, key)).drafts;
  expect(await of("costCenters", "Z1")).toBe(1);
  expect(await of("persons", "6|20100070970")).toBe(1);
  expect(await of("persons", "6|20100070971")).toBe(0);
  const saved = await edit("costCenters", [
    { before: center("Z1"), after: null },
  ]);
  expect(!saved.ok && saved.error.code).toBe("in-use");
});

it("an account with accounts below it is not removed", async () => {
  const rows = [account("99"), account("9901")];
  await edit(
    "accounts",
    rows.map((after) => ({ before: null, after })),
    NOW,
  );
  const saved = await edit("accounts", [
    { before: { ...account("99"), modified: NOW }, after: null },
  ]);
  expect(!saved.ok && saved.error.code === "in-use").toBe(true);
});

describe("taking edits back", () => {
  it("restores what nobody has touched since, and says what stays", async () => {
    await add(center("Z1"));
    const written = await edit("costCenters", [
      { before: center("Z1"), after: { ...center("Z1"), name: "Nuevo" } },
      { before: null, after: center("Z2") },
      { before: null, after: center("Z3") },
    ]);
    if (!written.ok) throw new Error(written.error.code);
    const third = { ...center("Z3"), modified: LATER };
    await edit("costCenters", [
      { before: third, after: { ...third, name: "Tocado" } },
    ]);
    const taken = await takeBackEdits(
      db,
      COMPANY.id,
      "costCenters",
      written.value,
      LATER,
    );
    expect(taken).toEqual({ ok: true, value: { back: 2, stays: 1 } });
    expect((await centers()).map(({ name }) => name)).toEqual([
      "Centro Z1",
      "Tocado",
    ]);
  });

  it("leaves a new row that is in use", async () => {
    const written = await add(center("Z1"));
    const v = simple("100001", 5000);
    await fill(db, COMPANY, [
      { ...v, lines: v.lines.map((l) => ({ ...l, costCenter: "Z1" })) },
    ]);
    const taken = await takeBackEdits(
      db,
      COMPANY.id,
      "costCenters",
      written,
      LATER,
    );
    expect(taken).toEqual({ ok: true, value: { back: 0, stays: 1 } });
  });
});

describe("an account that vouchers name", () => {
  const voucher = simple("100001", 5000);
  const code = voucher.lines[0]?.account ?? "";

  async function stored(): Promise<Account> {
    const rows = await readMaster(db, COMPANY.id, "accounts");
    return rows.get(code) ?? account(code);
  }

  it("becomes no title, whoever asks", async () => {
    await fill(db, COMPANY, [voucher]);
    const before = await stored();
    expect(await accountPeriods(db, COMPANY.id, code)).toEqual([PERIOD]);
    expect(await accountPeriods(db, COMPANY.id, code.slice(0, 2))).toEqual([]);
    const saved = await edit("accounts", [
      { before: null, after: account(`${code}9`) },
      { before, after: { ...before, postable: false } },
    ]);
    expect(!saved.ok && saved.error.code).toBe("in-use");
    expect(await stored()).toEqual(before);
  });

  it("becomes a title as soon as none names it", async () => {
    const before = await stored();
    const saved = await edit("accounts", [
      { before: null, after: account(`${code}9`) },
      { before, after: { ...before, postable: false } },
    ]);
    expect(saved.ok).toBe(true);
  });
});
