import {
  counterpartOf,
  type Invoice,
  type Party,
} from "../../domain/invoice.ts";
import { isGenericId, type PersonRef } from "../../domain/masters.ts";
import { checkTaxId } from "../../domain/tax-id.ts";
import type { MentionedPerson, OwnCompany } from "./document.ts";
import type { Reading } from "./reading.ts";
import { shown } from "./refusal.ts";

/** Who stands on both sides of a document, and on which the company. */
export type Sides = Pick<Invoice, "direction" | "issuer" | "receiver">;

/** The type of document that a company's own tax id is of. */
const OWN_TYPES = { PE: "6", MX: "R" } as const;

/** Places the document: issued where the company is the issuer, received where it is the receiver; else it is refused. */
export function placeDocument(
  { issuer, receiver }: Pick<Sides, "issuer" | "receiver">,
  own: OwnCompany,
  reading: Reading,
): Sides {
  const isOwn = ({ docNumber }: Party): boolean => docNumber === own.taxId;
  const issued = isOwn(issuer);
  const received = isOwn(receiver);
  if (!issued && !received)
    reading.refuse({
      code: "other-company",
      issuer: shown(issuer.docNumber),
      receiver: receiver.docNumber === null ? null : shown(receiver.docNumber),
      own: own.taxId,
    });
  if (issued && received) reading.warn({ code: "both-own" });
  const sides: Sides = {
    direction: issued ? "issued" : "received",
    issuer,
    receiver,
  };
  checkCounterpart(counterpartOf(sides), own, reading);
  return sides;
}

function checkCounterpart(
  { docType, docNumber }: Party,
  { country }: OwnCompany,
  reading: Reading,
): void {
  if (docType !== OWN_TYPES[country] || docNumber === null) return;
  const check = checkTaxId(country, docNumber);
  if (check.kind === "malformed")
    reading.warn({ code: "bad-tax-id", taxId: docNumber });
  else if (check.kind === "wrong-check-digit")
    reading.warn({
      code: "tax-id-check-digit",
      taxId: docNumber,
      expected: check.expected,
    });
}

/** Numbers by which programs say that there is nobody: `0`, `-`, `00000000`. */
const NOBODY = /^[0-]*$/;

/** The person behind a party; null where it names nobody. Customers without a number (type 0) are told apart by their names. */
export function personOf({
  docType,
  docNumber,
  name,
}: Party): PersonRef | null {
  if (docType === null || docNumber === null) return null;
  const named = docType === "0" && /\p{L}/u.test(name ?? "");
  if (NOBODY.test(docNumber) && !named) return null;
  return {
    docType,
    docNumber,
    name: isGenericId(docType, docNumber) ? name : null,
  };
}

/** Whom the company deals with, for the master of persons. */
export function personsOf(sides: Sides): MentionedPerson[] {
  const party = counterpartOf(sides);
  const ref = personOf(party);
  return ref ? [{ ref, name: party.name }] : [];
}
