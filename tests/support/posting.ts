import { STARTING_CHARTS } from "../../src/data/charts.ts";
import type { Company, Currency } from "../../src/domain/company.ts";
import type { Invoice } from "../../src/domain/invoice.ts";
import { mapsOf, viewOf } from "../../src/domain/master-maps.ts";
import {
  NO_MASTERS,
  type ExchangeRate,
  type Masters,
} from "../../src/domain/masters.ts";
import type { PostingContext } from "../../src/domain/posting-entry.ts";
import type { PostingRules } from "../../src/domain/posting-rules.ts";
import { parseChart } from "../../src/domain/starting-chart.ts";
import { startingRules } from "../../src/domain/starting-posting-rules.ts";
import {
  STARTING_INSTANT,
  startingTypes,
} from "../../src/domain/starting-types.ts";
import type { Country, TaxId } from "../../src/domain/tax-id.ts";
import { present } from "../../src/lib/assert.ts";
import { COMPANY, person, rate } from "./samples.ts";

const PE = STARTING_CHARTS[0];
const MX = STARTING_CHARTS[1];

export const COMPANY_MX: Company = {
  country: "MX",
  taxId: "EKU9003173C9" as TaxId,
  name: "Escuela Kemper Urgate",
  currency: "MXN" as Currency,
};

/** The masters of a new company of the country with its usual chart, a customer, and rates of the dollar. */
export async function startingMasters(country: Country): Promise<Masters> {
  const chart = present(country === "PE" ? PE : MX, "a chart");
  return {
    ...NO_MASTERS,
    accounts: parseChart(await chart.load(), STARTING_INSTANT),
    operationTypes: startingTypes(country),
    persons:
      country === "PE"
        ? [person("20100070970")]
        : [person("XIA190128J61", { docType: "R" })],
    exchangeRates: [rate("2026-10-05", "3.731"), rate("2026-10-20", "3.8")],
  };
}

/** All that postings are computed from, for a new company with its starting rules. */
export async function startingContext(
  country: Country,
  invoices: readonly Invoice[] = [],
  change: Partial<PostingRules> = {},
  rates?: readonly ExchangeRate[],
): Promise<PostingContext> {
  const masters = await startingMasters(country);
  const byKey = new Map(invoices.map((i) => [i.key, i]));
  return {
    company: country === "PE" ? COMPANY : COMPANY_MX,
    rules: {
      ...startingRules(country, masters.accounts, masters.operationTypes),
      ...change,
    },
    masters: viewOf(mapsOf(masters)),
    rates: rates ?? masters.exchangeRates,
    invoice: (key) => byKey.get(key),
  };
}
