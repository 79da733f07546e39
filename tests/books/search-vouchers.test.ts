import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  VoucherSearcher,
  type FoundPage,
  type SearchEnd,
  type VoucherSearch,
} from "../../src/books/search-vouchers.ts";
import type { ValijaDatabase } from "../../src/db/database.ts";
import type { CalendarDate, Period } from "../../src/domain/calendar-date.ts";
import { personKey, personName } from "../../src/domain/masters.ts";
import type { Voucher, VoucherLine } from "../../src/domain/voucher.ts";
import {
  AMOUNT_SIDES,
  asksLines,
  FoundSum,
  headMatcher,
  lineMatcher,
  NO_TERMS,
  type VoucherTerms,
} from "../../src/domain/voucher-search.ts";
import { allVouchers, fill, newInstallation } from "../support/database.ts";
import {
  installation,
  line,
  MASTERS,
  PEN,
  simple,
  to,
  USD,
} from "../support/samples.ts";

const COMPANY = installation();
const PERIODS = ["2026-09", "2026-10", "2026-11"] as Period[];
const NAMES = personName(
  new Map(MASTERS.persons.map((p) => [personKey(p), p])),
);

/** Some hundred vouchers that differ in everything one can look for. */
function vouchersOf(period: Period, count: number): Voucher[] {
  return Array.from({ length: count }, (_, k) => {
    const amount = 100 * (1 + (k % 40));
    const person = MASTERS.persons[k % MASTERS.persons.length];
    const detail: Partial<VoucherLine> = {
      person:
        person && k % 3 > 0
          ? { docType: person.docType, docNumber: person.docNumber, name: null }
          : null,
      costCenter: k % 4 === 0 ? "100" : null,
      document:
        k % 5 === 0
          ? {
              type: "01",
              series: `F00${k % 3}`,
              number: String(k).padStart(8, "0"),
              date: null,
              dueDate: null,
            }
          : null,
      memo: k % 7 === 0 ? "Según guía" : null,
    };
    const base = simple(String(k).padStart(6, "0"), amount);
    const lines = base.lines.map((l, at) =>
      at === k % 2 ? { ...l, ...detail } : l,
    );
    return {
      ...base,
      operationType: to(k % 2 === 0 ? "02" : "05"),
      date: `${period}-${String(1 + (k % 28)).padStart(2, "0")}` as CalendarDate,
      memo: k % 6 === 0 ? null : `Venta ${k % 11} de Ñaña`,
      currency: k % 9 === 0 ? USD : PEN,
      status: k % 13 === 0 ? "voided" : "valid",
      lines: k % 10 === 0 ? [...lines, line(0, 0, { account: "4011" })] : lines,
    };
  });
}

function term<T>(...values: T[]): fc.Arbitrary<T | null> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  );
}

const amounts = fc
  .tuple(
    fc.constantFrom(...AMOUNT_SIDES),
    term(0, 500, 2000),
    term(0, 500, 3900),
  )
  .map(([side, from, until]) => ({ side, from, to: until }));

const terms = fc.record({
  text: fc.constantFrom("", "", "venta", "NANA 7", "0001", "sac", "zzz"),
  status: term("valid", "voided"),
  from: term("2026-10-03", "2026-09-20"),
  to: term("2026-10-20", "2026-11-05"),
  currency: term(PEN, USD),
  amount: fc.oneof(fc.constant(null), fc.constant(null), amounts),
  account: term("1", "10", "99", "101", "40"),
  person: term(...MASTERS.persons.map(personKey)),
  costCenter: term("100", "999"),
  series: term("f001", "F002"),
  document: term("5", "0010"),
  lineMemo: term("GUIA", "nada"),
}) as fc.Arbitrary<VoucherTerms>;

const searches: fc.Arbitrary<VoucherSearch> = fc.record({
  from: fc.constantFrom(...PERIODS),
  to: fc.constantFrom(...PERIODS),
  site: fc.constant(null),
  type: fc.constantFrom(null, to("02"), to("05")),
  terms,
  limit: fc.constant(100_000),
});

