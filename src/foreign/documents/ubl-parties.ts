import type { Party } from "../../domain/invoice.ts";
import { cleanCode } from "../../domain/text.ts";
import type { Reading } from "./reading.ts";
import { CAC, CBC } from "./sunat.ts";
import { childOf, type XmlNode } from "./xml-tree.ts";

/** The party in `AccountingSupplierParty` or `AccountingCustomerParty`, as UBL 2.1 or as 2.0 states it. */
export function readParty(
  root: XmlNode,
  local: "AccountingSupplierParty" | "AccountingCustomerParty",
  reading: Reading,
): Party {
  const node = childOf(root, CAC, local);
  const party = childOf(node, CAC, "Party");
  const id = childOf(childOf(party, CAC, "PartyIdentification"), CBC, "ID");
  const assigned = childOf(node, CBC, "CustomerAssignedAccountID");
  const number = reading.text(
    `${local} ID`,
    id?.text() ?? assigned?.text() ?? null,
  );
  const type =
    id?.attribute("schemeID") ??
    childOf(node, CBC, "AdditionalAccountID")?.text() ??
    assigned?.attribute("schemeID") ??
    null;
  const name =
    childOf(childOf(party, CAC, "PartyLegalEntity"), CBC, "RegistrationName") ??
    childOf(childOf(party, CAC, "PartyName"), CBC, "Name");
  return {
    docType: number === null ? null : docTypeOf(type, number),
    docNumber: number === null ? null : cleanCode(number),
    name: reading.text(`${local} RegistrationName`, name?.text() ?? null),
  };
}

/** SUNAT's one-character code; a RUC where the type is not stated, else 0 (other). */
function docTypeOf(stated: string | null, number: string): string {
  const code = (stated ?? "").toUpperCase().replace(/^0(?=.)/, "");
  if (/^[01467A-H]$/.test(code)) return code;
  return code === "" && /^\d{11}$/.test(number) ? "6" : "0";
}
