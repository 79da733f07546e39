import { parsePeriod, type Period } from "../../domain/calendar-date.ts";
import type { Installation, Site, SiteCode } from "../../domain/company.ts";
import { parseSiteCode } from "../../domain/company.ts";
import {
  parseOperationType,
  type OperationTypeCode,
} from "../../domain/masters.ts";
import { PERIOD, SOUGHT, TYPE } from "../frame/query-names.ts";

/** What the list shows: of which month, of which site (null all), of which T/O (null all), or its drafts; and what is looked for. */
export interface Filters {
  readonly period: Period;
  readonly site: SiteCode | null;
  readonly type: OperationTypeCode | null;
  readonly drafts: boolean;
  readonly query: string;
}

/** In the address, all sites are `todas` and the own one is not named. */
const ALL_SITES = "todas";
const DRAFTS = "borradores";

/** Reads the filters of an address; what cannot be read filters nothing, without a month it is the one in hand. */
export function filtersOf(
  search: URLSearchParams,
  company: Installation,
  inHand: Period,
): Filters {
  const site = search.get("sede");
  const shown = search.get(TYPE);
  return {
    period: parsePeriod(search.get(PERIOD) ?? "") ?? inHand,
    site:
      site === ALL_SITES
        ? null
        : (parseSiteCode(site ?? "") ?? company.site.code),
    type: shown === null || shown === DRAFTS ? null : parseOperationType(shown),
    drafts: shown === DRAFTS,
    query: search.get(SOUGHT) ?? "",
  };
}

/** The filters as an address has them, with its `?`. */
export function searchOf(filters: Filters, company: Installation): string {
  const search = new URLSearchParams();
  if (filters.site === null) search.set("sede", ALL_SITES);
  else if (filters.site !== company.site.code) search.set("sede", filters.site);
  if (filters.drafts) search.set(TYPE, DRAFTS);
  else if (filters.type !== null) search.set(TYPE, filters.type);
  if (filters.query.trim() !== "") search.set(SOUGHT, filters.query);
  search.set(PERIOD, filters.period);
  return `?${search.toString()}`;
}

/** A site by code and name. */
export function siteName(
  code: SiteCode,
  sites: readonly Site[] | undefined,
): string {
  const name = sites?.find((s) => s.code === code)?.name;
  return name === undefined ? code : `${code} ${name}`;
}
