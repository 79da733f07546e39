import { checkTaxId } from "../domain/tax-id.ts";
import type { ForeignProblem } from "./finding.ts";

/** SUNAT's types of identity documents: table 2 of PLE, and those that catalogue 06 adds. */
const TYPES = /^[01467A-H]$/;

/** Numbers by which programs say that there is nobody: `0`, `-`, `00000000`. */
const NOBODY = /^(0*|-)$/;

/** A person as a foreign file names one, in our codes; `known` is false when the type was none of SUNAT's. */
export interface NamedPerson {
  readonly docType: string;
  readonly docNumber: string;
  readonly known: boolean;
}

/**
 * The person of PLE's type and number, or null when the number says nobody. Other programs write `01`, `04`, `06`, `07`
 * for SUNAT's one-character codes; a type that is none is kept as 0 (other), the number as it is.
 */
export function plePerson(type: string, number: string): NamedPerson | null {
  const docNumber = number.toUpperCase();
  if (NOBODY.test(docNumber)) return null;
  const code = type.toUpperCase().replace(/^0(?=.)/, "");
  const known = TYPES.test(code);
  return { docType: known ? code : "0", docNumber, known };
}

/** What is wrong with a person's number by the rules of its type, always a warning; null when nothing is. */
export function personProblem(
  docType: string,
  docNumber: string,
): ForeignProblem | null {
  if (docType === "1")
    return /^\d{8}$/.test(docNumber) ? null : { code: "bad-person-number" };
  if (docType !== "6" && docType !== "R") return null;
  const check = checkTaxId(docType === "6" ? "PE" : "MX", docNumber);
  if (check.kind === "malformed") return { code: "bad-person-number" };
  return check.kind === "valid"
    ? null
    : { code: "tax-id-check-digit", expected: check.expected };
}
