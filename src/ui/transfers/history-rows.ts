/** What the history's list and its filter read of a transfer. */
import { ZERO } from "../../domain/money.ts";
import type {
  DocumentsImport,
  ForeignImport,
  Transfer,
} from "../../domain/transfer.ts";
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
];

/** How an address names the choices; the one of all is not named. */
const IN_ADDRESS: readonly (readonly [DirectionChoice, string])[] = [
  ["in", "entrada"],
  ["out", "salida"],
  ["foreign", "archivos"],
  ["documents", "facturas"],
];

/** A choice as an address names it, null where it does not. */
export function directionName(choice: DirectionChoice): string | null {
  return IN_ADDRESS.find(([known]) => known === choice)?.[1] ?? null;
}

/** The choice that an address names; all where it names none. */
export function directionOf(name: string | null): DirectionChoice {
  return IN_ADDRESS.find(([, known]) => known === name)?.[0] ?? "all";
}

/** Whether files of other programs or electronic documents were brought in: no package speaks of them. */
export function isBrought(
  transfer: Transfer,
): transfer is ForeignImport | DocumentsImport {
  return transfer.direction === "foreign" || transfer.direction === "documents";
}

/** What was brought in. */
export function broughtFormat(transfer: ForeignImport | DocumentsImport) {
  return transfer.direction === "documents"
    ? t.bringDocuments.past.format
    : t.transfers.past.formats[transfer.format];
}

/** Name of the file; of many documents the first, and how many more. */
export function transferFile(transfer: Transfer): string {
  return transfer.direction === "documents"
    ? t.bringDocuments.past.file(transfer.fileName, transfer.files)
    : transfer.fileName;
}

/** Month and T/O; of foreign files, the months. */
export function transferScope(transfer: Transfer): string {
  return isBrought(transfer)
    ? transfer.periods.join(", ")
    : shortScope(transfer.scope.period, transfer.scope.operationType);
}

/** State in one or two words. */
export function transferState(transfer: Transfer): string {
  const words = t.transfers.past.states;
  if (transfer.direction === "out") return words.out;
  return isBrought(transfer) && transfer.state === "done"
    ? words.brought
    : words[transfer.state];
}

/** How many vouchers, or of electronic ones documents, it spoke of. */
export function transferVouchers(transfer: Transfer): number {
  return isBrought(transfer)
    ? transfer.changes.added + transfer.changes.changed
    : transfer.totals.vouchers;
}

/** Debit of what it spoke of, minor units. */
export function transferDebit(transfer: Transfer) {
  if (transfer.direction === "documents") return ZERO;
  return transfer.direction === "foreign"
    ? transfer.debit
    : transfer.totals.debit;
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
        transfer.fileName,
        transfer.by,
        transferScope(transfer),
        transferState(transfer),
        ...(isBrought(transfer)
          ? [broughtFormat(transfer)]
          : [transfer.controlCode, transfer.preparedBy]),
      ].join(" "),
    );
    return words.every((word) => whole.includes(word));
  });
}

/** Lower case without accents: what people type when they look for something. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
