import type { Snippet } from "svelte";
import type { InvoiceRow } from "../../books/invoice-list.ts";
import type { CalendarDate } from "../../domain/calendar-date.ts";
import { formatExact } from "../../domain/decimal.ts";
import { daysOverdue } from "../../domain/invoice-age.ts";
import { formatAmount, formatDate, type Locale } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import type { Column } from "../components/columns.ts";
import { isOpen, isOverdue } from "./invoice-filters.ts";

/** A column of the list; `fits` where there is room for it. */
export type InvoiceColumn = Column<InvoiceRow> & { readonly fits: boolean };

/** Of what the columns depend. */
export interface InvoiceColumnContext {
  readonly locale: Locale;
  readonly today: CalendarDate;
  /** Pixels that the list is wide. */
  readonly width: number;
  /** The documents owe nothing: they have no balance and no day to pay. */
  readonly neutral: boolean;
  readonly state: Snippet<[InvoiceRow]>;
}

/** How a row's state reads. */
export type ShownState = keyof typeof t.invoices.state;

/** The state of a row on a day. */
export function shownState(row: InvoiceRow, today: CalendarDate): ShownState {
  const { state, role } = row;
  if (state === "cancelled" || state === "none") return state;
  if (role === "credit") return isOpen(row) ? "free" : "used";
  if (isOverdue(row, today)) return "overdue";
  return state === "open" ? "pending" : state;
}

/** For how many days what is owed on a row has been due; null where nothing is. */
export function overdueDays(
  row: InvoiceRow,
  today: CalendarDate,
): number | null {
  return isOverdue(row, today) ? daysOverdue(row, today) : null;
}

/** Every column of the list of documents. */
export function invoiceColumns(context: InvoiceColumnContext): InvoiceColumn[] {
  const words = t.invoices.columns;
  const { locale, today, width, neutral } = context;
  const wide = width >= 620;
  const widest = width >= 860;
  const amount = (
    key: "total" | "settled" | "balance",
    fits: boolean,
  ): InvoiceColumn => ({
    key,
    label: words[key],
    width: "108px",
    align: "end",
    text: (row) => formatAmount(locale, formatExact(row[key])),
    compare: (a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0),
    sheet: { kind: "decimal", value: (row) => formatExact(row[key]) },
    fits,
  });
  const day = (key: "date" | "due", fits: boolean): InvoiceColumn => ({
    key,
    label: words[key],
    width: "92px",
    text: (row) => formatDate(row[key]),
    compare: byText((row) => row[key]),
    sheet: { kind: "date", value: (row) => row[key] },
    fits,
  });
  const columns: (InvoiceColumn | false)[] = [
    day("date", wide),
    {
      key: "type",
      label: words.type,
      width: "46px",
      text: (row) => row.type,
      fits: wide,
    },
    {
      key: "name",
      label: words.name,
      width: wide ? "132px" : "112px",
      text: (row) => row.name,
      fits: true,
    },
    {
      key: "person",
      label: words.person,
      text: (row) => row.person,
      fits: true,
    },
    {
      key: "taxId",
      label: words.taxId,
      width: "118px",
      text: (row) => row.taxId,
      fits: width >= 1180,
    },
    {
      key: "currency",
      label: words.currency,
      width: "50px",
      text: (row) => row.currency,
      fits: wide,
    },
    amount("total", neutral || wide),
    !neutral && amount("settled", widest),
    !neutral && amount("balance", true),
    !neutral && day("due", widest),
    !neutral && {
      key: "days",
      label: words.days,
      width: "52px",
      align: "end",
      text: (row) => overdueDays(row, today)?.toString() ?? "",
      compare: (a, b) =>
        (overdueDays(a, today) ?? -1) - (overdueDays(b, today) ?? -1),
      sheet: { kind: "count", value: (row) => overdueDays(row, today) },
      fits: widest,
    },
    {
      key: "state",
      label: words.state,
      width: "104px",
      text: (row) => t.invoices.state[shownState(row, today)],
      cell: context.state,
      fits: wide,
    },
  ];
  return columns.filter((column) => column !== false);
}

function byText(of: (row: InvoiceRow) => string) {
  return (a: InvoiceRow, b: InvoiceRow): number => {
    const [x, y] = [of(a), of(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}
