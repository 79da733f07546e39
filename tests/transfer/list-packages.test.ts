import { describe, expect, it } from "vitest";
import type { Period } from "../../src/domain/calendar-date.ts";
import { bookId } from "../../src/domain/book.ts";
import { findBook } from "../../src/db/books.ts";
import { listTransfers } from "../../src/db/transfers.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import { present } from "../../src/lib/assert.ts";
import { nodeInflater } from "../../src/cli/node-inflate.ts";
import {
  mismatchOf,
  peekPackage,
  stateOf,
  type PackageState,
} from "../../src/transfer/list-packages.ts";
import {
  summaryOf,
  type PackageSummary,
} from "../../src/transfer/package-summary.ts";
import type { Manifest } from "../../src/transfer/format/manifest.ts";
import { memorySource } from "../../src/transfer/zip/byte-source.ts";
import type { Bytes } from "../../src/lib/bytes.ts";
import { bookKey, fill, newInstallation } from "../support/database.ts";
import {
  COMPANY,
  installation,
  PERIOD,
  simple,
  to,
  voucher,
} from "../support/samples.ts";
import { exported, imported, undone } from "../support/transfers.ts";
import { MONTH } from "../support/scene.ts";
import { spying } from "./zip/support.ts";

const A = installation("0002");
const B = installation("0000");

async function manifestOf(bytes: Bytes): Promise<Manifest> {
  const read = await peekPackage(memorySource(bytes), nodeInflater);
  return present(read.ok ? read.value : null, "a manifest");
}

async function summary(bytes: Bytes): Promise<PackageSummary> {
  return summaryOf(await manifestOf(bytes));
}

async function stateAt(
  db: ValijaDatabase,
  bytes: Bytes,
): Promise<PackageState> {
  const history = await listTransfers(db, B.id);
  return await stateOf(db, await manifestOf(bytes), history);
}

/** Three packages of one site, one after the other, each with one voucher more. */
async function three(): Promise<Bytes[]> {
  const db = await newInstallation(A);
  const made: Bytes[] = [];
  for (const number of ["1", "2", "3"]) {
    await fill(db, A, [simple(number, 5)]);
    made.push((await exported(db, A)).bytes);
  }
  return made;
}

describe("a listed package", () => {
  it("is new, imported, older, or has gaps before it", async () => {
    const [one, two, last] = await three();
    const packages = [one, two, last].map((p) => present(p, "a package"));
    const db = await newInstallation(B);
    const states = async (): Promise<string[]> =>
      Promise.all(packages.map(async (p) => (await stateAt(db, p)).code));
    expect(await states()).toEqual([
      "new",
      "previous-missing",
      "previous-missing",
    ]);
    await imported(db, B, present(two, "two"));
    expect(await states()).toEqual(["older", "imported", "new"]);
    expect(await stateAt(db, present(one, "one"))).toEqual({
      code: "older",
      imported: 2,
    });
  });

  it("imported twice is not here any more once the first time is undone", async () => {
    const [one] = await three();
    const bytes = present(one, "a package");
    const db = await newInstallation(B);
    const first = await imported(db, B, bytes);
    const book = bookId(bookKey(B, "05", PERIOD, A.site.code));
    const code = async (): Promise<string> => (await stateAt(db, bytes)).code;

    await fill(db, B, [simple("9", 1)], { site: A.site.code });
    expect(await code()).toBe("changed");
    const again = await imported(db, B, bytes);
    expect(again.bookIds).toEqual([book]);
    expect(await code()).toBe("imported");
    expect((await undone(db, first.id)).state).toBe("undone");
    expect(await findBook(db, book)).toBeUndefined();
    expect(await code()).toBe("changed");
    await undone(db, first.id);
    expect(await code()).toBe("imported");
    await undone(db, again.id);
    expect(await code()).toBe("changed");
  });

  it("replaced by a later one is older than what is here", async () => {
    const [one, two] = await three();
    const db = await newInstallation(B);
    await imported(db, B, present(one, "one"));
    await imported(db, B, present(two, "two"));
    expect(await stateAt(db, present(one, "one"))).toEqual({
      code: "older",
      imported: 2,
    });
  });

  it("is held only when every book of its scope is as it brought it", async () => {
    const a = await newInstallation(A);
    await fill(a, A, [
      ...MONTH.slice(0, 600),
      simple("1", 7, { operationType: to("02") }),
    ]);
    const { bytes } = await exported(a, A);
    const db = await newInstallation(B);
    await imported(db, B, bytes);
    expect((await stateAt(db, bytes)).code).toBe("imported");
    // Neither the books of another site nor those of another month are of its scope.
    await fill(db, B, [simple("9", 1)]);
    expect((await stateAt(db, bytes)).code).toBe("imported");
    await fill(db, B, [simple("9", 1, { operationType: to("11") })], {
      site: A.site.code,
    });
    expect((await stateAt(db, bytes)).code).toBe("changed");
  });

  it("matches by company, month and T/O", async () => {
    const db = await newInstallation(A);
    await fill(db, A, [voucher("1")]);
    const whole = await summary((await exported(db, A)).bytes);
    const sales = await summary(
      (await exported(db, A, { operationType: "05" })).bytes,
    );
    const filter = {
      kind: "vouchers" as const,
      period: PERIOD,
      operationType: null,
    };
    const only = { ...filter, operationType: to("02") };
    expect(mismatchOf(whole, B, filter)).toBeNull();
    expect(mismatchOf(sales, B, filter)).toBeNull();
    expect(mismatchOf(sales, B, only)?.code).toBe("other-operation-type");
    expect(
      mismatchOf(whole, B, { ...filter, period: "2026-11" as Period })?.code,
    ).toBe("other-period");
    const other = installation("0000", {
      ...COMPANY,
      taxId: "20131312955" as never,
    });
    expect(mismatchOf(whole, other, filter)).toEqual({
      code: "other-company",
      taxId: "20512333797",
      name: COMPANY.name,
    });
  });

  it("is known from its first bytes and its last", async () => {
    const [one] = await three();
    const spy = spying(memorySource(present(one, "a package")));
    await peekPackage(spy.source, nodeInflater);
    expect(spy.reads).toHaveLength(2);
  });
});
