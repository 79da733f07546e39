import type { CalendarDate, Instant } from "./calendar-date.ts";
import type { Currency } from "./company.ts";
import type { Rate } from "./decimal.ts";
import { GENERIC_RFCS } from "./tax-id.ts";
import type { Brand } from "../lib/brand.ts";

/** Code of an operation type (T/O): 1-4 of A-Z 0-9. */
export type OperationTypeCode = Brand<string, "OperationTypeCode">;

/** Customer, supplier, staff, other: the letters C, P, T, O in this order. */
export type PersonClasses = string;

export interface Person {
  /** SUNAT's one-character code (table 2 / catalogue 06); Mexico adds R for RFC. */
  readonly docType: string;
  readonly docNumber: string;
  readonly name: string;
  readonly country: string | null;
  readonly address: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly classes: PersonClasses | null;
  readonly active: boolean;
  readonly modified: Instant;
}

export interface Account {
  readonly code: string;
  readonly name: string;
  /** Takes vouchers; an account with children does not. */
  readonly postable: boolean;
  /** D: the debit side increases it; H: the credit side (haber). */
  readonly nature: "D" | "H";
  readonly currency: Currency | null;
  readonly asksPerson: boolean;
  readonly asksCostCenter: boolean;
  readonly asksDocument: boolean;
  /** Mexico: the SAT's código agrupador. */
  readonly grouping: string | null;
  readonly active: boolean;
  readonly modified: Instant;
}

export interface CostCenter {
  readonly code: string;
  readonly name: string;
  readonly active: boolean;
  readonly modified: Instant;
}

export const OPERATION_CLASSES = [
  "apertura",
  "compras",
  "ventas",
  "ingresos",
  "egresos",
  "diario",
  "planilla",
  "cierre",
  "otro",
] as const;
export type OperationClass = (typeof OPERATION_CLASSES)[number];

export interface OperationType {
  readonly code: OperationTypeCode;
  readonly name: string;
  readonly class: OperationClass | null;
  readonly active: boolean;
  readonly modified: Instant;
}

export interface ExchangeRate {
  readonly date: CalendarDate;
  readonly currency: Currency;
  readonly buy: Rate;
  readonly sell: Rate;
  readonly modified: Instant;
}

/** Every master with its row. */
export interface MasterRows {
  readonly persons: Person;
  readonly accounts: Account;
  readonly costCenters: CostCenter;
  readonly operationTypes: OperationType;
  readonly exchangeRates: ExchangeRate;
}

export type MasterName = keyof MasterRows;

export const MASTER_NAMES = [
  "persons",
  "accounts",
  "costCenters",
  "operationTypes",
  "exchangeRates",
] as const satisfies readonly MasterName[];

/** All masters, each a list of rows. */
export type Masters = { readonly [M in MasterName]: readonly MasterRows[M][] };

export const NO_MASTERS: Masters = {
  persons: [],
  accounts: [],
  costCenters: [],
  operationTypes: [],
  exchangeRates: [],
};

/** Who a line names: type and number, and the name where many persons share the number. */
export interface PersonRef {
  readonly docType: string;
  readonly docNumber: string;
  /** Only for generic ids. */
  readonly name: string | null;
}

/** Whether many persons share this id, so that only the name tells them apart. */
export function isGenericId(docType: string, docNumber: string): boolean {
  return docType === "0" || GENERIC_RFCS.includes(docNumber);
}

/** A name as keys compare it: NFC, upper case, single blanks. */
function normaliseName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toUpperCase();
}

/** The key of a person within a company: type and number, plus the name for generic ids. */
export function personKey(person: {
  readonly docType: string;
  readonly docNumber: string;
  readonly name: string | null;
}): string {
  const key = `${person.docType}|${person.docNumber}`;
  return isGenericId(person.docType, person.docNumber)
    ? `${key}|${normaliseName(person.name ?? "")}`
    : key;
}

/** Gives the name of a person by key; one that the master lacks goes by number. */
export function personName(
  persons: ReadonlyMap<string, Pick<Person, "name">> | undefined,
): (key: string) => string {
  return (key) => persons?.get(key)?.name ?? key.split("|").slice(1).join(" ");
}

/** The key of a row within its master and company. */
export const MASTER_KEYS: {
  readonly [M in MasterName]: (row: MasterRows[M]) => string;
} = {
  persons: personKey,
  accounts: (row) => row.code,
  costCenters: (row) => row.code,
  operationTypes: (row) => row.code,
  exchangeRates: (row) => `${row.date}|${row.currency}`,
};

/** Reads an operation type's code as typed, or null. */
export function parseOperationType(text: string): OperationTypeCode | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z0-9]{1,4}$/.test(code) ? (code as OperationTypeCode) : null;
}
