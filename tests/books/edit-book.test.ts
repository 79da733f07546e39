import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyBook, planEdit } from "../../src/books/edit-book.ts";
import { packPage, rowsOfVoucher } from "../../src/books/page-codec.ts";
import {
  changeBooks,
  findBook,
  listColumns,
  readDigests,
  sweep,
} from "../../src/db/books.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import { ChangedMeanwhile } from "../../src/db/storage-error.ts";
import { bookId, type Book } from "../../src/domain/book.ts";
import { AccountTotals } from "../../src/domain/ledger.ts";
import { countedTotals, type Voucher } from "../../src/domain/voucher.ts";
import { compareCodePoints } from "../../src/lib/code-points.ts";
import { beginsPage, cutPages } from "../../src/transfer/format/pages.ts";
import { bookKey, dump, fill, newDatabase } from "../support/database.ts";
import { installation, LATER, simple, voucher } from "../support/samples.ts";

const COMPANY = installation();
const KEY = bookKey(COMPANY, "05");

/** Numbers of which every third begins a page, so that small books have many. */
const NUMBERS = ((): string[] => {
  const all = Array.from({ length: 12_000 }, (_, k) => (k + 1000).toString());
  const boundaries = all.filter(beginsPage).slice(0, 8);
  const others = boundaries.flatMap((b) =>
    [Number(b) - 1, Number(b) + 1].map(String),
  );
  return [...boundaries, ...others, "Ñ1", "Ａ", "\u{1F600}", "0"];
})();

type Model = ReadonlyMap<string, Voucher>;

/** What the book must be: the vouchers encoded from scratch. */
async function fromScratch(model: Model) {
  const sorted = [...model.values()].sort((a, b) =>
    compareCodePoints(a.number, b.number),
  );
  const packed = await Promise.all(
    cutPages(sorted, (v) => v.number).map((page) =>
      packPage(page.map(rowsOfVoucher)),
    ),
  );
  const totals = new AccountTotals();
  for (const v of sorted) totals.addVoucher(v);
  const sum = (side: "debit" | "credit"): number =>
    sorted.reduce((n, v) => n + countedTotals(v)[side], 0);
  return {
    facts: packed.map((p) => p.facts),
    book: {
      pages: packed.map((p) => p.ref),
      accountTotals: totals.list(),
      count: sorted.length,
      lines: sorted.reduce((n, v) => n + v.lines.length, 0),
      debit: sum("debit"),
      credit: sum("credit"),
    },
  };
}

async function expectModel(db: ValijaDatabase, model: Model): Promise<void> {
  const { book, facts } = await fromScratch(model);
  const stored = await findBook(db, bookId(KEY));
  const { pages, accountTotals, count, lines, debit, credit } =
    stored ?? emptyBook(KEY);
  expect({ pages, accountTotals, count, lines, debit, credit }).toEqual(book);
  const here = stored ?? { id: bookId(KEY), pages: [] };
  expect(await listColumns(db, here)).toEqual(facts.map((f) => f.summary));
  expect(await readDigests(db, here)).toEqual(
    facts.map(({ use, accountTotals: totals }) => ({
      use,
      accountTotals: totals,
    })),
  );
  expect(await db.pages.count()).toBe(pages.length);
  expect(await sweep(db)).toBe(0);
}

const numbers = fc.constantFrom(...NUMBERS);
const cents = fc.integer({ min: 0, max: 1_000_000 });
const step = fc.oneof(
  fc.record({ kind: fc.constant("put" as const), number: numbers, cents }),
  fc.record({ kind: fc.constant("void" as const), number: numbers }),
  fc.record({ kind: fc.constant("remove" as const), number: numbers }),
  fc.record({ kind: fc.constant("move" as const), from: numbers, to: numbers }),
  fc.record({
    kind: fc.constant("many" as const),
    put: fc.uniqueArray(numbers, { maxLength: 12 }),
    remove: fc.uniqueArray(numbers, { maxLength: 12 }),
  }),
);

