import type { CashId, CashKind } from "../../domain/cash.ts";
import type { InvoiceKey } from "../../domain/invoice.ts";
import { SHOWN } from "../frame/query-names.ts";
import { arrive, router } from "../frame/routes.ts";

/** The address of a document, for a link. */
export function invoiceHref(key: InvoiceKey): string {
  return `./#/gestion/facturas/${encodeURIComponent(key)}`;
}

/** The address of a collection or payment, for a link. */
export function movementHref(kind: CashKind, id: CashId): string {
  const screen = kind === "collections" ? "cobros" : "pagos";
  return `./?${new URLSearchParams({ [SHOWN]: id }).toString()}#/gestion/${screen}`;
}

/** Goes to a document as a link would. */
export async function goToInvoice(key: InvoiceKey): Promise<void> {
  await arrive(
    router.navigate("/gestion/facturas/:key", {
      params: { key: encodeURIComponent(key) },
    }),
  );
}

/** The list as it was left: its filters, the document that was opened, and all of them in their order. */
export interface LeftList {
  readonly search: string;
  readonly key: InvoiceKey | null;
  readonly order: readonly InvoiceKey[];
}

let left: LeftList = { search: "", key: null, order: [] };

/** Remembers how the list was left. */
export function leaveList(list: LeftList): void {
  left = list;
}

/** How the list was left last. */
export function leftList(): LeftList {
  return left;
}

/** Where the list is as it was left. */
export function listHref(): string {
  return `./${left.search}#/gestion/facturas`;
}

/** What stands before and after a document in the list from which one was opened. */
export function besides(key: InvoiceKey): {
  readonly previous: InvoiceKey | null;
  readonly next: InvoiceKey | null;
} {
  const at = left.order.indexOf(key);
  const beside = (step: number): InvoiceKey | null =>
    at < 0 ? null : (left.order[at + step] ?? null);
  return { previous: beside(-1), next: beside(1) };
}
