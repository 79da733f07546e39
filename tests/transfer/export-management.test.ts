import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Package } from "datapackage";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CalendarDate, Period } from "../../src/domain/calendar-date.ts";
import type { Decimal } from "../../src/domain/decimal.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import { exportManagement } from "../../src/transfer/export-management.ts";
import { planManagement } from "../../src/transfer/management-plan.ts";
import { fill, newInstallation } from "../support/database.ts";
import { application, invoice, movement } from "../support/documents.ts";
import { enter, withOriginal } from "../support/management.ts";
import { needsPython, PYTHON, tool } from "../support/python.ts";
import { installation, NOW, PERIOD, voucher } from "../support/samples.ts";
import { MONTH } from "../support/scene.ts";
import { backedUp, entriesOf } from "../support/transfers.ts";

const SITE = installation("0002", undefined, "management");
const NOVEMBER = "2026-11-03" as CalendarDate;
const OPTIONS = { now: NOW, version: "0.1.0" };

/** Two months of documents, originals among them, beside a month of vouchers. */
async function withDocuments(): Promise<ValijaDatabase> {
  const db = await newInstallation(SITE);
  await fill(db, SITE, MONTH);
  const first = await withOriginal(db, SITE, invoice(1));
  await enter(db, SITE, {
    invoices: [
      first,
      invoice(2, { direction: "received", total: "50.00" as Decimal }),
      invoice(3, { type: "07", total: "18.00" as Decimal }),
      invoice(4, { status: "cancelled" }),
      await withOriginal(db, SITE, invoice(9, { date: NOVEMBER })),
    ],
    collections: [
      movement(1, { applications: [application(first, "100.00")] }),
      movement(2, { date: NOVEMBER, status: "voided" }),
    ],
    payments: [movement(3, { amount: "0.125" as Decimal })],
  });
  return db;
}