/** What a step removes and puts; null when it makes no sense now. */
function editOf(
  model: Model,
  s: typeof step extends fc.Arbitrary<infer S> ? S : never,
): { remove: string[]; put: Voucher[] } | null {
  switch (s.kind) {
    case "put":
      return { remove: [], put: [simple(s.number, s.cents)] };
    case "void": {
      const there = model.get(s.number);
      return there
        ? { remove: [], put: [{ ...there, status: "voided" }] }
        : null;
    }
    case "remove":
      return { remove: [s.number], put: [] };
    case "move": {
      const there = model.get(s.from);
      return there
        ? { remove: [s.from], put: [{ ...there, number: s.to }] }
        : null;
    }
    case "many":
      return { remove: s.remove, put: s.put.map((n) => voucher(n)) };
  }
}

describe("editing a book", () => {
  it("gives the book that encoding it from scratch would give, page by page, after every step", async () => {
    expect(NUMBERS.filter(beginsPage).length).toBeGreaterThanOrEqual(8);
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        async (steps) => {
          const db = newDatabase();
          let model: Model = new Map();
          for (const s of steps) {
            const edit = editOf(model, s);
            if (!edit) continue;
            await changeBooks(db, [await planEdit(db, { key: KEY, ...edit })]);
            const next = new Map(model);
            for (const n of edit.remove) next.delete(n);
            for (const v of edit.put) next.set(v.number, v);
            model = next;
            await expectModel(db, model);
          }
          await db.delete();
        },
      ),
      { numRuns: 40 },
    );
  });

  it("gives equal pages for equal content, whatever was edited in between", async () => {
    const all = NUMBERS.map((n, k) => simple(n, k));
    const [one, other] = [newDatabase(), newDatabase()];
    await fill(one, COMPANY, all);
    for (const v of all.toReversed()) await fill(other, COMPANY, [v]);
    const pages = async (db: ValijaDatabase): Promise<Book["pages"]> =>
      (await findBook(db, bookId(KEY)))?.pages ?? [];
    expect(await pages(other)).toEqual(await pages(one));
    const stored = await one.pages.toArray();
    expect(await other.pages.toArray()).toEqual(stored);
  });

  it("keeps text in its one form, so that what is typed otherwise cuts no other page", async () => {
    const [one, other] = [newDatabase(), newDatabase()];
    const number = "Ñ1";
    await fill(one, COMPANY, [simple(number, 5, { memo: "Año" })]);
    await fill(other, COMPANY, [
      simple(` ${number.normalize("NFD")} `, 5, {
        id: simple(number, 5).id,
        memo: ` ${"Año".normalize("NFD")}\n`,
      }),
    ]);
    expect(await other.pages.toArray()).toEqual(await one.pages.toArray());
    expect(await other.summaries.toArray()).toEqual(
      await one.summaries.toArray(),
    );
  });

  it("writes nothing when the book changed since the edit was planned", async () => {
    const db = newDatabase();
    await fill(db, COMPANY, [simple("1", 5)]);
    const key = KEY;
    const late = await planEdit(db, { key, remove: [], put: [simple("2", 7)] });
    const others = bookKey(COMPANY, "02");
    const other = await planEdit(db, {
      key: others,
      remove: [],
      put: [simple("9", 1)],
    });
    await fill(db, COMPANY, [simple("3", 9)]);
    const before = await dump(db);
    await expect(changeBooks(db, [other, late])).rejects.toThrow(
      ChangedMeanwhile,
    );
    expect(await dump(db)).toEqual(before);
  });

  it("does not overwrite a book that was born meanwhile", async () => {
    const db = newDatabase();
    const late = await planEdit(db, {
      key: KEY,
      remove: [],
      put: [simple("2", 7)],
    });
    await fill(db, COMPANY, [simple("3", 9)]);
    await expect(changeBooks(db, [late])).rejects.toThrow(ChangedMeanwhile);
  });

  it("keeps pages that a replaced set needs", async () => {
    const db = newDatabase();
    await fill(db, COMPANY, [simple("1", 5)]);
    const book = await findBook(db, bookId(KEY));
    const id = bookId(KEY);
    await db.replaced.put({
      transfer: "t" as never,
      company: COMPANY.id,
      books: [id],
      before: [{ id, book: book ?? null }],
      after: [],
      masters: [],
      drafts: [],
    });
    await fill(db, COMPANY, [simple("1", 6, { modified: LATER })]);
    expect(await db.pages.count()).toBe(2);
    expect(await sweep(db)).toBe(0);
    await db.replaced.clear();
    expect(await sweep(db)).toBe(1);
    expect(await db.summaries.count()).toBe(1);
  });
});
