import {
  parseSiteCode,
  type Company,
  type Currency,
  type Edition,
  type Site,
} from "../../domain/company.ts";
import {
  checkTaxId,
  GENERIC_RFCS,
  normaliseTaxId,
  type Country,
  type TaxId,
} from "../../domain/tax-id.ts";
import { cleanText, isStorable } from "../../domain/text.ts";
import { err, ok, type Result } from "../../lib/result.ts";

/** With which accounts the books begin: Peru's PCGE, Mexico's código agrupador, or none. */
export type StartingChart = "pcge" | "sat" | "empty";

/** All starting charts, in the order in which they are offered. */
export const STARTING_CHARTS: readonly StartingChart[] = [
  "pcge",
  "sat",
  "empty",
];

/** The currencies that the form offers for the books. */
export const CURRENCIES = ["PEN", "MXN", "USD"] as const;

/** A new company as it was asked for, every part checked. */
export interface CompanyDraft {
  readonly company: Company;
  readonly site: Site;
  readonly central: boolean;
  readonly edition: Edition;
  readonly preparedBy: string;
  readonly chart: StartingChart;
}

/** The form as typed. */
export interface CompanyFields {
  readonly country: Country;
  readonly taxId: string;
  readonly name: string;
  readonly currency: (typeof CURRENCIES)[number];
  readonly siteCode: string;
  readonly siteName: string;
  readonly central: boolean;
  readonly preparedBy: string;
  readonly chart: StartingChart;
}

/** What keeps a field from being accepted. */
export type FieldProblem =
  | { readonly kind: "required" }
  | { readonly kind: "tax-id" }
  | { readonly kind: "site-code" }
  | { readonly kind: "too-long"; readonly limit: number }
  | { readonly kind: "control" };

/** The fields that can be wrong. */
export type CheckedField =
  "taxId" | "name" | "siteCode" | "siteName" | "preparedBy";

/** The problem of each field that has one. */
export type FieldProblems = Readonly<
  Partial<Record<CheckedField, FieldProblem>>
>;

/** What to say of a tax id while it is being typed. */
export type TaxIdNote =
  | { readonly kind: "empty" }
  | { readonly kind: "missing" | "too-long"; readonly count: number }
  | { readonly kind: "characters" | "prefix" | "date" | "generic" | "valid" }
  | {
      readonly kind: "check-digit";
      readonly found: string;
      readonly expected: string;
    };

const LIMITS = { name: 200, siteName: 100, preparedBy: 100 } as const;

const DEFAULTS = {
  PE: { currency: "PEN", chart: "pcge", siteCode: "0000" },
  MX: { currency: "MXN", chart: "sat", siteCode: "" },
} as const;

/** An empty form for a country. */
export function startingFields(country: Country): CompanyFields {
  return {
    country,
    taxId: "",
    name: "",
    siteName: "",
    central: true,
    preparedBy: "",
    ...DEFAULTS[country],
  };
}

/** The form with another country; what still is the old country's proposal becomes the new one's. */
export function withCountry(
  fields: CompanyFields,
  country: Country,
): CompanyFields {
  const [old, proposed] = [DEFAULTS[fields.country], DEFAULTS[country]];
  return {
    ...fields,
    country,
    currency:
      fields.currency === old.currency ? proposed.currency : fields.currency,
    chart: fields.chart === old.chart ? proposed.chart : fields.chart,
    siteCode:
      fields.siteCode === old.siteCode ? proposed.siteCode : fields.siteCode,
  };
}

/** What to say of a tax id of the own company as typed so far. */
export function noteOfTaxId(country: Country, text: string): TaxIdNote {
  const id = normaliseTaxId(text);
  if (id === "") return { kind: "empty" };
  if (country === "MX" && GENERIC_RFCS.includes(id)) return { kind: "generic" };
  const found = checkTaxId(country, id);
  if (found.kind === "valid") return { kind: "valid" };
  if (found.kind === "wrong-check-digit")
    return {
      kind: "check-digit",
      found: id.slice(-1),
      expected: found.expected,
    };
  if (country === "MX" && isPersonToBe(id))
    return { kind: "missing", count: 13 - id.length };
  if (found.reason !== "length") return { kind: found.reason };
  const [shortest, longest] = country === "PE" ? [11, 11] : [12, 13];
  if (id.length > longest)
    return { kind: "too-long", count: id.length - longest };
  // A wrong beginning can be said before the rest is typed.
  const filled = checkTaxId(country, id.padEnd(11, "0"));
  if (country === "PE" && id.length > 1 && isPrefixFault(filled))
    return { kind: "prefix" };
  return { kind: "missing", count: shortest - id.length };
}

function isPrefixFault(check: ReturnType<typeof checkTaxId>): boolean {
  return check.kind === "malformed" && check.reason === "prefix";
}

/** Four letters and a digit: the RFC of a person, which has 13 characters, so that 12 are not yet a wrong company. */
function isPersonToBe(id: string): boolean {
  return id.length < 13 && /^[A-Z&Ñ]{4}\d/.test(id);
}

/** Checks the whole form: the draft, or the problem of each field that has one. */
export function checkCompany(
  fields: CompanyFields,
): Result<CompanyDraft, FieldProblems> {
  const problems = problemsOf(fields);
  const code = parseSiteCode(fields.siteCode);
  if (Object.keys(problems).length > 0 || !code) return err(problems);
  return ok({
    company: {
      country: fields.country,
      taxId: normaliseTaxId(fields.taxId) as TaxId,
      name: cleanText(fields.name) ?? "",
      currency: fields.currency as string as Currency,
    },
    site: { code, name: cleanText(fields.siteName) ?? "" },
    central: fields.central,
    edition: "both",
    preparedBy: cleanText(fields.preparedBy) ?? "",
    chart: fields.chart,
  });
}

function problemsOf(fields: CompanyFields): FieldProblems {
  const problems: Partial<Record<CheckedField, FieldProblem>> = {};
  if (fields.taxId.trim() === "") problems.taxId = { kind: "required" };
  else if (noteOfTaxId(fields.country, fields.taxId).kind !== "valid")
    problems.taxId = { kind: "tax-id" };
  if (fields.siteCode.trim() === "") problems.siteCode = { kind: "required" };
  else if (parseSiteCode(fields.siteCode) === null)
    problems.siteCode = { kind: "site-code" };
  for (const field of ["name", "siteName", "preparedBy"] as const) {
    const problem = problemOfText(fields[field], LIMITS[field]);
    if (problem) problems[field] = problem;
  }
  return problems;
}

function problemOfText(text: string, limit: number): FieldProblem | null {
  const clean = cleanText(text);
  if (clean === null) return { kind: "required" };
  if (!isStorable(clean)) return { kind: "control" };
  return clean.length > limit ? { kind: "too-long", limit } : null;
}
