/** What a sheet would make of the collections or payments. Nothing is written here. */
import type { Instant } from "../../domain/calendar-date.ts";
import type {
  Application,
  CashId,
  CashKind,
  CashMovement,
} from "../../domain/cash.ts";
import { proposedEquivalence, personOfText } from "../../domain/cash-form.ts";
import { checkMovement } from "../../domain/cash-rules.ts";
import type { Company } from "../../domain/company.ts";
import { exactUnits, formatExact } from "../../domain/decimal.ts";
import { rateOfDay } from "../../domain/exchange.ts";
import {
  invoiceKeyOf,
  invoicesByName,
  plainName,
} from "../../domain/find-invoice.ts";
import type { Invoice, InvoiceKey } from "../../domain/invoice.ts";
import {
  personKey,
  type ExchangeRate,
  type PersonRef,
} from "../../domain/masters.ts";
import {
  balancesWithout,
  counterpartKey,
  lastInstallments,
  leftToSettle,
  type CompanyDocuments,
} from "../../domain/open-invoices.ts";
import type { PersonLookup } from "../../domain/read-form.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { findHeader, folded } from "../masters/headers.ts";
import type { ReadRow } from "../read-rows.ts";
import {
  CASH_COLUMNS,
  NEEDED_CASH_COLUMNS,
  type CashColumnName,
} from "./columns.ts";
import type { CashFinding, CashSheetProblem } from "./finding.ts";
import { readMovements, type AppliedRow, type MovementRows } from "./read.ts";

/** What planning looks things up in. */
export interface CashSheetContext {
  readonly kind: CashKind;
  readonly company: Company;
  readonly persons: PersonLookup;
  readonly documents: CompanyDocuments;
  readonly rates: readonly ExchangeRate[];
  /** The country's forms of payment. */
  readonly forms: readonly { readonly code: string; readonly name: string }[];
  readonly newId: () => CashId;
  readonly now: Instant;
}

/** What a sheet would add. */
export interface CashSheetPlan {
  readonly added: readonly {
    readonly row: number;
    readonly movement: CashMovement;
  }[];
  /** Movements that are here already, to the last application. */
  readonly same: number;
  /** In the order of the rows. */
  readonly findings: readonly CashFinding[];
  /** Headers that were not recognised, as they stand; their columns are ignored. */
  readonly unknownColumns: readonly string[];
}

/** No row of the sheet names the columns that are needed. */
export interface NoCashHeader {
  readonly code: "no-header";
  readonly needed: readonly string[];
}

/** Plans a sheet: each movement is checked by every rule, and against what the movements before it leave of a balance. */
export function planCashSheet(
  rows: readonly ReadRow[],
  context: CashSheetContext,
): Result<CashSheetPlan, NoCashHeader> {
  const names = new Map(
    Object.entries(CASH_COLUMNS).map(([column, also]) => [
      column,
      [column, ...also],
    ]),
  );
  const header = findHeader(rows, names, NEEDED_CASH_COLUMNS);
  if (!header) return err({ code: "no-header", needed: NEEDED_CASH_COLUMNS });
  const planning = new Planning(context);
  for (const movement of readMovements(rows, header)) planning.take(movement);
  return ok({ ...planning.plan, unknownColumns: header.unknown });
}

/** The plan while the movements are taken one after the other. */
class Planning {
  readonly #context: CashSheetContext;
  readonly #byKey: ReadonlyMap<InvoiceKey, Invoice>;
  readonly #byName: ReadonlyMap<string, readonly Invoice[]>;
  readonly #left = new Map<InvoiceKey, bigint>();
  readonly #last: Map<InvoiceKey, number>;
  readonly #here: Set<string>;
  readonly #added: { row: number; movement: CashMovement }[] = [];
  readonly #findings: CashFinding[] = [];
  #same = 0;

