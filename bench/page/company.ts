import type { Period } from "../../src/domain/calendar-date.ts";
import {
  companyId,
  type Company,
  type Currency,
  type Installation,
  type SiteCode,
} from "../../src/domain/company.ts";
import type { TaxId } from "../../src/domain/tax-id.ts";

/** The month of the own site: what is exported, opened and edited. */
export const OWN_MONTH = "2026-09" as Period;

/** The month of the other site that is there and gets replaced. */
export const OTHER_MONTH = "2026-10" as Period;

/** The month that comes for the first time. */
export const NEW_MONTH = "2026-11" as Period;

export const CENTRAL = "0000";
export const BRANCH = "0002";

const COMPANY: Company = {
  country: "PE",
  taxId: "20512333797" as TaxId,
  name: "Comercial Andina SAC",
  currency: "PEN" as Currency,
};

/** The company as one of its sites keeps it. */
export function installationOf(site: string): Installation {
  return {
    id: companyId(COMPANY),
    company: COMPANY,
    site: { code: site as SiteCode, name: `Sede ${site}` },
    central: site === CENTRAL,
    edition: "accounting",
    preparedBy: "Rosa Quispe",
  };
}
