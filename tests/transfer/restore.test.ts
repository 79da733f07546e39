import { describe, expect, it } from "vitest";
import { sweep } from "../../src/db/books.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import { planUndo } from "../../src/db/replacement.ts";
import { changeDocuments, listDocuments } from "../../src/books/documents.ts";
import { listTransfers } from "../../src/db/transfers.ts";
import type { CalendarDate, Period } from "../../src/domain/calendar-date.ts";
import type { Decimal } from "../../src/domain/decimal.ts";
import { nodeInflater } from "../../src/cli/node-inflate.ts";
import { present } from "../../src/lib/assert.ts";
import {
  mismatchOf,
  peekPackage,
  stateOf,
} from "../../src/transfer/list-packages.ts";
import { summaryOf } from "../../src/transfer/package-summary.ts";
import { memorySource } from "../../src/transfer/zip/byte-source.ts";
import {
  allVouchers,
  content,
  fill,
  newInstallation,
} from "../support/database.ts";
import { application, invoice, movement } from "../support/documents.ts";
import { allDocuments, enter, withOriginal } from "../support/management.ts";
import { PackageDraft } from "../support/package-draft.ts";
import {
  COMPANY,
  installation,
  LATER,
  MASTERS,
  person,
} from "../support/samples.ts";
import { MONTH } from "../support/scene.ts";
import {
  backedUp,
  entriesOf,
  exported,
  restored,
  stagedRestore,
  tryRestore,
  undone,
} from "../support/transfers.ts";

/** Two installations of one company: who keeps the documents, and who keeps the books. */
const GESTION = installation("0002", COMPANY, "management");
const CONTABILIDAD = installation("0000", COMPANY, "accounting");
const NOVEMBER = "2026-11-03" as CalendarDate;
const OCTOBER_MONTH = "2026-10" as Period;

const MANY = Array.from({ length: 700 }, (_, n) => invoice(n + 1));

async function gestion(): Promise<ValijaDatabase> {
  const db = await newInstallation(GESTION);
  const first = await withOriginal(db, GESTION, invoice(1));
  await enter(db, GESTION, {
    invoices: [
      ...MANY,
      first,
      invoice(9, { date: NOVEMBER, key: "N-9" as never }),
    ],
    collections: [
      movement(1, { applications: [application(first, "100.00")] }),
      movement(2, { date: NOVEMBER }),
    ],
    payments: [movement(3)],
  });
  return db;
}

async function contabilidad(): Promise<ValijaDatabase> {
  const db = await newInstallation(CONTABILIDAD);
  await fill(db, CONTABILIDAD, MONTH);
  return db;
}

async function state(db: ValijaDatabase, bytes: Uint8Array<ArrayBuffer>) {
  const found = await peekPackage(memorySource(bytes), nodeInflater);
  if (!found.ok) throw new Error(found.error.code);
  const history = await listTransfers(db, CONTABILIDAD.id);
  return (await stateOf(db, found.value, history)).code;
}

