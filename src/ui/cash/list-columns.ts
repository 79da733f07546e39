/** The columns of the list of collections or payments. */
import type { Snippet } from "svelte";
import { exactUnits, type Decimal } from "../../domain/decimal.ts";
import type { Person } from "../../domain/masters.ts";
import type { Country } from "../../domain/tax-id.ts";
import { formatAmount, formatDate, localeOf } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import type { CashRow } from "../../stores/cash.svelte.ts";
import type { Column } from "../components/columns.ts";
import { formName, personOfMovement } from "./texts.ts";

/** A column, and how wide the list must be (CSS pixels) to have it. */
export type CashColumn = Column<CashRow> & { readonly from: number };

/** What the columns need to know. */
export interface CashColumnContext {
  readonly country: Country;
  readonly persons: ReadonlyMap<string, Person> | undefined;
  readonly stateCell: Snippet<[CashRow]>;
  readonly amountCell: Snippet<[CashRow]>;
}

/** The state in words: voided, or what is to be looked at. */
export function stateText(row: CashRow): string {
  if (row.state !== "valid") return t.cash.states[row.state];
  const missing = row.strays.filter((s) => s.because === "missing").length;
  if (missing < row.strays.length) return t.cash.stray;
  return missing === 0
    ? t.cash.states.valid
    : t.cash.missing(missing.toString());
}

/** All columns, the ones of a narrow list first in rank. */
export function cashColumns({
  country,
  persons,
  stateCell,
  amountCell,
}: CashColumnContext): CashColumn[] {
  const words = t.cash.columns;
  const locale = localeOf(country);
  const plain = (
    key: string,
    label: string,
    width: string,
    from: number,
    text: (row: CashRow) => string,
  ): CashColumn => ({ key, label, width, from, text });
  const money = (
    key: string,
    label: string,
    pick: (row: CashRow) => Decimal | null,
    from: number,
  ): CashColumn => ({
    key,
    label,
    width: "112px",
    align: "end",
    text: (row) => {
      const amount = pick(row);
      return amount === null ? "" : formatAmount(locale, amount);
    },
    compare: (a, b) => {
      const difference = units(pick(a)) - units(pick(b));
      return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    },
    sheet: { kind: "decimal", value: pick },
    from,
  });
  return [
    {
      key: "date",
      from: 0,
      label: words.date,
      width: "94px",
      text: ({ movement }) => formatDate(movement.date),
      compare: (a, b) => (a.movement.date < b.movement.date ? -1 : 1),
      sheet: { kind: "date", value: ({ movement }) => movement.date },
    },
    {
      key: "person",
      from: 0,
      label: words.person,
      text: ({ movement }) => personOfMovement(movement, persons),
    },
    {
      key: "currency",
      from: 540,
      label: words.currency,
      width: "72px",
      text: ({ movement }) => movement.currency,
    },
    {
      ...money("amount", words.amount, ({ movement }) => movement.amount, 0),
      cell: amountCell,
    },
    money("used", words.used, (row) => (isValid(row) ? row.used : null), 620),
    money(
      "onAccount",
      words.onAccount,
      (row) => (isValid(row) ? row.onAccount : null),
      720,
    ),
    plain("form", words.form, "150px", 820, ({ movement }) =>
      formName(country, movement.form),
    ),
    plain(
      "reference",
      words.reference,
      "112px",
      640,
      ({ movement }) => movement.reference ?? "",
    ),
    plain(
      "bankAccount",
      words.bankAccount,
      "120px",
      1300,
      ({ movement }) => movement.bankAccount ?? "",
    ),
    plain(
      "memo",
      words.memo,
      "14%",
      1160,
      ({ movement }) => movement.memo ?? "",
    ),
    {
      ...plain("state", words.state, "118px", 480, stateText),
      cell: stateCell,
    },
  ];
}

/** What was voided settles nothing. */
function isValid({ state }: CashRow): boolean {
  return state === "valid";
}

function units(amount: Decimal | null): bigint {
  return amount === null ? 0n : exactUnits(amount);
}
