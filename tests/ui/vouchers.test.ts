import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageSummary } from "../../src/domain/book.ts";
import type { Period } from "../../src/domain/calendar-date.ts";
import type { Currency, Installation } from "../../src/domain/company.ts";
import type { Person } from "../../src/domain/masters.ts";
import type { VoucherId } from "../../src/domain/voucher.ts";
import { personLookup } from "../../src/domain/read-form.ts";
import {
  EMPTY_LINE,
  typedTotals,
  type LineForm,
  type VoucherForm,
} from "../../src/domain/voucher-form.ts";
import { filtersOf, searchOf } from "../../src/ui/vouchers/filters.ts";
import {
  checkForm,
  placeProblems,
  type EditorMasters,
} from "../../src/ui/vouchers/form-check.ts";
import {
  completeDate,
  lineNumbers,
  withBlankLine,
  withCell,
  withClosedDifference,
  withoutLines,
} from "../../src/ui/vouchers/form-edit.ts";
import {
  finderOf,
  rowsOf,
  tallies,
  tallyOf,
  type MonthBook,
} from "../../src/ui/vouchers/month-rows.ts";
import { nextNumber } from "../../src/domain/voucher-number.ts";
import { ownersOf } from "../../src/ui/vouchers/numbers.ts";
import {
  checkNumber,
  personFormOf,
  personOf,
} from "../../src/ui/vouchers/person-form.ts";

const PEN = "PEN" as Currency;
const OCTOBER = "2026-10" as Period;

function form(lines: readonly Partial<LineForm>[]): VoucherForm {
  return {
    id: "1" as VoucherId,
    site: "0000" as VoucherForm["site"],
    period: OCTOBER,
    operationType: "31",
    number: "0001",
    date: "15/10/2026",
    memo: "",
    currency: "PEN",
    exchangeRate: "",
    status: "valid",
    lines: lines.map((line) => ({ ...EMPTY_LINE, ...line })),
  };
}

describe("the number that is proposed", () => {
  it.each([
    [[], "0001"],
    [["0001", "0002"], "0003"],
    [["100412", "100411"], "100413"],
    [["9", "10"], "11"],
    [["0999"], "1000"],
    [["999"], "1000"],
    [["A-0007", "A-0006", "B-9000"], "A-0008"],
    [["sin cifra", "2026/12"], "2026/13"],
    [["99999999999999999999"], "100000000000000000000"],
  ])("after %j is %j", (numbers, next) => {
    expect(nextNumber(numbers)).toBe(next);
  });

  it("is free, whatever the book holds", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-C]?\d{1,6}$/)), (numbers) => {
        expect(numbers).not.toContain(nextNumber(numbers));
      }),
    );
  });
});

describe("a date typed quickly", () => {
  it.each([
    ["5", "05/10/2026"],
    ["15", "15/10/2026"],
    ["5/9", "05/09/2026"],
    ["0509", "05/09/2026"],
    ["05092025", "05/09/2025"],
    ["5-9-25", "05/09/2025"],
    ["05/10/2026", "05/10/2026"],
    ["31/02", "31/02"],
    ["hoy", "hoy"],
    ["", ""],
  ])("%j becomes %j", (typed, whole) => {
    expect(completeDate(typed, OCTOBER)).toBe(whole);
  });

  it("takes January for the opening and December for the closing", () => {
    expect(completeDate("1", "2026-00" as Period)).toBe("01/01/2026");
    expect(completeDate("31", "2026-13" as Period)).toBe("31/12/2026");
  });
});

