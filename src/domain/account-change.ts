/** What may be done to one account of a chart, and what else changes with it. */
import { err, ok, type Result } from "../lib/result.ts";
import { adoptedBy, type Chart, type ChartNode } from "./chart.ts";
import type { Instant } from "./calendar-date.ts";
import { parseCurrency } from "./company.ts";
import type { Account } from "./masters.ts";
import { parentOf } from "./starting-chart.ts";
import { cleanCode, cleanText, isStorable } from "./text.ts";

/** How long an account's texts may be, in characters. */
export const ACCOUNT_LIMITS = { code: 100, name: 200, grouping: 20 } as const;

/** An account as it is typed. */
export interface AccountForm {
  readonly code: string;
  readonly name: string;
  readonly nature: "D" | "H";
  readonly postable: boolean;
  readonly currency: string;
  readonly asksPerson: boolean;
  readonly asksCostCenter: boolean;
  readonly asksDocument: boolean;
  readonly grouping: string;
  readonly active: boolean;
}

/** A field that cannot be kept as it is. */
export type AccountNote =
  | { readonly field: "code"; readonly code: "missing" | "blanks" | "taken" }
  | { readonly field: "name"; readonly code: "missing" }
  | { readonly field: "currency"; readonly code: "malformed" }
  | {
      readonly field: "code" | "name" | "grouping";
      readonly code: "too-long";
      readonly limit: number;
    }
  | {
      readonly field: "code" | "name" | "grouping";
      readonly code: "not-storable";
    };

/** Why an account cannot be changed so, or deleted. `account` is the one that stands in the way. */
export type AccountRefusal =
  /** It would come under an account that vouchers name. */
  | { readonly code: "parent-used"; readonly account: string }
  /** Vouchers name it: it cannot become a title. */
  | { readonly code: "title-used"; readonly account: string }
  /** It heads others. */
  | {
      readonly code: "has-children";
      readonly account: string;
      readonly count: number;
    }
  /** Vouchers name it: it cannot be deleted. */
  | { readonly code: "delete-used"; readonly account: string };

/** The form of an account as it is. */
export function accountForm(account: Account): AccountForm {
  return {
    ...account,
    currency: account.currency ?? "",
    grouping: account.grouping ?? "",
  };
}

/** The form of a new account: under another one it has that one's nature, currency and what it asks for. */
export function newAccountForm(
  code: string,
  parent: Account | null,
): AccountForm {
  return {
    code,
    name: "",
    nature: parent?.nature ?? "D",
    postable: true,
    currency: parent?.currency ?? "",
    asksPerson: parent?.asksPerson ?? false,
    asksCostCenter: parent?.asksCostCenter ?? false,
    asksDocument: parent?.asksDocument ?? false,
    grouping: parent?.grouping ?? "",
    active: true,
  };
}

/** What is wrong with the form's fields; `before` is the account that it changes, null for a new one. */
export function checkAccountForm(
  form: AccountForm,
  before: Account | null,
  chart: Chart,
): AccountNote[] {
  const notes: AccountNote[] = [];
  const code = cleanCode(form.code);
  if (before === null) {
    if (code === "") notes.push({ field: "code", code: "missing" });
    else if (/\s/.test(code)) notes.push({ field: "code", code: "blanks" });
    else if (chart.byCode.has(code))
      notes.push({ field: "code", code: "taken" });
  }
  if (cleanText(form.name) === null)
    notes.push({ field: "name", code: "missing" });
  for (const field of ["code", "name", "grouping"] as const) {
    const text = form[field].trim();
    const limit = ACCOUNT_LIMITS[field];
    if (!isStorable(text)) notes.push({ field, code: "not-storable" });
    else if (text.length > limit)
      notes.push({ field, code: "too-long", limit });
  }
  if (form.currency.trim() !== "" && parseCurrency(form.currency) === null)
    notes.push({ field: "currency", code: "malformed" });
  return notes;
}

/** The account that a form without notes means. With children it is not postable, whatever the form says. */
export function accountOfForm(
  form: AccountForm,
  before: Account | null,
  chart: Chart,
  now: Instant,
): Account {
  const code = before?.code ?? cleanCode(form.code);
  return {
    code,
    name: cleanText(form.name) ?? "",
    postable: form.postable && childrenOf(chart, code).length === 0,
    nature: form.nature,
    currency: parseCurrency(form.currency),
    asksPerson: form.asksPerson,
    asksCostCenter: form.asksCostCenter,
    asksDocument: form.asksDocument,
    grouping: cleanText(form.grouping),
    active: form.active,
    modified: now,
  };
}

/** The accounts below a code, whether the chart has it already or not. */
export function childrenOf(chart: Chart, code: string): readonly ChartNode[] {
  return chart.byCode.get(code)?.children ?? adoptedBy(chart, code);
}

/** The account that a code would lie under. */
export function parentIn(chart: Chart, code: string): ChartNode | undefined {
  return parentOf(code, chart.byCode);
}

/**
 * The rows to write so that an account is kept: it, and its parent where that took vouchers and no longer can. `isUsed` says
 * whether vouchers name an account.
 */
export function keepAccount(
  chart: Chart,
  account: Account,
  isUsed: (code: string) => boolean,
): Result<readonly Account[], AccountRefusal> {
  const { code, modified } = account;
  const before = chart.byCode.get(code)?.account;
  // One with children is no choice of the person's: it may not stay postable.
  const free = childrenOf(chart, code).length === 0;
  if (free && before?.postable === true && !account.postable && isUsed(code))
    return err({ code: "title-used", account: code });
  const parent = before ? undefined : parentIn(chart, code)?.account;
  if (parent?.postable !== true) return ok([account]);
  if (isUsed(parent.code))
    return err({ code: "parent-used", account: parent.code });
  return ok([account, { ...parent, postable: false, modified }]);
}

/** Whether an account may be deleted. */
export function dropAccount(
  chart: Chart,
  code: string,
  isUsed: (code: string) => boolean,
): Result<null, AccountRefusal> {
  const children = chart.byCode.get(code)?.children ?? [];
  if (children.length > 0)
    return err({
      code: "has-children",
      account: code,
      count: children.length,
    });
  return isUsed(code) ? err({ code: "delete-used", account: code }) : ok(null);
}
