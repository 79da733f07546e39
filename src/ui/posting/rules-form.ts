/** Rules as they are typed: texts, and what is wrong with them. */
import {
  isInvoiceRule,
  POSTING_SUBJECTS,
  type AccountRole,
  type CashRule,
  type InvoiceRule,
  type PersonClass,
  type PostingGrouping,
  type PostingRule,
  type PostingRules,
  type PostingSubject,
} from "../../domain/posting-rules.ts";
import { parseCurrency } from "../../domain/company.ts";
import type {
  Account,
  CostCenter,
  OperationType,
  OperationTypeCode,
} from "../../domain/masters.ts";
import { USUAL_MEMO } from "../../domain/starting-posting-rules.ts";
import { LIMITS } from "../../domain/voucher.ts";
import type { Dictionary } from "../../i18n/index.ts";

/** One rule as typed. */
export interface RuleForm {
  readonly id: string;
  readonly name: string;
  readonly subject: PostingSubject;
  /** Document types or forms of payment, separated by commas. */
  readonly kinds: string;
  /** Payment method or bank account. */
  readonly means: string;
  readonly personClass: PersonClass | "";
  readonly currency: string;
  readonly operationType: string;
  readonly memo: string;
  readonly costCenter: string;
  readonly accounts: Readonly<Partial<Record<AccountRole, string>>>;
}

/** All rules as typed. */
export interface RulesForm {
  readonly rules: readonly RuleForm[];
  readonly grouping: PostingGrouping;
  readonly rounding: string;
  readonly gain: string;
  readonly loss: string;
}

/** The accounts that a rule of a subject has, in the order in which they are asked for. */
export function rolesOf(subject: PostingSubject): readonly AccountRole[] {
  return subject === "issued" || subject === "received"
    ? ["party", "result", "tax", "withheld"]
    : ["bank", "party", "advances", "taxPending", "taxSettled"];
}

/** The form of rules. */
export function formOfRules({
  rules,
  grouping,
  rounding,
  gain,
  loss,
}: PostingRules): RulesForm {
  return { rules: rules.map(formOfRule), grouping, rounding, gain, loss };
}

function formOfRule(rule: PostingRule): RuleForm {
  const invoice = isInvoiceRule(rule);
  return {
    id: rule.id,
    name: rule.name,
    subject: rule.subject,
    kinds: (invoice ? rule.types : rule.forms).join(", "),
    means: (invoice ? rule.paymentMethod : rule.bankAccount) ?? "",
    personClass: rule.personClass ?? "",
    currency: rule.currency ?? "",
    operationType: rule.operationType,
    memo: rule.memo,
    costCenter: rule.costCenter ?? "",
    accounts: rule.accounts,
  };
}

/** An id that no rule of the form has. */
export function newRuleId({ rules }: RulesForm): string {
  const numbers = rules.map(({ id }) =>
    Number(/^rule-(\d+)$/.exec(id)?.[1] ?? 0),
  );
  return `rule-${(Math.max(0, ...numbers) + 1).toString()}`;
}

/** A new rule for issued invoices. */
export function newRule(id: string, name: string): RuleForm {
  return {
    id,
    name,
    subject: POSTING_SUBJECTS[0],
    kinds: "",
    means: "",
    personClass: "",
    currency: "",
    operationType: "",
    memo: USUAL_MEMO,
    costCenter: "",
    accounts: {},
  };
}

/** The rules of a form without problems. */
export function rulesOfForm(form: RulesForm): Omit<PostingRules, "modified"> {
  return {
    rules: form.rules.map(ruleOfForm),
    grouping: form.grouping,
    rounding: form.rounding.trim(),
    gain: form.gain.trim(),
    loss: form.loss.trim(),
  };
}

function ruleOfForm(form: RuleForm): PostingRule {
  const common = {
    id: form.id,
    name: form.name.trim(),
    personClass: form.personClass === "" ? null : form.personClass,
    currency: parseCurrency(form.currency),
    operationType: form.operationType as OperationTypeCode,
    memo: form.memo.trim().slice(0, LIMITS.memo),
    costCenter: form.costCenter.trim() === "" ? null : form.costCenter.trim(),
  };
  const kinds = form.kinds
    .split(",")
    .map((kind) => kind.trim().toUpperCase())
    .filter((kind) => kind !== "");
  const means = form.means.trim() === "" ? null : form.means.trim();
  const account = (role: AccountRole): string =>
    (form.accounts[role] ?? "").trim();
  if (form.subject === "issued" || form.subject === "received") {
    const rule: InvoiceRule = {
      ...common,
      subject: form.subject,
      types: kinds,
      paymentMethod: means,
      accounts: {
        party: account("party"),
        result: account("result"),
        tax: account("tax"),
        withheld: account("withheld"),
      },
    };
    return rule;
  }
  const rule: CashRule = {
    ...common,
    subject: form.subject,
    forms: kinds,
    bankAccount: means,
    accounts: {
      bank: account("bank"),
      party: account("party"),
      advances: account("advances"),
      taxPending: account("taxPending"),
      taxSettled: account("taxSettled"),
    },
  };
  return rule;
}

/** The masters that rules name. */
export interface RuleMasters {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly operationTypes: ReadonlyMap<string, OperationType>;
  readonly costCenters: ReadonlyMap<string, CostCenter>;
}

type Words = Dictionary["posting"]["rules"];

/** What is wrong with an account as typed; null where nothing is, or where there is none. */
export function accountFault(
  code: string,
  { accounts }: RuleMasters,
  words: Words,
): string | null {
  if (code.trim() === "") return null;
  const account = accounts.get(code.trim());
  if (!account) return words.accountUnknown;
  if (!account.postable) return words.accountTitle;
  return account.active ? null : words.accountInactive;
}

/** What is wrong with a rule, by field; accounts that are missing are no fault before a document needs them. */
export interface RuleFaults {
  readonly name: string | null;
  readonly currency: string | null;
  readonly operationType: string | null;
  readonly costCenter: string | null;
  readonly accounts: Readonly<Partial<Record<AccountRole, string | null>>>;
}

/** Looks at a rule as typed. */
export function faultsOf(
  form: RuleForm,
  masters: RuleMasters,
  words: Words,
): RuleFaults {
  const currency = form.currency.trim();
  const center = form.costCenter.trim();
  const type = masters.operationTypes.get(form.operationType);
  return {
    name: form.name.trim() === "" ? words.nameMissing : null,
    currency:
      currency === "" || parseCurrency(currency) ? null : words.currencyWrong,
    operationType: type?.active ? null : words.typeMissing,
    costCenter:
      center === "" || masters.costCenters.has(center)
        ? null
        : words.centerUnknown,
    accounts: Object.fromEntries(
      rolesOf(form.subject).map((role) => [
        role,
        accountFault(form.accounts[role] ?? "", masters, words),
      ]),
    ),
  };
}

/** Whether anything is wrong with a rule. */
export function isFaulty({ accounts, ...rest }: RuleFaults): boolean {
  return [...Object.values(rest), ...Object.values(accounts)].some(
    (fault) => fault !== null,
  );
}

/** When a rule applies, in few words: `01, 03 · USD`. */
export function conditionsText(rule: RuleForm, words: Words): string {
  const parts = [
    rule.kinds.trim(),
    rule.means.trim(),
    rule.personClass === "" ? "" : words.classes[rule.personClass],
    rule.currency.trim().toUpperCase(),
  ].filter((part) => part !== "");
  return parts.length === 0 ? words.always : parts.join(" · ");
}
