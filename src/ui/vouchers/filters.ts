import type { Installation, Site, SiteCode } from "../../domain/company.ts";
import { parseSiteCode } from "../../domain/company.ts";
import {
  parseOperationType,
  type OperationTypeCode,
} from "../../domain/masters.ts";

/** What the list of a month shows: of which site (null all), of which T/O (null all), or its drafts; and what is looked for. */
export interface Filters {
  readonly site: SiteCode | null;
  readonly type: OperationTypeCode | null;
  readonly drafts: boolean;
  readonly query: string;
}

/** In the address, all sites are `todas` and the own one is not named. */
const ALL_SITES = "todas";
const DRAFTS = "borradores";

/** Reads the filters of an address; what cannot be read filters nothing. */
export function filtersOf(
  search: URLSearchParams,
  company: Installation,
): Filters {
  const site = search.get("sede");
  const shown = search.get("to");
  return {
    site:
      site === ALL_SITES
        ? null
        : (parseSiteCode(site ?? "") ?? company.site.code),
    type: shown === null || shown === DRAFTS ? null : parseOperationType(shown),
    drafts: shown === DRAFTS,
    query: search.get("buscar") ?? "",
  };
}

/** The filters as an address has them, with its `?`; empty where there are none. */
export function searchOf(filters: Filters, company: Installation): string {
  const search = new URLSearchParams();
  if (filters.site === null) search.set("sede", ALL_SITES);
  else if (filters.site !== company.site.code) search.set("sede", filters.site);
  if (filters.drafts) search.set("to", DRAFTS);
  else if (filters.type !== null) search.set("to", filters.type);
  if (filters.query.trim() !== "") search.set("buscar", filters.query);
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** A site by code and name. */
export function siteName(
  code: SiteCode,
  sites: readonly Site[] | undefined,
): string {
  const name = sites?.find((s) => s.code === code)?.name;
  return name === undefined ? code : `${code} ${name}`;
}
