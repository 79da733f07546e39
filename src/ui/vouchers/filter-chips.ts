import type { Site } from "../../domain/company.ts";
import type { OperationType } from "../../domain/masters.ts";
import type { AmountTerm, VoucherTerms } from "../../domain/voucher-search.ts";
import {
  formatDate,
  formatMoney,
  formatPeriod,
  type Locale,
} from "../../i18n/format.ts";
import { t } from "../../i18n/index.ts";
import { periodsOf, siteName, type Filters } from "./filters.ts";

/** A filter that is set: how it reads, and what taking it away changes. */
export interface Chip {
  readonly key: string;
  readonly text: string;
  readonly without: Partial<Filters>;
}

/** What gives codes their names. */
export interface ChipNames {
  readonly account: (code: string) => string | undefined;
  readonly person: (key: string) => string;
  readonly costCenter: (code: string) => string | undefined;
  readonly types: ReadonlyMap<string, OperationType>;
  readonly sites: readonly Site[];
}

/** The filters that are set, the text aside. A site is one only where there are several. */
export function chipsOf(
  filters: Filters,
  names: ChipNames,
  locale: Locale,
): Chip[] {
  const words = t.vouchers.filters;
  const { site, type, scope } = filters;
  const chips: Chip[] = [];
  const add = (
    key: string,
    name: string,
    value: string,
    without: Partial<Filters>,
  ): void => {
    chips.push({ key, text: words.chip(name, value), without });
  };
  if (scope !== "month")
    add("scope", words.scope, scopeText(filters), { scope: "month" });
  if (site !== null && names.sites.length > 1)
    add("site", t.vouchers.list.site, siteName(site, names.sites), {
      site: null,
    });
  if (type !== null)
    add(
      "type",
      t.vouchers.list.type,
      named(type, names.types.get(type)?.name),
      {
        type: null,
      },
    );
  for (const [term, text] of termTexts(filters.terms, names, locale))
    chips.push({
      key: term,
      text,
      without: { terms: { ...filters.terms, [term]: null } },
    });
  return chips;
}

/** Over which periods is looked, in words. */
export function scopeText(filters: Filters): string {
  const { from, to } = periodsOf(filters);
  if (filters.scope === "year") return from.slice(0, 4);
  const [first, last] = [from, to].map((p) => formatPeriod(t.calendar, p));
  return from === to
    ? (first ?? "")
    : t.vouchers.filters.range(first ?? "", last ?? "");
}

function termTexts(
  terms: VoucherTerms,
  names: ChipNames,
  locale: Locale,
): [keyof VoucherTerms, string][] {
  const words = t.vouchers.filters;
  const { account, person, costCenter, amount, status, from, to } = terms;
  const texts: [keyof VoucherTerms, string, string | null][] = [
    [
      "account",
      words.account,
      account && named(account, names.account(account)),
    ],
    ["person", words.person, person && personText(person, names)],
    [
      "costCenter",
      words.costCenter,
      costCenter && named(costCenter, names.costCenter(costCenter)),
    ],
    ["series", words.series, terms.series],
    ["document", words.document, terms.document],
    ["lineMemo", words.lineMemo, terms.lineMemo],
    [
      "amount",
      amount ? words.sides[amount.side] : "",
      amount && amountText(amount, locale),
    ],
    [
      "status",
      words.status,
      status && t.vouchers.list[status === "valid" ? "valid" : "voided"],
    ],
    ["from", words.from, from && formatDate(from)],
    ["to", words.to, to && formatDate(to)],
    ["currency", words.currency, terms.currency],
  ];
  return texts.flatMap(([term, name, value]) =>
    value === null ? [] : [[term, words.chip(name, value)]],
  );
}

function named(code: string, name: string | undefined): string {
  return name === undefined ? code : `${code} ${name}`;
}

function personText(key: string, names: ChipNames): string {
  const [, number = ""] = key.split("|");
  const name = names.person(key);
  return name.includes(number) ? name : `${number} ${name}`;
}

function amountText({ from, to }: AmountTerm, locale: Locale): string {
  const words = t.vouchers.filters;
  const least = from === null ? null : formatMoney(locale, from);
  const most = to === null ? null : formatMoney(locale, to);
  if (least === null) return words.atMost(most ?? "");
  if (most === null) return words.atLeast(least);
  return least === most ? least : words.between(least, most);
}