describe("a form's lines", () => {
  it("always end in one empty line", () => {
    const one = withBlankLine(form([{ account: "1" }]));
    expect(one.lines).toHaveLength(2);
    expect(withBlankLine(one)).toBe(one);
    expect(withCell(one, 1, "account", "2").lines).toHaveLength(3);
    expect(withoutLines(one, 0, 0).lines).toEqual([EMPTY_LINE]);
  });

  it("are numbered without the empty ones, as problems name them", () => {
    const { lines } = form([{ account: "1" }, {}, { account: "2" }, {}]);
    expect(lineNumbers(lines)).toEqual([1, null, 2, null]);
  });

  it("are balanced by closing the difference on any line", () => {
    const cents = fc.integer({ min: 0, max: 1e10 });
    const amount = cents.map((n) => (n / 100).toFixed(2));
    const line = fc.record({ debit: amount, credit: fc.constant("") });
    const other = fc.record({ debit: fc.constant(""), credit: amount });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, other), { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        (lines, at) => {
          const place = at % lines.length;
          const { debit, credit } = typedTotals(
            withClosedDifference(form(lines), place, "es-PE"),
          );
          expect(debit).toBe(credit);
        },
      ),
    );
  });
});

describe("problems", () => {
  const masters: EditorMasters = {
    accounts: new Map(),
    persons: new Map(),
    costCenters: new Map(),
    operationTypes: new Map(),
  };

  function problemsOf(lines: Parameters<typeof form>[0]) {
    const typed = form(lines);
    const persons = personLookup(masters.persons);
    const found = checkForm(typed, PEN, masters, persons, () => undefined);
    return placeProblems(typed, found, "es-PE");
  }

  it("stand at the cell that causes them, empty lines between or not", () => {
    const placed = problemsOf([
      { account: "10", debit: "1" },
      {},
      { account: "12", person: "20100047218", credit: "1" },
    ]);
    expect(placed.map(({ at, field }) => [at, field])).toEqual([
      [null, "operationType"],
      [0, "account"],
      [2, "account"],
      [2, "person"],
    ]);
  });

  it("of cells that cannot be read come first and alone", () => {
    const placed = problemsOf([
      { account: "10", debit: "x", documentDate: "1/1" },
    ]);
    expect(placed.map(({ at, field }) => [at, field])).toEqual([
      [0, "debit"],
      [0, "documentDate"],
    ]);
  });

  it("name a number that another voucher of the book has", () => {
    const typed = form([]);
    const owners = ownersOf([{ numbers: ["0001"], ids: ["2" as VoucherId] }]);
    const codes = checkForm(
      typed,
      PEN,
      masters,
      personLookup(masters.persons),
      (number) => owners.get(number),
    ).map((p) => p.code);
    expect(codes).toContain("number-taken");
  });
});

describe("a new person", () => {
  it.each([
    ["PE", "20100047218", { docType: "6", docNumber: "20100047218", name: "" }],
    ["PE", "12345678", { docType: "1", docNumber: "12345678", name: "" }],
    ["PE", "Juan Pérez", { docType: "6", docNumber: "", name: "Juan Pérez" }],
    [
      "MX",
      "xaxx010101000",
      { docType: "R", docNumber: "XAXX010101000", name: "" },
    ],
  ] as const)(
    "in %s begins with what was typed: %s",
    (country, typed, begun) => {
      expect(personFormOf(country, typed)).toEqual(begun);
    },
  );

  it("is checked by the rules of its document", () => {
    const none = new Map<string, Person>();
    const code = (docType: "6" | "1" | "0", docNumber: string) =>
      checkNumber({ docType, docNumber, name: "X" }, none)?.code;
    expect(code("6", "20100047218")).toBeUndefined();
    expect(code("6", "20100047219")).toBe("wrong-check-digit");
    expect(code("6", "2010004721")).toBe("malformed");
    expect(code("1", "1234567")).toBe("malformed");
    expect(code("6", "")).toBe("number-missing");
    expect(code("0", "")).toBeUndefined();
  });

  it("is not taken twice", () => {
    const typed = { docType: "0", docNumber: "", name: "Ana" } as const;
    const ana = { ...personOf(typed), modified: "" as Person["modified"] };
    const persons = new Map([["0|0|ANA", ana]]);
    expect(checkNumber(typed, persons)?.code).toBe("taken");
    expect(checkNumber({ ...typed, name: "Eva" }, persons)).toBeNull();
  });
});