describe("restoring management data", () => {
  it("brings everything, as the very pages and originals that came, and touches no voucher", async () => {
    const sender = await gestion();
    const made = await backedUp(sender, GESTION);
    const db = await contabilidad();
    const vouchers = await allVouchers(db);
    const accounts = await db.accounts.toArray();
    const { review } = await stagedRestore(db, CONTABILIDAD, made.bytes);
    expect(review.warnings).toEqual([]);
    expect(review.originals).toBe(1);
    expect(review.before).toEqual([]);
    expect(
      review.groups.map((g) => [g.group, g.added.count, g.removed.count]),
    ).toEqual([
      ["issued", 701, 0],
      ["collections", 2, 0],
      ["payments", 1, 0],
    ]);
    const transfer = await restored(db, CONTABILIDAD, made.bytes);
    expect(transfer.changes).toEqual({ added: 704, changed: 0, removed: 0 });
    expect(transfer.totals).toMatchObject({ invoices: 701, collections: 2 });
    expect(await allDocuments(db, CONTABILIDAD)).toEqual(
      await allDocuments(sender, GESTION),
    );
    expect(await allVouchers(db)).toEqual(vouchers);
    expect(await db.accounts.toArray()).toEqual(accounts);
    expect((await db.originals.toArray()).length).toBe(1);
    expect(await sweep(db)).toBe(0);

    const again = await backedUp(db, CONTABILIDAD);
    expect(again.manifest.valija.contentHash).toBe(
      made.manifest.valija.contentHash,
    );
    const [old, now] = [
      await entriesOf(made.bytes),
      await entriesOf(again.bytes),
    ];
    for (const [name, text] of old)
      if (/^(facturas|cobros|pagos|xml)/.test(name))
        expect(now.get(name)).toBe(text);
  });

  it("changes nothing the second time", async () => {
    const made = await backedUp(await gestion(), GESTION);
    const db = await contabilidad();
    expect(await state(db, made.bytes)).toBe("new");
    await restored(db, CONTABILIDAD, made.bytes);
    expect(await state(db, made.bytes)).toBe("imported");
    const before = await content(db);
    const { review } = await stagedRestore(db, CONTABILIDAD, made.bytes);
    expect(review.nothingToDo).toBe(true);
    expect(review.unchanged).toBe(704);
    await restored(db, CONTABILIDAD, made.bytes);
    expect(await content(db)).toEqual(before);
  });

  it("says what would come, change and go, with figures by month, and undoes it all", async () => {
    const sender = await gestion();
    const db = await contabilidad();
    await restored(db, CONTABILIDAD, (await backedUp(sender, GESTION)).bytes);
    await changeDocuments(sender, GESTION.id, {
      invoices: {
        remove: [invoice(5), invoice(6)],
        put: [
          invoice(7, { status: "cancelled", modified: LATER }),
          invoice(9000),
        ],
      },
      collections: {
        remove: [movement(1)],
        put: [movement(1, { date: NOVEMBER, modified: LATER })],
      },
    });
    const before = await content(db);
    const made = await backedUp(sender, GESTION, null, LATER);
    const { review } = await stagedRestore(db, CONTABILIDAD, made.bytes);
    const [issued, collections] = review.groups;
    expect([
      issued?.added.rows.map((d) => d.name),
      issued?.removed.rows.map((d) => d.name),
      issued?.changed.rows.map((d) => [d.after.name, d.fields]),
    ]).toEqual([["F001-9000"], ["F001-5", "F001-6"], [["F001-7", ["status"]]]]);
    // What moved to another month is one change.
    expect(collections?.changed.rows.map((d) => d.fields)).toEqual([
      ["date", "applications"],
    ]);
    expect(collections?.added.count).toBe(0);
    const figures = (side: "before" | "after") =>
      review[side]
        .filter((s) => s.group !== "payments")
        .map((s) => [s.month, s.group, s.count, s.total]);
    expect(figures("before")).toEqual([
      ["2026-10", "issued", 700, "82600.00"],
      ["2026-10", "collections", 1, "118.00"],
      ["2026-11", "issued", 1, "118.00"],
      ["2026-11", "collections", 1, "118.00"],
    ]);
    expect(figures("after")).toEqual([
      ["2026-10", "issued", 699, "82364.00"],
      ["2026-11", "issued", 1, "118.00"],
      ["2026-11", "collections", 2, "236.00"],
    ]);
    const transfer = await restored(db, CONTABILIDAD, made.bytes);
    expect(transfer.changes).toEqual({ added: 1, changed: 2, removed: 2 });
    const after = await content(db);
    expect((await planUndo(db, transfer.id))?.changedSince).toEqual([]);
    await undone(db, transfer.id);
    expect(await content(db)).toEqual(before);
    await undone(db, transfer.id);
    expect(await content(db)).toEqual(after);
    await undone(db, transfer.id);
    expect(await content(db)).toEqual(before);
    expect(await sweep(db)).toBe(0);
  });

  it("of one month leaves the others alone", async () => {
    const sender = await gestion();
    const made = await backedUp(sender, GESTION, OCTOBER_MONTH);
    const db = await contabilidad();
    const own = movement(77, { date: NOVEMBER });
    await enter(db, CONTABILIDAD, {
      collections: [own, movement(78)],
      invoices: [invoice(8000)],
    });
    const { review } = await stagedRestore(db, CONTABILIDAD, made.bytes);
    expect(review.groups.map((g) => g.removed.count)).toEqual([1, 1, 0]);
    await restored(db, CONTABILIDAD, made.bytes);
    const all = await allDocuments(db, CONTABILIDAD);
    expect(all.collections.map((c) => c.id)).toEqual([movement(1).id, own.id]);
    expect(all.invoices).toHaveLength(700);
  });

  it("of one month never leaves a document in two", async () => {
    const sender = await gestion();
    const made = await backedUp(sender, GESTION, OCTOBER_MONTH);
    for (const keepOthers of [false, true]) {
      const db = await contabilidad();
      await enter(db, CONTABILIDAD, {
        invoices: [
          invoice(1, { date: NOVEMBER }),
          invoice(8000, { date: NOVEMBER }),
        ],
      });
      const { review } = await stagedRestore(
        db,
        CONTABILIDAD,
        made.bytes,
        keepOthers,
      );
      expect(review.warnings.map((w) => w.code)).toContain("other-month");
      expect(review.groups[0]?.changed.rows.map((d) => d.after.key)).toEqual([
        invoice(1).key,
      ]);
      const transfer = await restored(db, CONTABILIDAD, made.bytes, {
        keepOthers,
      });
      const keys = (await listDocuments(db, CONTABILIDAD.id, "invoices")).map(
        (i) => i.key,
      );
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toHaveLength(701);
      await undone(db, transfer.id);
      expect(await listDocuments(db, CONTABILIDAD.id, "invoices")).toHaveLength(
        2,
      );
    }
  });

  it("keeps what the package does not bring when told so", async () => {
    const sender = await gestion();
    const made = await backedUp(sender, GESTION);
    const db = await contabilidad();
    await enter(db, CONTABILIDAD, {
      invoices: [
        invoice(8000),
        invoice(2, { total: "1.00" as Decimal }),
        invoice(3),
      ],
      collections: [movement(78)],
    });
    const { review } = await stagedRestore(db, CONTABILIDAD, made.bytes, true);
    expect(review.groups.map((g) => g.removed.count)).toEqual([0, 0, 0]);
    expect(review.groups[0]?.changed.rows.map((d) => d.fields)).toEqual([
      ["total"],
    ]);
    const transfer = await restored(db, CONTABILIDAD, made.bytes, {
      keepOthers: true,
    });
    expect(transfer.keptOthers).toBe(true);
    expect(await state(db, made.bytes)).toBe("imported");
    const all = await allDocuments(db, CONTABILIDAD);
    expect(all.invoices).toHaveLength(702);
    expect(all.invoices.find((i) => i.number === "2")?.total).toBe("118.00");
    expect(all.collections).toHaveLength(3);
    await enter(db, CONTABILIDAD, { payments: [movement(99)] });
    // Another kind's new month is none of the books that it made.
    expect(await state(db, made.bytes)).toBe("changed");
    await undone(db, transfer.id, true);
    expect((await allDocuments(db, CONTABILIDAD)).invoices).toHaveLength(3);
  });

  it("loses no collection that was entered on either side on the way there and back", async () => {
    const g = await gestion();
    const c = await contabilidad();
    await restored(c, CONTABILIDAD, (await backedUp(g, GESTION)).bytes);
    await enter(c, CONTABILIDAD, { collections: [movement(51)] });
    await enter(g, GESTION, { collections: [movement(52)] });
    const back = await backedUp(c, CONTABILIDAD);
    const { review } = await stagedRestore(g, GESTION, back.bytes);
    // Without keeping, what was entered here would go, and it is said.
    expect(review.groups.map((x) => x.removed.rows.map((d) => d.key))).toEqual([
      [movement(52).id],
    ]);
    await restored(g, GESTION, back.bytes, { keepOthers: true });
    await restored(
      c,
      CONTABILIDAD,
      (await backedUp(g, GESTION, null, LATER)).bytes,
    );
    const ids = [1, 51, 52, 2].map((n) => movement(n).id);
    for (const [db, company] of [
      [g, GESTION],
      [c, CONTABILIDAD],
    ] as const)
      expect(
        (await allDocuments(db, company)).collections.map((m) => m.id),
      ).toEqual(ids);
    expect(await allDocuments(c, CONTABILIDAD)).toEqual(
      await allDocuments(g, GESTION),
    );
  });

  it("merges persons as any package does, with conflicts", async () => {
    const mine = MASTERS.persons[0];
    const sender = await newInstallation(GESTION, {
      ...MASTERS,
      persons: [
        { ...present(mine, "a person"), name: "Otro nombre" },
        person("10101010", { docType: "1" }),
      ],
    });
    await enter(sender, GESTION, { invoices: [invoice(1)] });
    const made = await backedUp(sender, GESTION);
    const db = await contabilidad();
    const { review } = await stagedRestore(db, CONTABILIDAD, made.bytes);
    expect(review.masters.persons.added.count).toBe(1);
    expect(review.masters.persons.conflicts).toHaveLength(1);
    expect(review.masters.accounts.added.count).toBe(0);
    const transfer = await restored(db, CONTABILIDAD, made.bytes);
    expect(transfer.masters.persons.added).toBe(1);
  });

  it("warns of what is odd", async () => {
    const g = await gestion();
    const first = await backedUp(g, GESTION);
    await backedUp(g, GESTION);
    const third = await backedUp(g, GESTION);
    const codes = async (
      db: ValijaDatabase,
      company: typeof GESTION,
      bytes: Uint8Array<ArrayBuffer>,
    ) =>
      (await stagedRestore(db, company, bytes)).review.warnings.map(
        (w) => w.code,
      );
    expect(await codes(g, GESTION, first.bytes)).toEqual(["own-backup"]);
    const other = installation("0003", COMPANY, "management");
    expect(
      await codes(await newInstallation(other), other, first.bytes),
    ).toEqual(["same-edition"]);
    const c = await contabilidad();
    await restored(c, CONTABILIDAD, first.bytes);
    await enter(g, GESTION, { invoices: [invoice(8001)] });
    await restored(c, CONTABILIDAD, (await backedUp(g, GESTION)).bytes);
    expect(await codes(c, CONTABILIDAD, third.bytes)).toEqual([
      "older-than-imported",
    ]);
    const strange = installation("0009", COMPANY, "management");
    const s = await newInstallation(strange);
    await backedUp(s, strange);
    await backedUp(s, strange);
    const late = await backedUp(s, strange);
    await enter(c, CONTABILIDAD, {
      collections: [movement(90, { modified: LATER })],
    });
    const { review } = await stagedRestore(c, CONTABILIDAD, late.bytes);
    expect(review.warnings).toEqual([
      { code: "other-site", site: "0002" },
      { code: "previous-missing", last: 0 },
      { code: "newer-here", changed: 0, removed: 1 },
    ]);
  });

  it("is refused for another company, another currency, another kind", async () => {
    const made = await backedUp(await gestion(), GESTION);
    const other = installation("0000", {
      ...COMPANY,
      taxId: "20131312955" as never,
    });
    const dollars = installation("0000", {
      ...COMPANY,
      currency: "USD" as never,
    });
    const told = async (company: typeof GESTION, bytes = made.bytes) => {
      const db = await newInstallation(company);
      const result = await tryRestore(db, company, bytes);
      return result.ok ? "accepted" : result.error.code;
    };
    expect(await told(other)).toBe("wrong-company");
    expect(await told(dollars)).toBe("bad-manifest");
    const vouchers = await exported(await contabilidad(), CONTABILIDAD);
    expect(await told(CONTABILIDAD, vouchers.bytes)).toBe("not-a-package");
  });

  it("is listed where management packages are looked for, and named elsewhere", async () => {
    const made = await backedUp(await gestion(), GESTION);
    const summary = summaryOf(made.manifest);
    const filter = { kind: "management" } as const;
    expect(mismatchOf(summary, CONTABILIDAD, filter)).toBeNull();
    const vouchers = summaryOf(
      (await exported(await contabilidad(), CONTABILIDAD)).manifest,
    );
    expect(mismatchOf(vouchers, CONTABILIDAD, filter)).toEqual({
      code: "other-kind",
      kind: "vouchers",
      wanted: "management",
    });
  });

  it("cancelled at any step leaves everything as it was", async () => {
    const made = await backedUp(await gestion(), GESTION);
    const db = await contabilidad();
    const before = await content(db);
    for (let step = 1; step <= 6; step++) {
      const controller = new AbortController();
      let calls = 0;
      const applied = restored(db, CONTABILIDAD, made.bytes, {
        signal: controller.signal,
        onProgress: () => {
          calls += 1;
          if (calls === step) controller.abort();
        },
      });
      await applied.catch(() => undefined);
      if (calls < step) break;
      if ((await db.transfers.count()) > 0) break;
      await sweep(db);
      expect(await content(db)).toEqual(before);
    }
    await restored(db, CONTABILIDAD, made.bytes);
  });
});

