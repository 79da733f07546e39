import type { CalendarDate, Period } from "./calendar-date.ts";
import type { CompanyId, Currency, SiteCode } from "./company.ts";
import type { AccountTotal } from "./ledger.ts";
import type { OperationTypeCode } from "./masters.ts";
import { minor, type Minor } from "./money.ts";
import type { VoucherId, VoucherStatus } from "./voucher.ts";
import type { Brand } from "../lib/brand.ts";
import type { Bytes } from "../lib/bytes.ts";

/** Key of a book as one text. */
export type BookId = Brand<string, "BookId">;

/** Names a page by its content: 32 hexadecimal digits. Equal content has equal names, in a package as in the database. */
export type PageHash = Brand<string, "PageHash">;

export type BookKind = "vouchers" | "invoices" | "collections" | "payments";

/** The site in the key of a book that is of the whole company: invoices, collections and payments. */
export const WHOLE_COMPANY = "" as SiteCode;

/** What travels, closes and is replaced as a whole: the vouchers of one company, site, period and T/O. */
export interface BookKey {
  readonly company: CompanyId;
  readonly kind: BookKind;
  readonly site: SiteCode;
  readonly period: Period;
  /** Null for the kinds that have no T/O. */
  readonly operationType: OperationTypeCode | null;
}

/** The key of a book as one text; its parts cannot hold the separator. */
export function bookId(key: BookKey): BookId {
  return [
    key.company,
    key.kind,
    key.site,
    key.period,
    key.operationType ?? "",
  ].join("|") as BookId;
}

/** The book of a month's invoices, collections or payments: they are of the company, whichever site keeps them. */
export function documentBookKey(
  company: CompanyId,
  kind: Exclude<BookKind, "vouchers">,
  period: Period,
): BookKey {
  return { company, kind, site: WHOLE_COMPANY, period, operationType: null };
}

/** One page of a book, in key order within it. */
export interface PageRef {
  readonly hash: PageHash;
  /** First and last key (number, key, id) on the page. */
  readonly first: string;
  readonly last: string;
  /** Vouchers and lines, documents and applications on the page. */
  readonly count: number;
  readonly lines: number;
}

/** What a set of vouchers adds up to, minor units; voided ones count as zero. */
export interface BookTotals {
  readonly count: number;
  readonly lines: number;
  readonly debit: Minor;
  readonly credit: Minor;
}

/** What several sets of vouchers add up to together. */
export function sumTotals(parts: readonly BookTotals[]): BookTotals {
  const add = (pick: (part: BookTotals) => number): number =>
    parts.reduce((n, part) => n + pick(part), 0);
  return {
    count: add((p) => p.count),
    lines: add((p) => p.lines),
    debit: minor(add((p) => p.debit)),
    credit: minor(add((p) => p.credit)),
  };
}

/** A book as it stands: its pages and everything that screens need without opening them. */
export interface Book extends BookTotals {
  readonly id: BookId;
  readonly key: BookKey;
  /** Rises with every write anywhere; tells whether a book changed since something was computed from it. */
  readonly revision: number;
  readonly pages: readonly PageRef[];
  readonly accountTotals: readonly AccountTotal[];
}

/** The list's columns of one page, one value a voucher: what a month's list needs without opening pages. */
export interface PageSummary {
  readonly ids: readonly VoucherId[];
  readonly numbers: readonly string[];
  readonly dates: readonly CalendarDate[];
  readonly memos: readonly (string | null)[];
  readonly currencies: readonly Currency[];
  readonly statuses: readonly VoucherStatus[];
  /** Debit of each voucher as written, also of voided ones. */
  readonly totals: readonly Minor[];
  readonly lineCounts: readonly number[];
  /** Key of the first person that each voucher names. */
  readonly persons: readonly (string | null)[];
}

/** What rules must know of a page: its days, and the codes of masters that it uses, each once, sorted. */
export interface PageUse {
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
  readonly accounts: readonly string[];
  readonly costCenters: readonly string[];
  readonly persons: readonly string[];
  /** Accounts of lines that name no person, no cost center, no document number: rule 4 is seen without opening the page. */
  readonly withoutPerson: readonly string[];
  readonly withoutCostCenter: readonly string[];
  readonly withoutDocument: readonly string[];
}

/** What totals and rules need of a page. */
export interface PageDigest {
  readonly use: PageUse;
  readonly accountTotals: readonly AccountTotal[];
}

/** Everything that is known of a page without opening it. */
export interface PageFacts extends BookTotals, PageDigest {
  readonly first: string;
  readonly last: string;
  readonly summary: PageSummary;
}

/** One file of a page as it is stored and as it travels: raw DEFLATE, and what a ZIP says of it. */
export interface StoredPart {
  readonly deflated: Bytes;
  /** Of the unpacked bytes. */
  readonly crc: number;
  /** Unpacked bytes. */
  readonly size: number;
  /** Of the unpacked bytes, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A page as it is stored: its headers and, beside them, the rows that follow. */
export interface StoredPage {
  readonly leading: StoredPart;
  readonly following: StoredPart | null;
}

/** Whether two lists of pages hold the same content. */
export function samePages(
  a: readonly PageRef[],
  b: readonly PageRef[],
): boolean {
  return (
    a.length === b.length && a.every((page, k) => page.hash === b[k]?.hash)
  );
}
