import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { TransferId } from "../../src/domain/transfer.ts";
import { booksInUse } from "../../src/db/in-use.ts";
import { swapReplaced } from "../../src/db/replacement.ts";
import { present } from "../../src/lib/assert.ts";
import { concat, utf8 } from "../../src/lib/bytes.ts";
import { zipPackage } from "../../src/transfer/zip/zip.ts";
import { diaryPair, diaryRow } from "../foreign/context.ts";
import { needsShared, SHARED, sharedPath } from "../support/shared.ts";
import {
  diaryFile,
  newBooks,
  poliza,
  satFile,
  type Books,
} from "./foreign-fixtures.ts";

let books: Books;

beforeEach(async () => {
  books = await newBooks("PE");
});

async function undo(id: TransferId): Promise<void> {
  const inUse = await booksInUse(books.db, books.company.id, id);
  await swapReplaced(books.db, id, inUse, false);
}

async function refusalOf(file: {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}): Promise<unknown> {
  const staged = await books.stage(file);
  return staged.ok ? "no refusal" : staged.error;
}

describe("a diary", () => {
  const file = diaryFile([
    ...diaryPair(),
    ...diaryPair({ 2: "11-010002", 8: "6", 9: "20512333797", 6: "001" }),
    ...diaryPair({ 2: "000123" }),
  ]);

  it("is reviewed by period and T/O, with the masters that are missing, and nothing is written", async () => {
    const before = await books.content();
    const { review } = await books.staged(file);
    expect(review.books).toEqual([
      {
        period: "2026-06",
        operationType: "11",
        added: 2,
        changed: 0,
        unchanged: 0,
        debit: 20000,
      },
      {
        period: "2026-06",
        operationType: "31",
        added: 1,
        changed: 0,
        unchanged: 0,
        debit: 10000,
      },
    ]);
    expect(review.assumedTypes).toBe(1);
    expect(review.masters.map((m) => [m.master, m.key, m.change])).toEqual([
      ["accounts", "104101", "new"],
      ["accounts", "631101", "new"],
      ["persons", "6|20512333797", "new"],
      ["costCenters", "001", "new"],
      ["operationTypes", "11", "new"],
    ]);
    expect(review).toMatchObject({ questions: [], nothingToDo: false });
    expect(await books.content()).toEqual(before);
  });

  it("comes in as one entry of the history, is whole, and a second time changes nothing", async () => {
    const transfer = await books.bring(file);
    expect(transfer).toMatchObject({
      direction: "foreign",
      format: "ple-5.1",
      changes: { added: 3, changed: 0, removed: 0 },
      drafts: 0,
      debit: 30000,
      credit: 30000,
    });
    const { review } = await books.staged(file);
    expect(review.nothingToDo).toBe(true);
    expect(review.books.map((b) => b.unchanged)).toEqual([2, 1]);
  });

  it("takes the place of vouchers with the same number under their permanent id, and says which", async () => {
    await books.bring(file);
    const before = await books.content();
    const dearer = [
      diaryRow({ 18: "120.00" }),
      diaryRow({ 4: "104101", 19: "120.00" }),
    ];
    const staged = await books.staged(diaryFile(dearer));
    expect(staged.review.replaced.rows).toEqual([
      {
        period: "2026-06",
        operationType: "11",
        number: "11-010001",
        before: 10000,
        after: 12000,
      },
    ]);
    const [change] = staged.books.flatMap((b) => b.changed);
    expect(change?.after.id).toBe(change?.before.id);
    const applied = await books.apply(staged);
    await undo(present(applied.ok ? applied.value.id : null, "an id"));
    expect(withoutRevision(await books.content())).toEqual(
      withoutRevision(before),
    );
  });

  it("is undone without a trace", async () => {
    const before = await books.content();
    const { id } = await books.bring(file);
    await undo(id);
    expect(await books.content()).toEqual({
      ...before,
      sites: (await books.content())["sites"],
    });
  });

  it("is not brought over what was entered since its review", async () => {
    const first = await books.staged(file);
    await books.bring(diaryFile([...diaryPair({ 2: "11-010009" })]));
    const applied = await books.apply(first);
    expect(applied).toMatchObject({ error: { code: "changed-meanwhile" } });
  });

  it("leaves everything as it was when it is cancelled", async () => {
    const staged = await books.staged(file);
    const before = await books.content();
    await expect(books.apply(staged, AbortSignal.abort())).rejects.toThrow();
    expect(await books.content()).toEqual(before);
  });
});

