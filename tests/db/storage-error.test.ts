import Dexie from "dexie";
import { describe, expect, it } from "vitest";
import { ChangedMeanwhile, writing } from "../../src/db/storage-error.ts";
import { newDatabase } from "../support/database.ts";

const QUOTA = new DOMException("full", "QuotaExceededError");

async function outcome(
  error: Error,
  signal?: AbortSignal,
): Promise<{ readonly told: unknown; readonly open: boolean }> {
  const db = newDatabase();
  await db.open();
  const change = (): Promise<never> => Promise.reject(error);
  const told: unknown = await writing(db, change, signal).then(
    (result) => (result.ok ? "ok" : result.error.code),
    (thrown: unknown) => (thrown === error ? "rejected" : "another"),
  );
  return { told, open: db.isOpen() };
}

describe("an error while writing", () => {
  it("of a full disk closes the database, however deep Dexie wraps it", async () => {
    const closed = { told: "disk-full", open: false };
    expect(await outcome(QUOTA)).toEqual(closed);
    expect(await outcome(new Dexie.AbortError(QUOTA))).toEqual(closed);
    expect(await outcome(new Dexie.BulkError("some failed", [QUOTA]))).toEqual(
      closed,
    );
  });

  it("of the disk otherwise closes it too", async () => {
    expect(
      await outcome(new DOMException("Internal error", "UnknownError")),
    ).toEqual({ told: "storage-failed", open: false });
    expect(await outcome(new Dexie.AbortError("gone"))).toEqual({
      told: "storage-failed",
      open: false,
    });
  });

  it("of another version, or of what changed meanwhile, leaves it open", async () => {
    expect(await outcome(new ChangedMeanwhile("x"))).toEqual({
      told: "changed-meanwhile",
      open: true,
    });
    expect(await outcome(new DOMException("old", "VersionError"))).toEqual({
      told: "other-version",
      open: true,
    });
  });

  it("that is a bug is thrown on", async () => {
    expect(await outcome(new Error("a bug"))).toEqual({
      told: "rejected",
      open: true,
    });
  });

  it("is none when the user cancelled: the database stays open", async () => {
    const controller = new AbortController();
    controller.abort();
    expect(
      await outcome(controller.signal.reason as Error, controller.signal),
    ).toEqual({ told: "rejected", open: true });
  });
});
