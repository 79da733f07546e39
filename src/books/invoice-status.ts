import type { ValijaDatabase } from "../db/database.ts";
import { requirePermission } from "../db/people.ts";
import { writing, type StorageError } from "../db/storage-error.ts";
import type { Instant } from "../domain/calendar-date.ts";
import type { CompanyId } from "../domain/company.ts";
import type { Invoice, InvoiceKey } from "../domain/invoice.ts";
import type { NotAllowed } from "../domain/people.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { changeDocuments, listDocuments } from "./documents.ts";

/** Why a document's state was not changed. */
export type StatusError =
  NotAllowed | { readonly code: "document-gone" } | StorageError;

/**
 * Marks a document as cancelled, or as valid again, and with it the collections and payments that it states. Which of them
 * somebody voided by hand is not remembered: all follow the document.
 */
export async function setInvoiceStatus(
  db: ValijaDatabase,
  company: CompanyId,
  key: InvoiceKey,
  status: Invoice["status"],
  now: Instant,
): Promise<Result<Invoice, StatusError>> {
  const allowed = await requirePermission(db, company, "edit-documents", now);
  if (!allowed.ok) return allowed;
  const invoices = await listDocuments(db, company, "invoices");
  const before = invoices.find((invoice) => invoice.key === key);
  if (!before) return err({ code: "document-gone" });
  if (before.status === status) return ok(before);
  const after: Invoice = { ...before, status, modified: now };
  const follow = async (kind: "collections" | "payments") => {
    const state = status === "valid" ? "valid" : "voided";
    const all = await listDocuments(db, company, kind);
    const remove = all.filter(
      (movement) => movement.taxUuid === key && movement.status !== state,
    );
    const put = remove.map(
      (movement) =>
        ({
          ...movement,
          status: state,
          modified: now,
        }) as const,
    );
    return { remove, put };
  };
  return await writing(db, async () => {
    await changeDocuments(db, company, {
      invoices: { remove: [before], put: [after] },
      collections: await follow("collections"),
      payments: await follow("payments"),
    });
    return after;
  });
}
