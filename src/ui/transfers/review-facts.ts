/** What a review says, as its tables show it. */
import { MASTER_NAMES, type MasterName } from "../../domain/masters.ts";
import type { Match, VoucherHead } from "../../domain/diff.ts";
import type { BalanceChange } from "../../domain/ledger.ts";
import { minor, type Minor } from "../../domain/money.ts";
import { t } from "../../i18n/index.ts";
import type { ConflictChoices } from "../../transfer/apply-replacement.ts";
import type { ImportReview } from "../../transfer/import-review.ts";

/** Whether importing would change anything, the person's choices against what is suggested included. */
export function changesSomething(
  review: Pick<ImportReview, "nothingToDo" | "masters">,
  choices: ConflictChoices,
): boolean {
  if (!review.nothingToDo) return true;
  return MASTER_NAMES.some((master) =>
    review.masters[master].conflicts.some(
      ({ key, suggested }) =>
        (choices[master]?.[key] ?? suggested) !== suggested,
    ),
  );
}

/** Which parts of a voucher differ, in words. */
export function changedParts({ before, after }: Match<VoucherHead>): string {
  const words = t.transfers.importing.changes;
  const parts = (["number", "date", "memo", "total", "status"] as const)
    .filter((part) => before[part] !== after[part])
    .map((part) => words[part]);
  return parts.length === 0 ? words.lines : parts.join(", ");
}

/** By how much an account's balance (debit less credit) changes, minor units. */
export function balanceChange({ before, after }: BalanceChange): Minor {
  return minor(after.debit - after.credit - (before.debit - before.credit));
}

/** Whether debit or credit of the account changes. */
export function isChanged({ before, after }: BalanceChange): boolean {
  return before.debit !== after.debit || before.credit !== after.credit;
}

/** A row of a master as plain columns. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** How a row is called: its key for people. */
export function rowKeyText(master: MasterName, row: AnyRow): string {
  const parts: Readonly<Record<MasterName, readonly string[]>> = {
    persons: ["docType", "docNumber"],
    accounts: ["code"],
    costCenters: ["code"],
    operationTypes: ["code"],
    exchangeRates: ["date", "currency"],
  };
  return parts[master].map((part) => cellText(row[part])).join(" ");
}

/** The row's name, or its rates. */
export function rowNameText(master: MasterName, row: AnyRow): string {
  return master === "exchangeRates"
    ? `${cellText(row["buy"])} / ${cellText(row["sell"])}`
    : cellText(row["name"]);
}

/** Which fields of two rows differ, but for when they were modified. */
export function differingFields(mine: AnyRow, theirs: AnyRow): string[] {
  const fields = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  fields.delete("modified");
  return [...fields].filter((field) => mine[field] !== theirs[field]);
}

/** The name of a field on the screen. */
export function fieldText(field: string): string {
  return t.transfers.importing.fieldNames[field] ?? field;
}

/** A cell of a master's row as text. */
export function cellText(value: unknown): string {
  if (value === true) return t.common.yes;
  if (value === false) return t.common.no;
  return typeof value === "string" && value !== ""
    ? value
    : t.transfers.importing.masterLists.blank;
}
