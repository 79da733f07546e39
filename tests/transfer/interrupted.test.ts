import { describe, expect, it } from "vitest";
import { sweep } from "../../src/db/books.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import { swapReplaced } from "../../src/db/replacement.ts";
import { writing } from "../../src/db/storage-error.ts";
import type { VoucherId } from "../../src/domain/voucher.ts";
import type { Bytes } from "../../src/lib/bytes.ts";
import { applyImport } from "../../src/transfer/apply-import.ts";
import { dump, fill, newInstallation } from "../support/database.ts";
import {
  installation,
  LATER,
  MASTERS,
  person,
  simple,
  to,
} from "../support/samples.ts";
import { exported, imported, newId, staged } from "../support/transfers.ts";

const A = installation("0002");
const B = installation("0000");

async function packageOf(
  from: number,
  memo: string,
  newcomer: string,
): Promise<Bytes> {
  const db = await newInstallation(A, {
    ...MASTERS,
    persons: [
      person(newcomer),
      person("20131312955", { modified: LATER, name: memo }),
    ],
  });
  const many = Array.from({ length: 600 }, (_, k) =>
    simple((100_000 + from + k).toString(), k, { memo }),
  );
  const other = simple("1", 5, {
    operationType: to("02"),
    id: "o" as VoucherId,
    memo,
  });
  await fill(db, A, [...many, other]);
  return (await exported(db, A)).bytes;
}

/** A central site that has imported once, and a second package that changes, adds and removes. */
async function scene(): Promise<{ db: ValijaDatabase; second: Bytes }> {
  const db = await newInstallation(B);
  await imported(db, B, await packageOf(0, "uno", "1"));
  return { db, second: await packageOf(5, "dos", "2") };
}

/** The dump without the pages that nothing points to. */
async function swept(db: ValijaDatabase) {
  await sweep(db);
  expect(await sweep(db)).toBe(0);
  return await dump(db);
}

describe("an import that is cancelled", () => {
  it("at any step leaves everything as it was, the database open, and nothing that a sweep does not find", async () => {
    const { db, second } = await scene();
    const before = await dump(db);
    const stage = await staged(db, B, second);
    let stop = 1;
    for (; ; stop++) {
      const controller = new AbortController();
      let steps = 0;
      const applying = applyImport(db, B, stage, {
        id: newId(),
        now: LATER,
        choices: {},
        signal: controller.signal,
        onProgress: (done, total) => {
          if (++steps === stop && done < total) controller.abort();
        },
      });
      const outcome = await applying.then(
        (result) => (result.ok ? "done" : result.error.code),
        (error: unknown) =>
          error === controller.signal.reason ? "cancelled" : "thrown",
      );
      expect(db.isOpen()).toBe(true);
      if (outcome === "done") break;
      expect(outcome).toBe("cancelled");
      expect(await swept(db)).toEqual(before);
    }
    expect(stop).toBeGreaterThan(2);
    expect(await dump(db)).not.toEqual(before);
    expect(await sweep(db)).toBe(0);
  });
});

/** Makes the k-th write of the database fail as a full disk does; gives how many writes there were. */
function failingAt(db: ValijaDatabase, k: number) {
  let writes = 0;
  const fail = (): void => {
    writes += 1;
    if (writes === k) throw new DOMException("full", "QuotaExceededError");
  };
  for (const table of db.tables) {
    table.hook("creating", fail);
    table.hook("updating", fail);
    table.hook("deleting", fail);
  }
  return {
    count: () => writes,
    stop: () => {
      for (const table of db.tables) {
        table.hook("creating").unsubscribe(fail);
        table.hook("updating").unsubscribe(fail);
        table.hook("deleting").unsubscribe(fail);
      }
    },
  };
}

describe("a disk that is full at the k-th write", () => {
  it("of an import leaves everything as it was", async () => {
    const { db, second } = await scene();
    const before = await dump(db);
    for (let k = 1; ; k++) {
      const stage = await staged(db, B, second);
      const writes = failingAt(db, k);
      const result = await applyImport(db, B, stage, {
        id: newId(),
        now: LATER,
        choices: {},
      });
      writes.stop();
      if (result.ok) break;
      expect(result.error.code).toBe("disk-full");
      expect(db.isOpen()).toBe(false);
      await db.open();
      expect(await swept(db)).toEqual(before);
    }
    expect(await dump(db)).not.toEqual(before);
  });

  it("of an undo leaves everything as the import left it", async () => {
    const { db, second } = await scene();
    const { id } = await imported(db, B, second);
    const before = await dump(db);
    for (let k = 1; ; k++) {
      const writes = failingAt(db, k);
      const result = await writing(db, () =>
        swapReplaced(db, id, () => false, false),
      );
      writes.stop();
      if (result.ok) break;
      expect(result.error.code).toBe("disk-full");
      await db.open();
      expect(await dump(db)).toEqual(before);
    }
  });
});
