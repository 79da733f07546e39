import type { ChartNode } from "../../../domain/chart.ts";
import type { Account } from "../../../domain/masters.ts";
import { t } from "../../../i18n/index.ts";
import type { Column } from "../../components/columns.ts";

/** What an account asks for, in words. */
export function asksText(account: Account): string {
  const words = t.accounts;
  return [
    account.asksPerson ? words.asksPerson : "",
    account.asksCostCenter ? words.asksCostCenter : "",
    account.asksDocument ? words.asksDocument : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** The columns of the chart in files, in the clipboard and on paper. */
export function accountColumns(): Column<ChartNode>[] {
  const words = t.accounts;
  const column = (
    key: string,
    label: string,
    text: (account: Account) => string,
  ): Column<ChartNode> => ({
    key,
    label,
    text: ({ account }) => text(account),
  });
  return [
    column("code", words.code, (a) => a.code),
    column("name", words.name, (a) => a.name),
    column("nature", words.nature, (a) => words.natures[a.nature]),
    column("asks", words.asks, asksText),
    column("currency", words.currency, (a) => a.currency ?? ""),
    column("grouping", words.grouping, (a) => a.grouping ?? ""),
    column("state", words.state, (a) =>
      !a.active ? words.inactive : a.postable ? words.postable : words.heading,
    ),
  ];
}
