import type { InvoiceKey } from "../../domain/invoice.ts";
import type { PostedDocument } from "../../domain/posting.ts";
import { DOCUMENT } from "./posting-address.ts";

/** The address of a document: an invoice has a page of its own; collections and payments are shown where they are posted. */
export function documentHref(
  document: PostedDocument,
  invoice: InvoiceKey | null,
): string {
  if (invoice !== null)
    return `./#/gestion/facturas/${encodeURIComponent(invoice)}`;
  const search = new URLSearchParams({ [DOCUMENT]: document });
  return `./?${search.toString()}#/gestion/contabilizar`;
}
