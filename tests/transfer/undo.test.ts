import { describe, expect, it } from "vitest";
import { bookId } from "../../src/domain/book.ts";
import { planUndo } from "../../src/db/replacement.ts";
import { sweep } from "../../src/db/books.ts";
import { putMasterRows, readMaster } from "../../src/db/masters.ts";
import type { VoucherId } from "../../src/domain/voucher.ts";
import { present } from "../../src/lib/assert.ts";
import {
  bookKey,
  content,
  fill,
  newInstallation,
} from "../support/database.ts";
import { LATER, MASTERS, person, simple, voucher } from "../support/samples.ts";
import { exported, imported, staged, undone } from "../support/transfers.ts";
import { A, B, MONTH, NOTHING, siteA } from "../support/scene.ts";

describe("undoing an import", () => {
  it("puts back everything as it was, and repeating it everything as it came", async () => {
    const b = await newInstallation(B);
    await imported(b, B, (await exported(await siteA(), A)).bytes);
    const before = await content(b);
    const masters = {
      ...MASTERS,
      persons: [...MASTERS.persons, person("99", { docType: "1" })],
      accounts: MASTERS.accounts.map((x) => ({
        ...x,
        name: "Otra",
        modified: LATER,
      })),
    };
    const a = await newInstallation(A, masters);
    await fill(a, A, [
      ...MONTH.slice(5),
      simple("100001", 1),
      simple("300000", 3),
    ]);
    const transfer = await imported(b, B, (await exported(a, A)).bytes);
    const after = await content(b);
    expect(after).not.toEqual(before);
    expect(await planUndo(b, transfer.id)).toEqual({
      transfer,
      changedSince: [],
    });

    const undo = await undone(b, transfer.id);
    expect(undo).toEqual({ ...transfer, state: "undone" });
    expect(await content(b)).toEqual(before);
    expect(await sweep(b)).toBe(0);

    expect(await undone(b, transfer.id)).toEqual(transfer);
    expect(await content(b)).toEqual(after);
    expect(await undone(b, transfer.id)).toEqual(undo);
    expect(await content(b)).toEqual(before);
  });

  it("takes away books that there were none of", async () => {
    const b = await newInstallation(B);
    const before = await content(b);
    const transfer = await imported(
      b,
      B,
      (await exported(await siteA(), A)).bytes,
    );
    await undone(b, transfer.id);
    expect(await content(b)).toEqual(before);
  });

  it("of changed books asks first, and loses the changes only when told to", async () => {
    const b = await newInstallation(B);
    const before = await content(b);
    const transfer = await imported(
      b,
      B,
      (await exported(await siteA(), A)).bytes,
    );
    await fill(b, B, [simple("900000", 1)], { site: "0002" });
    const changed = await content(b);
    expect(await planUndo(b, transfer.id)).toMatchObject({
      changedSince: [bookId(bookKey(A, "05"))],
    });
    await expect(undone(b, transfer.id)).rejects.toThrow("changed meanwhile");
    expect(await content(b)).toEqual(changed);
    await undone(b, transfer.id, true);
    expect(await content(b)).toEqual(before);
  });

  it("keeps rows that are in use, with their parents, and rows that changed since", async () => {
    const b = await newInstallation(B, {
      ...MASTERS,
      accounts: [],
      persons: [],
    });
    const transfer = await imported(
      b,
      B,
      (await exported(await siteA([voucher("1")]), A)).bytes,
    );
    await fill(b, B, [voucher("5", { id: "mine" as VoucherId })]);
    const edited = person("20100070970", {
      name: "Corregido aquí",
      modified: LATER,
    });
    await putMasterRows(b, B.id, "persons", [edited]);
    await undone(b, transfer.id);
    expect([...(await readMaster(b, B.id, "accounts")).keys()]).toEqual([
      "12",
      "1212",
      "70",
      "7011",
    ]);
    expect(
      [...(await readMaster(b, B.id, "persons")).values()].map((p) => p.name),
    ).toEqual(["Corregido aquí", "Persona 20131312955"]);
  });

  it("takes rows away that nothing uses any more", async () => {
    const b = await newInstallation(B, NOTHING);
    const before = await content(b);
    const transfer = await imported(
      b,
      B,
      (await exported(await siteA(), A)).bytes,
    );
    await undone(b, transfer.id);
    expect(await content(b)).toEqual(before);
  });

  it("of an earlier import under a later one asks first", async () => {
    const b = await newInstallation(B);
    const first = await imported(
      b,
      B,
      (await exported(await siteA(), A)).bytes,
    );
    await imported(
      b,
      B,
      (await exported(await siteA([simple("1", 5)]), A)).bytes,
    );
    expect((await planUndo(b, first.id))?.changedSince).toHaveLength(2);
  });

  it("makes the import new again for the list and the next review", async () => {
    const b = await newInstallation(B);
    const made = await exported(await siteA(), A);
    const transfer = await imported(b, B, made.bytes);
    await undone(b, transfer.id);
    const { review } = await staged(b, B, made.bytes);
    expect(review.nothingToDo).toBe(false);
    expect(review.warnings).toEqual([]);
    expect(present(review.books[0], "a book").changedHere).toBe(false);
  });
});
