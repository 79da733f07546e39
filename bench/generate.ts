import type {
  CalendarDate,
  Instant,
  Period,
} from "../src/domain/calendar-date.ts";
import type { Currency } from "../src/domain/company.ts";
import type { Rate } from "../src/domain/decimal.ts";
import type {
  CostCenter,
  ExchangeRate,
  OperationTypeCode,
  Person,
} from "../src/domain/masters.ts";
import { minor, type Minor } from "../src/domain/money.ts";
import type { Voucher, VoucherId, VoucherLine } from "../src/domain/voucher.ts";
import { present } from "../src/lib/assert.ts";

/** What a month is made from: the same size and seed give the same vouchers everywhere. */
export interface MonthRecipe {
  readonly period: Period;
  readonly vouchers: number;
  readonly seed: number;
  /** Whom the vouchers name. */
  readonly persons: readonly Person[];
}

/** When everything that is generated was written. */
export const STAMP = "2026-11-30T23:00:00Z" as Instant;

/** T/O that a month is spread over, as equal shares. */
export const TYPES = ["02", "05", "21", "22"].map(
  (c) => c as OperationTypeCode,
);

/** Cost centers that lines name. */
export const CENTERS: readonly CostCenter[] = ["ADM", "ALM", "VTA"].map(
  (code) => ({
    code,
    name: `Centro ${code}`,
    active: true,
    modified: STAMP,
  }),
);

const WORDS = [
  "Venta del día",
  "Compra de mercadería",
  "Flete a Arequipa; tramo 2",
  "Pago a cuenta, saldo pendiente",
  "Depósito en efectivo",
  "Según guía\nN.º 001",
  "-Ajuste",
];
const NAMES = [
  "Ñandú Textiles",
  "Peña & Hijos",
  "Distribuidora Quispe",
  'Servicios "El Sol"',
  "Inversiones Ávila, Rojas y Cía.",
  "Agroexportadora Ica",
];

/** Numbers that only look like chance (mulberry32): the same for the same seed, from 0 up to and without `below`. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  pick<T>(list: readonly T[]): T {
    return present(list[this.below(list.length)], "an item");
  }

  hex(digits: number): string {
    let text = "";
    while (text.length < digits)
      text += this.below(0x1000000).toString(16).padStart(6, "0");
    return text.slice(0, digits);
  }
}

/** Customers and suppliers with numbers from `first`. */
export function makePersons(count: number, first: number): Person[] {
  const chance = new Chance(first);
  return Array.from({ length: count }, (_, k) => ({
    docType: "6",
    docNumber: ruc((2_010_000_000 + first + k).toString()),
    name: `${chance.pick(NAMES)} ${first + k} SAC`,
    country: "PE",
    address: `Av. Grau ${chance.below(4000)}`,
    email: null,
    phone: null,
    classes: chance.pick(["C", "P", "CP"]),
    active: true,
    modified: STAMP,
  }));
}

function ruc(ten: string): string {
  const sum = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce(
    (n, weight, k) => n + weight * Number(ten[k]),
    0,
  );
  return `${ten}${(11 - (sum % 11)) % 10}`;
}

/** The month's exchange rates. */
export function makeRates(period: Period): ExchangeRate[] {
  return Array.from({ length: 28 }, (_, k) => ({
    date: dayOf(period, k + 1),
    currency: "USD" as Currency,
    buy: `3.${701 + k}` as Rate,
    sell: `3.${711 + k}` as Rate,
    modified: STAMP,
  }));
}

function dayOf(period: Period, day: number): CalendarDate {
  return `${period}-${day.toString().padStart(2, "0")}` as CalendarDate;
}

/** The vouchers of a month, T/O by T/O, each in number order; 3.3 lines on average, one in ten in foreign currency. */
export function* makeMonth(recipe: MonthRecipe): Generator<{
  readonly operationType: OperationTypeCode;
  readonly vouchers: Voucher[];
}> {
  const chance = new Chance(recipe.seed);
  for (const [k, operationType] of TYPES.entries()) {
    const count = Math.floor(
      (recipe.vouchers + TYPES.length - 1 - k) / TYPES.length,
    );
    const vouchers = Array.from({ length: count }, (_, n) =>
      makeVoucher(recipe, operationType, n + 1, chance),
    );
    yield { operationType, vouchers };
  }
}

function makeVoucher(
  recipe: MonthRecipe,
  operationType: OperationTypeCode,
  ordinal: number,
  chance: Chance,
): Voucher {
  const date = dayOf(recipe.period, chance.below(28) + 1);
  const foreign = chance.below(10) === 0;
  return {
    id: `01900000-${chance.hex(4)}-7${chance.hex(3)}-8${chance.hex(3)}-${chance.hex(12)}` as VoucherId,
    operationType,
    number: `${recipe.period.slice(5)}${ordinal.toString().padStart(6, "0")}`,
    date,
    memo: chance.pick(WORDS),
    currency: (foreign ? "USD" : "PEN") as Currency,
    exchangeRate: foreign ? ("3.725" as Rate) : null,
    status: chance.below(50) === 0 ? "voided" : "valid",
    modified: STAMP,
    lines: makeLines(recipe, ordinal, date, chance),
  };
}

function makeLines(
  recipe: MonthRecipe,
  ordinal: number,
  date: CalendarDate,
  chance: Chance,
): VoucherLine[] {
  const base = 1000 + chance.below(9_000_000);
  const tax = Math.round(base * 0.18);
  const { docType, docNumber } = chance.pick(recipe.persons);
  const invoice: Partial<VoucherLine> = {
    person: { docType, docNumber, name: null },
    document: {
      type: "01",
      series: "F001",
      number: ordinal.toString().padStart(8, "0"),
      date,
      dueDate: date,
    },
  };
  const center = chance.pick(CENTERS).code;
  const lines = [
    line("1212", base + tax, 0, { ...invoice, memo: chance.pick(WORDS) }),
    line("4011", 0, tax, invoice),
    line("7011", 0, base, { ...invoice, costCenter: center }),
  ];
  if (chance.below(10) >= 3) return lines;
  const part = chance.below(base);
  return [
    ...lines.slice(0, 2),
    line("7011", 0, base - part, { ...invoice, costCenter: center }),
    line("7011", 0, part, {
      ...invoice,
      costCenter: chance.pick(CENTERS).code,
    }),
  ];
}

const EMPTY: VoucherLine = {
  account: "",
  debit: minor(0),
  credit: minor(0),
  foreignAmount: null,
  person: null,
  document: null,
  costCenter: null,
  memo: null,
  taxUuid: null,
};

function line(
  account: string,
  debit: number,
  credit: number,
  more: Partial<VoucherLine>,
): VoucherLine {
  return {
    ...EMPTY,
    account,
    debit: debit as Minor,
    credit: credit as Minor,
    ...more,
  };
}
