import type { Snippet } from "svelte";
import type { Minor } from "../../domain/money.ts";
import { formatDate, formatMoney, type Locale } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import type { Column } from "../components/columns.ts";
import type { MonthRow } from "./month-rows.ts";

/** A column that these rows have; `fits` where there is room for it. */
export type MonthColumn = Column<MonthRow> & { readonly fits: boolean };

/** Of what the columns depend. */
export interface ColumnContext {
  readonly locale: Locale;
  readonly nameOf: (person: string) => string;
  readonly siteOf: (row: MonthRow) => string;
  /** Whether the rows are of several periods, T/O, sites; whether lines were looked for. */
  readonly withPeriod: boolean;
  readonly withType: boolean;
  readonly withSite: boolean;
  readonly withMatched: boolean;
  /** Pixels that the list is wide. */
  readonly width: number;
  /** How number, total and state are drawn. */
  readonly cells: Readonly<
    Record<"number" | "total" | "state", Snippet<[MonthRow]>>
  >;
}

/** Every column of the list of vouchers. */
export function monthColumns(context: ColumnContext): MonthColumn[] {
  const words = t.vouchers.list;
  const { locale, nameOf, siteOf, width, cells } = context;
  const { withPeriod, withType, withSite, withMatched } = context;
  const wide = width >= 620;
  // What is left for memo and person, which must be read: first the currency gives way, then the person.
  const fixed = [withPeriod && 76, withType && 52, withSite && 76];
  const taken = [...fixed, withMatched && 240, 96 + 104 + 106 + 80];
  const left = taken.reduce<number>((n, taking) => n - (taking || 0), width);
  const columns: (MonthColumn | false)[] = [
    withPeriod && {
      key: "period",
      label: t.vouchers.filters.period,
      width: "76px",
      text: (row) => row.period,
      compare: byText((row) => row.period),
      fits: true,
    },
    withType && {
      key: "type",
      label: words.type,
      width: "52px",
      text: (row) => row.type,
      fits: true,
    },
    {
      key: "number",
      label: words.number,
      width: "96px",
      text: (row) => row.number,
      cell: cells.number,
      fits: true,
    },
    {
      key: "date",
      label: words.date,
      width: "104px",
      text: (row) => formatDate(row.date),
      compare: byText((row) => row.date),
      sheet: { kind: "date", value: (row) => row.date },
      fits: wide || !withPeriod,
    },
    withSite && {
      key: "site",
      label: words.site,
      width: "76px",
      text: siteOf,
      fits: wide,
    },
    {
      key: "memo",
      label: words.memo,
      text: (row) => row.memo ?? "",
      fits: wide,
    },
    {
      key: "person",
      label: words.person,
      width: `${Math.round(left * 0.45)}px`,
      text: (row) => (row.person === null ? "" : nameOf(row.person)),
      fits: wide && left >= 220,
    },
    {
      key: "currency",
      label: words.currency,
      width: "70px",
      text: (row) => row.currency,
      fits: wide && left >= 380,
    },
    withMatched &&
      money("debit", t.vouchers.filters.matchedDebit, (row) => row.debit, wide),
    withMatched &&
      money(
        "credit",
        t.vouchers.filters.matchedCredit,
        (row) => row.credit,
        wide,
      ),
    {
      ...money("total", words.total, (row) => row.total, true),
      cell: cells.total,
    },
    {
      key: "status",
      label: words.state,
      width: "80px",
      text: (row) => (row.status === "voided" ? words.voided : words.valid),
      cell: cells.state,
      fits: wide,
    },
  ];
  return columns.filter((column) => column !== false);

  function money(
    key: string,
    label: string,
    pick: (row: MonthRow) => Minor | null,
    fits: boolean,
  ): MonthColumn {
    return {
      key,
      label,
      width: key === "total" ? "106px" : "120px",
      align: "end",
      text: (row) => {
        const amount = pick(row) ?? 0;
        // Where nothing stands on a side the eye finds the other sooner.
        return amount === 0 && key !== "total"
          ? ""
          : formatMoney(locale, amount as Minor);
      },
      compare: (a, b) => (pick(a) ?? 0) - (pick(b) ?? 0),
      sheet: { kind: "money", value: pick },
      fits,
    };
  }
}

function byText(pick: (row: MonthRow) => string) {
  return (a: MonthRow, b: MonthRow): number =>
    pick(a) < pick(b) ? -1 : pick(a) > pick(b) ? 1 : 0;
}
