/** Which document is meant by what people write. */
import type { Company } from "./company.ts";
import { documentName, type Invoice, type InvoiceKey } from "./invoice.ts";

/** What was found; `absent`: not here, yet the text is a whole key. */
export type FoundInvoice =
  | { readonly kind: "here"; readonly key: InvoiceKey }
  | { readonly kind: "absent"; readonly key: InvoiceKey }
  | { readonly kind: "many" }
  | { readonly kind: "unknown" };

const UUID = /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/;
const PERU = /^(\d{11})-(\d{2})-([A-Z0-9]{1,20})-0*(\d{1,20})$/;

/** The key that a text is, in the form in which keys are kept; null where it is none. */
export function invoiceKeyOf(
  text: string,
  { country }: Pick<Company, "country">,
): InvoiceKey | null {
  const typed = text.trim().toUpperCase();
  if (country === "MX") return UUID.test(typed) ? (typed as InvoiceKey) : null;
  const found = PERU.exec(typed);
  return found
    ? (`${found[1] ?? ""}-${found[2] ?? ""}-${found[3] ?? ""}-${found[4] ?? ""}` as InvoiceKey)
    : null;
}

/** Series and number without leading zeros and in upper case: `F001-123`. */
export function plainName(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/(^|-)0+(?=\d+$)/, "$1");
}

/** Documents by how people call them. */
export function invoicesByName(
  invoices: Iterable<Invoice>,
): Map<string, Invoice[]> {
  const byName = new Map<string, Invoice[]>();
  for (const invoice of invoices) {
    const name = plainName(documentName(invoice));
    const known = byName.get(name);
    if (known) known.push(invoice);
    else byName.set(name, [invoice]);
  }
  return byName;
}

/** The document that a text means: its key, or its series and number where only one has them. */
export function findInvoice(
  invoices: readonly Invoice[],
  text: string,
  company: Pick<Company, "country">,
): FoundInvoice {
  const key = invoiceKeyOf(text, company);
  if (key !== null) {
    const here = invoices.some((one) => one.key === key);
    return { kind: here ? "here" : "absent", key };
  }
  const name = plainName(text);
  const found = invoices.filter((one) => plainName(documentName(one)) === name);
  const [only] = found;
  if (!only) return { kind: "unknown" };
  return found.length === 1
    ? { kind: "here", key: only.key }
    : { kind: "many" };
}
