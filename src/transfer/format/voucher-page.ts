import { contains, type Period } from "../../domain/calendar-date.ts";
import type { PageFacts } from "../../domain/book.ts";
import type { Currency } from "../../domain/company.ts";
import { AccountTotals } from "../../domain/ledger.ts";
import { personKey } from "../../domain/masters.ts";
import { minor, type Minor } from "../../domain/money.ts";
import type { VoucherId, VoucherStatus } from "../../domain/voucher.ts";
import { compareCodePoints } from "../../lib/code-points.ts";
import { present } from "../../lib/assert.ts";
import { decodeTable } from "./csv.ts";
import type { PackageError } from "./errors.ts";
import {
  checkFollowingRows,
  checkLeadingRows,
  type PagePosition,
} from "./page-order.ts";
import { pagePath } from "./pages.ts";
import type { RowProblems } from "./row-problems.ts";
import { LINES, VOUCHERS } from "./tables.ts";
import { personOfRow, type LineRow, type VoucherRow } from "./voucher-rows.ts";

/** The rows of one page: headers, and their lines in the same order. */
export interface VoucherPageRows {
  readonly vouchers: readonly VoucherRow[];
  readonly lines: readonly LineRow[];
}

/** What a page must agree with. */
export interface VoucherPagePlace extends PagePosition {
  readonly period: Period;
}

/** A page that was read and holds to the contract. */
export interface ReadVoucherPage {
  readonly rows: VoucherPageRows;
  readonly facts: PageFacts;
  /** The first voucher that is dated outside the period. */
  readonly outside: Extract<PackageError, { code: "out-of-scope" }> | null;
}

/**
 * Reads and checks one page of vouchers with the page of lines beside it (`null` where no voucher of it has lines): cells,
 * order, the cut, the tie between lines and headers, rules 1 and 2. Null when anything was added to `problems`.
 */
export function readVoucherPage(
  leading: string,
  following: string | null,
  place: VoucherPagePlace,
  problems: RowProblems,
): ReadVoucherPage | null {
  const before = problems.count;
  const names = {
    vouchers: pagePath(VOUCHERS.name, place.book, place.ordinal),
    lines: pagePath(LINES.name, place.book, place.ordinal),
  };
  const vouchers = decodeTable(VOUCHERS, names.vouchers, leading, problems);
  const lines =
    following === null
      ? []
      : decodeTable(LINES, names.lines, following, problems);
  // A row that could not be read would make its neighbours look wrong: cells first, order and sums only when they are good.
  if (problems.count > before || problems.full) return null;
  checkLeadingRows(
    {
      entry: names.vouchers,
      rows: vouchers,
      keyColumn: "numero",
      key: (v) => v.numero,
      bookColumn: "tipo_operacion",
      book: (v) => v.tipo_operacion,
    },
    place,
    problems,
  );
  checkFollowingRows(
    {
      entry: names.lines,
      leaders: vouchers,
      rows: lines,
      keyColumn: "renglon",
      belongs,
      order: (a, b) => a.renglon - b.renglon,
    },
    problems,
  );
  if (problems.count > before) return null;
  const facts = factsOf({ vouchers, lines }, names.vouchers, problems);
  if (problems.count > before || facts === null) return null;
  const outside = vouchers.find((v) => !contains(place.period, v.fecha));
  return {
    rows: { vouchers, lines },
    facts,
    outside: outside
      ? {
          code: "out-of-scope",
          operationType: outside.tipo_operacion,
          number: outside.numero,
          date: outside.fecha,
          scope: place.period,
        }
      : null,
  };
}

function belongs(line: LineRow, voucher: VoucherRow): boolean {
  return (
    voucher.numero === line.numero &&
    voucher.tipo_operacion === line.tipo_operacion
  );
}

/** Lines of each header, in the order of the headers; both sides are in key order. */
export function* linesByVoucher(
  rows: VoucherPageRows,
): Generator<{ voucher: VoucherRow; lines: readonly LineRow[]; from: number }> {
  let at = 0;
  for (const voucher of rows.vouchers) {
    const from = at;
    while (
      at < rows.lines.length &&
      belongs(present(rows.lines[at], "a line"), voucher)
    )
      at++;
    yield { voucher, lines: rows.lines.slice(from, at), from };
  }
}

/** What is known of a page that the program itself made; throws when it breaks a rule: a bug. */
export function factsOfRows(rows: VoucherPageRows): PageFacts {
  return present(factsOf(rows, "", null), "facts of a good page");
}

/** Counts, sums and columns of a page; rules 1 and 2 are checked on the way. Null when a rule is broken. */
function factsOf(
  rows: VoucherPageRows,
  entry: string,
  problems: RowProblems | null,
): PageFacts | null {
  const gather = new Gatherer(entry, problems);
  for (const { voucher, lines, from } of linesByVoucher(rows))
    gather.add(voucher, lines, from);
  return gather.facts(rows);
}