  constructor(context: CashSheetContext) {
    this.#context = context;
    const { documents, kind } = context;
    this.#byKey = new Map(documents.invoices.map((one) => [one.key, one]));
    this.#byName = invoicesByName(documents.invoices);
    for (const [key, balance] of balancesWithout(documents, null))
      this.#left.set(key, exactUnits(leftToSettle(balance)));
    this.#last = lastInstallments(documents[kind], null);
    this.#here = new Set(
      documents[kind]
        .filter(({ status }) => status === "valid")
        .map(fingerprint),
    );
  }

  get plan(): Omit<CashSheetPlan, "unknownColumns"> {
    const findings = this.#findings;
    return { added: this.#added, same: this.#same, findings };
  }

  take(rows: MovementRows): void {
    const findings: CashFinding[] = [...rows.findings];
    const say =
      (severity: CashFinding["severity"]) =>
      (row: number, column: CashColumnName | null, problem: CashSheetProblem) =>
        void findings.push({ row, column, severity, problem });
    const [wrong, warn] = [say("error"), say("warning")];
    const movement = this.#movementOf(rows, wrong, warn);
    if (movement && findings.every((f) => f.severity !== "error"))
      this.#place(rows.row, movement, wrong);
    this.#findings.push(...findings);
  }

  #movementOf(rows: MovementRows, wrong: Say, warn: Say): CashMovement | null {
    const { company, rates, newId, now } = this.#context;
    const { date, amount } = rows;
    const unread = (column: CashColumnName) =>
      !rows.findings.some((f) => f.row === rows.row && f.column === column);
    if (date === null && unread("fecha"))
      wrong(rows.row, "fecha", { code: "required" });
    if (amount === null && unread("monto"))
      wrong(rows.row, "monto", { code: "required" });
    const invoices = rows.applied.map((one) => this.#find(one, wrong, warn));
    const person = this.#person(rows, invoices, wrong);
    if (date === null || amount === null || person === undefined) return null;
    const first = invoices.find((key) => key !== null);
    const currency =
      rows.currency ??
      (first ? this.#byKey.get(first)?.currency : null) ??
      company.currency;
    const rate =
      currency === company.currency
        ? null
        : (rows.rate ?? rateOfDay(rates, currency, date)?.rate ?? null);
    const head = { date, currency, rate };
    const applications: Application[] = [];
    rows.applied.forEach((one, k) => {
      const key = invoices[k] ?? null;
      const applied = one.amount ?? (rows.applied.length === 1 ? amount : null);
      if (applied === null) {
        const read = !rows.findings.some((f) => f.row === one.row);
        if (read) wrong(one.row, "aplicado", { code: "required" });
      } else if (key !== null)
        applications.push(this.#application(key, applied, head));
    });
    return {
      id: newId(),
      date,
      person,
      currency,
      exchangeRate: rate,
      amount,
      form: this.#form(rows, warn),
      reference: rows.reference,
      bankAccount: rows.bankAccount,
      memo: rows.memo,
      taxUuid: null,
      status: "valid",
      applications: merged(applications),
      modified: now,
    };
  }

  #find(one: AppliedRow, wrong: Say, warn: Say): InvoiceKey | null {
    const { company } = this.#context;
    const value = one.invoice;
    const key = invoiceKeyOf(value, company);
    if (key !== null) {
      if (!this.#byKey.has(key))
        warn(one.row, "factura", { code: "invoice-absent", value });
      return key;
    }
    const found = this.#byName.get(plainName(value)) ?? [];
    const [only] = found;
    if (only && found.length === 1) return only.key;
    const code = only ? "many-invoices" : "unknown-invoice";
    wrong(one.row, "factura", { code, value });
    return null;
  }

  /** Who is named; where nobody is, whoever the first document that is here is with. */
  #person(
    rows: MovementRows,
    invoices: readonly (InvoiceKey | null)[],
    wrong: Say,
  ): PersonRef | null | undefined {
    const { persons } = this.#context;
    if (rows.person !== null) {
      const found = personOfText(rows.person, persons);
      if (found === undefined)
        wrong(rows.row, "persona", {
          code: "unknown-person",
          value: rows.person,
        });
      return found;
    }
    for (const key of invoices) {
      const invoice = key === null ? undefined : this.#byKey.get(key);
      const counterpart = invoice && counterpartKey(invoice);
      if (counterpart) return personOfText(counterpart, persons) ?? null;
    }
    return null;
  }

  #form({ row, form }: MovementRows, warn: Say): string | null {
    if (form === null) return null;
    const said = folded(form);
    const { forms } = this.#context;
    const bare = (code: string) => code.replace(/^0+/, "");
    const found = forms.find(
      ({ code, name }) =>
        folded(name) === said ||
        folded(`${code} ${name}`) === said ||
        (/^\d{1,3}$/.test(form) && bare(code) === bare(form)),
    );
    if (!found) warn(row, "forma_pago", { code: "unknown-form", value: form });
    return found?.code ?? form;
  }

  #application(
    key: InvoiceKey,
    amount: Application["amount"],
    head: Pick<CashMovement, "date" | "currency"> & {
      readonly rate: CashMovement["exchangeRate"];
    },
  ): Application {
    const { company, rates } = this.#context;
    const invoice = this.#byKey.get(key);
    const other =
      invoice && invoice.currency !== head.currency ? invoice.currency : null;
    return {
      invoice: key,
      installment: (this.#last.get(key) ?? 0) + 1,
      amount,
      previousBalance: null,
      balance: null,
      currency: other,
      equivalence:
        other &&
        proposedEquivalence(
          head,
          {
            currency: other,
            rate: rateOfDay(rates, other, head.date)?.rate ?? null,
          },
          company.currency,
        ),
    };
  }

  /** Checks a movement that could be read, and takes its place where nothing is against it. */
  #place(row: number, movement: CashMovement, wrong: Say): void {
    const { kind, company, persons } = this.#context;
    const problems = checkMovement(movement, {
      kind,
      currency: company.currency,
      isPerson: (key) => persons.byKey(key) !== undefined,
      invoice: (key) => this.#byKey.get(key),
    });
    for (const problem of problems) wrong(row, null, { code: "rule", problem });
    if (problems.length > 0) return;
    if (this.#here.has(fingerprint(movement))) {
      this.#same++;
      return;
    }
    if (this.#isOver(row, movement, wrong)) return;
    for (const { invoice, installment, amount } of movement.applications) {
      const left = this.#left.get(invoice);
      if (left !== undefined)
        this.#left.set(invoice, left - exactUnits(amount));
      this.#last.set(invoice, installment);
    }
    this.#added.push({ row, movement });
  }

  #isOver(row: number, movement: CashMovement, wrong: Say): boolean {
    let over = false;
    for (const { invoice, amount } of movement.applications) {
      const left = this.#left.get(invoice);
      if (left === undefined || exactUnits(amount) <= left) continue;
      over = true;
      wrong(row, "aplicado", {
        code: "over-balance",
        invoice,
        left: formatExact(left),
        applied: amount,
      });
    }
    return over;
  }
}

type Say = (
  row: number,
  column: CashColumnName | null,
  problem: CashSheetProblem,
) => void;

/** Two rows that name one document are one application. */
function merged(applications: readonly Application[]): Application[] {
  const byInvoice = new Map<InvoiceKey, Application>();
  for (const one of applications) {
    const known = byInvoice.get(one.invoice);
    const amount = known
      ? formatExact(exactUnits(known.amount) + exactUnits(one.amount))
      : one.amount;
    byInvoice.set(one.invoice, { ...one, amount });
  }
  return [...byInvoice.values()];
}

/** What makes two movements the same one: all but their ids, texts that only people read, and instalments. */
function fingerprint(movement: CashMovement): string {
  const { date, person, currency, amount, form, reference } = movement;
  const units = (value: CashMovement["amount"]) => exactUnits(value).toString();
  const applied = movement.applications
    .map(({ invoice, amount: part }) => `${invoice} ${units(part)}`)
    .sort();
  return [
    date,
    person ? personKey(person) : "",
    currency,
    units(amount),
    form ?? "",
    reference ?? "",
    ...applied,
  ].join("|");
}
