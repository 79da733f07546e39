/** What the history's list and its filter read of a transfer. */
import { ZERO, type Minor } from "../../domain/money.ts";
import { isManagementTotals, type Transfer } from "../../domain/transfer.ts";
import { t } from "../../i18n/index.ts";
import { shortScope } from "./texts.ts";

/** Which transfers the list shows. */
export type DirectionChoice = "all" | Transfer["direction"];

/** All choices, in their order. */
export const DIRECTIONS: readonly DirectionChoice[] = [
  "all",
  "in",
  "out",
  "foreign",
  "documents",
  "posting",
];

/** How an address names the choices; the one of all is not named. */
const IN_ADDRESS: readonly (readonly [DirectionChoice, string])[] = [
  ["in", "entrada"],
  ["out", "salida"],
  ["foreign", "archivos"],
  ["documents", "facturas"],
  ["posting", "contabilizados"],
];

/** A choice as an address names it, null where it does not. */
export function directionName(choice: DirectionChoice): string | null {
  return IN_ADDRESS.find(([known]) => known === choice)?.[1] ?? null;
}

/** The choice that an address names; all where it names none. */
export function directionOf(name: string | null): DirectionChoice {
  return IN_ADDRESS.find(([, known]) => known === name)?.[0] ?? "all";
}

/** A package, which has a number and a code; not a file of others nor a posting. */
export function isPackage(
  transfer: Transfer,
): transfer is Extract<Transfer, { readonly direction: "in" | "out" }> {
  return transfer.direction === "in" || transfer.direction === "out";
}

/** The name of its file, of many documents the first and how many more; of a posting, what it was. */
export function transferName(transfer: Transfer): string {
  if (transfer.direction === "documents")
    return t.bringDocuments.past.file(transfer.fileName, transfer.files);
  if (transfer.direction !== "posting") return transfer.fileName;
  const words = t.transfers.past;
  return transfer.documents > 0
    ? words.posting(transfer.documents.toString())
    : words.reposting(transfer.changes.changed.toString());
}

/** Month and T/O; of foreign files and postings, the months. */
export function transferScope(transfer: Transfer): string {
  return !isPackage(transfer)
    ? transfer.periods.join(", ")
    : shortScope(transfer.scope.period, transfer.scope.operationType);
}

/** State in one or two words. */
export function transferState(transfer: Transfer): string {
  const words = t.transfers.past.states;
  if (isManagement(transfer) && !isUndone(transfer))
    return t.transfers.management.past[
      transfer.direction === "out" ? "out" : "done"
    ];
  if (transfer.direction === "out") return words.out;
  if (transfer.state === "undone") return words.undone;
  if (transfer.direction === "posting") return words.posted;
  return isPackage(transfer) ? words.done : words.brought;
}

/** Whether it speaks of invoices, collections and payments. */
export function isManagement(transfer: Transfer): boolean {
  return isPackage(transfer) && transfer.kind === "management";
}

function isUndone(transfer: Transfer): boolean {
  return transfer.direction !== "out" && transfer.state === "undone";
}

/** How many vouchers, or of management packages and electronic ones documents, it spoke of. */
export function transferVouchers(transfer: Transfer): number {
  if (!isPackage(transfer))
    return transfer.changes.added + transfer.changes.changed;
  const { totals } = transfer;
  return isManagementTotals(totals)
    ? totals.invoices + totals.collections + totals.payments
    : totals.vouchers;
}

/** Debit of what it spoke of, minor units; zero of documents, which have none. */
export function transferDebit(transfer: Transfer): Minor {
  if (transfer.direction === "documents") return ZERO;
  if (!isPackage(transfer)) return transfer.debit;
  const { totals } = transfer;
  return isManagementTotals(totals) ? ZERO : totals.debit;
}

/** The transfers of a direction that hold every word of a text, in site, file, code, person or scope. */
export function foundTransfers(
  all: readonly Transfer[],
  direction: DirectionChoice,
  text: string,
): readonly Transfer[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return all.filter((transfer) => {
    if (direction !== "all" && transfer.direction !== direction) return false;
    if (words.length === 0) return true;
    const whole = plain(
      [
        transfer.site.code,
        transfer.site.name,
        transferName(transfer),
        transfer.by,
        transferScope(transfer),
        transferState(transfer),
        ...(transfer.direction === "foreign"
          ? [t.transfers.past.formats[transfer.format]]
          : []),
        ...(transfer.direction === "documents"
          ? [t.bringDocuments.past.format]
          : []),
        ...(isPackage(transfer)
          ? [transfer.controlCode, transfer.preparedBy]
          : []),
      ].join(" "),
    );
    return words.every((word) => whole.includes(word));
  });
}

/** Lower case without accents: what people type when they look for something. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
