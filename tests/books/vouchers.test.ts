import { beforeEach, describe, expect, it } from "vitest";
import {
  listMonth,
  readVoucher,
  saveVoucher,
  voidVoucher,
  type SaveError,
  type VoucherAddress,
  type VoucherToSave,
} from "../../src/books/vouchers.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import { sweep } from "../../src/db/books.ts";
import type {
  CalendarDate,
  Instant,
  Period,
} from "../../src/domain/calendar-date.ts";
import { withVoidReason } from "../../src/domain/void-reason.ts";
import type { Voucher, VoucherId } from "../../src/domain/voucher.ts";
import type { Result } from "../../src/lib/result.ts";
import { dump, newInstallation } from "../support/database.ts";
import {
  installation,
  LATER,
  line,
  NOW,
  PERIOD,
  simple,
  to,
  voucher,
} from "../support/samples.ts";

const COMPANY = installation();
const SITE = COMPANY.site.code;

function address(v: Voucher, period: Period = PERIOD): VoucherAddress {
  const { operationType, number } = v;
  return { site: SITE, period, operationType, number };
}

let db: ValijaDatabase;

beforeEach(async () => {
  db = await newInstallation(COMPANY);
});

async function save(
  v: Voucher,
  opened: Voucher | null = null,
  now: Instant = NOW,
  place: Partial<Pick<VoucherToSave, "period">> = {},
): Promise<Result<Voucher, SaveError>> {
  const where = { site: SITE, period: PERIOD, ...place };
  const from = opened && { address: address(opened), voucher: opened };
  return await saveVoucher(
    db,
    COMPANY,
    { voucher: v, ...where, opened: from },
    now,
  );
}

