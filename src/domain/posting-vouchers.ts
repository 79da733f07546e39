/** Vouchers of entries: one a document, or one a day with the lines of documents and totals by account. */
import { latinDate, type Instant } from "./calendar-date.ts";
import { exactSum, formatExact, parseDecimalText } from "./decimal.ts";
import { minor } from "./money.ts";
import type { EntryLine, PostingEntry } from "./posting-entry.ts";
import type { PostingGrouping } from "./posting-rules.ts";
import { tidyVoucher } from "./tidy-voucher.ts";
import {
  LIMITS,
  totalsOf,
  type Voucher,
  type VoucherId,
  type VoucherLine,
} from "./voucher.ts";

/** Entries that become one voucher. */
export type EntryGroup = readonly [PostingEntry, ...PostingEntry[]];

/** The entries of each voucher, in the order of their days, T/O and names. */
export function groupEntries(
  entries: readonly PostingEntry[],
  grouping: PostingGrouping,
): EntryGroup[] {
  if (grouping === "document") return entries.map((entry) => [entry]);
  const groups = new Map<string, [PostingEntry, ...PostingEntry[]]>();
  for (const entry of entries) {
    const key = groupKey(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].flatMap((group): EntryGroup[] =>
    totalsOf(group.flatMap(linesOf)) ? [group] : group.map((entry) => [entry]),
  );
}

/** What the entries of one voucher have in common. */
export function groupKey(entry: PostingEntry): string {
  const { date, operationType, currency, rate } = entry;
  return [date, operationType, currency, rate ?? ""].join("|");
}

function linesOf({ lines }: PostingEntry): VoucherLine[] {
  return lines.map(({ line }) => line);
}

/** The voucher of entries that are one group. */
export function voucherOfEntries(
  group: EntryGroup,
  own: {
    readonly id: VoucherId;
    readonly number: string;
    readonly now: Instant;
  },
): Voucher {
  const [first] = group;
  return tidyVoucher({
    id: own.id,
    operationType: first.operationType,
    number: own.number,
    date: first.date,
    memo: group.length === 1 ? first.memo : memoOfDay(group),
    currency: first.currency,
    exchangeRate: first.rate,
    status: "valid",
    modified: own.now,
    lines:
      group.length === 1
        ? linesOf(first)
        : together(group.flatMap(({ lines }) => lines)),
  });
}

/** What was posted by which rules, and the day. */
function memoOfDay(group: EntryGroup): string {
  const names = [...new Set(group.map(({ rule }) => rule.name))].join(", ");
  const end = ` ${latinDate(group[0].date)} (${group.length.toString()})`;
  return names.slice(0, LIMITS.memo - end.length) + end;
}

/** Lines that stay alone as they are; the others added up by account and side. */
function together(lines: readonly EntryLine[]): VoucherLine[] {
  const alone = lines.filter((entry) => entry.alone).map(({ line }) => line);
  const sums = new Map<string, VoucherLine>();
  for (const { line, alone: stays } of lines) {
    if (stays) continue;
    const side = line.debit > 0 ? "debit" : "credit";
    const key = [
      line.account,
      side,
      line.costCenter ?? "",
      line.foreignAmount === null ? "own" : "foreign",
    ].join("|");
    sums.set(key, added(sums.get(key), line));
  }
  return [...alone, ...sums.values()];
}

function added(sum: VoucherLine | undefined, line: VoucherLine): VoucherLine {
  const foreign = [sum?.foreignAmount, line.foreignAmount].flatMap((amount) =>
    amount == null ? [] : [{ amount, sign: 1n } as const],
  );
  return {
    account: line.account,
    debit: minor((sum?.debit ?? 0) + line.debit),
    credit: minor((sum?.credit ?? 0) + line.credit),
    foreignAmount:
      foreign.length === 0
        ? null
        : parseDecimalText(formatExact(exactSum(foreign))),
    person: null,
    document: null,
    costCenter: line.costCenter,
    memo: null,
    taxUuid: null,
  };
}
