import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packPage, rowsOfVoucher } from "../../src/books/page-codec.ts";
import { sameVoucher } from "../../src/domain/diff.ts";
import type { Voucher, VoucherId } from "../../src/domain/voucher.ts";
import { compareCodePoints } from "../../src/lib/code-points.ts";
import {
  compareBooks,
  type ComparedPage,
} from "../../src/transfer/compare-books.ts";
import { beginsPage, cutPages } from "../../src/transfer/format/pages.ts";
import { LATER, simple } from "../support/samples.ts";

/** Numbers of which some begin pages. */
const NUMBERS = ((): string[] => {
  const all = Array.from({ length: 4000 }, (_, k) => (k + 1000).toString());
  return [...all.filter(beginsPage).slice(0, 4), ...all.slice(0, 8)];
})();

async function pagesOf(
  vouchers: readonly Voucher[],
  opened: string[] = [],
): Promise<ComparedPage[]> {
  const sorted = vouchers.toSorted((a, b) =>
    compareCodePoints(a.number, b.number),
  );
  return await Promise.all(
    cutPages(sorted, (v) => v.number).map(async (page) => {
      const rows = page.map(rowsOfVoucher);
      const packed = await packPage(rows);
      return {
        hash: packed.ref.hash,
        summary: packed.facts.summary,
        open: () => {
          opened.push(packed.ref.first);
          return Promise.resolve(rows);
        },
      };
    }),
  );
}

/** A set of vouchers, each number and each id at most once. */
const books = fc
  .uniqueArray(
    fc.record({
      number: fc.constantFrom(...NUMBERS),
      id: fc.integer({ min: 0, max: 11 }),
      cents: fc.constantFrom(1, 2),
      memo: fc.constantFrom("a", "b"),
      modified: fc.boolean(),
    }),
    { selector: (v) => v.number, maxLength: 10 },
  )
  .map((list) => {
    const byId = new Map(list.map((v) => [v.id, v]));
    return [...byId.values()].map(({ number, id, cents, memo, modified }) =>
      simple(number, cents, {
        id: `id-${id}` as VoucherId,
        memo,
        ...(modified ? { modified: LATER } : {}),
      }),
    );
  });

/** What the comparison means, voucher by voucher: by id first, then by number. */
function naive(before: readonly Voucher[], after: readonly Voucher[]) {
  const pairs = before.flatMap((b) =>
    after.filter((a) => a.id === b.id).map((a) => ({ b, a })),
  );
  const left = before.filter((b) => !pairs.some((p) => p.b === b));
  const come = after.filter((a) => !pairs.some((p) => p.a === a));
  const swapped = left.flatMap((b) =>
    come.filter((a) => a.number === b.number).map((a) => ({ b, a })),
  );
  const changed = [...pairs.filter((p) => !sameVoucher(p.b, p.a)), ...swapped];
  return {
    changed: changed.map(({ b, a }) => `${b.number}>${a.number}`).sort(),
    removed: left
      .filter((b) => !swapped.some((p) => p.b === b))
      .map((v) => v.number)
      .sort(),
    added: come
      .filter((a) => !swapped.some((p) => p.a === a))
      .map((v) => v.number)
      .sort(),
  };
}

describe("comparing two books", () => {
  it("finds what a comparison voucher by voucher finds", async () => {
    await fc.assert(
      fc.asyncProperty(books, books, async (before, after) => {
        const found = await compareBooks(
          await pagesOf(before),
          await pagesOf(after),
        );
        expect({
          changed: found.changed
            .map((m) => `${m.before.number}>${m.after.number}`)
            .sort(),
          removed: found.removed.map((v) => v.number).sort(),
          added: found.added.map((v) => v.number).sort(),
        }).toEqual(naive(before, after));
      }),
      { numRuns: 200 },
    );
  });

  it("opens no page of equal books and only the page of a change", async () => {
    const all = NUMBERS.map((n) => simple(n, 5));
    const opened: string[] = [];
    await compareBooks(await pagesOf(all, opened), await pagesOf(all, opened));
    expect(opened).toEqual([]);
    const [first, ...rest] = all;
    const changed = first ? [{ ...first, modified: LATER }, ...rest] : [];
    const found = await compareBooks(
      await pagesOf(all, opened),
      await pagesOf(changed, opened),
    );
    expect(found.changed).toHaveLength(1);
    expect(new Set(opened).size).toBe(1);
  });

  it("loses no change to an id that stands twice", async () => {
    const id = "twice" as VoucherId;
    const before = [simple("1", 5, { id }), simple("2", 5, { id })];
    for (const k of [0, 1]) {
      const found = await compareBooks(
        await pagesOf(before),
        await pagesOf(before.with(k, simple((k + 1).toString(), 6, { id }))),
      );
      expect(found.added.length).toBe(found.removed.length);
      expect(found.added.length + found.changed.length).toBeGreaterThan(0);
    }
  });
});
