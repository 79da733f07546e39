import { beforeEach, describe, expect, it } from "vitest";
import { changeDocuments, listDocuments } from "../../src/books/documents.ts";
import {
  saveMovement,
  saveMovements,
  setMovementStatus,
  takeBackMovements,
} from "../../src/books/save-movement.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import type { CashMovement } from "../../src/domain/cash.ts";
import type { Decimal } from "../../src/domain/decimal.ts";
import type { InvoiceKey } from "../../src/domain/invoice.ts";
import type { OverBalance } from "../../src/domain/open-invoices.ts";
import { dump, newInstallation } from "../support/database.ts";
import { application, invoice, movement } from "../support/documents.ts";
import { installation, LATER, NOW, USD } from "../support/samples.ts";

const COMPANY = installation();
const ONE = invoice(1);
const TWO = invoice(2);

let db: ValijaDatabase;

beforeEach(async () => {
  db = await newInstallation(COMPANY);
  await changeDocuments(db, COMPANY.id, {
    invoices: { remove: [], put: [ONE, TWO] },
  });
});

async function save(
  one: CashMovement,
  opened: CashMovement | null = null,
  accepted: readonly OverBalance[] = [],
) {
  const what = { movement: one, opened, accepted };
  return await saveMovement(db, COMPANY, "collections", what, NOW);
}

async function stored(): Promise<CashMovement[]> {
  return await listDocuments(db, COMPANY.id, "collections");
}

const both = movement(1, {
  applications: [application(TWO, "18.00"), application(ONE, "100.00")],
});

describe("a collection", () => {
  it("is saved with its applications in order, changed, and moves to another month", async () => {
    const saved = await save(both);
    expect(saved.ok).toBe(true);
    const [there] = await stored();
    expect(there?.applications.map((a) => a.invoice)).toEqual([
      ONE.key,
      TWO.key,
    ]);
    if (!there) return;
    const moved = { ...there, date: "2026-11-02" as CalendarDate };
    expect((await save(moved, there)).ok).toBe(true);
    expect(await stored()).toEqual([moved]);
  });

  it("that is saved without a change writes nothing", async () => {
    await save(both);
    const [there] = await stored();
    const before = await dump(db);
    if (!there) throw new Error("nothing stored");
    const again = await saveMovement(
      db,
      COMPANY,
      "collections",
      { movement: there, opened: there, accepted: [] },
      LATER,
    );
    expect(again).toEqual({ ok: true, value: there });
    expect(await dump(db)).toEqual(before);
  });

  it("goes over a balance only where just that was allowed", async () => {
    const much = movement(1, {
      amount: "200.00" as Decimal,
      applications: [application(ONE, "150.00")],
    });
    const over = [
      { invoice: ONE.key, left: "118.00", applied: "150.00", over: "32.00" },
    ] as OverBalance[];
    expect(await save(much)).toEqual({
      ok: false,
      error: { code: "over-balance", over },
    });
    expect(await stored()).toEqual([]);
    const less = over.map((o) => ({ ...o, applied: "140.00" as Decimal }));
    expect((await save(much, null, less)).ok).toBe(false);
    expect((await save(much, null, over)).ok).toBe(true);
    // Its own applications are no balance of others.
    const [there] = await stored();
    if (!there) throw new Error("nothing stored");
    const right = { ...there, applications: [application(ONE, "118.00")] };
    expect((await save(right, there)).ok).toBe(true);
  });

  it("keeps an application to an invoice that is not here", async () => {
    const absent = { key: "20512333797-01-F001-99" as InvoiceKey };
    const dangling = movement(1, {
      applications: [application(absent, "118.00")],
    });
    expect((await save(dangling)).ok).toBe(true);
  });

  it("is refused with everything that is wrong with it", async () => {
    const wrong = movement(1, {
      person: { docType: "6", docNumber: "20999999991", name: null },
      currency: USD,
      amount: "0.00" as Decimal,
      memo: "x".repeat(301),
      applications: [
        application(ONE, "10.00"),
        application(TWO, "0.00", { currency: "PEN" as never }),
        application(TWO, "1.00", { currency: "PEN" as never }),
      ],
    });
    const saved = await save(wrong);
    expect(saved).toMatchObject({
      ok: false,
      error: {
        code: "problems",
        problems: [
          { code: "person-unknown" },
          { code: "amount-missing" },
          { code: "rate-missing", currency: "USD" },
          { code: "too-long", field: "memo", limit: 300 },
          { code: "cannot-settle", because: "other-currency" },
          { code: "applied-nothing" },
          { code: "equivalence-missing" },
          { code: "applied-twice" },
          { code: "equivalence-missing" },
          { code: "more-than-amount", used: "10.00" },
        ],
      },
    });
    expect(await stored()).toEqual([]);
  });

  it("that another window changed is not written over", async () => {
    await save(both);
    const [there] = await stored();
    if (!there) throw new Error("nothing stored");
    const theirs = { ...there, memo: "otra ventana" };
    await save(theirs, there);
    const mine = await save({ ...there, memo: "mía" }, there);
    expect(mine).toEqual({
      ok: false,
      error: { code: "edited-meanwhile", theirs },
    });
  });

  it("of a CFDI is only voided, and a voided one stays as it is", async () => {
    const rep = movement(2, {
      taxUuid: "4F1B6F2E-0000-4000-8000-000000000001",
      applications: [application(ONE, "118.00")],
    });
    await changeDocuments(db, COMPANY.id, {
      collections: { remove: [], put: [rep] },
    });
    expect(await save({ ...rep, memo: "x" }, rep)).toMatchObject({
      error: { code: "of-document" },
    });
    const voided = await setMovementStatus(
      db,
      COMPANY,
      "collections",
      rep,
      "voided",
      LATER,
    );
    if (!voided.ok) throw new Error(voided.error.code);
    expect(
      await save({ ...voided.value, memo: "x" }, voided.value),
    ).toMatchObject({ error: { code: "voided" } });
    expect(
      (await save(movement(3, { applications: rep.applications }))).ok,
    ).toBe(true);
    // What it settled has been settled by another since.
    expect(
      await setMovementStatus(
        db,
        COMPANY,
        "collections",
        voided.value,
        "valid",
        LATER,
      ),
    ).toMatchObject({ error: { code: "over-balance" } });
  });
});

describe("collections of a sheet", () => {
  it("are saved together and taken back, but for those that somebody changed", async () => {
    const many = [1, 2, 3].map((n) =>
      movement(n, {
        amount: "30.00" as Decimal,
        applications: [application(ONE, "30.00", { installment: n })],
      }),
    );
    const saved = await saveMovements(db, COMPANY, "collections", many, LATER);
    if (!saved.ok) throw new Error(saved.error.code);
    const [first] = saved.value;
    if (!first) throw new Error("nothing saved");
    await save({ ...first, memo: "cambiado" }, first);
    expect(
      await takeBackMovements(db, COMPANY, "collections", saved.value, LATER),
    ).toEqual({ ok: true, value: { back: 2, stays: 1 } });
    expect((await stored()).map(({ memo }) => memo)).toEqual(["cambiado"]);
  });

  it("are refused where together they go over a balance", async () => {
    const many = [1, 2].map((n) =>
      movement(n, {
        applications: [application(ONE, "60.00", { installment: n })],
      }),
    );
    expect(
      await saveMovements(db, COMPANY, "collections", many, LATER),
    ).toMatchObject({ error: { code: "over-balance" } });
    expect(await stored()).toEqual([]);
  });
});