describe("the filters of an address", () => {
  const company = { site: { code: "0000" } } as Installation;

  it.each([
    "?mes=2026-09",
    "?to=05&mes=2026-13",
    "?sede=0002&mes=2026-09",
    "?sede=todas&to=05&mes=2026-09",
    "?to=borradores&mes=2026-00",
    "?buscar=luz+del+sur&mes=2026-09",
  ])("%j are read and written back", (search) => {
    const filters = filtersOf(new URLSearchParams(search), company, OCTOBER);
    expect(searchOf(filters, company)).toBe(search);
  });

  it("that cannot be read filter nothing", () => {
    const filters = filtersOf(
      new URLSearchParams("?to=demasiado&sede=0000&mes=octubre"),
      company,
      OCTOBER,
    );
    expect(searchOf(filters, company)).toBe("?mes=2026-10");
  });
});

describe("the list of a month", () => {
  const size = 250;

  function page(from: number): PageSummary {
    const rows = Array.from({ length: size }, (_, k) => from + k);
    const column = (of: (k: number) => unknown): never =>
      rows.map(of) as unknown as never;
    return {
      ids: column((k) => `id-${k}`),
      numbers: column((k) => (100_000 + k).toString()),
      dates: column(() => "2026-10-05"),
      memos: column((k) => `Venta según guía ${k}`),
      currencies: column(() => "PEN"),
      statuses: column(() => "valid"),
      totals: column(() => 100),
      lineCounts: column(() => 4),
      persons: column((k) => `6|2010000${k % 4000}`),
    };
  }

  function book(site: string, type: string, count: number): MonthBook {
    const columns = Array.from({ length: count / size }, (_, p) =>
      page(p * size),
    );
    return {
      book: {
        key: {
          period: "2026-10",
          site,
          operationType: type,
        } as MonthBook["book"]["key"],
        count,
        debit: (count * 100) as MonthBook["book"]["debit"],
      },
      columns,
    };
  }

  const books = [book("0000", "02", 250), book("0002", "05", 500)];

  it("holds what the filters let through", () => {
    const all = rowsOf(books, { site: null, type: null });
    expect(all).toHaveLength(750);
    expect(new Set(all.map((row) => row.key)).size).toBe(750);
    expect(rowsOf(books, { site: "0000" as never, type: null })).toHaveLength(
      250,
    );
    expect(rowsOf(books, { site: null, type: "05" as never })).toHaveLength(
      500,
    );
    expect(tallyOf(books.map(({ book: b }) => b))).toEqual({
      count: 750,
      total: 75_000,
    });
    expect(
      tallies(
        books.map(({ book: b }) => b),
        ({ key }) => key.site,
      ).get("0002" as never),
    ).toEqual({
      count: 500,
      total: 50_000,
    });
  });

  it("is found by number, memo without accents, and person's name", () => {
    const rows = rowsOf(books, { site: null, type: "02" as never });
    const find = finderOf(rows, (key) =>
      key === "6|20100007" ? "Aceros Ñandú" : "",
    );
    expect(find("100249").map((row) => row.number)).toEqual(["100249"]);
    expect(find("GUIA 17").map((row) => row.memo)).toContain(
      "Venta según guía 17",
    );
    expect(find("nandu").map((row) => row.number)).toEqual(["100007"]);
    expect(find("  ")).toBe(rows);
    expect(find("nada de esto")).toEqual([]);
  });

  it("of 50 000 vouchers is made, and finds one of them", () => {
    const large = [book("0000", "05", 50_000)];
    const rows = rowsOf(large, { site: null, type: null });
    expect(rows).toHaveLength(50_000);
    const find = finderOf(rows, () => "");
    find("x");
    expect(find("guia 49999")).toHaveLength(1);
  });
});