describe("a management package in which something is wrong", () => {
  async function draft(): Promise<PackageDraft> {
    const db = await newInstallation(GESTION);
    await enter(db, GESTION, {
      invoices: [invoice(1), invoice(2, { date: NOVEMBER })],
      collections: [movement(1)],
    });
    return new PackageDraft(
      await entriesOf((await backedUp(db, GESTION)).bytes),
    );
  }

  it.for(["comprobantes/05-0001.csv", "renglones/05-0001.csv", "cuentas.csv"])(
    "is refused for a planted %s, whether the manifest names it or not",
    async (name) => {
      const db = await contabilidad();
      const before = await content(db);
      for (const named of [false, true]) {
        const d = await draft();
        d.entries.set(name, "cuenta,nombre\r\n");
        if (named)
          d.manifest.resources.push({
            ...present(d.manifest.resources[0], "a resource"),
            path: name,
          });
        await d.sign();
        const result = await tryRestore(db, CONTABILIDAD, await d.zip());
        expect(result).toEqual({
          ok: false,
          error: { code: "forbidden-content", entry: name },
        });
      }
      expect(await content(db)).toEqual(before);
    },
  );

  it("is refused for a month that it does not speak for", async () => {
    const d = await draft();
    d.manifest.valija.scope.period = "2026-10";
    expect(await d.told()).toBe("out-of-scope facturas/2026-11-0001.csv");
  });

  it("is refused for a document in two months", async () => {
    const d = await draft();
    d.edit("facturas/2026-11-0001.csv", (text) =>
      text.replace("F001-2,", "F001-1,"),
    );
    await d.sign();
    const result = await tryRestore(
      await contabilidad(),
      CONTABILIDAD,
      await d.zip(),
    );
    expect(result).toMatchObject({
      error: {
        code: "bad-row",
        rows: [{ table: "facturas/2026-11-0001.csv", reason: "repeated-key" }],
      },
    });
  });

  it("is refused for totals that are not those of its tables", async () => {
    const d = await draft();
    d.manifest.valija.totals["collections"] = 2;
    expect(await d.told()).toBe("wrong-totals totals.collections");
  });
});
