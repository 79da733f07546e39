import { compareCodePoints } from "../lib/code-points.ts";
import { minor, ZERO, type Minor } from "./money.ts";
import type { Voucher } from "./voucher.ts";

/** What an account received in some set of vouchers, minor units. */
export interface AccountTotal {
  readonly account: string;
  readonly debit: Minor;
  readonly credit: Minor;
}

/** Adds up debit and credit by account while vouchers pass by. */
export class AccountTotals {
  readonly #byAccount = new Map<string, { debit: number; credit: number }>();

  /** Adds (sign 1) or takes away (sign -1) amounts in minor units. */
  add(account: string, debit: number, credit: number, sign: 1 | -1 = 1): void {
    const total = this.#byAccount.get(account);
    if (total) {
      total.debit += sign * debit;
      total.credit += sign * credit;
    } else
      this.#byAccount.set(account, {
        debit: sign * debit,
        credit: sign * credit,
      });
  }

  /** Adds or takes away all that a voucher counts for: nothing when it is voided. */
  addVoucher(
    voucher: Pick<Voucher, "status" | "lines">,
    sign: 1 | -1 = 1,
  ): void {
    if (voucher.status === "voided") return;
    for (const line of voucher.lines)
      this.add(line.account, line.debit, line.credit, sign);
  }

  /** Adds or takes away whole totals. */
  addTotals(totals: readonly AccountTotal[], sign: 1 | -1 = 1): void {
    for (const t of totals) this.add(t.account, t.debit, t.credit, sign);
  }

  /** Every account with an amount, in code order. Throws when a sum left the exact range: callers bound what they add. */
  list(): AccountTotal[] {
    return [...this.#byAccount]
      .filter(([, t]) => t.debit !== 0 || t.credit !== 0)
      .map(([account, t]) => ({
        account,
        debit: minor(t.debit),
        credit: minor(t.credit),
      }))
      .sort((a, b) => compareCodePoints(a.account, b.account));
  }
}

/** What every account received in several books together, in code order. */
export function sumAccountTotals(
  books: readonly { readonly accountTotals: readonly AccountTotal[] }[],
): AccountTotal[] {
  const totals = new AccountTotals();
  for (const book of books) totals.addTotals(book.accountTotals);
  return totals.list();
}

/** One account of a comparison: what it had and what it will have. */
export interface BalanceChange {
  readonly account: string;
  readonly before: { readonly debit: Minor; readonly credit: Minor };
  readonly after: { readonly debit: Minor; readonly credit: Minor };
}

/** Both totals beside each other, account by account, in code order. */
export function compareBalances(
  before: readonly AccountTotal[],
  after: readonly AccountTotal[],
): BalanceChange[] {
  const none = { debit: ZERO, credit: ZERO };
  const old = new Map(before.map((t) => [t.account, t]));
  const now = new Map(after.map((t) => [t.account, t]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort(compareCodePoints)
    .map((account) => ({
      account,
      before: pick(old.get(account) ?? none),
      after: pick(now.get(account) ?? none),
    }));
}

function pick(total: { readonly debit: Minor; readonly credit: Minor }): {
  debit: Minor;
  credit: Minor;
} {
  return { debit: total.debit, credit: total.credit };
}
