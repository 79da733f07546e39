import type { Country, TaxId } from "./tax-id.ts";
import type { Brand } from "../lib/brand.ts";

/** Country and tax id, `PE-20512333797`: the key of a company everywhere. */
export type CompanyId = Brand<string, "CompanyId">;

/** ISO 4217 code, three capital letters. */
export type Currency = Brand<string, "Currency">;

/** Code of a site: 1-8 of A-Z 0-9; in Peru SUNAT's annex code, `0000` for the seat. */
export type SiteCode = Brand<string, "SiteCode">;

/** What an installation does: it invoices, it keeps the books, or both. */
export type Edition = "management" | "accounting" | "both";

export interface Company {
  readonly country: Country;
  readonly taxId: TaxId;
  readonly name: string;
  readonly currency: Currency;
}

export interface Site {
  readonly code: SiteCode;
  readonly name: string;
}

/** A company as this installation keeps it: the company, and which of its sites this one is. */
export interface Installation {
  readonly id: CompanyId;
  readonly company: Company;
  readonly site: Site;
  readonly central: boolean;
  readonly edition: Edition;
  /** Who prepares packages here, as the manifest names them. */
  readonly preparedBy: string;
  /** Only of the example company: what it held when it was made, so that what has been tried since is seen. */
  readonly example?: ExampleMark;
}

/** How much the example company began with. */
export interface ExampleMark {
  /** Vouchers of this site. */
  readonly vouchers: number;
  /** Entries of the history. */
  readonly transfers: number;
}

/** The key of a company. */
export function companyId(
  company: Pick<Company, "country" | "taxId">,
): CompanyId {
  return `${company.country}-${company.taxId}` as CompanyId;
}

/** Reads a site's code as typed, or null. */
export function parseSiteCode(text: string): SiteCode | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z0-9]{1,8}$/.test(code) ? (code as SiteCode) : null;
}

/** Reads a currency code as typed, or null. */
export function parseCurrency(text: string): Currency | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? (code as Currency) : null;
}