describe("vouchers with errors", () => {
  const file = diaryFile([
    ...diaryPair(),
    diaryRow({ 2: "11-010002", 18: "1,234.50" }),
    diaryRow({ 2: "11-010002", 4: "104101", 19: "1234.50" }),
    ...diaryPair({ 2: "11-010003", 13: "31/02/2026", 15: "31/02/2026" }),
    diaryRow({ 2: "11-010004", 18: "50.00" }),
  ]);

  it("become drafts with their reasons; the others come in", async () => {
    const { drafts, changes } = await books.bring(file);
    expect([drafts, changes.added]).toEqual([3, 1]);
    const kept = await books.db.drafts.toArray();
    expect(kept.map((d) => [d.form.number, d.reasons]).sort()).toMatchObject([
      ["11-010002", ["bad-amount"]],
      ["11-010003", ["bad-date", "bad-date", "bad-date", "bad-date"]],
      ["11-010004", ["rule"]],
    ]);
  });

  it("are listed with what is wrong, errors before warnings", async () => {
    const { review } = await books.staged(file);
    expect(review.drafts).toMatchObject({
      count: 3,
      rows: [
        { number: "11-010002", row: 3, errors: 1 },
        { number: "11-010003", row: 5, errors: 4 },
        { number: "11-010004", row: 7, errors: 1 },
      ],
    });
    expect(review.errors).toBe(6);
    expect(review.findings.rows.map((f) => f.row)).toEqual([3, 5, 5, 6, 6, 7]);
  });

  it("are not kept twice when the file is brought again", async () => {
    await books.bring(file);
    const { review } = await books.staged(file);
    expect(review).toMatchObject({
      drafts: { count: 0 },
      knownDrafts: 3,
      nothingToDo: true,
    });
  });

  it("go with the import when it is undone", async () => {
    const { id } = await books.bring(file);
    await undo(id);
    expect(await books.db.drafts.count()).toBe(0);
  });

  it("leave codes that cannot be masters' out of the masters", async () => {
    const long = "1".repeat(101);
    await books.bring(diaryFile(diaryPair({ 4: long, 6: "c".repeat(25) })));
    expect(await books.codes("accounts")).toEqual([]);
    expect(await books.codes("costCenters")).toEqual([]);
    expect(await books.db.drafts.count()).toBe(1);
  });

  it("are those that lack a row with too few fields, too", async () => {
    const twenty = diaryRow().split("|").slice(0, 20).join("|");
    const { review } = await books.staged(
      diaryFile([...diaryPair(), `${twenty}|`, ...diaryPair({ 2: "9-1" })]),
    );
    expect(review.drafts.rows.map((d) => d.number)).toEqual(["11-010001"]);
    expect(review.questions).toEqual([]);
  });
});

describe("what only a person can know", () => {
  it("is asked: whose a file without a name is, rows that are left out, a name of another month", async () => {
    const twenty = diaryRow({ 2: "77-1" }).split("|").slice(0, 20).join("|");
    const nameless = await books.staged(
      diaryFile([...diaryPair(), `${twenty}|`], "diario.txt"),
    );
    expect(nameless.review.questions).toEqual([
      { code: "whose" },
      { code: "rows-left-out", count: 1 },
    ]);
    const named = await books.staged(
      diaryFile(diaryPair(), "LE2060123456720260700050100001111.txt"),
    );
    expect(named.review.questions).toEqual([
      { code: "period-not-of-name", period: "2026-06", ofName: "2026-07" },
    ]);
  });
});

describe("a file is refused", () => {
  it("of another company, another country, another currency", async () => {
    const name = (start: string, currency = "1") =>
      `LE${start}202606000501000011${currency}1.txt`;
    expect(
      await refusalOf(diaryFile(diaryPair(), name("20512333797"))),
    ).toEqual({
      code: "other-company",
      taxId: "20512333797",
      own: "20601234567",
    });
    expect(
      await refusalOf(diaryFile(diaryPair(), name("20601234567", "2"))),
    ).toEqual({ code: "other-currency", currency: "USD", own: "PEN" });
    expect(await refusalOf(satFile("Polizas", poliza("1")))).toEqual({
      code: "other-country",
      country: "MX",
    });
  });

  it("when it is a book of Excel, a package of ours, several files, or grows beyond reason", async () => {
    const entry = (name: string, bytes = utf8("x")) => ({ name, bytes });
    const zip = async (...entries: readonly ReturnType<typeof entry>[]) => ({
      name: "x.zip",
      bytes: await zipPackage(
        entries.map(({ name, bytes }) => ({ name, data: bytes, store: false })),
      ),
    });
    expect(
      await refusalOf(await zip(entry("[Content_Types].xml"), entry("a"))),
    ).toEqual({ code: "not-text", what: "office" });
    expect(
      await refusalOf(await zip(entry("mimetype"), entry("datapackage.json"))),
    ).toEqual({ code: "is-package" });
    expect(await refusalOf(await zip(entry("a"), entry("b")))).toEqual({
      code: "not-one-file",
      files: 2,
    });
    expect(
      await refusalOf(await zip(entry("a.txt", new Uint8Array(65 * 2 ** 20)))),
    ).toMatchObject({ code: "bad-zip", cause: { code: "too-large" } });
    expect(
      await refusalOf({ name: "x.zip", bytes: utf8("PK\u0003\u0004 no") }),
    ).toMatchObject({ code: "bad-zip" });
  });
});

