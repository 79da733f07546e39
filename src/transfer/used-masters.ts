import type { PageUse } from "../domain/book.ts";
import { firstDay, monthPeriod, type Period } from "../domain/calendar-date.ts";
import {
  type Account,
  type CostCenter,
  type ExchangeRate,
  type Masters,
  type OperationType,
} from "../domain/masters.ts";

/** The rows of the other masters that travel with vouchers: those that they use. */
export interface UsedCodes {
  readonly accounts: readonly Account[];
  readonly costCenters: readonly CostCenter[];
  readonly operationTypes: readonly OperationType[];
  readonly exchangeRates: readonly ExchangeRate[];
}

/** Rows used by pages: accounts with their parents (codes that theirs begin with), cost centers, T/O, the month's rates. */
export function listSummaryUse(
  pages: readonly {
    readonly operationType: string;
    readonly use: PageUse;
  }[],
  masters: Masters,
  period: Period,
): UsedCodes {
  const accounts = new Set(
    pages.flatMap((p) => p.use.accounts).flatMap(prefixes),
  );
  const centers = new Set(pages.flatMap((p) => p.use.costCenters));
  const types = new Set(pages.map((p) => p.operationType));
  const month = monthPeriod(firstDay(period));
  return {
    accounts: masters.accounts.filter((a) => accounts.has(a.code)),
    costCenters: masters.costCenters.filter((c) => centers.has(c.code)),
    operationTypes: masters.operationTypes.filter((t) => types.has(t.code)),
    exchangeRates: masters.exchangeRates.filter((x) =>
      x.date.startsWith(month),
    ),
  };
}

/** Every beginning of a code, the code itself included: its possible parents. */
function prefixes(code: string): string[] {
  return Array.from({ length: code.length }, (_, k) => code.slice(0, k + 1));
}