describe("a backup of management data", () => {
  it("holds every document, the originals that they name and the whole persons master, in the order of the format", async () => {
    const db = await withDocuments();
    const made = await backedUp(db, SITE);
    const entries = [...(await entriesOf(made.bytes)).keys()];
    const xml = entries.filter((name) => name.startsWith("xml/"));
    expect(entries).toEqual([
      "mimetype",
      "datapackage.json",
      "LEEME.txt",
      "esquemas/facturas.json",
      "esquemas/cobros.json",
      "esquemas/cobros_aplicados.json",
      "esquemas/pagos.json",
      "esquemas/personas.json",
      "facturas/2026-10-0001.csv",
      "facturas/2026-11-0001.csv",
      "cobros/2026-10-0001.csv",
      "cobros/2026-11-0001.csv",
      "cobros_aplicados/2026-10-0001.csv",
      "pagos/2026-10-0001.csv",
      "personas.csv",
      ...xml,
    ]);
    expect(xml).toHaveLength(2);
    expect(xml).toEqual([...xml].sort());
    expect(made.fileName).toBe("20512333797_GESTION_S0002_N0001.zip");
    const { valija } = made.manifest;
    expect(valija.totals).toEqual({
      persons: 2,
      invoices: 5,
      collections: 2,
      payments: 1,
    });
    expect(valija.scope).toEqual({ period: null, operationType: null });
    expect(valija.books).toEqual([]);
  });

  it("of one month holds the documents dated in it and their originals", async () => {
    const db = await withDocuments();
    const made = await backedUp(db, SITE, "2026-11" as Period);
    const entries = [...(await entriesOf(made.bytes)).keys()];
    expect(entries.filter((name) => name.includes("2026-10"))).toEqual([]);
    expect(entries.filter((name) => name.startsWith("xml/"))).toHaveLength(1);
    expect(made.fileName).toBe("20512333797_GESTION_2026-11_S0002_N0001.zip");
    expect(made.manifest.valija.totals).toEqual({
      persons: 2,
      invoices: 1,
      collections: 1,
      payments: 0,
    });
  });

  it("counts on by itself, whatever else left, and is the same content each time", async () => {
    const db = await withDocuments();
    const one = await backedUp(db, SITE);
    const two = await backedUp(db, SITE);
    expect(two.manifest.valija).toMatchObject({
      sequence: 2,
      previous: one.manifest.valija.contentHash,
      contentHash: one.manifest.valija.contentHash,
    });
    expect((await backedUp(db, SITE, PERIOD)).manifest.valija.sequence).toBe(3);
  });

  it("says on its slip what it holds, cancelled as zero and credit notes taken off", async () => {
    const db = await withDocuments();
    const made = await backedUp(db, SITE);
    const slip = new TextDecoder().decode(made.slip);
    const row = (name: string) =>
      slip
        .split("\r\n")
        .find((line) => line.startsWith(name) && line.includes("PEN"))
        ?.split(/\s{2,}/);
    expect(row("Facturas emitidas")).toEqual([
      "Facturas emitidas",
      "4",
      "PEN",
      "218.00",
    ]);
    expect(row("Facturas recibidas")?.slice(1)).toEqual(["1", "PEN", "50.00"]);
    expect(row("Cobros")?.slice(1)).toEqual(["2", "PEN", "118.00"]);
    expect(row("Pagos")?.slice(1)).toEqual(["1", "PEN", "0.125"]);
    expect(slip).toContain("Gestión, Restaurar gestión");
    expect(made.entry.sums).toHaveLength(4);
  });

  it("is stopped by invoices whose original is gone, and names them", async () => {
    const db = await withDocuments();
    await db.originals.clear();
    const made = await exportManagement(db, SITE, { period: null }, OPTIONS);
    expect(made).toMatchObject({
      error: {
        code: "management-stopped",
        stoppers: [{ code: "original-missing", invoices: { count: 2 } }],
      },
    });
    const { plan } = await planManagement(db, SITE, { period: PERIOD });
    expect(plan.stoppers).toMatchObject([{ invoices: { count: 1 } }]);
  });

  it("can be cancelled, leaving nothing", async () => {
    const db = await withDocuments();
    const controller = new AbortController();
    const made = exportManagement(
      db,
      SITE,
      { period: null },
      {
        ...OPTIONS,
        signal: controller.signal,
        onProgress: () => {
          controller.abort();
        },
      },
    );
    await expect(made).rejects.toThrow();
    expect(await db.transfers.count()).toBe(0);
  });

  it("has nothing of accounting in it, whatever the database holds", async () => {
    const allowed =
      /^(mimetype|datapackage\.json|LEEME\.txt|esquemas\/(facturas|cobros|cobros_aplicados|pagos|pagos_aplicados|personas)\.json|(facturas|cobros|cobros_aplicados|pagos|pagos_aplicados)\/\d{4}-\d{2}-\d{4}\.csv|personas\.csv|xml\/[0-9a-f]{64}\.xml)$/;
    const numbers = fc.uniqueArray(fc.nat({ max: 50 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        numbers,
        numbers,
        numbers,
        fc.boolean(),
        async (vouchers, invoices, movements, month) => {
          const db = await newInstallation(SITE);
          const secret = vouchers.map((n) =>
            voucher(n.toString(), { memo: `SECRETO ${n}` }),
          );
          await fill(db, SITE, secret);
          await enter(db, SITE, {
            invoices: await Promise.all(
              invoices.map(async (n) =>
                n % 2 === 0
                  ? withOriginal(db, SITE, invoice(n))
                  : invoice(n, { date: NOVEMBER }),
              ),
            ),
            collections: movements.map((n) => movement(n)),
            payments: movements.map((n) => movement(n, { date: NOVEMBER })),
          });
          const period = month ? PERIOD : null;
          const made = await backedUp(db, SITE, period);
          const entries = await entriesOf(made.bytes);
          for (const [name, text] of entries) {
            expect(name).toMatch(allowed);
            expect(text).not.toContain("SECRETO");
            expect(text).not.toContain("Cuenta 12");
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe.skipIf(!PYTHON)(needsPython("by an independent hand"), () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "valija-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.for([null, PERIOD, "2026-12" as Period])(
    "a backup of %s conforms",
    async (period) => {
      const made = await backedUp(await withDocuments(), SITE, period);
      const path = join(folder, made.fileName);
      writeFileSync(path, made.bytes);
      expect(tool("check_package.py", path).output).toContain("conforms");
    },
  );
});

describe("a backup as a Data Package", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "valija-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("is read row by row without an error", async () => {
    const made = await backedUp(await withDocuments(), SITE);
    for (const [name, text] of await entriesOf(made.bytes)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const described = await Package.load(join(folder, "datapackage.json"));
    expect(described.errors).toEqual([]);
    let rows = 0;
    for (const resource of described.resources)
      if (resource.name !== "originales")
        rows += (await resource.read({ keyed: true })).length;
    expect(rows).toBe(5 + 2 + 1 + 1 + 2);
  });
});
