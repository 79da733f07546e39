import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ValijaDatabase } from "../../src/db/database.ts";
import type { Installation } from "../../src/domain/company.ts";
import { NO_MASTERS } from "../../src/domain/masters.ts";
import type { Period } from "../../src/domain/calendar-date.ts";
import type { Bytes } from "../../src/lib/bytes.ts";
import { readPackage } from "../../src/transfer/read-package.ts";
import { memorySource } from "../../src/transfer/zip/byte-source.ts";
import { nodeInflater } from "../../src/cli/node-inflate.ts";
import { AccountTotals } from "../../src/domain/ledger.ts";
import { countedTotals, type Voucher } from "../../src/domain/voucher.ts";
import { sweep } from "../../src/db/books.ts";
import { allVouchers, content, newInstallation } from "../support/database.ts";
import { needsPython, PYTHON, tool } from "../support/python.ts";
import { installation } from "../support/samples.ts";
import { needsShared, SHARED, sharedPath } from "../support/shared.ts";
import {
  backedUp,
  entriesOf,
  exported,
  imported,
  restored,
  staged,
  stagedRestore,
} from "../support/transfers.ts";
import { told } from "./zip/support.ts";

const CENTRAL = installation("0000");

function bytesOf(path: string): Bytes {
  return new Uint8Array(readFileSync(path));
}

async function outcome(bytes: Bytes): Promise<string> {
  const options = { inflater: nodeInflater, keepPages: false };
  const read = await readPackage(memorySource(bytes), options);
  return read.ok ? read.value.manifest.valija.kind : told(read.error);
}

/** What a set of vouchers adds up to, counted one by one. */
function naive(vouchers: readonly Voucher[]) {
  const totals = new AccountTotals();
  for (const v of vouchers) totals.addVoucher(v);
  const debit = vouchers.reduce((n, v) => n + countedTotals(v).debit, 0);
  return {
    figures: {
      count: vouchers.length,
      lines: vouchers.reduce((n, v) => n + v.lines.length, 0),
      debit,
      credit: debit,
    },
    balances: totals.list(),
  };
}

/** Restores a management package into an empty installation and backs it up: pages, originals and persons are the same bytes. */
async function comesBack(
  db: ValijaDatabase,
  company: Installation,
  bytes: Bytes,
): Promise<Bytes> {
  const { totals } = await restored(db, company, bytes);
  const { period } = (await stagedRestore(db, company, bytes)).summary;
  const again = await backedUp(db, company, period);
  const [old, now] = [await entriesOf(bytes), await entriesOf(again.bytes)];
  const data = /^(facturas|cobros|pagos|xml|personas)/;
  expect([...now.keys()].filter((n) => data.test(n)).sort()).toEqual(
    [...old.keys()].filter((n) => data.test(n)).sort(),
  );
  for (const [name, text] of old)
    if (data.test(name)) expect(now.get(name)).toBe(text);
  expect(again.manifest.valija.totals).toEqual(totals);
  return again.bytes;
}

describe.skipIf(SHARED === null)(needsShared("the golden packages"), () => {
  const folder = sharedPath("golden");
  const names = SHARED === null ? [] : readdirSync(folder);

  it.for(names)("%s is read whole", async (name) => {
    const kind = name.includes("GESTION")
      ? "management"
      : name.includes("MAESTROS")
        ? "masters"
        : "vouchers";
    expect(await outcome(bytesOf(join(folder, name)))).toBe(kind);
  });

  it.for(names.filter((n) => n.includes("GESTION")))(
    "%s is restored, and leaves again as the very pages that came",
    async (name) => {
      const db = await newInstallation(CENTRAL, NO_MASTERS);
      await comesBack(db, CENTRAL, bytesOf(join(folder, name)));
    },
  );

  it("of vouchers are imported in any order", async () => {
    const vouchers = names
      .filter((n) => /^\d+_2026-1[03]_S/.test(n))
      .map((n) => bytesOf(join(folder, n)));
    expect(vouchers.length).toBeGreaterThan(2);
    const states = [];
    for (const order of [vouchers, vouchers.toReversed()]) {
      const db = await newInstallation(CENTRAL, NO_MASTERS);
      for (const bytes of order) await imported(db, CENTRAL, bytes);
      states.push(await content(db));
      expect(await sweep(db)).toBe(0);
    }
    expect(states[1]).toEqual(states[0]);
  });
});

