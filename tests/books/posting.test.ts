import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import {
  applyPosting,
  type PostingOrder,
} from "../../src/books/apply-posting.ts";
import { changeDocuments } from "../../src/books/documents.ts";
import {
  planPosting,
  type PostingReview,
  type PostingStanding,
  type StagedPosting,
} from "../../src/books/plan-posting.ts";
import {
  listMonth,
  readVoucher,
  voidVoucher,
} from "../../src/books/vouchers.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import { booksInUse } from "../../src/db/in-use.ts";
import { putMasterRows } from "../../src/db/masters.ts";
import {
  readPostingRules,
  readPostings,
  savePostingRules,
} from "../../src/db/postings.ts";
import { swapReplaced } from "../../src/db/replacement.ts";
import type { Decimal } from "../../src/domain/decimal.ts";
import type { Invoice } from "../../src/domain/invoice.ts";
import type { PostedDocument } from "../../src/domain/posting.ts";
import { POSTING_SUBJECTS } from "../../src/domain/posting-rules.ts";
import type { PostingRun, TransferId } from "../../src/domain/transfer.ts";
import type { Voucher, VoucherId } from "../../src/domain/voucher.ts";
import { present } from "../../src/lib/assert.ts";
import { fill, newInstallation } from "../support/database.ts";
import { application, invoice, movement } from "../support/documents.ts";
import { atWork } from "../support/people.ts";
import { startingMasters } from "../support/posting.ts";
import {
  installation,
  LATER,
  line,
  NOW,
  PERIOD,
  to,
  voucher,
} from "../support/samples.ts";

const COMPANY = installation();
const MASTERS = await startingMasters("PE");
const ORDER: PostingOrder = {
  documents: [],
  grouping: "document",
  replace: [],
  void: [],
  voidReason: "El documento cambió",
};

let db: ValijaDatabase;
let counter = 0;

beforeEach(async () => {
  counter = 0;
  db = await fresh();
});

async function fresh(): Promise<ValijaDatabase> {
  return await newInstallation(COMPANY, MASTERS);
}

function plan(): Promise<StagedPosting> {
  const request = { period: PERIOD, subjects: POSTING_SUBJECTS };
  return planPosting(db, COMPANY, request, { now: NOW });
}