async function run(
  searcher: VoucherSearcher,
  search: VoucherSearch,
): Promise<SearchEnd & { pages: FoundPage[]; found: string[] }> {
  const pages: FoundPage[] = [];
  const end = await searcher.search(COMPANY.id, search, {
    onFound: (found) => void pages.push(...found),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  const found = pages.flatMap(({ period, type, columns, matched }) =>
    columns.numbers.map((number, k) =>
      [period, type, number, matched?.debits[k], matched?.credits[k]].join(" "),
    ),
  );
  return { ...end, pages, found };
}

/** The same by looking at every line of every voucher. */
function naive(
  all: ReadonlyMap<string, Voucher>,
  { from, to: until, type, terms: asked }: VoucherSearch,
) {
  const sum = new FoundSum();
  const found: string[] = [];
  const [isHead, isLine] = [headMatcher(asked, NAMES), lineMatcher(asked)];
  for (const [key, v] of all) {
    const period = PERIODS.find((p) => key.includes(`|${p}|`));
    if (!period || period < from || period > until) continue;
    if (type !== null && v.operationType !== type) continue;
    const total = v.lines.reduce((n, l) => n + l.debit, 0);
    const person = v.lines.find((l) => l.person)?.person ?? null;
    const head = {
      ...v,
      total: total as never,
      person: person && personKey(person),
    };
    const lines = v.lines.filter(isLine);
    if (!isHead(head) || (asksLines(asked) && lines.length === 0)) continue;
    const sums = asksLines(asked)
      ? [
          lines.reduce((n, l) => n + l.debit, 0),
          lines.reduce((n, l) => n + l.credit, 0),
        ]
      : [undefined, undefined];
    sum.add(head, ...sums);
    found.push([period, v.operationType, v.number, ...sums].join(" "));
  }
  return { totals: sum.totals, found: found.sort() };
}

async function filled(each: number): Promise<ValijaDatabase> {
  const db = await newInstallation(COMPANY);
  for (const period of PERIODS)
    await fill(db, COMPANY, vouchersOf(period, each), { period });
  return db;
}

describe("finding vouchers", () => {
  it("finds what looking at every line finds, and adds it up", async () => {
    const db = await filled(400);
    const all = await allVouchers(db);
    const searcher = new VoucherSearcher(db);
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(searches, async (search) => {
        const { found, totals, listed } = await run(searcher, search);
        const expected = naive(all, search);
        expect(found.toSorted()).toEqual(expected.found);
        expect(totals).toEqual(expected.totals);
        expect(listed).toBe(found.length);
        if (found.length > 0) hits++;
      }),
      { numRuns: 150 },
    );
    expect(hits).toBeGreaterThan(10);
  });

  it("lists as many as asked for, in order, and adds all up", async () => {
    const db = await filled(400);
    const search: VoucherSearch = {
      from: PERIODS[0] ?? ("" as Period),
      to: PERIODS[2] ?? ("" as Period),
      site: null,
      type: null,
      terms: { ...NO_TERMS, account: "1" },
      limit: 300,
    };
    const { found, totals, listed, pages } = await run(
      new VoucherSearcher(db),
      search,
    );
    expect(found).toHaveLength(300);
    expect(listed).toBe(300);
    expect(totals.count).toBe(1200);
    expect(found.toSorted()).toEqual(found);
    for (const { columns, matched } of pages) {
      expect(matched?.debits).toHaveLength(columns.ids.length);
      expect(columns.persons).toHaveLength(columns.ids.length);
    }
  });

  it("opens no page that cannot hold an account, the second time not even reads of it", async () => {
    const db = await newInstallation(COMPANY);
    const ordinary = vouchersOf("2026-10" as Period, 2000);
    const rare = simple("001999x", 700);
    await fill(db, COMPANY, [
      ...ordinary,
      { ...rare, lines: rare.lines.map((l) => ({ ...l, account: "777" })) },
    ]);
    const searcher = new VoucherSearcher(db);
    const search: VoucherSearch = {
      from: "2026-10" as Period,
      to: "2026-10" as Period,
      site: null,
      type: null,
      terms: { ...NO_TERMS, account: "777" },
      limit: 10,
    };
    let asked = 0;
    db.pages.hook("reading", (page) => {
      asked++;
      return page;
    });
    expect((await run(searcher, search)).found).toHaveLength(1);
    expect(asked).toBe(1);
    let read = 0;
    db.summaries.hook("reading", (summary) => {
      read++;
      return summary;
    });
    expect((await run(searcher, search)).found).toHaveLength(1);
    expect(read).toBe(1);
  });

  it("stops when it is cancelled", async () => {
    const db = await filled(50);
    const gone = new AbortController();
    gone.abort();
    await expect(
      new VoucherSearcher(db).search(
        COMPANY.id,
        {
          from: "2026-09" as Period,
          to: "2026-11" as Period,
          site: null,
          type: null,
          terms: NO_TERMS,
          limit: 10,
        },
        {
          onFound: () => undefined,
          onProgress: () => undefined,
          signal: gone.signal,
        },
      ),
    ).rejects.toThrow();
  });
});