class Gatherer {
  readonly #entry: string;
  readonly #problems: RowProblems | null;
  readonly #accounts = new AccountTotals();
  readonly #use = {
    accounts: new Set<string>(),
    costCenters: new Set<string>(),
    persons: new Set<string>(),
    withoutPerson: new Set<string>(),
    withoutCostCenter: new Set<string>(),
    withoutDocument: new Set<string>(),
  };
  readonly #totals: Minor[] = [];
  readonly #lineCounts: number[] = [];
  readonly #persons: (string | null)[] = [];
  #counted = 0;
  #good = true;

  constructor(entry: string, problems: RowProblems | null) {
    this.#entry = entry;
    this.#problems = problems;
  }

  add(voucher: VoucherRow, lines: readonly LineRow[], from: number): void {
    let debit = 0;
    let credit = 0;
    let person: string | null = null;
    lines.forEach((line, k) => {
      if (line.debe < 0 || line.haber < 0)
        this.#fault("renglones", from + k, "negative-amount");
      if (line.debe !== 0 && line.haber !== 0)
        this.#fault("renglones", from + k, "debit-and-credit");
      debit += line.debe;
      credit += line.haber;
      const named = this.#note(line);
      person ??= named;
      if (voucher.estado === "vigente")
        this.#accounts.add(line.cuenta, line.debe, line.haber);
    });
    const at = this.#totals.length;
    if (!Number.isSafeInteger(debit) || !Number.isSafeInteger(credit))
      this.#fault("comprobantes", at, "amount-out-of-range");
    else if (debit !== credit) this.#fault("comprobantes", at, "unbalanced");
    if (voucher.estado === "vigente") this.#counted += debit;
    this.#totals.push(debit as Minor);
    this.#lineCounts.push(lines.length);
    this.#persons.push(person);
  }

  /** Notes what the line uses; gives the key of its person. */
  #note(line: LineRow): string | null {
    this.#use.accounts.add(line.cuenta);
    if (line.centro_costo === null)
      this.#use.withoutCostCenter.add(line.cuenta);
    else this.#use.costCenters.add(line.centro_costo);
    if (line.doc_numero === null) this.#use.withoutDocument.add(line.cuenta);
    const person = personOfRow(line);
    if (person === null) {
      this.#use.withoutPerson.add(line.cuenta);
      return null;
    }
    const key = personKey(person);
    this.#use.persons.add(key);
    return key;
  }

  #fault(
    table: "comprobantes" | "renglones",
    at: number,
    reason:
      | "unbalanced"
      | "amount-out-of-range"
      | "negative-amount"
      | "debit-and-credit",
  ): void {
    this.#good = false;
    const entry = this.#entry.replace(/^comprobantes/, table);
    this.#problems?.add(entry, at + 2, null, reason);
  }

  facts(rows: VoucherPageRows): PageFacts | null {
    const { vouchers, lines } = rows;
    if (!this.#good) return null;
    if (!Number.isSafeInteger(this.#counted)) {
      this.#fault("comprobantes", 0, "amount-out-of-range");
      return null;
    }
    return {
      first: present(vouchers[0], "a voucher").numero,
      last: present(vouchers.at(-1), "a voucher").numero,
      count: vouchers.length,
      lines: lines.length,
      debit: minor(this.#counted),
      credit: minor(this.#counted),
      accountTotals: this.#accounts.list(),
      use: {
        ...daysOf(vouchers),
        accounts: sorted(this.#use.accounts),
        costCenters: sorted(this.#use.costCenters),
        persons: sorted(this.#use.persons),
        withoutPerson: sorted(this.#use.withoutPerson),
        withoutCostCenter: sorted(this.#use.withoutCostCenter),
        withoutDocument: sorted(this.#use.withoutDocument),
      },
      summary: {
        ids: vouchers.map((v) => v.id as VoucherId),
        numbers: vouchers.map((v) => v.numero),
        dates: vouchers.map((v) => v.fecha),
        memos: vouchers.map((v) => v.glosa),
        currencies: vouchers.map((v) => v.moneda as Currency),
        statuses: vouchers.map((v): VoucherStatus =>
          v.estado === "vigente" ? "valid" : "voided",
        ),
        totals: this.#totals,
        lineCounts: this.#lineCounts,
        persons: this.#persons,
      },
    };
  }
}

/** A period is one stretch of days: the first and the last tell whether all lie in it. */
function daysOf(
  vouchers: readonly VoucherRow[],
): Pick<PageFacts["use"], "earliest" | "latest"> {
  let earliest = present(vouchers[0], "a voucher").fecha;
  let latest = earliest;
  for (const { fecha } of vouchers) {
    if (fecha < earliest) earliest = fecha;
    if (fecha > latest) latest = fecha;
  }
  return { earliest, latest };
}

function sorted(texts: ReadonlySet<string>): string[] {
  return [...texts].sort(compareCodePoints);
}
