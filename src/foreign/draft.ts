import type { CalendarDate, Instant, Period } from "../domain/calendar-date.ts";
import type {
  Account,
  CostCenter,
  OperationType,
  OperationTypeCode,
  Person,
} from "../domain/masters.ts";
import { formatDecimal } from "../domain/money.ts";
import {
  checkVoucher,
  type MastersView,
  type TextField,
  type Voucher,
  type VoucherLine,
  type VoucherProblem,
} from "../domain/voucher.ts";
import type { ForeignVoucher, ReadContext } from "./batch.ts";
import type { FindingLog, FindingPlace, ForeignFinding } from "./finding.ts";

/** A voucher while its rows are being read. */
export interface DraftVoucher {
  readonly number: string;
  /** From 1, in the order of the file. */
  readonly ordinal: number;
  readonly operationType: OperationTypeCode;
  readonly period: Period;
  readonly date: CalendarDate;
  readonly memo: string | null;
  readonly lines: readonly DraftLine[];
  readonly rows: { readonly first: number; readonly last: number };
  /** False when an amount could not be read: then it is no news that the sums differ. */
  readonly amountsRead: boolean;
  readonly findings: ForeignFinding[];
}

/** A line and the row of the file that it stands in. */
export interface DraftLine {
  readonly line: VoucherLine;
  readonly row: number;
}

/** What a format calls the things that rules speak of. */
export type FieldNames = Readonly<
  Record<TextField | "line-memo" | "date" | "debit" | "credit", string>
>;

/** Makes the voucher, with what the domain's rules say of it added to its findings. */
export function finishVoucher(
  draft: DraftVoucher,
  names: FieldNames,
  log: FindingLog,
  context: ReadContext,
): ForeignVoucher {
  const voucher: Voucher = {
    id: context.newId(),
    operationType: draft.operationType,
    number: draft.number,
    date: draft.date,
    memo: draft.memo,
    currency: context.currency,
    exchangeRate: null,
    status: "valid",
    modified: context.now,
    lines: draft.lines.map(({ line }) => line),
  };
  const problems = checkVoucher(
    voucher,
    draft.period,
    context.currency,
    ANY_MASTERS,
  );
  for (const problem of problems)
    if (draft.amountsRead || problem.code !== "unbalanced")
      log.add(
        placeOf(problem, voucher, draft, names),
        { code: "rule", problem },
        draft.findings,
      );
  return {
    voucher,
    period: draft.period,
    rows: draft.rows,
    findings: draft.findings,
  };
}

function placeOf(
  problem: VoucherProblem,
  voucher: Voucher,
  draft: DraftVoucher,
  names: FieldNames,
): FindingPlace {
  const at = problem.line;
  const line = at === null ? undefined : voucher.lines[at - 1];
  return {
    voucher: draft.number,
    ordinal: draft.ordinal,
    line: at,
    row:
      at === null
        ? draft.rows.first
        : (draft.lines[at - 1]?.row ?? draft.rows.first),
    ...contentOf(problem, voucher, line, names),
  };
}

function contentOf(
  problem: VoucherProblem,
  voucher: Voucher,
  line: VoucherLine | undefined,
  names: FieldNames,
): Pick<FindingPlace, "field" | "value"> {
  switch (problem.code) {
    case "number-missing":
      return { field: names.number, value: voucher.number };
    case "date-outside-period":
      return { field: names.date, value: voucher.date };
    case "account-missing":
      return { field: names.account, value: "" };
    case "negative-amount":
    case "debit-and-credit": {
      const side = line && line.debit < 0 ? "debit" : "credit";
      return {
        field: names[side],
        value: line ? formatDecimal(line[side]) : null,
      };
    }
    case "text-too-long":
    case "text-not-storable":
      return {
        field:
          names[line && problem.field === "memo" ? "line-memo" : problem.field],
        value: line
          ? lineText(problem.field, line)
          : voucher[problem.field === "memo" ? "memo" : "number"],
      };
    default:
      return { field: null, value: null };
  }
}

function lineText(field: TextField, line: VoucherLine): string | null {
  switch (field) {
    case "account":
      return line.account;
    case "memo":
      return line.memo;
    case "cost-center":
      return line.costCenter;
    case "person":
      return line.person?.docNumber ?? null;
    case "tax-uuid":
      return line.taxUuid;
    case "document-type":
      return line.document?.type ?? null;
    case "document-series":
      return line.document?.series ?? null;
    case "document-number":
      return line.document?.number ?? null;
    case "number":
      return null;
  }
}

/** Masters in which everything exists: whether a code is known is the caller's question, who has the masters. */
const ANY_MASTERS: MastersView = (() => {
  const row = { name: "", active: true, modified: "" as Instant };
  const account: Account = {
    ...row,
    code: "",
    postable: true,
    nature: "D",
    currency: null,
    asksPerson: false,
    asksCostCenter: false,
    asksDocument: false,
    grouping: null,
  };
  const person: Person = {
    ...row,
    docType: "0",
    docNumber: "",
    country: null,
    address: null,
    email: null,
    phone: null,
    classes: null,
  };
  const costCenter: CostCenter = { ...row, code: "" };
  const operationType: OperationType = {
    ...row,
    code: "" as OperationTypeCode,
    class: null,
  };
  return {
    account: () => account,
    person: () => person,
    costCenter: () => costCenter,
    operationType: () => operationType,
  };
})();
