/** What the list of collections or payments is narrowed to, as its address says it. */
import {
  monthPeriod,
  parsePeriod,
  type Period,
} from "../../domain/calendar-date.ts";
import type { Currency } from "../../domain/company.ts";
import { exactUnits, formatExact, type Decimal } from "../../domain/decimal.ts";
import { personKey } from "../../domain/masters.ts";
import type { CashRow } from "../../stores/cash.svelte.ts";

/** Which movements, by state. */
export const CASH_STATES = [
  "all",
  "valid",
  "onAccount",
  "missing",
  "voided",
] as const;
export type CashStateFilter = (typeof CASH_STATES)[number];

/** Names of the parameters. */
export const FROM = "desde";
export const TO = "hasta";
export const PERSON = "persona";

const IN_ADDRESS: Readonly<Record<CashStateFilter, string | null>> = {
  all: null,
  valid: "vigentes",
  onAccount: "a-cuenta",
  missing: "sin-factura",
  voided: "anulados",
};

/** The state as the address says it, null for all. */
export function stateInAddress(state: CashStateFilter): string | null {
  return IN_ADDRESS[state];
}

/** The state that an address names; what cannot be read is all. */
export function stateOf(value: string | null): CashStateFilter {
  return CASH_STATES.find((state) => IN_ADDRESS[state] === value) ?? "all";
}

/** What rows are looked for; the text is another matter. */
export interface CashFilters {
  readonly from: Period | null;
  readonly to: Period | null;
  /** Key of a person. */
  readonly person: string | null;
  readonly state: CashStateFilter;
}

/** Reads the filters of an address. */
export function cashFiltersOf(
  search: URLSearchParams,
  state: string | null,
): CashFilters {
  return {
    from: parsePeriod(search.get(FROM) ?? ""),
    to: parsePeriod(search.get(TO) ?? ""),
    person: search.get(PERSON),
    state: stateOf(state),
  };
}

/** The rows that the filters let through. */
export function cashFiltered(
  rows: readonly CashRow[],
  { from, to, person, state }: CashFilters,
): CashRow[] {
  return rows.filter((row) => {
    const month = monthPeriod(row.movement.date);
    if (from !== null && month < from) return false;
    if (to !== null && month > to) return false;
    if (person !== null && personKeyOf(row) !== person) return false;
    return inState(row, state);
  });
}

/** Key of a movement's person; empty where it has none. */
function personKeyOf({ movement: { person } }: CashRow): string {
  return person ? personKey(person) : "";
}

/** Everybody of the rows and of the filter, by name. */
export function peopleOf(
  rows: readonly CashRow[],
  { person }: Pick<CashFilters, "person">,
  nameOf: (key: string) => string,
): { readonly value: string; readonly label: string }[] {
  const keys = new Set(rows.map(personKeyOf).filter((key) => key !== ""));
  if (person !== null) keys.add(person);
  return [...keys]
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, "es"));
}

function inState(row: CashRow, state: CashStateFilter): boolean {
  switch (state) {
    case "all":
      return true;
    case "valid":
      return row.state === "valid";
    case "onAccount":
      return row.state === "valid" && exactUnits(row.onAccount) > 0n;
    case "missing":
      return (
        row.state === "valid" &&
        row.strays.some(({ because }) => because === "missing")
      );
    case "voided":
      return row.state !== "valid";
  }
}

/** What the movements of a currency that count add up to. */
export interface CashTotal {
  readonly currency: Currency;
  readonly count: number;
  readonly amount: Decimal;
  readonly used: Decimal;
  readonly onAccount: Decimal;
}

/** Totals by currency, in the order of their codes. */
export function cashTotals(rows: readonly CashRow[]): CashTotal[] {
  const sums = new Map<
    Currency,
    { count: number; amount: bigint; used: bigint; onAccount: bigint }
  >();
  for (const { movement, state, used, onAccount } of rows) {
    if (state !== "valid") continue;
    const sum = sums.get(movement.currency) ?? {
      count: 0,
      amount: 0n,
      used: 0n,
      onAccount: 0n,
    };
    sums.set(movement.currency, sum);
    sum.count++;
    sum.amount += exactUnits(movement.amount);
    sum.used += exactUnits(used);
    sum.onAccount += exactUnits(onAccount);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { count, amount, used, onAccount }]) => ({
      currency,
      count,
      amount: formatExact(amount),
      used: formatExact(used),
      onAccount: formatExact(onAccount),
    }));
}
