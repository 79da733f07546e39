/** Rules that look at a whole row, or at its neighbours. */
import type { Currency } from "../../domain/company.ts";
import {
  isGenericId,
  type Account,
  type ExchangeRate,
  type Person,
} from "../../domain/masters.ts";
import { parentOf } from "../../domain/starting-chart.ts";
import { checkTaxId, type Country } from "../../domain/tax-id.ts";
import { plainRate } from "./cells.ts";
import type { MasterFinding, MasterProblem } from "./finding.ts";

/** What a rule says of a row, without saying which. */
export type RowNote = Omit<MasterFinding, "row">;

function error(column: string | null, problem: MasterProblem): RowNote {
  return { column, severity: "error", problem };
}

function warning(column: string | null, problem: MasterProblem): RowNote {
  return { column, severity: "warning", problem };
}

/** The number by the rules of its type, and whether somebody else has it. */
export function checkPerson(
  person: Person,
  byNumber: ReadonlyMap<string, Person>,
): RowNote[] {
  const { docType, docNumber } = person;
  const notes: RowNote[] = [];
  if (docType === "1" && !/^\d{8}$/.test(docNumber))
    notes.push(error("numero_doc", { code: "bad-doc-number", docType }));
  if (docType === "6" || docType === "R") {
    const check = checkTaxId(docType === "6" ? "PE" : "MX", docNumber);
    if (check.kind === "malformed")
      notes.push(error("numero_doc", { code: "bad-doc-number", docType }));
    else if (check.kind === "wrong-check-digit")
      notes.push(
        warning("numero_doc", {
          code: "check-digit",
          expected: check.expected,
        }),
      );
  }
  const other = byNumber.get(docNumber);
  if (other && other.docType !== docType && !isGenericId(docType, docNumber))
    notes.push(
      warning("numero_doc", {
        code: "number-of-other",
        docType: other.docType,
        name: other.name,
      }),
    );
  return notes;
}

/** The rate of a currency that is not the company's own. */
export function checkRate(rate: ExchangeRate, own: Currency): RowNote[] {
  const { currency, buy, sell } = rate;
  if (currency === own)
    return [error("moneda", { code: "own-currency", currency })];
  // Only a hint: what floats cannot tell apart is no mistake of anybody.
  return Number(plainRate(sell)) < Number(plainRate(buy))
    ? [warning("venta", { code: "sell-below-buy" })]
    : [];
}

/** So long are the codes that need no account above them: elements and accounts of the PCGE, majors of the código agrupador. */
const ROOT_LENGTH: Readonly<Record<Country, number>> = { PE: 2, MX: 3 };

/** An account among all that there will be. */
export function checkAccount(
  account: Account,
  all: ReadonlyMap<string, Account>,
  childOf: ReadonlyMap<string, string>,
  country: Country,
): RowNote[] {
  const notes: RowNote[] = [];
  const child = childOf.get(account.code);
  if (account.postable && child !== undefined)
    notes.push(error("imputable", { code: "has-children", child }));
  const parent = parentOf(account.code, all);
  if (parent === undefined) {
    if (account.code.length > ROOT_LENGTH[country])
      notes.push(warning("cuenta", { code: "parent-missing" }));
  } else if (parent.postable)
    notes.push(
      warning("cuenta", { code: "parent-postable", parent: parent.code }),
    );
  return notes;
}

/** For every account that has some, one account below it. */
export function childrenOf(
  all: ReadonlyMap<string, Account>,
): ReadonlyMap<string, string> {
  const children = new Map<string, string>();
  for (const code of all.keys()) {
    const parent = parentOf(code, all);
    if (parent !== undefined && !children.has(parent.code))
      children.set(parent.code, code);
  }
  return children;
}