describe.skipIf(!PYTHON)(needsPython("packages by an independent hand"), () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "valija-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function made(...args: readonly string[]): Bytes {
    const said = tool("make_package.py", folder, ...args);
    if (said.status !== 0) throw new Error(said.output);
    return bytesOf(said.output.split(" sha256:")[0] ?? "");
  }

  it.for([1, 2, 3, 4])(
    "seed %i: what is imported is what the review said, counted one by one",
    async (seed) => {
      const db = await newInstallation(CENTRAL, NO_MASTERS);
      const first = made("--seed", seed.toString(), "--vouchers", "900");
      await imported(db, CENTRAL, first);
      const before = [...(await allVouchers(db)).values()];
      const second = made(
        "--seed",
        (seed + 10).toString(),
        "--vouchers",
        "700",
        "--sequence",
        "2",
      );
      const { review } = await staged(db, CENTRAL, second);
      await imported(db, CENTRAL, second);
      const after = [...(await allVouchers(db)).values()];
      const [old, now] = [naive(before), naive(after)];
      expect(review.before).toEqual(old.figures);
      expect(review.after).toEqual(now.figures);
      const plain = (side: "before" | "after") =>
        review.balances
          .map((b) => ({ account: b.account, ...b[side] }))
          .filter((b) => b.debit + b.credit > 0);
      expect(plain("before")).toEqual(old.balances);
      expect(plain("after")).toEqual(now.balances);
      const keys = (list: readonly Voucher[]) =>
        new Set(list.map((v) => `${v.operationType} ${v.number}`));
      const [k1, k2] = [keys(before), keys(after)];
      const count = (pick: (b: (typeof review.books)[number]) => number) =>
        review.books.reduce((n, b) => n + pick(b), 0);
      // Every id of the second is new: what keeps its number is changed.
      expect(count((b) => b.added.count)).toBe(
        [...k2].filter((k) => !k1.has(k)).length,
      );
      expect(count((b) => b.removed.count)).toBe(
        [...k1].filter((k) => !k2.has(k)).length,
      );
      expect(count((b) => b.changed.count)).toBe(
        [...k1].filter((k) => k2.has(k)).length,
      );
      expect((await staged(db, CENTRAL, second)).review.nothingToDo).toBe(true);
    },
  );

  it("come back from the same site as the very pages that came", async () => {
    const site = installation("0002");
    const bytes = made("--vouchers", "1500", "--seed", "7");
    const db = await newInstallation(site, NO_MASTERS);
    await imported(db, site, bytes);
    const again = await exported(db, site);
    const [old, now] = [await entriesOf(bytes), await entriesOf(again.bytes)];
    for (const [name, text] of old)
      if (/^(comprobantes|renglones|personas)/.test(name))
        expect(now.get(name)).toBe(text);
    const path = join(folder, "again.zip");
    writeFileSync(path, again.bytes);
    expect(tool("check_package.py", path).output).toContain("conforms");
  });

  it("whose T/O is in no master are imported and reported", async () => {
    const db = await newInstallation(CENTRAL, NO_MASTERS);
    const bytes = made("--type", "31", "--vouchers", "20");
    const { review } = await staged(db, CENTRAL, bytes);
    expect(new Set(review.findings.rows.map((f) => f.problem.code))).toEqual(
      new Set(["unknown-operation-type"]),
    );
    expect(review.findings.count).toBe(20);
    expect((await imported(db, CENTRAL, bytes)).changes.added).toBe(20);
  });

  it.for(["2026-00", "2026-13", "2026-02"])(
    "of period %s are imported",
    async (period) => {
      const db = await newInstallation(CENTRAL, NO_MASTERS);
      const bytes = made("--period", period, "--vouchers", "40");
      const transfer = await imported(db, CENTRAL, bytes);
      expect(transfer.changes.added).toBe(40);
      expect(transfer.scope.period).toBe(period as Period);
      expect((await staged(db, CENTRAL, bytes)).review.findings.count).toBe(0);
    },
  );

  it("without vouchers empty the month of their site", async () => {
    const db = await newInstallation(CENTRAL, NO_MASTERS);
    await imported(db, CENTRAL, made("--vouchers", "300"));
    await imported(db, CENTRAL, made("--vouchers", "30", "--site", "0003"));
    const none = made("--vouchers", "0", "--sequence", "2");
    expect(await outcome(none)).toBe("vouchers");
    const transfer = await imported(db, CENTRAL, none);
    expect(transfer.changes).toEqual({ added: 0, changed: 0, removed: 300 });
    expect((await allVouchers(db)).size).toBe(30);
    // And the month can be filled again.
    expect(
      (await imported(db, CENTRAL, made("--vouchers", "300"))).changes.added,
    ).toBe(300);
  });

  it("of masters and management are read whole", async () => {
    expect(await outcome(made("--kind", "masters"))).toBe("masters");
    expect(
      await outcome(made("--kind", "management", "--invoices", "900")),
    ).toBe("management");
  });

  it.for([
    [11, 30, []],
    [12, 1200, []],
    [13, 700, ["--period", "2026-02"]],
    [14, 0, []],
  ] as const)(
    "of management, seed %i, are restored and leave again as the very pages that came",
    async ([seed, invoices, more]) => {
      const bytes = made(
        "--kind",
        "management",
        "--seed",
        seed.toString(),
        "--invoices",
        invoices.toString(),
        ...more,
      );
      const db = await newInstallation(CENTRAL, NO_MASTERS);
      const again = await comesBack(db, CENTRAL, bytes);
      const path = join(folder, "gestion.zip");
      writeFileSync(path, again);
      expect(tool("check_package.py", path).output).toContain("conforms");
    },
  );

  it("of 50 000 vouchers are imported", async () => {
    const db = await newInstallation(CENTRAL, NO_MASTERS);
    const bytes = made("--vouchers", "50000", "--persons", "300");
    expect((await imported(db, CENTRAL, bytes)).changes.added).toBe(50_000);
    const books = await db.books.toArray();
    expect(books.reduce((n, b) => n + b.count, 0)).toBe(50_000);
  });
});
