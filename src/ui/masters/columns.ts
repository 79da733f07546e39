/** Columns that several masters have. */
import type { Instant } from "../../domain/calendar-date.ts";
import type { Country } from "../../domain/tax-id.ts";
import { formatInstant, localeOf } from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import type { MasterColumn } from "./list-filters.ts";

/** The code. */
export function codeColumn<Row extends { readonly code: string }>(
  width: string,
): MasterColumn<Row> {
  return {
    key: "code",
    label: t.masters.columns.code,
    width,
    text: (row) => row.code,
  };
}

/** The name, which takes what is left. */
export function nameColumn<
  Row extends { readonly name: string },
>(): MasterColumn<Row> {
  return {
    key: "name",
    label: t.masters.columns.name,
    text: (row) => row.name,
  };
}

/** Whether the row is active. */
export function stateColumn<
  Row extends { readonly active: boolean },
>(): MasterColumn<Row> {
  const words = t.masters;
  return {
    key: "active",
    label: words.columns.active,
    width: "88px",
    wide: true,
    text: (row) => (row.active ? words.active : words.inactive),
  };
}

/** When the row was changed last, in this machine's time. */
export function modifiedColumn<Row extends { readonly modified: Instant }>(
  country: Country,
): MasterColumn<Row> {
  const locale = localeOf(country);
  return {
    key: "modified",
    label: t.masters.columns.modified,
    width: "144px",
    wide: true,
    text: (row) => formatInstant(locale, row.modified),
    compare: (a, b) =>
      a.modified < b.modified ? -1 : a.modified > b.modified ? 1 : 0,
  };
}
