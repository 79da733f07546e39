import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant, Period } from "../../src/domain/calendar-date.ts";
import type { Account, Person } from "../../src/domain/masters.ts";
import { NO_MASTERS } from "../../src/domain/masters.ts";
import type { VoucherId } from "../../src/domain/voucher.ts";
import type { Bytes } from "../../src/lib/bytes.ts";
import { sweep } from "../../src/db/books.ts";
import { content, fill, newInstallation } from "../support/database.ts";
import {
  account,
  installation,
  LATER,
  MASTERS,
  NOW,
  person,
  simple,
} from "../support/samples.ts";
import { exported, imported } from "../support/transfers.ts";

const CENTRAL = installation("0000");

/** What one package speaks for: no two of a set speak for the same book. */
interface Sender {
  readonly site: string;
  readonly month: number;
  readonly type: "02" | "05" | null;
  readonly cents: readonly number[];
  readonly persons: readonly Person[];
  readonly accounts: readonly Account[];
}

const stamps = fc.constantFrom(NOW, LATER, "2026-11-03T00:00:00Z" as Instant);
const persons = fc.uniqueArray(
  fc
    .record({
      number: fc.constantFrom("1", "2", "3"),
      name: fc.constantFrom("Ana", "Eva", "\u{1F600}", "Ａ"),
      modified: stamps,
      active: fc.boolean(),
    })
    .map(({ number, ...extra }) => person(number, extra)),
  { selector: (p) => p.docNumber, maxLength: 3 },
);
const accounts = fc
  .record({ name: fc.constantFrom("Caja", "Bancos"), modified: stamps })
  .map((extra) => [account("1011", extra), account("9999")]);

const senders: fc.Arbitrary<readonly Sender[]> = fc.uniqueArray(
  fc.record({
    site: fc.constantFrom("0001", "0002"),
    month: fc.constantFrom(10, 11),
    type: fc.constantFrom("02" as const, "05" as const, null),
    cents: fc.array(fc.nat(1000), { maxLength: 4 }),
    persons,
    accounts,
  }),
  {
    comparator: (a, b) =>
      a.site === b.site &&
      a.month === b.month &&
      (a.type === b.type || a.type === null || b.type === null),
    minLength: 2,
    maxLength: 4,
  },
);

async function packageOf(sender: Sender): Promise<Bytes> {
  const company = installation(sender.site);
  const masters = {
    ...MASTERS,
    persons: sender.persons,
    accounts: sender.accounts,
  };
  const db = await newInstallation(company, masters);
  const period = `2026-${sender.month.toString()}` as Period;
  const vouchers = sender.cents.map((cents, k) =>
    simple((1000 + k).toString(), cents, {
      id: `${sender.site}-${k}` as VoucherId,
      operationType: (sender.type ?? "05") as never,
      date: `${period}-05` as never,
    }),
  );
  await fill(db, company, vouchers, { period });
  const made = await exported(db, company, {
    operationType: sender.type,
    period,
  });
  db.close();
  return made.bytes;
}

async function stateAfter(packages: readonly Bytes[]) {
  const db = await newInstallation(CENTRAL, NO_MASTERS);
  for (const bytes of packages) await imported(db, CENTRAL, bytes);
  expect(await sweep(db)).toBe(0);
  const state = await content(db);
  db.close();
  return state;
}

describe("packages of different books", () => {
  it("give the same books and masters in whatever order they are imported", async () => {
    await fc.assert(
      fc.asyncProperty(
        senders.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
          ),
        ),
        async ([list, order]) => {
          const packages = await Promise.all(list.map(packageOf));
          const shuffled = order.flatMap((k) => packages[k] ?? []);
          expect(await stateAfter(shuffled)).toEqual(
            await stateAfter(packages),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it("of one site, a month and then one T/O of it, end at the last", async () => {
    const base = {
      site: "0002",
      month: 10,
      persons: [],
      accounts: MASTERS.accounts,
    };
    const month = await packageOf({ ...base, type: null, cents: [1, 2] });
    const later = await packageOf({ ...base, type: "05", cents: [3] });
    const both = await stateAfter([month, later]);
    const again = await stateAfter([later, month, later, later]);
    expect(again).toEqual(both);
  });
});
