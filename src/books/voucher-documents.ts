import type { Installation } from "../domain/company.ts";
import { documentName, type InvoiceKey } from "../domain/invoice.ts";
import type { PostedDocument } from "../domain/posting.ts";
import type { Voucher, VoucherLine } from "../domain/voucher.ts";
import type { ValijaDatabase } from "../db/database.ts";
import { postingsOfVoucher } from "../db/postings.ts";
import { listDocuments } from "./documents.ts";

/** A document that a voucher was made of, or that its lines name, and that is here. */
export interface VoucherDocument {
  readonly document: PostedDocument;
  /** Key of an invoice; null of a collection or payment. */
  readonly invoice: InvoiceKey | null;
  readonly name: string;
}

/** The documents of a voucher, each once: what it was posted from, then the invoices that its lines name by UUID or by number. */
export async function documentsOfVoucher(
  db: ValijaDatabase,
  company: Installation,
  { id, lines }: Pick<Voucher, "id" | "lines">,
): Promise<VoucherDocument[]> {
  const named = new Set(lines.flatMap((line) => keysOf(company, line)));
  const marks = await postingsOfVoucher(db, company.id, id);
  if (named.size === 0 && marks.length === 0) return [];
  const found = new Map<PostedDocument, VoucherDocument>();
  for (const { document, name } of marks)
    if (!document.startsWith("invoices|"))
      found.set(document, { document, name, invoice: null });
  const posted = new Set(marks.map(({ document }) => document));
  for (const invoice of await listDocuments(db, company.id, "invoices")) {
    const document = `invoices|${invoice.key}` as PostedDocument;
    if (!posted.has(document) && !named.has(invoice.key)) continue;
    const name = documentName(invoice);
    found.set(document, { document, name, invoice: invoice.key });
  }
  return [...found.values()];
}

/** Keys that the document of a line may have: its UUID; in Peru as issued by the company and by the person. */
function keysOf(
  { company }: Installation,
  { taxUuid, document, person }: VoucherLine,
): InvoiceKey[] {
  if (company.country === "MX")
    return taxUuid === null ? [] : [taxUuid.toUpperCase() as InvoiceKey];
  if (!document?.type || !document.series || !document.number) return [];
  const { type, series } = document;
  const number = document.number.replace(/^0+(?=.)/, "");
  const issuers = [company.taxId, ...(person ? [person.docNumber] : [])];
  return issuers.map(
    (issuer) => [issuer, type, series, number].join("-") as InvoiceKey,
  );
}
