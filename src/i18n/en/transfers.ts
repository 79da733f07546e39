import type { Dictionary } from "../index.ts";
import { plural } from "../words.ts";
import { exporting } from "./transfers-export.ts";
import { historyOfTransfers } from "./transfers-history.ts";
import { importing } from "./transfers-import.ts";
import { managementTransfers } from "./transfers-management.ts";

/** Packages: what the three screens share, and each screen's own words. */
export const transfers = {
  noCompany: {
    title: "There is no company on this computer yet",
    text: "Create it first: packages travel between the sites of one company.",
    create: "Create the company",
  },
  fields: {
    period: "Period",
    operationType: "T/O (operation type)",
    allTypes: "All",
    type: (code: string, name: string) =>
      name === "" ? code : `${code} · ${name}`,
  },
  columns: {
    operationType: "T/O",
    name: "Name",
    site: "Site",
    vouchers: "Vouchers",
    lines: "Lines",
    debit: "Debit",
    credit: "Credit",
    total: "Total",
    number: "Number",
    date: "Date",
    memo: "Memo",
    amount: "Amount",
    state: "State",
    finding: "What happens and what to do",
  },
  kinds: {
    vouchers: "Vouchers",
    management: "Management",
    masters: "Master data",
    receipt: "Receipt",
  },
  masters: {
    persons: "Persons",
    accounts: "Accounts",
    costCenters: "Cost centers",
    operationTypes: "Operation types",
    exchangeRates: "Exchange rates",
  },
  controlCode: "Control code",
  vouchers: (count: string) => plural(count, "voucher", "vouchers"),
  rows: (count: string) => plural(count, "row", "rows"),
  firstOf: (shown: string, all: string) => `Showing ${shown} of ${all}.`,
  print: "Print",
  history: "See the history",
  exporting,
  importing,
  management: managementTransfers,
  past: historyOfTransfers,
} satisfies Dictionary["transfers"];
