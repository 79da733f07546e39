import type { Dictionary } from "../../i18n/index.ts";

/** A column of the lines: its key is the field's, which the styles know too. */
export interface LineColumn {
  readonly key: string;
  readonly label: string;
  /** As CSS has it. */
  readonly width: string;
}

/** The columns of the lines, in order. The one of amounts in another currency, where there is one, takes its room from the others. */
export function lineColumns(
  words: Dictionary["vouchers"]["editor"],
  foreign: string | null,
): readonly LineColumn[] {
  const wide = (width: string, withForeign: string): string =>
    foreign === null ? width : withForeign;
  return [
    { key: "number", label: "#", width: "34px" },
    { key: "account", label: words.account, width: wide("17%", "13%") },
    { key: "person", label: words.person, width: wide("18%", "15%") },
    { key: "documentType", label: words.documentType, width: "42px" },
    { key: "documentSeries", label: words.documentSeries, width: "58px" },
    { key: "documentNumber", label: words.documentNumber, width: "90px" },
    { key: "documentDate", label: words.documentDate, width: "92px" },
    { key: "costCenter", label: words.costCenter, width: "70px" },
    ...(foreign === null
      ? []
      : [
          {
            key: "foreignAmount",
            label: words.foreignAmount(foreign.trim().toUpperCase()),
            width: "100px",
          },
        ]),
    { key: "debit", label: words.debit, width: wide("104px", "92px") },
    { key: "credit", label: words.credit, width: wide("104px", "92px") },
    { key: "memo", label: words.lineMemo, width: "auto" },
  ];
}