async function saved(v: Voucher): Promise<Voucher> {
  const result = await save(v);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function problemsOf(result: Result<Voucher, SaveError>): string[] {
  return !result.ok && result.error.code === "problems"
    ? result.error.problems.map((p) => p.code)
    : [];
}

describe("saving", () => {
  it("keeps a new voucher and gives it as it is stored", async () => {
    const v = await saved(voucher("100001"));
    expect(await readVoucher(db, COMPANY, address(v))).toEqual(v);
    const [listed] = await listMonth(db, COMPANY, PERIOD);
    expect(listed?.columns[0]?.numbers).toEqual(["100001"]);
    expect(listed?.book.debit).toBe(11_800);
  });

  it("gives it as it is stored also when it was typed otherwise, so that it can be saved again", async () => {
    const typed = voucher(" 1 ", {
      memo: `  ${"Año nuevo".normalize("NFD")} `,
      lines: [
        line(5, 0, {
          memo: "",
          person: { docType: "6", docNumber: " 20131312955", name: "Otro" },
          document: {
            type: "",
            series: null,
            number: " ",
            date: null,
            dueDate: null,
          },
        }),
        line(0, 5, { person: { docType: "", docNumber: "", name: "" } }),
      ],
    });
    const v = await saved(typed);
    expect(v.number).toBe("1");
    expect(v.lines[0]?.person?.name).toBeNull();
    expect(v.lines[0]?.document).toBeNull();
    expect(v.lines[1]?.person).toBeNull();
    expect(await readVoucher(db, COMPANY, address(v))).toEqual(v);
    expect((await save({ ...v, memo: "x" }, v)).ok).toBe(true);
  });

  it("refuses what breaks a rule, with the whole list, and writes nothing", async () => {
    const before = await dump(db);
    const result = await save(
      voucher("", {
        operationType: to("31"),
        date: "2026-11-01" as CalendarDate,
        lines: [line(5, 5, { account: "777" })],
      }),
    );
    expect(problemsOf(result)).toEqual([
      "unknown-operation-type",
      "number-missing",
      "date-outside-period",
      "debit-and-credit",
      "unknown-account",
    ]);
    expect(await dump(db)).toEqual(before);
  });

  it("refuses a number that another voucher has", async () => {
    await saved(simple("1", 5));
    const other = simple("1", 6, { id: "other" as VoucherId });
    expect(problemsOf(await save(other))).toEqual(["number-taken"]);
    const second = await saved(simple("2", 6));
    expect(problemsOf(await save({ ...second, number: "1" }, second))).toEqual([
      "number-taken",
    ]);
  });

  it("lets the same number stand in another T/O or month", async () => {
    await saved(simple("1", 5));
    const id = "other" as VoucherId;
    expect(
      (await save(simple("1", 6, { id, operationType: to("02") }))).ok,
    ).toBe(true);
    const november = simple("1", 6, {
      id: "x" as VoucherId,
      date: "2026-11-05" as CalendarDate,
    });
    expect(
      (await save(november, null, NOW, { period: "2026-11" as Period })).ok,
    ).toBe(true);
  });

  it("refuses to overwrite what somebody else changed, and gives theirs", async () => {
    const opened = await saved(simple("1", 5));
    const theirs = await save({ ...opened, memo: "suyo" }, opened, LATER);
    const result = await save({ ...opened, memo: "mío" }, opened);
    expect(result).toEqual({
      ok: false,
      error: { code: "edited-meanwhile", theirs: theirs.ok && theirs.value },
    });
    expect((await readVoucher(db, COMPANY, address(opened)))?.memo).toBe(
      "suyo",
    );
  });

  it("says so when the voucher is gone", async () => {
    const opened = await saved(simple("1", 5));
    await save({ ...opened, number: "2" }, opened);
    expect(await save({ ...opened, memo: "x" }, opened)).toMatchObject({
      ok: false,
      error: { code: "edited-meanwhile", theirs: null },
    });
  });

  it("without a change writes nothing and keeps modified", async () => {
    const opened = await saved(simple("1", 5));
    const before = await dump(db);
    expect(await save({ ...opened }, opened, LATER)).toEqual({
      ok: true,
      value: opened,
    });
    expect(await dump(db)).toEqual(before);
  });

  it("with a change dates it now", async () => {
    const opened = await saved(simple("1", 5));
    const result = await save({ ...opened, memo: "x" }, opened, LATER);
    expect(result.ok && result.value.modified).toBe(LATER);
  });

  it.for([
    ["another number", { number: "9" }, PERIOD],
    ["another T/O", { operationType: to("02") }, PERIOD],
    [
      "another month",
      { date: "2026-11-01" as CalendarDate },
      "2026-11" as Period,
    ],
  ] as const)("moves to %s, all or nothing", async ([, change, period]) => {
    const opened = await saved(simple("1", 5));
    await saved(simple("2", 6));
    const moved = await save({ ...opened, ...change }, opened, LATER, {
      period,
    });
    expect(moved.ok).toBe(true);
    expect(await readVoucher(db, COMPANY, address(opened))).toBeNull();
    const there = await readVoucher(
      db,
      COMPANY,
      address({ ...opened, ...change }, period),
    );
    expect(there?.id).toBe(opened.id);
    const all = [
      ...(await listMonth(db, COMPANY, PERIOD)),
      ...(period === PERIOD ? [] : await listMonth(db, COMPANY, period)),
    ];
    expect(all.reduce((n, b) => n + b.book.count, 0)).toBe(2);
    expect(await sweep(db)).toBe(0);
  });

  it("a move that fails half way leaves both books as they were", async () => {
    const opened = await saved(simple("1", 5));
    const before = await dump(db);
    let puts = 0;
    const fail = (): void => {
      puts += 1;
      if (puts === 2) throw new Error("out of the blue");
    };
    db.books.hook("creating", fail);
    db.books.hook("updating", fail);
    await expect(
      save({ ...opened, operationType: to("02") }, opened),
    ).rejects.toThrow();
    expect(puts).toBe(2);
    expect(await dump(db)).toEqual(before);
  });
});

describe("voiding", () => {
  it("keeps number and lines and counts as zero", async () => {
    const v = await saved(simple("1", 5));
    const opened = { address: address(v), voucher: v };
    const result = await voidVoucher(db, COMPANY, opened, "duplicado", LATER);
    const memo = withVoidReason(v.memo, "duplicado");
    expect(result).toEqual({
      ok: true,
      value: { ...v, memo, status: "voided", modified: LATER },
    });
    const [listed] = await listMonth(db, COMPANY, PERIOD);
    expect(listed?.book).toMatchObject({
      count: 1,
      lines: 2,
      debit: 0,
      accountTotals: [],
    });
    expect(listed?.columns[0]?.totals).toEqual([5]);
    // Once is enough: a second reason does not take the first one's place.
    expect(await voidVoucher(db, COMPANY, opened, "otro", NOW)).toEqual(result);
  });

  it("whose reason finds no room in the memo is refused", async () => {
    const v = await saved({ ...simple("1", 5), memo: "x".repeat(299) });
    const opened = { address: address(v), voucher: v };
    expect(
      await voidVoucher(db, COMPANY, opened, "duplicado", LATER),
    ).toMatchObject({
      ok: false,
      error: { code: "problems", problems: [{ code: "text-too-long" }] },
    });
    expect(await readVoucher(db, COMPANY, opened.address)).toEqual(v);
  });

  it("of another voucher under that number is refused", async () => {
    const v = await saved(simple("1", 5));
    const other = { ...v, id: "other" as VoucherId };
    const opened = { address: address(v), voucher: other };
    expect(
      await voidVoucher(db, COMPANY, opened, "duplicado", NOW),
    ).toMatchObject({ ok: false, error: { code: "edited-meanwhile" } });
  });
});
