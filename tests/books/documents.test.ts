import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import {
  changeDocuments,
  listDocuments,
  openDocumentPage,
  planDocuments,
} from "../../src/books/documents.ts";
import { booksOfKind } from "../../src/db/books.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import type { CalendarDate } from "../../src/domain/calendar-date.ts";
import { newInstallation } from "../support/database.ts";
import { application, invoice, movement } from "../support/documents.ts";
import { installation } from "../support/samples.ts";

const COMPANY = installation();
const NOVEMBER = "2026-11-03" as CalendarDate;

let db: ValijaDatabase;

beforeEach(async () => {
  db = await newInstallation(COMPANY);
});

describe("documents", () => {
  it("come back as they were stored, by month and key, from the list and from their pages", async () => {
    const notes = [
      invoice(2, { related: [invoice(1).key, invoice(3).key], type: "07" }),
      invoice(1),
      invoice(9, { date: NOVEMBER, original: "ab".repeat(32) }),
    ];
    const paid = movement(1, {
      applications: [application(invoice(1), "100.00")],
    });
    await changeDocuments(db, COMPANY.id, {
      invoices: { remove: [], put: notes },
      collections: { remove: [], put: [paid] },
      payments: { remove: [], put: [movement(2)] },
    });
    expect(await listDocuments(db, COMPANY.id, "invoices")).toEqual([
      invoice(1),
      notes[0],
      notes[2],
    ]);
    expect(await listDocuments(db, COMPANY.id, "collections")).toEqual([paid]);
    expect(await listDocuments(db, COMPANY.id, "payments")).toEqual([
      movement(2),
    ]);
    for (const kind of ["invoices", "collections", "payments"] as const)
      for (const book of await booksOfKind(db, COMPANY.id, kind))
        for (const { hash, count } of book.pages)
          expect(await openDocumentPage(db, kind, book.id, hash)).toHaveLength(
            count,
          );
  });

  it("that move to another month leave the first", async () => {
    const before = movement(1);
    const after = { ...before, date: NOVEMBER };
    const put = { remove: [], put: [before] };
    await changeDocuments(db, COMPANY.id, { payments: put });
    await changeDocuments(db, COMPANY.id, {
      payments: { remove: [before], put: [after] },
    });
    expect(await listDocuments(db, COMPANY.id, "payments")).toEqual([after]);
    const books = await booksOfKind(db, COMPANY.id, "payments");
    expect(books.map((b) => [b.key.period, b.count])).toEqual([
      ["2026-10", 0],
      ["2026-11", 1],
    ]);
  });

  it("in whatever steps they came, lie in the same pages", async () => {
    const numbers = fc.uniqueArray(fc.nat({ max: 3000 }), {
      minLength: 1,
      maxLength: 600,
    });
    await fc.assert(
      fc.asyncProperty(numbers, fc.nat({ max: 600 }), async (all, cut) => {
        const invoices = all.map((n) => invoice(n));
        const put = async (some: typeof invoices): Promise<void> => {
          const edit = { remove: [], put: some };
          await changeDocuments(db, COMPANY.id, { invoices: edit });
        };
        const pages = async () =>
          (await booksOfKind(db, COMPANY.id, "invoices")).map((b) => b.pages);
        db = await newInstallation(COMPANY);
        await put(invoices);
        const atOnce = await pages();
        db = await newInstallation(COMPANY);
        await put(invoices.slice(0, cut));
        await put(invoices.slice(cut));
        expect(await pages()).toEqual(atOnce);
      }),
      { numRuns: 15 },
    );
  });

  it("are not stored over what somebody changed since", async () => {
    const put = [invoice(1)];
    await changeDocuments(db, COMPANY.id, { invoices: { remove: [], put } });
    const late = await planDocuments(db, COMPANY.id, {
      invoices: { remove: [], put: [invoice(2)] },
    });
    await changeDocuments(db, COMPANY.id, {
      invoices: { remove: put, put: [] },
    });
    const { changeBooks } = await import("../../src/db/books.ts");
    await expect(changeBooks(db, late)).rejects.toThrow();
    expect(await listDocuments(db, COMPANY.id, "invoices")).toEqual([]);
  });
});
