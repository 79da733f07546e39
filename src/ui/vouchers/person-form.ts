import { isGenericId, personKey, type Person } from "../../domain/masters.ts";
import { checkTaxId, type Country } from "../../domain/tax-id.ts";
import { cleanCode, cleanText } from "../../domain/text.ts";
import { LIMITS } from "../../domain/voucher.ts";

/** Types of identity documents that a country's vouchers name, the usual first. SUNAT's codes, and R for RFC. */
export const DOC_TYPES = {
  PE: ["6", "1", "4", "7", "A", "0"],
  MX: ["R", "7", "0"],
} as const satisfies Readonly<Record<Country, readonly string[]>>;

/** Code of a type of identity document. */
export type DocType = (typeof DOC_TYPES)[Country][number];

/** A person as typed. */
export interface PersonForm {
  readonly docType: DocType;
  readonly docNumber: string;
  readonly name: string;
}

/** What is to be said of what was typed: `wrong-check-digit` only warns. */
export type PersonNote =
  | { readonly code: "number-missing" | "name-missing" | "malformed" | "taken" }
  | { readonly code: "too-long"; readonly limit: number }
  | { readonly code: "wrong-check-digit"; readonly expected: string };

/** A form that begins with what was typed into a cell: the type that fits its number, or its name. */
export function personFormOf(country: Country, typed: string): PersonForm {
  const text = typed.includes("|") ? (typed.split("|")[1] ?? "") : typed;
  const code = cleanCode(text);
  const taxType = country === "PE" ? "6" : "R";
  if (country === "PE" && /^\d{8}$/.test(code))
    return { docType: "1", docNumber: code, name: "" };
  if (checkTaxId(country, code).kind !== "malformed" || /^\d+$/.test(code))
    return { docType: taxType, docNumber: code, name: "" };
  return { docType: taxType, docNumber: "", name: cleanText(text) ?? "" };
}

/** What is wrong with the number, or to be looked at; null when nothing is. */
export function checkNumber(
  form: PersonForm,
  persons: ReadonlyMap<string, Person>,
): PersonNote | null {
  const docNumber = cleanCode(form.docNumber);
  if (persons.has(personKey(personOf(form)))) return { code: "taken" };
  if (docNumber === "")
    return form.docType === "0" ? null : { code: "number-missing" };
  if (docNumber.length > LIMITS.documentNumber)
    return { code: "too-long", limit: LIMITS.documentNumber };
  if (form.docType === "1")
    return /^\d{8}$/.test(docNumber) ? null : { code: "malformed" };
  if (form.docType !== "6" && form.docType !== "R") return null;
  const check = checkTaxId(form.docType === "6" ? "PE" : "MX", docNumber);
  if (check.kind === "valid") return null;
  return check.kind === "malformed"
    ? { code: "malformed" }
    : { code: "wrong-check-digit", expected: check.expected };
}

/** What is wrong with the name; null when nothing is. */
export function checkName(form: PersonForm): PersonNote | null {
  const name = cleanText(form.name);
  if (name === null) return { code: "name-missing" };
  return name.length > LIMITS.name
    ? { code: "too-long", limit: LIMITS.name }
    : null;
}

/** The person to add. */
export function personOf(form: PersonForm): Omit<Person, "modified"> {
  const docNumber = cleanCode(form.docNumber);
  return {
    docType: form.docType,
    // Nobody's number: those without one are told apart by their names.
    docNumber: docNumber === "" ? "0" : docNumber,
    name: cleanText(form.name) ?? "",
    country: null,
    address: null,
    email: null,
    phone: null,
    classes: null,
    active: true,
  };
}

/** How a person reads in a cell: by number, by name where many share the number. */
export function personLabel(person: Person): string {
  return isGenericId(person.docType, person.docNumber)
    ? person.name
    : person.docNumber;
}
