import type { Dictionary } from "../index.ts";
import { plural } from "../words.ts";

/** The company: its form, and its data in the settings. */
export const company = {
  new: {
    title: "New company",
    lead: "The company, this site and the chart of accounts it begins with.",
    others: "Other ways to begin",
    back: "Back to Home",
    there: "There is already a company on this computer",
    thereText:
      "If it is the example, remove it in Settings before creating yours.",
  },
  form: "Company details",
  sections: {
    company: "Company",
    site: "This site",
    books: "Books",
  },
  country: "Country",
  countries: { PE: "Peru", MX: "Mexico" },
  taxId: { PE: "RUC", MX: "RFC" },
  taxIdHint: {
    PE: "11 digits. Checked as you type.",
    MX: "12 characters for a legal entity, 13 for an individual. Checked as you type.",
  },
  taxIdNote: {
    missing: (count: number) =>
      `${plural(count, "character is", "characters are")} missing.`,
    tooLong: (count: number) =>
      `${plural(count, "character", "characters")} too many.`,
    charactersPE: "A RUC has only digits.",
    charactersMX:
      "This is not the form of an RFC: 3 or 4 letters (& and Ñ too), the date as YYMMDD and 3 characters.",
    prefix: "A RUC begins with 10, 15, 16, 17 or 20.",
    date: "The date inside the RFC (YYMMDD) is not in the calendar.",
    checkDigit: (found: string, expected: string) =>
      `The check digit does not match: it ends in ${found} and should end in ${expected}. Check what you typed.`,
    generic:
      "This is a generic RFC, for the general public; type the one of your company.",
    validPE: "The RUC is correct.",
    validMX: "The RFC is correct.",
  },
  name: "Registered name",
  currency: "Currency of the books",
  currencies: {
    PEN: "PEN · Peruvian sol",
    MXN: "MXN · Mexican peso",
    USD: "USD · US dollar",
  },
  siteCode: "Site code",
  siteCodeHint: {
    PE: "That of the annex establishment at SUNAT; 0000 is the tax domicile.",
    MX: "1 to 8 letters or digits, different at each site.",
  },
  siteName: "Site name",
  siteNameHint: "For example, the city.",
  central: "This is the head office",
  centralHint: "It gathers the books of all sites. Only one site does.",
  preparedBy: "Who prepares the packages here",
  preparedByHint: "Your name; it appears in every file you send.",
  chart: "Initial chart of accounts",
  charts: {
    pcge: "PCGE · Peru",
    sat: "SAT código agrupador · Mexico",
    empty: "Empty",
  },
  chartHint: "You can change it later, account by account.",
  create: "Create company",
  problems: {
    required: "Fill this in.",
    taxId: "Type a complete and correct number.",
    siteCode: "1 to 8 letters A to Z or digits, without spaces.",
    tooLong: (limit: number) => `At most ${limit.toString()} characters.`,
    control: "One character cannot be stored; type it again.",
  },
  edition: "System",
  editions: {
    management: "Management",
    accounting: "Accounting",
    both: "Management and Accounting",
  },
  currencyShort: "Currency",
  site: "Site",
  createErrors: {
    "company-exists":
      "This company is already on this computer. Open it instead of creating it again.",
    "disk-full":
      "The disk is full and the company was not saved. Free some space, close Valija and open it again.",
    "storage-failed":
      "The browser could not save the company. Close Valija, open it again and retry.",
    "other-version":
      "Another version of Valija is open. Reload this page and retry.",
    "changed-meanwhile":
      "Another window changed the data at the same time. Retry.",
  },
} satisfies Dictionary["company"];
