import type {
  CalendarDate,
  Instant,
  Period,
} from "../../src/domain/calendar-date.ts";
import {
  companyId,
  type Company,
  type Currency,
  type Edition,
  type Installation,
  type SiteCode,
} from "../../src/domain/company.ts";
import type { Decimal, Rate } from "../../src/domain/decimal.ts";
import type {
  Account,
  CostCenter,
  ExchangeRate,
  Masters,
  OperationType,
  OperationTypeCode,
  Person,
} from "../../src/domain/masters.ts";
import { minor } from "../../src/domain/money.ts";
import type { TaxId } from "../../src/domain/tax-id.ts";
import type {
  Voucher,
  VoucherId,
  VoucherLine,
} from "../../src/domain/voucher.ts";

/** Frozen bases that tests change by spreading: one company, its masters, a balanced voucher. */

export const NOW = "2026-10-31T23:00:00Z" as Instant;
export const LATER = "2026-11-02T08:00:00Z" as Instant;
export const PERIOD = "2026-10" as Period;
export const PEN = "PEN" as Currency;
export const USD = "USD" as Currency;

export const COMPANY: Company = Object.freeze({
  country: "PE" as const,
  taxId: "20512333797" as TaxId,
  name: "Comercial Andina SAC",
  currency: PEN,
});

/** The company at one of its sites. */
export function installation(
  site = "0002",
  company = COMPANY,
  edition: Edition = "accounting",
): Installation {
  return {
    id: companyId(company),
    company,
    site: { code: site as SiteCode, name: `Sede ${site}` },
    central: site === "0000",
    edition,
    preparedBy: "Rosa Quispe",
  };
}

/** A code of an operation type. */
export function to(code: string): OperationTypeCode {
  return code as OperationTypeCode;
}

/** An account that asks for nothing. */
export function account(code: string, extra: Partial<Account> = {}): Account {
  return {
    code,
    name: `Cuenta ${code}`,
    postable: true,
    nature: "D",
    currency: null,
    asksPerson: false,
    asksCostCenter: false,
    asksDocument: false,
    grouping: null,
    active: true,
    modified: NOW,
    ...extra,
  };
}

/** A person with a RUC. */
export function person(docNumber: string, extra: Partial<Person> = {}): Person {
  return {
    docType: "6",
    docNumber,
    name: `Persona ${docNumber}`,
    country: "PE",
    address: null,
    email: null,
    phone: null,
    classes: "C",
    active: true,
    modified: NOW,
    ...extra,
  };
}

/** A cost center. */
export function center(
  code: string,
  extra: Partial<CostCenter> = {},
): CostCenter {
  return {
    code,
    name: `Centro ${code}`,
    active: true,
    modified: NOW,
    ...extra,
  };
}

/** An operation type. */
export function operationType(
  code: string,
  extra: Partial<OperationType> = {},
): OperationType {
  return {
    code: to(code),
    name: `T/O ${code}`,
    class: "otro",
    active: true,
    modified: NOW,
    ...extra,
  };
}

/** A rate of the dollar. */
export function rate(date: string, sell = "3.731"): ExchangeRate {
  return {
    date: date as CalendarDate,
    currency: USD,
    buy: "3.721" as Rate,
    sell: sell as Rate,
    modified: NOW,
  };
}

export const MASTERS: Masters = Object.freeze({
  persons: [person("20131312955"), person("20100070970")],
  accounts: [
    account("10", { postable: false }),
    account("1011"),
    account("12", { postable: false }),
    account("1212", { asksPerson: true, asksDocument: true }),
    account("70", { postable: false, nature: "H" }),
    account("7011", { nature: "H", asksCostCenter: true }),
    account("9999"),
  ],
  costCenters: [center("VTA"), center("ADM")],
  operationTypes: [operationType("02"), operationType("05")],
  exchangeRates: [rate("2026-10-05"), rate("2026-09-30")],
});

/** A line on an account that asks for nothing. */
export function line(
  debit: number,
  credit: number,
  extra: Partial<VoucherLine> = {},
): VoucherLine {
  return {
    account: "1011",
    debit: minor(debit),
    credit: minor(credit),
    foreignAmount: null,
    person: null,
    document: null,
    costCenter: null,
    memo: null,
    taxUuid: null,
    ...extra,
  };
}

/** A balanced voucher of October 2026, T/O 05. */
export function voucher(number: string, extra: Partial<Voucher> = {}): Voucher {
  return {
    id: `id-${number}` as VoucherId,
    operationType: to("05"),
    number,
    date: "2026-10-05" as CalendarDate,
    memo: "Venta del día",
    currency: PEN,
    exchangeRate: null,
    status: "valid",
    modified: NOW,
    lines: [
      line(11_800, 0, {
        account: "1212",
        person: { docType: "6", docNumber: "20131312955", name: null },
        document: {
          type: "01",
          series: "F001",
          number: "00000001",
          date: "2026-10-05" as CalendarDate,
          dueDate: null,
        },
      }),
      line(0, 11_800, { account: "7011", costCenter: "VTA" }),
    ],
    ...extra,
  };
}

/** A voucher of two lines on plain accounts. */
export function simple(
  number: string,
  cents: number,
  extra: Partial<Voucher> = {},
): Voucher {
  return voucher(number, {
    lines: [
      line(cents, 0, { account: "1011" }),
      line(0, cents, { account: "9999" }),
    ],
    ...extra,
  });
}

/** A decimal as documents state it. */
export function decimal(text: string): Decimal {
  return text as Decimal;
}