describe("Mexico's files", () => {
  beforeEach(async () => {
    books = await newBooks("MX");
  });

  it("make T/O of the letters in numbers, else of the choice", async () => {
    const file = satFile(
      "Polizas",
      poliza("2024-02-I-0001") + poliza("7") + poliza("X 8"),
    );
    const { review } = await books.staged(file, "Q9");
    expect(review.books.map((b) => [b.operationType, b.added])).toEqual([
      ["I", 1],
      ["Q9", 2],
    ]);
    expect(review.assumedTypes).toBe(2);
    const types = review.masters.filter((m) => m.master === "operationTypes");
    expect(types.map((m) => [m.key, m.name])).toEqual([["Q9", "Tipo Q9"]]);
  });

  it("keep a chart's own levels, and close what gets a child", async () => {
    const ctas = (code: string, level: number, parent = "") =>
      `<x:Ctas CodAgrup="102" NumCta="${code}" Desc="Cuenta ${code}" ${parent && `SubCtaDe="${parent}"`} Nivel="${level}" Natur="D"/>`;
    await books.bring(
      satFile(
        "Catalogo",
        ctas("1", 1) + ctas("1102", 2, "1") + ctas("11020", 2, "1"),
      ),
    );
    const postable = async () =>
      (await books.db.accounts.toArray())
        .filter((a) => a.row.postable)
        .map((a) => a.key);
    expect(await postable()).toEqual(["1102", "11020"]);
    const { review } = await books.staged(
      satFile("Catalogo", ctas("1102", 1) + ctas("9", 2, "1102")),
    );
    expect(review.masters.map((m) => [m.key, m.change])).toEqual([
      ["1102", "closed"],
      ["9", "new"],
    ]);
    const later = satFile(
      "Polizas",
      poliza("D-1").replace("102.01", "11020.5"),
    );
    expect((await books.staged(later)).review.masters).toMatchObject([
      { key: "11020", change: "closed" },
      { key: "11020.5", change: "new" },
      { key: "401.01", change: "new" },
    ]);
  });

  it("are refused to a company that keeps its books in dollars", async () => {
    const { company } = books.company;
    Object.assign(company, { currency: "USD" });
    expect(await refusalOf(satFile("Polizas", poliza("1")))).toEqual({
      code: "other-currency",
      currency: "MXN",
      own: "USD",
    });
  });
});

describe.skipIf(SHARED === null)(needsShared("the real samples"), () => {
  const conta = sharedPath(
    "samples",
    "satcfdi",
    "test_contabilidad_electronica",
    "ref",
  );

  it.each([
    ["simple/CACX7605101P8202402PL.xml", "sat-polizas"],
    ["simple/CACX7605101P8202402CT.xml", "sat-catalogo"],
    ["simple_zip/CACX7605101P8202402PL.zip", "sat-polizas"],
    ["simple_zip/CACX7605101P8202402CT.zip", "sat-catalogo"],
  ])("%s comes in", async (path, format) => {
    books = await newBooks("MX");
    Object.assign(books.company.company, { taxId: "CACX7605101P8" });
    const bytes = concat([readFileSync(`${conta}/${path}`)]);
    const transfer = await books.bring({ name: basename(path), bytes });
    expect(transfer).toMatchObject({ format, drafts: 0 });
    expect(await books.codes("accounts")).toEqual(
      expect.arrayContaining(["1020.01", "1020.02"]),
    );
  });

  it("the extract of a diary becomes a draft, and with its counter line a voucher", async () => {
    const path = sharedPath("samples", "ple", "LE-050100-202601.extracto.txt");
    const text = readFileSync(path, "utf8").trim();
    const name = "LE2060123456720260100050100001111.TXT";
    expect((await books.staged(diaryFile([text], name))).review).toMatchObject({
      books: [],
      drafts: { count: 1 },
    });
    const counter = text
      .replace("M0001", "M0002")
      .replace("631101", "421201")
      .replace("40000.00|0.00", "0.00|40000.00");
    const { review } = await books.staged(diaryFile([text, counter], name));
    expect(review).toMatchObject({
      books: [{ period: "2026-01", operationType: "11", debit: 4000000 }],
      drafts: { count: 0 },
    });
  });
});

function withoutRevision(
  content: Record<string, unknown[]>,
): Record<string, unknown[]> {
  const rows = present(content["books"], "books") as object[];
  return { ...content, books: rows.map((b) => ({ ...b, revision: 0 })) };
}
