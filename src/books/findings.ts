import type { PageRef, PageUse } from "../domain/book.ts";
import { contains, type Period } from "../domain/calendar-date.ts";
import type { Currency } from "../domain/company.ts";
import type { OperationTypeCode } from "../domain/masters.ts";
import {
  checkVoucher,
  type MastersView,
  type Voucher,
  type VoucherProblem,
} from "../domain/voucher.ts";

/** A voucher of a book with what the rules say of it. */
export interface VoucherFinding {
  readonly operationType: OperationTypeCode;
  readonly number: string;
  readonly problem: VoucherProblem;
}

/** A page as far as the rules need it: what it uses, and a way to open it when that is not enough. */
export interface CheckedPage {
  readonly operationType: OperationTypeCode;
  readonly ref: Pick<PageRef, "first">;
  readonly use: PageUse;
  readonly open: () => Promise<readonly Voucher[]>;
}

/** Findings that are listed; beyond them they are only counted page by page. */
const MAX_FINDINGS = 500;

/**
 * What rules 3, 4 and 5 find in stored or verified pages. A page is opened only when what it uses shows that some voucher on
 * it must have a finding, so that a good month of 50 000 vouchers costs next to nothing.
 */
export async function findProblems(
  pages: Iterable<CheckedPage>,
  period: Period,
  currency: Currency,
  masters: MastersView,
): Promise<VoucherFinding[]> {
  const findings: VoucherFinding[] = [];
  for (const page of pages) {
    if (findings.length >= MAX_FINDINGS) break;
    if (!isSuspect(page, period, masters)) continue;
    for (const voucher of await page.open())
      for (const problem of checkVoucher(voucher, period, currency, masters))
        findings.push({
          operationType: page.operationType,
          number: voucher.number,
          problem,
        });
  }
  return findings.slice(0, MAX_FINDINGS);
}

function isSuspect(
  { operationType, use }: CheckedPage,
  period: Period,
  masters: MastersView,
): boolean {
  const account = masters.account;
  return (
    masters.operationType(operationType)?.active !== true ||
    use.accounts.some((a) => {
      const row = account(a);
      return row?.postable !== true || !row.active;
    }) ||
    use.withoutPerson.some((a) => account(a)?.asksPerson) ||
    use.withoutCostCenter.some((a) => account(a)?.asksCostCenter) ||
    use.withoutDocument.some((a) => account(a)?.asksDocument) ||
    use.persons.some((p) => masters.person(p)?.active !== true) ||
    use.costCenters.some((c) => masters.costCenter(c)?.active !== true) ||
    !contains(period, use.earliest) ||
    !contains(period, use.latest)
  );
}

/** Findings that keep a month from travelling: a reader would refuse the package or could not place what it holds. */
const STOPPERS: ReadonlySet<VoucherProblem["code"]> = new Set<
  VoucherProblem["code"]
>([
  "unbalanced",
  "amount-out-of-range",
  "debit-and-credit",
  "negative-amount",
  "number-missing",
  "date-outside-period",
  "unknown-operation-type",
  "unknown-account",
  "unknown-person",
  "unknown-cost-center",
  "text-not-storable",
]);

/** Whether a finding stops an export. */
export function stopsExport(problem: VoucherProblem): boolean {
  return STOPPERS.has(problem.code);
}
