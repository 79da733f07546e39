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
  /** Whether there is room for everything. */
  readonly wide: boolean;
  /** How number, total and state are drawn. */
  readonly cells: Readonly<
    Record<"number" | "total" | "state", Snippet<[MonthRow]>>
  >;
}

/** Every column of the list of vouchers. */
export function monthColumns(context: ColumnContext): MonthColumn[] {
  const words = t.vouchers.list;
  const { locale, nameOf, siteOf, wide, cells } = context;
  const columns: (MonthColumn | false)[] = [
    context.withPeriod && {
      key: "period",
      label: t.vouchers.filters.period,
      width: "76px",
      text: (row) => row.period,
      compare: byText((row) => row.period),
      fits: true,
    },
    context.withType && {
      key: "type",
      label: words.type,
      width: "52px",
      text: (row) => row.type,
      fits: true,
    },
    {
      key: "number",
      label: words.number,
      width: "100px",
      text: (row) => row.number,
      cell: cells.number,
      fits: true,
    },
    {
      key: "date",
      label: words.date,
      width: "96px",
      text: (row) => formatDate(row.date),
      compare: byText((row) => row.date),
      sheet: { kind: "date", value: (row) => row.date },
      fits: wide || !context.withPeriod,
    },
    context.withSite && {
      key: "site",
      label: words.site,
      width: "120px",
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
      width: context.withMatched ? "17%" : "23%",
      text: (row) => (row.person === null ? "" : nameOf(row.person)),
      fits: wide,
    },
    {
      key: "currency",
      label: words.currency,
      width: "70px",
      text: (row) => row.currency,
      fits: wide,
    },
    context.withMatched &&
      money("debit", t.vouchers.filters.matchedDebit, (row) => row.debit, wide),
    context.withMatched &&
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
      width: "84px",
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
      width: "112px",
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