async function apply(
  staged: StagedPosting,
  order: Partial<PostingOrder>,
): Promise<PostingRun> {
  const done = await applyPosting(
    db,
    COMPANY,
    staged,
    { ...ORDER, ...order },
    {
      id: `run-${(++counter).toString()}` as TransferId,
      newId: () => `voucher-${(++counter).toString()}` as VoucherId,
      now: LATER,
    },
  );
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

async function postAll(
  grouping: PostingOrder["grouping"] = "document",
): Promise<PostingRun> {
  const staged = await plan();
  return apply(staged, { documents: ready(staged.review), grouping });
}

function ready({ items }: PostingReview): PostedDocument[] {
  return items.flatMap((i) => (i.standing === "ready" ? [i.document] : []));
}

async function standings(): Promise<PostingStanding[]> {
  return (await plan()).review.items.map(({ standing }) => standing);
}

async function put(...invoices: readonly Invoice[]): Promise<void> {
  await changeDocuments(db, COMPANY.id, {
    invoices: { remove: [], put: invoices },
  });
}

async function vouchers(): Promise<Voucher[]> {
  const found: Voucher[] = [];
  for (const { book, columns } of await listMonth(db, COMPANY, PERIOD))
    for (const number of columns.flatMap((page) => page.numbers)) {
      const { site, period, operationType } = book.key;
      const address = {
        site,
        period,
        operationType: present(operationType, "T/O"),
        number,
      };
      found.push(present(await readVoucher(db, COMPANY, address), number));
    }
  return found;
}

async function undo(id: TransferId): Promise<void> {
  await swapReplaced(db, id, await booksInUse(db, COMPANY.id, id), false);
}

/** All that a posting may touch. */
async function content() {
  const [books, postings, persons] = await Promise.all([
    db.books.toArray(),
    db.postings.toArray(),
    db.persons.toArray(),
  ]);
  return {
    books: books.map(({ pages, id }) => ({ id, pages })),
    postings,
    persons,
  };
}

describe("documents", () => {
  it("become vouchers with the numbers after those of the book, in one step with their marks", async () => {
    await fill(db, COMPANY, [voucher("0041")]);
    await put(invoice(1), invoice(2));
    await changeDocuments(db, COMPANY.id, {
      collections: {
        remove: [],
        put: [
          movement(1, { applications: [application(invoice(1), "118.00")] }),
        ],
      },
    });
    expect(await standings()).toEqual(["ready", "ready", "ready"]);
    const run = await postAll();
    expect(run).toMatchObject({
      direction: "posting",
      documents: 3,
      changes: { added: 3, changed: 0, removed: 0 },
      debit: 35_400,
    });
    const all = await vouchers();
    expect(all.map((v) => `${v.operationType}-${v.number}`).sort()).toEqual([
      "05-0041",
      "05-0042",
      "05-0043",
      "22-0001",
    ]);
    const mark = (await readPostings(db, COMPANY.id)).get(
      `invoices|${invoice(1).key}` as PostedDocument,
    );
    expect(mark).toMatchObject({
      address: {
        period: PERIOD,
        operationType: "05",
        number: "0042",
        site: "0002",
      },
      by: "Rosa Quispe",
      at: LATER,
    });
  });

  it("that are posted are not posted again", async () => {
    await put(invoice(1), invoice(2));
    await postAll();
    const before = await content();
    expect(await standings()).toEqual(["posted", "posted"]);
    const staged = await plan();
    const all = staged.review.items.map(({ document }) => document);
    await apply(staged, { documents: all });
    expect(await content()).toEqual(before);
  });

  it("that somebody posted since they were reviewed stop everything", async () => {
    await put(invoice(1));
    const [one, two] = [await plan(), await plan()];
    await apply(one, { documents: ready(one.review) });
    const before = await content();
    await expect(apply(two, { documents: ready(two.review) })).rejects.toThrow(
      "changed-meanwhile",
    );
    expect(await content()).toEqual(before);
  });

  it("whose voucher was voided are free again", async () => {
    await put(invoice(1));
    await postAll();
    const [made] = await vouchers();
    const opened = {
      address: {
        site: COMPANY.site.code,
        period: PERIOD,
        operationType: to("05"),
        number: "0001",
      },
      voucher: present(made, "a voucher"),
    };
    await voidVoucher(db, COMPANY, opened, "doble", LATER);
    expect(await standings()).toEqual(["ready"]);
    await postAll();
    expect(await standings()).toEqual(["posted"]);
    expect((await vouchers()).map((v) => v.status)).toEqual([
      "voided",
      "valid",
    ]);
  });

  it("are undone together with their marks, and can be repeated; a person that was made and whom they name stays", async () => {
    await put(
      invoice(1, {
        receiver: { docType: "6", docNumber: "20999999991", name: "Nueva" },
      }),
    );
    const before = await content();
    const run = await postAll();
    const after = await content();
    expect(after).not.toEqual(before);
    await undo(run.id);
    expect(await content()).toEqual({ ...before, persons: after.persons });
    expect(await standings()).toEqual(["ready"]);
    await undo(run.id);
    expect(await content()).toEqual(after);
  });

  it("of other sites that name the same document are told", async () => {
    const central = installation("0000");
    await fill(db, central, [
      voucher("0007", {
        lines: [
          line(11_800, 0, {
            account: "1212",
            person: { docType: "6", docNumber: "20100070970", name: null },
            document: {
              type: "01",
              series: "F001",
              number: "0001",
              date: null,
              dueDate: null,
            },
          }),
          line(0, 11_800, { account: "7012" }),
        ],
      }),
    ]);
    await put(invoice(1), invoice(2));
    const { review } = await plan();
    expect(review.items.map(({ proposal }) => proposal.warnings)).toEqual([
      [
        {
          code: "carried",
          address: {
            site: "0000",
            period: PERIOD,
            operationType: "05",
            number: "0007",
          },
        },
      ],
      [],
    ]);
  });
});

describe("a document that changed after it was posted", () => {
  it("shows what differs, and its voucher's lines can be made anew", async () => {
    await put(invoice(1), invoice(2));
    await postAll();
    await put(
      invoice(1, {
        total: "236.00" as Decimal,
        taxes: "36.00" as Decimal,
        subtotal: "200.00" as Decimal,
      }),
    );
    const staged = await plan();
    const [item] = staged.review.items;
    expect(item?.standing).toBe("changed");
    expect(item?.differences).toEqual([
      { fact: "subtotal", before: "100", now: "200" },
      { fact: "taxes", before: "18", now: "36" },
      { fact: "total", before: "118", now: "236" },
    ]);
    const [repair] = staged.review.repairs;
    expect(repair?.edited).toBe(false);
    const before = await content();
    const run = await apply(staged, {
      replace: [present(repair, "a repair").voucher],
    });
    expect(run.changes).toEqual({ added: 0, changed: 1, removed: 0 });
    expect((await vouchers()).map(({ lines }) => lines[0]?.debit)).toEqual([
      23_600, 11_800,
    ]);
    expect(await standings()).toEqual(["posted", "posted"]);
    await undo(run.id);
    expect(await content()).toEqual(before);
    expect(await standings()).toEqual(["changed", "posted"]);
  });

  it("is modified without a change that matters, and stays posted", async () => {
    await put(invoice(1));
    await postAll();
    await put(invoice(1, { modified: LATER, total: "118.000" as Decimal }));
    expect(await standings()).toEqual(["posted"]);
  });

  it("by being cancelled voids its voucher, and has nothing to post then", async () => {
    await put(invoice(1));
    await postAll();
    await put(invoice(1, { status: "cancelled" }));
    const staged = await plan();
    const [repair] = staged.review.repairs;
    expect(repair?.after).toBeNull();
    await apply(staged, { void: [present(repair, "a repair").voucher] });
    const [made] = await vouchers();
    expect(made).toMatchObject({ status: "voided" });
    expect(made?.memo).toContain("[Anulado: El documento cambió]");
    expect(await standings()).toEqual(["nothing"]);
  });

  it("within a day's voucher is made anew with the others", async () => {
    await put(invoice(1), invoice(2), invoice(3));
    await postAll("day");
    expect(await vouchers()).toHaveLength(1);
    await put(invoice(2, { status: "cancelled" }));
    const staged = await plan();
    const [repair] = staged.review.repairs;
    await apply(staged, { replace: [present(repair, "a repair").voucher] });
    const [made] = await vouchers();
    expect(made?.lines.map((l) => l.debit - l.credit)).toEqual([
      11_800, 11_800, -3_600, -20_000,
    ]);
    expect(await standings()).toEqual(["posted", "nothing", "posted"]);
  });

  it("and is not here any more is told", async () => {
    await put(invoice(1));
    await postAll();
    await changeDocuments(db, COMPANY.id, {
      invoices: { remove: [invoice(1)], put: [] },
    });
    const { review } = await plan();
    expect(review.items).toMatchObject([
      { standing: "changed", gone: true, name: "F001-1" },
    ]);
    expect(review.repairs).toMatchObject([{ after: null }]);
  });

  it("in a voucher that somebody changed says so", async () => {
    await put(invoice(1));
    await postAll();
    const [made] = await vouchers();
    await fill(db, COMPANY, [
      { ...present(made, "a voucher"), memo: "a mano", modified: NOW },
    ]);
    await put(invoice(1, { status: "cancelled" }));
    expect((await plan()).review.repairs).toMatchObject([{ edited: true }]);
  });
});

describe("somebody who may not", () => {
  it("posts nothing, and keeps no rules", async () => {
    await put(invoice(1));
    const staged = await plan();
    const before = await content();
    await atWork(db, COMPANY, "reader", LATER);
    await expect(
      apply(staged, { documents: ready(staged.review) }),
    ).rejects.toThrow("not-allowed");
    const rules = await readPostingRules(db, COMPANY.id, "PE");
    const kept = await savePostingRules(db, COMPANY.id, rules, {
      ...rules,
      modified: LATER,
    });
    expect(kept).toMatchObject({ ok: false, error: { code: "not-allowed" } });
    expect(await content()).toEqual(before);
  });
});

describe("whatever is posted", () => {
  it("undone gives exactly what was there", async () => {
    await putMasterRows(db, COMPANY.id, "persons", MASTERS.persons);
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        numbers,
        fc.constantFrom("document" as const, "day" as const),
        fc.nat(12),
        async (all, grouping, cut) => {
          db = await fresh();
          await fill(db, COMPANY, [voucher("0009")]);
          await put(...all.map((n) => invoice(n)));
          const one = await plan();
          await apply(one, {
            documents: ready(one.review).slice(0, cut),
            grouping,
          });
          const before = await content();
          const run = await postAll(grouping);
          await undo(run.id);
          const states = (x: unknown): unknown =>
            JSON.parse(JSON.stringify(x)) as unknown;
          expect(states(await content())).toEqual(states(before));
        },
      ),
      { numRuns: 12 },
    );
  });
});
