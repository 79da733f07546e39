import { parsePeriod, periodOf, yearOf } from "../../domain/calendar-date.ts";
import type { Period } from "../../domain/calendar-date.ts";
import type { Installation, Site, SiteCode } from "../../domain/company.ts";
import { parseSiteCode } from "../../domain/company.ts";
import {
  parseOperationType,
  type OperationTypeCode,
} from "../../domain/masters.ts";
import type { VoucherTerms } from "../../domain/voucher-search.ts";
import type { Sorting } from "../components/columns.ts";
import { PERIOD, SOUGHT, TYPE } from "../frame/query-names.ts";
import { readTerms, writeTerms } from "./filter-address.ts";

/** Periods from one to another. */
export interface Periods {
  readonly from: Period;
  readonly to: Period;
}

/** Over which periods is looked: the month in hand, its whole year, or those from one to another. */
export type Scope = "month" | "year" | Periods;

/** What the list shows: of which periods, of which site (null all), of which T/O (null all), or its drafts; what is looked for; in which order. */
export interface Filters {
  readonly period: Period;
  readonly scope: Scope;
  readonly site: SiteCode | null;
  readonly type: OperationTypeCode | null;
  readonly drafts: boolean;
  readonly terms: VoucherTerms;
  readonly sorting: Sorting | null;
}

/** In the address, all sites are `todas` and the own one is not named. */
const ALL_SITES = "todas";
const DRAFTS = "borradores";
const SITE = "sede";
const SCOPE = "meses";
const YEAR = "anual";
const ORDER = "orden";

/** Reads the filters of an address; what cannot be read filters nothing, without a month it is the one in hand. */
export function filtersOf(
  search: URLSearchParams,
  company: Installation,
  inHand: Period,
): Filters {
  const site = search.get(SITE);
  const shown = search.get(TYPE);
  return {
    period: parsePeriod(search.get(PERIOD) ?? "") ?? inHand,
    scope: scopeOf(search.get(SCOPE)),
    site:
      site === ALL_SITES
        ? null
        : (parseSiteCode(site ?? "") ?? company.site.code),
    type: shown === null || shown === DRAFTS ? null : parseOperationType(shown),
    drafts: shown === DRAFTS,
    terms: { ...readTerms(search), text: search.get(SOUGHT) ?? "" },
    sorting: sortingOf(search.get(ORDER)),
  };
}

/** The filters as an address has them, with its `?`. */
export function searchOf(filters: Filters, company: Installation): string {
  const { site, drafts, type, terms, scope, sorting } = filters;
  const search = new URLSearchParams();
  if (site === null) search.set(SITE, ALL_SITES);
  else if (site !== company.site.code) search.set(SITE, site);
  if (drafts) search.set(TYPE, DRAFTS);
  else if (type !== null) search.set(TYPE, type);
  if (terms.text.trim() !== "") search.set(SOUGHT, terms.text);
  writeTerms(terms, search);
  if (scope === "year") search.set(SCOPE, YEAR);
  else if (scope !== "month") search.set(SCOPE, `${scope.from}..${scope.to}`);
  if (sorting)
    search.set(ORDER, `${sorting.descending ? "-" : ""}${sorting.key}`);
  search.set(PERIOD, filters.period);
  return `?${search.toString()}`;
}

function scopeOf(text: string | null): Scope {
  if (text === null) return "month";
  if (text === YEAR) return "year";
  const [from, to] = text.split("..").map(parsePeriod);
  return from && to ? { from, to } : "month";
}

function sortingOf(text: string | null): Sorting | null {
  const found = /^(-?)(\w+)$/.exec(text ?? "");
  return found && { key: found[2] ?? "", descending: found[1] === "-" };
}

/** The periods that are looked at. */
export function periodsOf({ scope, period }: Filters): Periods {
  if (scope === "month") return { from: period, to: period };
  if (scope === "year") {
    const year = yearOf(period);
    return {
      from: periodOf(year, 0) ?? period,
      to: periodOf(year, 13) ?? period,
    };
  }
  // Typed the wrong way round, they mean the same.
  return scope.from <= scope.to ? scope : { from: scope.to, to: scope.from };
}

/** A site by code and name. */
export function siteName(
  code: SiteCode,
  sites: readonly Site[] | undefined,
): string {
  const name = sites?.find((s) => s.code === code)?.name;
  return name === undefined ? code : `${code} ${name}`;
}
