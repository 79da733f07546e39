import { personKey } from "../../domain/masters.ts";
import type { VoucherLine } from "../../domain/voucher.ts";
import { formatDate, formatMoney, type Locale } from "../../i18n/format.ts";
import type { Dictionary } from "../../i18n/index.ts";
import type { Column } from "../components/columns.ts";
import type { LineContext } from "./line-cells.ts";

/** A line of a voucher that is only read, with its place from 1. */
export interface SheetRow {
  readonly line: VoucherLine;
  readonly number: number;
}

/** The lines as the table takes them. */
export function sheetRows(lines: readonly VoucherLine[]): SheetRow[] {
  return lines.map((line, k) => ({ line, number: k + 1 }));
}

/** The columns of a voucher's lines; the one of amounts in another currency only where `foreign` names it. */
export function sheetColumns(
  words: Dictionary["vouchers"]["editor"],
  masters: LineContext["masters"],
  locale: Locale,
  foreign: string | null,
): Column<SheetRow>[] {
  const money = (amount: VoucherLine["debit"]): string =>
    amount === 0 ? "" : formatMoney(locale, amount);
  return [
    { key: "n", label: "#", width: "34px", text: (r) => `${r.number}` },
    {
      key: "account",
      label: words.account,
      text: ({ line: { account } }) =>
        spaced(account, masters.accounts.get(account)?.name),
    },
    {
      key: "person",
      label: words.person,
      text: ({ line: { person } }) => {
        const known = person && masters.persons.get(personKey(person));
        return spaced(person?.docNumber, known?.name ?? person?.name);
      },
    },
    { key: "document", label: words.documentNumber, text: documentText },
    {
      key: "center",
      label: words.costCenter,
      text: ({ line }) => line.costCenter ?? "",
    },
    ...(foreign === null
      ? []
      : [
          {
            key: "foreign",
            label: words.foreignAmount(foreign),
            align: "end" as const,
            text: ({ line }: SheetRow) => line.foreignAmount ?? "",
          },
        ]),
    {
      key: "debit",
      label: words.debit,
      align: "end",
      text: ({ line }) => money(line.debit),
    },
    {
      key: "credit",
      label: words.credit,
      align: "end",
      text: ({ line }) => money(line.credit),
    },
    {
      key: "memo",
      label: words.lineMemo,
      text: ({ line }) => line.memo ?? "",
    },
  ];
}

function documentText({ line: { document } }: SheetRow): string {
  if (!document) return "";
  const number = [document.series, document.number].filter(Boolean).join("-");
  const date = document.date && formatDate(document.date);
  return spaced(document.type, number, date);
}

/** What there is of some texts, with blanks between. */
function spaced(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}
