/** How the posting screens say things: which sentence for which value. */
import type { PostingItem, PostingStanding } from "../../books/plan-posting.ts";
import { parseDate } from "../../domain/calendar-date.ts";
import { parseDecimal } from "../../domain/money.ts";
import type { Fact, PostingAddress } from "../../domain/posting.ts";
import type { PostingProblem } from "../../domain/posting-entry.ts";
import { formatDate, formatMoney, type Locale } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";

/** Tone of the badge of a standing. */
export const STANDING_TONES = {
  ready: "info",
  blocked: "error",
  changed: "warn",
  posted: "ok",
  nothing: "plain",
} as const satisfies Record<PostingStanding, string>;

/** Why a document cannot be posted, and what to do. */
export function problemText(problem: PostingProblem, locale: Locale): string {
  return problem.code === "voucher"
    ? t.vouchers.problem(problem.problem, locale)
    : t.posting.problem(problem);
}

/** An amount as the document says it, with thousands marks where it has two decimals. */
export function amountText(locale: Locale, amount: string | null): string {
  const plain = amount === null ? null : parseDecimal(amount);
  return plain === null ? (amount ?? "") : formatMoney(locale, plain);
}

/** Facts that are amounts. */
const AMOUNTS: readonly Fact[] = [
  "subtotal",
  "discount",
  "taxes",
  "withheld",
  "total",
];

/** An amount without needless zeros with two decimals at least. */
function padded(amount: string): string {
  const [whole = "", decimals = ""] = amount.split(".");
  return `${whole}.${decimals.padEnd(2, "0")}`;
}

/** What a document said of itself: words for states, days and amounts as the screen writes them. */
export function factText(
  locale: Locale,
  fact: Fact,
  value: string | null,
): string {
  const words = t.posting.factValues;
  if (value === null || value === "") return t.posting.detail.nobody;
  if (fact === "status" || fact === "direction")
    return value in words ? words[value as keyof typeof words] : value;
  if (AMOUNTS.includes(fact)) return amountText(locale, padded(value));
  const date = fact === "date" || fact === "due" ? parseDate(value) : null;
  return date ? formatDate(date) : value;
}

/** T/O and number of a voucher. */
export function voucherText({ operationType, number }: PostingAddress): string {
  return `${operationType}-${number}`;
}

/** The documents that stand first need somebody: problems, then changes, then what is to be posted. */
const ORDER: readonly PostingStanding[] = [
  "blocked",
  "changed",
  "ready",
  "posted",
  "nothing",
];

/** Problems first; those that stand alike by day. */
export function problemsFirst(items: readonly PostingItem[]): PostingItem[] {
  return items.toSorted(
    (a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing),
  );
}
